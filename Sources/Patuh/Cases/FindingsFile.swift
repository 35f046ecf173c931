import Foundation
import PatuhColumns
package import PatuhDiagnostics
package import PatuhLedger

/// Reads the findings.json of a check together with the receipt beside it.
package struct FindingsFile: Sendable {
  package let run: CheckedRun

  /// Largest file that is read.
  private static let limit = 1 << 30

  /// - Parameter path: findings.json as `patuh check --out` wrote it, or its folder.
  /// - Throws: when it is not such a file, or not the one that the receipt names.
  package init(path: String) throws(DiagnosticsError) {
    let path = FileReading.isFolder(path) ? path + "/findings.json" : path
    let bytes = try FileReading.bytes(path, limit: Self.limit)
    let folder = (path as NSString).deletingLastPathComponent
    let receiptPath = (folder.isEmpty ? "" : folder + "/") + "receipt.json"
    let receiptBytes = try FileReading.bytes(receiptPath, limit: FileReading.ruleLimit)
    let receipt: ReceiptDocument = try Self.decode(receiptBytes, receiptPath)
    let digest = Digest.hex(bytes)
    let name = (path as NSString).lastPathComponent
    guard receipt.outputs.contains(where: { $0.file == name && $0.sha256 == digest }) else {
      throw LedgerDiagnostics.error(CaseDiagnostics.receiptDiffers(path, receiptPath))
    }
    let document: FindingsDocument = try Self.decode(bytes, path)
    guard document.version == 1, receipt.version == 1, let day = Day(iso: document.day) else {
      throw LedgerDiagnostics.error(CaseDiagnostics.noFindings(path, reason: "version"))
    }
    let outcomes = Set((document.options["outcomes"] ?? "").split(separator: ","))
    guard outcomes.isSuperset(of: ["violation", "unknown", "error"]) else {
      throw LedgerDiagnostics.error(CaseDiagnostics.outcomesMissing(path))
    }
    self.run = document.run(
      receipt: Digest.hex(receiptBytes), digest: digest, receipt, day: day)
  }

  private static func decode<Document: Decodable>(
    _ bytes: [UInt8], _ path: String
  ) throws(DiagnosticsError) -> Document {
    do {
      return try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw LedgerDiagnostics.error(
        CaseDiagnostics.noFindings(path, reason: Self.reason(error)))
    }
  }

  /// Where in the document the fault is, without the words of the decoder.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      (context.codingPath + [key]).map(\.stringValue).joined(separator: ".")
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      context.codingPath.map(\.stringValue).joined(separator: ".")
    default: "JSON"
    }
  }
}
