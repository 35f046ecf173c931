import Synchronization

/// Makes the states of a `LazyAutomaton`: sets of waiting instructions.
///
/// Assertions wait in the set together with the code points, because whether they hold depends on the
/// next code point. A state therefore also knows the code point before it, as far as its assertions
/// look at it.
struct AutomatonBuilder {
  typealias Entry = Atomic<UInt32>

  static let maximumEntries = 1 << 18
  static let maximumInstructions = 1 << 19

  private struct State: Hashable {
    /// Sorted numbers of waiting instructions; order of preference does not matter for yes or no.
    var waiting: [Int32]
    /// A code point as it was before this state; nil at the beginning of the text.
    var previous: UInt32?
  }

  private let program: RegexProgram
  private let alphabet: Alphabet
  private let stride: Int
  private var states: [State] = []
  private var numbers: [State: UInt32] = [:]
  private var stored = 0
  private var capacity: Int
  private var rows: UnsafeMutablePointer<Entry>
  private var retired: [UnsafeMutablePointer<Entry>] = []

  private var visited: [Bool]
  private var reached: [Int32] = []
  private var stack: [Int32] = []

  init(_ program: RegexProgram, _ alphabet: Alphabet, stride: Int) {
    self.program = program
    self.alphabet = alphabet
    self.stride = stride
    visited = [Bool](repeating: false, count: program.code.count)
    capacity = 16
    rows = AutomatonBuilder.makeTable(capacity * stride)
  }

  var tableAddress: UInt { UInt(bitPattern: rows) }
  var stateCount: Int { states.count }

  func releaseTables() {
    rows.deallocate()
    for table in retired { table.deallocate() }
  }

  mutating func startState() -> UInt32 {
    let matched = follow([0], flags: nil, atBeginning: true)
    return take(matched: matched, previous: nil)
  }

  /// The entry for a state (its row) and a class; the last class is the end of the text.
  mutating func transition(from row: UInt32, on symbol: Int) -> UInt32 {
    let index = Int(row) + symbol
    let known = rows[index].load(ordering: .relaxed)
    if known != LazyAutomaton.unknown { return known }
    let state = states[Int(row) / stride - 1]
    let next = symbol < alphabet.count ? alphabet.representatives[symbol] : nil

    // What waited for an assertion can now go on.
    var ready = state.waiting
    if hasAssertions(ready) {
      let flags = PlaceFlags(previous: state.previous, next: next)
      let matched = follow(ready, flags: flags, atBeginning: state.previous == nil)
      ready = takeReached()
      if matched { return store(LazyAutomaton.match, at: index) }
    }
    guard let next else { return store(LazyAutomaton.dead, at: index) }

    var targets: [Int32] = []
    for number in ready {
      if case .set(let set) = program.code[Int(number)], program.sets[Int(set)].contains(next) {
        targets.append(number + 1)
      }
    }
    // A match may also begin here: the search is not anchored.
    targets.append(0)
    let matched = follow(targets, flags: nil, atBeginning: false)
    let entry = take(matched: matched, previous: next)
    return entry == LazyAutomaton.full ? entry : store(entry, at: index)
  }

  private func store(_ entry: UInt32, at index: Int) -> UInt32 {
    rows[index].store(entry, ordering: .relaxed)
    return entry
  }

  private func hasAssertions(_ waiting: [Int32]) -> Bool {
    waiting.contains { if case .assert = program.code[Int($0)] { true } else { false } }
  }

  /// Collects in `reached` what can be reached without taking a code point; true if a match can.
  ///
  /// Without flags assertions wait. `\A` behind the beginning is left out: it can never hold.
  private mutating func follow(_ first: [Int32], flags: PlaceFlags?, atBeginning: Bool) -> Bool {
    var matched = false
    for seed in first {
      stack.append(seed)
      while let number = stack.popLast() {
        let index = Int(number)
        if visited[index] { continue }
        visited[index] = true
        reached.append(number)
        switch program.code[index] {
        case .jump(let offset): stack.append(number + offset)
        case .split(let preferred, let other):
          stack.append(number + other)
          stack.append(number + preferred)
        case .save: stack.append(number + 1)
        case .assert(let assertion):
          if let flags, flags.allows(assertion) { stack.append(number + 1) }
        case .match: matched = true
        case .set: break
        }
      }
    }
    for number in reached { visited[Int(number)] = false }
    reached = reached.filter { number in
      switch program.code[Int(number)] {
      case .set: true
      case .assert(.beginText): flags == nil && atBeginning
      case .assert: flags == nil
      default: false
      }
    }
    return matched
  }

  private mutating func takeReached() -> [Int32] {
    let result = reached
    reached.removeAll(keepingCapacity: true)
    return result
  }

  /// The row of the state made of `reached`, or a verdict.
  private mutating func take(matched: Bool, previous: UInt32?) -> UInt32 {
    var waiting = takeReached()
    if matched { return LazyAutomaton.match }
    if waiting.isEmpty { return LazyAutomaton.dead }
    waiting.sort()
    var state = State(waiting: waiting, previous: nil)
    if hasAssertions(waiting), let previous {
      // Only these three kinds of neighbour make a difference.
      state.previous = PlaceFlags.isWord(previous) ? 0x61 : previous == 0x0A ? 0x0A : 0x20
    } else if previous != nil {
      state.previous = 0x20
    }
    if let known = numbers[state] { return known }
    let number = states.count + 1
    guard (number + 1) * stride <= AutomatonBuilder.maximumEntries,
      stored + waiting.count <= AutomatonBuilder.maximumInstructions
    else { return LazyAutomaton.full }
    if number >= capacity { grow() }
    stored += waiting.count
    states.append(state)
    let row = UInt32(number * stride)
    numbers[state] = row
    return row
  }

  private mutating func grow() {
    let larger = AutomatonBuilder.makeTable(capacity * 2 * stride)
    for index in 0..<capacity * stride {
      larger[index].store(rows[index].load(ordering: .relaxed), ordering: .relaxed)
    }
    retired.append(rows)
    rows = larger
    capacity *= 2
  }

  private static func makeTable(_ count: Int) -> UnsafeMutablePointer<Entry> {
    let table = UnsafeMutablePointer<Entry>.allocate(capacity: count)
    for index in 0..<count { (table + index).initialize(to: Entry(LazyAutomaton.unknown)) }
    return table
  }
}
