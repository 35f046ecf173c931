/// Renders diagnostics as SARIF 2.1.0, which code hosts show beside the lines concerned.
///
/// > Source: OASIS SARIF 2.1.0, sections 3.13 (log), 3.27 (result), 3.30 (region): columns count
/// > Unicode code points, lines and columns start at 1.
public struct SARIFRenderer: Sendable {
  public let language: Language
  /// The program's own version.
  public let version: String

  public init(language: Language = .indonesian, version: String) {
    self.language = language
    self.version = version
  }

  /// - Parameters:
  ///   - open: diagnostics that say that nobody can decide; results of kind `open`.
  ///   - descriptions: what each code is about, in a few words.
  public func render(
    _ bag: DiagnosticBag, open: DiagnosticBag = DiagnosticBag(),
    descriptions: [String: String] = [:]
  ) -> String {
    let entries = bag.sorted
    let undecided = open.sorted
    var json = JSONText()
    json.beginObject()
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    json.member("version", "2.1.0")
    json.key("runs")
    json.beginArray()
    json.beginObject()
    json.key("tool")
    json.beginObject()
    json.key("driver")
    json.beginObject()
    json.member("name", "Patuh")
    json.member("version", version)
    json.key("rules")
    json.beginArray()
    for code in Set((entries + undecided).map(\.code)).sorted() {
      json.beginObject()
      json.member("id", code)
      if let text = descriptions[code] {
        json.key("shortDescription")
        json.beginObject()
        json.member("text", text)
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endObject()
    json.member("columnKind", "unicodeCodePoints")
    json.key("results")
    json.beginArray()
    for diagnostic in entries { write(diagnostic, isOpen: false, to: &json) }
    for diagnostic in undecided { write(diagnostic, isOpen: true, to: &json) }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  /// An open result fails nothing, so its level is `none` (section 3.27.9).
  private func write(_ diagnostic: Diagnostic, isOpen: Bool, to json: inout JSONText) {
    json.beginObject()
    json.member("ruleId", diagnostic.code)
    if isOpen { json.member("kind", "open") }
    json.member("level", isOpen ? "none" : Self.level(diagnostic.severity))
    json.key("message")
    json.beginObject()
    let help = diagnostic.help.map { ". " + $0(language) } ?? ""
    json.member("text", diagnostic.message(language) + help)
    json.endObject()
    if let primary = diagnostic.primary {
      json.key("locations")
      json.beginArray()
      write(primary, to: &json)
      json.endArray()
    }
    if !diagnostic.secondary.isEmpty {
      json.key("relatedLocations")
      json.beginArray()
      for label in diagnostic.secondary { write(label, to: &json) }
      json.endArray()
    }
    json.endObject()
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "note"
    }
  }

  private func write(_ label: Label, to json: inout JSONText) {
    json.beginObject()
    json.key("physicalLocation")
    json.beginObject()
    json.key("artifactLocation")
    json.beginObject()
    json.member("uri", Self.uri(label.location.fileName))
    json.endObject()
    switch label.location {
    case .range(let range):
      let (start, end) = (range.start, range.end)
      json.key("region")
      json.beginObject()
      for (name, value) in [
        ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line),
        ("endColumn", end.column),
      ] {
        json.key(name)
        json.value(value)
      }
      json.endObject()
    case .cell(let cell):
      if let line = cell.line {
        json.key("region")
        json.beginObject()
        json.key("startLine")
        json.value(line)
        json.endObject()
      }
    case .file: break
    }
    json.endObject()
    if let text = label.text {
      json.key("message")
      json.beginObject()
      json.member("text", text(language))
      json.endObject()
    }
    json.endObject()
  }

  /// A path as a relative reference: what may not stand in one is percent-encoded.
  private static func uri(_ path: String) -> String {
    let safe = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return path.utf8.map { byte in
      if safe.contains(byte) { return String(UnicodeScalar(byte)) }
      let hex = String(byte, radix: 16, uppercase: true)
      return "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }
}
