internal import PatuhColumns

/// Gathers the values of one column among the rows of a list, and counts the different ones of each
/// subject.
///
/// Values are compared as 64-bit numbers that stand for them exactly; a text that has no such number
/// leaves its subject to the interpreter.
struct DistinctCount {
  let place: AggregateLayout.Place
  let field: Int
  private(set) var groups: [Int32] = []
  private(set) var keys: [UInt64] = []

  init?(_ place: AggregateLayout.Place) {
    guard case .distinct(let field) = place.kind else { return nil }
    self.place = place
    self.field = field
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
        groups.append(owners[i])
        keys.append(key)
      } else if belongs != Status.no {
        odd(belongs, states[start + i], sums.row(Int(owners[i])))
      }
    }
  }

  /// A row of which nothing certain can be counted.
  @inline(never)
  private func odd(_ belongs: UInt8, _ state: FactState, _ row: UnsafeMutablePointer<Int64>) {
    typealias Flags = AggregateLayout.Flags
    switch (belongs, state) {
    case (Status.yes, .absent): row[place.flags] |= Flags.bodyError
    case (Status.yes, .unknown): row[place.flags] |= Flags.unknown
    case (Status.yes, .value): row[place.flags] |= Flags.bodyBail
    case (Status.unknown, _): row[place.flags] |= Flags.unknown
    case (Status.error, _): row[place.flags] |= Flags.maskError
    default: row[place.flags] |= Flags.maskBail
    }
  }

  /// At most sixteen digits as their value and their number; at most six bytes as they stand.
  @inline(__always)
  private static func key(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard text.count <= 16 else { return nil }
    var value: UInt64 = 0
    for byte in text {
      let digit = byte &- 48
      guard digit <= 9 else { return shortKey(text) }
      value = value &* 10 &+ UInt64(digit)
    }
    // Sixteen digits take 54 bits, their number five more.
    return UInt64(text.count) << 54 | value
  }

  private static func shortKey(_ text: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard text.count <= 6 else { return nil }
    return text.reduce(0) { $0 << 8 | UInt64($1) } | UInt64(text.count) << 48 | 1 << 63
  }
}

extension DistinctCount {
  /// Writes how many different values each subject of a range has, from all that was gathered.
  /// O(values of all subjects + sorting those of the range).
  static func count(
    _ parts: [DistinctCount], groups range: Range<Int>, to sums: Accumulators
  ) {
    guard let place = parts.first?.place, !range.isEmpty else { return }
    var offsets = [Int32](repeating: 0, count: range.count + 1)
    for part in parts {
      for group in part.groups where range.contains(Int(group)) {
        offsets[Int(group) - range.lowerBound + 1] += 1
      }
    }
    for index in 0..<range.count { offsets[index + 1] += offsets[index] }
    var values = [UInt64](repeating: 0, count: Int(offsets[range.count]))
    var next = offsets
    for part in parts {
      for (index, group) in part.groups.enumerated() where range.contains(Int(group)) {
        let slot = Int(group) - range.lowerBound
        values[Int(next[slot])] = part.keys[index]
        next[slot] += 1
      }
    }
    values.withUnsafeMutableBufferPointer { values in
      for slot in 0..<range.count {
        let segment = Int(offsets[slot])..<Int(offsets[slot + 1])
        var segmentValues = UnsafeMutableBufferPointer(rebasing: values[segment])
        sums.row(range.lowerBound + slot)[place.total] = Int64(different(&segmentValues))
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
