import Foundation
import PatuhDiagnostics

/// What of the receipt beside findings.json a letter needs.
struct CheckReceipt: Decodable {
  struct Entry: Decodable { let sha256: String }

  let rulebook: Entry
  let inputs: [NoticeGrounds.Input]

  /// Nil when there is none, or none that can be read: letters can be written without it.
  static func beside(_ path: String) -> CheckReceipt? {
    let folder = FileReading.isFolder(path) ? path : (path as NSString).deletingLastPathComponent
    let receipt = (folder.isEmpty ? "" : folder + "/") + "receipt.json"
    guard let bytes = try? FileReading.bytes(receipt, limit: FileReading.ruleLimit) else {
      return nil
    }
    return try? JSONDecoder().decode(CheckReceipt.self, from: Data(bytes))
  }
}
