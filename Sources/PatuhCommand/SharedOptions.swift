public import ArgumentParser
import Foundation
import Patuh
public import PatuhColumns
public import PatuhDiagnostics

/// Options that every verb understands.
struct SharedOptions: ParsableArguments {
  @Option(help: "Folder aturan (bawaan: folder Rules terdekat).")
  var rules: String?

  @Option(help: "Folder peraturan (bawaan: folder Regulations terdekat).")
  var regulations: String?

  @Option(help: "Bahasa keluaran: id atau en.")
  var lang: Language = .indonesian

  @Flag(name: .shortAndLong, help: "Jangan menulis kemajuan dan ringkasan.")
  var quiet = false

  @Flag(help: "Tampilkan NIK, KPJ, nama orang, dan upah tanpa disamarkan.")
  var reveal = false

  var choices: SharedChoices {
    SharedChoices(
      rules: rules, regulations: regulations, lang: lang, quiet: quiet, reveal: reveal)
  }

  func loadRulebook() throws(DiagnosticsError) -> RulebookFiles { try choices.loadRulebook() }

  func rulebookFolders() throws(DiagnosticsError) -> (rules: String, regulations: String) {
    try choices.rulebookFolders()
  }
}

extension Language: ExpressibleByArgument {}

extension Day: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(iso: argument)
  }

  /// Today in Pontianak (WIB, UTC+7, without summer time).
  static var today: Day {
    let seconds = Int(Date().timeIntervalSince1970) + 7 * 3600
    guard let day = Day(number: seconds / 86_400) else {
      // INVARIANT: the clock of a running system lies within the calendar.
      preconditionFailure("the clock is outside the calendar")
    }
    return day
  }
}

/// `NAME=VALUE`, as `--assume` and `--reading` take it.
struct Assignment: ExpressibleByArgument, Sendable {
  let name: String
  let value: String

  init?(argument: String) {
    guard let mark = argument.firstIndex(of: "="), mark > argument.startIndex else { return nil }
    self.name = String(argument[..<mark])
    self.value = String(argument[argument.index(after: mark)...])
  }
}
