import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhEngine
import PatuhNotices
import PatuhRules

/// Asks of a letter on record whether the law and rulebook of another day would still lead to it.
///
/// What the records say now only the records tell: ``RuleRecheck`` runs the rules again where they
/// are given, and without them the facts are taken as they were.
struct LetterStanding {
  /// Why it would not be issued, in the order in which an officer would ask.
  private(set) var reasons: [Phrase] = []
  /// What cannot be told: the letter might be another one, or none.
  private(set) var doubts: [Phrase] = []
  /// What is worth knowing and changes nothing.
  private(set) var notes: [Phrase] = []

  private let record: NoticeRecord
  private let rulebook: Rulebook
  private let frozen: FrozenRulebook
  private let day: Day
  private let ladders: LadderBook
  private let recheck: RuleRecheck?
  /// What the letter rests on today.
  private var grade: Grade = .a

  private var gate: Grade { Grade(letter: record.facts.gate) ?? .b }

  init(
    _ record: NoticeRecord, rulebook: RulebookFiles, day: Day, recheck: RuleRecheck?
  ) throws(DiagnosticsError) {
    self.record = record
    self.rulebook = rulebook.rulebook
    self.day = day
    self.recheck = recheck
    do {
      // Readings that no longer exist are told below, not here.
      self.frozen = try rulebook.rulebook.frozen(
        on: day, readings: rulebook.rulebook.known(record.grounds.readings))
    } catch {
      throw OptionDiagnostics.error(OptionDiagnostics.cannotFreeze(error.phrase))
    }
    var bag = DiagnosticBag()
    self.ladders = LadderBook(rulebook.rulebook, into: &bag)
    if let error = DiagnosticsError(bag) { throw error }
    askReadings()
    for finding in record.facts.findings { ask(finding) }
    askCitations()
    askStep()
    askGrade()
  }

