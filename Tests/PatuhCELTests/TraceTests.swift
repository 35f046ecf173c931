import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import Testing

@Suite struct TraceTests {
  private func trace(_ text: String) throws -> Trace {
    var bag = DiagnosticBag()
    let environment = Scene.environment
    let parsed = try #require(environment.parse(text).0)
    let checked = try #require(environment.check(parsed, into: &bag))
    let program = environment.plan(checked, options: PlanOptions(trace: true))
    let context = Scene.context()
    let recorder = TraceRecorder()
    context.recorder = recorder
    _ = program.evaluate(context)
    return try #require(recorder.trace(of: program))
  }

  @Test func `parts behind the deciding one are marked as not evaluated`() throws {
    let found = try trace("1 > 2 && firma.id == 'P1'")
    #expect(found.value == .bool(false))
    #expect(found.parts.map(\.wasEvaluated) == [true, false])
    #expect(found.parts[0].parts.map(\.value) == [.int(1), .int(2)])
    #expect(found.parts[1].parts.allSatisfy { !$0.wasEvaluated })
  }

  @Test func `only the chosen branch has a value`() throws {
    let found = try trace("firma.id == 'P1' ? 'ya' : 'tidak'")
    #expect(found.parts.map(\.value) == [.bool(true), .string("ya"), nil])
  }

  @Test func `a macro shows a round for each element`() throws {
    let found = try trace("firma.pekerja.filter(p, p.upah > 4000)")
    #expect(found.parts[0].value?.listValue?.count == 3)
    #expect(found.rounds.count == 3)
    #expect(found.rounds.map { $0.parts[0].value?.boolValue } == [false, nil, true])
    #expect(found.rounds[1].parts[0].value?.isUnknown == true)
    #expect(found.rounds[0].binding.first?.name == "p")
    #expect(found.rounds[0].binding.first?.value.recordValue?.row == 0)
    #expect(found.rounds[0].parts[0].parts.first?.value == .int(3000))
  }

  @Test func `a condition that fails leaves the transformation without a value`() throws {
    let found = try trace("[1, 2].map(x, x > 1, x * 10)")
    #expect(
      found.rounds.map { $0.parts.map(\.value) } == [
        [.bool(false), nil], [.bool(true), .int(20)],
      ])
  }

  @Test func `a lazy variable has a trace of its own`() throws {
    var environment = Scene.environment
    var bag = DiagnosticBag()
    let options = PlanOptions(trace: true)
    let sum = try #require(environment.parse("2 + 3").0)
    let inner = environment.plan(
      try #require(environment.check(sum, into: &bag)), options: options)
    let slot = environment.declare(variable: "lima", type: .int)
    let comparison = try #require(environment.parse("lima > 4").0)
    let outer = environment.plan(
      try #require(environment.check(comparison, into: &bag)), options: options)
    let context = EvaluationContext(environment)
    let recorder = TraceRecorder()
    context.recorder = recorder
    context.set(slot, lazily: inner)
    _ = outer.evaluate(context)
    #expect(recorder.trace(of: inner)?.parts.map(\.value) == [.int(2), .int(3)])
    #expect(recorder.trace(of: outer)?.parts.map(\.value) == [.int(5), .int(4)])
  }

  @Test func `a recording ends at its limit`() throws {
    let context = Scene.context()
    let recorder = TraceRecorder(limit: 5)
    context.recorder = recorder
    _ = Scene.evaluate("[1, 2, 3, 4].all(x, x > 0)", options: PlanOptions(trace: true), in: context)
    #expect(recorder.isTruncated)
  }
}
