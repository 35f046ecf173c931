import ArgumentParser
import Patuh
import PatuhColumns
import PatuhDiagnostics

/// `patuh rules`: browse and search the rules, show one with all it rests on.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Daftar dan cari aturan; tunjukkan satu aturan dengan dasar, syarat, dan nilainya.",
    discussion: """
      Contoh:
        patuh rules                     semua aturan
        patuh rules upah minimum        yang memuat kedua kata itu
        patuh rules PDS-TK              satu aturan seluruhnya
      """)

  @Argument(help: "Id atau kode satu aturan, atau kata-kata yang dicari.")
  var search: [String] = []

  @Option(help: "Hari nilai hukum yang ditunjukkan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Keluaran: human atau json.")
  var format = BrowseFormat.human

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let browser: RuleBrowser
    do throws(DiagnosticsError) {
      browser = RuleBrowser(
        try shared.loadRulebook().rulebook, on: asOf ?? .today, language: shared.lang)
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    let found = search.count == 1 ? browser.rule(named: search[0]) : nil
    if format == .json {
      Terminal.write(browser.json(found.map { [$0] } ?? browser.rules(matching: search)))
    } else if let found {
      Terminal.write(browser.page(of: found))
    } else {
      Terminal.write(browser.list(browser.rules(matching: search), width: Terminal.width))
    }
  }
}

/// How what was looked up is written.
enum BrowseFormat: String, ExpressibleByArgument, CaseIterable {
  case human
  case json
}