  private mutating func refuse(id: String, en: String) {
    let reason = Phrase(id: id, en: en)
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  private mutating func refuse(_ reason: Phrase) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  private mutating func doubt(id: String, en: String) {
    let doubt = Phrase(id: id, en: en)
    if !doubts.contains(doubt) { doubts.append(doubt) }
  }

  // MARK: Readings and findings

  private mutating func askReadings() {
    let readings = record.grounds.readings
    for name in readings.keys.sorted() where frozen.choices[name] != readings[name] {
      refuse(
        id: "tafsir \(name.printable) yang dipakai surat tidak ada lagi",
        en: "the reading \(name.printable) that the letter used is gone")
    }
  }

  private mutating func ask(_ finding: NoticeFinding) {
    let name = finding.rule.printable
    if let stated = finding.stated {
      doubt(
        id: "\(stated.printable(limit: 400)); tidak ada yang dapat dihitung ulang",
        en: "an officer's statement, nothing of which can be computed again: "
          + stated.printable(limit: 400))
      return
    }
    guard let linked = rulebook.rule(finding.rule) else {
      refuse(id: "aturan \(name) tidak ada lagi", en: "the rule \(name) is gone")
      return
    }
    guard linked.rule.force.contains(day) else {
      refuse(
        id: "aturan \(name) tidak berlaku pada \(day)",
        en: "the rule \(name) is not in force on \(day)")
      return
    }
    for value in finding.values { ask(value) }
    if let recheck {
      for reason in recheck.differences(of: finding, subject: record.facts.subject) {
        refuse(reason)
      }
      return
    }
    let digest = rulebook.digests(of: [finding.rule])[finding.rule]
    if digest != record.grounds.rules[finding.rule] {
      doubt(
        id: "isi aturan \(name) berubah; sebut catatannya dengan --records untuk memeriksa ulang",
        en:
          "the text of the rule \(name) has changed; name the records with --records to check again"
      )
    }
  }

  /// A legal value that the rulebook now gives otherwise for the same days.
  private mutating func ask(_ value: NoticeLegalValue) {
    let name = value.id.printable
    guard let now = rulebook.parameter(value.id)?.value(from: value.from) else {
      refuse(
        id: "nilai hukum \(name) sejak \(value.from.printable) tidak ada lagi",
        en: "the legal value \(name) from \(value.from.printable) is gone")
      return
    }
    let exact = value.key.map { now.keyed[$0]?.description } ?? now.single?.description
    if let recorded = value.exact {
      guard exact != recorded else { return }
      let place = value.key.map { " (" + $0.printable + ")" } ?? ""
      refuse(
        id:
          "nilai hukum \(name)\(place) kini \(exact ?? "tidak ada"), "
          + "dalam surat \(recorded.printable)",
        en:
          "the legal value \(name)\(place) is now \(exact ?? "gone"), "
          + "in the letter \(recorded.printable)"
      )
    } else if let table = value.table, table != now.keyDigest {
      doubt(
        id: "sebagian nilai hukum \(name) berubah; catatan surat tidak menyebut yang mana dipakai",
        en: "some of the legal values \(name) have changed; the record does not say which was used")
    }
  }

  /// Citations that no longer lead anywhere, or to nothing in force.
  private mutating func askCitations() {
    var seen: Set<String> = []
    for basis in record.facts.findings.flatMap(\.basis) + record.facts.basis {
      guard seen.insert(basis.cite).inserted,
        case .success(let citation) = CitationParser.parse(basis.cite)
      else { continue }
      guard case .found(let resolved) = rulebook.resolve(citation, on: day) else {
        refuse(
          id: "\(basis.cite.printable) tidak ada lagi dalam Regulations",
          en: "\(basis.cite.printable) is no longer in Regulations")
        continue
      }
      guard !rulebook.force(of: resolved).contains(where: { $0.contains(day) }) else { continue }
      refuse(
        id: "\(basis.cite.printable) tidak berlaku pada \(day)",
        en: "\(basis.cite.printable) is not in force on \(day)")
    }
  }

  // MARK: Grades

  /// The grade of a finding today: of its rule's citations and of the legal values it was computed
  /// with; where the records were given, of the whole trace.
  private func grade(of finding: NoticeFinding) -> Grade {
    if let found = recheck?.grade(of: finding, subject: record.facts.subject) { return found }
    guard let linked = rulebook.rule(finding.rule) else {
      return Grade(letter: finding.grade) ?? .e
    }
    let values = finding.values.map { value in
      rulebook.parameter(value.id)?.value(from: value.from)?.grade ?? Grade(letter: value.grade)
        ?? .e
    }
    return Grade.worst(of: RuleInfo(linked, frozen: frozen).basis.map(\.grade) + values) ?? .e
  }

  private mutating func askGrade() {
    grade = Grade.worst(of: record.facts.findings.map { grade(of: $0) } + [grade]) ?? .e
    let (now, then) = (grade.letter, record.facts.grade)
    if grade > gate {
      refuse(
        id:
          "surat hanya dapat menjadi konsep: dasar hukumnya tingkat \(now), "
          + "di bawah gerbang \(gate.letter)",
        en: "it can only be a draft: its law has grade \(now), below the gate \(gate.letter)")
    } else if record.facts.isDraft {
      notes.append(
        Phrase(
          id: "surat ini konsep, tetapi kini dapat terbit resmi: tingkat \(now), dahulu \(then)",
          en: "it is a draft, but could now be issued: grade \(now), then \(then)"))
    }
    if now != then {
      notes.append(
        Phrase(
          id: "tingkat dasar hukumnya kini \(now), dalam surat \(then)",
          en: "the grade of its law is now \(now), in the letter \(then)"))
    }
  }

  // MARK: The step

  /// The step that the ladder would recommend for the same cases today.
  private mutating func askStep() {
    guard let taken = record.facts.step else { return }
    guard let ladder = ladders[taken.ladder], let step = ladder.step(taken.step) else {
      refuse(
        id: "langkah \(taken.step.printable) tidak ada lagi dalam tangga \(taken.ladder.printable)",
        en: "the step \(taken.step.printable) is no longer in the ladder \(taken.ladder.printable)")
      return
    }
    for text in record.grounds.cases {
      var bag = DiagnosticBag()
      let source = Source(name: "grounds.cases", text: text)
      guard let file = CaseFile.read(source, for: ladder, in: rulebook, into: &bag) else {
        let why = bag.entries.first?.message ?? Phrase(verbatim: "-")
        doubt(
          id: "perkara dalam catatan surat tidak cocok lagi dengan buku aturan: \(why.indonesian)",
          en: "the case on record no longer fits the rulebook: \(why.english)")
        continue
      }
      ask(file, step, taken, ladder)
    }
  }

  private mutating func ask(
    _ file: CaseFile, _ step: LadderStep, _ taken: NoticeStep, _ ladder: Ladder
  ) {
    let engine = CaseEngine(ladder, frozen: frozen, gate: gate, office: record.grounds.acting)
    let found: Recommendation
    do {
      found = try engine.recommend(
        file.history.before(lettersOf: step.id), facts: file.facts.graded(grade(of: file)))
    } catch {
      refuse(error.diagnostic.message)
      return
    }
    grade = max(grade, found.grade)
    if found.step != taken.step {
      refuse(
        id: "langkahnya kini \(found.stepTitle ?? "tidak ada"), dalam surat \(taken.title)",
        en: "the step is now \(found.stepTitle ?? "none"), in the letter \(taken.title)")
    }
    for block in found.blocks where block.effect == .stops { refuse(block.says) }
    guard found.step == taken.step else { return }
    if found.action == .wait, let earliest = found.earliest {
      refuse(
        id: "langkah itu paling awal \(earliest)",
        en: "that step may be taken on \(earliest) at the earliest")
    }
    if let body = found.body, body.id != taken.body {
      refuse(
        id: "yang berwenang kini \(body.title), dalam surat \(taken.bodyTitle.printable)",
        en: "the competent body is now \(body.title), in the letter \(taken.bodyTitle.printable)")
    }
    let amount = found.amount?.value?.description
    if let then = record.facts.amount?.value, let amount, amount != then {
      refuse(
        id: "jumlahnya kini Rp \(amount), dalam surat Rp \(then.printable)",
        en: "the amount is now Rp \(amount), in the letter Rp \(then.printable)")
    }
    let term = engine.deadline(of: step, receivedOn: day)?.main.words?.indonesian
    if let then = record.facts.deadline?.main.term, !then.isEmpty, let term, term != then {
      refuse(
        id: "jangka waktunya kini \(term), dalam surat \(then.printable)",
        en: "its term is now \(term), in the letter \(then.printable)")
    }
  }

  private func grade(of file: CaseFile) -> Grade {
    let own = record.facts.findings.filter { $0.rule == file.facts.rule }
    let findings = own.isEmpty ? record.facts.findings : own
    return Grade.worst(of: findings.map { grade(of: $0) }) ?? file.facts.grade
  }
}

extension Rulebook {
  /// The readings that the rulebook still has, with options that it still has.
  func known(_ readings: [String: String]) -> [String: String] {
    readings.filter { name, option in
      reading(name)?.options.contains { $0.id == option } ?? false
    }
  }
}

extension History {
  /// What had happened before the letter of a step that is under way was drawn up.
  fileprivate func before(lettersOf step: String) -> History {
    let last = events.lastIndex { event in
      switch event.kind {
      case .prepared(step), .delivered(step, _, _), .cancelled(step, _): true
      default: false
      }
    }
    guard let last, case .prepared = events[last].kind else { return self }
    return History(Array(events[..<last]))
  }
}

extension CaseFacts {
  /// The same facts, resting on law of another grade.
  fileprivate func graded(_ grade: Grade) -> CaseFacts {
    CaseFacts(
      subjectType: subjectType, subjectID: subjectID, rule: rule, category: category,
      outcome: outcome, grade: grade, readings: readings, needs: needs, count: count,
      amount: amount, fields: fields, declared: declared)
  }
}
