internal import PatuhColumns

/// The slots of one column, which the chunks of a file fill side by side.
struct PlainSlots: Sendable {
  enum Values: Sendable {
    case places(ColumnBuffer<TextPlace>.Draft)
    case wide(ColumnBuffer<Int64>.Draft)
    case narrow(ColumnBuffer<Int32>.Draft)
    case masks(ColumnBuffer<UInt64>.Draft)
    case codes(ColumnBuffer<UInt8>.Draft)
    /// No cell is plain.
    case none
  }

  let states: ColumnBuffer<FactState>.Draft
  let values: Values
  private let kind: PlainColumn.Kind

  init(_ kind: PlainColumn.Kind, capacity: Int) {
    self.kind = kind
    states = .init(capacity: capacity)
    values =
      switch kind {
      case .text, .digits: .places(.init(capacity: capacity))
      case .whole: .wide(.init(capacity: capacity))
      case .date, .month: .narrow(.init(capacity: capacity))
      case .symbols: .masks(.init(capacity: capacity))
      case .boolean, .symbol: .codes(.init(capacity: capacity))
      case .none: .none
      }
  }

  /// Moves slots down to where the chunk before ended.
  func move(_ range: Range<Int>, to start: Int) {
    states.move(range, to: start)
    switch values {
    case .places(let draft): draft.move(range, to: start)
    case .wide(let draft): draft.move(range, to: start)
    case .narrow(let draft): draft.move(range, to: start)
    case .masks(let draft): draft.move(range, to: start)
    case .codes(let draft): draft.move(range, to: start)
    case .none: break
    }
  }

  /// The first slots as storage; allowed values have no names yet.
  ///
  /// - Parameter bytes: the file, in which texts lie.
  func storage(count: Int, in bytes: FileBytes) -> Column.Storage {
    switch (values, kind) {
    case (.places(let draft), _):
      .text(TextStorage(shared: bytes, places: draft.finish(count: count)))
    case (.wide(let draft), _): .integer(draft.finish(count: count))
    case (.narrow(let draft), .month): .month(draft.finish(count: count))
    case (.narrow(let draft), _): .date(draft.finish(count: count))
    case (.masks(let draft), _): .symbols(masks: draft.finish(count: count), names: [])
    case (.codes(let draft), .boolean): .boolean(draft.finish(count: count).map { $0 == 1 })
    case (.codes(let draft), _): .symbol(codes: draft.finish(count: count), names: [])
    case (.none, _): .none
    }
  }
}
