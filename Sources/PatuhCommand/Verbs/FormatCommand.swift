import ArgumentParser
import Patuh
import PatuhDiagnostics

/// `patuh fmt`: one layout for all files of a rulebook.
struct FormatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Rapikan tata letak berkas YAML; komentar tetap, arti tidak berubah.",
    discussion: """
      Dengan --check tidak ada yang ditulis: kode keluar 4 bila ada berkas yang akan berubah.
      """)

  @Argument(help: "Berkas atau folder (bawaan: folder Rules dan Regulations terdekat).")
  var paths: [String] = []

  @Flag(help: "Hanya sebutkan berkas yang akan berubah.")
  var check = false

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let run: FormatRun
    do throws(DiagnosticsError) {
      var paths = paths
      if paths.isEmpty {
        let folders = try shared.rulebookFolders()
        paths = [folders.rules, folders.regulations]
      }
      run = try FormatRun(paths, writes: !check)
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    if !shared.quiet {
      for file in run.changed { Terminal.write(file + "\n") }
      for file in run.skipped {
        let words = Phrase(
          id: "\(file): tidak dapat dibaca, dilewati", en: "\(file): can't be read, left alone")
        Terminal.write(words(shared.lang) + "\n")
      }
    }
    if !run.skipped.isEmpty || (check && !run.changed.isEmpty) {
      throw ExitStatus.defectiveInput
    }
  }
}
