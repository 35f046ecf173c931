import Foundation
import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhRules
import PatuhTestSupport
import Testing

/// Random cases on every ladder: what is accepted is lawful, what is recommended can be done, and a
/// case that was written down and read again is the same case.
///
/// `PATUH_HISTORIES` sets how many; each has a seed of its own.
struct RandomHistoryTests {
  private static let count =
    ProcessInfo.processInfo.environment["PATUH_HISTORIES"].flatMap { Int($0) } ?? 64

  private static let ladders = LadderBuilder.repository.book.ladders

  @Test func `no random history holds a premature step or loses its case`() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for part in 0..<8 {
        group.addTask {
          var events = 0
          for number in stride(from: part, to: Self.count, by: 8) {
            events += try Self.check(seed: UInt64(number))
          }
          return events
        }
      }
      var events = 0
      for try await part in group { events += part }
      // Histories of nothing but refusals would prove nothing.
      #expect(events > Self.count * 5)
    }
  }

  /// One history; the number of its events.
  private static func check(seed: UInt64) throws -> Int {
    var random = SeededGenerator(seed: seed)
    let ladder = ladders[Int(seed) % ladders.count]
    let rulebook = LadderBuilder.repository.rulebook
    var world = RandomCase(ladder, &random)
    while world.history.events.count < 24, let today = world.day {
      let frozen = try rulebook.frozen(on: today)
      let engine = CaseEngine(ladder, frozen: frozen, gate: .e)
      if world.history.events.isEmpty {
        world.history.append(HistoryEvent(.opened, on: today, by: "Andi"))
      }
      let next = try engine.recommend(world.history, facts: world.facts)
      let label = "seed \(seed), \(ladder.id), \(today): \(next.sentence.indonesian)"
      try expectPossible(next, engine, world, label)
      try expectGateAndGradeAgree(ladder, frozen, world, label)
      if next.action == .none { break }
      let follows = Bool.random(using: &random)
      let event =
        follows ? world.following(next) ?? world.random(&random) : world.random(&random)
      if let found = try? engine.accept(event, after: world.history, facts: world.facts) {
        world.history.append(event)
        expectLawful(event, found, ladder, frozen, label)
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        try expectSameWhenReadAgain(world, engine, label)
      }
      world.advance(Int.random(in: 0...16, using: &random))
    }
    return world.history.events.count
  }

  /// What is below the gate blocks the step, and nothing else does: a letter that may be signed is no
  /// draft, and a draft may not be signed.
  private static func expectGateAndGradeAgree(
    _ ladder: Ladder, _ frozen: FrozenRulebook, _ world: RandomCase, _ label: String
  ) throws {
    // Another gate at every event: over the events of all histories each ladder meets each of them.
    let gate = Grade.allCases[world.history.events.count % Grade.allCases.count]
    let engine = CaseEngine(ladder, frozen: frozen, gate: gate)
    let next = try engine.recommend(world.history, facts: world.facts)
    guard next.step != nil else { return }
    let block = next.blocks.first { $0.kind == .grade }
    #expect((block != nil) == (next.grade > gate), "\(label), gate \(gate.letter)")
    #expect(block?.names ?? [] == next.grounds(below: gate).map(\.text), "\(label)")
    if next.action == .sign || next.action == .deliver {
      #expect(next.grade <= gate, "\(label), gate \(gate.letter)")
    }
  }

  /// What is recommended to be done today is accepted today; what has to wait is refused.
  private static func expectPossible(
    _ next: Recommendation, _ engine: CaseEngine, _ world: RandomCase, _ label: String
  ) throws {
    #expect(!next.sentence.indonesian.isEmpty && !next.sentence.english.isEmpty)
    let isClosed = world.history.events.contains {
      if case .closed = $0.kind { true } else { false }
    }
    #expect((next.action == .none) == isClosed, "\(label)")
    if let event = world.following(next) {
      let found = try? engine.accept(event, after: world.history, facts: world.facts)
      #expect(found != nil, "\(label) can't be followed")
    }
    if next.action == .wait, let step = next.step, let earliest = next.earliest {
      #expect(earliest > engine.day, "\(label)")
      let signed = HistoryEvent(.signed(step: step, number: nil), on: engine.day, by: "Dian")
      let found = try? engine.accept(signed, after: world.history, facts: world.facts)
      #expect(found == nil, "\(label) was signed while it has to wait")
    }
  }

  /// Each step before has ended, counted here day by day, and a fine follows two warnings.
  private static func expectLawful(
    _ event: HistoryEvent, _ found: CasePosition, _ ladder: Ladder, _ frozen: FrozenRulebook,
    _ label: String
  ) {
    let id: String
    switch event.kind {
    case .delivered(let step, _, _), .performed(let step, _): id = step
    default: return
    }
    guard let step = ladder.step(id) else {
      Issue.record("\(label): no step \(id)")
      return
    }
    for before in step.after {
      guard let done = found.done.dropLast().last(where: { $0.step == before }) else {
        Issue.record("\(label): \(id) without \(before)")
        continue
      }
      guard let end = done.ends else { continue }
      #expect(event.day > end.last, "\(label): \(id) is premature")
      guard let length = end.length, end.unit == .workingDays else { continue }
      var worked: Int64 = 0
      var day = end.from
      while day < end.last, let next = day.adding(days: 1) {
        day = next
        if frozen.isWorkingDay(day) == true { worked += 1 }
      }
      #expect(worked == length, "\(label): \(before) has \(worked) working days")
    }
    if step.kind == .fine {
      let warnings = found.done.filter { ladder.step($0.step)?.kind == .warning }
      #expect(Set(warnings.map(\.step)).count >= 2, "\(label)")
    }
  }

  private static func expectSameWhenReadAgain(
    _ world: RandomCase, _ engine: CaseEngine, _ label: String
  ) throws {
    let file = CaseFile(facts: world.facts, history: world.history)
    var bag = DiagnosticBag()
    let source = Source(name: "perkara.yaml", text: file.text)
    let again = CaseFile.read(
      source, for: engine.ladder, in: engine.frozen.rulebook, into: &bag)
    #expect(bag.isEmpty, "\(label)\n\(HumanRenderer().render(bag))")
    let read = try #require(again, "\(label)")
    #expect(read.history == world.history, "\(label)")
    #expect(read.text == file.text, "\(label)")
    let first = try engine.recommend(world.history, facts: world.facts)
    #expect(try engine.recommend(read.history, facts: read.facts) == first, "\(label)")
    #expect(try engine.recommend(world.history, facts: world.facts) == first, "\(label)")
  }
}
