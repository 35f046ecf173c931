internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// The words of what stands in the way; one clause each, without a full stop.
enum BlockWords {
  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  // MARK: Scope

  static let village = Phrase(
    id: "desa tidak ditegur, tidak didenda, dan pelayanannya tidak dihentikan",
    en: "a village is not warned, not fined, and not denied services")
  static let guideVillage = Phrase(
    id: "gunakan tangga pembinaan-desa melalui kabupaten",
    en: "use the ladder pembinaan-desa, through the regency")

  static func otherSubject(_ found: String, _ expected: String) -> Phrase {
    Phrase(
      id: "tangga ini untuk \(expected), bukan \(found)",
      en: "this ladder is for \(expected), not \(found)")
  }

  static func notInForce(_ force: Period) -> Phrase {
    Phrase(
      id: "tangga ini tidak berlaku pada hari itu (\(force))",
      en: "this ladder is not in force on that day (\(force))")
  }

  static func doesNotApply(_ addressee: String) -> Phrase {
    Phrase(
      id: "tangga ini hanya untuk \(addressee)", en: "this ladder is only for \(addressee)")
  }

  static func exemptionUnknown(_ names: [String]) -> Phrase {
    Phrase(
      id: "belum diketahui apakah dikecualikan: \(list(names))",
      en: "not known whether exempt: \(list(names))")
  }

  static func scopeUnknown(_ names: [String]) -> Phrase {
    Phrase(
      id: "belum diketahui apakah tangga ini berlaku: \(list(names))",
      en: "not known whether this ladder applies: \(list(names))")
  }

  // MARK: Finding

  static func findingUnknown(_ needs: [String]) -> Phrase {
    Phrase(
      id: "temuannya belum diketahui" + (needs.isEmpty ? "" : ": \(list(needs))"),
      en: "the finding is unknown" + (needs.isEmpty ? "" : ": \(list(needs))"))
  }

  static let findingFailed = Phrase(
    id: "aturannya gagal dihitung", en: "the rule failed to run")
  static let findingWaived = Phrase(
    id: "temuannya sedang ditangguhkan", en: "the finding is waived")
  static let fetchFacts = Phrase(
    id: "minta datanya, lalu periksa ulang", en: "ask for the data, then check again")
  static let tellFact = Phrase(
    id: "lengkapi fakta itu dalam perkara", en: "tell that fact in the case")
  static let recordCure = Phrase(
    id: "catat pemenuhannya atau tutup perkaranya",
    en: "record that it is fulfilled, or close the case")

  static func noLongerViolated(_ outcome: String) -> Phrase {
    Phrase(
      id: "pemeriksaan terakhir tidak lagi menemukan pelanggaran (\(outcome))",
      en: "the last check no longer found a violation (\(outcome))")
  }

  static func hangsOnReading(_ names: [String]) -> Phrase {
    Phrase(
      id: "temuannya bergantung pada tafsir: \(list(names))",
      en: "the finding hangs on readings: \(list(names))")
  }

  static let weighReading = Phrase(
    id: "pejabat menimbang tafsir itu sebelum menandatangani",
    en: "the officer weighs the reading before signing")

  static func belowGate(_ gate: Grade, hasCalendar: Bool, hasOther: Bool) -> Phrase {
    let (id, en) =
      switch (hasOther, hasCalendar) {
      case (true, true): ("kutipan dan kalender", "citations and a calendar")
      case (false, true): ("kalender", "a calendar")
      default: ("kutipan", "citations")
      }
    return Phrase(
      id: "\(id) di bawah ambang \(gate.letter); surat hanya boleh menjadi KONSEP",
      en: "below the gate \(gate.letter): \(en); a letter may only be a KONSEP")
  }

  static func verifyFirst(hasCalendar: Bool) -> Phrase {
    guard hasCalendar else {
      return Phrase(
        id: "bandingkan kutipan itu dengan lembaran negara",
        en: "compare the citations with the gazette")
    }
    return Phrase(
      id: "bandingkan kutipan dengan lembaran negara, dan kalender dengan keputusan tentang hari "
        + "libur; tingkat kalender ditulis dalam Rules/kalender",
      en: "compare citations with the gazette, and the calendar with the decree on public "
        + "holidays; a calendar's grade is written in Rules/kalender")
  }

  // MARK: History

  static func waived(_ waiver: HistoryEvent.Waiver) -> Phrase {
    Phrase(
      id: "ditangguhkan sampai \(DayText.long(waiver.to)) oleh \(waiver.approver)",
      en: "waived until \(DayText.english(waiver.to)) by \(waiver.approver)")
  }

  static let revokeWaiver = Phrase(
    id: "tunggu berakhirnya, atau cabut penangguhannya",
    en: "wait for its end, or revoke the waiver")

