import PatuhColumns
public import PatuhDiagnostics
import PatuhEngine
import PatuhSQL

extension EngineRun {
  /// Writes `findings.csv`, `summary.csv` and `receipt.json`: all of them, or none.
  public func write(
    to folder: String, columns: [FindingColumnChoice] = FindingColumnChoice.defaults
  ) throws(DiagnosticsError) {
    var output = try OutputFolder(path: folder)
    do throws(DiagnosticsError) {
      var files = [("findings.csv", try findings(columns: columns)), ("summary.csv", summary)]
      files.append(("receipt.json", receipt(files.map { (name: $0.0, bytes: $0.1) })))
      for (name, bytes) in files { try output.stage(name, bytes) }
      try output.commit()
    } catch {
      output.discard()
      throw error
    }
  }

  /// As the receipt of a check, with the engine and the hash of the program that it ran.
  private func receipt(_ outputs: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    Receipt.writeProgram(to: &json)
    json.key("rulebook")
    json.beginObject()
    json.member("sha256", rulebook.digest)
    json.key("rules")
    json.value(program.rules.count)
    json.endObject()
    json.key("options")
    json.beginObject()
    json.member("as_of", options.day.description)
    if !options.only.isEmpty { json.member("only", options.only.joined(separator: ",")) }
    for (name, option) in options.readings.sorted(by: { $0.key < $1.key }) {
      json.member("reading." + name, option)
    }
    for (field, value) in options.assumptions { json.member("assume." + field, value) }
    json.member("engine", target.rawValue)
    json.member("sql", Digest.hex(Array(program.text().utf8)))
    json.endObject()
    Receipt.write(inputs: inputs, to: &json)
    json.key("outcomes")
    json.beginObject()
    for outcome in Outcome.allCases where outcome != .waived {
      json.key(outcome.rawValue)
      json.value(Int(count(outcome)))
    }
    json.endObject()
    Receipt.write(outputs: outputs, to: &json)
    json.endObject()
    return Array((json.text + "\n").utf8)
  }
}
