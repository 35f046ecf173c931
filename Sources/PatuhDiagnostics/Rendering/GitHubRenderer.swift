/// Renders diagnostics as workflow commands of GitHub, which show them beside the lines concerned.
///
/// > Source: GitHub Docs, "Workflow commands", `::error file=…,line=…,col=…,title=…::message`; in
/// > properties `%`, CR, LF, `:` and `,` are percent-encoded, in messages the first three.
public struct GitHubRenderer: Sendable {
  public let language: Language

  public init(language: Language = .indonesian) {
    self.language = language
  }

  public func render(_ bag: DiagnosticBag) -> String {
    bag.sorted.map { render($0) + "\n" }.joined()
  }

  public func render(_ diagnostic: Diagnostic) -> String {
    var properties: [(String, String)] = []
    switch diagnostic.primary?.location {
    case .range(let range):
      let (start, end) = (range.start, range.end)
      properties = [
        ("file", range.source.name), ("line", String(start.line)),
        ("col", String(start.column)), ("endLine", String(end.line)),
      ]
    case .cell(let cell):
      properties = [("file", cell.file)]
      if let line = cell.line { properties.append(("line", String(line))) }
    case .file(let name): properties = [("file", name)]
    case nil: break
    }
    properties.append(("title", diagnostic.code))
    let list = properties.map { $0 + "=" + Self.escaped($1, isProperty: true) }
    let help = diagnostic.help.map { "; " + $0(language) } ?? ""
    return "::" + Self.command(diagnostic.severity) + " " + list.joined(separator: ",") + "::"
      + Self.escaped(diagnostic.message(language) + help, isProperty: false)
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where isProperty: "%3A"
      case "," where isProperty: "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}
