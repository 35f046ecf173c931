/// Turns libyaml's positions (code points) into byte offsets.
///
/// Keeps a place for each stretch of code points that take as many bytes: a few words of other
/// alphabets cost a few places, pure ASCII none.
struct CodePointIndex {
  /// From this code point on, and so far from the beginning, code points lie `length` bytes apart.
  private struct Stretch {
    let index: Int
    let offset: Int
    let length: Int
  }

  private let end: Int
  private let stretches: [Stretch]

  /// O(length of the text).
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - base: where the counting begins (behind a byte order mark).
  ///   - isPlain: the text is pure ASCII.
  init(_ bytes: [UInt8], from base: Int, isPlain: Bool) {
    end = bytes.count
    let first = Stretch(index: 0, offset: base, length: 1)
    stretches = isPlain ? [first] : Self.stretches(of: bytes, after: first)
  }

  private static func stretches(of bytes: [UInt8], after first: Stretch) -> [Stretch] {
    var stretches = [first]
    var (index, offset, length) = (first.index, first.offset, first.length)
    while offset < bytes.count {
      let found = size(of: bytes[offset])
      if found != length {
        stretches.append(Stretch(index: index, offset: offset, length: found))
        length = found
      }
      index += 1
      offset += found
    }
    return stretches
  }

  private static func size(of lead: UInt8) -> Int {
    switch lead {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The byte offset of the code point with number `index`; the end of the text if there is none.
  /// O(log stretches).
  func byteOffset(_ index: Int) -> Int {
    let index = max(0, index)
    var low = 0
    var high = stretches.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].index <= index { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    return min(stretch.offset + (index - stretch.index) * stretch.length, end)
  }
}
