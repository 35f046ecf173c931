import Foundation
import PatuhTestSupport
import Testing

/// Commands are killed (SIGKILL) at random moments; what was reported as done must be there, and the
/// ledger whole. `PATUH_KILLS` says how many kills; `make kill-test` takes 500.
@Suite(.serialized) struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["PATUH_KILLS"].flatMap { Int($0) } ?? 6

  private let folder: String
  private var ledger: String { folder + "/perkara.sqlite" }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/patuh-kill-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Starts `patuh` and, when there is a moment to do it, kills it.
  ///
  /// - Parameter kill: seconds after the start; nil lets it end. Negative: that many seconds after
  ///   the log beside the ledger first changed, which is when the command writes.
  /// - Returns: what it printed, and its exit code, nil when it was killed.
  private func patuh(_ arguments: [String], kill moment: Double? = nil) throws
    -> (output: String, status: Int32?)
  {
    let process = Process()
    let products = (ProcessInfo.processInfo.arguments[0] as NSString).deletingLastPathComponent
    process.executableURL = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["PATUH_PROGRAM"] ?? products + "/patuh")
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: Corpus.repository)
    let path = folder + "/keluaran"
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    process.standardOutput = handle
    process.standardError = handle
    let before = walSize
    try process.run()
    if let moment {
      if moment < 0 {
        while process.isRunning, walSize == before { usleep(50) }
        usleep(UInt32(-moment * 1_000_000))
      } else {
        usleep(UInt32(moment * 1_000_000))
      }
      Foundation.kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    try handle.close()
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let wasKilled = process.terminationReason == .uncaughtSignal
    return (text, wasKilled ? nil : process.terminationStatus)
  }

  private var walSize: Int64 {
    var status = stat()
    return stat(ledger + "-wal", &status) == 0 ? Int64(status.st_size) : -1
  }

  @Test func `a killed command loses nothing that was reported as done`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let results = folder + "/hasil"
    let checked = try patuh([
      "check", "Examples/kecil", "--as-of", "2025-10-31", "--out", results, "--quiet",
    ])
    #expect(checked.status == 1, "\(checked.output)")
    var random = SeededGenerator(seed: 20_251_031)
    let shared = ["--ledger", ledger, "--as-of", "2025-11-03"]
    let start = ContinuousClock.now
    _ = try patuh(["case", "open", "--from", results, "--by", "Sari"] + shared)
    let usual = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
    let numbers = try caseNumbers(shared)
    // What was reported as done, by the word that the ledger must hold.
    var done: [String] = []
    var killed = 0
    var turn = 0
    while killed < Self.kills {
      turn += 1
      let word = "alasan-\(turn)"
      let subject = numbers.randomElement(using: &random) ?? "1"
      let command =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: ["case", "prepare", subject, "--by", word]
        case 1: ["case", "cancel", subject, "--by", "Sari", "--reason", word]
        default:
          [
            "case", "fact", subject, "iuran_seharusnya=\(turn)", "--by", "Sari", "--proof", word,
          ]
        }
      let moment =
        Bool.random(using: &random)
        ? Double.random(in: 0...(usual * 1.1), using: &random)
        : -Double.random(in: 0...0.004, using: &random)
      let (output, status) = try patuh(command + shared, kill: moment)
      if status == nil { killed += 1 }
      // What is printed is on the disk, whether or not the process lived on.
      if output.contains("Berikutnya:") || status == 0 { done.append(word) }
      if killed % 25 == 0 || killed == Self.kills {
        let audit = try patuh(["case", "audit"] + shared)
        #expect(audit.status == 0, "after \(killed) kills: \(audit.output)")
      }
    }
    let log = try patuh(["case", "log", "--format", "csv"] + shared).output
    #expect(done.filter { !log.contains("\"" + $0 + "\"") } == [])
    print("\(killed) kills in \(turn) commands, \(done.count) reported as done and kept")
  }

  @Test func `two commands at once both do their work`() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let results = folder + "/hasil"
    _ = try patuh([
      "check", "Examples/kecil", "--as-of", "2025-10-31", "--out", results, "--quiet",
    ])
    let shared = ["--ledger", ledger, "--as-of", "2025-11-03"]
    // Both also make the ledger, and take the same check in once.
    let opened = try await together { _ in
      ["case", "open", "--from", results, "--by", "Sari"] + shared
    }
    #expect(opened == [0, 0])
    let number = try caseNumbers(shared)[0]
    let stated = try await together { index in
      ["case", "fact", number, "iuran_seharusnya=\(index)", "--by", "Sari", "--proof", "p"] + shared
    }
    #expect(stated == [0, 0])
    let audit = try patuh(["case", "audit"] + shared)
    #expect(audit.status == 0, "\(audit.output)")
    let log = try patuh(["case", "log", "--format", "csv"] + shared).output
    #expect(log.split(separator: "\n").count { $0.contains("fact_declared") } == 2)
    #expect(log.split(separator: "\n").count { $0.contains("run_taken") } == 1)
  }

  /// Cases of the ladder that asks for a fact.
  private func caseNumbers(_ shared: [String]) throws -> [String] {
    let list = try patuh(["case", "list", "--format", "csv"] + shared).output
    let numbers = list.split(separator: "\n").filter { $0.contains("pp-86-2013-pasal-10") }
      .map { String($0.prefix { $0 != "," }) }
    return try #require(numbers.isEmpty ? nil : numbers)
  }

  /// Runs a command twice at once; the exit codes.
  private func together(_ arguments: @escaping @Sendable (Int) -> [String]) async throws -> [Int32]
  {
    let products = (ProcessInfo.processInfo.arguments[0] as NSString).deletingLastPathComponent
    let processes = try (0..<2).map { index in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: products + "/patuh")
      process.arguments = arguments(index) + ["--quiet"]
      process.currentDirectoryURL = URL(fileURLWithPath: Corpus.repository)
      try process.run()
      return process
    }
    return processes.map { process in
      process.waitUntilExit()
      return process.terminationStatus
    }
  }
}
