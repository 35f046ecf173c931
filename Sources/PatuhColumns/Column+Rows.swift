extension Column {
  /// The column without the rows that are left out. O(rows + bytes of text).
  package func keeping(_ kept: [Int32]) -> Column {
    let storage: Storage =
      switch storage {
      case .text(let texts): .text(texts.keeping(kept))
      case .integer(let values): .integer(Self.pick(values, kept))
      case .decimal(let unscaled, let scale):
        .decimal(unscaled: Self.pick(unscaled, kept), scale: scale)
      case .date(let numbers): .date(Self.pick(numbers, kept))
      case .month(let numbers): .month(Self.pick(numbers, kept))
      case .boolean(let flags): .boolean(Self.pick(flags, kept))
      case .symbol(let codes, let names): .symbol(codes: Self.pick(codes, kept), names: names)
      case .symbols(let masks, let names): .symbols(masks: Self.pick(masks, kept), names: names)
      case .none: .none
      }
    let states: FactStates =
      switch states {
      case .uniform: states
      case .perRow(let each): .perRow(Self.pick(each, kept))
      }
    return Column(storage: storage, states: states, assumed: assumed.map { Self.pick($0, kept) })
  }

  private static func pick<Value>(_ values: [Value], _ kept: [Int32]) -> [Value] {
    kept.map { values[Int($0)] }
  }
}

extension TextStorage {
  fileprivate func keeping(_ kept: [Int32]) -> TextStorage {
    var result = TextStorage()
    result.reserve(rows: kept.count, bytes: bytes.count)
    for row in kept { result.append(utf8: utf8(Int(row))) }
    return result
  }
}

extension FactStates {
  /// One state for all when all are the same, which a loop over rows can use.
  package static func compact(_ states: [FactState]) -> FactStates {
    guard let first = states.first else { return .uniform(.value) }
    return states.allSatisfy { $0 == first } ? .uniform(first) : .perRow(states)
  }
}

extension TextStorage {
  /// Appends all texts of another storage.
  package mutating func append(contentsOf other: TextStorage) {
    append(bytes: other.bytes, ends: other.ends)
  }

  /// The texts with some of them replaced; rows in ascending order, no row twice. O(bytes).
  package func replacing(_ rows: [Int32], with other: TextStorage) -> TextStorage {
    var result = TextStorage()
    result.reserve(rows: count, bytes: bytes.count + other.bytes.count)
    var next = 0
    for row in 0..<count {
      if next < rows.count, rows[next] == Int32(row) {
        result.append(utf8: other.utf8(next))
        next += 1
      } else {
        result.append(utf8: utf8(row))
      }
    }
    return result
  }
}
