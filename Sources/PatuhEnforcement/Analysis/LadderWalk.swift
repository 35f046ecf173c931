internal import PatuhColumns

/// Every way that a ladder can be walked, with the days reduced to what matters: which terms run.
///
/// A place is a state, the steps taken so far and the terms still running; a move takes a step, lets
/// the running terms end, or cures. Conditions of steps and needs are left out of account, so that no
/// way which some case could take is missed. Breadth first: the way to a place is a shortest one.
struct LadderWalk {
  struct Place: Hashable {
    var state: Int
    /// Steps taken, by bit.
    var taken: UInt64 = 0
    /// Steps whose term runs, by bit.
    var running: UInt64 = 0
  }

  enum Move: Hashable {
    case step(Int)
    case time
    case cure
  }

  /// A ladder with more places than this is not walked to its end.
  static let placeLimit = 100_000
  static let stepLimit = 64

  let ladder: Ladder
  /// In the order in which they were found.
  private(set) var places: [Place] = []
  private var origins: [(place: Int, move: Move)?] = []
  /// False when the limit was met.
  private(set) var isWhole = true

  init(_ ladder: Ladder) {
    self.ladder = ladder
    guard ladder.steps.count <= Self.stepLimit else {
      isWhole = false
      return
    }
    explore()
  }

  func index(of state: String) -> Int? { ladder.states.firstIndex { $0.id == state } }

  func mask(_ steps: [String]) -> UInt64 {
    steps.reduce(0) { mask, id in
      ladder.steps.firstIndex { $0.id == id }.map { mask | 1 << UInt64($0) } ?? mask
    }
  }

  /// Steps that the ladder lets a case take at a place.
  func open(_ place: Place) -> [Int] {
    let state = ladder.states[place.state]
    guard !state.isEnd else { return [] }
    return ladder.steps.indices.filter { index in
      let after = mask(ladder.steps[index].after)
      return ladder.steps[index].from.contains(state.id)
        && after & ~place.taken == 0 && after & place.running == 0
    }
  }

  /// The moves from the beginning to a place.
  func way(to place: Int) -> [Move] {
    var moves: [Move] = []
    var current = place
    while let origin = origins[current] {
      moves.append(origin.move)
      current = origin.place
    }
    return moves.reversed()
  }

  private mutating func explore() {
    var seen: Set<Place> = []
    func add(
      _ place: Place, _ origin: (place: Int, move: Move)?, _ walk: inout LadderWalk
    ) {
      guard seen.insert(place).inserted else { return }
      walk.places.append(place)
      walk.origins.append(origin)
    }
    add(Place(state: 0), nil, &self)
    var next = 0
    while next < places.count {
      guard places.count <= Self.placeLimit else {
        isWhole = false
        return
      }
      let place = places[next]
      for step in open(place) { add(after(step, place), (next, .step(step)), &self) }
      if place.running != 0 {
        var later = place
        later.running = 0
        add(later, (next, .time), &self)
      }
      for cure in ladder.states[place.state].cures {
        guard let to = index(of: cure.to) else { continue }
        var cured = place
        cured.state = to
        add(cured, (next, .cure), &self)
      }
      next += 1
    }
  }

  /// The place that a step leads to.
  func after(_ step: Int, _ place: Place) -> Place {
    var result = place
    let bit = UInt64(1) << UInt64(step)
    result.state = index(of: ladder.steps[step].to) ?? place.state
    result.taken |= bit
    result.running = ladder.steps[step].term == nil ? place.running & ~bit : place.running | bit
    return result
  }
}
