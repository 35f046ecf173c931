import Foundation
import GRDB
import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger
import PatuhRules
import PatuhTestSupport
import Testing

/// Random histories under the ladders of this repository: what the ledger took is what it gives
/// back, and the same next step follows from it. `PATUH_HISTORIES` says how many;
/// `make history-test` takes 10 000.
@Suite struct HistoryTests {
  private static let count =
    ProcessInfo.processInfo.environment["PATUH_HISTORIES"].flatMap { Int($0) } ?? 80
  private static let rounds = 14

  private static func rulebook() -> Rulebook {
    func files(_ name: String) -> [RulebookInput.File] {
      let root = Corpus.repository + "/" + name
      return Corpus.files(below: root).filter { $0.hasSuffix(".yaml") }.map { path in
        RulebookInput.File(
          path: path,
          source: Source(
            name: name + "/" + path, bytes: Corpus.bytes(root + "/" + path) ?? []))
      }
    }
    var bag = DiagnosticBag()
    let input = RulebookInput(rules: files("Rules"), regulations: files("Regulations"))
    return Rulebook.link(RulebookDraft.load(input, into: &bag), into: &bag)
  }

  private static let ladders = [
    "pp-86-2013-pasal-10", "jkp", "pengawasan-ketenagakerjaan", "pembinaan-desa",
  ]

  @Test func `no case is lost and the same step follows after a restart`() throws {
    let scratch = try Scratch()
    let rulebook = Self.rulebook()
    var bag = DiagnosticBag()
    let book = LadderBook(rulebook, into: &bag)
    var random = SeededGenerator(seed: 5)
    var builder = RunBuilder("acak").on("2024-06-03")
    builder.ladders = [:]
    for ladder in Self.ladders { builder.ladders["a/" + ladder] = ladder }
    builder.examined = []
    for index in 0..<Self.count {
      builder = builder.found(
        "S\(index)", "a/" + Self.ladders[index % Self.ladders.count], .violation)
    }
    let ledger = try Ledger(path: scratch.ledger, for: .create)
    #expect(try ledger.take(builder).casesOpened.count == Self.count)
    var day = try #require(Day(iso: "2024-06-03"))
    var expected: [Int64: History] = [:]
    for number in 1...Int64(Self.count) {
      expected[number] = History([HistoryEvent(.opened, on: day, by: "Sari")])
    }
    var accepted = 0
    var refused = 0
    for _ in 0..<Self.rounds {
      day = try #require(day.adding(days: Int.random(in: 0...18, using: &random)))
      let desk = CaseDesk(ladders: book, frozen: try rulebook.frozen(on: day), gate: .c)
      let stamp = Stamp(
        time: "2024-06-03T00:00:00Z", actor: "Sari", command: "acak", day: day)
      try ledger.write(stamp) { writer in
        for dossier in try Dossier.fetchAll(writer.database, status: .open) {
          let next = try desk.recommend(dossier)
          let event = HistoryEvent(
            Self.kind(dossier, next, day, using: &random), on: day,
            by: Bool.random(using: &random) ? "Sari" : "Budi")
          let letter = PreparedLetter(
            gate: "C", grade: "C", isConcept: false, digest: nil, amount: nil,
            recommendation: "{}")
          do {
            try desk.record(event, in: dossier, with: writer, letter: letter)
            expected[dossier.file.id]?.append(event)
            accepted += 1
          } catch is DiagnosticsError {
            refused += 1
          }
        }
      }
    }
    #expect(accepted > Self.count && refused > 0)
    // Nothing was written for what was refused, and what was written is what was accepted.
    let desk = CaseDesk(ladders: book, frozen: try rulebook.frozen(on: day), gate: .c)
    let before = try ledger.read { database in
      try Dossier.fetchAll(database, status: nil).map { try desk.recommend($0) }
    }
    try ledger.close()
    let again = try Ledger(path: scratch.ledger, for: .read)
    let after = try again.read { try Dossier.fetchAll($0, status: nil) }
    #expect(after.count == Self.count)
    for (dossier, recommendation) in zip(after, before) {
      #expect(dossier.history == expected[dossier.file.id], "case \(dossier.file.id)")
      #expect(try desk.recommend(dossier) == recommendation, "case \(dossier.file.id)")
    }
    #expect(try LedgerAudit(again).isClean)
    print("\(Self.count) histories, \(accepted) events accepted, \(refused) refused")
  }

  /// Mostly what is recommended, otherwise anything.
  private static func kind(
    _ dossier: Dossier, _ next: Recommendation, _ day: Day,
    using random: inout SeededGenerator
  ) -> HistoryEvent.Kind {
    let steps = ["teguran-1", "teguran-2", "denda", "tmp2t", next.step ?? "tiada"]
    let step = next.step ?? "tiada"
    if Int.random(in: 0..<10, using: &random) < 7 {
      switch next.action {
      case .prepare: return .prepared(step: step)
      case .sign: return .signed(step: step, number: "N-\(dossier.file.id)-\(day)")
      case .deliver:
        return .delivered(step: step, proof: "p", deadline: day.adding(days: 30))
      case .record: return .performed(step: step, proof: "p")
      case .close: return .closed(.settled, note: "n")
      case .wait, .hold, .none: break
      }
    }
    let any = steps.randomElement(using: &random) ?? step
    switch Int.random(in: 0..<13, using: &random) {
    case 0: return .prepared(step: any)
    case 1: return .signed(step: any, number: "M-\(dossier.file.id)-\(day)")
    case 2: return .delivered(step: any, proof: "p", deadline: nil)
    case 3: return .performed(step: any, proof: "p")
    case 4: return .cancelled(step: any, reason: "r")
    case 5: return .answered(step: any, says: "s")
    case 6:
      return Bool.random(using: &random)
        ? .objected(step: any, reason: "r") : .appealed(step: any, reason: "r")
    case 7: return .objectionDecided(.rejected)
    case 8:
      return .waived(
        HistoryEvent.Waiver(from: day, to: day, reason: "r", approver: "a", risk: "k"))
    case 9: return .waiverRevoked(reason: "r")
    case 10:
      return .paid(
        amount: ExactDecimal(1_000), proof: "p", settles: Bool.random(using: &random))
    case 11: return .cured(proof: "p")
    default: return .closed(.moved, note: "n")
    }
  }
}
