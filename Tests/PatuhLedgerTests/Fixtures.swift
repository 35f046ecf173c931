import Foundation
import GRDB
import PatuhColumns
import PatuhDiagnostics
import PatuhLedger

/// A folder of a test's own, removed with it.
final class Scratch {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/patuh-ledger-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var ledger: String { folder + "/perkara.sqlite" }

  /// Changes the file behind the ledger's back, without its triggers.
  func tamper(_ sql: String) throws {
    let queue = try DatabaseQueue(path: ledger)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try database.execute(sql: sql)
    }
    try queue.close()
  }
}

extension Stamp {
  static func of(_ actor: String, _ command: String, _ day: String = "2025-10-31") -> Stamp {
    guard let day = Day(iso: day) else { preconditionFailure("`\(day)` is no day") }
    return Stamp(time: "2025-10-31T01:02:03Z", actor: actor, command: command, day: day)
  }
}

/// A check written by hand.
struct RunBuilder {
  var receipt: String
  var day = "2025-10-31"
  var ladders = ["a/daftar": "tangga", "a/upah": "tangga", "b/lapor": "lain"]
  var examined: Set<String> = ["P1", "P2", "P3"]
  var findings: [(subject: String, rule: String, outcome: FindingFacts.Outcome, count: Int64)] = []

  init(_ receipt: String) { self.receipt = receipt }

  func found(
    _ subject: String, _ rule: String, _ outcome: FindingFacts.Outcome = .violation,
    count: Int64 = 1
  ) -> RunBuilder {
    var copy = self
    copy.findings.append((subject, rule, outcome, count))
    return copy
  }

  func on(_ day: String) -> RunBuilder {
    var copy = self
    copy.day = day
    return copy
  }

  var run: CheckedRun {
    guard let day = Day(iso: day) else { preconditionFailure("`\(day)` is no day") }
    return CheckedRun(
      receipt: receipt, findingsDigest: "f" + receipt, rulebook: "r", program: "p", day: day,
      isRevealed: false, rules: Set(ladders.keys).union(["c/tanpa"]), ladders: ladders,
      examined: ["pemberi_kerja": examined],
      findings: findings.map { finding in
        CheckedRun.Finding(
          subject: CaseSubject(
            type: "pemberi_kerja", id: finding.subject, label: "PT " + finding.subject,
            fields: ["jenis": "badan_usaha"]),
          rule: finding.rule,
          facts: FindingFacts(
            category: "PDS-TK", severity: "berat", outcome: finding.outcome,
            count: FindingFacts.Measure(value: finding.count, unit: "orang", isPartial: false),
            amount: nil, grade: "C", message: "temuan", remedy: "perbaiki", readings: [],
            assumptions: [], needs: []))
      }, failed: [])
  }
}

extension Ledger {
  /// Takes a check in as one command.
  @discardableResult
  func take(_ builder: RunBuilder, by actor: String = "Sari") throws -> RunIntake.Summary {
    try write(.of(actor, "case open", builder.day)) { writer in
      try RunIntake.take(builder.run, into: writer)
    }
  }
}

/// The code of the first diagnostic that a body throws; nil when it throws none.
func code(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as DiagnosticsError {
    return error.bag.entries.first?.code
  } catch {
    return String(describing: error)
  }
}
