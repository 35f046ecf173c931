/// Finds rows by one text: what most joins are made on.
///
/// Texts are hashed with a seed of this process, so that nobody can craft a file whose texts collide;
/// groups are numbered by first occurrence, whatever the seed. Immutable once made, and searched by
/// any number of tasks at once. Building and finding take time linear in the bytes.
package struct TextIndex: Sendable {
  private let texts: TextStorage
  /// By slot: the upper half of the hash and a row + 1; 0 for an empty slot.
  private var slots: [UInt64]
  /// By row of the indexed column: its group, or -1 when the row has no value.
  package private(set) var groups: [Int32]
  /// How many different texts there are.
  package private(set) var count = 0

  private static let seed = UInt64.random(in: .min ... .max)

  /// Nil when the column holds no texts.
  package init?(_ column: Column, rows: Int) {
    guard case .text(let texts) = column.storage, texts.count >= rows else { return nil }
    self.texts = texts
    var size = 16
    while size < rows * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    groups = [Int32](repeating: -1, count: rows)
    texts.withUTF8 { all in
      for row in 0..<rows where column.states[row] == .value { insert(row, all) }
    }
  }

  private mutating func insert(_ row: Int, _ all: TextStorage.Bytes) {
    let text = all[row]
    let hash = Self.hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let other = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if Self.equal(text, all[other]) {
          groups[row] = groups[other]
          return
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(row + 1)
    groups[row] = Int32(count)
    count += 1
  }

  /// Finds the group of each row of another column, from a range of its rows.
  ///
  /// - Parameter found: takes the groups, the first row's first; -1 where a row has no value or there
  ///   is no such text.
  /// - Returns: the rows without a group, or nil when that column holds no texts.
  package func find(
    _ column: Column, _ range: Range<Int>, into found: UnsafeMutablePointer<Int32>
  ) -> [Int32]? {
    guard case .text(let others) = column.storage, others.count >= range.upperBound else {
      return nil
    }
    var missing: [Int32] = []
    others.withUTF8 { all in
      texts.withUTF8 { own in
        slots.withUnsafeBufferPointer { slots in
          groups.withUnsafeBufferPointer { groups in
            var last = (text: UnsafeBufferPointer<UInt8>(start: nil, count: 0), group: Int32(-1))
            for (index, row) in range.enumerated() {
              if column.states[row] == .value {
                let text = all[row]
                // Rows of one parent mostly lie together.
                if index == 0 || !Self.equal(text, last.text) {
                  last = (text, Self.find(text, own, slots, groups))
                }
                found[index] = last.group
              } else {
                found[index] = -1
              }
              if found[index] < 0 { missing.append(Int32(row)) }
            }
          }
        }
      }
    }
    return missing
  }

  @inline(__always)
  private static func find(
    _ text: UnsafeBufferPointer<UInt8>, _ own: TextStorage.Bytes,
    _ slots: UnsafeBufferPointer<UInt64>, _ groups: UnsafeBufferPointer<Int32>
  ) -> Int32 {
    let hash = hash(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let row = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if equal(text, own[row]) { return groups[row] }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  @inline(__always)
  private static func equal(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard a.count == b.count else { return false }
    var offset = 0
    while offset + 8 <= a.count {
      if word(a, offset) != word(b, offset) { return false }
      offset += 8
    }
    while offset < a.count {
      if a[offset] != b[offset] { return false }
      offset += 1
    }
    return true
  }

  @inline(__always)
  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    // SAFETY: callers have compared `offset + 8` with the count.
    UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Eight bytes at a time, folded by multiplication.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: text.count)
    var offset = 0
    while offset + 8 <= text.count {
      hash = fold(hash ^ word(text, offset))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < text.count {
      rest = rest << 8 | UInt64(text[offset])
      offset += 1
    }
    return fold(fold(hash ^ rest) ^ seed)
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
