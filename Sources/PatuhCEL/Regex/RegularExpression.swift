/// A compiled RE2 expression.
///
/// Matching takes time linear in the text, whatever the pattern: there is no backtracking. Literal
/// patterns are compared directly; others run on an automaton that is made on demand, or, where that
/// would grow too large, on the Pike machine. Safe to use from several threads at once.
package final class RegularExpression: Sendable {
  package let pattern: String
  /// Names of the capturing groups in order; nil for unnamed ones.
  package let groupNames: [String?]
  private let program: RegexProgram
  private let literal: LiteralPattern
  private let automaton: LazyAutomaton?
  /// Neither a literal nor begun by one: the automaton reads the text from its beginning.
  private let isPlain: Bool

  /// Capturing groups, without the whole match.
  package var groupCount: Int { groupNames.count }

  /// Instructions. One match visits at most text bytes × this many.
  package var programSize: Int { program.code.count }

  /// Throws if the pattern is not RE2 syntax or too large.
  package init(_ pattern: String) throws(LibraryFault) {
    let program = try PatternParser.parse(pattern)
    self.pattern = pattern
    self.program = program
    groupNames = program.groupNames
    literal = LiteralPattern(program)
    automaton = literal.isWhole ? nil : LazyAutomaton(program)
    isPlain = !literal.isWhole && literal.startsAnywhere && automaton != nil
  }

  /// Whether the pattern occurs anywhere in the text.
  package func matches(_ text: String) -> Bool {
    ByteSearch.withBytes(of: text) { bytes in
      if isPlain, let result = automaton?.matches(bytes, from: 0) { return result }
      if literal.isWhole { return literal.matches(bytes) }
      guard let start = literal.firstCandidate(bytes) else { return false }
      if let result = automaton?.matches(bytes, from: start) { return result }
      var machine = PikeMachine(program, slots: 0)
      return machine.run(bytes, from: start) != nil
    }
  }

  /// The leftmost match at or behind an offset in UTF-8 bytes; among those that begin there the one
  /// a backtracking matcher would find first. An offset inside a code point moves to its end.
  package func firstMatch(in text: String, from utf8Offset: Int = 0) -> RegexMatch? {
    ByteSearch.withBytes(of: text) { bytes in
      var machine = PikeMachine(program, slots: program.slotCount)
      return find(bytes, from: utf8Offset, &machine)
    }
  }

  /// Matches that do not overlap, from left to right. An empty match right behind another match does
  /// not count.
  ///
  /// One match is found in linear time, but there may be as many as letters, each of which looks at
  /// the rest of the text. Therefore the steps of every search are asked for.
  ///
  /// - Parameter spend: gets the steps of a search; the matches found so far are the result when it
  ///   answers false.
  package func allMatches(
    in text: String, limit: Int = .max, spend: (Int) -> Bool = { _ in true }
  ) -> [RegexMatch] {
    ByteSearch.withBytes(of: text) { bytes in
      var result: [RegexMatch] = []
      var machine = PikeMachine(program, slots: program.slotCount)
      var position = 0
      var lastEnd = -1
      var spent = 0
      while result.count < limit, let match = find(bytes, from: position, &machine) {
        guard spend(machine.steps - spent) else { break }
        spent = machine.steps
        let range = match.range
        if !range.isEmpty || range.lowerBound != lastEnd { result.append(match) }
        lastEnd = range.upperBound
        position = range.upperBound
        if range.isEmpty {
          guard position < bytes.count else { break }
          position = ScalarReader.next(bytes, position).next
        }
      }
      return result
    }
  }

  private func find(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, _ machine: inout PikeMachine
  ) -> RegexMatch? {
    var start = max(offset, 0)
    while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
    guard start <= bytes.count, let positions = machine.run(bytes, from: start) else { return nil }
    return RegexMatch(positions: positions)
  }

  // MARK: For tests

  /// The answer of the Pike machine alone, with the number of steps it took.
  package func matchesStepwise(_ text: String) -> (matched: Bool, steps: Int) {
    ByteSearch.withBytes(of: text) { bytes in
      var machine = PikeMachine(program, slots: 0)
      let matched = machine.run(bytes, from: 0) != nil
      return (matched, machine.steps)
    }
  }

  /// The answer of the automaton alone; nil if there is none or it is full.
  package func matchesByAutomaton(_ text: String) -> Bool? {
    ByteSearch.withBytes(of: text) { bytes in
      let automaton = automaton ?? LazyAutomaton(program)
      return automaton?.matches(bytes, from: 0)
    }
  }

  /// States the automaton has made so far.
  package var automatonStates: Int { automaton?.stateCount ?? 0 }
}

/// Where a match and its groups lie, in UTF-8 bytes from the beginning of the text.
package struct RegexMatch: Equatable, Sendable {
  /// The whole match first; nil for a group that took no part.
  package let groups: [Range<Int>?]

  /// The whole match.
  package var range: Range<Int> { groups.first.flatMap(\.self) ?? 0..<0 }

  init(positions: [Int32]) {
    groups = stride(from: 0, to: positions.count - 1, by: 2).map { index in
      let start = Int(positions[index])
      let end = Int(positions[index + 1])
      return start >= 0 && end >= start ? start..<end : nil
    }
  }

  /// The text of a group; nil if it took no part or does not exist.
  package func text(_ group: Int, in text: String) -> String? {
    guard groups.indices.contains(group), let range = groups[group] else { return nil }
    let utf8 = text.utf8
    guard
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound, limitedBy: utf8.endIndex),
      let end = utf8.index(start, offsetBy: range.count, limitedBy: utf8.endIndex)
    else { return nil }
    return String(text[start..<end])
  }
}
