internal import PatuhColumns

/// Gathers the values of one column among the rows of a list, and counts the different ones of each
/// subject.
///
/// Values are compared as 64-bit numbers that stand for them exactly; a text that has no such number
/// leaves its subject to the interpreter.
struct DistinctCount {
  let place: AggregateLayout.Place
  let field: Int
  /// Subjects in one part: the values of a part are near each other in memory when they are counted.
  private let partSize: Int
  /// By part of the subjects: whose values there are, and the values.
  private var parts: [Values]

  private struct Values {
    var groups: [Int32] = []
    var keys: [UInt64] = []
  }

  /// Parts of the subjects, whatever their number.
  static let partCount = 64

  init?(_ place: AggregateLayout.Place, groups: Int) {
    guard case .distinct(let field) = place.kind else { return nil }
    self.place = place
    self.field = field
    partSize = groups / Self.partCount + 1
    parts = Array(repeating: Values(), count: Self.partCount)
  }

  mutating func add(
    _ column: Column, _ registers: Registers, start: Int, count: Int,
    _ owners: UnsafePointer<Int32>, to sums: Accumulators
  ) {
    // What kind of values there are is asked once a block.
    switch column.storage {
    case .text(let texts):
      texts.withUTF8 { all in
        add(column.states, registers, start, count, owners, sums) { Self.key(all[$0]) }
      }
    case .integer(let values):
      add(column.states, registers, start, count, owners, sums) { UInt64(bitPattern: values[$0]) }
    case .date(let numbers), .month(let numbers):
      add(column.states, registers, start, count, owners, sums) {
        UInt64(bitPattern: Int64(numbers[$0]))
      }
    case .symbol(let codes, _):
      add(column.states, registers, start, count, owners, sums) { UInt64(codes[$0]) }
    default: add(column.states, registers, start, count, owners, sums) { _ in nil }
    }
  }

  /// - Parameter key: a number that no other value of the column has, by row; nil when there is none.
  @inline(__always)
  private mutating func add(
    _ states: FactStates, _ registers: Registers, _ start: Int, _ count: Int,
    _ owners: UnsafePointer<Int32>, _ sums: Accumulators, _ key: (Int) -> UInt64?
  ) {
    let mask = place.mask.map { registers.status($0) }
    for i in 0..<count where owners[i] >= 0 {
      let belongs = mask?[i] ?? Status.yes
      if belongs == Status.yes, states[start + i] == .value, let key = key(start + i) {
        let part = Int(owners[i]) / partSize
        parts[part].groups.append(owners[i])
        parts[part].keys.append(key)
      } else if belongs != Status.no {
        odd(belongs, states[start + i], sums.row(Int(owners[i])))
      }
    }
  }

  /// A row of which nothing certain can be counted.
  @inline(never)
  private func odd(_ belongs: UInt8, _ state: FactState, _ row: UnsafeMutablePointer<Int64>) {
    typealias Flags = AggregateLayout.Flags
    let flag =
      switch (belongs, state) {
      case (Status.yes, .absent): Flags.bodyError
      case (Status.yes, .unknown), (Status.unknown, _): Flags.unknown
      case (Status.yes, .value): Flags.bodyBail
      case (Status.error, _): Flags.maskError
      default: Flags.maskBail
      }
    row[place.flags] |= flag << place.shift
  }

  /// At most sixteen digits as their value and their number; at most six bytes as they stand.
  @inline(__always)
  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard text.count <= 16 else { return nil }
    if text.count == 16 {
      // SAFETY: both loads lie within the sixteen bytes.
      let raw = UnsafeRawBufferPointer(text)
      if let high = eightDigits(raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        let low = eightDigits(raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      {
        return 16 << 54 | (high &* 100_000_000 &+ low)
      }
      return nil
    }
    var value: UInt64 = 0
    for byte in text {
      let digit = byte &- 48
      guard digit <= 9 else { return shortKey(text) }
      value = value &* 10 &+ UInt64(digit)
    }
    // Sixteen digits take 54 bits, their number five more.
    return UInt64(text.count) << 54 | value
  }

  /// The number that eight digits write: pairs, then fours, then all.
  @inline(__always)
  private static func eightDigits(_ word: UInt64) -> UInt64? {
    var digits = UInt64(littleEndian: word) ^ 0x3030_3030_3030_3030
    if (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 != 0 { return nil }
    digits = digits &* 10 &+ digits >> 8
    return
      ((digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
      &+ (digits >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001) >> 32
  }

  private static func shortKey(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard text.count <= 6 else { return nil }
    return text.reduce(0) { $0 << 8 | UInt64($1) } | UInt64(text.count) << 48 | 1 << 63
  }
}

extension DistinctCount {
  /// Writes how many different values each subject of a part has, from all that was gathered.
  /// O(values of the part + sorting those of each subject).
  static func count(_ gathered: [DistinctCount], part: Int, to sums: Accumulators) {
    guard let first = gathered.first else { return }
    let start = part * first.partSize
    let range = min(start, sums.groups)..<min(start + first.partSize, sums.groups)
    guard !range.isEmpty else { return }
    var offsets = [Int32](repeating: 0, count: range.count + 1)
    for one in gathered {
      for group in one.parts[part].groups { offsets[Int(group) - start + 1] += 1 }
    }
    for index in 0..<range.count { offsets[index + 1] += offsets[index] }
    var values = [UInt64](repeating: 0, count: Int(offsets[range.count]))
    var next = offsets
    for one in gathered {
      let found = one.parts[part]
      for index in found.groups.indices {
        let slot = Int(found.groups[index]) - start
        values[Int(next[slot])] = found.keys[index]
        next[slot] += 1
      }
    }
    values.withUnsafeMutableBufferPointer { values in
      for slot in 0..<range.count {
        let segment = Int(offsets[slot])..<Int(offsets[slot + 1])
        var segmentValues = UnsafeMutableBufferPointer(rebasing: values[segment])
        sums.row(start + slot)[first.place.total] = Int64(different(&segmentValues))
      }
    }
  }

  private static func different(_ values: inout UnsafeMutableBufferPointer<UInt64>) -> Int {
    guard values.count > 1 else { return values.count }
    if values.count <= 24 {
      for index in 1..<values.count {
        let value = values[index]
        var hole = index
        while hole > 0, values[hole - 1] > value {
          values[hole] = values[hole - 1]
          hole -= 1
        }
        values[hole] = value
      }
    } else {
      values.sort()
    }
    var count = 1
    for index in 1..<values.count where values[index] != values[index - 1] { count += 1 }
    return count
  }
}
