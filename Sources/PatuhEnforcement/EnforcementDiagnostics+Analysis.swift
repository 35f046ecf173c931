internal import PatuhDiagnostics

/// What is wrong with a ladder as a whole: ENF03xx.
extension Diagnostic {
  static func fineTooEarly(_ step: String, _ ended: Int, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0301", range,
      id: "`\(step)` dapat dikenakan ketika baru \(ended) teguran berakhir, bukan dua",
      en: "`\(step)` can be imposed when \(ended) warnings have ended, not two",
      help: Phrase(
        id: "sebut kedua teguran dalam `after`", en: "name both warnings in `after`"))
  }

  static func noPredecessor(_ step: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0302", range, id: "`\(step)` tidak menyebut langkah yang mendahuluinya",
      en: "`\(step)` names no step that precedes it",
      help: Phrase(
        id: "tambahkan `after` dengan langkah yang waktunya harus berakhir dahulu",
        en: "add `after` with the step whose term has to end first"))
  }

  static func takenWhileRunning(
    _ step: String, _ running: String, _ range: SourceRange
  ) -> Diagnostic {
    enforcement(
      "ENF0303", range, id: "`\(step)` dapat diambil selagi waktu `\(running)` masih berjalan",
      en: "`\(step)` can be taken while the term of `\(running)` still runs",
      help: Phrase(
        id: "tambahkan langkah itu dalam `after`", en: "add that step to `after`"))
  }

  static func predecessorNotTaken(
    _ step: String, needs: String, state: String, _ range: SourceRange
  ) -> Diagnostic {
    enforcement(
      "ENF0304", range,
      id: "`\(step)` menunggu `\(needs)`, tetapi keadaan `\(state)` dapat dicapai tanpanya",
      en: "`\(step)` waits for `\(needs)`, but the state `\(state)` can be reached without it")
  }

  static func deadState(_ state: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0305", range, id: "keadaan `\(state)` buntu: tanpa langkah, pemulihan, atau akhir",
      en: "the state `\(state)` is dead: no step, no cure, no end",
      help: Phrase(
        id: "tambahkan `cure` atau `end: true`", en: "add a `cure` or `end: true`"))
  }

  static func noWayOut(_ state: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0306", range, id: "dari keadaan `\(state)` tidak ada jalan ke akhir perkara",
      en: "no way leads from the state `\(state)` to the end of a case",
      help: Phrase(
        id: "setiap keadaan memerlukan pemulihan atau akhir",
        en: "each state needs a cure or an end"))
  }

  static func unreachableState(_ state: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0307", range, id: "keadaan `\(state)` tidak dapat dicapai",
      en: "the state `\(state)` can't be reached")
  }

  static func unreachableStep(_ step: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0308", range, id: "`\(step)` tidak pernah dapat diambil",
      en: "`\(step)` can never be taken")
  }

  static func nobodyOnDay(_ step: String, _ day: Phrase, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0309", range,
      id: "tidak ada pejabat yang berwenang atas `\(step)` pada \(day.indonesian)",
      en: "nobody is competent for `\(step)` on \(day.english)")
  }

  static func noLengthOnDay(
    _ step: String, _ parameter: String, _ day: Phrase, _ range: SourceRange
  ) -> Diagnostic {
    enforcement(
      "ENF0310", range,
      id: "waktu `\(step)` tidak diketahui pada \(day.indonesian): `\(parameter)` tanpa nilai",
      en: "the term of `\(step)` is not known on \(day.english): `\(parameter)` has no value")
  }

  static func loopWithoutProgress(_ steps: [String], _ range: SourceRange) -> Diagnostic {
    let list = steps.map { "`\($0)`" }.joined(separator: ", ")
    return enforcement(
      "ENF0311", range, id: "langkah-langkah ini berputar tanpa waktu berjalan: \(list)",
      en: "these steps go round without any time passing: \(list)")
  }

  static func ladderTooLarge(_ count: Int, limit: Int, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0312", range,
      id: "tangga dengan \(count) langkah terlalu besar untuk dianalisis (paling banyak \(limit))",
      en: "a ladder of \(count) steps is too large to be analysed (at most \(limit))")
  }
}
