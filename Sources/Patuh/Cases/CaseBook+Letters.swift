public import PatuhColumns
public import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger
import PatuhRules

extension CaseBook {
  /// Draws up the letter of the recommended step.
  ///
  /// Below the gate the letter is a KONSEP: it gets no number and cannot be signed. A KONSEP that is
  /// under way gives way to the new letter.
  ///
  /// - Parameter out: folder that receives the letter; nil: it is only recorded.
  public func prepare(_ name: String, out: String?) throws(DiagnosticsError) -> CaseChange {
    try changeWithLetter(name, out: out) { found, writer in
      var dossier = found
      if let letter = dossier.letterUnderWay, letter.isConcept {
        try desk.record(
          HistoryEvent(
            .cancelled(step: letter.step, reason: "diganti"), on: options.day, by: options.actor),
          in: dossier, with: writer)
        dossier = try Dossier.fetch(writer.database, number: dossier.file.id) ?? dossier
      }
      let recommendation = try desk.recommend(dossier)
      guard recommendation.action == .prepare, recommendation.isFree,
        let step = recommendation.step
      else {
        throw LedgerDiagnostics.error(
          DeskDiagnostics.notNow(
            recommendation,
            asked: Phrase(id: "menyiapkan surat", en: "draw up a letter"), dossier.file))
      }
      let letter = try makeLetter(
        recommendation, of: dossier, gate: desk.gate, preparedBy: options.actor, number: nil,
        with: writer)
      try desk.record(
        HistoryEvent(.prepared(step: step), on: options.day, by: options.actor), in: dossier,
        with: writer,
        letter: PreparedLetter(
          gate: desk.gate.letter, grade: recommendation.grade.letter,
          isConcept: recommendation.blocks.contains { $0.effect == .stopsIssue },
          digest: letter?.digest, amount: recommendation.amount?.value?.description,
          recommendation: CaseJSON(recommendation).text), archive: letter?.archive)
      return letter
    }
  }

  /// Signs the letter under way and enters it in the register.
  ///
  /// - Parameter out: folder that receives the letter with its number; nil: it is only recorded.
  public func sign(
    _ name: String, number: String, out: String?
  ) throws(DiagnosticsError) -> CaseChange {
    try changeWithLetter(name, out: out) { dossier, writer in
      let letter = try issuable(dossier)
      guard letter.preparedBy.lowercased() != options.actor.lowercased() else {
        throw LedgerDiagnostics.error(DeskDiagnostics.samePerson(letter, dossier.file))
      }
      guard try !Letter.isTaken(number: number, writer.database) else {
        throw LedgerDiagnostics.error(DeskDiagnostics.numberTaken(number))
      }
      let gate = gate(dossier)
      let signed = try makeLetter(
        desk.recommend(dossier, gate: gate), of: dossier, gate: gate,
        preparedBy: letter.preparedBy, number: number, with: writer)
      try desk.record(
        HistoryEvent(
          .signed(step: letter.step, number: number), on: options.day, by: options.actor),
        in: dossier, with: writer, archive: signed?.archive)
      return signed
    }
  }

  /// Does one command that makes a letter. Its files are written aside first and get their names
  /// once the ledger holds it.
  ///
  /// - Throws: also when the ledger holds the letter and its files could not get their names; then
  ///   ``letter(_:step:)`` makes them again.
  private func changeWithLetter(
    _ name: String, out: String?, _ body: (Dossier, LedgerWriter) throws -> CaseLetter?
  ) throws(DiagnosticsError) -> CaseChange {
    guard let out else { return try change(name) { _ = try body($0, $1) } }
    var folder = try OutputFolder(path: out)
    var files: [String] = []
    do throws(DiagnosticsError) {
      var change = try change(name) { dossier, writer in
        guard let letter = try body(dossier, writer) else { return }
        try stage(letter, in: &folder)
        files = letter.made.files.map { out + "/" + $0.name }
      }
      do throws(DiagnosticsError) {
        try folder.commit()
      } catch {
        throw CaseDiagnostics.filesMissing(change.number, out, error)
      }
      change.files = files
      return change
    } catch {
      folder.discard()
      throw error
    }
  }

  /// Records that the signed letter reached its addressee.
  ///
  /// - Parameters:
  ///   - day: nil for the day of the command.
  ///   - deadline: the last day that the letter itself names; nil: as the letter has it.
  public func deliver(
    _ name: String, on day: Day?, proof: String, deadline: Day?
  ) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      let letter = try issuable(dossier)
      let deadline = try deadline ?? prepared(dossier, letter.step, writer)?.namedDeadline
      try desk.record(
        HistoryEvent(
          .delivered(step: letter.step, proof: proof, deadline: deadline),
          on: day ?? options.day, by: options.actor), in: dossier, with: writer)
    }
  }

  /// Gives up a letter that has not reached its addressee.
  public func cancel(_ name: String, reason: String) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      guard let letter = dossier.letterUnderWay else {
        throw LedgerDiagnostics.error(DeskDiagnostics.noLetter(dossier.file))
      }
      try desk.record(
        HistoryEvent(
          .cancelled(step: letter.step, reason: reason), on: options.day, by: options.actor),
        in: dossier, with: writer)
    }
  }

  /// The letter under way, when it may be signed or delivered.
  private func issuable(_ dossier: Dossier) throws -> Letter {
    guard let letter = dossier.letterUnderWay else {
      throw LedgerDiagnostics.error(DeskDiagnostics.noLetter(dossier.file))
    }
    let recommendation = try desk.recommend(dossier, gate: gate(dossier))
    guard !letter.isConcept else {
      let names = recommendation.blocks.filter { $0.kind == .grade }.flatMap(\.names)
      throw LedgerDiagnostics.error(
        DeskDiagnostics.concept(letter, dossier.file, names: names))
    }
    guard recommendation.isFree else {
      throw LedgerDiagnostics.error(
        DeskDiagnostics.notNow(
          recommendation,
          asked: Phrase(
            id: "menandatangani atau menyampaikan surat", en: "sign or deliver the letter"),
          dossier.file))
    }
    return letter
  }
}
