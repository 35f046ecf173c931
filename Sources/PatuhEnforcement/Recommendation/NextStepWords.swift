internal import PatuhColumns
internal import PatuhDiagnostics

/// The sentences of a recommendation.
enum NextStepWords {
  static func closed(_ closed: CasePosition.Closed) -> Phrase {
    Phrase(
      id: "Perkara ditutup pada \(DayText.long(closed.day)); tidak ada langkah lagi.",
      en: "The case was closed on \(DayText.english(closed.day)); no step is left.")
  }

  static func ended(_ state: String) -> Phrase {
    Phrase(
      id: "Perkara selesai (\(state)); tutup perkaranya.",
      en: "The case has ended (\(state)); close it.")
  }

  static func noStep(_ state: String) -> Phrase {
    Phrase(
      id: "Tidak ada langkah lagi dari keadaan ini (\(state)); tunggu pemenuhan kewajibannya.",
      en: "No step follows this state (\(state)); wait for the duty to be fulfilled.")
  }

  static let onNotice = Phrase(id: "menurut tenggat dalam surat", en: "as the notice says")

  static func unknownTerm(_ name: String) -> Phrase {
    Phrase(id: "belum diketahui (\(name))", en: "not known (\(name))")
  }

  static func term(_ length: Int64, _ unit: Term.Unit) -> Phrase {
    switch unit {
    case .workingDays: Phrase(id: "\(length) hari kerja", en: "\(length) working days")
    case .days: Phrase(id: "\(length) hari", en: "\(length) days")
    case .months: Phrase(id: "\(length) bulan", en: "\(length) months")
    }
  }

  static func sentence(
    _ action: Recommendation.Action, _ step: LadderStep, _ times: NextStep.Times,
    body: Ladder.Body?, _ blocks: [Block], _ day: Day
  ) -> Phrase {
    let who = body.map { " (\($0.title))" } ?? ""
    let untilID = times.latest.map { ", paling lambat \(DayText.long($0))" } ?? ""
    let untilEN = times.latest.map { ", by \(DayText.english($0))" } ?? ""
    switch action {
    case .prepare:
      return Phrase(
        id: "Siapkan \(step.title)\(who)\(untilID).", en: "Prepare \(step.title)\(who)\(untilEN).")
    case .sign:
      return Phrase(
        id: "Mintakan tanda tangan \(step.title)\(who) dari pejabat yang tidak menyiapkannya.",
        en: "Have \(step.title)\(who) signed by an officer who did not prepare it.")
    case .deliver:
      return Phrase(
        id: "Sampaikan \(step.title)\(who)\(untilID).", en: "Deliver \(step.title)\(who)\(untilEN)."
      )
    case .record:
      return Phrase(
        id: "Tunggu \(step.title)\(who)\(untilID), lalu catat pelaksanaannya.",
        en: "Wait for \(step.title)\(who)\(untilEN), then record it.")
    case .wait:
      let end = times.term.map { DayText.long($0.last) } ?? ""
      let from = times.earliest.map { DayText.long($0) } ?? ""
      return Phrase(
        id:
          "Tunggu: waktu sebelumnya berjalan sampai \(end); \(step.title)\(who) paling awal \(from).",
        en:
          "Wait: the term before runs until \(times.term.map { DayText.english($0.last) } ?? ""); "
          + "\(step.title)\(who) from \(times.earliest.map { DayText.english($0) } ?? "").")
    case .hold:
      let why = blocks.first { $0.effect != .shown }
      return Phrase(
        id: "Jangan melangkah: " + (why?.says.indonesian ?? "tidak ada langkah yang terbuka") + ".",
        en: "Do nothing: " + (why?.says.english ?? "no step is open") + ".")
    case .close, .none:
      return Phrase(id: "Tutup perkaranya.", en: "Close the case.")
    }
  }
}

/// Days as people write them.
enum DayText {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let weekdays = [
    "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu",
  ]

  /// `Senin, 14 April 2025`.
  static func long(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(weekdays[day.dayOfWeek - 1]), \(number) \(months[month - 1]) \(year)"
  }

  /// `14 April 2025`.
  static func english(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(number) \(englishMonths[month - 1]) \(year)"
  }
}
