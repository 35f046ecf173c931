import ArgumentParser
import Patuh

/// `patuh case letter`: makes the files of a letter again from the ledger.
struct CaseLetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Buat ulang berkas surat yang disimpan buku perkara, bita demi bita.",
    discussion: """
      Buku perkara menyimpan catatan tiap surat yang disiapkan atau ditandatangani, beserta naskahnya. \
      Dengan perintah ini berkas yang hilang atau tidak sempat tertulis dibuat ulang.
      """)

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Option(help: "Langkah suratnya, misalnya teguran-1 (bawaan: surat terakhir).")
  var step: String?

  @Option(help: "Folder untuk suratnya.")
  var out: String

  @OptionGroup var ledger: LedgerOptions

  func run() throws {
    try ledger.run(.read) { book in
      let letter = try book.letter(number, step: step)
      let files = try letter.write(to: out)
      guard !ledger.shared.quiet else { return }
      Terminal.showNotes(letter.diagnostics, ledger.shared.lang)
      Terminal.write(files.map { $0 + "\n" }.joined())
    }
  }
}
