import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine

/// Times the parts of a check by itself, in a folder of its own that goes at the end.
struct Bench {
  let writer: TableWriter
  let runs: Int
  private let folder: String

  init(employers: Int, workers: Int, runs: Int) throws {
    writer = TableWriter(employers: employers, workers: workers)
    self.runs = runs
    folder = NSTemporaryDirectory() + "/check-bench-\(getpid())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  /// Rules of the benchmark's vocabulary: the kernel alone.
  private func rulebook(_ kernel: Kernel) throws -> RulebookFiles {
    let rules = folder + "/Rules"
    try? FileManager.default.removeItem(atPath: rules)
    try FileManager.default.createDirectory(atPath: rules, withIntermediateDirectories: true)
    let own = (#filePath as NSString).deletingLastPathComponent + "/../.."
    try FileManager.default.copyItem(
      atPath: own + "/Rules/kosakata.yaml", toPath: rules + "/kosakata.yaml")
    try Data(kernel.yaml.utf8).write(to: URL(fileURLWithPath: rules + "/ukur.yaml"))
    return try RulebookFiles(rules: rules, regulations: own + "/Regulations")
  }

  private func options(_ evaluator: Evaluator) throws -> CheckOptions {
    guard let day = Day(iso: "2025-10-31") else { throw Failure(message: "hari") }
    var options = CheckOptions(day: day)
    options.detail = .outcome
    options.hashesInputs = false
    options.evaluator = evaluator
    return options
  }

  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let path = folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// The median of the runs, in seconds.
  private func time(_ body: () async throws -> Void) async throws -> Double {
    var times: [Double] = []
    for _ in 0..<runs {
      let start = ContinuousClock.now
      try await body()
      times.append((ContinuousClock.now - start) / .seconds(1))
    }
    return times.sorted()[runs / 2]
  }

  /// Reading and joining, by how the file is written; the rule asks for few columns and for many.
  func readings() async throws {
    print("Pembaca dan gabungan, \(writer.workers) pekerja")
    print(column("bentuk", 30) + column("kolom", 10) + "   MB/s   ns/baris")
    let few = try rulebook(Kernel.all[0])
    let many = try rulebook(
      Kernel(
        name: "banyak kolom",
        require: """
          pemberi_kerja.pekerja.all(p, has(p.kpj) && p.upah >= p.upah_dilaporkan \
          && p.tanggal_daftar >= p.tanggal_masuk && size(p.nik) > 0)
          """))
    let employers = try write(writer.employerTable(), "pemberi_kerja.csv")
    for form in TableWriter.Form.allCases {
      let bytes = writer.workerTable(form)
      let records = [employers, try write(bytes, "pekerja.csv")]
      for (name, rules) in [("satu", few), ("enam", many)] {
        let seconds = try await time {
          _ = try await PreparedCheck(
            rulebook: rules, records: records, options: try options(.automatic))
        }
        print(
          column(form.rawValue, 30) + column(name, 10)
            + number(Double(bytes.count) / seconds / 1e6, 7)
            + number(seconds / Double(writer.workers) * 1e9, 11))
      }
    }
  }

  /// Deciding one rule over tables that have been read: columns beside rows.
  func kernels() async throws {
    print("Perintah mesin kolom di samping penafsir, \(writer.workers) pekerja")
    print(column("perintah", 22) + "mesin ns/baris   penafsir ns/baris   nisbah")
    let records = [
      try write(writer.employerTable(), "pemberi_kerja.csv"),
      try write(writer.workerTable(.shuffled), "pekerja.csv"),
    ]
    for kernel in Kernel.all {
      let rules = try rulebook(kernel)
      var nanoseconds: [Double] = []
      var outcomes: [[Int]] = []
      for evaluator in [Evaluator.machine, .interpreter] {
        let check = try await PreparedCheck(
          rulebook: rules, records: records, options: try options(evaluator))
        // The first run makes the lists of child rows.
        let first = await CheckRun(check)
        outcomes.append(Outcome.allCases.map { first.report.summary($0) })
        let seconds = try await time { _ = await CheckRun(check) }
        nanoseconds.append(seconds / Double(writer.workers) * 1e9)
      }
      guard outcomes[0] == outcomes[1] else {
        throw Failure(message: "\(kernel.name): mesin dan penafsir tidak sependapat")
      }
      print(
        column(kernel.name, 22) + number(nanoseconds[0], 14) + number(nanoseconds[1], 20)
          + number(nanoseconds[0] / nanoseconds[1], 9, 3))
    }
  }

  private func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private func number(_ value: Double, _ width: Int, _ digits: Int = 1) -> String {
    String(format: "%\(width).\(digits)f", value)
  }
}

/// Why a measurement cannot be made.
struct Failure: Error {
  let message: String
}