  private static func name(_ objection: CasePosition.Objection) -> Phrase {
    let (indonesian, english) =
      objection.isAppeal ? ("banding", "appeal") : ("keberatan", "objection")
    return Phrase(
      id: "\(indonesian) \(DayText.long(objection.filed))",
      en: "the \(english) of \(DayText.english(objection.filed))")
  }

  static func objectionGranted(_ objection: CasePosition.Objection, isDeemed: Bool) -> Phrase {
    let name = name(objection)
    return isDeemed
      ? Phrase(
        id: name.indonesian + " tidak diputus pada waktunya dan dianggap dikabulkan",
        en: name.english + " was not decided in time and counts as granted")
      : Phrase(id: name.indonesian + " dikabulkan", en: name.english + " was granted")
  }

  static let closeOverturned = Phrase(
    id: "tetapkan keputusan sesuai keberatan, lalu tutup perkaranya",
    en: "decide as the objection asks, then close the case")

  static func objectionOpen(
    _ objection: CasePosition.Objection, suspends: Bool, until: Day?
  ) -> Phrase {
    let name = name(objection)
    let lastID = until.map { "; diputus paling lambat \(DayText.long($0))" } ?? ""
    let lastEN = until.map { "; to be decided by \(DayText.english($0))" } ?? ""
    return Phrase(
      id: name.indonesian + " belum diputus dan "
        + (suspends ? "menunda" : "tidak menunda") + " langkah berikutnya" + lastID,
      en: name.english + " is open and "
        + (suspends ? "suspends" : "does not suspend") + " the next step" + lastEN)
  }

  static func decide(_ objection: CasePosition.Objection) -> Phrase {
    objection.isAppeal
      ? Phrase(
        id: "atasan pejabat memutus bandingnya", en: "the officer's superior decides the appeal")
      : Phrase(id: "putus keberatannya", en: "decide the objection")
  }

  // MARK: Step

  static func noCalendar(_ years: [String]) -> Phrase {
    Phrase(
      id: "kalender \(list(years)) belum ada, jadi harinya tidak dapat dihitung",
      en: "there is no calendar of \(list(years)), so the day can't be computed")
  }

  static func addCalendar(_ years: [String]) -> Phrase {
    let files = list(years.map { "Rules/kalender/\($0).yaml" })
    return Phrase(id: "tambahkan \(files)", en: "add \(files)")
  }

  static func noValue(_ names: [String]) -> Phrase {
    Phrase(
      id: "nilai hukumnya belum ada: \(list(names))",
      en: "the legal value is missing: \(list(names))")
  }

  static func late(_ step: String, _ latest: Day) -> Phrase {
    Phrase(
      id: "hari terakhir untuk \(step) sudah lewat: \(DayText.long(latest))",
      en: "the last day for \(step) has passed: \(DayText.english(latest))")
  }

  static let weighLate = Phrase(
    id: "pejabat menimbang akibat keterlambatannya dan mencatat alasannya",
    en: "the officer weighs what the delay means and records why")

  static func nobodyCompetent(_ step: String, _ day: Day) -> Phrase {
    Phrase(
      id: "tidak ada pejabat yang berwenang atas \(step) pada \(DayText.long(day))",
      en: "nobody is competent for \(step) on \(DayText.english(day))")
  }

  static func competenceUnknown(_ names: [String]) -> Phrase {
    Phrase(
      id: "pejabat yang berwenang bergantung pada \(list(names))",
      en: "who is competent hangs on \(list(names))")
  }

  static func otherBody(_ title: String) -> Phrase {
    Phrase(id: "yang berwenang ialah \(title)", en: "\(title) is competent")
  }

  static func handOver(_ title: String) -> Phrase {
    Phrase(id: "serahkan perkaranya kepada \(title)", en: "hand the case to \(title)")
  }

  static func predecessorMissing(_ step: String) -> Phrase {
    Phrase(id: "harus didahului \(step)", en: "must be preceded by \(step)")
  }

  static func needNotMet(_ step: String, _ need: LadderState.Need) -> Phrase {
    switch need {
    case .duty:
      Phrase(
        id: "\(step) menunggu pemenuhan kewajiban", en: "\(step) waits for the duty to be fulfilled"
      )
    case .fine:
      Phrase(id: "\(step) menunggu pelunasan denda", en: "\(step) waits for the fine to be settled")
    }
  }

  static func conditionFails(_ step: String) -> Phrase {
    Phrase(id: "syarat \(step) tidak terpenuhi", en: "the condition of \(step) doesn't hold")
  }

  static func conditionUnknown(_ names: [String]) -> Phrase {
    Phrase(
      id: "syarat langkahnya belum diketahui: \(list(names))",
      en: "the step's condition is not known: \(list(names))")
  }

  static func noAmount(_ names: [String]) -> Phrase {
    Phrase(
      id: "jumlahnya belum dapat dihitung: \(list(names))",
      en: "the amount can't be computed yet: \(list(names))")
  }
}
