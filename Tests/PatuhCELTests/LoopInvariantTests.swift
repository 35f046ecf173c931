import PatuhCEL
import PatuhDiagnostics
import Synchronization
import Testing

/// What does not change within a loop is computed once, and gives what it gave.
@Suite struct LoopInvariantTests {
  private final class Calls: Sendable {
    private let number = Atomic<Int>(0)

    func add() { number.add(1, ordering: .relaxed) }
    var count: Int { number.load(ordering: .relaxed) }
  }

  /// The value of a text in which `hitung(n)` is n, and how often that was worked out.
  private func run(
    _ text: String, _ options: PlanOptions = PlanOptions()
  ) throws -> (value: Value, calls: Int) {
    let calls = Calls()
    var environment = Scene.environment
    environment.declare(
      function: FunctionDeclaration(
        name: "hitung",
        overloads: [
          Overload(parameters: [.int], result: .int) { arguments, _ in
            calls.add()
            return arguments[0]
          }
        ]))
    var bag = DiagnosticBag()
    let parsed = try #require(environment.parse(text).0)
    let checked = try #require(environment.check(parsed, into: &bag))
    let context = EvaluationContext(environment, budget: 100_000)
    if let slot = environment.slot(of: "firma") { context.set(slot, .record(Scene.employer)) }
    for (name, _) in Scene.unknowns {
      if let slot = environment.slot(of: name) {
        context.set(slot, .unknown(Fact(.parameter, name)))
      }
    }
    context.recorder = options.trace ? TraceRecorder() : nil
    return (environment.plan(checked, options: options).evaluate(context), calls.count)
  }

  @Test(arguments: [
    // In each month once, whatever the number of workers.
    ("[1, 2, 3].map(m, [4, 5].map(p, hitung(m) + p)).size()", 3),
    // For all months once.
    ("[1, 2, 3].map(m, [4, 5].all(p, hitung(7) > p))[0]", 1),
    ("[1, 2, 3].map(m, [4, 5].map(p, [6, 7].map(q, hitung(p) + m + q))).size()", 6),
    // Not before it is asked for.
    ("[1, 2, 3].map(m, [4, 5].filter(p, p > 9).map(p, hitung(m))).size()", 0),
    ("[1, 2, 3].exists(m, m == 1 || hitung(5) == 6)", 0),
    // Anew in each round of what binds its variable.
    ("[1, 2, 3].map(m, cel.bind(n, m * 2, [4, 5].map(p, hitung(n) + p))).size()", 3),
    // Each time that a definition runs.
    ("[hitung(1), hitung(1)].map(p, p).size()", 2),
    ("[1, 2].map(m, [[3], [4]].map(l, l.map(x, hitung(m) + x))).size()", 2),
    // A sum of the same elements, as long as what its terms take from the loop around is the same.
    ("[1, 1, 2].map(m, [4, 5].sum(p, hitung(p) + math.abs(m)))[2]", 4),
    ("[1, 2, 1].map(m, [4, 5].sum(p, hitung(p) + math.abs(m)))[2]", 6),
    ("[1, 1, 2].map(m, [4, 5].sum(p, hitung(p) + m))[2]", 6),
    ("[1, 2].map(m, (m > 0 ? [4, 5] : [6]).sum(p, hitung(p)))[1]", 2),
    ("[[4], [4]].map(l, l.sum(p, hitung(p)))[1]", 2),
    // With two such values one may decide whether the other is read.
    ("[1, 1].map(m, [4, 5].sum(p, hitung(p) + math.abs(m) + math.abs(m + 1)))[1]", 4),
    ("[1.0, 1.0].map(m, [4, 5].sum(p, hitung(p) + int(m)))[1]", 2),
  ])
  func `is worked out as often as it changes`(text: String, calls: Int) throws {
    let found = try run(text)
    #expect(found.calls == calls)
    #expect(!found.value.isError)
    let traced = try run(text, PlanOptions(trace: true))
    #expect(found.value == traced.value)
    #expect(traced.calls >= calls)
  }

  @Test(arguments: [
    "[1, 2].map(m, [4, 5].map(p, hitung(m) + p)) == [[5, 6], [6, 7]]",
    "[1, 2].exists(x, gagal() || x == 1)",
    "[1, 2].all(x, gagal() && x == 1)",
    "[1, 2].map(x, gagal())",
    "[1, 2].map(x, tak_tahu || hitung(1) == 1 || x == 2)",
    "[1, 2].filter(x, size(teks) > x)",
    "firma.pekerja.map(p, firma.pekerja.filter(q, q.upah >= p.upah && size(firma.nama) > 0).size())",
    "firma.pekerja.sum(p, math.least(p.upah, hitung(4000)))",
    "firma.pekerja.map(p, [1, 2].map(i, has(p.kpj) ? size(p.kpj) + i : i))",
    "firma.program.map(k, firma.program.filter(l, size(firma.program) > 1 && l != k))",
    "{'a': 1, 'b': 2}.transformMap(k, v, [3, 4].map(x, hitung(v) + size(k) + x))",
    "[1, 2].map(m, [null, null].map(x, firma.program.size() > 9 ? null : null).size() + m)",
    "[optional.of(1), optional.none()].map(o, o.optMap(v, [5].map(x, hitung(v) + x)))",
    "[1, 2, 3].transformList(i, x, x > 1, [7].map(y, hitung(i) + y + x))",
    "[3, 3, 4].map(m, [1, 2].sum(p, m > 3 ? hitung(m) : p > 1 ? math.abs(m) : p))",
    "[3, 3].map(m, [4, 5].sum(p, m < p ? p : (gagal() ? 1 : 2)))",
    "[tak_tahu, tak_tahu].map(t, [1, 2].sum(p, t || p > 1 ? p : hitung(p)))",
    "[3, 3].map(m, firma.pekerja.filter(q, q.upah > m).sum(p, math.least(p.upah, math.abs(m))))",
    "[2, 2].map(m, firma.pekerja.filter(q, q.upah > 0).map(p, p.upah)[0])",
    "[1, 2].map(i, [decimal('1.0'), decimal('1.00')][i - 1]).map(d, [1].sum(p, d * 1 + p))",
  ])
  func `gives what it gives when nothing is kept`(text: String) throws {
    let (plain, traced) = try (run(text), run(text, PlanOptions(trace: true)))
    #expect(String(describing: plain.value) == String(describing: traced.value))
  }

  @Test func `asking for a sum that is kept reads nothing that it did not read`() {
    let context = Scene.context()
    let value = Scene.evaluate("[1, 2].map(m, [4].sum(p, p > 9 ? catat(m) : p))", in: context)
    #expect(value?.isError == false)
    #expect(!context.provenance.contains(1) && !context.provenance.contains(2))
  }

  @Test func `what was read is told although it was kept`() throws {
    let context = Scene.context()
    let value = Scene.evaluate("[1, 2].map(m, [3, 4].map(p, catat(7) + p + m))", in: context)
    #expect(value?.isError == false)
    #expect(context.provenance.contains(7))
  }
}
