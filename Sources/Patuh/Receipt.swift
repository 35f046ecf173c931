import Foundation
import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRecords

/// A file that was read, as the receipt names it.
public struct ReceiptInput: Sendable {
  public let file: String
  public let record: String
  public let byteCount: Int
  /// Empty when the check was asked not to hash what it reads.
  public let digest: String
  public let rowsRead: Int
  public let rowsRejected: Int
  public let rowsOrphaned: Int

  init(_ file: RecordFile, report: ReadingReport?, isHashed: Bool) {
    self.file = file.name
    self.record = file.record
    self.byteCount = file.bytes.count
    self.digest = isHashed ? Digest.hex(file.bytes) : ""
    self.rowsRead = report?.rowsRead ?? 0
    self.rowsRejected = report?.rowsRejected ?? 0
    self.rowsOrphaned = report?.rowsOrphaned ?? 0
  }

  /// A file that was read in parts.
  init(
    file: String, record: String, byteCount: Int, digest: String, rows: PartedReading.Rows
  ) {
    self.file = file
    self.record = record
    self.byteCount = byteCount
    self.digest = digest
    rowsRead = rows.read
    rowsRejected = rows.rejected
    rowsOrphaned = rows.orphaned
  }
}

/// What a check was made of. The same receipt gives the same bytes: there is no clock in it.
struct Receipt {
  let run: CheckRun
  /// The files written beside it, with the hashes of their bytes.
  let outputs: [(name: String, digest: String)]

  func render() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    Self.writeProgram(to: &json)
    json.key("rulebook")
    json.beginObject()
    json.member("sha256", run.rulebook.digest)
    json.key("rules")
    json.value(run.report.rules.count + run.rulebook.omittedRules)
    json.endObject()
    json.key("options")
    json.beginObject()
    for (name, value) in run.optionList { json.member(name, value) }
    json.endObject()
    Self.write(inputs: run.inputs, to: &json)
    json.key("outcomes")
    json.beginObject()
    // Only a ledger waives: without one, receipts are as they always were.
    for outcome in Outcome.allCases
    where outcome != .waived || run.report.summary(.waived) > 0 {
      json.key(outcome.rawValue)
      json.value(
        run.report.summary(outcome))
    }
    json.endObject()
    Self.write(digests: outputs, to: &json)
    json.endObject()
    return Array((json.text + "\n").utf8)
  }

  /// Name, version and hash of the program.
  static func writeProgram(to json: inout JSONText) {
    json.key("program")
    json.beginObject()
    json.member("name", "patuh")
    json.member("version", PatuhVersion.number)
    if let digest = Self.programDigest { json.member("sha256", digest) }
    json.endObject()
  }

  /// The files written, with their hashes.
  static func write(
    outputs: [(name: String, bytes: [UInt8])], to json: inout JSONText
  ) {
    write(digests: outputs.map { ($0.name, Digest.hex($0.bytes)) }, to: &json)
  }

  private static func write(
    digests: [(name: String, digest: String)], to json: inout JSONText
  ) {
    json.key("outputs")
    json.beginArray()
    for (name, digest) in digests {
      json.beginObject()
      json.member("file", name)
      json.member("sha256", digest)
      json.endObject()
    }
    json.endArray()
  }

  /// The files read, with their hashes and rows.
  static func write(inputs: [ReceiptInput], to json: inout JSONText) {
    json.key("inputs")
    json.beginArray()
    for input in inputs {
      json.beginObject()
      json.member("file", input.file)
      json.member("record", input.record)
      json.member("sha256", input.digest)
      for (name, count) in [
        ("bytes", input.byteCount), ("rows_read", input.rowsRead),
        ("rows_rejected", input.rowsRejected), ("rows_orphaned", input.rowsOrphaned),
      ] {
        json.key(name)
        json.value(count)
      }
      json.endObject()
    }
    json.endArray()
  }

  /// The hash of the running program; nil where the system does not tell its file, and for a program
  /// built for debugging, which is another one after every build.
  static let programDigest: String? = {
    #if DEBUG
      nil
    #else
      FileReading.digest("/proc/self/exe")
    #endif
  }()
}
