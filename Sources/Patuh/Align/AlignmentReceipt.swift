import PatuhDiagnostics

/// What an alignment was made of. The same receipt gives the same bytes: there is no clock in it.
struct AlignmentReceipt {
  let run: AlignRun
  /// The files written beside it, with their bytes.
  let outputs: [(name: String, bytes: [UInt8])]

  func render() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    Receipt.writeProgram(to: &json)
    json.key("rulebook")
    json.beginObject()
    json.member("sha256", run.rulebook.digest)
    json.key("rules")
    json.value(run.report.rules.count)
    json.endObject()
    json.key("options")
    json.beginObject()
    for (name, value) in run.optionList { json.member(name, value) }
    json.endObject()
    json.key("inputs")
    json.beginArray()
    json.beginObject()
    json.member("file", run.input.file)
    json.member("sha256", run.input.digest)
    json.key("bytes")
    json.value(run.input.byteCount)
    json.endObject()
    json.endArray()
    Receipt.write(outputs: outputs, to: &json)
    json.endObject()
    return Array((json.text + "\n").utf8)
  }
}
