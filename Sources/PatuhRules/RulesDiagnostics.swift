internal import PatuhDiagnostics

/// The words of every fault of a rulebook. Faults of loading have LAW00xx, of linking LAW01xx.
extension Diagnostic {
  static func law(
    _ code: String, _ range: SourceRange, _ severity: Severity = .error, id: String, en: String,
    help: Phrase? = nil, notes: [Phrase] = [], secondary: [Label] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, message: Phrase(id: id, en: en), at: Label(range),
      secondary: secondary, notes: notes, help: help)
  }

  static func perhaps(_ name: String?) -> Phrase? {
    name.map { Phrase(id: "mungkin maksudnya `\($0)`", en: "perhaps `\($0)` is meant") }
  }

  private static func elsewhere(_ range: SourceRange) -> Label {
    Label(range, Phrase(id: "yang lain di sini", en: "the other one is here"))
  }

  // MARK: Loading

  static func noVocabulary() -> Diagnostic {
    Diagnostic(
      code: "LAW0001", severity: .error,
      message: Phrase(id: "berkas kosakata tidak ada", en: "the vocabulary is missing"),
      at: Label(.file("kosakata.yaml")))
  }

  static func notACitation(
    _ text: String, _ fault: CitationFault, at range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0002", range, id: "`\(text.printable)` bukan kutipan peraturan",
      en: "`\(text.printable)` is no citation",
      notes: [
        Phrase(
          id: "di tempat ini diharapkan " + fault.expected.indonesian,
          en: "expected here: " + fault.expected.english)
      ])
  }

  static func endsBeforeItBegins(_ range: SourceRange) -> Diagnostic {
    law(
      "LAW0003", range, id: "masa berlaku berakhir sebelum dimulai",
      en: "the period ends before it begins")
  }

  static func idDiffers(_ id: String, expected: String, at range: SourceRange) -> Diagnostic {
    law(
      "LAW0004", range, .warning,
      id: "nama berkas `\(id.printable)` tidak cocok dengan nomor dan tahunnya",
      en: "the file name `\(id.printable)` doesn't fit number and year",
      help: Phrase(
        id: "akhiri nama berkas dengan `\(expected)`", en: "end the file name with `\(expected)`"))
  }

  static func articleOverlaps(
    _ place: String, _ range: SourceRange, other: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0005", range, id: "`\(place)` ditulis dua kali untuk hari yang sama",
      en: "`\(place)` stands twice for the same days",
      help: Phrase(
        id: "beri setiap naskah `in_force` sendiri tanpa tumpang tindih",
        en: "give each version its own `in_force` without overlap"),
      secondary: [elsewhere(other)])
  }

  static func regulationTwice(
    _ id: String, _ range: SourceRange, other: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0006", range, id: "peraturan `\(id.printable)` ada dua kali",
      en: "the regulation `\(id.printable)` exists twice", secondary: [elsewhere(other)])
  }

  static func parameterTwice(
    _ id: String, _ range: SourceRange, other: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0007", range, id: "parameter `\(id.printable)` ada dua kali",
      en: "the parameter `\(id.printable)` exists twice", secondary: [elsewhere(other)])
  }

  static func valuesOverlap(_ range: SourceRange, other: SourceRange) -> Diagnostic {
    law(
      "LAW0008", range, id: "masa berlaku nilai ini tumpang tindih dengan nilai lain",
      en: "the days of this value overlap with those of another",
      help: Phrase(
        id: "satu hari hanya boleh mempunyai satu nilai", en: "a day may have one value only"),
      secondary: [elsewhere(other)])
  }

  static func optionTwice(_ id: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0009", range, id: "pilihan `\(id.printable)` ada dua kali",
      en: "the option `\(id.printable)` exists twice")
  }

  static func readingWithoutChoice(_ name: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0010", range, .warning, id: "bacaan `\(name.printable)` tidak mempunyai dua pilihan",
      en: "the reading `\(name.printable)` doesn't have two options")
  }

  static func dayOfOtherYear(_ day: String, year: Int, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0011", range, id: "`\(day)` bukan hari tahun \(year)", en: "`\(day)` is no day of \(year)"
    )
  }

  static func dayTwice(_ day: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0012", range, .warning, id: "`\(day)` ditulis dua kali", en: "`\(day)` stands twice")
  }

  static func calendarTwice(_ year: Int, _ range: SourceRange, other: SourceRange) -> Diagnostic {
    law(
      "LAW0013", range, id: "kalender \(year) ada dua kali",
      en: "the calendar of \(year) exists twice", secondary: [elsewhere(other)])
  }

  static func nameTwice(_ name: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0014", range, id: "nama `\(name.printable)` dipakai dua kali",
      en: "the name `\(name.printable)` is used twice")
  }

  static func noSuchField(
    _ name: String, of record: String, known: [String], _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0015", range, id: "`\(record)` tidak mempunyai kolom `\(name.printable)`",
      en: "`\(record)` has no field `\(name.printable)`",
      help: perhaps(NearestName.of(name, among: known)))
  }

  static func noSuchRecord(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0016", range, id: "jenis catatan `\(name.printable)` tidak ada di kosakata",
      en: "the record type `\(name.printable)` isn't in the vocabulary",
      help: perhaps(NearestName.of(name, among: known)))
  }

  static func enumerationValues(
    _ name: String, isEnumeration: Bool, _ range: SourceRange
  ) -> Diagnostic {
    isEnumeration
      ? law(
        "LAW0017", range, id: "kolom `\(name)` harus mempunyai 1 sampai 64 `values`",
        en: "the field `\(name)` needs 1 to 64 `values`")
      : law(
        "LAW0017", range, id: "hanya kolom enum yang mempunyai `values`",
        en: "only enum fields have `values`")
  }

  static func blankEmpty(_ name: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0018", range, id: "`blank: empty` hanya untuk himpunan, `\(name)` bukan himpunan",
      en: "`blank: empty` is for sets only, `\(name)` is none")
  }

  static func overrideKey(_ id: String, isKeyed: Bool, _ range: SourceRange) -> Diagnostic {
    isKeyed
      ? law(
        "LAW0019", range, id: "parameter `\(id)` mempunyai kunci; tulis `\(id)[kunci]`",
        en: "the parameter `\(id)` is keyed; write `\(id)[key]`")
      : law(
        "LAW0019", range, id: "parameter `\(id)` tidak mempunyai kunci",
        en: "the parameter `\(id)` isn't keyed")
  }

  static func otherExtension(_ range: SourceRange) -> Diagnostic {
    law(
      "LAW0020", range, .warning, id: "berkas `.yml` tidak dibaca", en: "`.yml` files aren't read",
      help: Phrase(id: "ganti akhirannya menjadi `.yaml`", en: "rename it to `.yaml`"))
  }
}
