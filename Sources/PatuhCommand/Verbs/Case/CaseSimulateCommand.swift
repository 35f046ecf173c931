import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// `patuh case simulate`: the next step for a history that is written in a file.
struct CaseSimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Langkah berikutnya untuk riwayat yang ditulis dalam berkas, tanpa buku perkara.",
    discussion: """
      Bentuk berkasnya dijelaskan dalam Rules/README.md. Riwayat yang tidak mungkin terjadi ditolak \
      dengan tempatnya (kode keluar 4).

      Contoh:
        patuh case simulate --ladder pp-86-2013-pasal-10 --history riwayat.yaml --as-of 2025-04-22
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  @Option(help: "Tangga sanksi: nama berkasnya dalam Rules/sanksi.")
  var ladder: String

  @Option(help: "Berkas riwayat (YAML).")
  var history: String

  @Option(help: "Hari yang ditanyakan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(help: "Ambang grade; di bawahnya tidak ada yang ditandatangani (A sampai E).")
  var gate: String = Grade.b.letter

  @Option(help: "Pejabat yang bertanya, misalnya bpjs; langkah pejabat lain ditandai.")
  var office: String?

  @Option(help: "Keluaran: human atau json.")
  var format: Format = .human

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if Grade(letter: gate) == nil {
      throw ValidationError("--gate: `\(gate)` bukan grade (A, B, C, D, E)")
    }
  }

  func run() async throws {
    let run: SimulateRun
    do throws(DiagnosticsError) {
      var options = SimulateOptions(day: asOf ?? .today)
      for choice in reading { options.readings[choice.name] = choice.value }
      options.gate = Grade(letter: gate) ?? .b
      options.office = office
      options.language = shared.lang
      options.reveals = shared.reveal
      run = try SimulateRun(
        ladder: ladder, history: history, rulebook: shared.loadRulebook(), options: options)
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    switch format {
    case .human:
      Terminal.write(
        run.text(
          width: Terminal.width, colours: Terminal.colours(Terminal.outputIsTerminal)))
    case .json: Terminal.write(run.json())
    }
  }
}
