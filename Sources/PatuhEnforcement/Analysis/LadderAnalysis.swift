public import PatuhDiagnostics
public import PatuhRules

/// What is wrong with a ladder, with the shortest history that shows it.
public struct LadderFault: Sendable {
  public let diagnostic: Diagnostic
  /// Nil where no history is needed to see it.
  public let history: History?
}

/// Examines a ladder before it is used: exhaustive over its states and the days on which something
/// in it changes. Pure.
public struct LadderAnalysis: Sendable {
  private let ladder: Ladder
  private let rulebook: Rulebook

  public init(_ ladder: Ladder, in rulebook: Rulebook) {
    self.ladder = ladder
    self.rulebook = rulebook
  }

  /// The faults of all ladders of a rulebook as diagnostics; what `patuh lint` shows.
  public static func run(
    _ book: LadderBook, in rulebook: Rulebook, into bag: inout DiagnosticBag
  ) {
    for ladder in book.ladders {
      for fault in LadderAnalysis(ladder, in: rulebook).faults { bag.append(fault.diagnostic) }
    }
  }

  /// In the order of the file; one of each kind for each state or step.
  public var faults: [LadderFault] {
    let walk = LadderWalk(ladder)
    guard walk.isWhole else {
      return [
        LadderFault(
          diagnostic: .ladderTooLarge(
            ladder.steps.count, limit: LadderWalk.stepLimit, ladder.range), history: nil)
      ]
    }
    var faults = walkFaults(walk)
    faults += stateFaults(walk)
    faults += loopFaults(walk)
    faults += dayFaults()
    return faults
  }

  private func fault(
    _ walk: LadderWalk, _ moves: [LadderWalk.Move], _ diagnostic: Diagnostic
  ) -> LadderFault {
    let history = BadHistory(ladder, rulebook).history(of: moves)
    var diagnostic = diagnostic
    diagnostic.notes += BadHistory.notes(history)
    return LadderFault(diagnostic: diagnostic, history: history)
  }

  // MARK: Steps taken too early

  private func walkFaults(_ walk: LadderWalk) -> [LadderFault] {
    var faults: [LadderFault] = []
    var seen: Set<String> = []
    let warnings = walk.mask(ladder.steps.filter { $0.kind == .warning }.map(\.id))
    for (number, place) in walk.places.enumerated() {
      for index in walk.open(place) {
        let step = ladder.steps[index]
        let moves = walk.way(to: number) + [.step(index)]
        func report(_ key: String, _ diagnostic: @autoclosure () -> Diagnostic) {
          guard seen.insert(key + "/" + step.id).inserted else { return }
          faults.append(fault(walk, moves, diagnostic()))
        }
        if step.kind == .fine {
          let ended = place.taken & warnings & ~place.running
          if ended.nonzeroBitCount < 2 {
            report("fine", .fineTooEarly(step.title, ended.nonzeroBitCount, step.range))
            continue
          }
        }
        let isFirst = step.from.contains(ladder.start.id)
        if step.after.isEmpty, !isFirst {
          report("after", .noPredecessor(step.title, step.range))
        } else if place.running != 0, step.kind != .lifting,
          let running = ladder.steps.indices.first(where: { place.running >> $0 & 1 == 1 })
        {
          report(
            "early", .takenWhileRunning(step.title, ladder.steps[running].title, step.range))
        }
      }
      faults += missing(walk, number, place, &seen)
    }
    return faults
  }

  /// Steps that the state offers although what has to precede them was never taken on this way.
  private func missing(
    _ walk: LadderWalk, _ number: Int, _ place: LadderWalk.Place, _ seen: inout Set<String>
  ) -> [LadderFault] {
    let state = ladder.states[place.state]
    guard !state.isEnd else { return [] }
    var faults: [LadderFault] = []
    for step in ladder.steps where step.from.contains(state.id) {
      for id in step.after where walk.mask([id]) & ~place.taken != 0 {
        guard let other = ladder.step(id), seen.insert("missing/\(step.id)/\(id)").inserted else {
          continue
        }
        faults.append(
          fault(
            walk, walk.way(to: number),
            .predecessorNotTaken(step.title, needs: other.title, state: state.title, step.range)))
      }
    }
    return faults
  }

