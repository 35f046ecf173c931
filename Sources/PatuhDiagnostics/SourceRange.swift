/// A half-open range of bytes in one source. Lines and columns are computed when shown.
public struct SourceRange: Sendable, Hashable {
  public let source: Source
  public let lowerBound: Int
  public let upperBound: Int

  /// Bounds are clamped to the source and put in order, so that no range can trap when shown.
  public init(source: Source, _ range: Range<Int>) {
    self.source = source
    self.lowerBound = min(max(range.lowerBound, 0), source.bytes.count)
    self.upperBound = min(max(range.upperBound, self.lowerBound), source.bytes.count)
  }

  /// Line and column (both from 1) where the range begins.
  public var start: (line: Int, column: Int) { source.position(of: lowerBound) }

  /// Line and column (both from 1) just behind the range.
  public var end: (line: Int, column: Int) { source.position(of: upperBound) }

  /// The text of the range; broken UTF-8 is repaired.
  public var text: String {
    String(decoding: source.bytes[lowerBound..<upperBound], as: UTF8.self)
  }

  public static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.source === right.source && left.lowerBound == right.lowerBound
      && left.upperBound == right.upperBound
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(source))
    hasher.combine(lowerBound)
    hasher.combine(upperBound)
  }
}

/// Where something is said: in a text, or in a cell of a table that a user gave.
public enum Location: Sendable, Hashable {
  case range(SourceRange)
  case cell(CellLocation)
  case file(String)

  /// The name of the file as the user knows it.
  public var fileName: String {
    switch self {
    case .range(let range): range.source.name
    case .cell(let cell): cell.file
    case .file(let name): name
    }
  }
}

/// A cell of a records file. Records can be larger than memory, so a cell is named, not kept.
public struct CellLocation: Sendable, Hashable {
  public let file: String
  /// Line of the file, from 1; nil for the file as a whole.
  public let line: Int?
  /// Heading of the column as it stands in the file; nil for the row as a whole.
  public let column: String?

  public init(file: String, line: Int? = nil, column: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}
