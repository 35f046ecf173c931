import Foundation
import PatuhTestSupport
import Testing

/// Commands are killed (SIGKILL) at random moments; what was reported as done must be there, and the
/// ledger whole. `PATUH_KILLS` says how many kills; `make kill-test` takes 500.
@Suite(.serialized) struct KillTests {
  private static let kills =
    ProcessInfo.processInfo.environment["PATUH_KILLS"].flatMap { Int($0) } ?? 8

  private let folder: String
  private var ledger: String { folder + "/perkara.sqlite" }
  private var shared: [String] { ["--ledger", ledger, "--as-of", "2025-11-03"] }

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/patuh-kill-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func patuh(_ arguments: [String]) throws -> (output: String, status: Int32?) {
    let victim = try Victim([arguments], folder: folder)
    let status = victim.wait()
    return (victim.output(), status)
  }

  /// When to kill. The parts of a command that matter are short, so chance alone would hardly meet
  /// them; within each part the moment is random.
  private enum Moment: CaseIterable {
    /// Any time, from the start of a run of commands to some time behind its end.
    case anywhere
    /// Within the transaction of a command that draws up a letter.
    case transaction
    /// From when the log beside the ledger grows: the command is being committed.
    case commit
    /// From when the command has printed that it is done.
    case answer
  }

  /// Where kills hit.
  private struct Tally {
    var before = 0
    var within = 0
    var committed = 0
    var answered = 0
    /// Of these, those behind another command of the same run that had been reported as done.
    var behindAnother = 0
    var afterEnd = 0

    var kills: Int { before + within + committed + answered }
  }

