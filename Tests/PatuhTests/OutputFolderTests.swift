import Foundation
import Patuh
import PatuhDiagnostics
import Testing

@Suite struct OutputFolderTests {
  /// A fresh folder that is removed at the end of the test.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.path + "/patuh-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  @Test func `nothing is visible before the commit and all is afterwards`() throws {
    try withFolder { folder in
      var output = try OutputFolder(path: folder + "/a/b")
      try output.stage("x.csv", Array("satu".utf8))
      #expect(!FileManager.default.fileExists(atPath: folder + "/a/b/x.csv"))
      try output.commit()
      let path = folder + "/a/b/x.csv"
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "satu")
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b") == ["x.csv"])
    }
  }

  @Test func `what was there stays when a write fails`() throws {
    try withFolder { folder in
      try "lama".write(toFile: folder + "/x.csv", atomically: true, encoding: .utf8)
      var output = try OutputFolder(path: folder)
      try output.stage("x.csv", Array("baru".utf8))
      #expect(throws: DiagnosticsError.self) {
        // A name that leads into a folder that does not exist.
        try output.stage("tidak/ada", [])
      }
      output.discard()
      #expect(try String(contentsOfFile: folder + "/x.csv", encoding: .utf8) == "lama")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x.csv"])
    }
  }

  @Test func `a place that is a file is refused with its name`() throws {
    try withFolder { folder in
      try "x".write(toFile: folder + "/berkas", atomically: true, encoding: .utf8)
      let error = #expect(throws: DiagnosticsError.self) {
        _ = try OutputFolder(path: folder + "/berkas")
      }
      let diagnostic = try #require(error?.bag.entries.first)
      #expect(diagnostic.code == "FIL0003")
      #expect(diagnostic.message.indonesian.contains("berkas"))
    }
  }
}
