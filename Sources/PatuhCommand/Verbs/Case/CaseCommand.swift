import ArgumentParser

/// `patuh case`: from a finding to the lawful next step.
struct CaseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Perkara: langkah berikutnya yang sah sesudah temuan.",
    discussion: """
      Patuh menyarankan; pejabat yang berwenang memutuskan. Setiap perintah tercatat dalam log buku \
      perkara, yang hanya dapat ditambah.

      Contoh:
        patuh case open --from hasil/findings.json --ledger perkara.sqlite --by 'Sari'
        patuh case next --ledger perkara.sqlite
        patuh case prepare 7 --by 'Sari' --ledger perkara.sqlite
      """,
    subcommands: [
      CaseOpenCommand.self, CaseNextCommand.self, CaseListCommand.self, CaseShowCommand.self,
      CaseDueCommand.self, CasePrepareCommand.self, CaseSignCommand.self,
      CaseDeliverCommand.self, CaseCancelCommand.self, CaseLetterCommand.self,
      CaseRecordCommand.self,
      CaseAnswerCommand.self, CaseObjectionCommand.self, CaseWaiveCommand.self,
      CasePayCommand.self, CaseCureCommand.self, CaseFactCommand.self, CaseCloseCommand.self,
      CasePlanCommand.self, CaseFetchListCommand.self, CaseLogCommand.self, CaseAuditCommand.self,
      CaseSimulateCommand.self,
    ])
}
