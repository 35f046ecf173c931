import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhNotices
import PatuhRules

/// Asks of a letter on record whether the law and the rulebook of another day would still lead to it.
///
/// The facts are taken as they were: what has changed in the world since then only the records tell.
struct LetterStanding {
  private let record: NoticeRecord
  private let rulebook: Rulebook
  private let frozen: FrozenRulebook
  private let day: Day
  private let ladders: LadderBook

  init(
    _ record: NoticeRecord, rulebook: RulebookFiles, day: Day
  ) throws(DiagnosticsError) {
    self.record = record
    self.rulebook = rulebook.rulebook
    self.day = day
    do {
      // Readings that no longer exist are told below, not here.
      let known = record.readings.filter { name, option in
        rulebook.rulebook.reading(name)?.options.contains { $0.id == option } ?? false
      }
      self.frozen = try rulebook.rulebook.frozen(on: day, readings: known)
    } catch {
      throw OptionDiagnostics.error(OptionDiagnostics.cannotFreeze(error.phrase))
    }
    var bag = DiagnosticBag()
    self.ladders = LadderBook(rulebook.rulebook, into: &bag)
    if let error = DiagnosticsError(bag) { throw error }
  }

  /// In the order in which an officer would ask; empty when the letter would still be issued.
  func reasons() -> [Phrase] {
    var reasons: [Phrase] = []
    if record.facts.isDraft {
      reasons.append(
        Phrase(
          id:
            "surat ini konsep: dasar hukumnya tingkat \(record.facts.grade), di bawah gerbang \(record.facts.gate)",
          en:
            "it is a draft: its law has grade \(record.facts.grade), below the gate \(record.facts.gate)"
        ))
    }
    for name in record.readings.keys.sorted() where frozen.choices[name] != record.readings[name] {
      reasons.append(
        Phrase(
          id: "tafsir \(name.printable) yang dipakai surat tidak ada lagi",
          en: "the reading \(name.printable) that the letter used is gone"))
    }
    for finding in record.facts.findings { reasons += self.reasons(finding) }
    reasons += citations()
    reasons += step()
    return reasons
  }

  private func reasons(_ finding: NoticeFinding) -> [Phrase] {
    guard let linked = rulebook.rule(finding.rule) else {
      return [
        Phrase(
          id: "aturan \(finding.rule.printable) tidak ada lagi",
          en: "the rule \(finding.rule.printable) is gone")
      ]
    }
    var reasons: [Phrase] = []
    if !linked.rule.force.contains(day) {
      reasons.append(
        Phrase(
          id: "aturan \(finding.rule.printable) tidak berlaku pada \(day)",
          en: "the rule \(finding.rule.printable) is not in force on \(day)"))
    }
    for value in finding.values { reasons += changed(value) }
    return reasons
  }

  /// A legal value that the rulebook now gives otherwise for the same days.
  private func changed(_ value: NoticeLegalValue) -> [Phrase] {
    guard let parameter = rulebook.parameter(value.id) else { return [] }
    guard let from = Day(iso: value.from), let index = parameter.index(on: from) else {
      return [
        Phrase(
          id: "nilai hukum \(value.id.printable) sejak \(value.from.printable) tidak ada lagi",
          en: "the legal value \(value.id.printable) from \(value.from.printable) is gone")
      ]
    }
    let now = parameter.values[index]
    // Findings group the digits of large numbers and the comma parts their decimals.
    guard case .some(let single) = now.single else { return [] }
    var (text, recorded) = (single.description, value.value)
    switch single {
    case .text: break
    case .integer, .decimal:
      text = text.replacing(".", with: ",")
      recorded = recorded.replacing(".", with: "")
    }
    guard text != recorded else { return [] }
    return [
      Phrase(
        id: "nilai hukum \(value.id.printable) kini \(text), dalam surat \(value.value.printable)",
        en:
          "the legal value \(value.id.printable) is now \(text), in the letter \(value.value.printable)"
      )
    ]
  }

  /// Citations that no longer lead anywhere, or to nothing in force.
  private func citations() -> [Phrase] {
    var seen: Set<String> = []
    let all = record.facts.findings.flatMap(\.basis) + record.facts.basis
    return all.compactMap { basis in
      guard seen.insert(basis.cite).inserted,
        case .success(let citation) = CitationParser.parse(basis.cite)
      else { return nil }
      guard case .found(let resolved) = rulebook.resolve(citation, on: day) else {
        return Phrase(
          id: "\(basis.cite.printable) tidak ada lagi dalam Regulations",
          en: "\(basis.cite.printable) is no longer in Regulations")
      }
      guard rulebook.force(of: resolved).contains(where: { $0.contains(day) }) else {
        return Phrase(
          id: "\(basis.cite.printable) tidak berlaku pada \(day)",
          en: "\(basis.cite.printable) is not in force on \(day)")
      }
      return nil
    }
  }

  /// The step that the ladder would recommend for the same case today.
  private func step() -> [Phrase] {
    guard let taken = record.facts.step else { return [] }
    guard let ladder = ladders[taken.ladder], ladder.step(taken.step) != nil else {
      return [
        Phrase(
          id:
            "langkah \(taken.step.printable) tidak ada lagi dalam tangga \(taken.ladder.printable)",
          en:
            "the step \(taken.step.printable) is no longer in the ladder \(taken.ladder.printable)")
      ]
    }
    // A step behind others needs the history of its case, which the ledger keeps.
    guard record.facts.earlier.isEmpty, let checked = Day(iso: record.facts.checked) else {
      return []
    }
    let engine = CaseEngine(
      ladder, frozen: frozen, gate: Grade(letter: record.facts.gate) ?? .b)
    let history = History([HistoryEvent(.opened, on: checked, by: "patuh check")])
    var reasons: [Phrase] = []
    for finding in record.facts.findings where finding.outcome == "violation" {
      let facts = CaseFacts(
        record.facts.subject, finding, vocabulary: rulebook.vocabulary)
      let found: Recommendation
      do {
        found = try engine.recommend(history, facts: facts)
      } catch {
        reasons.append(error.diagnostic.message)
        continue
      }
      if found.step != taken.step {
        reasons.append(
          Phrase(
            id: "langkahnya kini \(found.stepTitle ?? "tidak ada")",
            en: "the step is now \(found.stepTitle ?? "none")"))
      }
      reasons += found.blocks.filter { $0.effect == .stops }.map(\.says)
    }
    return reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
