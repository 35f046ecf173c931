internal import Synchronization

/// A text that Patuh reads: its name as the user knows it, its bytes, and where its lines begin.
///
/// Immutable and shared; every ``SourceRange`` keeps its source alive. The first question for a line
/// is one pass over the bytes.
public final class Source: Sendable {
  /// The name shown in diagnostics: usually the path as the user gave it.
  public let name: String

  /// The text as it was read. Valid UTF-8 is expected but not required.
  public let bytes: [UInt8]

  /// Put together when a line is first asked for: most texts are never shown.
  private let index = Mutex<LineIndex?>(nil)

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  private var lines: LineIndex {
    index.withLock { known in
      let lines = known ?? LineIndex(bytes)
      known = lines
      return lines
    }
  }

  /// Number of lines; a text without any line feed has one.
  public var lineCount: Int { lines.starts.count }

  /// Line and column, both from 1, of a byte offset. The column counts code points.
  /// O(log lines).
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let lines = lines
    let line = lines.line(at: offset)
    let start = lines.starts[line - 1]
    let further =
      lines.continuations(before: offset, in: bytes) - lines.continuations(before: start, in: bytes)
    return (line, offset - start - further + 1)
  }

  /// The line, from 1, of a byte offset. O(log lines).
  public func line(at offset: Int) -> Int { lines.line(at: offset) }

  /// The bytes of a line (from 1) without its line end; empty when there is no such line.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    let starts = lines.starts
    guard number >= 1, number <= starts.count else { return [] }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return bytes[start..<end]
  }

  /// Offset of the first byte of a line (from 1), clamped to the text.
  public func offset(ofLine number: Int) -> Int {
    let starts = lines.starts
    return starts[min(max(number - 1, 0), starts.count - 1)]
  }
}
