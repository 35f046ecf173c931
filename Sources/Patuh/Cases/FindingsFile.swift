import Foundation
import PatuhColumns
package import PatuhDiagnostics
package import PatuhLedger

/// Reads the findings.json of a check together with the receipt beside it.
///
/// One finding is decoded at a time, and what no case needs of it, such as its evidence, is let go.
package struct FindingsFile: Sendable {
  package let run: CheckedRun

  /// - Parameter path: findings.json as `patuh check --out` wrote it, or its folder.
  /// - Throws: when it is not such a file, or not the one that the receipt names.
  package init(path: String) throws(DiagnosticsError) {
    let reader = try FindingsReader(path: path) { path, reason, line in
      CaseDiagnostics.noFindings(path, reason: reason, line: line)
    }
    let path = reader.path
    let folder = (path as NSString).deletingLastPathComponent
    let receiptPath = (folder.isEmpty ? "" : folder + "/") + "receipt.json"
    let receiptBytes = try FileReading.bytes(receiptPath, limit: FileReading.ruleLimit)
    let receipt = try Self.receipt(receiptBytes, receiptPath)
    guard receipt.version == 1, let day = Day(iso: reader.header.day),
      let examined = reader.header.examined
    else {
      throw LedgerDiagnostics.error(
        CaseDiagnostics.noFindings(path, reason: "version", line: nil))
    }
    let outcomes = Set((reader.header.options["outcomes"] ?? "").split(separator: ","))
    guard outcomes.isSuperset(of: ["violation", "unknown", "error"]) else {
      throw LedgerDiagnostics.error(CaseDiagnostics.outcomesMissing(path))
    }
    var known: [CheckedRun.Finding] = []
    var failed: Set<CheckedRun.Key> = []
    let digest = try reader.forEach(CaseFinding.self) { entry throws(DiagnosticsError) in
      if let finding = entry.finding {
        known.append(finding)
      } else if entry.outcome == "error" {
        failed.insert(
          CheckedRun.Key(type: entry.subject.type, id: entry.subject.id, rule: entry.rule))
      }
    }
    let name = (path as NSString).lastPathComponent
    guard receipt.outputs.contains(where: { $0.file == name && $0.sha256 == digest }) else {
      throw LedgerDiagnostics.error(CaseDiagnostics.receiptDiffers(path, receiptPath))
    }
    let rules = reader.header.rules
    self.run = CheckedRun(
      receipt: Digest.hex(receiptBytes), findingsDigest: digest,
      rulebook: receipt.rulebook.sha256,
      program: receipt.program.sha256 ?? receipt.program.version, day: day,
      isRevealed: reader.header.options["reveal"] == "true", rules: Set(rules.map(\.id)),
      ladders: Dictionary(
        rules.compactMap { rule in rule.ladder.map { (rule.id, $0) } },
        uniquingKeysWith: { first, _ in first }),
      examined: examined.mapValues(Set.init), findings: known, failed: failed)
  }

  private static func receipt(
    _ bytes: [UInt8], _ path: String
  ) throws(DiagnosticsError) -> ReceiptDocument {
    do {
      return try JSONDecoder().decode(ReceiptDocument.self, from: Data(bytes))
    } catch {
      throw LedgerDiagnostics.error(
        CaseDiagnostics.noFindings(path, reason: NoticeDiagnostics.place(of: error), line: nil))
    }
  }
}
