package import PatuhColumns
package import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger
import PatuhNotices

/// Asks the ledger of a letter's case what has happened since: whether there is still a reason for it.
package struct LedgerStanding: Sendable {
  /// Why the letter would not be issued today.
  package private(set) var reasons: [Phrase] = []
  /// What is worth knowing and changes nothing.
  package private(set) var notes: [Phrase] = []

  /// - Throws: when the ledger cannot be read, or the case is not that of the letter.
  package init(_ record: NoticeRecord, in book: CaseBook) throws(DiagnosticsError) {
    guard let number = record.grounds.number, let taken = record.facts.step else {
      throw NoticeDiagnostics.error(NoticeDiagnostics.noCase())
    }
    let dossier = try book.ledger.read { try Dossier.fetch($0, number: number) }
    guard let dossier, dossier.file.ladder == taken.ladder,
      dossier.file.subjectID == record.facts.subject.id
    else { throw NoticeDiagnostics.error(NoticeDiagnostics.otherLedger(number)) }
    let engine = try book.desk.engine(for: dossier.file)
    let position: CasePosition
    do {
      position = try engine.position(
        of: dossier.history, facts: dossier.facts(book.rulebook.rulebook.vocabulary))
    } catch {
      throw DeskDiagnostics.refused(error, in: dossier.file)
    }
    let isLifting = engine.ladder.step(taken.step)?.kind == .lifting
    ask(position, on: book.options.day, isLifting: isLifting)
    if !isLifting, dossier.openFindings.isEmpty {
      refuse(
        id: "pemeriksaan terakhir tidak lagi menemukan pelanggarannya",
        en: "the last check no longer finds the violation")
    }
    for block in try book.desk.recommend(dossier).blocks
    where block.kind == .objection && block.effect == .stops {
      refuse(id: block.says.indonesian, en: block.says.english)
    }
    if let done = position.done(taken.step) {
      notes.append(
        Phrase(
          id: "menurut buku perkara surat ini sudah disampaikan pada \(done.day)",
          en: "the ledger says that it was delivered on \(done.day)"))
    }
  }

  private mutating func ask(_ position: CasePosition, on day: Day, isLifting: Bool) {
    if let closed = position.closed {
      refuse(
        id: "perkaranya ditutup pada \(closed.day) (\(closed.why.rawValue))",
        en: "its case was closed on \(closed.day) (\(closed.why.rawValue))")
    }
    if let waiver = position.waiver(on: day) {
      refuse(
        id: "ditangguhkan sampai \(waiver.to) oleh \(waiver.approver.printable)",
        en: "waived until \(waiver.to) by \(waiver.approver.printable)")
    }
    guard !isLifting else { return }
    if let cured = position.cured {
      refuse(
        id: "kewajibannya dipenuhi pada \(cured)", en: "the duty was fulfilled on \(cured)")
    }
    if let settled = position.settled {
      refuse(id: "dendanya lunas pada \(settled)", en: "the fine was settled on \(settled)")
    }
  }

  private mutating func refuse(id: String, en: String) {
    reasons.append(Phrase(id: id, en: en))
  }
}
