/// Finds rows by the values of some columns: keys that must be unique, rows that belong together.
///
/// Hashing is seeded by the standard library, so that nobody can craft a file that makes it slow;
/// results do not depend on the seed. Building and finding take time linear in the bytes.
package struct KeyIndex: Sendable {
  /// Slots of the hash table: group + 1, or 0.
  private var slots: [Int32]
  private var hashes: [Int] = []
  /// The values of each group, one behind the other.
  private var keys: [UInt8] = []
  private var ends: [Int] = []
  /// The first row of each group.
  package private(set) var firstRows: [Int32] = []
  private var scratch: [UInt8] = []

  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
  }

  package var count: Int { firstRows.count }

  /// The group of a row's values; a new one when they have not been seen. Nil when one of the
  /// cells has no value.
  package mutating func insert(_ columns: [Column], row: Int) -> (group: Int, isNew: Bool)? {
    guard write(columns, row) else { return nil }
    let hash = hashOfScratch()
    if let found = find(hash) { return (found, false) }
    if (count + 1) * 2 > slots.count { grow() }
    keys.append(contentsOf: scratch)
    ends.append(keys.count)
    hashes.append(hash)
    firstRows.append(Int32(row))
    place(count - 1)
    return (count - 1, true)
  }

  /// The group of the values of a row of perhaps another table; nil when there is none.
  package mutating func find(_ columns: [Column], row: Int) -> Int? {
    guard write(columns, row) else { return nil }
    return find(hashOfScratch())
  }

  private func hashOfScratch() -> Int {
    var hasher = Hasher()
    scratch.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private func find(_ hash: Int) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let group = Int(slots[slot]) - 1
      if hashes[group] == hash, isScratch(group) { return group }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isScratch(_ group: Int) -> Bool {
    let start = group == 0 ? 0 : ends[group - 1]
    guard ends[group] - start == scratch.count else { return false }
    for offset in scratch.indices where keys[start + offset] != scratch[offset] { return false }
    return true
  }

  private mutating func place(_ group: Int) {
    var slot = hashes[group] & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(group + 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for group in 0..<count { place(group) }
  }

  /// Writes the values of a row so that equal bytes mean equal values. False without a value.
  private mutating func write(_ columns: [Column], _ row: Int) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    for column in columns {
      guard column.states[row] == .value else { return false }
      let start = scratch.count
      switch column.storage {
      case .text(let texts): texts.withUTF8(of: row) { scratch.append(contentsOf: $0) }
      case .integer(let values): Self.append(values[row], to: &scratch)
      default:
        guard let text = column[row].plainText else { return false }
        scratch.append(contentsOf: text.utf8)
      }
      // Parts are told apart by their length behind them.
      if columns.count > 1 {
        var length = UInt32(truncatingIfNeeded: scratch.count - start)
        for _ in 0..<4 {
          scratch.append(UInt8(truncatingIfNeeded: length))
          length >>= 8
        }
      }
    }
    return true
  }

  /// Decimal digits, so that a whole number and its text are the same key.
  private static func append(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
