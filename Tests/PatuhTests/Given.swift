import Foundation
import Patuh
import PatuhTestSupport
import Testing

/// What tests of whole checks begin with.
enum Given {
  /// The rulebook of a folder of the repository; of the repository itself without one.
  static func rulebook(_ folder: String = "") throws -> RulebookFiles {
    let root = Corpus.repository + folder
    return try RulebookFiles(rules: root + "/Rules", regulations: root + "/Regulations")
  }

  static func options() throws -> CheckOptions {
    CheckOptions(day: try #require(Day(2025, 10, 31)))
  }

  /// Writes tables into a folder of their own and gives its path.
  static func folder(_ tables: [String: [UInt8]]) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/patuh-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in tables {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name).csv"))
    }
    return path
  }

  static func folder(_ tables: [String: String]) throws -> String {
    try folder(tables.mapValues { Array($0.utf8) })
  }
}
