internal import PatuhColumns
internal import PatuhDiagnostics

/// One column of all chunks, with the cells that its decoder has read put in their places.
struct PlainColumnJoin {
  private(set) var states: [FactState] = []
  private var storage: Column.Storage
  private var assumed: [Bool]?
  private var dependents: [Int32] = []
  private var conventions: [Phrase] = []
  private var complaints = Complaints()

  init(_ chunks: [PlainChunk], column: Int) {
    let count = chunks.reduce(0) { $0 + $1.lines.count }
    states.reserveCapacity(count)
    var slot: Int32 = 0
    for chunk in chunks {
      let cells = chunk.columns[column]
      states.append(contentsOf: cells.states)
      for row in cells.dependents { dependents.append(slot + row) }
      slot += Int32(chunk.lines.count)
    }
    let parts = chunks.map { $0.columns[column] }
    storage =
      switch parts.first?.plan.kind {
      case .text?, .digits?: .text(Self.joined(parts))
      case .whole?: .integer(Self.joined(parts, count, \.wide))
      case .date?: .date(Self.joined(parts, count, \.narrow))
      case .month?: .month(Self.joined(parts, count, \.narrow))
      case .boolean?: .boolean(Self.joined(parts, count, \.codes).map { $0 == 1 })
      case .symbol?: .symbol(codes: Self.joined(parts, count, \.codes), names: [])
      case .symbols?: .symbols(masks: Self.joined(parts, count, \.masks), names: [])
      case .none?, nil: .none
      }
  }

  private static func joined<Value>(
    _ parts: [PlainCells], _ count: Int, _ values: (PlainCells) -> [Value]
  ) -> [Value] {
    var all: [Value] = []
    all.reserveCapacity(count)
    for part in parts { all.append(contentsOf: values(part)) }
    return all
  }

  private static func joined(_ parts: [PlainCells]) -> TextStorage {
    var all = TextStorage()
    all.reserve(
      rows: parts.reduce(0) { $0 + $1.texts.count },
      bytes: parts.reduce(0) { $0 + $1.texts.bytes.count })
    for part in parts { all.append(contentsOf: part.texts) }
    return all
  }

  /// Puts the cells that a decoder has read at their slots.
  mutating func patch(_ read: DecodedColumn, at slots: [Int32]) {
    conventions = read.conventions
    complaints = read.complaints
    if let known = read.assumed {
      var all = [Bool](repeating: false, count: states.count)
      for (index, slot) in slots.enumerated() { all[Int(slot)] = known[index] }
      assumed = all
    }
    for (index, slot) in slots.enumerated() { states[Int(slot)] = read.states[index] }
    storage = storage.patched(with: read.storage, at: slots, count: states.count)
  }

  mutating func addDependents(_ found: [Int], _ slots: [Int32]) {
    for index in found { dependents.append(slots[index]) }
  }

  /// Settles blanks that hang on another field of the row.
  mutating func settleDependents(on other: [FactState]?) {
    for slot in dependents {
      states[Int(slot)] =
        other.map { $0[Int(slot)] == .absent ? .absent : .unknown } ?? .unknown
    }
  }

  func decoded(without dropped: [Int32], hasBadAssumption: Bool) -> DecodedColumn {
    var column = DecodedColumn(
      storage: storage, states: states, assumed: assumed, conventions: conventions,
      complaints: complaints, hasBadAssumption: hasBadAssumption)
    guard !dropped.isEmpty else { return column }
    let kept = Self.kept(states.count, without: dropped)
    let fewer = Column(storage: storage, states: .perRow(states), assumed: assumed).keeping(kept)
    column.storage = fewer.storage
    column.states = kept.map { states[Int($0)] }
    column.assumed = fewer.assumed
    return column
  }

  /// The slots that are left.
  static func kept(_ count: Int, without dropped: [Int32]) -> [Int32] {
    var kept: [Int32] = []
    kept.reserveCapacity(count - dropped.count)
    var next = 0
    for slot in 0..<Int32(count) {
      if next < dropped.count, dropped[next] == slot { next += 1 } else { kept.append(slot) }
    }
    return kept
  }
}

extension Column.Storage {
  /// The slots with some of them taken from what a decoder has read.
  ///
  /// Decimals take the scale of the decoder; names of allowed values are the decoder's.
  fileprivate func patched(
    with read: Column.Storage, at slots: [Int32], count: Int
  ) -> Column.Storage {
    func put<Value>(_ values: [Value], into all: [Value]) -> [Value] {
      var all = all
      for (index, slot) in slots.enumerated() { all[Int(slot)] = values[index] }
      return all
    }
    switch (self, read) {
    case (.integer(let all), .integer(let values)): return .integer(put(values, into: all))
    case (.integer(let all), .decimal(let values, let scale)):
      let factor = Int64(NumberReader.power(scale))
      return .decimal(
        unscaled: put(values, into: scale == 0 ? all : all.map { $0 &* factor }), scale: scale)
    case (.date(let all), .date(let values)): return .date(put(values, into: all))
    case (.month(let all), .month(let values)): return .month(put(values, into: all))
    case (.boolean(let all), .boolean(let values)): return .boolean(put(values, into: all))
    case (.symbol(let all, _), .symbol(let codes, let names)):
      return .symbol(codes: put(codes, into: all), names: names)
    case (.symbols(let all, _), .symbols(let masks, let names)):
      return .symbols(masks: put(masks, into: all), names: names)
    case (.text(let all), .text(let texts)):
      return slots.isEmpty ? self : .text(all.replacing(slots, with: texts))
    case (.none, .decimal(let values, let scale)):
      return .decimal(
        unscaled: put(values, into: Array(repeating: 0, count: count)), scale: scale)
    default: return read
    }
  }
}
