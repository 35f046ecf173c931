import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import Testing

@Suite struct RunningTests {
  private func program(_ text: String, in environment: Environment) throws -> Program {
    var bag = DiagnosticBag()
    let parsed = try #require(environment.parse(text).0)
    return environment.plan(try #require(environment.check(parsed, into: &bag)))
  }

  @Test func `a lazy variable is evaluated at most once between two resets`() throws {
    let counter = Counter()
    var environment = Environment()
    environment.declare(
      function: FunctionDeclaration(
        name: "hitung",
        overloads: [
          Overload(parameters: [], result: .int) { _, context in
            let counter = context.attachment as? Counter
            counter?.calls += 1
            context.note(counter?.calls ?? 0)
            return .int(Int64(counter?.calls ?? 0))
          }
        ]))
    let definition = try program("hitung()", in: environment)
    let slot = environment.declare(variable: "n", type: .int)
    let use = try program("n + n + n", in: environment)
    let skip = try program("true || n > 0", in: environment)
    let context = EvaluationContext(environment, attachment: counter)
    context.set(slot, lazily: definition)
    #expect(skip.evaluate(context) == .bool(true))
    #expect(counter.calls == 0)
    #expect(use.evaluate(context) == .int(3))
    #expect(use.evaluate(context) == .int(3))
    #expect(counter.calls == 1)
    context.reset()
    #expect(use.evaluate(context) == .int(6))
    #expect(context.provenance.elements == [2])
  }

  final class Counter {
    var calls = 0
  }

  @Test func `whoever reads a lazy variable notes what it has read`() throws {
    var environment = Scene.environment
    let definition = try program("catat(3) > 0", in: environment)
    let slot = environment.declare(variable: "syarat", type: .bool)
    let use = try program("syarat && catat(70) > 0", in: environment)
    let context = EvaluationContext(environment)
    context.set(slot, lazily: definition)
    #expect(use.evaluate(context) == .bool(true))
    #expect(context.provenance.elements == [3, 70])
    context.provenance.removeAll()
    #expect(use.evaluate(context) == .bool(true))
    #expect(context.provenance.elements == [3, 70])
  }

  @Test func `an assumed cell is noted when it is read`() {
    let context = Scene.context()
    _ = Scene.evaluate("firma.pekerja[0].status == 'tetap'", in: context)
    #expect(context.provenance.isEmpty)
    _ = Scene.evaluate("firma.pekerja[1].status == 'tetap'", in: context)
    #expect(context.provenance.elements == [5])
  }

  @Test func `a definition that needs itself is an error`() throws {
    var environment = Environment()
    let first = environment.declare(variable: "a", type: .int)
    let second = environment.declare(variable: "b", type: .int)
    let context = EvaluationContext(environment)
    context.set(first, lazily: try program("b + 1", in: environment))
    context.set(second, lazily: try program("a + 1", in: environment))
    #expect(
      try program("a", in: environment).evaluate(context).errorValue?.code == .cyclicDefinition)
  }

  @Test func `lazy variables keep their local variables apart`() throws {
    var environment = Environment()
    let inner = try program("[1, 2, 3].map(x, [10, 20].map(y, x * y).sum()).sum()", in: environment)
    let slot = environment.declare(variable: "dalam", type: .int)
    let outer = try program("[5, 6].map(x, [7].map(y, x + y + dalam)[0] - dalam)", in: environment)
    let context = EvaluationContext(environment)
    context.set(slot, lazily: inner)
    #expect(outer.evaluate(context) == .list([.int(12), .int(13)]))
  }

  @Test func `a variable without a value is an error that can be absorbed`() throws {
    var environment = Environment()
    environment.declare(variable: "a", type: .bool)
    let context = EvaluationContext(environment)
    #expect(try program("a", in: environment).evaluate(context).errorValue?.code == .unset)
    #expect(try program("a || true", in: environment).evaluate(context) == .bool(true))
  }

  @Test func `the step budget ends what would take too long`() {
    let range = "[" + (0..<60).map(String.init).joined(separator: ",") + "]"
    let text = "\(range).all(a, \(range).all(b, \(range).all(c, a + b + c >= 0)))"
    let value = Scene.evaluate(text, in: Scene.context(budget: 100_000))
    #expect(value?.errorValue?.code == .budgetExceeded)
    let absorbed = Scene.evaluate("(\(text)) || true", in: Scene.context(budget: 100_000))
    #expect(absorbed == .bool(true) || absorbed?.errorValue?.code == .budgetExceeded)
  }

  @Test func `texts and lists that grow are paid for`() {
    let doubling = "cel.bind(a, 'xxxxxxxxxxxxxxxx', "
    let text =
      String(repeating: "cel.bind(a, a + a, ", count: 40) + "a.size()"
      + String(repeating: ")", count: 41)
    let value = Scene.evaluate(doubling + text, in: Scene.context(budget: 1_000_000))
    #expect(value?.errorValue?.code == .budgetExceeded)
  }

  @Test func `the cost bound knows nested loops`() throws {
    let one = try program("firma.pekerja.all(p, p.upah > 0)", in: Scene.environment)
    let two = try program(
      "firma.pekerja.all(p, firma.pekerja.exists(q, q.nik == p.nik))", in: Scene.environment)
    let none = try program("1 < 2 || tak_tahu", in: Scene.environment)
    #expect(one.cost.degree == 1)
    #expect(two.cost.degree == 2)
    #expect(none.cost.degree == 0)
    #expect(one.cost.bound(forLength: 10) < two.cost.bound(forLength: 10))
    #expect(two.cost.bound(forLength: Int.max) == Int.max)
    // A loop over a literal list is a number, not a degree.
    #expect(try program("[1, 2].all(x, x > 0)", in: Scene.environment).cost.degree == 0)
  }