  // MARK: States

  private func stateFaults(_ walk: LadderWalk) -> [LadderFault] {
    var faults: [LadderFault] = []
    let reached = Set(walk.places.map(\.state))
    let hopeful = statesWithEnd(walk)
    for (index, state) in ladder.states.enumerated() {
      guard reached.contains(index) else {
        faults.append(
          LadderFault(diagnostic: .unreachableState(state.title, state.range), history: nil))
        continue
      }
      if state.isEnd || hopeful.contains(index) { continue }
      let number = walk.places.firstIndex { $0.state == index } ?? 0
      let isDead = state.cures.isEmpty && !ladder.steps.contains { $0.from.contains(state.id) }
      faults.append(
        fault(
          walk, walk.way(to: number),
          isDead
            ? .deadState(state.title, state.range) : .noWayOut(state.title, state.range)))
    }
    let taken = walk.places.reduce(0) { $0 | $1.taken }
    for (index, step) in ladder.steps.enumerated() where taken >> UInt64(index) & 1 == 0 {
      faults.append(
        LadderFault(diagnostic: .unreachableStep(step.title, step.range), history: nil))
    }
    return faults
  }

  /// States from which some end can be reached by cures and steps.
  private func statesWithEnd(_ walk: LadderWalk) -> Set<Int> {
    var hopeful = Set(ladder.states.indices.filter { ladder.states[$0].isEnd })
    var edges: Set<[Int]> = []
    for place in walk.places {
      for step in walk.open(place) {
        edges.insert([place.state, walk.after(step, place).state])
      }
    }
    for (index, state) in ladder.states.enumerated() {
      for cure in state.cures {
        if let to = walk.index(of: cure.to) { edges.insert([index, to]) }
      }
    }
    var before = -1
    while before != hopeful.count {
      before = hopeful.count
      for edge in edges where hopeful.contains(edge[1]) { hopeful.insert(edge[0]) }
    }
    return hopeful
  }

  // MARK: Loops

  /// Steps that lead round in a circle without any time passing: a case could turn for ever on one day.
  private func loopFaults(_ walk: LadderWalk) -> [LadderFault] {
    for (number, place) in walk.places.enumerated() {
      var way: [Int] = []
      var current = place
      var visited: [Int] = [place.state]
      // Only the first timeless step of each state is followed; a loop of others is found from there.
      while let step = walk.open(current).first(where: { ladder.steps[$0].term == nil }) {
        way.append(step)
        current = walk.after(step, current)
        if let start = visited.firstIndex(of: current.state) {
          let loop = way[start...].map { ladder.steps[$0] }
          let moves = walk.way(to: number) + way.map { .step($0) }
          return [
            fault(walk, moves, .loopWithoutProgress(loop.map(\.title), loop[0].range))
          ]
        }
        visited.append(current.state)
      }
    }
    return []
  }

  // MARK: Days

  /// Each step has a competent body, and each term a length, on every day of the ladder.
  private func dayFaults() -> [LadderFault] {
    var faults: [LadderFault] = []
    for step in ladder.steps {
      if let gap = ladder.force.firstDay(notIn: step.competences.map(\.force)) {
        faults.append(
          LadderFault(
            diagnostic: .nobodyOnDay(step.title, gap.text, step.range), history: nil))
      }
      for term in [step.term, step.limit].compactMap({ $0 }) {
        guard case .parameter(let name) = term.length,
          let parameter = rulebook.parameter(name),
          let gap = ladder.force.firstDay(notIn: parameter.values.map(\.period))
        else { continue }
        faults.append(
          LadderFault(
            diagnostic: .noLengthOnDay(step.title, name, gap.text, term.range), history: nil))
      }
    }
    return faults
  }
}
