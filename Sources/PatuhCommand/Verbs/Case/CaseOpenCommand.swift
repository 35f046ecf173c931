import ArgumentParser
import Patuh
import PatuhColumns

/// `patuh case open`: takes the findings of a check into the ledger.
struct CaseOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Catat hasil pemeriksaan: buka perkara baru, ikuti yang lama.",
    discussion: """
      Satu subjek dan satu tangga sanksi menjadi satu perkara; temuan yang datang sesudah suratnya disiapkan \
      menjadi perkara sendiri, karena belum ditegur. Pemeriksaan yang sama tidak dicatat dua kali. Buku \
      perkara dibuat bila belum ada; hanya pemiliknya yang dapat membacanya.

      Tangga yang tidak dituju aturan mana pun (misalnya jkp) dibuka petugas atas pernyataannya sendiri, \
      dengan bukti; tidak ada yang dapat dihitung ulang dari pernyataan itu.

      Contoh:
        patuh case open --from hasil --ledger perkara.sqlite --by Sari
        patuh case open --ladder jkp --subject PK0010 --name 'PT Contoh' --field jenis=badan_usaha
          --says 'Dua pekerja tidak didaftarkan dalam JKP.' --evidence 'berita acara 3'
          --ledger perkara.sqlite --by Sari
      """)

  @Option(name: .long, help: "findings.json dari patuh check --out, atau foldernya.")
  var from: String?

  @Option(help: "Tangga sanksi yang dibuka dengan pernyataan petugas.")
  var ladder: String?

  @Option(help: "Dengan --ladder: nomor subjek; bukan NIK.")
  var subject: String?

  @Option(help: "Dengan --ladder: jenis subjek (bawaan: menurut tangganya, atau orang).")
  var type: String?

  @Option(help: "Dengan --ladder: nama subjek; nama orang disamarkan.")
  var name: String?

  @Option(help: "Dengan --ladder: yang diketahui tentang subjek, KOLOM=NILAI. Boleh berulang.")
  var field: [Assignment] = []

  @Option(help: "Dengan --ladder: apa yang dilihat petugas, satu kalimat.")
  var says: String?

  @Option(help: "Dengan --ladder: buktinya, misalnya berita acara 3.")
  var evidence: String?

  @Option(help: "Dengan --ladder: hari dilihat, YYYY-MM-DD (bawaan: --as-of).")
  var date: Day?

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func validate() throws {
    let texts = [subject, type, name, says, evidence]
    guard ladder != nil else {
      guard from != nil else {
        throw ValidationError("tulis --from HASIL, atau --ladder TANGGA dengan pernyataan petugas")
      }
      guard texts.allSatisfy({ $0 == nil }), field.isEmpty, date == nil else {
        throw ValidationError("--subject, --says, dan --evidence hanya dipakai dengan --ladder")
      }
      return
    }
    guard from == nil else { throw ValidationError("tulis --from atau --ladder, tidak keduanya") }
    guard subject != nil, says != nil, evidence != nil else {
      throw ValidationError("--ladder memerlukan --subject, --says, dan --evidence")
    }
  }

  func run() throws {
    try ledger.run(.create, by: actor.by) { book in
      let text: String
      if let from {
        text = try book.open(from: from).text()
      } else {
        text = try book.open(statement).text()
      }
      if !ledger.shared.quiet { Terminal.write(text) }
    }
  }

  private var statement: CaseStatement {
    // `validate` has seen to it that they are there.
    var stated = CaseStatement(
      ladder: ladder ?? "", subject: subject ?? "", says: says ?? "", evidence: evidence ?? "")
    stated.type = type
    stated.name = name
    for choice in field { stated.fields[choice.name] = choice.value }
    stated.day = date
    return stated
  }
}
