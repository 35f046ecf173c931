import PatuhColumns
package import PatuhDiagnostics
package import PatuhEnforcement
package import PatuhRules

/// Where cases meet the law: asks the ladder what may happen in a case, and writes what did.
package struct CaseDesk: Sendable {
  package let ladders: LadderBook
  package let frozen: FrozenRulebook
  /// Below this grade nothing is signed or delivered.
  package let gate: Grade
  /// Id of the body that keeps the ledger; nil: no matter who.
  package let office: String?

  package init(
    ladders: LadderBook, frozen: FrozenRulebook, gate: Grade = .b, office: String? = nil
  ) {
    self.ladders = ladders
    self.frozen = frozen
    self.gate = gate
    self.office = office
  }

  package func engine(
    for file: LedgerCase, gate: Grade? = nil
  ) throws(DiagnosticsError) -> CaseEngine {
    guard let ladder = ladders[file.ladder] else {
      throw LedgerDiagnostics.error(
        DeskDiagnostics.noLadder(file.ladder, number: file.id, known: ladders.ladders.map(\.id)))
    }
    return CaseEngine(ladder, frozen: frozen, gate: gate ?? self.gate, office: office)
  }

  /// The lawful next step of a case.
  package func recommend(
    _ dossier: Dossier, gate: Grade? = nil
  ) throws(DiagnosticsError) -> Recommendation {
    let engine = try engine(for: dossier.file, gate: gate)
    do {
      return try engine.recommend(
        dossier.history, facts: dossier.facts(frozen.rulebook.vocabulary))
    } catch {
      throw DeskDiagnostics.refused(error, in: dossier.file)
    }
  }

  /// Writes an event that the ladder accepts.
  ///
  /// - Throws: why it may not happen; then nothing is written.
  package func record(
    _ event: HistoryEvent, in dossier: Dossier, with writer: LedgerWriter,
    letter: PreparedLetter? = nil, archive: LetterArchive? = nil
  ) throws {
    guard event.day <= frozen.day else {
      throw LedgerDiagnostics.error(DeskDiagnostics.later(event.day, than: frozen.day))
    }
    // An event behind the day would not be looked at, and the new one would stand before it.
    if let last = dossier.history.events.last?.day, last > frozen.day {
      throw LedgerDiagnostics.error(
        DeskDiagnostics.beforeLastEvent(frozen.day, last: last, dossier.file))
    }
    let engine = try engine(for: dossier.file)
    let facts = dossier.facts(frozen.rulebook.vocabulary)
    let before: CasePosition
    let after: CasePosition
    do throws(HistoryRefusal) {
      before = try engine.position(of: dossier.history, facts: facts)
      after = try engine.accept(event, after: dossier.history, facts: facts)
    } catch {
      throw DeskDiagnostics.refused(error, in: dossier.file)
    }
    try writer.append(
      HistoryRecorded(
        event, in: dossier.file.id, letter: letter,
        endsLetter: Self.endsLetter(event, before: before, after: after), archive: archive))
  }

  /// True when a letter was under way and the event leaves none, without bringing it to its end
  /// itself.
  private static func endsLetter(
    _ event: HistoryEvent, before: CasePosition, after: CasePosition
  ) -> Bool {
    switch event.kind {
    case .delivered, .cancelled: false
    default: before.letter != nil && after.letter == nil
    }
  }
}
