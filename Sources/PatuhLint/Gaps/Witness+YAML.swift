import PatuhColumns
import PatuhRules

extension Witness {
  /// The rules that the witness is a case of.
  public var rules: [String] {
    var seen: Set<String> = []
    return verdicts.map(\.rule).filter { seen.insert($0).inserted }
  }

  /// The witness as cases of one rule, as they stand beside it: `patuh test` runs them.
  public func cases(of rule: String, title: String) -> String {
    var text = "cases:\n"
    for verdict in verdicts where verdict.rule == rule {
      let options = verdict.readings.sorted { $0.key < $1.key }
      let name = title + options.map { " menurut \($0.value)" }.joined()
      text += "  - name: " + Self.quoted(name) + "\n"
      text += "    day: \(day)\n"
      if !options.isEmpty {
        text += "    readings: { "
        text += options.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + " }\n"
      }
      text += "    subject:\n"
      text += Self.lines(record, indent: "      ")
      text += "    expect: { outcome: \(verdict.outcome) }\n"
    }
    return text
  }

  /// The witness in one line, for people.
  public var line: String { Self.line(record) }

  /// The line with every date and month left open, and what the rules say of it.
  var undated: String {
    Self.line(record) { cell in
      switch cell {
      case .value(.date), .value(.month): "*"
      default: Self.text(cell)
      }
    } + " " + verdicts.map(\.outcome).joined(separator: " ")
  }

  private static func line(
    _ record: CaseRecord, _ words: (CaseCell) -> String = Witness.text
  ) -> String {
    var parts = record.cells.sorted { $0.key < $1.key }.map { "\($0.key): \(words($0.value))" }
    for (name, rows) in record.children.sorted(by: { $0.key < $1.key }) {
      let lines = rows.map { "{ " + line($0, words) + " }" }
      parts.append("\(name): [" + lines.joined(separator: ", ") + "]")
    }
    return parts.joined(separator: ", ")
  }

  private static func lines(_ record: CaseRecord, indent: String) -> String {
    if record.cells.isEmpty, record.children.isEmpty { return indent + "{}\n" }
    var text = ""
    for (name, cell) in record.cells.sorted(by: { $0.key < $1.key }) {
      text += indent + "\(name): \(self.text(cell))\n"
    }
    for (name, rows) in record.children.sorted(by: { $0.key < $1.key }) {
      text += indent + "\(name): ["
      text += rows.map { "{ " + line($0) + " }" }.joined(separator: ", ") + "]\n"
    }
    return text
  }

  /// A cell as YAML.
  static func text(_ cell: CaseCell) -> String {
    switch cell {
    case .blank: "~"
    case .value(let value): text(value)
    }
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): quoted(text)
    case .symbol(let name): name
    case .symbols(let names): "[" + names.joined(separator: ", ") + "]"
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let day): day.description
    case .month(let month): month.description
    case .boolean(let flag): flag ? "true" : "false"
    case .absent, .unknown: "~"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
