import ArgumentParser
import PatuhNotices

/// `patuh notice`: writes letters from findings, makes them again, and lists the names of templates.
struct NoticeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice",
    abstract: "Tulis surat atas temuan: teguran, nota, pembinaan desa, permintaan data.",
    subcommands: [NoticeWriteCommand.self, NoticeReplayCommand.self, NoticeNamesCommand.self],
    defaultSubcommand: NoticeWriteCommand.self)
}

/// `patuh notice names`.
struct NoticeNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Daftar nama yang dikenal naskah surat, dengan artinya.")

  func run() {
    Terminal.write(TemplateNames.text())
  }
}
