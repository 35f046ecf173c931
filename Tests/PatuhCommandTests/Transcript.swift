import Foundation
import PatuhTestSupport

/// A page of prose with commands and what they print, run for real.
///
/// Blocks fenced with ```` ```console ```` hold `$ command` lines, each followed by its expected
/// output and `[exit N]` when it is not 0. Commands run under bash in the repository's root with
/// `patuh` on the path and `$TMP` an empty folder of the page's own.
struct Transcript {
  let name: String
  private let lines: [String]

  static let folder = Corpus.path("transcripts")

  static var names: [String] {
    Corpus.files(below: folder).filter { $0.hasSuffix(".md") }
  }

  init(_ name: String) throws {
    self.name = name
    let text = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
    self.lines = text.components(separatedBy: "\n")
  }

  /// The page as it is, and as it would be if every output were what the command really prints.
  func run() throws -> (expected: String, actual: String) {
    let temporary = FileManager.default.temporaryDirectory.path + "/patuh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: temporary, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: temporary) }
    var actual: [String] = []
    var isConsole = false
    for line in lines {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
        actual.append(line)
      } else if isConsole, line.hasPrefix("$ ") {
        actual.append(line)
        actual += try output(of: String(line.dropFirst(2)), in: temporary)
      } else if !isConsole {
        actual.append(line)
      }
    }
    return (lines.joined(separator: "\n"), actual.joined(separator: "\n"))
  }

  private func output(of command: String, in temporary: String) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: Corpus.repository)
    let products = (ProcessInfo.processInfo.arguments[0] as NSString).deletingLastPathComponent
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = products + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["TMP"] = temporary
    environment["COLUMNS"] = "90"
    environment["NO_COLOR"] = "1"
    process.environment = environment
    // One file for both streams keeps their order, and no pipe can fill up.
    let file = temporary + "/.output"
    _ = FileManager.default.createFile(atPath: file, contents: nil)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
      .replacingOccurrences(of: temporary, with: "$TMP")
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    if process.terminationStatus != 0 { lines.append("[exit \(process.terminationStatus)]") }
    return lines
  }
}