  @Test func `a cost that no budget could bear is refused before it runs`() {
    let over = { (depth: Int) in
      (0..<depth).reversed().reduce("true") { inner, level in
        "firma.pekerja.all(p\(level), \(inner))"
      }
    }
    #expect(Scene.codes(over(4)).isEmpty)
    #expect(Scene.codes(over(5)).map(\.code) == ["CEL0120"])
    #expect(Scene.codes(over(20)).map(\.code) == ["CEL0120"])
    #expect(Scene.evaluate(over(5)) == nil)
  }

  @Test func `searching for every match and comparing every pair are paid for`() {
    // Each of the matches reads the rest of the text before it settles for one letter.
    let text = "'" + String(repeating: "a", count: 20_000) + "'"
    let all = Scene.evaluate(
      "regex.extractAll(\(text), 'a+b|a').size()", in: Scene.context(budget: 1_000_000))
    #expect(all?.errorValue?.code == .budgetExceeded)
    let some = Scene.evaluate("regex.extractAll('aaab aa', 'a+b|a').size()")
    #expect(some == .int(3))
    let doubles = (0..<3000).map { "\($0).5" }.joined(separator: ", ")
    let distinct = Scene.evaluate(
      "[\(doubles)].distinct().size()", in: Scene.context(budget: 1_000_000))
    #expect(distinct?.errorValue?.code == .budgetExceeded)
    let repeated = Scene.evaluate(
      "[\(doubles)].repeated().size()", in: Scene.context(budget: 10_000_000))
    #expect(repeated == .int(0))
  }

  @Test func `a key is found wherever it stands in maps of any shape`() throws {
    var environment = Environment()
    let slot = environment.declare(variable: "m", type: .dyn)
    let program = try program("m.b", in: environment)
    let context = EvaluationContext(environment)
    let shapes: [[String]] = [["a", "b"], ["b"], ["c", "a", "b"], [], ["a"], ["b", "a"]]
    for round in 0..<3 {
      for keys in shapes + [(0..<20).map { "k\($0)" } + ["b"], (0..<20).map { "k\($0)" }] {
        let entries = keys.enumerated().map {
          (key: Value.string($1), value: Value.int(Int64($0 + round)))
        }
        context.reset()
        context.set(slot, try #require(MapValue(entries).map(Value.map)))
        let wanted = keys.firstIndex(of: "b").map { Int64($0 + round) }
        #expect(program.evaluate(context).intValue == wanted, "\(keys)")
      }
    }
  }

  @Test func `an error says where it happened`() throws {
    let value = Scene.evaluate("firma.id == 'P1' && 10 / (3 - 3) > 1")
    #expect(value?.errorValue?.range?.text == "10 / (3 - 3)")
    let absent = Scene.evaluate("firma.pekerja[1].kpj == 'x'")
    #expect(absent?.errorValue?.range?.text == "firma.pekerja[1].kpj")
  }

  @Test func `an unchecked expression leaves its faults to run time`() throws {
    let environment = Environment()
    let value = { (text: String) -> Value? in
      environment.parse(text).0.map {
        environment.plan(environment.resolve($0)).evaluate(EvaluationContext(environment))
      }
    }
    #expect(value("tiada || true") == .bool(true))
    #expect(value("tiada")?.errorValue?.code == .undeclaredName)
    #expect(value("tiada(1)")?.errorValue?.code == .undeclaredFunction)
    #expect(value("1 + 'a'")?.errorValue?.code == .noSuchOverload)
    #expect(value("'a'.size() + 1") == .int(2))
  }

  @Test func `names prefer the container, the longest, and local variables`() throws {
    var environment = Environment(container: "a.b")
    let outer = environment.declare(variable: "x", type: .int)
    let inner = environment.declare(variable: "a.x", type: .int)
    let dotted = environment.declare(variable: "a.b.peta.k", type: .int)
    let map = environment.declare(variable: "peta", type: .map(.string, .int))
    let context = EvaluationContext(environment)
    for (slot, value) in [(outer, 1), (inner, 2), (dotted, 3)] {
      context.set(slot, .int(Int64(value)))
    }
    context.set(
      map, .map(try #require(MapValue([(.string("k"), .int(9)), (.string("l"), .int(8))]))))
    for (text, expected) in [
      ("x", 2), (".x", 1), ("peta.k", 3), ("peta.l", 8), (".peta.k", 9), ("[5].map(x, x)[0]", 5),
      ("[5].map(x, .x)[0]", 1),
    ] {
      #expect(
        try program(text, in: environment).evaluate(context) == .int(Int64(expected)), "\(text)")
    }
  }

  @Test func `a program is shared by many tasks`() async throws {
    let shared = try program(
      "firma.pekerja.filter(p, p.upah > 4000).size() >= 1 && firma.id.matches('^P[0-9]$')",
      in: Scene.environment)
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let context = Scene.context()
          return (0..<200).allSatisfy { _ in shared.evaluate(context) == .bool(true) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: true, count: 8))
  }
}
