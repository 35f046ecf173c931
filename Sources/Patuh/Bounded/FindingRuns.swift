import PatuhDiagnostics

/// What parts of a check wrote, each in its own order, kept on disk until all are done and then merged
/// into one order.
///
/// A frame has a key, by which frames are ordered bytewise, and some texts.
final class FindingRuns {
  struct Frame {
    var key: [UInt8] = []
    /// One for each kind of output.
    var texts: [[UInt8]]
  }

  private let texts: Int
  private let scratch: ScratchFile
  private let sink: ByteSink
  private var runs: [Range<Int>] = []
  private var start = 0
  private var open: Frame

  /// Memory of all readers together while runs are merged.
  private static let mergeMemory = 8 << 20

  /// - Parameter texts: texts of each frame.
  init(texts: Int, folder: String?) throws(DiagnosticsError) {
    self.texts = texts
    scratch = try ScratchFile(folder)
    sink = scratch.sink()
    open = Frame(texts: Array(repeating: [], count: texts))
  }

  /// Adds a text to the frame of a key; keys come in ascending order, and texts of one key one behind
  /// the other.
  func add(_ bytes: [UInt8], to text: Int, key: [UInt8]) throws(DiagnosticsError) {
    if key != open.key {
      try close()
      open.key = key
    }
    open.texts[text] += bytes
  }

  private func close() throws(DiagnosticsError) {
    guard !open.key.isEmpty else { return }
    var head: [UInt8] = []
    for count in [open.key.count] + open.texts.map(\.count) {
      var rest = UInt32(truncatingIfNeeded: count)
      for _ in 0..<4 {
        head.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    try sink.write(head)
    try sink.write(open.key)
    for text in open.texts { try sink.write(text) }
    open = Frame(texts: Array(repeating: [], count: texts))
  }

  /// Ends a run; the next frame begins another.
  func endRun() throws(DiagnosticsError) {
    try close()
    if sink.count > start { runs.append(start..<sink.count) }
    start = sink.count
  }

  /// All frames in the order of their keys. O(bytes × log runs).
  func merge(_ take: (Frame) throws(DiagnosticsError) -> Void) throws(DiagnosticsError) {
    try sink.flush()
    let size = max(4_096, Self.mergeMemory / max(1, runs.count))
    var readers: [RunReader] = []
    for run in runs {
      var reader = RunReader(scratch, run, texts: texts, bufferSize: size)
      if try reader.advance() { readers.append(reader) }
    }
    // A heap: the reader with the least key stands first.
    for index in stride(from: readers.count / 2 - 1, through: 0, by: -1) {
      Self.sink(index, in: &readers)
    }
    while !readers.isEmpty {
      try take(readers[0].frame)
      if try !readers[0].advance() {
        readers.swapAt(0, readers.count - 1)
        readers.removeLast()
      }
      Self.sink(0, in: &readers)
    }
  }

  private static func sink(_ index: Int, in readers: inout [RunReader]) {
    var index = index
    while true {
      var least = index
      for child in [2 * index + 1, 2 * index + 2] where child < readers.count {
        if readers[child].frame.key.lexicographicallyPrecedes(readers[least].frame.key) {
          least = child
        }
      }
      if least == index { return }
      readers.swapAt(index, least)
      index = least
    }
  }
}

/// Reads the frames of one run.
private struct RunReader {
  private(set) var frame: FindingRuns.Frame
  private let scratch: ScratchFile
  private let bufferSize: Int
  private var rest: Range<Int>
  private var buffer: [UInt8] = []
  private var position = 0

  init(_ scratch: ScratchFile, _ run: Range<Int>, texts: Int, bufferSize: Int) {
    self.scratch = scratch
    self.bufferSize = bufferSize
    rest = run
    frame = FindingRuns.Frame(texts: Array(repeating: [], count: texts))
  }

  /// Steps to the next frame; false at the end.
  mutating func advance() throws(DiagnosticsError) -> Bool {
    guard position < buffer.count || !rest.isEmpty else { return false }
    var counts: [Int] = []
    for _ in 0...frame.texts.count {
      let bytes = try take(4)
      counts.append(bytes.reversed().reduce(0) { $0 << 8 | Int($1) })
    }
    frame.key = try take(counts[0])
    for index in frame.texts.indices { frame.texts[index] = try take(counts[index + 1]) }
    return true
  }

  private mutating func take(_ count: Int) throws(DiagnosticsError) -> [UInt8] {
    if buffer.count - position < count { try fill(count) }
    defer { position += count }
    return Array(buffer[position..<position + count])
  }

  private mutating func fill(_ count: Int) throws(DiagnosticsError) {
    var more = Array(buffer[position...])
    let kept = more.count
    let wanted = min(max(bufferSize, count) - kept, rest.count)
    more += [UInt8](repeating: 0, count: wanted)
    let offset = rest.lowerBound
    var span = more.mutableSpan
    try span.withUnsafeMutableBytes { (target) throws(DiagnosticsError) in
      try scratch.read(into: UnsafeMutableRawBufferPointer(rebasing: target[kept...]), at: offset)
    }
    rest = (offset + wanted)..<rest.upperBound
    buffer = more
    position = 0
  }
}
