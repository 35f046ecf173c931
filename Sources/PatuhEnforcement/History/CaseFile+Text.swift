internal import PatuhColumns
internal import PatuhRules

extension CaseFile {
  /// The case as YAML, in a fixed order; texts are always quoted.
  public var text: String {
    var text = "subject:\n"
    text += "  type: \(facts.subjectType.quoted)\n  id: \(facts.subjectID.quoted)\n"
    if !facts.fields.isEmpty {
      text += "  fields:\n"
      for (name, cell) in facts.fields.sorted(by: { $0.key < $1.key }) {
        text += "    \(name): \(cell.text)\n"
      }
    }
    text += "finding:\n"
    if let rule = facts.rule { text += "  rule: \(rule.quoted)\n" }
    text += "  category: \(facts.category.quoted)\n  outcome: \(facts.outcome.quoted)\n"
    text += "  grade: \(facts.grade.letter)\n"
    if !facts.readings.isEmpty { text += "  readings: \(facts.readings.listed)\n" }
    if !facts.needs.isEmpty { text += "  needs: \(facts.needs.listed)\n" }
    if let count = facts.count { text += "  count: \(count)\n" }
    if let amount = facts.amount { text += "  amount: \(amount)\n" }
    if !facts.declared.isEmpty {
      text += "facts:\n"
      for (name, value) in facts.declared.sorted(by: { $0.key < $1.key }) {
        text += "  \(name): \(value.text)\n"
      }
    }
    return text + history.text
  }
}

extension History {
  /// The history as YAML, one event a line.
  public var text: String {
    events.isEmpty ? "history: []\n" : "history:\n" + events.map { "  - \($0.text)\n" }.joined()
  }
}

extension HistoryEvent {
  /// `{ day: 2025-03-10, event: dibuka, by: "Andi" }`.
  public var text: String {
    var pairs = [("day", day.description), ("event", name), ("by", by.quoted)]
    if let step { pairs.append(("step", step.quoted)) }
    switch kind {
    case .opened, .prepared: break
    case .signed(_, let number): if let number { pairs.append(("number", number.quoted)) }
    case .delivered(_, let proof, let deadline):
      pairs.append(("proof", proof.quoted))
      if let deadline { pairs.append(("deadline", deadline.description)) }
    case .performed(_, let proof), .cured(let proof): pairs.append(("proof", proof.quoted))
    case .cancelled(_, let reason), .objected(_, let reason), .appealed(_, let reason),
      .waiverRevoked(let reason):
      pairs.append(("reason", reason.quoted))
    case .answered(_, let says): pairs.append(("says", says.quoted))
    case .objectionDecided(let decision): pairs.append(("decision", decision.rawValue))
    case .waived(let waiver):
      pairs += [
        ("from", waiver.from.description), ("to", waiver.to.description),
        ("reason", waiver.reason.quoted), ("approver", waiver.approver.quoted),
        ("risk", waiver.risk.quoted),
      ]
    case .paid(let amount, let proof, let settles):
      pairs += [
        ("amount", amount.description), ("proof", proof.quoted),
        ("settles", settles ? "true" : "false"),
      ]
    case .closed(let why, let note):
      pairs += [("why", why.rawValue), ("note", note.quoted)]
    }
    return "{ " + pairs.map { $0.0 + ": " + $0.1 }.joined(separator: ", ") + " }"
  }
}

extension CaseFacts.FactValue {
  fileprivate var text: String {
    switch self {
    case .number(let number): number.description
    case .integer(let number): String(number)
    case .date(let day): day.description
    case .boolean(let flag): flag ? "true" : "false"
    case .text(let text): text.quoted
    }
  }
}

extension CaseCell {
  fileprivate var text: String {
    guard case .value(let cell) = self else { return "~" }
    return switch cell {
    case .text(let text): text.quoted
    case .integer(let number): String(number)
    case .decimal(let number): number.description
    case .date(let day): day.description
    case .month(let month): month.description
    case .boolean(let flag): flag ? "true" : "false"
    case .symbol(let name): name
    case .symbols(let names): names.listed
    case .absent, .unknown: "~"
    }
  }
}

extension [String] {
  fileprivate var listed: String { "[" + map(\.quoted).joined(separator: ", ") + "]" }
}

extension String {
  /// In double quotes, with everything escaped that YAML would take for something else.
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      default:
        // Controls, separators that count as line breaks, and characters that YAML does not print.
        let value = scalar.value
        if value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
          || value == 0xFEFF || value == 0xFFFE || value == 0xFFFF
        {
          let digits = String(value, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text + "\""
  }
}
