import ArgumentParser
import Patuh
import PatuhDiagnostics

/// `patuh case fetch-list`: the facts to fetch so that unknowns are settled.
struct CaseFetchListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch-list",
    abstract:
      "Data yang perlu dilengkapi setiap subjek, yang paling banyak memastikan lebih dahulu.",
    discussion: """
      Contoh:
        patuh case fetch-list --from hasil/findings.json --subject P0001
      """)

  @Option(name: .long, help: "findings.json dari patuh check --out, atau foldernya.")
  var from: String

  @Option(help: "Hanya subjek ini. Boleh berulang.")
  var subject: [String] = []

  @Option(help: "Keluaran: human atau csv.")
  var format: CaseFormat = .human

  @OptionGroup var shared: SharedOptions

  func run() throws {
    do throws(DiagnosticsError) {
      let list = try FindingsPlan(from: from, language: shared.lang).fetchList(subjects: subject)
      switch format {
      case .human: Terminal.write(list.text(width: Terminal.width))
      case .csv, .json: Terminal.write(list.csv())
      }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }
}
