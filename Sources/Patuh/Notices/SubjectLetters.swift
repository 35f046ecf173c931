import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhEngine
import PatuhNotices
import PatuhRules

/// The letters that the findings of one subject lead to, and the violations that lead to none.
struct SubjectLetters {
  /// Why a violation has no letter.
  struct Silent {
    let entry: FindingEntry
    let reason: String
  }

  /// A letter with the cases that its step was asked for.
  struct Due {
    let facts: NoticeFacts
    let cases: [CaseFile]
  }

  private(set) var letters: [Due] = []
  private(set) var silent: [Silent] = []

  private struct Group {
    let engine: CaseEngine
    var recommendation: Recommendation
    var findings: [NoticeFinding]
    var cautions: [String]
    var grade: Grade
    var cases: [CaseFile]
  }

  /// - Parameter entries: all findings of one subject.
  init(_ entries: [FindingEntry], _ maker: LetterMaker) {
    guard let first = entries.first else { return }
    let subject = maker.subject(first.subject)
    var groups: [(key: String, group: Group)] = []
    silent = entries.filter { $0.outcome == "waived" }.map {
      Silent(entry: $0, reason: "ditangguhkan dalam buku perkara")
    }
    for entry in entries where entry.outcome == "violation" {
      switch maker.next(entry) {
      case .silent(let reason): silent.append(Silent(entry: entry, reason: reason))
      case .letter(let engine, let recommendation, let file):
        let key = engine.ladder.id + "/" + (recommendation.step ?? "")
        let finding = maker.finding(entry, of: subject)
        let cautions = recommendation.blocks.filter { $0.kind != .grade }.map(\.says.indonesian)
        if let index = groups.firstIndex(where: { $0.key == key }) {
          groups[index].group.findings.append(finding)
          groups[index].group.cautions += cautions.filter {
            !groups[index].group.cautions.contains($0)
          }
          groups[index].group.grade = max(groups[index].group.grade, recommendation.grade)
          groups[index].group.cases.append(file)
        } else {
          groups.append(
            (
              key,
              Group(
                engine: engine, recommendation: recommendation, findings: [finding],
                cautions: cautions, grade: recommendation.grade, cases: [file])
            ))
        }
      }
    }
    for (_, group) in groups {
      guard
        var facts = maker.builder.letter(
          group.recommendation, engine: group.engine, subject: subject, findings: group.findings)
      else { continue }
      facts.cautions = group.cautions
      facts.grade = max(facts.grade, group.grade.letter)
      letters.append(Due(facts: facts, cases: group.cases))
    }
    let open = entries.filter { $0.outcome == "unknown" }
      .map { NoticeBuilder.Open(maker.finding($0, of: subject), needs: $0.missing) }
    if let request = maker.builder.request(open, subject: subject) {
      letters.append(Due(facts: request, cases: []))
    }
  }
}

/// Turns findings of a file into what letters are made of.
struct LetterMaker {
  let builder: NoticeBuilder
  let ladders: LadderBook
  /// Ladder and discretion of each rule, as the file of findings has them.
  let rules: [String: FindingsHeader.RuleEntry]

  enum Next {
    case letter(CaseEngine, Recommendation, CaseFile)
    case silent(String)
  }

  /// The first step of the ladder of a violation, for a case that begins with the check.
  func next(_ entry: FindingEntry) -> Next {
    guard let id = rules[entry.rule]?.ladder else { return .silent("aturan tanpa tangga sanksi") }
    guard let ladder = ladders[id] else { return .silent("tangga `\(id)` tidak ada") }
    let engine = CaseEngine(ladder, frozen: builder.frozen, gate: builder.gate)
    let history = History([HistoryEvent(.opened, on: builder.checked.day, by: "patuh check")])
    let facts = entry.facts(builder.frozen.rulebook.vocabulary)
    let found: Recommendation
    do {
      found = try engine.recommend(history, facts: facts)
    } catch {
      return .silent(error.diagnostic.message.indonesian)
    }
    if let stop = found.blocks.first(where: { $0.effect == .stops }) {
      return .silent(stop.says.indonesian)
    }
    guard found.notice != nil else {
      return .silent("langkah pertama bukan surat: " + (found.stepTitle ?? found.stateTitle))
    }
    return .letter(engine, found, CaseFile(facts: facts, history: history))
  }

  func subject(_ entry: FindingEntry.SubjectEntry) -> NoticeSubject {
    let vocabulary = builder.frozen.rulebook.vocabulary
    let isPerson = vocabulary[entry.type].map { record in
      record.label.flatMap { record.field($0)?.personal } != nil
    }
    let name = entry.label.map {
      builder.reveals || isPerson != true ? $0 : PersonalData.name.mask($0)
    }
    return builder.subject(
      type: entry.type, id: entry.id, name: name, fields: entry.fields ?? [:])
  }

  func finding(_ entry: FindingEntry, of subject: NoticeSubject) -> NoticeFinding {
    let rulebook = builder.frozen.rulebook
    let evidence = evidence(entry)
    return NoticeFinding(
      rule: entry.rule, category: entry.category,
      title: rulebook.rule(entry.rule)?.rule.title ?? entry.rule, message: shown(entry.message),
      remedy: entry.outcome == "violation" ? entry.remedy : "", outcome: entry.outcome,
      count: entry.count?.value, countUnit: entry.count?.unit,
      amount: entry.amount.flatMap { $0.value == 0 ? nil : $0.value },
      isPartial: entry.count?.partial ?? entry.amount?.partial ?? false, grade: entry.grade,
      basis: builder.basis(of: entry.rule),
      readings: (entry.readings ?? []).map { rulebook.reading($0)?.title ?? $0 },
      discretion: rules[entry.rule]?.discretion, assumptions: entry.assumptions ?? [],
      evidence: evidence, evidenceTotal: evidence.isEmpty ? 0 : entry.evidence?.total ?? 0,
      values: (entry.parameters ?? []).map {
        builder.legalValue(
          $0.id, $0.value, from: $0.from, to: $0.to, cite: $0.cite, grade: $0.grade, of: subject)
      })
  }

  /// One line a row: the fields in the order of the vocabulary, those that have something to say.
  private func evidence(_ entry: FindingEntry) -> [String] {
    (entry.evidence?.rows ?? []).lazy.filter(Self.shows).prefix(NoticeBuilder.evidenceLimit).map {
      row in
      let record = row.type.flatMap { builder.frozen.rulebook.vocabulary[$0] }
      guard let record else {
        // A bare value; a number without its name says nothing, and ``shows`` leaves it out.
        return row.fields.sorted { $0.key < $1.key }.compactMap { $0.value.map(shown) }
          .joined(separator: " · ")
      }
      return record.fields.compactMap { field -> String? in
        guard let value = row.fields[field.name] ?? nil else { return nil }
        let masked = builder.reveals ? value : field.personal?.mask(value) ?? shown(value)
        return field.title + ": " + masked
      }.joined(separator: " · ")
    }
  }

  /// False for a bare number.
  private static func shows(_ row: FindingEntry.EvidenceEntry.Row) -> Bool {
    row.type != nil || row.fields.values.contains { $0?.contains(where: \.isLetter) ?? false }
  }

  private func shown(_ text: String) -> String {
    builder.reveals ? text : PersonalData.maskStray(text)
  }
}
