import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh regulations verify`: records that an officer compared a place with the gazette.
struct VerifyRegulationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Catat bahwa seorang petugas membandingkan pasal dengan lembaran negara; menaikkan grade.",
    discussion: """
      Satu petugas menjadikannya B, dua petugas yang berbeda A. Contoh:
        patuh regulations verify pp-86-2013 --article 'Pasal 6 ayat (1)' \\
          --by 'Sri Wahyuni' --against 'Lembaran Negara Tahun 2013'
      """)

  @Argument(help: "Id peraturan, misalnya pp-86-2013.")
  var id: String

  @Option(help: "Tempat yang dibandingkan; tanpa ini judul dan hari peraturannya.")
  var article: String?

  @Option(help: "Nama petugas yang membandingkan.")
  var by: String

  @Option(help: "Dengan apa dibandingkan, misalnya 'Lembaran Negara Tahun 2013'.")
  var against: String

  @Option(help: "Hari perbandingan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var day: Day?

  @Option(help: "Hari yang memilih naskah bila pasal itu pernah diubah, YYYY-MM-DD.")
  var version: Day?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    do throws(DiagnosticsError) {
      let run = try VerifyRun(
        rulebook: shared.loadRulebook(), id: id, place: article, on: version,
        Verification(officer: by, day: day ?? .today, against: against))
      if !shared.quiet { Terminal.write(run.text(shared.lang)) }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
