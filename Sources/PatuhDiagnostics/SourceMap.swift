/// Maps offsets in a decoded text (an expression inside a YAML scalar) to offsets in its file.
///
/// The map is a list of runs; inside a run, decoded and file offsets advance together. Folded
/// lines, escapes and block indentation start new runs, so every position survives decoding.
public struct SourceMap: Sendable {
  /// One run: from this decoded offset on, the text stands at this file offset.
  public struct Run: Sendable, Hashable {
    public let decoded: Int
    public let file: Int

    public init(decoded: Int, file: Int) {
      self.decoded = decoded
      self.file = file
    }
  }

  public let source: Source
  private let runs: [Run]
  /// Offset in the file just behind the whole text; ranges never reach beyond it.
  private let fileEnd: Int

  /// - Parameter runs: in ascending order of both offsets; an empty list maps all to the start.
  public init(source: Source, runs: [Run], fileEnd: Int) {
    self.source = source
    self.runs = runs.isEmpty ? [Run(decoded: 0, file: 0)] : runs
    self.fileEnd = fileEnd
  }

  /// A text that stands in its source as it is, from `offset` on.
  public init(source: Source, from offset: Int = 0) {
    self.init(
      source: source, runs: [Run(decoded: 0, file: offset)], fileEnd: source.bytes.count)
  }

  /// The file offset of a decoded offset. O(log runs).
  public func fileOffset(of decoded: Int) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].decoded <= decoded { low = middle } else { high = middle }
    }
    let offset = runs[low].file + max(decoded - runs[low].decoded, 0)
    let limit = low + 1 < runs.count ? runs[low + 1].file : fileEnd
    return min(offset, limit)
  }

  /// The file range of a decoded range; it spans what lies between when the text is folded.
  public func range(_ decoded: Range<Int>) -> SourceRange {
    let lower = fileOffset(of: decoded.lowerBound)
    guard decoded.upperBound > decoded.lowerBound else {
      return SourceRange(source: source, lower..<lower)
    }
    // The last byte, not the end, decides: the end may already belong to the next run.
    let upper = fileOffset(of: decoded.upperBound - 1) + 1
    return SourceRange(source: source, lower..<max(lower, upper))
  }
}
