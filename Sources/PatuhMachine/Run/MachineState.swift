/// What one pass over rows leaves for the next.
final class MachineState: @unchecked Sendable {
  // SAFETY: changed only between passes, when no task runs; see ``MachineRun``.
  var stored: [Register: StoredRegister] = [:]
  private var results: [Int: (Accumulators, AggregateLayout.Place)] = [:]

  func put(_ sums: Accumulators) {
    for place in sums.layout.places { results[place.aggregate] = (sums, place) }
  }

  func result(of aggregate: Int) -> (Accumulators, AggregateLayout.Place)? { results[aggregate] }
}
