internal import PatuhDiagnostics

/// The words of every fault of YAML as such. Those of readers stand in `ReadingDiagnostics.swift`.
extension Diagnostic {
  private static func yaml(
    _ code: String, _ range: SourceRange, id: String, en: String, help: Phrase? = nil,
    secondary: [Label] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(range),
      secondary: secondary, help: help)
  }

  static func notUTF8(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0001", range, id: "berkas ini bukan teks UTF-8", en: "this file isn't UTF-8 text",
      help: Phrase(id: "simpan berkas sebagai UTF-8", en: "save the file as UTF-8"))
  }

  static func nulCharacter(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0002", range, id: "karakter NUL tidak boleh ada di dalam berkas",
      en: "a NUL character may not stand in the file")
  }

  static func tooLarge(_ source: Source, maximum: Int) -> Diagnostic {
    yaml(
      "YAML0003", SourceRange(source: source, 0..<0),
      id: "berkas lebih besar daripada \(maximum / 1024 / 1024) MB",
      en: "the file is larger than \(maximum / 1024 / 1024) MB",
      help: Phrase(id: "pecah menjadi beberapa berkas", en: "split it into several files"))
  }

  static func tooDeep(_ range: SourceRange, maximum: Int) -> Diagnostic {
    yaml(
      "YAML0004", range, id: "isi bertingkat lebih dalam daripada \(maximum) tingkat",
      en: "the content is nested deeper than \(maximum) levels")
  }

  /// libyaml's own words are kept as a note: they are exact, but English and for programmers.
  static func syntax(
    _ problem: String, _ range: SourceRange, context: SourceRange?
  ) -> Diagnostic {
    let words = SyntaxWords.of(problem)
    var diagnostic = yaml(
      "YAML0005", range, id: words.message.indonesian, en: words.message.english,
      help: words.help)
    if let context, context.start.line != range.start.line {
      diagnostic.secondary = [
        Label(context, Phrase(id: "bagian ini mulai di sini", en: "this part begins here"))
      ]
    }
    diagnostic.notes = [Phrase(id: "libyaml: \(problem)", en: "libyaml: \(problem)")]
    return diagnostic
  }

  static func secondDocument(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0006", range, id: "satu berkas hanya boleh berisi satu dokumen",
      en: "a file may hold one document only",
      help: Phrase(
        id: "hapus `---` atau pindahkan isi sesudahnya ke berkas lain",
        en: "remove `---` or move what follows to another file"))
  }

  static func anchor(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0007", range, id: "penanda (`&…`) tidak dipakai di sini",
      en: "anchors (`&…`) aren't used here",
      help: Phrase(
        id: "tulis isinya di setiap tempat; apit dengan kutip bila `&` memang bagian teks",
        en: "write the content at every place; quote the text if the `&` belongs to it"))
  }

  static func alias(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0008", range, id: "rujukan (`*…`) tidak dipakai di sini",
      en: "aliases (`*…`) aren't used here",
      help: Phrase(
        id: "tulis isinya di setiap tempat; apit dengan kutip bila `*` memang bagian teks",
        en: "write the content at every place; quote the text if the `*` belongs to it"))
  }

  static func tag(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0009", range, id: "label tipe (`!…`) tidak dipakai di sini",
      en: "tags (`!…`) aren't used here",
      help: Phrase(
        id: "hapus; ungkapan yang diawali `!` harus diapit kutip",
        en: "remove it; an expression that begins with `!` must be quoted"))
  }

  static func duplicateKey(
    _ key: String, _ range: SourceRange, first: SourceRange
  ) -> Diagnostic {
    yaml(
      "YAML0010", range, id: "kunci `\(key.printable)` ditulis dua kali",
      en: "the key `\(key.printable)` stands twice",
      help: Phrase(id: "hapus salah satunya", en: "remove one of them"),
      secondary: [Label(first, Phrase(id: "pertama kali di sini", en: "first here"))])
  }

  static func complexKey(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0011", range, id: "kunci harus berupa satu nama", en: "a key must be a single name")
  }

  static func mergeKey(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0012", range, id: "kunci gabung (`<<`) tidak dipakai di sini",
      en: "merge keys (`<<`) aren't used here",
      help: Phrase(
        id: "tulis isinya di setiap tempat", en: "write the content at every place"))
  }

  static func emptyDocument(_ range: SourceRange) -> Diagnostic {
    yaml("YAML0013", range, id: "berkas ini kosong", en: "this file is empty")
  }

  static func lineSeparator(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0014", range, id: "ada pemisah baris yang tidak kelihatan (U+0085, U+2028, U+2029)",
      en: "there is an invisible line separator (U+0085, U+2028, U+2029)",
      help: Phrase(
        id: "hapus dan ketik ulang baris ini", en: "delete it and type the line again"))
  }

  static func directive(_ range: SourceRange) -> Diagnostic {
    yaml(
      "YAML0015", range, id: "petunjuk (`%…`) tidak dipakai di sini",
      en: "directives (`%…`) aren't used here",
      help: Phrase(id: "hapus baris itu", en: "remove the line"))
  }

  static func tooManyNodes(_ range: SourceRange, maximum: Int) -> Diagnostic {
    yaml(
      "YAML0016", range, id: "berkas berisi lebih daripada \(maximum) nilai",
      en: "the file holds more than \(maximum) values",
      help: Phrase(id: "pecah menjadi beberapa berkas", en: "split it into several files"))
  }

  static func emptyKey(_ range: SourceRange) -> Diagnostic {
    yaml("YAML0017", range, id: "kunci kosong", en: "the key is empty")
  }
}
