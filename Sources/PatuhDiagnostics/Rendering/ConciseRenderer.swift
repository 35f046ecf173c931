/// Renders each diagnostic as one line, as editors and `grep` like it.
public struct ConciseRenderer: Sendable {
  public let language: Language
  /// Whether what to do follows the message.
  public let showsHelp: Bool

  public init(language: Language = .indonesian, showsHelp: Bool = false) {
    self.language = language
    self.showsHelp = showsHelp
  }

  public func render(_ bag: DiagnosticBag) -> String {
    bag.sorted.map { render($0) + "\n" }.joined()
  }

  public func render(_ diagnostic: Diagnostic) -> String {
    let place: String
    switch diagnostic.primary?.location {
    case .range(let range):
      let start = range.start
      place = "\(range.source.name):\(start.line):\(start.column): "
    case .cell(let cell):
      place =
        ([cell.file] + [cell.line.map(String.init), cell.column?.printable].compactMap { $0 })
        .joined(separator: ":") + ": "
    case .file(let name): place = name + ": "
    case nil: place = ""
    }
    let help = showsHelp ? diagnostic.help.map { "; " + $0(language) } ?? "" : ""
    return place + Words.severity(diagnostic.severity)(language) + "[\(diagnostic.code)]: "
      + diagnostic.message(language) + help
  }
}
