package import PatuhDiagnostics

/// What a reader expects to find at a place.
package enum ExpectedKind: Sendable {
  case mapping
  case sequence
  case text
  case integer
  case decimal
  case boolean
  case date
  case month
  case identifier

  var words: Phrase {
    switch self {
    case .mapping: Phrase(id: "kumpulan `kunci: isi`", en: "a set of `key: value`")
    case .sequence: Phrase(id: "daftar", en: "a list")
    case .text: Phrase(id: "teks", en: "text")
    case .integer: Phrase(id: "bilangan bulat tanpa kutip", en: "a whole number without quotes")
    case .decimal: Phrase(id: "bilangan tanpa kutip", en: "a number without quotes")
    case .boolean: Phrase(id: "`true` atau `false`", en: "`true` or `false`")
    case .date: Phrase(id: "tanggal YYYY-MM-DD", en: "a day YYYY-MM-DD")
    case .month: Phrase(id: "bulan YYYY-MM", en: "a month YYYY-MM")
    case .identifier:
      Phrase(
        id: "nama dari huruf kecil, angka dan `_`",
        en: "a name of lower-case letters, digits and `_`")
    }
  }
}

/// The words of the faults that readers of YAML report.
extension Diagnostic {
  package static func unknownKey(_ key: Scalar, known: [String]) -> Diagnostic {
    let nearest = NearestName.of(key.text, among: known)
    let help =
      nearest.map { Phrase(id: "mungkin maksudnya `\($0)`", en: "perhaps `\($0)` is meant") }
      ?? Phrase(
        id: "yang dikenal di sini: " + known.map { "`\($0)`" }.joined(separator: ", "),
        en: "known here: " + known.map { "`\($0)`" }.joined(separator: ", "))
    return Diagnostic(
      code: "YAML0020", severity: .error,
      message: Phrase(
        id: "kunci `\(key.text.printable)` tidak dikenal",
        en: "the key `\(key.text.printable)` is unknown"),
      at: Label(key.range), help: help)
  }

  package static func missingKey(_ key: String, in node: Node) -> Diagnostic {
    Diagnostic(
      code: "YAML0021", severity: .error,
      message: Phrase(id: "kunci `\(key)` tidak ada", en: "the key `\(key)` is missing"),
      at: Label(firstLine(of: node)),
      help: Phrase(id: "tambahkan `\(key): …`", en: "add `\(key): …`"))
  }

  package static func emptyValue(_ key: String, _ range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "YAML0022", severity: .error,
      message: Phrase(id: "`\(key)` tidak boleh kosong", en: "`\(key)` may not be empty"),
      at: Label(range))
  }

  package static func wrongKind(_ node: Node, expected: ExpectedKind) -> Diagnostic {
    let found: Phrase
    switch node.content {
    case .mapping: found = ExpectedKind.mapping.words
    case .sequence: found = ExpectedKind.sequence.words
    case .scalar(let scalar) where scalar.isNull: found = Phrase(id: "kosong", en: "nothing")
    case .scalar(let scalar): found = Phrase(verbatim: "`\(scalar.text.printable)`")
    }
    let isBracket = node.scalar == nil && expected == .text
    return Diagnostic(
      code: "YAML0023", severity: .error,
      message: Phrase(
        id: "yang diharapkan \(expected.words.indonesian), yang ada \(found.indonesian)",
        en: "expected \(expected.words.english), found \(found.english)"),
      at: Label(firstLine(of: node)),
      help: isBracket
        ? Phrase(
          id: "apit dengan kutip tunggal bila `{` atau `[` bagian dari teks",
          en: "use single quotes if `{` or `[` belongs to the text") : nil)
  }

  package static func notOneOf(_ scalar: Scalar, words: [String]) -> Diagnostic {
    notOneOf(scalar.text, at: scalar.range, words: words)
  }

  package static func notOneOf(
    _ text: String, at range: SourceRange, words: [String]
  ) -> Diagnostic {
    let list = words.map { "`\($0)`" }.joined(separator: ", ")
    // A single letter is near to every other one.
    let nearest = text.utf8.count > 1 ? NearestName.of(text, among: words) : nil
    return Diagnostic(
      code: "YAML0024", severity: .error,
      message: Phrase(
        id: "`\(text.printable)` tidak termasuk pilihan",
        en: "`\(text.printable)` isn't one of the choices"),
      at: Label(range),
      notes: [
        words.isEmpty
          ? Phrase(id: "di sini tidak ada satu pilihan pun", en: "there are no choices here")
          : Phrase(id: "pilihan: \(list)", en: "choices: \(list)")
      ],
      help: nearest.map {
        Phrase(id: "mungkin maksudnya `\($0)`", en: "perhaps `\($0)` is meant")
      })
  }

  /// A diagnostic about a whole mapping points at its first line, not at all of it.
  private static func firstLine(of node: Node) -> SourceRange {
    guard node.scalar == nil else { return node.range }
    let bytes = node.range.source.bytes[node.range.lowerBound..<node.range.upperBound]
    let end = bytes.firstIndex(of: 0x0A) ?? node.range.upperBound
    return SourceRange(source: node.range.source, node.range.lowerBound..<end)
  }
}
