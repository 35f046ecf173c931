import PatuhDiagnostics

/// What can be wrong with the templates of letters, in words.
extension Diagnostic {
  static func unknownName(_ name: String, nearest: String?, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0101", place, id: "naskah tidak mengenal nama `\(name.printable)`",
      en: "templates have no name `\(name.printable)`",
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(
          id: "daftar nama: patuh notice names", en: "for the list of names: patuh notice names"))
  }

  static func unclosedSection(_ name: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0102", place, id: "bagian `\(name.printable)` tidak ditutup",
      en: "the section `\(name.printable)` is not closed",
      help: Phrase(
        id: "tulis `{{/\(name.printable)}}` di akhirnya",
        en: "write `{{/\(name.printable)}}` at its end"))
  }

  static func closedWrongly(
    _ name: String, expected: String, _ place: SourceRange, opened: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      code: "NTC0103", severity: .error,
      message: Phrase(
        id: "`\(name.printable)` ditutup, padahal yang terbuka `\(expected.printable)`",
        en: "`\(name.printable)` is closed, but `\(expected.printable)` is open"),
      at: Label(place),
      secondary: [Label(opened, Phrase(id: "dibuka di sini", en: "opened here"))],
      help: Phrase(
        id: "tutup `\(expected.printable)` lebih dulu", en: "close `\(expected.printable)` first"))
  }

  static func closedTooOften(_ name: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0104", place, id: "`\(name.printable)` ditutup tanpa dibuka",
      en: "`\(name.printable)` is closed without being open",
      help: Phrase(id: "hapus penutup ini", en: "remove this end"))
  }

  static func noPartial(_ name: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0105", place, id: "potongan naskah `\(name)` tidak ada",
      en: "there is no partial template `\(name)`",
      help: Phrase(
        id: "buat \(name).html.mustache dan \(name).txt.mustache, atau perbaiki namanya",
        en: "make \(name).html.mustache and \(name).txt.mustache, or mend the name"))
  }

  static func partialLoop(_ name: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0106", place,
      id: "potongan `\(name)` memuat dirinya sendiri atau bersarang terlalu dalam",
      en: "the partial `\(name)` includes itself or is nested too deep",
      help: Phrase(id: "hapus salah satu rujukannya", en: "remove one of the references"))
  }

  static func unfinishedTag(_ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0107", place, id: "`{{` tanpa `}}`", en: "`{{` without `}}`",
      help: Phrase(id: "tutup dengan `}}`", en: "end it with `}}`"))
  }

  static func foreignTag(_ text: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0108", place, id: "`\(text.printable)` tidak boleh dipakai dalam naskah surat",
      en: "`\(text.printable)` may not be used in a letter",
      help: Phrase(
        id:
          "naskah mengenal {{nama}}, {{#bagian}}, {{^bagian}}, {{/bagian}}, {{> potongan}}, dan {{! catatan}}",
        en:
          "templates know {{name}}, {{#section}}, {{^section}}, {{/section}}, {{> partial}} and {{! comment}}"
      ))
  }

  static func notAText(_ name: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0109", place, id: "`\(name.printable)` bukan teks, jadi tidak dapat ditulis",
      en: "`\(name.printable)` is no text, so it cannot be written",
      help: Phrase(
        id: "pakai sebagai bagian: {{#\(name.printable)}} … {{/\(name.printable)}}",
        en: "use it as a section: {{#\(name.printable)}} … {{/\(name.printable)}}"))
  }

  static func dotOutsideList(_ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0110", place, id: "`{{.}}` hanya ada di dalam daftar teks",
      en: "`{{.}}` exists only inside a list of texts",
      help: Phrase(id: "tulis nama yang dimaksud", en: "write the name that is meant"))
  }

  static func notUnderstood(_ reason: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0111", place, id: "naskah tidak dapat dibaca: \(reason.printable)",
      en: "the template cannot be read: \(reason.printable)",
      help: Phrase(id: "perbaiki tanda kurungnya", en: "mend its braces"))
  }

  static func noHead(_ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0112", place, id: "naskah surat tidak mempunyai baris `---` sesudah kepalanya",
      en: "the letter has no line `---` after its head",
      help: Phrase(
        id: "mulai dengan Hal:, Sifat:, Kepada:, lalu baris `---`, lalu isinya",
        en: "begin with Hal:, Sifat:, Kepada:, then a line `---`, then the text"))
  }

  static func headLine(_ text: String, nearest: String?, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0113", place, id: "kepala surat tidak mengenal `\(text.printable)`",
      en: "the head of a letter does not know `\(text.printable)`",
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") }
        ?? Phrase(
          id: "yang ada: " + LetterSource.Key.allCases.map(\.rawValue).joined(separator: ", "),
          en: "there are: " + LetterSource.Key.allCases.map(\.rawValue).joined(separator: ", ")))
  }

  static func headMissing(_ key: String, _ place: SourceRange) -> Diagnostic {
    notice(
      "NTC0114", place, id: "kepala surat belum memuat `\(key):`",
      en: "the head of the letter has no `\(key):`",
      help: Phrase(id: "tambahkan sebaris `\(key): …`", en: "add a line `\(key): …`"))
  }

  static func templateMissing(_ name: String, folder: String, known: [String]) -> Diagnostic {
    Diagnostic(
      code: "NTC0115", severity: .error,
      message: Phrase(
        id: "tidak ada naskah `\(name.printable)`", en: "there is no template `\(name.printable)`"),
      at: Label(.file(folder)),
      notes: known.isEmpty
        ? []
        : [
          Phrase(
            id: "yang ada: " + known.joined(separator: ", "),
            en: "there are: " + known.joined(separator: ", "))
        ],
      help: NearestName.of(name, among: known).map {
        Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?")
      })
  }

  static func notUTF8(_ source: Source) -> Diagnostic {
    notice(
      "NTC0116", SourceRange(source: source, 0..<0),
      id: "naskah bukan teks UTF-8, atau lebih besar dari 1 MiB",
      en: "the template is no UTF-8 text, or larger than 1 MiB",
      help: Phrase(id: "simpan sebagai UTF-8", en: "save it as UTF-8"))
  }

  static func notice(
    _ code: String, _ place: SourceRange, id: String, en: String, help: Phrase?
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(place), help: help)
  }
}
