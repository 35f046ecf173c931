public import ArgumentParser
import Foundation
import Patuh

/// The program `patuh`.
public struct PatuhCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "patuh",
    abstract: "Memeriksa catatan terhadap hukum jaminan sosial ketenagakerjaan.",
    discussion: """
      Patuh merekomendasikan; pejabat yang berwenang memutuskan. Data yang tidak ada tidak pernah
      dihitung sebagai pelanggaran.

      Kode keluar: 0 tidak ada temuan · 1 ada pelanggaran · 2 tidak ada pelanggaran, tetapi ada yang
      belum diketahui · 3 aturan atau uji gagal berjalan · 4 masukan cacat · 64 salah pakai.
      """,
    version: PatuhVersion.number,
    subcommands: [
      RecordsCommand.self, CheckCommand.self, ExplainCommand.self, TestCommand.self,
      GapsCommand.self, LintCommand.self, FormatCommand.self, SchemaCommand.self, RulesCommand.self,
      RegulationsCommand.self, ImpactCommand.self, InitCommand.self, AlignCommand.self,
      CaseCommand.self, NoticeCommand.self, CompileCommand.self, RunCommand.self,
    ])

  public init() {}

  /// Runs the program with the arguments of the process and ends it with its exit code.
  ///
  /// Nothing here needs the main thread; to come back to it after each wait would take another one.
  @concurrent
  public static func start() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.first == "check" else { return await main() }
    Allocator.keepFreedMemory()
    // The verb that is run most, and by other programs, does without the parsers of all others.
    // Misuse and requests for help take the long way, which words them.
    let own = Array(arguments.dropFirst())
    do {
      if let request = CheckRequest(plain: own) {
        try await request.run()
      } else if let command = try? CheckCommand.parse(own) {
        try await command.run()
      } else {
        await main()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      exit(withError: error)
    }
  }
}
