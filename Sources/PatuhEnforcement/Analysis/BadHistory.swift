internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// Turns moves on a ladder into a history with days, as a case that a person can read and run.
struct BadHistory {
  private let ladder: Ladder
  private let rulebook: Rulebook

  init(_ ladder: Ladder, _ rulebook: Rulebook) {
    self.ladder = ladder
    self.rulebook = rulebook
  }

  /// Days that an example notice gives where the notice itself names its deadline.
  private static let exampleDays = 7

  /// A day in force whose year has a calendar, where there is one: the first working day of a year.
  private var start: Day? {
    let years = rulebook.calendars.map(\.year).sorted()
    let days = years.compactMap { Day($0, 1, 1) }
    return days.first { ladder.force.contains($0) } ?? ladder.force.from ?? days.first
      ?? Day(2025, 1, 1)
  }

  func history(of moves: [LadderWalk.Move]) -> History {
    var history = History()
    guard let start, let frozen = try? rulebook.frozen(on: start) else { return history }
    let clock = TermClock(frozen: frozen)
    var day = clock.workingDay(from: start).day
    var ends: Day?
    func add(_ kind: HistoryEvent.Kind, _ by: String) {
      history.append(HistoryEvent(kind, on: day, by: by))
    }
    add(.opened, "petugas")
    for move in moves {
      switch move {
      case .time:
        guard let end = ends, let next = end.adding(days: 1) else { continue }
        day = max(day, clock.workingDay(from: next).day)
      case .cure:
        add(.cured(proof: "bukti"), "petugas")
      case .step(let index):
        let step = ladder.steps[index]
        var deadline: Day?
        if let term = step.term {
          if case .onNotice = term.length { deadline = day.adding(days: Self.exampleDays) }
          if case .ends(let end, _) = clock.end(of: term, from: day, deadline: deadline) {
            ends = max(ends ?? end.last, end.last)
          }
        }
        guard step.isLetter else {
          add(.performed(step: step.id, proof: "surat"), "pejabat")
          continue
        }
        add(.prepared(step: step.id), "petugas")
        add(.signed(step: step.id, number: nil), "pejabat")
        add(.delivered(step: step.id, proof: "tanda terima", deadline: deadline), "kurir")
      }
    }
    return history
  }

  /// The history as it stands in a case, one note a line; a letter takes one line.
  static func notes(_ history: History) -> [Phrase] {
    var lines: [String] = []
    for event in history.events {
      switch event.kind {
      case .prepared, .signed: continue
      case .delivered(let step, _, let deadline):
        let more = deadline.map { ", deadline: \($0)" } ?? ""
        lines.append("- { day: \(event.day), letter: \(step)\(more) }")
      default: lines.append("- " + event.text)
      }
    }
    return [
      Phrase(
        id: "riwayat terpendek yang menunjukkannya:", en: "the shortest history that shows it:")
    ] + lines.map { Phrase(verbatim: $0) }
  }
}
