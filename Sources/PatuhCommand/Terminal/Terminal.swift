import Foundation
import PatuhDiagnostics

/// Where the program writes, and what that place can show.
enum Terminal {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colours on a terminal, unless `NO_COLOR` is set or the terminal is dumb.
  static func colours(_ isTerminal: Bool) -> Bool {
    let refused = variable("NO_COLOR").map { !$0.isEmpty } ?? false
    return isTerminal && !refused && variable("TERM") != "dumb"
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Columns of the window; `COLUMNS` or 80 where there is no window.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  static func write(_ text: String) {
    write(Array(text.utf8))
  }

  static func writeError(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Shows what was noticed in records, a line each: the table that follows matters more.
  static func showNotes(_ bag: DiagnosticBag, _ language: Language) {
    guard !bag.isEmpty else { return }
    writeError(ConciseRenderer(language: language, showsHelp: true).render(bag) + "\n")
  }

  /// Shows diagnostics on the error stream.
  static func show(_ bag: DiagnosticBag, _ language: Language) {
    guard !bag.isEmpty else { return }
    let renderer = HumanRenderer(language: language, colours: colours(errorIsTerminal))
    writeError(renderer.render(bag))
  }
}
