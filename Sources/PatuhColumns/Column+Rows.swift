extension Column {
  /// The column of the rows of a list, without all others. O(rows of the list).
  package func keeping(_ kept: [Int32]) -> Column {
    let storage: Storage =
      switch storage {
      case .text(let texts): .text(texts.gathering(kept))
      case .integer(let values): .integer(values.gathering(kept))
      case .decimal(let unscaled, let scale):
        .decimal(unscaled: unscaled.gathering(kept), scale: scale)
      case .date(let numbers): .date(numbers.gathering(kept))
      case .month(let numbers): .month(numbers.gathering(kept))
      case .boolean(let flags): .boolean(flags.gathering(kept))
      case .symbol(let codes, let names): .symbol(codes: codes.gathering(kept), names: names)
      case .symbols(let masks, let names): .symbols(masks: masks.gathering(kept), names: names)
      case .none: .none
      }
    let states: FactStates =
      switch states {
      case .uniform: states
      case .perRow(let each): .perRow(each.gathering(kept))
      }
    return Column(
      storage: storage, states: states, assumed: assumed.map { all in kept.map { all[Int($0)] } })
  }
}

extension FactStates {
  /// One state for all when all are the same, which a loop over rows can use.
  package static func compact(_ states: ColumnBuffer<FactState>) -> FactStates {
    states.withUnsafeBufferPointer { all in
      guard let first = all.first else { return .uniform(.value) }
      return all.allSatisfy { $0 == first } ? .uniform(first) : .perRow(states)
    }
  }
}
