import PatuhCEL
import PatuhDiagnostics
import Testing

@Suite struct SyntaxTests {
  /// Code and marked text of the first fault.
  private func fault(_ text: String) -> (code: String, marked: String)? {
    guard let first = Scene.codes(text).first, case .range(let range)? = first.primary?.location
    else { return nil }
    return (first.code, range.text)
  }

  @Test(arguments: [
    ("1 + #", "CEL0001", "#"), ("a + ñ", "CEL0001", "ñ"), ("'abc", "CEL0002", "'abc"),
    ("'a\\qb'", "CEL0003", "\\q"), ("99999999999999999999", "CEL0004", "99999999999999999999"),
    ("1 + 9223372036854775808", "CEL0004", "9223372036854775808"),
    ("3kali", "CEL0005", "3kali"), ("a.`b!`", "CEL0006", "`b"),
    ("1 2", "CEL0010", "2"), ("[1, 2", "CEL0011", ""), ("1 + for", "CEL0012", "for"),
    ("has(firma)", "CEL0013", "firma"), ("[1].all(1, true)", "CEL0014", "1"),
    ("[1].all(x, x, true)", "CEL0015", "x"),
  ])
  func `a syntax fault has its code and its place`(_ text: String, _ code: String, _ marked: String)
  {
    #expect(fault(text)?.code == code)
    #expect(fault(text)?.marked == marked)
  }

  @Test func `all faults of the words are found in one pass`() {
    #expect(Scene.codes("'\\q' + # + 3kali").map(\.code) == ["CEL0003", "CEL0001", "CEL0005"])
  }

