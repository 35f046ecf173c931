import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhTestSupport
import Testing

/// Files of records that are looked at where they lie, which depends on where temporary ones do.
@Suite(.enabled(if: FileReading.looksInPlace(NSTemporaryDirectory()))) struct FileMappingTests {
  /// A file of more than half a megabyte.
  private func withFile(
    _ body: (_ folder: String, _ path: String) async throws -> Void
  ) async throws {
    let folder = try Given.folder(["pemberi_kerja": Self.text])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder, folder + "/pemberi_kerja.csv")
  }

  private static let text =
    "id,nama,tanggal_daftar_bpjs\n"
    + (0..<20_000).map { "PK\($0),PT Contoh Nomor \($0),\n" }.joined()

  private func append(_ path: String) throws {
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data("PK,PT Lain,\n".utf8))
    try file.close()
  }

  @Test func `it is what stands in the file, and tells when somebody wrote to it`() async throws {
    try await withFile { _, path in
      let bytes = try FileReading.content(path, settled: 0)
      #expect(bytes.bytes == Array(Self.text.utf8))
      #expect(bytes.isUnchanged)
      try append(path)
      #expect(!bytes.isUnchanged)
    }
  }

  @Test func `a file that was written to just now is read into memory`() async throws {
    try await withFile { _, path in
      let bytes = try FileReading.content(path)
      try append(path)
      #expect(bytes.isUnchanged)
      #expect(bytes.bytes == Array(Self.text.utf8))
    }
  }

  @Test func `nothing is written about a file that changed meanwhile`() async throws {
    try await withFile { folder, path in
      try await Task.sleep(for: .seconds(4))
      var options = try Given.options()
      options.only = ["pendaftaran/pemberi-kerja"]
      let check = try await PreparedCheck(
        rulebook: Given.rulebook(), records: [path], options: options)
      let run = await CheckRun(check)
      #expect(run.report.summary(.unknown) == 20_000)
      try run.write([.findings], to: folder + "/a")
      try append(path)
      let error = #expect(throws: DiagnosticsError.self) {
        try run.write([.findings], to: folder + "/b")
      }
      #expect(error?.bag.sorted.map(\.code) == ["FIL0014"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/b").isEmpty)
    }
  }

  #if os(Linux)
    @Test func `a file that is cut short ends the program with a word`() async {
      let result = await #expect(
        processExitsWith: .exitCode(4), observing: [\.standardErrorContent]
      ) {
        let path = NSTemporaryDirectory() + "/patuh-potong-\(UUID().uuidString)"
        try Data(repeating: 65, count: 1 << 20).write(to: URL(fileURLWithPath: path))
        let bytes = try FileReading.content(path, settled: 0)
        truncate(path, 0)
        unlink(path)
        exit(bytes.withBuffer { Int32($0[1 << 19]) })
      }
      let words = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(words.contains("FIL0014"))
    }
  #endif
}
