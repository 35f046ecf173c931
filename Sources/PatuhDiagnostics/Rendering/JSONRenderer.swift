/// Renders diagnostics as one JSON document with a version field.
public struct JSONRenderer: Sendable {
  public init() {}

  public func render(_ bag: DiagnosticBag) -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in bag.sorted { Self.write(diagnostic, to: &json) }
    json.endArray()
    json.key("omitted")
    json.value(bag.omitted)
    json.endObject()
    return json.text + "\n"
  }

  private static func write(_ diagnostic: Diagnostic, to json: inout JSONText) {
    json.beginObject()
    json.member("code", diagnostic.code)
    json.member("severity", String(describing: diagnostic.severity))
    write(diagnostic.message, as: "message", to: &json)
    if let primary = diagnostic.primary {
      json.key("primary")
      write(primary, to: &json)
    }
    if !diagnostic.secondary.isEmpty {
      json.key("secondary")
      json.beginArray()
      for label in diagnostic.secondary { write(label, to: &json) }
      json.endArray()
    }
    if !diagnostic.notes.isEmpty {
      json.key("notes")
      json.beginArray()
      for note in diagnostic.notes { json.value(note.indonesian) }
      json.endArray()
    }
    if let help = diagnostic.help { write(help, as: "help", to: &json) }
    if let fix = diagnostic.fix {
      json.key("fix")
      json.beginObject()
      json.member("applicability", fix.applicability.rawValue)
      json.member("replacement", fix.replacement)
      json.key("at")
      write(Label(fix.range), to: &json)
      json.endObject()
    }
    json.endObject()
  }

  private static func write(_ phrase: Phrase, as name: String, to json: inout JSONText) {
    json.key(name)
    json.beginObject()
    json.member("id", phrase.indonesian)
    json.member("en", phrase.english)
    json.endObject()
  }

  private static func write(_ label: Label, to json: inout JSONText) {
    json.beginObject()
    json.member("file", label.location.fileName)
    switch label.location {
    case .range(let range):
      for (name, position) in [("start", range.start), ("end", range.end)] {
        json.key(name)
        json.beginObject()
        json.key("line")
        json.value(position.line)
        json.key("column")
        json.value(position.column)
        json.endObject()
      }
    case .cell(let cell):
      if let line = cell.line {
        json.key("line")
        json.value(line)
      }
      if let column = cell.column { json.member("column", column) }
    case .file: break
    }
    if let text = label.text { write(text, as: "text", to: &json) }
    json.endObject()
  }
}
