import ArgumentParser
import Patuh

/// `patuh case fact`: states a fact that the ladder asks for.
struct CaseFactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fact",
    abstract: "Nyatakan fakta yang diminta tangga sanksi, misalnya iuran_seharusnya=12000000.")

  @Argument(help: "Nomor perkara, atau nomor subjeknya.")
  var number: String

  @Argument(help: "NAMA=NILAI.")
  var fact: Assignment

  @Option(help: "Dari mana nilainya.")
  var proof: String

  @OptionGroup var ledger: LedgerOptions

  @OptionGroup var actor: ActorOption

  func run() throws {
    try ledger.change(by: actor.by) {
      try $0.declare(fact.name, fact.value, proof: proof, in: number)
    }
  }
}
