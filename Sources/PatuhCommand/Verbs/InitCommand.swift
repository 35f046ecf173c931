import ArgumentParser
import Patuh
import PatuhDiagnostics

/// `patuh init`: a small rulebook to begin with.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract:
      "Tulis buku aturan kecil untuk memulai: satu aturan dengan kasus, hukum, dan catatannya.")

  @Argument(help: "Folder baru atau kosong (bawaan: folder ini).")
  var folder = "."

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    do throws(DiagnosticsError) {
      for path in try StarterRulebook.write(to: folder) where !shared.quiet {
        Terminal.write((folder == "." ? "" : folder + "/") + path + "\n")
      }
    } catch {
      Terminal.show(error.bag, shared.lang)
      throw ExitStatus.defectiveInput
    }
    let steps = (folder == "." ? "" : "cd \(folder) && ") + "patuh lint && patuh test"
    let words = Phrase(id: "Lanjutkan: \(steps)", en: "Go on: \(steps)")
    if !shared.quiet { Terminal.write(words(shared.lang) + "\n") }
  }
}
