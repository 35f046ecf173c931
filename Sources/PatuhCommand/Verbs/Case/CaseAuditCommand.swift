import ArgumentParser
import Patuh

/// `patuh case audit`: checks the ledger against its log.
struct CaseAuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Periksa keutuhan buku perkara.")

  @Option(help: "Ujung log dari audit sebelumnya; harus masih ada.")
  var expect: String?

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    var isClean = true
    try ledger.run(.read) { book in
      let audit = try book.audit(expecting: expect)
      Terminal.show(audit.faults, ledger.shared.lang)
      Terminal.write(audit.text())
      isClean = audit.isClean
    }
    guard isClean else { throw ExitStatus.defectiveInput }
  }
}
