import Foundation
import Patuh
import PatuhDiagnostics
import PatuhEnforcement
import PatuhEngine
import PatuhTestSupport
import Testing

/// A check in parts says what a check of everything at once says.
@Suite struct BoundedCheckTests {
  private static func bounded(
    _ rulebook: RulebookFiles, _ records: [String], _ options: CheckOptions, parts: Int,
    folder: String? = nil, waivers: (LedgerWaivers, outcomes: OutcomeSet)? = nil
  ) async throws -> BoundedRun {
    var output = BoundedCheck.Output(files: Set(OutputFile.allCases))
    output.waivers = waivers
    var check = try BoundedCheck(
      rulebook: rulebook, records: records, options: options,
      limit: MemoryLimit(bytes: MemoryLimit.least), output: output)
    check.partCount = parts
    check.folder = folder
    return try await check.run()
  }

  private static func text(_ bag: DiagnosticBag) -> [String] {
    bag.entries.map { entry in
      "\(entry.code) \(entry.message.indonesian) \(String(describing: entry.primary?.location)) "
        + entry.notes.map(\.indonesian).joined(separator: "; ")
    }
  }

  /// Every output file, the text for people, and everything that was noticed.
  private static func expectSame(
    _ rulebook: RulebookFiles, _ records: [String], parts: [Int], _ comment: Comment,
    options: CheckOptions? = nil, waivers: (LedgerWaivers, outcomes: OutcomeSet)? = nil
  ) async throws {
    let options = try options ?? Given.options()
    var whole = try await CheckRun(rulebook: rulebook, records: records, options: options)
    if let (waivers, outcomes) = waivers { whole = whole.waiving(waivers, outcomes: outcomes) }
    let place = try Given.folder([:] as [String: String])
    defer { try? FileManager.default.removeItem(atPath: place) }
    for parts in parts {
      let divided = try await bounded(
        rulebook, records, options, parts: parts, folder: place, waivers: waivers)
      #expect(text(divided.run.diagnostics) == text(whole.diagnostics), comment)
      for file in OutputFile.allCases where file != .receipt {
        var bytes: [UInt8] = []
        try divided.stream(file) { bytes += $0 }
        let expected = try whole.render(file)
        #expect(
          bytes == expected,
          "\(comment) \(file.fileName) \(parts): \(difference(bytes, expected))")
      }
      #expect(
        divided.run.terminalText(width: 80, colours: false, subjectLimit: 3)
          == whole.terminalText(width: 80, colours: false, subjectLimit: 3), comment)
      try divided.write(OutputFile.allCases, to: place + "/hasil")
      try whole.write(OutputFile.allCases, to: place + "/semua")
      #expect(
        Corpus.bytes(place + "/hasil/receipt.json") == Corpus.bytes(place + "/semua/receipt.json"),
        comment)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place).count == 2, comment)
    }
  }

  /// The first lines that differ.
  private static func difference(_ found: [UInt8], _ expected: [UInt8]) -> String {
    let left = String(decoding: found, as: UTF8.self).split(separator: "\n")
    let right = String(decoding: expected, as: UTF8.self).split(separator: "\n")
    for (one, other) in zip(left, right) where one != other {
      return "\n\(one.prefix(400))\n\(other.prefix(400))"
    }
    return "\(left.count) lines for \(right.count)"
  }

  @Test(arguments: ["kecil", "kalbar"])
  func `the examples give the same in any number of parts`(_ example: String) async throws {
    try await Self.expectSame(
      Given.rulebook(), [Corpus.repository + "/Examples/" + example],
      parts: example == "kecil" ? [1, 2, 5] : [4],
      "\(example)")
  }

  /// Violations of several parts are waived, one of them of a subject with others that are not.
  @Test(arguments: [[.violation, .unknown, .error], [.violation], [.unknown] as OutcomeSet])
  func `waivers of a ledger lie over the findings of every part`(
    _ outcomes: OutcomeSet
  ) async throws {
    let rulebook = try Given.rulebook()
    let records = [Corpus.repository + "/Examples/kecil"]
    let folder = try Given.folder([:] as [String: String])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = try Given.options()
    try await CheckRun(rulebook: rulebook, records: records, options: options)
      .write(OutputFile.defaults, to: folder + "/hasil")
    let ledger = folder + "/perkara.sqlite"
    let acting = CaseOptions(
      day: options.day, actor: "Sari", time: "2025-11-03T00:00:00Z", command: "uji")
    _ = try CaseBook(ledger: ledger, for: .create, rulebook: rulebook, options: acting)
      .open(from: folder + "/hasil")
    let waiver = HistoryEvent.Waiver(
      from: options.day, to: options.day, reason: "r", approver: "a", risk: "k")
    let book = try CaseBook(ledger: ledger, for: .write, rulebook: rulebook, options: acting)
    for number in ["1", "3", "5", "6"] { _ = try book.record(.waived(waiver), in: number) }
    let waivers = try LedgerWaivers(ledger: ledger, on: options.day, rulebook: rulebook)
    options.outcomes = outcomes
    options.outcomes.insert(.violation)
    try await Self.expectSame(
      rulebook, records, parts: [1, 3], "\(outcomes.members)", options: options,
      waivers: (waivers, outcomes))
  }

  /// Missing columns and tables, and files without rows, among others.
  @Test(arguments: ["acak", "huruf", "kolom-hilang", "tabel-hilang", "tanpa-baris", "nul"])
  func `the hostile corpus gives the same in any number of parts`(_ name: String) async throws {
    try await Self.expectSame(
      Given.rulebook(), [Corpus.path("engines/" + name)], parts: [3], "\(name)")
  }

  @Test func `random tables give the same in any number of parts`() async throws {
    let rulebook = try Given.rulebook("/Tests/Benchmarks")
    for seed in 0..<12 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var tables = BoundedTables()
      tables.isSorted = seed % 3 == 0
      tables.isDirty = seed % 4 != 3
      tables.delimiter = seed % 2 == 0 ? "," : ";"
      tables.lineEnd = seed % 5 == 1 ? "\r\n" : "\n"
      let folder = try Given.folder(tables.make(&generator).mapValues { Array($0.utf8) })
      defer { try? FileManager.default.removeItem(atPath: folder) }
      try await Self.expectSame(rulebook, [folder], parts: [2, 3, 17], "seed \(seed)")
    }
  }

  @Test(arguments: ["utf16", "windows1252", "mark"])
  func `files in other encodings give the same`(_ encoding: String) async throws {
    var generator = SeededGenerator(seed: 77)
    let tables = BoundedTables().make(&generator).mapValues { text -> [UInt8] in
      switch encoding {
      case "utf16":
        return [0xFF, 0xFE]
          + ("\u{1F600}" + text).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case "windows1252":
        return text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : UInt8(ascii: "?") }
      default: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      }
    }
    let folder = try Given.folder(tables)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Self.expectSame(
      Given.rulebook("/Tests/Benchmarks"), [folder], parts: [4], "\(encoding)")
  }

  /// Rows in the order of their keys stay where they lie; nothing goes to the disk.
  @Test func `grouped rows need no room on the disk`() async throws {
    var generator = SeededGenerator(seed: 5)
    var tables = BoundedTables()
    tables.isSorted = true
    tables.isDirty = false
    let folder = try Given.folder(tables.make(&generator).mapValues { Array($0.utf8) })
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rulebook = try Given.rulebook("/Tests/Benchmarks")
    var check = try BoundedCheck(
      rulebook: rulebook, records: [folder], options: Given.options(),
      limit: MemoryLimit(bytes: MemoryLimit.least), output: BoundedCheck.Output(files: []))
    check.partCount = 6
    #expect(try await check.divisions() == ["pekerja": 0, "pemberi_kerja": 0])
    tables.isSorted = false
    for (name, text) in tables.make(&generator) {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv"))
    }
    #expect(try await check.divisions().values.allSatisfy { $0 > 0 })
  }

  @Test func `a place without room is told, and nothing is left`() async throws {
    var generator = SeededGenerator(seed: 6)
    let folder = try Given.folder(BoundedTables().make(&generator).mapValues { Array($0.utf8) })
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let rulebook = try Given.rulebook("/Tests/Benchmarks")
    let options = try Given.options()
    let error = await #expect(throws: DiagnosticsError.self) {
      _ = try await Self.bounded(
        rulebook, [folder], options, parts: 3, folder: folder + "/pekerja.csv")
    }
    #expect(error?.bag.entries.map(\.code) == ["FIL0011"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)
  }

  /// Recipients are joined with each other by their NIK, and told apart by another number.
  @Test func `a file that cannot be divided has to fit`() async throws {
    var recipients = "id,nik\n"
    for number in 0..<250_000 { recipients += "P\(number),6171010101\(100_000 + number)\n" }
    let folder = try Given.folder(["penerima_bantuan": Array(recipients.utf8)])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let check = try BoundedCheck(
      rulebook: Given.rulebook(), records: [folder], options: Given.options(),
      limit: MemoryLimit(bytes: MemoryLimit.least / 4), output: BoundedCheck.Output(files: []))
    let error = await #expect(throws: DiagnosticsError.self) { _ = try await check.run() }
    #expect(error?.bag.entries.map(\.code) == ["FIL0012"])
  }

  @Test func `a column that only the whole file explains is read as in the whole`() async throws {
    // One cell proves that a point divides thousands; it stands in one part only.
    var workers = "id_pemberi_kerja,nik,upah,upah_dilaporkan,tanggal_masuk\n"
    var employers = "id,nama,kode_wilayah\n"
    for number in 0..<30 {
      employers += "PK\(100 + number),PT \(number),61.01\n"
      workers +=
        "PK\(100 + number),61710101010\(10000 + number * 10),"
        + (number == 17 ? "\"1.234.567\"" : "4.500") + ",3000000,"
        + (number == 3 ? "12/25/2020" : "01/02/2021") + "\n"
    }
    let folder = try Given.folder([
      "pemberi_kerja": Array(employers.utf8), "pekerja": Array(workers.utf8),
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Self.expectSame(
      Given.rulebook("/Tests/Benchmarks"), [folder], parts: [2, 8, 30], "columns")
  }

  @Test func `a row longer than a piece, and an employer larger than a part, give the same`()
    async throws
  {
    var workers = "id_pemberi_kerja,nik,nama,upah\n"
    for number in 0..<600 {
      let name = number == 300 ? String(repeating: "baris\nlagi,", count: 4_000) : "Ani"
      workers += "\(number % 50 == 0 ? "PK1" : "PK2"),617101010101\(1000 + number),\"\(name)\",1\n"
    }
    let folder = try Given.folder([
      "pemberi_kerja": Array("id,nama\nPK2,B\nPK1,A\n".utf8), "pekerja": Array(workers.utf8),
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await Self.expectSame(
      Given.rulebook("/Tests/Benchmarks"), [folder], parts: [2, 40], "skew")
  }

  @Test func `sizes are understood, and too small ones refused`() {
    #expect(MemoryLimit("2GB")?.bytes == 2_000_000_000)
    #expect(MemoryLimit("1.5GB")?.bytes == 1_500_000_000)
    #expect(MemoryLimit("1,5 gb")?.bytes == 1_500_000_000)
    #expect(MemoryLimit("300MiB")?.bytes == 300 << 20)
    for text in ["", "GB", "2", "5MB", "-1GB", "2GBB", "1e3GB", "99999999999TB", "1..5GB", "½GB"] {
      #expect(MemoryLimit(text) == nil, "\(text)")
    }
    #expect(
      MemoryLimit.needed(for: [Corpus.repository + "/Examples/kalbar"], needsWords: true) == nil)
  }
}
