/// Finds out whether a formula can hold at all.
///
/// Conjunctions are gathered term by term; alternatives are tried one after another. The number of
/// steps is bounded: what takes longer stays undecided, and nothing is said about it.
struct Solver {
  private static let maximumSteps = 20_000

  private var steps = 0

  /// True only when no values whatever make the formula true.
  static func isImpossible(_ formulas: [Formula]) -> Bool {
    var solver = Solver()
    return solver.search(formulas, [], State()) == false
  }

  static func isImpossible(_ formula: Formula) -> Bool { isImpossible([formula]) }

  /// What is known of each term so far.
  private struct State {
    var truths: [String: Bool] = [:]
    var presences: [String: Bool] = [:]
    var numbers: [String: NumberSet] = [:]
    var texts: [String: TextSet] = [:]
    var orders: [[String]: Orders] = [:]

    /// False when the claim contradicts what is known.
    mutating func add(_ claim: Claim) -> Bool {
      switch claim {
      case .truth(let term, let flag):
        return truths.updateValue(flag, forKey: term).map { $0 == flag } ?? true
      case .presence(let term, let flag):
        return presences.updateValue(flag, forKey: term).map { $0 == flag } ?? true
      case .number(let term, let set):
        let both = numbers[term]?.intersection(set) ?? set
        numbers[term] = both
        return !both.isEmpty
      case .text(let term, let set):
        let both = texts[term]?.intersection(set) ?? set
        texts[term] = both
        return !both.isEmpty
      case .order(let left, let right, let set):
        let both = orders[[left, right]]?.intersection(set) ?? set
        orders[[left, right]] = both
        return !both.isEmpty
      }
    }
  }

  /// True: can hold. False: cannot. Nil: too many steps.
  private mutating func search(
    _ agenda: [Formula], _ choices: [[Formula]], _ state: State
  ) -> Bool? {
    var agenda = agenda
    var choices = choices
    var state = state
    while let next = agenda.popLast() {
      steps += 1
      guard steps <= Self.maximumSteps else { return nil }
      switch next {
      case .constant(true): continue
      case .constant(false): return false
      case .claim(let claim): guard state.add(claim) else { return false }
      case .all(let parts): agenda += parts
      case .any(let parts): choices.append(parts)
      }
    }
    guard let options = choices.popLast() else { return true }
    var isUndecided = false
    for option in options {
      switch search([option], choices, state) {
      case true?: return true
      case false?: continue
      case nil: isUndecided = true
      }
    }
    return isUndecided ? nil : false
  }
}
