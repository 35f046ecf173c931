import PatuhDiagnostics
import PatuhRecords

/// The rows of one file, put together by part in a file without a name; with them the lines and numbers
/// that they have in the file as it was given.
final class SpilledRows {
  /// Rows with a quote that never closes: whatever stood behind them decided that, so they belong to
  /// no part. The first few, and how many there are.
  private(set) var unclosed: [(line: Int, number: Int)] = []
  private(set) var unclosedCount = 0
  private(set) var hasRows = false

  private struct Block {
    let offset: Int
    let count: Int
  }

  private struct Share {
    var bytes: [UInt8] = []
    /// Line and number of each row, one behind the other.
    var places: [Int32] = []
    var blocks: [Block] = []
    var placeBlocks: [Block] = []
    var size = 0
    var rows = 0
  }

  private let scratch: ScratchFile
  private let blockSize: Int
  private var shares: [Share]
  private var end = 0

  private static let kept = 5

  /// Goes through a file and writes each row to the part of its key. O(bytes).
  ///
  /// - Parameters:
  ///   - blockSize: bytes of a part that are kept in memory before they are written.
  ///   - place: the part of a key.
  init(
    _ text: MappedText, _ scanner: RowScanner, key: KeyColumn?, parts: Int, blockSize: Int,
    folder: String?, place: (_ key: [UInt8]) -> Int
  ) throws(DiagnosticsError) {
    scratch = try ScratchFile(folder)
    self.blockSize = blockSize
    shares = Array(repeating: Share(), count: parts)
    var walk = RowWalk(scanner, key: key)
    var released = 0
    try text.withBytes { (bytes) throws(DiagnosticsError) in
      while walk.next(in: bytes) {
        hasRows = true
        if walk.isUnclosed {
          unclosedCount += 1
          if unclosed.count < Self.kept { unclosed.append((walk.line, walk.number)) }
        } else {
          try add(bytes, walk, to: place(walk.key))
        }
        if walk.end - released > KeyOrder.piece {
          text.release(released..<walk.end)
          released = walk.end
        }
      }
    }
    text.release(0..<text.count)
    for part in shares.indices {
      try flush(part)
      try flushPlaces(part)
    }
  }

  private func add(
    _ bytes: borrowing Span<UInt8>, _ walk: RowWalk, to part: Int
  ) throws(DiagnosticsError) {
    let row = bytes.extracting(walk.start..<walk.end)
    row.withUnsafeBufferPointer { shares[part].bytes.append(contentsOf: $0) }
    let last = row[row.count - 1]
    if last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") {
      shares[part].bytes.append(UInt8(ascii: "\n"))
    }
    shares[part].places.append(Int32(clamping: walk.line))
    shares[part].places.append(Int32(clamping: walk.number))
    shares[part].rows += 1
    if shares[part].bytes.count >= blockSize { try flush(part) }
    if shares[part].places.count >= max(blockSize / 16, 256) { try flushPlaces(part) }
  }

  private func flush(_ part: Int) throws(DiagnosticsError) {
    guard !shares[part].bytes.isEmpty else { return }
    shares[part].size += shares[part].bytes.count
    shares[part].blocks.append(try write(&shares[part].bytes))
  }

  private func flushPlaces(_ part: Int) throws(DiagnosticsError) {
    guard !shares[part].places.isEmpty else { return }
    shares[part].placeBlocks.append(try write(&shares[part].places))
  }

  /// Writes a buffer at the end of the file and empties it.
  private func write<Item: BitwiseCopyable>(
    _ buffer: inout [Item]
  ) throws(DiagnosticsError) -> Block {
    let block = Block(offset: end, count: buffer.count * MemoryLayout<Item>.stride)
    try scratch.write(buffer, at: end)
    end += block.count
    buffer.removeAll(keepingCapacity: true)
    return block
  }

  /// Takes the memory of all buffers back once everything is written.
  func releaseBuffers() {
    for part in shares.indices {
      shares[part].bytes = []
      shares[part].places = []
    }
  }

  func size(_ part: Int) -> Int { shares[part].size }

  func part(_ part: Int) throws(DiagnosticsError) -> TablePart {
    let share = shares[part]
    let bytes: [UInt8] = try read(share.blocks, count: share.size)
    let places: [Int32] = try read(share.placeBlocks, count: share.rows * 2)
    var lines: [Int32] = []
    var numbers: [Int32] = []
    lines.reserveCapacity(share.rows)
    numbers.reserveCapacity(share.rows)
    for row in 0..<share.rows {
      lines.append(places[row * 2])
      numbers.append(places[row * 2 + 1])
    }
    return TablePart(bytes: bytes, places: .listed(lines: lines, numbers: numbers))
  }

  private func read<Item: BitwiseCopyable>(
    _ blocks: [Block], count: Int
  ) throws(DiagnosticsError) -> [Item] {
    var failure: DiagnosticsError?
    let items = [Item](unsafeUninitializedCapacity: count) { buffer, initialized in
      var target = UnsafeMutableRawBufferPointer(buffer)
      do throws(DiagnosticsError) {
        for block in blocks {
          try scratch.read(
            into: UnsafeMutableRawBufferPointer(rebasing: target[..<block.count]), at: block.offset)
          target = UnsafeMutableRawBufferPointer(rebasing: target[block.count...])
        }
        initialized = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return items
  }
}
