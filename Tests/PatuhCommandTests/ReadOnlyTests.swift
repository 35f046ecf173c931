import Foundation
import PatuhTestSupport
import Testing

/// A ledger that may not be written: said in words, and nothing changed. Where the tests run as root,
/// which may write everything, the command runs as another user.
@Suite struct ReadOnlyTests {
  private static let isRoot = geteuid() == 0
  private static let canSwitch = FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

  private func patuh(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    let switching =
      Self.isRoot
      ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
    let words = switching + [Victim.program] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: Corpus.repository)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  @Test(.enabled(if: !isRoot || canSwitch))
  func `a ledger that may only be read is named and stays as it was`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/patuh-baca-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer {
      chmod(folder, 0o700)
      try? FileManager.default.removeItem(atPath: folder)
    }
    if Self.isRoot { #expect(chown(folder, 65534, 65534) == 0) }
    let results = folder + "/hasil"
    let ledger = folder + "/perkara.sqlite"
    let shared = ["--ledger", ledger, "--as-of", "2025-11-03"]
    _ = try patuh(["check", "Examples/kecil", "--as-of", "2025-10-31", "--out", results, "-q"])
    let opened = try patuh(["case", "open", "--from", results, "--by", "Sari"] + shared)
    #expect(opened.status == 0, "\(opened.output)")
    let before = try Data(contentsOf: URL(fileURLWithPath: ledger))
    let write =
      ["case", "fact", "7", "iuran_seharusnya=1", "--by", "Sari", "--proof", "p"] + shared

    chmod(ledger, 0o400)
    let refused = try patuh(write)
    #expect(refused.status == 4 && refused.output.contains("LED0006"), "\(refused.output)")

    chmod(ledger, 0o600)
    chmod(folder, 0o500)
    let inFolder = try patuh(write)
    #expect(inFolder.status == 4 && inFolder.output.contains("LED0006"), "\(inFolder.output)")
    let list = try patuh(["case", "list"] + shared)
    #expect(list.status == 4 && list.output.contains("LED0008"), "\(list.output)")

    chmod(folder, 0o700)
    #expect(try Data(contentsOf: URL(fileURLWithPath: ledger)) == before)
    #expect(try patuh(write).status == 0)
  }
}
