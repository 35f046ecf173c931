import ArgumentParser

/// `patuh case`: from a finding to the lawful next step.
struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Perkara: langkah berikutnya yang sah sesudah temuan.",
    subcommands: [CaseSimulateCommand.self])
}
