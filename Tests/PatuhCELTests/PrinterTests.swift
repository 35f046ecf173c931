import PatuhCEL
import PatuhTestSupport
import Testing

@Suite struct PrinterTests {
  @Test(arguments: [
    ("((1))+(2*3)", "1 + 2 * 3"), ("(1+2)*3", "(1 + 2) * 3"), ("1-(2-3)", "1 - (2 - 3)"),
    ("a&&(b&&c)", "a && (b && c)"), ("(a||b)&&c", "(a || b) && c"), ("-(1)", "-(1)"), ("-1", "-1"),
    ("(a?b:c)?d:e", "(a ? b : c) ? d : e"), ("a?b:(c?d:e)", "a ? b : c ? d : e"),
    ("!(a==b)", "!(a == b)"), ("- -a", "--a"), ("(-1).abs()", "-1.abs()"),
    ("-(1.abs())", "-(1.abs())"),
    ("a.`b-c`", "a.`b-c`"), ("has( a . b )", "has(a.b)"), ("[?a,b]", "[?a, b]"),
    ("{?'k':v}", "{?\"k\": v}"), (".a.b", ".a.b"), ("x.map(a,b>1,c)", "x.map(a, b > 1, c)"),
    ("a in b in c", "a in b in c"), ("a in (b in c)", "a in (b in c)"), ("1.0", "1.0"),
    ("1e30", "1e+30"),
    ("x.existsOne(a,a)", "x.existsOne(a, a)"), ("a.?b[?c]", "a.?b[?c]"),
    ("cel.bind(x,1,x)", "cel.bind(x, 1, x)"), ("p.Q{a:1}", "p.Q{a: 1}"),
  ])
  func `an expression is printed with the fewest brackets`(_ text: String, _ expected: String) {
    #expect(Scene.environment.parse(text).0?.printed == expected)
  }

  @Test func `random expressions are printed so that they read the same`() throws {
    var generator = SeededGenerator(seed: 20_251_031)
    for _ in 0..<400 {
      let text = randomText(depth: 5, &generator)
      guard let parsed = Scene.environment.parse(text).0 else {
        Issue.record("does not parse: \(text)")
        continue
      }
      let again = try #require(
        Scene.environment.parse(parsed.printed).0, "\(text) → \(parsed.printed)")
      #expect(treeText(again.root) == treeText(parsed.root), "\(text) → \(parsed.printed)")
      #expect(again.printed == parsed.printed)
    }
  }

  private func randomText(depth: Int, _ generator: inout SeededGenerator) -> String {
    let leaves = [
      "1", "-2", "3u", "0.5", "-1.5e-7", "'a\\n'", "b'\\xff'", "true", "null", "x", ".y", "a.b.c",
      "[]", "{}",
      "a.`b-c`", "f()", "has(a.b)",
    ]
    guard depth > 0, let pick = (0..<20).randomElement(using: &generator) else {
      return leaves.randomElement(using: &generator) ?? "1"
    }
    func inner() -> String { "(" + randomText(depth: depth - 1, &generator) + ")" }
    let operators = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", " in ", "&&", "||"]
    switch pick {
    case 0..<7: return inner() + (operators.randomElement(using: &generator) ?? "+") + inner()
    case 7: return "!" + inner()
    case 8: return "-" + inner()
    case 9: return inner() + "?" + inner() + ":" + inner()
    case 10: return inner() + ".f(" + inner() + ")"
    case 11: return inner() + ".field"
    case 12: return inner() + "[" + inner() + "]"
    case 13: return "[" + inner() + ",?" + inner() + "]"
    case 14: return "{" + inner() + ":" + inner() + "}"
    case 15: return inner() + ".filter(v," + inner() + ")"
    case 16: return inner() + ".transformMap(k,v," + inner() + "," + inner() + ")"
    case 17: return "cel.bind(v," + inner() + "," + inner() + ")"
    case 18: return inner() + ".optMap(v," + inner() + ")"
    default: return leaves.randomElement(using: &generator) ?? "1"
    }
  }
}
