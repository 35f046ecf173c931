import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger
import PatuhNotices
import PatuhRules

extension CaseBook {
  /// The letter of a step of a case, ready to be written.
  struct CaseLetter {
    /// Of its files, without what tells their format.
    let name: String
    let made: LetterMaking.Made
    /// SHA-256 of the page as it is read.
    let digest: String
    /// What the ledger keeps of it.
    let archive: LetterArchive
    /// The templates it was made with.
    let templates: (name: String, bytes: [UInt8])
  }

  /// Makes the letter of the recommended step; nil when the step is no letter.
  ///
  /// - Parameters:
  ///   - gate: what the letter was, or is being, prepared with.
  ///   - preparedBy: the officer who drew it up.
  ///   - number: of the register; nil before it is signed.
  func makeLetter(
    _ recommendation: Recommendation, of dossier: Dossier, gate: Grade, preparedBy: String,
    number: String?, with writer: LedgerWriter
  ) throws -> CaseLetter? {
    let letters = try LetterFiles(rules: rulebook.rulesFolder, office: options.letterhead)
    let before = number == nil ? nil : try prepared(dossier, recommendation.step, writer)
    let deadline = try deadline(before)
    let seen = dossier.openFindings.map(\.seenOn).max()
    var check = CheckOptions(day: seen ?? options.day)
    check.readings = options.readings
    let builder = NoticeBuilder(
      frozen: desk.frozen, checked: try CheckRun.freeze(rulebook, check),
      offices: sender(before) ?? letters.offices, gate: gate)
    let file = dossier.file
    let subject = builder.subject(
      type: file.subjectType, id: file.subjectID, name: file.label, fields: file.fields)
    let engine = try desk.engine(for: file, gate: gate)
    let facts = builder.letter(
      recommendation, engine: engine, subject: subject,
      findings: dossier.openFindings.map {
        Self.finding($0, builder, subject, rulebook.rulebook, engine.ladder)
      },
      earlier: try earlier(dossier, engine), deadline: deadline)
    guard var facts else { return nil }
    facts.preparedBy = preparedBy
    facts.number = number
    let name = "perkara-\(file.id)-\(recommendation.step ?? facts.kind)"
    let made = try LetterMaking.make(
      facts, grounds(of: dossier), name: name, letters: letters, outputs: [.html, .text],
      rulebook: rulebook.digest, program: Receipt.programDigest ?? PatuhVersion.number)
    let templates = try letters.kept()
    if try LetterTemplates.fetch(writer.database, digest: letters.digest) == nil {
      try writer.append(
        TemplatesKept(
          digest: letters.digest, content: String(decoding: templates.bytes, as: UTF8.self)))
    }
    return CaseLetter(
      name: name, made: made, digest: Digest.hex(made.html),
      archive: LetterArchive(
        name: name, record: String(decoding: made.record, as: UTF8.self),
        templates: letters.digest), templates: templates)
  }

  /// The letter of a step as it was drawn up or signed last; nil when there is none.
  func prepared(
    _ dossier: Dossier, _ step: String?, _ writer: LedgerWriter
  ) throws -> NoticeFacts? {
    let archive = try LetterArchive.last(of: dossier.file.id, step: step, writer.database)
    return try archive.map {
      try NoticeReplay.record(Array($0.record.utf8), $0.name).facts
    }
  }

  /// The sender of the letter as it was drawn up, unless another file of offices is named.
  private func sender(_ before: NoticeFacts?) -> Offices? {
    guard let before, options.letterhead == nil else { return nil }
    return Offices(only: before.office, paper: before.paper, region: before.subject)
  }

  /// The last day that the letter itself names: what was asked for, else as it was drawn up.
  private func deadline(_ before: NoticeFacts?) throws(DiagnosticsError) -> Day? {
    guard let day = options.deadline else { return before?.namedDeadline }
    guard day > options.day else {
      throw LedgerDiagnostics.error(CaseDiagnostics.deadlinePassed(day, options.day))
    }
    return day
  }

  /// What led to a letter of the case.
  private func grounds(of dossier: Dossier) -> NoticeGrounds {
    let file = CaseFile(
      facts: dossier.facts(rulebook.rulebook.vocabulary), history: dossier.history)
    return NoticeGrounds(
      cases: [file.text], number: dossier.file.id, acting: options.office,
      readings: options.readings,
      rules: rulebook.rulebook.digests(of: dossier.openFindings.lazy.map(\.rule)))
  }

  private static func finding(
    _ finding: TrackedFinding, _ builder: NoticeBuilder, _ subject: NoticeSubject,
    _ rulebook: Rulebook, _ ladder: Ladder
  ) -> NoticeFinding {
    let facts = finding.facts
    let rule = rulebook.rule(finding.rule)?.rule
    let stated = facts.statement.map { CaseWords(language: .indonesian).statement($0) }
    return NoticeFinding(
      rule: finding.rule, category: facts.category,
      title: rule?.title ?? (stated == nil ? facts.category : "Keadaan yang dilihat petugas"),
      message: facts.message + (stated.map { " (" + $0 + ")" } ?? ""), remedy: facts.remedy,
      outcome: facts.outcome.rawValue,
      count: facts.count?.value, countUnit: facts.count?.unit, amount: facts.amount?.value,
      isPartial: (facts.count?.isPartial ?? false) || (facts.amount?.isPartial ?? false),
      grade: facts.grade,
      basis: stated == nil ? builder.basis(of: finding.rule) : builder.basis(of: ladder),
      readings: facts.readings.map { rulebook.reading($0)?.title ?? $0 },
      discretion: rule?.discretion, assumptions: facts.assumptions,
      values: (facts.values ?? []).map {
        builder.legalValue(
          $0.id, $0.value, from: $0.from, to: $0.to, cite: $0.cite, grade: $0.grade, of: subject)
      }, stated: stated)
  }

  /// The letters of the case that reached their addressee.
  private func earlier(
    _ dossier: Dossier, _ engine: CaseEngine
  ) throws(DiagnosticsError) -> [EarlierLetter] {
    let position: CasePosition
    do {
      position = try engine.position(
        of: dossier.history, facts: dossier.facts(rulebook.rulebook.vocabulary))
    } catch {
      throw DeskDiagnostics.refused(error, in: dossier.file)
    }
    return position.done.compactMap { done in
      guard done.signedBy != nil,
        let letter = dossier.letters.last(where: {
          $0.step == done.step && $0.signedOn != nil && $0.endedOn == done.day
        })
      else { return nil }
      return EarlierLetter(
        title: engine.ladder.step(done.step)?.title ?? done.step, number: letter.number,
        signed: letter.signedOn?.description, delivered: done.day.description,
        ended: done.ends?.last.description)
    }
  }

  /// Writes a letter aside; it gets its names once the ledger holds it.
  func stage(_ letter: CaseLetter, in folder: inout OutputFolder) throws(DiagnosticsError) {
    for (name, bytes) in letter.made.files { try folder.stage(name, bytes) }
    try folder.stage(letter.templates.name, letter.templates.bytes)
    try folder.stage(letter.name + ".json", letter.made.record)
  }
}

extension NoticeFacts {
  /// The last day where the letter itself names it; nil where the ladder's term runs.
  var namedDeadline: Day? {
    guard let main = deadline?.main, main.term.isEmpty else { return nil }
    return main.last.flatMap { Day(iso: $0) }
  }
}
