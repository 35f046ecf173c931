import Foundation
import PatuhColumns
public import PatuhNotices

/// The record of one letter, beside it as `<name>.json`: its facts and hashes, so that it can be made
/// again without the records that it came from.
public struct NoticeRecord: Codable, Sendable {
  /// A file that was written.
  public struct File: Codable, Sendable {
    public var name: String
    public var sha256: String
  }

  /// The form of the file.
  public static let current = 2

  public var version = Self.current
  public var facts: NoticeFacts
  public var grounds: NoticeGrounds
  public var trace: NoticeTrace
  /// Version of the program.
  public var program: String
  public var files: [File]

  public init(
    facts: NoticeFacts, grounds: NoticeGrounds, trace: NoticeTrace, files: [File]
  ) {
    self.facts = facts
    self.grounds = grounds
    self.trace = trace
    self.program = PatuhVersion.number
    self.files = files
  }

  func bytes() throws -> [UInt8] { try Self.encode(self) + [UInt8(ascii: "\n")] }

  /// The hash of what a letter says and what led to it: over their JSON with sorted keys.
  static func digest(of facts: NoticeFacts, _ grounds: NoticeGrounds) throws -> String {
    struct Whole: Encodable {
      let facts: NoticeFacts
      let grounds: NoticeGrounds
    }
    return Digest.hex(try encode(Whole(facts: facts, grounds: grounds)))
  }

  /// Sorted keys, so that equal values are equal bytes.
  private static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(value))
  }
}

/// The templates that the letters of a folder were made with, kept once for all of them under the
/// name of their hash.
struct KeptTemplates: Codable {
  struct File: Codable {
    var name: String
    var text: String
  }

  var version = 1
  var files: [File]

  static func fileName(_ digest: String) -> String { "naskah-" + digest.prefix(16) + ".json" }

  init(_ files: [NoticeTemplates.File]) {
    self.files = files.map {
      File(name: $0.name, text: String(decoding: $0.source.bytes, as: UTF8.self))
    }
  }

  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
