public import PatuhDiagnostics
import PatuhDrafts

/// The parts of a draft, for people or as JSON.
public struct DraftTree: Sendable {
  private let reading: DraftReading

  /// Reads a draft from a file.
  ///
  /// - Throws: when the file cannot be read.
  public init(path: String) throws(DiagnosticsError) {
    let bytes = try FileReading.bytes(path, limit: AlignmentInput.byteLimit)
    self.reading = DraftReading(Draft(parsing: Source(name: path, bytes: bytes)))
  }

  /// A line a part: its kind, number and heading, with its lines and the citations in it.
  public func text() -> [UInt8] { Array(DraftTreeText(reading).text().utf8) }

  /// Kind, number, heading, range of lines and bytes, children, citations.
  public func json() -> [UInt8] { Array(DraftTreeJSON(reading).text().utf8) }
}
