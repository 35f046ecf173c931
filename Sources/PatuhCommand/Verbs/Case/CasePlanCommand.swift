import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh case plan`: the subjects where a visit settles or cures most.
struct CasePlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Pilih subjek yang kunjungannya paling banyak memulihkan atau memastikan.",
    discussion: """
      Bobot kunjungan = jumlah (berat 3, sedang 2, ringan 1) × orang yang kena, untuk setiap \
      pelanggaran, dan untuk setiap yang belum diketahui karena datanya sendiri belum ada. Yang \
      sebobot diurutkan menurut rupiah, lalu nomornya.

      Contoh:
        patuh case plan --from hasil/findings.json --visits 27
      """)

  @Option(name: .long, help: "findings.json dari patuh check --out, atau foldernya.")
  var from: String

  @Option(help: "Berapa kunjungan.")
  var visits: Int

  @Option(help: "Jenis subjek yang dikunjungi.")
  var subject = "pemberi_kerja"

  @Option(help: "Buku perkara: perkara yang ditangguhkan tidak dikunjungi.")
  var ledger: String?

  @Option(help: "Hari yang dipakai untuk penangguhan (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Keluaran: human atau csv.")
  var format: CaseFormat = .human

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard visits > 0 else { throw ValidationError("--visits: paling sedikit 1") }
  }

  func run() throws {
    do throws(DiagnosticsError) {
      let findings = try FindingsPlan(from: from, language: shared.lang)
      var book: CaseBook?
      if let ledger {
        let options = CaseOptions(day: asOf ?? .today, actor: "", time: "", command: "")
        book = try CaseBook(
          ledger: ledger, for: .read, rulebook: shared.loadRulebook(), options: options)
      }
      let plan = try findings.visits(visits, type: subject, ledger: book)
      switch format {
      case .human: Terminal.write(plan.text(width: Terminal.width))
      case .csv, .json: Terminal.write(plan.csv())
      }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
