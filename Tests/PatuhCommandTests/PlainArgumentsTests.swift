import Foundation
import PatuhTestSupport
import Testing

/// A check's command line read by hand and by the argument parser.
@Suite struct PlainArgumentsTests {
  private func patuh(_ arguments: [String]) throws -> (output: Data, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Victim.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Corpus.repository)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  /// `--limit 20` says what holds anyway, and is left to the argument parser.
  @Test(arguments: [
    ["Examples/kecil", "--as-of", "2025-10-31"],
    ["Examples/kecil/desa.csv", "--as-of", "2025-10-31", "--lang", "en", "-q"],
    [
      "--format", "csv", "--as-of", "2025-10-31", "Examples/kecil", "--columns",
      "id=subject_id,rule",
    ],
    ["Examples/kecil", "--as-of", "2025-10-31", "--format", "ndjson", "--outcomes", "violation"],
    [
      "--rules", "Rules", "--regulations", "Regulations", "Examples/kecil", "--as-of", "2025-10-31",
      "--quiet",
    ],
    ["Examples/kecil", "--as-of", "2025-10-31", "--memory", "200MB"],
    ["Examples/kecil", "--as-of", "2025-10-31", "--memory", "200MB", "--format", "json"],
    ["Examples/kecil", "--as-of", "2025-10-31", "--memory", "banyak"],
    ["Examples/kecil", "--as-of", "2025-02-30"],
    ["Examples/kecil", "--as-of"],
    ["Examples/kecil", "--format", "xml", "--as-of", "2025-10-31"],
    ["Examples/kecil", "--write", "findings", "--as-of", "2025-10-31"],
    ["--as-of", "2025-10-31"],
  ])
  func `both read the same`(arguments: [String]) throws {
    let plain = try patuh(["check"] + arguments)
    let parsed = try patuh(["check", "--limit", "20"] + arguments)
    #expect(plain.status == parsed.status)
    #expect(plain.output == parsed.output)
    #expect(!plain.output.isEmpty || arguments.contains("-q") || arguments.contains("--quiet"))
  }
}
