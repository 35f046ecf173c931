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
  public func prepare(_ name: String) throws(DiagnosticsError) -> CaseChange {
    try change(name) { found, writer in
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
      try desk.record(
        HistoryEvent(.prepared(step: step), on: options.day, by: options.actor), in: dossier,
        with: writer,
        letter: PreparedLetter(
          gate: desk.gate.letter, grade: recommendation.grade.letter,
          isConcept: recommendation.blocks.contains { $0.effect == .stopsIssue },
          digest: nil, amount: recommendation.amount?.value?.description,
          recommendation: CaseJSON(recommendation).text))
    }
  }

  /// Signs the letter under way and enters it in the register.
  public func sign(_ name: String, number: String) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      let letter = try issuable(dossier)
      guard letter.preparedBy.lowercased() != options.actor.lowercased() else {
        throw LedgerDiagnostics.error(DeskDiagnostics.samePerson(letter, dossier.file))
      }
      guard try !Letter.isTaken(number: number, writer.database) else {
        throw LedgerDiagnostics.error(DeskDiagnostics.numberTaken(number))
      }
      try desk.record(
        HistoryEvent(
          .signed(step: letter.step, number: number), on: options.day, by: options.actor),
        in: dossier, with: writer)
    }
  }

  /// Records that the signed letter reached its addressee.
  ///
  /// - Parameters:
  ///   - day: nil for the day of the command.
  ///   - deadline: the last day that the letter itself names; nil where the ladder's term runs.
  public func deliver(
    _ name: String, on day: Day?, proof: String, deadline: Day?
  ) throws(DiagnosticsError) -> CaseChange {
    try change(name) { dossier, writer in
      let letter = try issuable(dossier)
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