  @Test func `a range inside a folded scalar is a range of the file`() throws {
    let file = Source(name: "aturan.yaml", text: "require: >-\n  firma.id ==\n  upahh\n")
    let map = SourceMap(
      source: file, runs: [.init(decoded: 0, file: 14), .init(decoded: 12, file: 28)], fileEnd: 33)
    var bag = DiagnosticBag()
    let parsed = try #require(
      Scene.environment.parse("firma.id == upahh", map: map, into: &bag))
    #expect(Scene.environment.check(parsed, into: &bag) == nil)
    let label = try #require(bag.entries.first?.primary)
    guard case .range(let range) = label.location else { return }
    #expect(range.text == "upahh")
    #expect(range.start == (3, 3))
  }

  @Test func `nesting up to the limit is read and run, beyond it is refused`() {
    let deep = String(repeating: "[", count: 120) + String(repeating: "]", count: 120)
    #expect(Scene.evaluate(deep)?.listValue?.count == 1)
    for open in ["(", "[", "!", "-", "{1:", "f(", "1+(", "true?1:(", "a["] {
      let codes = Scene.codes(String(repeating: open, count: 5000))
      #expect(codes.contains { $0.code == "CEL0008" || $0.code == "CEL0011" }, "\(open)")
    }
    let chain = "firma" + String(repeating: ".a", count: 2000)
    #expect(Scene.codes(chain).map(\.code) == ["CEL0008"])
  }

  @Test func `thousands of comparisons in one chain are checked and run`() {
    let chain = Array(repeating: "1 in [2] && 1 == 2", count: 3_000).joined(separator: " || ")
    #expect(Scene.evaluate(chain) == .bool(false))
    #expect(Scene.evaluate(chain + " || 2 in [2]") == .bool(true))
  }

  @Test func `faults in different arguments, elements and entries are found in one pass`() {
    let codes = { (text: String) in Scene.codes(text).map(\.code) }
    #expect(codes("f(1 +, 2 3, 4)") == ["CEL0010", "CEL0010"])
    #expect(codes("[1 2, 3 4, 5]") == ["CEL0010", "CEL0010"])
    #expect(codes("{1: , 2 3, 'a': for}") == ["CEL0010", "CEL0010", "CEL0012"])
    #expect(codes("[f(1 +), {2 : }, (3 4)] && [5 6]").count == 4)
    #expect(codes("pkg.M{a: 1 2, 3: 4}") == ["CEL0010", "CEL0010"])
    // What a defective argument leaves behind is no macro with the wrong shape.
    #expect(codes("[1].all(x +, true)") == ["CEL0010"])
    #expect(codes("has(1 2)") == ["CEL0010"])
    // Where no bracket closes, the parse ends with the fault before.
    #expect(codes("f(1 2, 3 4") == ["CEL0010", "CEL0010"])
    #expect(codes("(1 2") == ["CEL0010"])
    #expect(codes("f(a,)") == ["CEL0010"])
    #expect(Scene.evaluate("[1, 2,]")?.listValue?.count == 2)
    let many = "[" + Array(repeating: "1 2", count: 500).joined(separator: ",") + "]"
    #expect(codes(many).count == 100)
  }

  @Test func `a thousand terms of a sum or product are one level`() throws {
    let sum = Array(repeating: "bilangan", count: 1000).joined(separator: " + ")
    #expect(Scene.evaluate(sum)?.isUnknown == true)
    #expect(Scene.evaluate(Array(repeating: "1", count: 1000).joined(separator: "+")) == .int(1000))
    let mixed = "1" + String(repeating: " + firma.pekerja.size() - 2", count: 400)
    #expect(Scene.evaluate(mixed) == .int(401))
    let traced = Scene.evaluate(mixed, options: PlanOptions(trace: true))
    #expect(traced == .int(401))
    let products = Array(repeating: "2.0 * 0.5 / 1.0", count: 400).joined(separator: " * ")
    #expect(Scene.evaluate(products) == .double(1))
    let parsed = try #require(Scene.environment.parse(mixed).0)
    #expect(parsed.printed == mixed)
    #expect(parsed.nodeCount == 1 + 400 * 6)
    var ids: [Int] = []
    parsed.walk { ids.append($0.id) }
    #expect(ids == Array(0..<parsed.nodeCount))
    let same = parsed.rewritten { _, _ in nil }
    #expect(treeText(same.root) == treeText(parsed.root))
    // One level in nesting, but the tree stays within reach of what takes it apart.
    let nested = String(repeating: "-(", count: 100) + mixed + String(repeating: ")", count: 100)
    #expect(Scene.evaluate(nested) == .int(401))
    for op in ["+", "-", "*", "/", "%"] {
      let long = Array(repeating: "1", count: 20_000).joined(separator: op)
      #expect(Scene.codes(long).map(\.code) == ["CEL0008"])
    }
  }

  @Test func `parentheses on the right begin a level of their own`() {
    let right = String(repeating: "1 + (", count: 300) + "1" + String(repeating: ")", count: 300)
    #expect(Scene.codes(right).map(\.code) == ["CEL0008"])
    let left = String(repeating: "(", count: 100) + "1" + String(repeating: " + 1)", count: 100)
    #expect(Scene.evaluate(left) == .int(101))
    #expect(Scene.evaluate("10 - (3 - 2) - 4 * 2 / 3 + 1") == .int(8))
  }

  @Test func `a long text is refused before it is read`() {
    let codes = Scene.codes("'" + String(repeating: "a", count: 100_000) + "'")
    #expect(codes.map(\.code) == ["CEL0007"])
  }

  @Test func `at most a hundred faults are reported`() {
    let many = Array(repeating: "tiada", count: 300).joined(separator: " || ")
    #expect(Scene.codes(many).count == 100)
    #expect(Scene.codes(String(repeating: "#", count: 300)).count == 100)
  }

  @Test func `ten thousand terms of a disjunction are one level`() {
    let terms = Array(repeating: "1 > 2", count: 10_000).joined(separator: " || ")
    #expect(Scene.evaluate(terms) == .bool(false))
    #expect(Scene.evaluate(terms + " || true") == .bool(true))
    let (parsed, _) = Scene.environment.parse(terms)
    if case .or(let list)? = parsed?.root.kind {
      #expect(list.count == 10_000)
    } else {
      Issue.record()
    }
  }

  @Test func `without macros their names are ordinary calls`() throws {
    var environment = Environment()
    environment.macros = .none
    let (parsed, _) = environment.parse("[1].map(x, x)")
    let root = try #require(parsed?.root)
    if case .call("map", _, let arguments) = root.kind {
      #expect(arguments.count == 2)
    } else {
      Issue.record("not a call")
    }
  }

  @Test func `a rewrite sees names from the outside in and knows which are hidden`() throws {
    let (parsed, _) = Scene.environment.parse(
      "param.a.b.on(x) + param.c + [1].map(param, param.c).size()")
    let expression = try #require(parsed)
    let changed = expression.rewritten { node, locals in
      if case .call("on", let receiver?, let arguments) = node.kind,
        let name = receiver.dottedName, name.first == "param", !locals.contains("param")
      {
        let path = Expr.constant(
          .string(name.dropFirst().joined(separator: ".")), .string, at: node.range)
        return Expr.call("param_on", [path] + arguments, at: node.range)
      }
      if let name = node.dottedName, name.first == "param", name.count > 1,
        !locals.contains("param")
      {
        return Expr.constant(.int(7), .int, at: node.range)
      }
      return nil
    }
    #expect(changed.printed == "param_on(\"a.b\", x) + 7 + [1].map(param, param.c).size()")
    var ids: [Int] = []
    changed.walk { ids.append($0.id) }
    #expect(ids == Array(0..<changed.nodeCount))
  }
}
