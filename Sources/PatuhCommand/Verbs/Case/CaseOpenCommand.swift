import ArgumentParser
import Patuh

/// `patuh case open`: takes the findings of a check into the ledger.
struct CaseOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Catat hasil pemeriksaan: buka perkara baru, ikuti yang lama.",
    discussion: """
      Satu subjek dan satu tangga sanksi menjadi satu perkara; temuan yang datang sesudah suratnya disiapkan
      menjadi perkara sendiri, karena belum ditegur. Pemeriksaan yang sama tidak dicatat dua kali. Buku
      perkara dibuat bila belum ada; hanya pemiliknya yang dapat membacanya.
      """)

  @Option(name: .long, help: "findings.json dari patuh check --out, atau foldernya.")
  var from: String

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.run(.create, by: actor.by) { book in
      let intake = try book.open(from: from)
      if !ledger.shared.quiet { Terminal.write(intake.text()) }
    }
  }
}
