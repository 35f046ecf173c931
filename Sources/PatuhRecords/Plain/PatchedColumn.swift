internal import PatuhColumns
internal import PatuhDiagnostics

/// One column of all chunks, with the cells that its decoder has read put in their places.
struct PatchedColumn {
  private(set) var states: ColumnBuffer<FactState>
  private var storage: Column.Storage
  private var assumed: [Bool]?
  private var conventions: [Phrase] = []
  private var complaints = Complaints()
  private var evidence = ColumnEvidence()

  /// - Parameters:
  ///   - count: slots that were filled.
  ///   - bytes: the file, in which texts lie.
  init(_ slots: PlainSlots, count: Int, in bytes: FileBytes) {
    states = slots.states.finish(count: count)
    storage = slots.storage(count: count, in: bytes)
  }

  /// Puts the cells that a decoder has read at their slots.
  mutating func patch(_ read: DecodedColumn, at slots: [Int32]) {
    conventions = read.conventions
    complaints = read.complaints
    evidence += read.evidence
    if let known = read.assumed {
      var all = [Bool](repeating: false, count: states.count)
      for (index, slot) in slots.enumerated() { all[Int(slot)] = known[index] }
      assumed = all
    }
    states.put(read.states, at: slots)
    storage = storage.patched(with: read.storage, at: slots, count: states.count)
  }

  /// Counts what plain cells prove.
  mutating func add(_ plain: ColumnEvidence) { evidence += plain }

  /// Settles blanks that hang on another field of the row.
  mutating func settle(_ dependents: [Int32], on other: ColumnBuffer<FactState>?) {
    for slot in dependents {
      states[Int(slot)] =
        other.map { $0[Int(slot)] == .absent ? .absent : .unknown } ?? .unknown
    }
  }

  func decoded(without dropped: [Int32], hasBadAssumption: Bool) -> DecodedColumn {
    let column = DecodedColumn(
      storage: storage, states: states, assumed: assumed, conventions: conventions,
      complaints: complaints, evidence: evidence, hasBadAssumption: hasBadAssumption)
    guard !dropped.isEmpty else { return column }
    return column.gathering(Self.kept(states.count, without: dropped))
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
  fileprivate consuming func patched(
    with read: Column.Storage, at slots: [Int32], count: Int
  ) -> Column.Storage {
    func put<Value>(
      _ values: ColumnBuffer<Value>, into all: consuming ColumnBuffer<Value>
    ) -> ColumnBuffer<Value> {
      all.put(values, at: slots)
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
    case (.text(var all), .text(let texts)):
      if !slots.isEmpty { all.put(texts, at: slots) }
      return .text(all)
    case (.none, .decimal(let values, let scale)):
      return .decimal(
        unscaled: put(values, into: ColumnBuffer(repeating: 0, count: count)), scale: scale)
    default: return read
    }
  }
}