  @Test func `a killed command loses nothing that was reported as done`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try openCases()
    var random = SeededGenerator(seed: 20_251_031)
    let numbers = try caseNumbers()
    let usual = try durations(numbers[0])
    var done: [String] = []
    var unanswered: [(word: String, isWithin: Bool)] = []
    var tally = Tally()
    var turn = 0
    while tally.kills < Self.kills {
      let moment = Moment.allCases.randomElement(using: &random) ?? .anywhere
      var words: [String] = []
      let commands = (0..<(moment == .anywhere ? 2 : 1)).map { _ in
        turn += 1
        words.append("alasan-\(turn)")
        return command(turn, numbers, isLetter: moment == .transaction, using: &random)
      }
      let victim = try Victim(commands, folder: folder)
      wait(for: moment, victim, usual, using: &random)
      // Frozen, it can be looked at; then it dies where it stands.
      let isWithin = victim.freeze() && Victim.isWriting(ledger)
      victim.kill()
      let wasKilled = victim.wait() == nil
      let outputs = words.indices.map { victim.output($0) }
      done += words.indices.filter { outputs[$0].contains("Berikutnya:") }.map { words[$0] }
      guard wasKilled else {
        tally.afterEnd += 1
        continue
      }
      // Commands answer in order: the one that was hit is the first that was started and had not
      // answered, or the last one behind its answer.
      let answered = outputs.prefix { $0.contains("Berikutnya:") || $0.contains("galat[") }.count
      if answered > 0, answered == words.count || !victim.hasStarted(answered) {
        tally.answered += 1
      } else {
        unanswered.append((words[answered], isWithin))
        if isWithin { tally.within += 1 } else { tally.before += 1 }
      }
      if words.count > 1, answered > 0 { tally.behindAnother += 1 }
      let audit = try patuh(["case", "audit"] + shared)
      #expect(audit.status == 0, "after \(tally.kills) kills: \(audit.output)")
    }
    let log = try patuh(["case", "log", "--format", "csv"] + shared).output
    #expect(done.filter { !holds(log, $0) } == [])
    // Some of those that had not answered were on the disk.
    for hit in unanswered where holds(log, hit.word) {
      tally.committed += 1
      if hit.isWithin { tally.within -= 1 } else { tally.before -= 1 }
    }
    try expectLetters(numbers)
    print(
      """
      \(tally.kills) kills in \(turn) commands of about \(milliseconds(usual.whole)) ms: \
      \(tally.before) before its transaction, \(tally.within) within it, \
      \(tally.committed) committed and not yet reported, \(tally.answered) after its answer; \
      \(tally.behindAnother) behind another command of the same run that had been reported; \
      \(tally.afterEnd) signals came after the end; \(done.count) commands reported as done, \
      all of them kept
      """)
  }

  /// True when the log holds a word whole: as officer, or within the content of an event.
  private func holds(_ log: String, _ word: String) -> Bool {
    log.contains("\"" + word + "\"") || log.contains("," + word + ",")
  }

  private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

  /// A command that leaves `alasan-<turn>` in the log when it is done.
  private func command(
    _ turn: Int, _ numbers: [String], isLetter: Bool, using random: inout SeededGenerator
  ) -> [String] {
    let word = "alasan-\(turn)"
    let subject = numbers.randomElement(using: &random) ?? "1"
    let command =
      switch isLetter ? 0 : Int.random(in: 0..<6, using: &random) {
      case 0, 1: ["case", "prepare", subject, "--by", word, "--out", folder + "/surat"]
      case 2: ["case", "cancel", subject, "--by", "Sari", "--reason", word]
      default:
        ["case", "fact", subject, "iuran_seharusnya=\(turn)", "--by", "Sari", "--proof", word]
      }
    return command + shared
  }

  /// How long a command takes, and how long its transaction; seconds, the middle of some.
  private struct Durations {
    var whole = 0.0
    var transaction = 0.0
  }

  private func durations(_ number: String) throws -> Durations {
    let clock = ContinuousClock()
    func seconds(_ duration: Duration) -> Double {
      Double(duration / .microseconds(1)) / 1_000_000
    }
    let wholes = try (0..<5).map { turn in
      let start = clock.now
      let fact = ["case", "fact", number, "iuran_seharusnya=\(turn)", "--by", "S", "--proof", "p"]
      let stated = try patuh(fact + shared)
      #expect(stated.status == 0)
      return seconds(clock.now - start)
    }
    let transactions = try (0..<5).map { _ in
      var first: ContinuousClock.Instant?
      var last: ContinuousClock.Instant?
      let victim = try Victim(
        [["case", "prepare", number, "--by", "Sari", "--out", folder + "/surat"] + shared],
        folder: folder)
      while victim.isRunning {
        if Victim.isWriting(ledger) {
          first = first ?? clock.now
          last = clock.now
        }
        usleep(100)
      }
      #expect(victim.wait() == 0)
      return first.map { seconds((last ?? $0) - $0) } ?? 0
    }
    return Durations(whole: wholes.sorted()[2], transaction: transactions.sorted()[2])
  }

  /// Looks without pause, so that short moments are met.
  private func wait(
    for moment: Moment, _ victim: Victim, _ usual: Durations,
    using random: inout SeededGenerator
  ) {
    let before = max(Victim.size(ledger + "-wal"), 0)
    func pause(_ seconds: Double) {
      usleep(UInt32(Double.random(in: 0...max(seconds, 0.000_1), using: &random) * 1_000_000))
    }
    switch moment {
    case .anywhere: pause(usual.whole * 2.2)
    case .transaction:
      while victim.isRunning, !Victim.isWriting(ledger) { usleep(100) }
      pause(usual.transaction)
    case .commit:
      while victim.isRunning, Victim.size(ledger + "-wal") <= before {}
      if Bool.random(using: &random) { pause(0.000_5) }
    case .answer:
      while victim.isRunning, !victim.hasPrinted() {}
      if Bool.random(using: &random) { pause(0.000_5) }
    }
  }

  /// Every letter that the ledger holds can be had, also when its files never got their names.
  private func expectLetters(_ numbers: [String]) throws {
    for number in numbers {
      let shown = try patuh(["case", "show", number] + shared).output
      guard shown.contains(" disiapkan, ") else { continue }
      let again = folder + "/lagi-" + number
      let letter = try patuh(["case", "letter", number, "--out", again] + shared)
      #expect(letter.status == 0, "\(letter.output)")
      #expect(
        Victim.size(again + "/perkara-\(number)-teguran-1.html") > 0, "\(letter.output)")
    }
  }

  private func openCases() throws {
    let results = folder + "/hasil"
    let checked = try patuh([
      "check", "Examples/kecil", "--as-of", "2025-10-31", "--out", results, "--quiet",
    ])
    #expect(checked.status == 1, "\(checked.output)")
    let opened = try patuh(["case", "open", "--from", results, "--by", "Sari"] + shared)
    #expect(opened.status == 0, "\(opened.output)")
  }

  @Test func `two commands at once both do their work`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let results = folder + "/hasil"
    _ = try patuh([
      "check", "Examples/kecil", "--as-of", "2025-10-31", "--out", results, "--quiet",
    ])
    // Both also make the ledger, and take the same check in once.
    let opened = try together { _ in
      ["case", "open", "--from", results, "--by", "Sari"] + shared
    }
    #expect(opened == [0, 0])
    let number = try caseNumbers()[0]
    let stated = try together { index in
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
  private func caseNumbers() throws -> [String] {
    let list = try patuh(["case", "list", "--format", "csv"] + shared).output
    let numbers = list.split(separator: "\n").filter { $0.contains("pp-86-2013-pasal-10") }
      .map { String($0.prefix { $0 != "," }) }
    return try #require(numbers.isEmpty ? nil : numbers)
  }

  /// Runs a command twice at once; the exit codes.
  private func together(_ arguments: (Int) -> [String]) throws -> [Int32?] {
    let victims = try (0..<2).map { index in
      let own = folder + "/bersama-\(index)"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      return try Victim([arguments(index) + ["--quiet"]], folder: own)
    }
    return victims.map { $0.wait() }
  }
}
