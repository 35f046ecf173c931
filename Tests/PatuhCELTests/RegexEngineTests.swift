import PatuhCEL
import Testing

/// Numbers that are the same in every run.
struct RandomSequence: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct `Regex engines` {
  /// A plain backtracking matcher over a tiny syntax tree: slow, but obviously right.
  private indirect enum Tree {
    case letter(Character)
    case any, start, end, boundary
    case sequence(Tree, Tree)
    case either(Tree, Tree)
    case star(Tree, greedy: Bool)
    case group(Tree)

    var pattern: String {
      switch self {
      case .letter(let letter): String(letter)
      case .any: "."
      case .start: "^"
      case .end: "$"
      case .boundary: "\\b"
      case .sequence(let first, let second): first.pattern + second.pattern
      case .either(let first, let second): "(?:\(first.pattern)|\(second.pattern))"
      case .star(let body, let greedy): "(?:\(body.pattern))*" + (greedy ? "" : "?")
      case .group(let body): "(\(body.pattern))"
      }
    }

    /// Can match the empty text.
    var isNullable: Bool {
      switch self {
      case .letter, .any: false
      case .start, .end, .boundary, .star: true
      case .sequence(let first, let second): first.isNullable && second.isNullable
      case .either(let first, let second): first.isNullable || second.isNullable
      case .group(let body): body.isNullable
      }
    }

    /// Has a loop whose body can match the empty text.
    var repeatsEmpty: Bool {
      switch self {
      case .letter, .any, .start, .end, .boundary: false
      case .sequence(let first, let second), .either(let first, let second):
        first.repeatsEmpty || second.repeatsEmpty
      case .star(let body, _): body.isNullable || body.repeatsEmpty
      case .group(let body): body.repeatsEmpty
      }
    }

    /// Calls `then` with every end, the preferred one first, until it says yes.
    func walk(_ text: [Character], _ index: Int, _ then: (Int) -> Bool) -> Bool {
      func isWord(_ index: Int) -> Bool {
        text.indices.contains(index) && text[index].isASCII && text[index].isLetter
      }
      switch self {
      case .letter(let letter):
        return index < text.count && text[index] == letter && then(index + 1)
      case .any: return index < text.count && text[index] != "\n" && then(index + 1)
      case .start: return index == 0 && then(index)
      case .end: return index == text.count && then(index)
      case .boundary: return isWord(index - 1) != isWord(index) && then(index)
      case .sequence(let first, let second):
        return first.walk(text, index) { second.walk(text, $0, then) }
      case .either(let first, let second):
        return first.walk(text, index, then) || second.walk(text, index, then)
      case .star(let body, let greedy):
        // A round that took nothing ends the loop.
        func more() -> Bool {
          body.walk(text, index) { $0 > index ? self.walk(text, $0, then) : then($0) }
        }
        return greedy ? more() || then(index) : then(index) || more()
      case .group(let body): return body.walk(text, index, then)
      }
    }

    func first(in text: [Character]) -> Range<Int>? {
      for start in 0...text.count {
        var end = -1
        if walk(
          text, start,
          {
            end = $0
            return true
          })
        {
          return start..<end
        }
      }
      return nil
    }

    static func random(_ depth: Int, _ random: inout RandomSequence) -> Tree {
      guard depth > 0 else {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return .any
        case 1: return .start
        case 2: return .end
        case 3: return .boundary
        default: return .letter("abé-".randomElement(using: &random) ?? "a")
        }
      }
      switch Int.random(in: 0..<8, using: &random) {
      case 0...2: return .sequence(.random(depth - 1, &random), .random(depth - 1, &random))
      case 3...4: return .either(.random(depth - 1, &random), .random(depth - 1, &random))
      case 5...6: return .star(.random(depth - 1, &random), greedy: Bool.random(using: &random))
      default: return .group(.random(depth - 1, &random))
      }
    }
  }

  @Test func `automaton, step machine and a backtracking reference agree`() throws {
    var random = RandomSequence(state: 2025)
    for _ in 0..<400 {
      let tree = Tree.random(Int.random(in: 1...4, using: &random), &random)
      let expression = try RegularExpression(tree.pattern)
      for _ in 0..<12 {
        let length = Int.random(in: 0...8, using: &random)
        let text = (0..<length).map { _ in "aabbé-\n".randomElement(using: &random) ?? "a" }
        let string = String(text)
        let expected = tree.first(in: text)
        let note: Comment = "\(tree.pattern) in \(string.debugDescription)"
        #expect(expression.matches(string) == (expected != nil), note)
        #expect(expression.matchesStepwise(string).matched == (expected != nil), note)
        #expect(expression.matchesByAutomaton(string) == (expected != nil), note)
        let match = expression.firstMatch(in: string)
        #expect(
          match?.range.lowerBound == expected.map { String(text[..<$0.lowerBound]).utf8.count })
        // Where a loop's body may be empty, engines differ in which round ends the loop.
        if !tree.repeatsEmpty {
          #expect(match?.text(0, in: string) == expected.map { String(text[$0]) }, note)
        }
      }
    }
  }

  @Test func `random bytes of syntax never crash the parser`() {
    var random = RandomSequence(state: 7)
    let pieces = [
      "(", ")", "[", "]", "{", "}", "*", "+", "?", "|", "^", "$", ".", "\\", "a", "0", "1", ",",
      "-", ":", "?:", "?P<", ">", "\\p", "\\Q", "\\E", "é", "[:", ":]", "\\x", "i", "&",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...14, using: &random)
      let pattern = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      guard let expression = try? RegularExpression(pattern) else { continue }
      for text in ["", "a", "(a)", "00é-:i1,", "]\\Q"] {
        #expect(expression.matches(text) == expression.matchesStepwise(text).matched, "\(pattern)")
      }
    }
  }

  @Test(arguments: [
    "(a+)+$", "^(a*)*$", "(a|aa)+$", "(a|a)*b", "(?:a?){30}a{30}b", "(x+x+)+y", "([a-z]+)*!",
    "^(\\w+\\s?)*$",
  ])
  func `the work grows with the text only`(pattern: String) throws {
    let expression = try RegularExpression(pattern)
    func steps(_ count: Int) -> Int {
      let text = String(repeating: pattern.contains("x") ? "x" : "a", count: count) + "#"
      let result = expression.matchesStepwise(text)
      #expect(!result.matched)
      #expect(!expression.matches(text))
      return result.steps
    }
    let once = steps(500)
    let twice = steps(1000)
    #expect(twice <= 2 * once + once / 8)
    #expect(once <= 502 * (2 * expression.programSize + 2))
  }

  @Test func `an automaton that would explode is bounded and still right`() throws {
    // Remembering the letter 16 places back takes 2^16 states.
    let expression = try RegularExpression("a[ab]{16}c")
    var random = RandomSequence(state: 3)
    let noise = String((0..<20_000).map { _ in Bool.random(using: &random) ? "a" : "b" })
    #expect(!expression.matches(noise))
    #expect(expression.automatonStates < 1 << 16)
    #expect(expression.matches(noise + "a" + String(repeating: "b", count: 16) + "c"))
    #expect(!expression.matches(noise + "b" + String(repeating: "b", count: 15) + "bc"))
  }

  @Test func `a simple pattern needs few states`() throws {
    let expression = try RegularExpression("^HS-[0-9]{4}$")
    for number in 0..<5000 { _ = expression.matches("HS-\(number)") }
    #expect(expression.automatonStates <= 10)
  }

  @Test func `one expression serves many tasks at once`() async throws {
    let expression = try RegularExpression("(?i)\\b[a-f]{3}[0-9]+(?:kg|ton)\\b")
    let wrong = await withTaskGroup(of: Int.self) { group in
      for seed in 0..<8 {
        group.addTask {
          var random = RandomSequence(state: UInt64(seed))
          var wrong = 0
          for _ in 0..<300 {
            let text = (0..<20).map { _ in "abCf019kgton ".randomElement(using: &random) ?? " " }
            let string = String(text)
            if expression.matches(string) != expression.matchesStepwise(string).matched {
              wrong += 1
            }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  @Test func `a literal is found without being fooled by repeats of its beginning`() throws {
    let needle = String(repeating: "a", count: 50) + "b"
    let text = String(repeating: "a", count: 5000)
    let expression = try RegularExpression(needle)
    #expect(!expression.matches(text))
    #expect(expression.matches(text + "b"))
    #expect(try RegularExpression("aab\\d").matches("aaaaab7"))
    #expect(try !RegularExpression("aab\\d").matches("aaaaabx"))
  }
}
