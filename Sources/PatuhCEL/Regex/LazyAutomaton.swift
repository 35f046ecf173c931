import Synchronization

/// A deterministic automaton whose states are made when a text first needs them.
///
/// Readers only load numbers from a table and take no lock. A number that is not there yet is made
/// under a lock and then stored. When the table has to grow, a larger copy takes its place; readers
/// that still hold the old one find nothing new in it and come back for the new one. When the bound is
/// reached, `matches` gives up and the caller runs the Pike machine instead.
final class LazyAutomaton: Sendable {
  typealias Entry = Atomic<UInt32>

  /// Table entries below 4 are verdicts; others are the offset of a state's row.
  static let unknown: UInt32 = 0
  static let dead: UInt32 = 1
  static let match: UInt32 = 2
  static let full: UInt32 = 3

  private let alphabet: Alphabet
  private let stride: Int
  /// Row of the state before the first code point of a text.
  private let start: UInt32
  /// Classes of ASCII, where the hot loop finds them without bounds checks.
  nonisolated(unsafe) private let ascii: UnsafeMutablePointer<UInt16>
  /// Address of the newest table.
  private let table: Atomic<UInt>
  private let builder: Mutex<AutomatonBuilder>

  /// Nil if the program's alphabet is too large for a table.
  init?(_ program: RegexProgram) {
    let context = program.code.contains { if case .assert = $0 { true } else { false } }
    guard let alphabet = Alphabet(program.sets, context: context) else { return nil }
    self.alphabet = alphabet
    // One more class stands for the end of the text; at least 4, so that offsets are not verdicts.
    stride = max(alphabet.count + 1, 4)
    var builder = AutomatonBuilder(program, alphabet, stride: stride)
    start = builder.startState()
    table = Atomic(builder.tableAddress)
    self.builder = Mutex(builder)
    ascii = .allocate(capacity: 128)
    for index in 0..<128 { (ascii + index).initialize(to: alphabet.ascii[index]) }
  }

  deinit {
    builder.withLock { $0.releaseTables() }
    ascii.deallocate()
  }

  /// Whether there is a match at or behind `offset`; nil if the table is full.
  ///
  /// An offset other than 0 is only right for programs whose beginning asserts nothing.
  func matches(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Bool? {
    guard var rows = pointer(table.load(ordering: .acquiring)) else { return nil }
    var state = start
    if state < 4 { return state == LazyAutomaton.match }
    var index = offset
    let count = bytes.count
    while index < count {
      let symbol: Int
      let byte = bytes[index]
      if byte < 0x80 {
        symbol = Int(ascii[Int(byte)])
        index += 1
      } else {
        let decoded = ScalarReader.next(bytes, index)
        symbol = alphabet.classOf(decoded.scalar)
        index = decoded.next
      }
      var entry = rows[Int(state) + symbol].load(ordering: .relaxed)
      if entry == LazyAutomaton.unknown {
        guard let made = make(state, symbol) else { return nil }
        entry = made.entry
        rows = made.rows
      }
      if entry < 4 { return entry == LazyAutomaton.match }
      state = entry
    }
    var entry = rows[Int(state) + alphabet.count].load(ordering: .relaxed)
    if entry == LazyAutomaton.unknown {
      guard let made = make(state, alphabet.count) else { return nil }
      entry = made.entry
    }
    return entry == LazyAutomaton.match
  }

  /// States made so far, for tests.
  var stateCount: Int { builder.withLock { $0.stateCount } }

  /// The slow path: computes one table entry. Nil if the automaton is full.
  @inline(never)
  private func make(
    _ state: UInt32, _ symbol: Int
  ) -> (entry: UInt32, rows: UnsafeMutablePointer<Entry>)? {
    let (entry, address) = builder.withLock { builder in
      let entry = builder.transition(from: state, on: symbol)
      let address = builder.tableAddress
      table.store(address, ordering: .releasing)
      return (entry, address)
    }
    guard entry != LazyAutomaton.full, let rows = pointer(address) else { return nil }
    return (entry, rows)
  }

  private func pointer(_ address: UInt) -> UnsafeMutablePointer<Entry>? {
    UnsafeMutablePointer(bitPattern: address)
  }
}
