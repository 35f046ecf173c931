public import PatuhColumns
public import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger
import PatuhRules

/// What an officer states to open a case by hand.
public struct CaseStatement: Sendable {
  /// Id of the ladder.
  public var ladder: String
  /// Record type of the subject; nil: as the ladder says.
  public var type: String?
  public var subject: String
  public var name: String?
  /// What the ladder asks of the subject, by field, as records write it.
  public var fields: [String: String] = [:]
  /// What was seen, in a sentence.
  public var says: String
  /// What shows it: a report, a photograph, a register number.
  public var evidence: String
  /// Day on which it was seen; nil: the day of the command.
  public var day: Day?

  public init(ladder: String, subject: String, says: String, evidence: String) {
    self.ladder = ladder
    self.subject = subject
    self.says = says
    self.evidence = evidence
  }
}

extension CaseBook {
  /// Opens a case on the statement of an officer, under a ladder that no rule leads to.
  ///
  /// Identities in the statement are masked before they are kept. The same statement is taken once.
  ///
  /// - Throws: when a rule leads to the ladder, so that the fact belongs into the records, or what is
  ///   said of the subject does not fit the vocabulary.
  public func open(_ stated: CaseStatement) throws(DiagnosticsError) -> CaseStated {
    guard let ladder = desk.ladders[stated.ladder] else {
      throw LedgerDiagnostics.error(
        StatementDiagnostics.noLadder(stated.ladder, known: ladders(withRules: false)))
    }
    let rules = rulebook.rulebook.rules.filter { $0.rule.ladder == ladder.id }.map(\.rule.id)
    guard rules.isEmpty else {
      throw LedgerDiagnostics.error(
        StatementDiagnostics.rulesLead(
          to: ladder.id, rules, known: ladders(withRules: false)))
    }
    let day = stated.day ?? options.day
    guard day <= options.day else {
      throw LedgerDiagnostics.error(DeskDiagnostics.later(day, than: options.day))
    }
    let duties = ladder.basis.filter { $0.role == .duty || $0.role == .sanction }
    let finding = StatedFinding(
      subject: try subject(of: stated, ladder), ladder: ladder.id,
      says: try text(stated.says, "--says"),
      grade: (Grade.worst(of: duties.map(\.citation.grade)) ?? .e).letter,
      statement: FindingFacts.Statement(
        by: options.actor, day: day, evidence: try text(stated.evidence, "--evidence")))
    let run = finding.run(
      rulebook: rulebook.digest, program: Receipt.programDigest ?? PatuhVersion.number)
    return try ledger.write(stamp) { writer in
      let summary = try RunIntake.take(run, into: writer)
      let cases = try CaseSearch.all(finding.subject.id, writer.database)
      let held = try cases.last { number in
        try Dossier.fetch(writer.database, number: number)?.findings
          .contains { $0.rule == finding.rule } ?? false
      }
      return CaseStated(
        number: held ?? summary.casesOpened.first ?? 0, isRepeated: summary.isRepeated,
        isNew: !summary.casesOpened.isEmpty, by: options.actor, language: options.language)
    }
  }

  /// Ids of the ladders that rules lead to, or of the others.
  private func ladders(withRules: Bool) -> [String] {
    let led = Set(rulebook.rulebook.rules.compactMap(\.rule.ladder))
    return desk.ladders.ladders.map(\.id).filter { led.contains($0) == withRules }
  }

  /// A text that says something, with identities in it masked.
  private func text(_ text: String, _ option: String) throws(DiagnosticsError) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw LedgerDiagnostics.error(StatementDiagnostics.empty(option))
    }
    return PersonalData.maskStray(text)
  }

  private func subject(
    of stated: CaseStatement, _ ladder: Ladder
  ) throws(DiagnosticsError) -> CaseSubject {
    let vocabulary = rulebook.rulebook.vocabulary
    let type = stated.type ?? ladder.subject ?? Self.person
    if let own = ladder.subject, own != type {
      throw LedgerDiagnostics.error(StatementDiagnostics.otherType(type, of: ladder.id, own))
    }
    let record = vocabulary[type]
    guard record != nil || type == Self.person else {
      throw LedgerDiagnostics.error(
        StatementDiagnostics.noType(type, known: vocabulary.records.map(\.name) + [Self.person]))
    }
    let id = try text(stated.subject, "--subject")
    guard id == stated.subject else {
      throw LedgerDiagnostics.error(StatementDiagnostics.identityAsID())
    }
    for (name, value) in stated.fields.sorted(by: { $0.key < $1.key }) {
      try check(name, value, record, type)
    }
    let isPerson =
      record.map { record in
        record.label.flatMap { record.field($0)?.personal } != nil
      } ?? true
    return CaseSubject(
      type: type, id: id,
      label: stated.name.map { isPerson ? PersonalData.name.mask($0) : PersonalData.maskStray($0) },
      fields: stated.fields)
  }

  /// Stands for people whom the vocabulary has no record of.
  private static let person = "orang"

  private func check(
    _ name: String, _ value: String, _ record: RecordType?, _ type: String
  ) throws(DiagnosticsError) {
    guard let field = record?.field(name) else {
      throw LedgerDiagnostics.error(
        StatementDiagnostics.noField(name, of: type, known: record?.fields.map(\.name) ?? []))
    }
    let fits =
      switch field.type {
      case .symbol: field.values.contains { $0.name == value }
      case .date: Day(iso: value) != nil
      case .text: field.personal == nil && !value.isEmpty
      default: false
      }
    guard fits else {
      throw LedgerDiagnostics.error(
        StatementDiagnostics.wrongField(
          name, value, type: field.type.rawValue, known: field.values.map(\.name)))
    }
  }
}

/// What became of a statement.
public struct CaseStated: Sendable {
  public let number: Int64
  let isRepeated: Bool
  let isNew: Bool
  let by: String
  let language: Language

  /// For people.
  public func text() -> String {
    let name = by.printable
    let first: Phrase =
      if isRepeated {
        Phrase(
          id: "Pernyataan ini sudah dicatat dalam perkara \(number); tidak ada yang berubah.",
          en: "This statement is in case \(number) already; nothing has changed.")
      } else if isNew {
        Phrase(
          id: "Perkara \(number) dibuka atas pernyataan \(name).",
          en: "Case \(number) was opened on the statement of \(name).")
      } else {
        Phrase(
          id: "Pernyataan \(name) dicatat dalam perkara \(number).",
          en: "The statement of \(name) was entered in case \(number).")
      }
    let next = Phrase(
      id: "Langkah berikutnya: patuh case next \(number)",
      en: "The next step: patuh case next \(number)")
    return first(language) + "\n" + next(language) + "\n"
  }
}
