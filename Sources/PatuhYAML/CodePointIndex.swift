/// Turns libyaml's positions (code points) into byte offsets.
///
/// Pure ASCII needs no table; otherwise the offset of every 64th code point is kept, so that a
/// look-up reads at most 64 characters.
struct CodePointIndex {
  private static let stride = 64

  private let bytes: [UInt8]
  private let base: Int
  private let checkpoints: [Int]

  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - base: where the counting begins (behind a byte order mark).
  ///   - isPlain: the text is pure ASCII.
  init(_ bytes: [UInt8], from base: Int, isPlain: Bool) {
    self.bytes = bytes
    self.base = base
    guard !isPlain else {
      checkpoints = []
      return
    }
    var checkpoints: [Int] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var count = 0
    for offset in base..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(offset) }
      count += 1
    }
    self.checkpoints = checkpoints
  }

  /// The byte offset of the code point with number `index`; the end of the text if there is none.
  func byteOffset(_ index: Int) -> Int {
    guard !checkpoints.isEmpty else { return min(base + max(0, index), bytes.count) }
    let slot = max(0, index) / Self.stride
    guard slot < checkpoints.count else { return bytes.count }
    var offset = checkpoints[slot]
    var rest = max(0, index) % Self.stride
    while rest > 0, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      rest -= 1
    }
    return offset
  }
}
