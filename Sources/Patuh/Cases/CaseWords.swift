import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// Cases in words.
struct CaseWords {
  let language: Language

  func phrase(_ indonesian: String, _ english: String) -> String {
    language == .indonesian ? indonesian : english
  }

  func day(_ day: Day) -> String { IndonesianText.day(day, language) }

  func subject(_ file: LedgerCase) -> String {
    (file.label.map { "\($0) (\(file.subjectID))" } ?? file.subjectID).printable
  }

  func title(_ file: LedgerCase) -> String {
    phrase("Perkara \(file.id)", "Case \(file.id)") + " · " + subject(file)
  }

  /// One line of a history.
  func event(_ event: HistoryEvent) -> String {
    day(event.day) + ": " + what(event) + ", " + event.by.printable
  }

  private func what(_ event: HistoryEvent) -> String {
    let step = event.step ?? ""
    switch event.kind {
    case .opened: return phrase("dibuka", "opened")
    case .prepared: return phrase("\(step) disiapkan", "\(step) drawn up")
    case .signed(_, let number):
      let register = number.map { phrase(", nomor \($0)", ", number \($0)") } ?? ""
      return phrase("\(step) ditandatangani\(register)", "\(step) signed\(register)").printable
    case .delivered(_, let proof, _):
      return phrase("\(step) disampaikan (\(proof))", "\(step) delivered (\(proof))").printable
    case .performed(_, let proof):
      return phrase("\(step) dilaksanakan (\(proof))", "\(step) carried out (\(proof))").printable
    case .cancelled(_, let reason):
      return phrase("\(step) dibatalkan (\(reason))", "\(step) given up (\(reason))").printable
    case .answered(_, let says):
      return phrase("dijawab: \(says)", "answered: \(says)").printable
    case .objected(_, let reason):
      return phrase("keberatan: \(reason)", "objection: \(reason)").printable
    case .appealed(_, let reason):
      return phrase("banding: \(reason)", "appeal: \(reason)").printable
    case .objectionDecided(let decision):
      return phrase("keberatan \(decision.rawValue)", "objection \(decision.rawValue)")
    case .waived(let waiver):
      return phrase(
        "ditangguhkan \(day(waiver.from)) – \(day(waiver.to)) oleh \(waiver.approver)",
        "waived \(day(waiver.from)) – \(day(waiver.to)) by \(waiver.approver)"
      ).printable
    case .waiverRevoked: return phrase("penangguhan dicabut", "waiver revoked")
    case .paid(let amount, let proof, _):
      return phrase("dibayar \(rupiah(amount)) (\(proof))", "paid \(rupiah(amount)) (\(proof))")
        .printable
    case .cured(let proof):
      return phrase("kewajiban dipenuhi (\(proof))", "duty fulfilled (\(proof))").printable
    case .closed(let why, let note):
      return phrase("ditutup, \(why.rawValue) (\(note))", "closed, \(why.rawValue) (\(note))")
        .printable
    }
  }

  func rupiah(_ amount: ExactDecimal) -> String {
    Int64(amount.description).map { IndonesianText.rupiah($0, language) }
      ?? "Rp\u{A0}" + amount.description
  }

  /// What kind of thing stands in the way.
  func kind(_ kind: Block.Kind) -> String {
    switch kind {
    case .unknown: phrase("data belum diketahui", "unknown facts")
    case .grade: phrase("hukum belum dicocokkan", "law not compared")
    case .reading: phrase("tafsir", "reading")
    case .objection: phrase("keberatan", "objection")
    case .waiver: phrase("penangguhan", "waiver")
    case .notCompetent: phrase("bukan wewenang", "not competent")
    case .village: phrase("desa dibina, tidak disanksi", "a village is guided")
    case .stateBody: phrase("penyelenggara negara", "state body")
    case .noCalendar: phrase("kalender belum ada", "no calendar")
    case .noValue: phrase("nilai hukum belum ada", "no legal value")
    case .outOfScope: phrase("di luar tangga ini", "not on this ladder")
    case .condition: phrase("syarat belum terpenuhi", "condition not met")
    case .late: phrase("lewat waktu", "late")
    case .discretion: phrase("pertimbangan pejabat", "to be judged")
    }
  }

  /// Who states a finding that no rule made.
  func statement(_ stated: FindingFacts.Statement) -> String {
    phrase(
      "dinyatakan \(stated.by) pada \(day(stated.day)); bukti: \(stated.evidence)",
      "stated by \(stated.by) on \(day(stated.day)); evidence: \(stated.evidence)"
    ).printable(limit: 400)
  }

  func concept(grade: String) -> String {
    phrase(
      "KONSEP: dasarnya bertingkat \(grade), di bawah ambang; tanpa nomor, tidak dapat ditandatangani",
      "DRAFT: it rests on grade \(grade), below the gate; no number, not to be signed")
  }

  /// The next step: the sentence, the days, the amount, what stands in the way.
  func next(_ recommendation: Recommendation) -> [String] {
    var lines = [phrase("Berikutnya: ", "Next: ") + recommendation.sentence(language)]
    if let term = recommendation.term, !term.daysOff.isEmpty {
      let days = term.daysOff.map { "\(day($0.day)) \($0.name)" }.joined(separator: "; ")
      lines.append(phrase("tidak dihitung: \(days)", "not counted: \(days)"))
    }
    if let amount = recommendation.amount {
      if let value = amount.value {
        lines.append(phrase("jumlah: ", "amount: ") + rupiah(value))
      } else if !amount.needs.isEmpty {
        let names = amount.needs.joined(separator: ", ")
        lines.append(
          phrase(
            "jumlahnya menunggu: \(names) (patuh case fact)",
            "the amount waits for: \(names) (patuh case fact)"))
      }
    }
    for block in recommendation.blocks where block.effect != .shown {
      lines.append(phrase("terhalang: ", "blocked: ") + block.says(language))
    }
    return lines
  }
}
