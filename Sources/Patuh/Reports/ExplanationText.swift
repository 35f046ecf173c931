import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// An explanation on a terminal: outcome first, then why, then what to do.
struct ExplanationText {
  let explanation: Explanation
  let day: Day
  let privacy: Privacy
  let language: Language
  let width: Int
  let colours: Bool

  func render() -> String {
    let finding = explanation.finding
    let subject = finding.subject
    var text = ""
    let name = privacy.label(of: subject).map { "\($0.printable) (\(subject.id.printable))" }
    text += bold(name ?? subject.id.printable) + "\n"
    text += bold("\(explanation.rule.category) · \(explanation.rule.title)")
    text += " [\(explanation.rule.id)]\n\n"
    text += outcome(finding) + "\n"
    text += paragraph(privacy.text(finding.message))
    if let fault = finding.fault { text += paragraph(fault(language)) }
    text += "\n"
    if finding.outcome == .violation {
      text += section(ReportWords.whatToDo, [finding.remedy])
      text += section(ExplainWords.changes, explanation.remedies.map { $0(language) })
    }
    text += section(ReportWords.discretion, explanation.rule.discretion.map { [$0] } ?? [])
    text += section(ReportWords.toFetch, finding.needs.map { ReportWords.need($0, language) })
    text += section(ReportWords.evidence, evidence(finding))
    text += section(ExplainWords.fields, explanation.fields.map(field))
    text += section(ReportWords.parameters, finding.parameters.map(parameter))
    text += section(
      ExplainWords.meaning,
      [explanation.says] + (explanation.interpretation.map { [$0] } ?? []))
    text += section(
      ReportWords.basis,
      explanation.rule.basis.map { basis in
        "\(basis.citation) [\(basis.grade.letter)]" + (basis.says.map { ": \($0)" } ?? "")
      })
    text += section(ReportWords.contested, finding.readings)
    text += section(ReportWords.assumed, finding.assumptions)
    text += section(
      ReportWords.howSure,
      ["\(finding.grade.letter): " + ReportWords.grade(finding.grade)(language)])
    text += conditions()
    return text
  }

  private static let evidenceLimit = 10

  private func evidence(_ finding: Finding) -> [String] {
    let shown = finding.evidence.prefix(Self.evidenceLimit).map { row in
      let fields = row.fields.compactMap { field in
        privacy.value(of: field).map { field.title.isEmpty ? $0 : "\(field.title): \($0)" }
      }
      let line = row.line.map { [ExplainWords.line($0)(language)] } ?? []
      return (fields + line).joined(separator: " · ")
    }
    let rest = finding.evidenceCount - shown.count
    return shown + (rest > 0 ? ["… " + ExplainWords.rows(finding.evidenceCount)(language)] : [])
  }

  private func outcome(_ finding: Finding) -> String {
    let words = finding.outcome.title(language).uppercased()
    var parts = [finding.outcome == .violation ? red(words) : bold(words)]
    if let count = finding.count, count.value != 0 {
      parts.append(quantity(count) + (explanation.rule.countUnit.map { " " + $0 } ?? ""))
    }
    if let amount = finding.amount, amount.value != 0 {
      parts.append("Rp\u{A0}" + quantity(amount))
    }
    parts.append(
      ReportWords.asOf(language).lowercased() + " " + IndonesianText.day(day, language))
    if let exception = finding.exception { parts.append(exception) }
    return parts.joined(separator: " · ")
  }

  private func quantity(_ quantity: Quantity) -> String {
    (quantity.isPartial ? ReportWords.atLeast(language) + " " : "")
      + IndonesianText.number(quantity.value, language)
  }

  private func conditions() -> String {
    var text = bold(ExplainWords.conditions(language)) + "\n"
    for part in explanation.parts {
      text += "  " + ExplainWords.role(part.role)(language) + "\n"
      if let node = part.node {
        text += lines(node, depth: 2)
      } else {
        text += "    " + ExplainWords.notNeeded(language) + "\n"
      }
    }
    return text + "\n"
  }

  private static let depthLimit = 9

  private func lines(_ node: ExplainedNode, depth: Int) -> String {
    let indent = String(repeating: "  ", count: min(depth, Self.depthLimit))
    let value = node.value ?? ExplainWords.notNeeded(language)
    let body = "\(node.text.printable(limit: 200)) = \(value.printable(limit: 200))"
    var text =
      TextTable.wrap(body, width: max(24, width - indent.count - 2))
      .joined(separator: "\n" + indent + "  ")
    text = indent + text + "\n"
    guard depth < Self.depthLimit else { return text }
    for child in node.children where child.value != nil || node.value == nil {
      text += lines(child, depth: depth + 1)
    }
    for round in node.rounds {
      text += indent + "  • " + round.row.printable(limit: 120) + "\n"
      for part in round.parts { text += lines(part, depth: depth + 3) }
    }
    if node.roundCount > node.rounds.count, !node.rounds.isEmpty {
      text += indent + "  … " + ExplainWords.rows(node.roundCount)(language) + "\n"
    }
    return text
  }

  private func field(_ field: Evidence.Field) -> String {
    let value =
      privacy.value(of: field)
      ?? (field.isUnknown ? Outcome.unknown.title : ExplainWords.absent)(language)
    return "\(field.title) (\(field.name)): \(value.printable)"
  }

  private func parameter(_ use: ParameterUse) -> String {
    let unit = use.unit.map { " " + $0 } ?? ""
    return "\(use.title) = \(use.value)\(unit), \(use.from) – \(use.to ?? "…") "
      + "(\(use.citations.joined(separator: "; "))) [\(use.grade.letter)]"
  }

  private func section(_ title: Phrase, _ lines: [String]) -> String {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return "" }
    return bold(title(language)) + "\n" + lines.map(paragraph).joined() + "\n"
  }

  private func paragraph(_ text: String) -> String {
    let lines = TextTable.wrap(text.printable(limit: 2_000), width: max(24, width - 2))
    return lines.map { "  " + $0 + "\n" }.joined()
  }

  private func bold(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func red(_ text: String) -> String { colours ? "\u{1B}[1;31m\(text)\u{1B}[0m" : text }
}

/// The words of an explanation.
private enum ExplainWords {
  static let meaning = Phrase(id: "Bunyi aturan", en: "What the rule says")
  static let conditions = Phrase(id: "Syarat dan nilainya", en: "Conditions and their values")
  static let fields = Phrase(id: "Data yang dibaca", en: "Facts read")
  static let changes = Phrase(id: "Yang harus berubah agar patuh", en: "What would make it comply")
  static let notNeeded = Phrase(id: "(tidak perlu dinilai)", en: "(not needed)")
  static let absent = Phrase(id: "(tidak ada)", en: "(none)")

  static func line(_ number: Int) -> Phrase {
    Phrase(id: "baris \(number)", en: "line \(number)")
  }

  static func rows(_ count: Int) -> Phrase {
    Phrase(id: "\(count) baris seluruhnya", en: "\(count) rows in all")
  }

  static func role(_ role: Explanation.Part.Role) -> Phrase {
    switch role {
    case .variable(let name): Phrase(id: "dengan \(name):", en: "let \(name):")
    case .applies: Phrase(id: "berlaku bila:", en: "applies when:")
    case .exception(let id): Phrase(id: "kecuali \(id):", en: "except \(id):")
    case .require: Phrase(id: "disyaratkan:", en: "required:")
    case .count: Phrase(id: "jumlah:", en: "count:")
    case .amount: Phrase(id: "rupiah:", en: "amount:")
    case .evidence: Phrase(id: "bukti:", en: "evidence:")
    }
  }
}
