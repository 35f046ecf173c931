internal import PatuhColumns
internal import PatuhEngine
internal import PatuhRules

/// A case as it would stand in a `.kasus.yaml` file.
struct CaseText {
  let rulebook: Rulebook
  /// Lines up to this length are written in one.
  private static let width = 100

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  func render(_ proposed: ProposedCase) -> String {
    switch proposed.content {
    case .ruleCase(let ruleCase): render(ruleCase)
    case .text(let text): text
    }
  }

  private func render(_ ruleCase: RuleCase) -> String {
    var text = "  - name: " + Self.quoted(ruleCase.name) + "\n"
    text += "    day: \(ruleCase.day)\n"
    let flow = "    subject: " + flow(ruleCase.subject)
    text += flow.count <= Self.width ? flow + "\n" : "    subject:\n" + block(ruleCase.subject)
    if !ruleCase.parameters.isEmpty {
      let items = ruleCase.parameters.sorted { $0.key < $1.key }.map { name, value in
        var text = value.description
        if case .text(let word) = value { text = Self.quoted(word) }
        return Self.quoted(name) + ": " + text
      }
      text += "    parameters: { " + items.joined(separator: ", ") + " }\n"
    }
    if !ruleCase.readings.isEmpty {
      let items = ruleCase.readings.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
      text += "    readings: { " + items.joined(separator: ", ") + " }\n"
    }
    return text + "    expect: { " + expectation(ruleCase.expect) + " }\n"
  }

  private func expectation(_ expect: Expectation) -> String {
    func list(_ name: String, _ items: [String]?) -> String? {
      items.map { name + ": [" + $0.map(Self.quoted).joined(separator: ", ") + "]" }
    }
    let parts: [String?] = [
      "outcome: " + expect.outcome, expect.exception.map { "exception: " + $0 },
      expect.count.map { "count: \($0)" }, expect.amount.map { "amount: \($0)" },
      list("evidence", expect.evidence), list("readings", expect.readings),
      list("needs", expect.needs),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: Records

  /// Fields in the order of the vocabulary, then children.
  private func entries(_ record: CaseRecord) -> (cells: [String], children: [String]) {
    guard let type = rulebook.vocabulary[record.type] else { return ([], []) }
    let cells = type.fields.compactMap { field in
      record.cells[field.name].map { field.name + ": " + Self.cell($0) }
    }
    return (cells, type.children.map(\.name).filter { record.children[$0] != nil })
  }

  private func flow(_ record: CaseRecord) -> String {
    let (cells, children) = entries(record)
    let lists = children.map { name in
      name + ": [" + (record.children[name] ?? []).map(flow).joined(separator: ", ") + "]"
    }
    let all = cells + lists
    return all.isEmpty ? "{}" : "{ " + all.joined(separator: ", ") + " }"
  }

  private func block(_ record: CaseRecord) -> String {
    let (cells, children) = entries(record)
    var text = cells.map { "      \($0)\n" }.joined()
    for name in children {
      let rows = record.children[name] ?? []
      text += "      \(name):" + (rows.isEmpty ? " []\n" : "\n")
      for row in rows { text += "        - " + flow(row) + "\n" }
    }
    return text
  }

  private static func cell(_ cell: CaseCell) -> String {
    guard case .value(let value) = cell else { return "~" }
    switch value {
    case .text(let text): return quoted(text)
    case .integer(let number): return String(number)
    case .decimal(let number): return number.description
    case .date(let day): return day.description
    case .month(let month): return month.description
    case .boolean(let flag): return flag ? "true" : "false"
    case .symbol(let name): return quoted(name)
    case .symbols(let names): return names.isEmpty ? "[]" : names.joined(separator: ";")
    case .absent, .unknown: return "~"
    }
  }

  /// Plain where nothing else could be meant, otherwise in single quotes.
  static func quoted(_ text: String) -> String {
    let words = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    let isPlain =
      text.first?.isLetter == true && text.last != " " && !words.contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || " _-./;".unicodeScalars.contains(scalar)
      }
    return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
  }
}

extension CaseObservation {
  /// What a case would have to expect of this observation so that another one fails it: outcome and
  /// figures, and whatever else differs.
  func expectation(against other: CaseObservation) -> Expectation {
    let isViolation = outcome == .violation
    let showsAlready =
      outcome != other.outcome || count != other.count || amount != other.amount
      || exception != other.exception
    func figure(_ own: Int64?, _ others: Int64?) -> Int64? {
      isViolation || own != others ? own ?? (others == nil ? nil : 0) : nil
    }
    return Expectation(
      outcome: outcome.rawValue, count: figure(count, other.count),
      amount: figure(amount, other.amount).map { ExactDecimal($0) },
      evidence: showsAlready || evidence == other.evidence
        ? nil : evidence.map(Self.telling(other)),
      readings: showsAlready || readings == other.readings ? nil : readings,
      needs: outcome == .unknown || !(showsAlready || needs == other.needs) ? needs : nil,
      exception: exception)
  }

  /// The value that names a row: one that the other observation does not have, else the first.
  private static func telling(_ other: CaseObservation) -> ([String]) -> String {
    let known = Set(other.evidence.flatMap { $0 })
    return { row in row.first { !known.contains($0) } ?? row.first ?? "" }
  }
}
