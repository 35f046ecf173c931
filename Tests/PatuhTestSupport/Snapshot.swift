import Foundation
public import Testing

/// Compares a text with the file that holds what is expected.
///
/// `PATUH_RECORD=1` writes the file anew and still fails, so that recording never passes.
public func expectSnapshot(
  _ actual: String, at file: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = try? String(contentsOfFile: file, encoding: .utf8)
  if expected == actual { return }
  if ProcessInfo.processInfo.environment["PATUH_RECORD"] == "1" {
    try? FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try? actual.write(toFile: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file)", sourceLocation: sourceLocation)
    return
  }
  let found = expected ?? "(no such file)"
  Issue.record(
    "\(file) differs\n--- expected\n\(found)\n--- found\n\(actual)", sourceLocation: sourceLocation)
}
