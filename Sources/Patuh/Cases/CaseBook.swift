import PatuhColumns
public import PatuhDiagnostics
import PatuhEnforcement
package import PatuhLedger
import PatuhRules

/// A ledger with the law of a day: what the verbs of `patuh case` do.
public struct CaseBook: Sendable {
  public let options: CaseOptions
  package let ledger: Ledger
  package let desk: CaseDesk
  let rulebook: RulebookFiles

  /// What a command means to do with the ledger.
  public enum Purpose: Sendable {
    case create, write, read
  }

  /// - Throws: when rulebook or ledger cannot be used.
  public init(
    ledger path: String, for purpose: Purpose, rulebook: RulebookFiles, options: CaseOptions
  ) throws(DiagnosticsError) {
    var bag = DiagnosticBag()
    let ladders = LadderBook(rulebook.rulebook, into: &bag)
    if let error = DiagnosticsError(bag) { throw error }
    var check = CheckOptions(day: options.day)
    check.readings = options.readings
    let frozen = try CheckRun.freeze(rulebook, check)
    if let office = options.office {
      let known = Set(ladders.ladders.flatMap { $0.bodies.map(\.id) }).sorted()
      guard known.contains(office) else {
        throw LedgerDiagnostics.error(CaseDiagnostics.noBody(office, known: known))
      }
    }
    self.rulebook = rulebook
    self.options = options
    self.desk = CaseDesk(
      ladders: ladders, frozen: frozen, gate: options.gate ?? .b, office: options.office)
    let ledgerPurpose: LedgerFile.Purpose =
      switch purpose {
      case .create: .create
      case .write: .write
      case .read: .read
      }
    self.ledger = try Ledger(path: path, for: ledgerPurpose)
  }

  var stamp: Stamp {
    Stamp(
      time: options.time, actor: options.actor, command: options.command, day: options.day)
  }

  /// Does one command in one case: all of it, or nothing.
  func change(
    _ name: String, _ body: (Dossier, LedgerWriter) throws -> Void
  ) throws(DiagnosticsError) -> CaseChange {
    try ledger.write(stamp) { writer in
      let dossier = try CaseSearch.one(name, writer.database)
      let first = writer.nextEntry
      try body(dossier, writer)
      guard let after = try Dossier.fetch(writer.database, number: dossier.file.id) else {
        throw LedgerDiagnostics.error(DeskDiagnostics.noCase(name, nearest: nil))
      }
      return CaseChange(
        dossier: after, recommendation: try desk.recommend(after, gate: gate(after)),
        events: after.history.events.suffix(
          max(0, after.history.events.count - dossier.history.events.count)),
        firstEntry: first, options: options)
    }
  }

  /// The gate of a case: what was asked for, else what its letter under way was prepared with.
  func gate(_ dossier: Dossier) -> Grade {
    if let gate = options.gate { return gate }
    let letter = dossier.letters.last { $0.endedOn == nil && !$0.isConcept }
    return letter.flatMap { Grade(letter: $0.gate) } ?? .b
  }

  /// Checks what the log says, and what the tables say, against the log.
  public func audit(expecting hash: String?) throws(DiagnosticsError) -> CaseAudit {
    CaseAudit(try LedgerAudit(ledger, expecting: hash), language: options.language)
  }
}
