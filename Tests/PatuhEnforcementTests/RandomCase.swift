import PatuhColumns
import PatuhEnforcement
import PatuhRules

/// A case that random events happen to.
struct RandomCase {
  let ladder: Ladder
  let facts: CaseFacts
  var history = History()
  private(set) var day: Day?

  init(_ ladder: Ladder, _ random: inout some RandomNumberGenerator) {
    self.ladder = ladder
    var fields: [String: CaseCell] = [:]
    if ladder.subject == "pemberi_kerja" {
      fields["jenis"] = .value(.symbol("badan_usaha"))
      fields["nama"] = .value(.text("PT \"Kapuas\"\n\\ Jaya: #1"))
    }
    if ladder.subject == "desa" { fields["tahun"] = .value(.integer(2026)) }
    var declared: [String: CaseFacts.FactValue] = [:]
    if Bool.random(using: &random) {
      for fact in ladder.facts {
        declared[fact.name] =
          fact.type == .rupiah ? .number(ExactDecimal(120_000_000)) : .text("bupati")
      }
    }
    let categories = ["PWBD", "PDS-TK", "PDS-UPAH"]
    facts = CaseFacts(
      subjectType: ladder.subject ?? "-", subjectID: "P\(Int.random(in: 1...99, using: &random))",
      category: categories.randomElement(using: &random) ?? "PWBD", grade: .c, fields: fields,
      declared: declared)
    // From 2023, so that the four calendars are met, to late 2026, so that the fifth is missed.
    day = Day(2023, 1, 2)?.adding(days: Int.random(in: 0..<1_430, using: &random))
  }

  mutating func advance(_ days: Int) { day = day?.adding(days: days) }

  /// The event that does what is recommended; nil where nothing is to be done.
  func following(_ next: Recommendation) -> HistoryEvent? {
    guard let day else { return nil }
    let step = next.step ?? ""
    switch next.action {
    case .prepare: return HistoryEvent(.prepared(step: step), on: day, by: "Andi")
    case .sign: return HistoryEvent(.signed(step: step, number: "1/2025"), on: day, by: "Dian")
    case .deliver:
      return HistoryEvent(
        .delivered(step: step, proof: "tanda terima", deadline: deadline(of: step, day)), on: day,
        by: "kurir")
    case .record: return HistoryEvent(.performed(step: step, proof: "surat"), on: day, by: "dinas")
    case .close: return HistoryEvent(.closed(.settled, note: ""), on: day, by: "Andi")
    case .wait, .hold, .none: return nil
    }
  }

  private func deadline(of step: String, _ day: Day) -> Day? {
    guard let term = ladder.step(step)?.term, case .onNotice = term.length else { return nil }
    return day.adding(days: 9)
  }

  /// Anything that can be written down, most of it unlawful.
  func random(_ random: inout some RandomNumberGenerator) -> HistoryEvent {
    let today = day ?? Day.epoch
    let step = ladder.steps.randomElement(using: &random)?.id ?? "-"
    let by = ["Andi", "Budi", "Citra"].randomElement(using: &random) ?? "Andi"
    let kind: HistoryEvent.Kind =
      switch Int.random(in: 0..<16, using: &random) {
      case 0, 1: .prepared(step: step)
      case 2, 3: .signed(step: step, number: nil)
      case 4, 5, 6:
        .delivered(step: step, proof: "bukti", deadline: deadline(of: step, today))
      case 7, 8: .performed(step: step, proof: "surat")
      case 9: .cancelled(step: step, reason: "salah alamat")
      case 10:
        Bool.random(using: &random)
          ? .objected(step: step, reason: "tidak benar")
          : .appealed(step: step, reason: "tetap tidak benar")
      case 11:
        .objectionDecided(
          HistoryEvent.Decision.allCases.randomElement(using: &random) ?? .rejected)
      case 12:
        .waived(
          HistoryEvent.Waiver(
            from: today, to: today.adding(days: 20) ?? today, reason: "banjir",
            approver: "Kepala", risk: "pekerja tanpa perlindungan"))
      case 13: .paid(amount: ExactDecimal(1_000), proof: "bukti", settles: true)
      case 14: Bool.random(using: &random) ? .cured(proof: "F2") : .answered(step: step, says: "ya")
      default: .closed(.moved, note: "pindah")
      }
    return HistoryEvent(kind, on: today, by: by)
  }
}

extension Day {
  fileprivate static var epoch: Day {
    // INVARIANT: the first day of 1970 lies within the calendar.
    guard let day = Day(number: 0) else { preconditionFailure("no epoch") }
    return day
  }
}
