internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules

/// The words of what the checks of dates, of use and of reasons find. LNT00xx: days. LNT01xx: what
/// nobody uses. LNT04xx: how sure and why. LNT05xx: cases.
extension Diagnostic {
  static func lint(
    _ code: String, _ severity: Severity, _ range: SourceRange, id: String, en: String,
    help: Phrase? = nil, notes: [Phrase] = [], secondary: [Label] = [], fix: Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, message: Phrase(id: id, en: en), at: Label(range),
      secondary: secondary, notes: notes, help: help, fix: fix)
  }

  private static func first(_ range: SourceRange) -> [Label] {
    [Label(range, Phrase(id: "yang sebelumnya di sini", en: "the one before is here"))]
  }

  // MARK: Days

  static func gapInValues(
    _ id: String, from: Day, to: Day, _ range: SourceRange, after: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0001", .warning, range,
      id: "parameter `\(id)` tidak mempunyai nilai dari \(from) sampai dengan \(to)",
      en: "the parameter `\(id)` has no value from \(from) to \(to)",
      help: Phrase(
        id: "isi nilainya, atau sebut alasannya dalam `gap` pada nilai sesudahnya",
        en: "add the value, or give the reason in `gap` of the value behind"),
      secondary: first(after))
  }

  static func gapInVersions(
    _ place: String, from: Day, to: Day, _ range: SourceRange, after: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0002", .warning, range,
      id: "tidak ada naskah `\(place)` yang berlaku dari \(from) sampai dengan \(to)",
      en: "no version of `\(place)` is in force from \(from) to \(to)",
      help: Phrase(
        id: "naskah lama berakhir sehari sebelum naskah baru berlaku",
        en: "the old version ends the day before the new one begins"),
      secondary: first(after))
  }

  static func oneSidedAmendment(
    _ id: String, other: String, key: String, _ range: SourceRange, fix: Fix?
  ) -> Diagnostic {
    lint(
      "LNT0003", .warning, range,
      id: "`\(other)` tidak menyebut `\(id)` dalam `\(key)`",
      en: "`\(other)` doesn't name `\(id)` in `\(key)`",
      help: Phrase(
        id: "perubahan dicatat pada keduanya", en: "an amendment is recorded in both"), fix: fix)
  }

  static func revokedInForce(
    _ id: String, by: String, last: Day, _ range: SourceRange, fix: Fix?
  ) -> Diagnostic {
    lint(
      "LNT0004", .warning, range,
      id: "`\(id)` dicabut oleh `\(by)`, tetapi masa berlakunya tidak berakhir \(last)",
      en: "`\(id)` is revoked by `\(by)`, but its days don't end on \(last)",
      help: Phrase(
        id: "isi `in_force.to`; periksa pasal peralihannya",
        en: "fill in `in_force.to`; look at the transitional articles"), fix: fix)
  }

  static func calendarMissing(from: Int, to: Int, _ range: SourceRange) -> Diagnostic {
    let years = from == to ? "\(from)" : "\(from)–\(to)"
    return lint(
      "LNT0005", .warning, range, id: "kalender \(years) tidak ada",
      en: "there is no calendar of \(years)",
      help: Phrase(
        id: "tambahkan `Rules/kalender/\(from).yaml`", en: "add `Rules/kalender/\(from).yaml`"))
  }

  static func holidayAndJointLeave(
    _ day: String, _ range: SourceRange, holiday: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0006", .warning, range,
      id: "`\(day.printable)` hari libur dan cuti bersama sekaligus",
      en: "`\(day.printable)` is both a holiday and joint leave",
      secondary: [Label(holiday, Phrase(id: "libur di sini", en: "the holiday is here"))])
  }

  static func reviewPast(_ day: Day, today: Day, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0007", .warning, range, id: "tinjauan jatuh tempo \(day) dan sudah lewat",
      en: "the review was due on \(day) and is past",
      help: Phrase(
        id: "tinjau isinya, lalu majukan `review_by`",
        en: "look at it again, then move `review_by` on"),
      notes: [Phrase(id: "hari pemeriksaan \(today)", en: "day of the check \(today)")])
  }

  static func noValueForRule(
    _ id: String, _ force: Period, _ range: SourceRange, values: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0008", .error, range,
      id: "parameter `\(id)` tidak bernilai pada satu hari pun selama aturan ini berlaku",
      en: "the parameter `\(id)` has no value on any day of this rule",
      help: Phrase(
        id: "tanpa nilai, hasilnya selalu tidak diketahui",
        en: "without a value the outcome is always unknown"),
      notes: [
        Phrase(id: "aturan berlaku \(force)", en: "the rule is in force \(force)")
      ])
  }

  // MARK: Use

  static func unusedField(
    _ name: String, of record: String, _ range: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0101", .warning, range, id: "kolom `\(record).\(name)` tidak dibaca aturan mana pun",
      en: "no rule reads the field `\(record).\(name)`",
      help: Phrase(
        id: "hapus, atau sebut dalam `purpose` untuk apa kolom itu disimpan",
        en: "remove it, or say in `purpose` what it is kept for"))
  }

  static func unusedLet(_ name: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0102", .warning, range, id: "nama `\(name)` tidak dipakai",
      en: "the name `\(name)` isn't used", help: Phrase(id: "hapus", en: "remove it"))
  }

  static func unusedReading(_ name: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0103", .warning, range,
      id: "bacaan `\(name)` tidak dipakai aturan atau tangga sanksi mana pun",
      en: "no rule and no ladder uses the reading `\(name)`",
      help: Phrase(
        id: "hapus, atau sebut dalam `purpose` untuk apa bacaan itu dicatat",
        en: "remove it, or say in `purpose` what it is recorded for"))
  }

  static func uncitedArticle(
    _ place: String, of regulation: String, _ range: SourceRange, fix: Fix?
  ) -> Diagnostic {
    lint(
      "LNT0104", .warning, range,
      id: "`\(regulation) \(place)` tidak dikutip di mana pun",
      en: "`\(regulation) \(place)` is cited nowhere",
      help: Phrase(
        id: "beri `status: unclaimed`, atau `declined` dengan alasannya",
        en: "give it `status: unclaimed`, or `declined` with the reason"), fix: fix)
  }

  static func citedButSetAside(
    _ place: String, of regulation: String, _ range: SourceRange, fix: Fix?
  ) -> Diagnostic {
    lint(
      "LNT0105", .warning, range,
      id: "`\(regulation) \(place)` dikutip, tetapi `status` menyebutnya tidak dipakai",
      en: "`\(regulation) \(place)` is cited, but its `status` sets it aside",
      help: Phrase(id: "hapus `status`", en: "remove `status`"), fix: fix)
  }

  static func missingInOrder(
    _ name: String, area: String, _ range: SourceRange, order: SourceRange, fix: Fix?
  ) -> Diagnostic {
    lint(
      "LNT0106", .warning, range, id: "aturan ini tidak disebut dalam `\(area)/index.yaml`",
      en: "`\(area)/index.yaml` doesn't name this rule",
      help: Phrase(
        id: "tambahkan `\(name)` pada `order`", en: "add `\(name)` to `order`"),
      secondary: [Label(order)], fix: fix)
  }

  static func noSuchRuleInOrder(
    _ name: String, nearest: String?, _ range: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0107", .warning, range, id: "tidak ada aturan `\(name.printable)` di folder ini",
      en: "there is no rule `\(name.printable)` in this folder",
      help: nearest.map { Phrase(id: "mungkin maksudnya `\($0)`", en: "perhaps `\($0)` is meant") }
    )
  }

  // MARK: How sure, and why

  static func valueWithoutGrade(_ id: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0401", .warning, range,
      id: "nilai `\(id)` mengutip peraturan tanpa pasal dan tidak mempunyai `grade`",
      en: "this value of `\(id)` cites a regulation without an article and has no `grade`",
      help: Phrase(
        id: "grade peraturan menyangkut judul dan harinya; beri nilai ini grade sendiri",
        en: "a regulation's grade is about its title and days; give the value its own"))
  }

  static func gradeWithoutOfficers(
    _ grade: Grade, _ range: SourceRange, fix: Fix
  ) -> Diagnostic {
    lint(
      "LNT0402", .error, range,
      id: "grade \(grade.letter) tanpa \(grade == .a ? "dua petugas" : "petugas") yang memeriksa",
      en:
        "grade \(grade.letter) without \(grade == .a ? "two officers" : "an officer") who compared",
      help: Phrase(
        id: "naikkan grade dengan `patuh regulations verify`",
        en: "raise grades with `patuh regulations verify`"), fix: fix)
  }

  static func gradeBetterThanCited(
    _ grade: Grade, cited: Grade, _ range: SourceRange, fix: Fix
  ) -> Diagnostic {
    lint(
      "LNT0403", .error, range,
      id: "grade \(grade.letter) lebih baik daripada grade kutipannya, \(cited.letter)",
      en: "grade \(grade.letter) is better than that of what it cites, \(cited.letter)", fix: fix)
  }

  static func officerTwice(_ name: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0404", .error, range, id: "petugas `\(name.printable)` tercatat dua kali",
      en: "the officer `\(name.printable)` is recorded twice",
      help: Phrase(
        id: "grade A memerlukan dua petugas yang berbeda",
        en: "grade A needs two different officers"
      ))
  }

  static func readingWithoutReason(_ name: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0405", .warning, range,
      id: "bacaan `\(name)` tidak menyebut alasan pilihan bawaannya",
      en: "the reading `\(name)` gives no reason for its default",
      help: Phrase(id: "tambahkan `why`", en: "add `why`"))
  }

  static func optionWithoutArticle(_ id: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0406", .warning, range, id: "pilihan `\(id.printable)` tidak mengutip satu pasal pun",
      en: "the option `\(id.printable)` cites no article",
      help: Phrase(id: "tambahkan `cite`", en: "add `cite`"))
  }

  static func exceptionWithoutArticle(_ id: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0407", .warning, range,
      id: "pengecualian `\(id.printable)` tidak mengutip satu pasal pun",
      en: "the exception `\(id.printable)` cites no article",
      help: Phrase(id: "tambahkan `cite`", en: "add `cite`"))
  }

  // MARK: Cases

  static func missingCases(
    _ id: String, _ missing: [Phrase], _ range: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0501", .warning, range,
      id: "aturan ini tidak mempunyai kasus: " + missing.map(\.indonesian).joined(separator: "; "),
      en: "this rule has no case for: " + missing.map(\.english).joined(separator: "; "),
      help: Phrase(id: "tulis di `\(id).kasus.yaml`", en: "write it in `\(id).kasus.yaml`"))
  }
}
