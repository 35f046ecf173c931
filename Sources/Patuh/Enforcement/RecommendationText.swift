import PatuhColumns
import PatuhDiagnostics
package import PatuhEnforcement
import PatuhRules

/// A recommendation on a terminal: what next, when and by whom; then what stands in the way; then why.
package struct RecommendationText {
  let recommendation: Recommendation
  let ladder: Ladder
  let subject: String
  let laterEvents: Int
  let language: Language
  let reveals: Bool
  let width: Int
  let colours: Bool

  package init(
    recommendation: Recommendation, ladder: Ladder, subject: String, laterEvents: Int = 0,
    language: Language, reveals: Bool, width: Int, colours: Bool
  ) {
    self.recommendation = recommendation
    self.ladder = ladder
    self.subject = subject
    self.laterEvents = laterEvents
    self.language = language
    self.reveals = reveals
    self.width = width
    self.colours = colours
  }

  package func render() -> String {
    let now = recommendation
    var text = paint("\(subject.printable) · \(ladder.title)", "1") + "\n"
    text += IndonesianText.day(now.day, language) + " · " + now.stateTitle + "\n\n"
    text += paragraph(paint(now.sentence(language), now.action == .hold ? "33" : "32")) + "\n"
    text += table()
    text += blocks()
    text += amount()
    text += list(RecommendationWords.items, now.items)
    text += list(RecommendationWords.cures, now.cures.map { $0(language) })
    text += alternatives()
    text += list(RecommendationWords.basis, now.basis.map { line($0) })
    text += list(
      RecommendationWords.sure,
      [
        "\(now.grade.letter): " + ReportWords.grade(now.grade)(language),
        RecommendationWords.weakest(now.grounds.filter { $0.grade == now.grade }.map(\.name))(
          language),
      ])
    if laterEvents > 0 { text += paragraph(RecommendationWords.later(laterEvents)(language)) }
    return text
  }

  // MARK: When, by whom

  private func table() -> String {
    let now = recommendation
    var rows: [(String, String)] = []
    func row(_ title: Phrase, _ value: String?) {
      if let value { rows.append((title(language), value)) }
    }
    row(RecommendationWords.step, now.stepTitle)
    row(RecommendationWords.body, now.body?.title)
    row(RecommendationWords.earliest, now.earliest.map { day($0) })
    row(RecommendationWords.latest, now.latest.map { day($0) })
    row(RecommendationWords.term, now.termText?(language))
    row(RecommendationWords.running, now.term.map { running($0) })
    let daysOff = (now.term?.daysOff ?? []) + now.movedBy
    if !daysOff.isEmpty {
      row(
        RecommendationWords.daysOff,
        daysOff.map { "\($0.day) \($0.name)" + ($0.isJointLeave ? " (cuti bersama)" : "") }
          .joined(separator: ", "))
    }
    let indent = rows.map(\.0.count).max() ?? 0
    return rows.map { title, value in
      let padding = String(repeating: " ", count: indent - title.count + 2)
      let lines = TextTable.wrap(shown(value), width: max(20, width - indent - 4))
      return "  " + title + padding
        + lines.joined(separator: "\n" + String(repeating: " ", count: indent + 4)) + "\n"
    }.joined()
  }

  private func running(_ term: TermEnd) -> String {
    RecommendationWords.term(
      term.length, term.unit, from: day(term.from), last: day(term.last))(language)
  }

  private func day(_ day: Day) -> String {
    RecommendationWords.weekday(day)(language) + ", " + IndonesianText.day(day, language)
  }

  // MARK: Sections

  private func blocks() -> String {
    guard !recommendation.blocks.isEmpty else { return "" }
    var text = heading(RecommendationWords.blocks)
    for block in recommendation.blocks {
      let mark = block.effect == .shown ? "·" : paint("✗", "31")
      text += item(mark, block.says(language) + effect(block))
      if let help = block.help { text += item(" ", "→ " + help(language)) }
      if block.kind == .grade { text += item(" ", block.names.joined(separator: ", ")) }
    }
    return text
  }

  private func effect(_ block: Block) -> String {
    block.effect == .stopsIssue ? " [" + RecommendationWords.draftOnly(language) + "]" : ""
  }

  private func amount() -> String {
    guard let amount = recommendation.amount else { return "" }
    var text = heading(RecommendationWords.amount)
    for line in amount.lines {
      let value = line.value.map { number($0, line.unit) } ?? RecommendationWords.unknown(language)
      text += item("·", "\(line.title): \(value)")
    }
    for sentence in amount.apart { text += item("·", sentence) }
    return text
  }

  /// Rupiah with points; other values as they are, with their unit.
  private func number(_ value: String, _ unit: String?) -> String {
    if unit == "rupiah", let whole = ExactDecimal(value)?.wholeValue {
      return IndonesianText.rupiah(whole, language)
    }
    if let day = Day(iso: value) { return IndonesianText.day(day, language) }
    return value + (unit.map { " " + $0 } ?? "")
  }

  private func alternatives() -> String {
    list(
      RecommendationWords.alternatives,
      recommendation.alternatives.map { other in
        var parts = ["\(other.reading) = \(other.option): \(other.says)"]
        parts.append(
          RecommendationWords.outcome(
            earliest: other.earliest.map { day($0) }, latest: other.latest.map { day($0) },
            amount: other.amount?.wholeValue.map { IndonesianText.rupiah($0, language) })(language))
        if other.items != recommendation.items {
          parts.append(RecommendationWords.otherItems(other.items)(language))
        }
        return parts.joined(separator: " ")
      })
  }

  private func line(_ basis: Ladder.Basis) -> String {
    "\(basis.citation.text) [\(basis.citation.grade.letter)]"
  }

  // MARK: Layout

  private func list(_ title: Phrase, _ items: [String]) -> String {
    items.isEmpty ? "" : heading(title) + items.map { item("·", $0) }.joined()
  }

  private func heading(_ title: Phrase) -> String { "\n" + paint(title(language), "1") + "\n" }

  private func item(_ mark: String, _ text: String) -> String {
    let lines = TextTable.wrap(shown(text), width: max(20, width - 4))
    return "  " + mark + " " + lines.joined(separator: "\n    ") + "\n"
  }

  private func paragraph(_ text: String) -> String {
    TextTable.wrap(shown(text), width: max(20, width)).joined(separator: "\n") + "\n"
  }

  private func shown(_ text: String) -> String {
    reveals ? text : PersonalData.maskStray(text)
  }

  private func paint(_ text: String, _ code: String) -> String {
    colours ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
