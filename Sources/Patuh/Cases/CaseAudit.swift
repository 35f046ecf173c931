public import PatuhDiagnostics
import PatuhLedger

/// Whether a ledger is what its log says, for people.
public struct CaseAudit: Sendable {
  private let audit: LedgerAudit
  private let language: Language

  init(_ audit: LedgerAudit, language: Language) {
    self.audit = audit
    self.language = language
  }

  public var isClean: Bool { audit.isClean }

  /// What was found; empty when the ledger is clean.
  public var faults: DiagnosticBag { audit.faults }

  public func text() -> String {
    let words = CaseWords(language: language)
    let head = audit.head
    let result =
      isClean
      ? words.phrase("Buku perkara utuh", "The ledger is whole")
      : words.phrase(
        "Buku perkara TIDAK utuh: \(faults.count(of: .error)) kesalahan",
        "The ledger is NOT whole: \(faults.count(of: .error)) faults")
    return result + ".\n"
      + words.phrase(
        "\(audit.cases) perkara, \(head.entries) catatan dalam log\n",
        "\(audit.cases) cases, \(head.entries) lines in the log\n")
      + words.phrase("ujung log ", "head of the log ") + head.hash + "\n"
      + words.phrase(
        "Simpan ujung log di tempat lain; audit berikutnya memeriksanya dengan --expect.\n",
        "Keep the head of the log elsewhere; a later audit looks for it with --expect.\n")
  }
}
