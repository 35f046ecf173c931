import ArgumentParser
import Patuh
import PatuhDiagnostics

/// `patuh regulations`: browse, search, show, verify.
struct RegulationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regulations",
    abstract: "Daftar dan cari peraturan, tunjukkan riwayat dan pasalnya, naikkan grade.",
    subcommands: [BrowseRegulationsCommand.self, VerifyRegulationCommand.self],
    defaultSubcommand: BrowseRegulationsCommand.self)
}

/// `patuh regulations [SEARCH]`.
struct BrowseRegulationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Daftar dan cari peraturan, atau tunjukkan satu dengan riwayat dan pemakainya.",
    discussion: """
      Contoh:
        patuh regulations                  semua peraturan
        patuh regulations denda            yang memuat kata itu, juga dalam pasalnya
        patuh regulations pp-86-2013       satu peraturan seluruhnya
      """)

  @Argument(help: "Id atau nama pendek satu peraturan, atau kata-kata yang dicari.")
  var search: [String] = []

  @Option(help: "Keluaran: human atau json.")
  var format = BrowseFormat.human

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let browser: RegulationBrowser
    do throws(DiagnosticsError) {
      browser = RegulationBrowser(try shared.loadRulebook().rulebook, language: shared.lang)
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    let found = browser.regulation(named: search.joined(separator: " "))
    if format == .json {
      Terminal.write(
        browser.json(found.map { [$0] } ?? browser.regulations(matching: search)))
    } else if let found {
      Terminal.write(browser.page(of: found))
    } else {
      Terminal.write(browser.list(browser.regulations(matching: search), width: Terminal.width))
    }
  }
}
