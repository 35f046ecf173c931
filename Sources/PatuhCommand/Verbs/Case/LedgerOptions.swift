public import ArgumentParser
import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
public import PatuhRules

/// Options of every verb that works on a ledger.
struct LedgerOptions: ParsableArguments {
  @Option(help: "Berkas buku perkara.")
  var ledger: String

  @Option(help: "Hari yang dipakai, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(
    help: "Tingkat terburuk yang boleh keluar sebagai surat resmi, A sampai E (bawaan: B).")
  var gate: Grade?

  @Option(help: "Badan yang memegang buku perkara, misalnya bpjs atau pengawas.")
  var office: String?

  @OptionGroup var shared: SharedOptions

  /// Opens the ledger, does the work, and shows what went wrong.
  func run(
    _ purpose: CaseBook.Purpose, by actor: String = "", letterhead: String? = nil,
    deadline: Day? = nil, _ body: (CaseBook) throws -> Void
  ) throws {
    do {
      var options = CaseOptions(
        day: asOf ?? .today, actor: actor, time: Self.now, command: Self.command)
      for choice in reading { options.readings[choice.name] = choice.value }
      options.gate = gate
      options.office = office
      options.letterhead = letterhead
      options.deadline = deadline
      options.language = shared.lang
      options.reveals = shared.reveal
      try body(
        CaseBook(
          ledger: ledger, for: purpose, rulebook: shared.loadRulebook(), options: options))
    } catch let error as DiagnosticsError {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
  }

  /// Does one thing in one case and tells what comes next.
  func change(
    by actor: String, letterhead: String? = nil, deadline: Day? = nil,
    _ body: (CaseBook) throws -> CaseChange
  ) throws {
    try run(.write, by: actor, letterhead: letterhead, deadline: deadline) { book in
      let change = try body(book)
      if !shared.quiet { Terminal.write(change.text(width: Terminal.width)) }
    }
  }

  /// The clock, for the log.
  static var now: String {
    Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
      .formatted(.iso8601)
  }

  /// The command as it was called, for the log.
  static var command: String {
    ProcessInfo.processInfo.arguments.dropFirst().joined(separator: " ")
  }
}

/// The officer who acts, for verbs that write.
struct ActorOption: ParsableArguments {
  @Option(help: "Nama petugas yang bertindak; dicatat dalam log.")
  var by: String

  func validate() throws {
    guard by.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--by: nama petugas kosong")
    }
  }
}

/// Output of verbs that show cases.
enum CaseFormat: String, ExpressibleByArgument, CaseIterable {
  case human, csv, json
}

extension Grade: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(letter: argument.uppercased())
  }

  public static var allValueStrings: [String] { allCases.map(\.letter) }
}
