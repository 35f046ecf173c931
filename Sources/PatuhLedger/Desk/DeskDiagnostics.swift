package import PatuhColumns
package import PatuhDiagnostics
package import PatuhEnforcement

/// Why a command cannot be carried out in a case, in words. LED01xx; permanent.
package enum DeskDiagnostics {
  /// What the ladder refuses, with the case it is about.
  package static func refused(_ refusal: HistoryRefusal, in file: LedgerCase) -> DiagnosticsError {
    var diagnostic = refusal.diagnostic
    diagnostic.notes.insert(about(file), at: 0)
    return LedgerDiagnostics.error(diagnostic)
  }

  package static func noLadder(_ ladder: String, number: Int64, known: [String]) -> Diagnostic {
    make(
      "LED0102",
      id: "perkara \(number) memakai tangga sanksi `\(ladder)` yang tidak ada dalam aturan",
      en: "case \(number) uses the ladder `\(ladder)`, which the rules don't have",
      help: NearestName.of(ladder, among: known).map {
        Phrase(
          id: "barangkali berganti nama menjadi `\($0)`; sebutkan aturan yang benar dengan --rules",
          en: "perhaps it is now called `\($0)`; name the right rules with --rules")
      })
  }

  package static func noCase(_ name: String, nearest: String?) -> Diagnostic {
    make(
      "LED0103", id: "tidak ada perkara `\(name.printable)`",
      en: "there is no case `\(name.printable)`",
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(
          id: "tulis nomor perkara atau nomor subjek; patuh case list menunjukkannya",
          en: "write the number of the case or of its subject; patuh case list shows them"))
  }

  package static func severalCases(_ name: String, _ numbers: [Int64]) -> Diagnostic {
    let list = numbers.prefix(20).map { String($0) }.joined(separator: ", ")
    return make(
      "LED0104", id: "`\(name.printable)` menunjuk beberapa perkara: \(list)",
      en: "`\(name.printable)` names several cases: \(list)",
      help: Phrase(id: "tulis nomor perkaranya", en: "write the number of the case"))
  }

  package static func beforeLastEvent(_ day: Day, last: Day, _ file: LedgerCase) -> Diagnostic {
    make(
      "LED0105", id: "perkara \(file.id) sudah mencatat peristiwa pada \(last), sesudah \(day)",
      en: "case \(file.id) has an event on \(last), after \(day)", notes: [about(file)],
      help: Phrase(
        id: "pakai hari yang tidak lebih awal dengan --as-of",
        en: "use a day that is not earlier with --as-of"))
  }

  package static func later(_ day: Day, than asOf: Day) -> Diagnostic {
    make(
      "LED0106", id: "\(day) sesudah \(asOf), hari yang dipakai perintah ini",
      en: "\(day) lies after \(asOf), the day this command works with",
      help: Phrase(
        id: "catat apa yang sudah terjadi, atau sebutkan harinya dengan --as-of",
        en: "record what has happened, or name the day with --as-of"))
  }

  /// The step cannot be taken now.
  package static func notNow(
    _ recommendation: Recommendation, asked: Phrase, _ file: LedgerCase
  ) -> Diagnostic {
    var notes = [about(file)]
    for block in recommendation.blocks where block.effect != .shown {
      let help = block.help
      notes.append(
        Phrase(
          id: block.says.indonesian + (help.map { "; " + $0.indonesian } ?? ""),
          en: block.says.english + (help.map { "; " + $0.english } ?? "")))
    }
    if recommendation.action == .wait, let earliest = recommendation.earliest {
      notes.append(Phrase(id: "paling cepat \(earliest)", en: "not before \(earliest)"))
    }
    return make(
      "LED0107", id: "belum dapat \(asked.indonesian)", en: "can't \(asked.english) now",
      notes: notes,
      help: Phrase(
        id: "yang disarankan: " + recommendation.sentence.indonesian,
        en: "recommended: " + recommendation.sentence.english))
  }

  package static func concept(_ letter: Letter, _ file: LedgerCase, names: [String]) -> Diagnostic {
    let command = "patuh case prepare \(file.id) --gate \(letter.grade)"
    var notes = [about(file)]
    if !names.isEmpty {
      let list = names.joined(separator: "; ")
      notes.append(Phrase(id: "belum dicocokkan: \(list)", en: "not compared yet: \(list)"))
    }
    return make(
      "LED0108", id: "surat `\(letter.step)` masih KONSEP: dasarnya bertingkat \(letter.grade)",
      en: "the letter `\(letter.step)` is only a draft: it rests on grade \(letter.grade)",
      notes: notes,
      help: Phrase(
        id: "cocokkan kutipannya dengan patuh regulations verify, dan kalendernya dengan keputusan "
          + "tentang hari libur, lalu siapkan lagi; atau pejabat memutuskan tingkat "
          + "\(letter.grade) cukup: \(command)",
        en: "compare the citations with patuh regulations verify, and the calendar with the decree "
          + "on public holidays, and prepare again; or an officer decides that grade "
          + "\(letter.grade) is enough: \(command)"))
  }

  package static func noLetter(_ file: LedgerCase) -> Diagnostic {
    make(
      "LED0109", id: "perkara \(file.id) tidak mempunyai surat yang sedang berjalan",
      en: "case \(file.id) has no letter under way", notes: [about(file)],
      help: Phrase(
        id: "siapkan dengan patuh case prepare \(file.id)",
        en: "draw one up with patuh case prepare \(file.id)"))
  }

  package static func samePerson(_ letter: Letter, _ file: LedgerCase) -> Diagnostic {
    make(
      "LED0119",
      id: "`\(letter.preparedBy.printable)` menyiapkan surat ini dan tidak dapat menandatanganinya",
      en: "`\(letter.preparedBy.printable)` drew this letter up and cannot sign it",
      notes: [about(file)],
      help: Phrase(
        id: "mintakan tanda tangan pejabat lain dengan --by",
        en: "have another officer sign it, with --by"))
  }

  package static func numberTaken(_ number: String) -> Diagnostic {
    make(
      "LED0113", id: "nomor surat `\(number.printable)` sudah dipakai",
      en: "the register number `\(number.printable)` is taken",
      help: Phrase(id: "pakai nomor agenda yang lain", en: "use another register number"))
  }

  package static func unknownFact(
    _ name: String, ladder: String, known: [String]
  ) -> Diagnostic {
    make(
      "LED0114", id: "tangga `\(ladder)` tidak mengenal fakta `\(name.printable)`",
      en: "the ladder `\(ladder)` knows no fact `\(name.printable)`",
      help: Phrase(
        id: known.isEmpty
          ? "tangga ini tidak meminta fakta" : "yang dikenal: " + known.joined(separator: ", "),
        en: known.isEmpty ? "this ladder asks for none" : "known: " + known.joined(separator: ", "))
    )
  }

  package static func wrongFact(_ name: String, _ value: String, type: String) -> Diagnostic {
    make(
      "LED0115", id: "`\(value.printable)` bukan \(type) untuk fakta `\(name)`",
      en: "`\(value.printable)` is no \(type) for the fact `\(name)`")
  }

  private static func about(_ file: LedgerCase) -> Phrase {
    let label = file.label.map { "\($0) (\(file.subjectID))" } ?? file.subjectID
    return Phrase(id: "perkara \(file.id): \(label)", en: "case \(file.id): \(label)")
  }

  private static func make(
    _ code: String, id: String, en: String, notes: [Phrase] = [], help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: nil, notes: notes,
      help: help)
  }
}
