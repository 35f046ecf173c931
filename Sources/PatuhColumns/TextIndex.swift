/// Finds rows by one text: what most joins are made on.
///
/// Texts are hashed with a seed of this process, so that nobody can craft a file whose texts collide;
/// groups are numbered by first occurrence, whatever the seed. Immutable once made, and searched by
/// any number of tasks at once. Building and finding take time linear in the bytes.
package struct TextIndex: Sendable {
  private let texts: TextStorage
  /// By slot: the upper half of the hash and a group + 1; 0 for an empty slot.
  private var slots: [UInt64]
  /// By group: its text where it is short, so that looking it up touches no other memory.
  private var keys: [TextKey] = []
  /// By group: the first row that has its text.
  private var firstRows: [Int32] = []
  /// By row of the indexed column: its group, or -1 when the row has no value.
  package private(set) var groups: [Int32]

  /// How many different texts there are.
  package var count: Int { keys.count }

  /// Nil when the column holds no texts.
  package init?(_ column: Column, rows: Int) {
    guard case .text(let texts) = column.storage, texts.count >= rows else { return nil }
    self.texts = texts
    var size = 16
    while size < rows * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    groups = [Int32](repeating: -1, count: rows)
    keys.reserveCapacity(rows)
    firstRows.reserveCapacity(rows)
    texts.withUTF8 { all in
      for row in 0..<rows where column.states[row] == .value { insert(row, all) }
    }
  }

  private mutating func insert(_ row: Int, _ all: TextStorage.Bytes) {
    let text = all[row]
    let key = TextKey(text)
    let hash = key.hash(of: text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let group = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, keys[group] == key,
        key.isWhole || TextKey.equal(text, all[Int(firstRows[group])])
      {
        groups[row] = Int32(group)
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(keys.count + 1)
    groups[row] = Int32(keys.count)
    keys.append(key)
    firstRows.append(Int32(row))
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
        withTable { table in
          var last: (key: TextKey, group: Int32)?
          for (index, row) in range.enumerated() {
            var group: Int32 = -1
            if column.states[row] == .value {
              let text = all[row]
              let key = TextKey(text)
              // Rows of one parent mostly lie together.
              if key.isWhole, let last, key == last.key {
                group = last.group
              } else {
                group = table.find(key, text, own)
                last = (key, group)
              }
            }
            found[index] = group
            if group < 0 { missing.append(Int32(row)) }
          }
        }
      }
    }
    return missing
  }

  /// What a search reads, where it lies.
  private struct Table {
    let slots: UnsafeBufferPointer<UInt64>
    let keys: UnsafeBufferPointer<TextKey>
    let firstRows: UnsafeBufferPointer<Int32>

    @inline(__always)
    func find(
      _ key: TextKey, _ text: UnsafeBufferPointer<UInt8>, _ own: TextStorage.Bytes
    ) -> Int32 {
      let hash = key.hash(of: text)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == hash >> 32 {
          let group = Int(slots[slot] & 0xFFFF_FFFF) - 1
          if keys[group] == key,
            key.isWhole || TextKey.equal(text, own[Int(firstRows[group])])
          {
            return Int32(group)
          }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }
  }

  @inline(__always)
  private func withTable<Result>(_ body: (Table) -> Result) -> Result {
    slots.withUnsafeBufferPointer { slots in
      keys.withUnsafeBufferPointer { keys in
        firstRows.withUnsafeBufferPointer { rows in
          body(Table(slots: slots, keys: keys, firstRows: rows))
        }
      }
    }
  }
}

/// The beginning, end and length of a text: all of it where it has at most sixteen bytes.
private struct TextKey: Equatable, Sendable {
  private let first: UInt64
  private let last: UInt64
  private let count: Int

  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    count = text.count
    // SAFETY: each load lies within the count that has just been asked for.
    let raw = UnsafeRawBufferPointer(text)
    if count >= 8 {
      first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else if count > 0 {
      first = UInt64(raw[0]) | UInt64(raw[count / 2]) << 8
      last = UInt64(raw[count - 1])
    } else {
      (first, last) = (0, 0)
    }
  }

  /// Texts with equal keys are equal.
  @inline(__always)
  var isWhole: Bool { count <= 16 }

  private static let seed = UInt64.random(in: .min ... .max)

  /// Eight bytes at a time, folded by multiplication.
  @inline(__always)
  func hash(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Self.fold(Self.seed ^ first ^ UInt64(truncatingIfNeeded: count))
    if !isWhole {
      var offset = 8
      while offset + 8 < count {
        hash = Self.fold(hash ^ Self.word(text, offset))
        offset += 8
      }
    }
    return Self.fold(hash ^ last)
  }

  @inline(__always)
  private static func fold(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  static func equal(
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
}
