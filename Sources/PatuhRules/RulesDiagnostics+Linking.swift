internal import PatuhColumns
internal import PatuhDiagnostics

/// The words of faults that show when files are put together.
extension Diagnostic {
  private static func recorded(_ range: SourceRange) -> Label {
    Label(range, Phrase(id: "tercatat di sini", en: "recorded here"))
  }

  static func noSuchRegulation(
    _ name: String, nearest: String?, _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0101", range, id: "peraturan `\(name.printable)` tidak ada di `Regulations`",
      en: "the regulation `\(name.printable)` isn't in `Regulations`",
      help: perhaps(nearest)
        ?? Phrase(
          id: "catat peraturannya dahulu, dengan sumber dan tingkat keyakinannya",
          en: "record the regulation first, with its source and grade"))
  }

  static func noSuchArticle(
    _ citation: Citation, nearest: String?, listed: SourceRange, _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0102", range,
      id: "`\(citation.place.text)` tidak tercatat pada `\(citation.regulation)`",
      en: "`\(citation.place.text)` isn't recorded in `\(citation.regulation)`",
      help: perhaps(nearest)
        ?? Phrase(
          id: "catat pasalnya di `\(listed.source.name)`",
          en: "record the article in `\(listed.source.name)`"))
  }

  static func notYetInForce(
    _ citation: Citation, from: Day, for period: Period, severity: Severity, listed: SourceRange,
    _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0103", range, severity,
      id: "`\(citation.text)` baru berlaku \(from), sedangkan di sini dipakai sejak "
        + (period.from?.description ?? "dahulu"),
      en: "`\(citation.text)` is in force from \(from) only, but is used here from "
        + (period.from?.description ?? "the beginning"),
      secondary: [recorded(listed)])
  }

  static func noLongerInForce(
    _ citation: Citation, to: Day, by: String?, severity: Severity, listed: SourceRange,
    _ range: SourceRange
  ) -> Diagnostic {
    var diagnostic = law(
      "LAW0104", range, severity,
      id: "`\(citation.text)` hanya berlaku sampai dengan \(to)",
      en: "`\(citation.text)` was in force until \(to) only",
      help: Phrase(
        id: "akhiri masa berlakunya di sini, atau kutip peraturan penggantinya",
        en: "end the period here, or cite what came after"),
      secondary: [recorded(listed)])
    if let by {
      diagnostic.notes.append(Phrase(id: "dicabut oleh `\(by)`", en: "revoked by `\(by)`"))
    }
    return diagnostic
  }

  static func gapInForce(
    _ citation: Citation, on day: Day, listed: SourceRange, _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0105", range, .warning,
      id: "tidak ada naskah `\(citation.text)` yang berlaku pada \(day)",
      en: "no version of `\(citation.text)` is in force on \(day)", secondary: [recorded(listed)])
  }

  static func unlistedRelation(
    _ id: String, nearest: String?, _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0106", range, .advice, id: "peraturan `\(id.printable)` belum dicatat",
      en: "the regulation `\(id.printable)` isn't recorded yet", help: perhaps(nearest))
  }

  static func noSuchParameter(
    _ name: String, known: [String], _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0110", range, id: "parameter `\(name.printable)` tidak ada",
      en: "there is no parameter `\(name.printable)`",
      help: perhaps(NearestName.of(name, among: known)))
  }

  static func noSuchReading(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0111", range, id: "bacaan `\(name.printable)` tidak ada",
      en: "there is no reading `\(name.printable)`",
      help: perhaps(NearestName.of(name, among: known)))
  }

  static func keyNeeded(_ id: String, by: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0112", range, id: "parameter `\(id)` berbeda menurut `\(by)`",
      en: "the parameter `\(id)` differs by `\(by)`",
      help: Phrase(id: "tulis `param.\(id)[\(by)]`", en: "write `param.\(id)[\(by)]`"))
  }

  static func keyNotNeeded(_ id: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0113", range, id: "parameter `\(id)` tidak mempunyai kunci",
      en: "the parameter `\(id)` has no key",
      help: Phrase(id: "hapus `[…]`", en: "remove `[…]`"))
  }

  static func noSuchOption(
    _ option: String, of reading: String, known: [String], _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0114", range, id: "bacaan `\(reading)` tidak mempunyai pilihan `\(option.printable)`",
      en: "the reading `\(reading)` has no option `\(option.printable)`",
      help: perhaps(NearestName.of(option, among: known)),
      notes: [
        Phrase(
          id: "pilihan: " + known.map { "`\($0)`" }.joined(separator: ", "),
          en: "options: " + known.map { "`\($0)`" }.joined(separator: ", "))
      ])
  }

  static func notANumber(_ what: String, found: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0115", range, id: "`\(what)` harus bilangan, yang ada `\(found)`",
      en: "`\(what)` must be a number, found `\(found)`")
  }

  static func numberLooksLikeLaw(_ text: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0116", range, .warning, id: "bilangan `\(text.printable)` tampak seperti isi peraturan",
      en: "the number `\(text.printable)` looks like law",
      help: Phrase(
        id: "jadikan parameter bertanggal di `Rules/parameter` dengan kutipannya",
        en: "make it a dated parameter in `Rules/parameter` with its citation"))
  }

  static func ruleIdTwice(
    _ id: String, _ range: SourceRange, other: SourceRange?
  ) -> Diagnostic {
    law(
      "LAW0117", range, id: "id lama `\(id.printable)` sudah dipakai aturan lain",
      en: "the former id `\(id.printable)` belongs to another rule",
      secondary: other.map { [Label($0)] } ?? [])
  }

  static func unclosedBrace(_ range: SourceRange) -> Diagnostic {
    law(
      "LAW0118", range, id: "`{` tidak ditutup dengan `}`", en: "`{` isn't closed with `}`",
      help: Phrase(
        id: "tulis `{{` atau `}}` untuk kurung kurawal biasa",
        en: "write `{{` or `}}` for a plain brace"))
  }

  static func caseWithoutRule(_ id: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0119", range, id: "kasus ini tidak mempunyai aturan `\(id.printable)`",
      en: "these cases have no rule `\(id.printable)`")
  }

  static func noBasis(_ range: SourceRange) -> Diagnostic {
    law(
      "LAW0120", range, id: "aturan ini tidak mengutip satu kewajiban pun",
      en: "this rule cites no duty at all",
      help: Phrase(
        id: "tambahkan `- { cite: …, role: duty }` pada `basis`",
        en: "add `- { cite: …, role: duty }` to `basis`"))
  }

  static func letShadows(_ name: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0121", range, id: "nama `\(name)` sudah mempunyai arti lain",
      en: "the name `\(name)` already means something else")
  }

  static func unknownLadder(
    _ name: String, known: [String], _ range: SourceRange
  ) -> Diagnostic {
    law(
      "LAW0122", range, .warning,
      id: "tangga sanksi `\(name.printable)` tidak ada di `Rules/sanksi`",
      en: "the ladder `\(name.printable)` isn't in `Rules/sanksi`",
      help: perhaps(NearestName.of(name, among: known)))
  }

  static func unusedParameter(_ id: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0123", range, .warning, id: "parameter `\(id)` tidak dipakai aturan mana pun",
      en: "no rule uses the parameter `\(id)`",
      help: Phrase(
        id: "hapus, atau sebut dalam `purpose` untuk apa nilainya disimpan",
        en: "remove it, or say in `purpose` what the value is kept for"))
  }

  static func badParameterDay(_ id: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0124", range, id: "`.on(…)` menerima satu tanggal atau satu bulan",
      en: "`.on(…)` takes one day or one month",
      help: Phrase(
        id: "tulis `param.\(id).on(tanggal)`", en: "write `param.\(id).on(day)`"))
  }

  static func readingNotUsed(_ name: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0125", range, .warning, id: "bacaan `\(name.printable)` tidak dipakai aturan ini",
      en: "this rule doesn't use the reading `\(name.printable)`")
  }

  static func notAList(_ what: String, found: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0126", range, id: "`\(what)` harus daftar, yang ada `\(found)`",
      en: "`\(what)` must be a list, found `\(found)`",
      help: Phrase(
        id: "apit dengan `[…]` bila hanya satu", en: "put it in `[…]` if there is only one"))
  }

  static func bareName(_ name: String, _ range: SourceRange) -> Diagnostic {
    law(
      "LAW0127", range, id: "`\(name)` sendiri bukan nilai", en: "`\(name)` alone is no value",
      help: name == "param"
        ? Phrase(id: "tulis `param.topik.nilai`", en: "write `param.topic.value`")
        : Phrase(id: "tulis `reading.nama`", en: "write `reading.name`"))
  }
}
