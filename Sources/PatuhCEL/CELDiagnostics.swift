internal import PatuhDiagnostics

/// Every code of the expression language and its words.
///
/// CEL00xx: text and syntax. CEL01xx: names and types. CEL02xx: likely mistakes.
enum CELDiagnostics {

  // MARK: Text

  static func unexpectedCharacter(_ text: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0001", id: "karakter `\(text)` tidak dikenal dalam ungkapan",
      en: "character `\(text)` has no meaning in an expression", at: range)
  }

  static func unterminatedString(at range: SourceRange) -> Diagnostic {
    error(
      "CEL0002", id: "teks tidak ditutup", en: "text is not closed", at: range,
      help: Phrase(
        id: "tutup dengan tanda petik yang sama; pakai tiga tanda petik untuk teks berbaris-baris",
        en: "close it with the same quote; use three quotes for text of several lines"))
  }

  static func badEscape(_ text: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0003", id: "urutan `\(text)` tidak dikenal dalam teks",
      en: "`\(text)` is not an escape sequence", at: range,
      help: Phrase(
        id: "tulis `\\\\` untuk garis miring terbalik, atau awali teks dengan `r`",
        en: "write `\\\\` for a backslash, or put `r` before the text"))
  }

  static func numberOutOfRange(_ text: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0004", id: "bilangan `\(text)` melampaui jangkauan",
      en: "number `\(text)` is out of range", at: range)
  }

  static func malformedNumber(_ text: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0005", id: "`\(text)` bukan bilangan", en: "`\(text)` is not a number", at: range)
  }

  static func badQuotedName(at range: SourceRange) -> Diagnostic {
    error(
      "CEL0006", id: "nama dalam tanda petik terbalik tidak sah",
      en: "malformed name in backticks", at: range,
      help: Phrase(
        id: "yang boleh: huruf, angka, `_`, `-`, `.`, `/`, dan spasi",
        en: "allowed: letters, digits, `_`, `-`, `.`, `/` and space"))
  }

  static func tooLong(at range: SourceRange) -> Diagnostic {
    error(
      "CEL0007", id: "ungkapan lebih panjang dari \(Limits.codePoints) karakter",
      en: "expression is longer than \(Limits.codePoints) characters", at: range)
  }

  static func tooDeep(at range: SourceRange) -> Diagnostic {
    error(
      "CEL0008", id: "ungkapan bersarang lebih dari \(Limits.depth) tingkat",
      en: "expression is nested deeper than \(Limits.depth) levels", at: range,
      help: Phrase(id: "pecah menjadi beberapa `let`", en: "split it into several `let`"))
  }

  // MARK: Syntax

  static func unexpectedToken(
    _ found: String, expected: Phrase, at range: SourceRange
  ) -> Diagnostic {
    error(
      "CEL0010", id: "seharusnya \(expected.indonesian), bukan `\(found)`",
      en: "expected \(expected.english), found `\(found)`", at: range)
  }

  static func unexpectedEnd(expected: Phrase, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0011", id: "ungkapan terputus, seharusnya masih ada \(expected.indonesian)",
      en: "expression ends too early, expected \(expected.english)", at: range)
  }

  static func reservedWord(_ word: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0012", id: "`\(word)` kata cadangan, tidak dapat menjadi nama",
      en: "`\(word)` is a reserved word and cannot be a name", at: range)
  }

  static func hasNeedsSelection(at range: SourceRange) -> Diagnostic {
    error(
      "CEL0013", id: "`has` membutuhkan pilihan bidang, misalnya `has(pekerja.kpj)`",
      en: "`has` needs a field selection such as `has(pekerja.kpj)`", at: range)
  }

  static func notAVariable(at range: SourceRange) -> Diagnostic {
    error(
      "CEL0014", id: "variabel makro harus nama tunggal",
      en: "the variable of a macro must be a simple name", at: range)
  }

  static func sameVariableTwice(_ name: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0015", id: "variabel `\(name)` dipakai dua kali dalam satu makro",
      en: "variable `\(name)` is used twice in one macro", at: range)
  }

  // MARK: Names

  static func undeclaredName(_ name: String, at range: SourceRange, nearest: String?) -> Diagnostic
  {
    error(
      "CEL0101", id: "nama `\(name)` tidak dikenal", en: "undeclared name `\(name)`", at: range,
      help: suggestion(nearest))
  }

  static func undeclaredFunction(
    _ name: String, at range: SourceRange, nearest: String?
  ) -> Diagnostic {
    error(
      "CEL0102", id: "fungsi `\(name)` tidak dikenal", en: "undeclared function `\(name)`",
      at: range, help: suggestion(nearest))
  }

  static func unknownField(
    _ field: String, of record: String, at range: SourceRange, nearest: String?
  ) -> Diagnostic {
    error(
      "CEL0103", id: "catatan `\(record)` tidak mempunyai bidang `\(field)`",
      en: "record `\(record)` has no field `\(field)`", at: range, help: suggestion(nearest))
  }

  static func noFields(_ field: String, _ type: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0104", id: "nilai bertipe `\(type)` tidak mempunyai bidang `\(field)`",
      en: "a value of type `\(type)` has no field `\(field)`", at: range)
  }

  static func noMessages(_ name: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0105", id: "tipe pesan `\(name)` tidak dikenal", en: "unknown message type `\(name)`",
      at: range)
  }

  // MARK: Types

  static func noOverload(
    _ name: String, _ arguments: [Type], isReceiver: Bool = false, overloads: [Overload] = [],
    at range: SourceRange
  ) -> Diagnostic {
    let given = "(" + arguments.map(\.description).joined(separator: ", ") + ")"
    let known = overloads.prefix(6).map { shape(name, $0) }.joined(separator: ", ")
    let help =
      known.isEmpty ? nil : Phrase(id: "yang ada: \(known)", en: "there are: \(known)")
    return error(
      "CEL0110", id: "`\(name)` tidak berlaku untuk \(given)",
      en: "`\(name)` does not apply to \(given)", at: range, help: help)
  }

  private static func shape(_ name: String, _ overload: Overload) -> String {
    var parameters = overload.parameters.map(\.description)
    let receiver = overload.isReceiver ? parameters.removeFirst() + "." : ""
    return "`" + receiver + name + "(" + parameters.joined(separator: ", ") + ")`"
  }

  static func notACondition(found: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0111", id: "syarat harus bertipe `bool`, bukan `\(found)`",
      en: "a condition must be of type `bool`, not `\(found)`", at: range)
  }

  static func wrongResultType(expected: Type, found: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0112", id: "hasil seharusnya bertipe `\(expected)`, bukan `\(found)`",
      en: "expected a result of type `\(expected)`, found `\(found)`", at: range)
  }

  static func neverEqual(
    _ left: Type, _ right: Type, _ op: String, at range: SourceRange
  ) -> Diagnostic {
    error(
      "CEL0113", id: "`\(left)` dan `\(right)` tidak dapat dibandingkan dengan `\(op)`",
      en: "`\(left)` and `\(right)` cannot be compared with `\(op)`", at: range,
      help: Phrase(
        id: "nilai dari tipe yang berlainan tidak pernah sama",
        en: "values of different types are never equal"))
  }

  static func branchesDiffer(_ yes: Type, _ no: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0114", id: "kedua cabang `? :` berlainan tipe: `\(yes)` dan `\(no)`",
      en: "the branches of `? :` differ in type: `\(yes)` and `\(no)`", at: range)
  }

  static func notIterable(found: Type, macro: String, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0115", id: "`\(macro)` membutuhkan daftar atau peta, bukan `\(found)`",
      en: "`\(macro)` needs a list or a map, not `\(found)`", at: range)
  }

  static func notAnOptional(found: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0116", id: "seharusnya nilai opsional, bukan `\(found)`",
      en: "expected an optional value, found `\(found)`", at: range)
  }

  static func notAnEntry(found: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0117", id: "seharusnya peta `{kunci: nilai}`, bukan `\(found)`",
      en: "expected a map `{key: value}`, found `\(found)`", at: range)
  }

  static func badKeyType(_ type: Type, at range: SourceRange) -> Diagnostic {
    error(
      "CEL0118", id: "nilai bertipe `\(type)` tidak dapat menjadi kunci",
      en: "a value of type `\(type)` cannot be a key", at: range)
  }

  static func badPattern(_ fault: LibraryFault, at range: SourceRange) -> Diagnostic {
    error("CEL0119", id: fault.indonesian, en: fault.message, at: range)
  }

  static func tooCostly(steps: Int, at range: SourceRange) -> Diagnostic {
    let shown = steps == Int.max ? "\u{221E}" : String(steps)
    return error(
      "CEL0120",
      id: "ungkapan dapat memakan \(shown) langkah untuk daftar \(Limits.length) unsur",
      en: "expression may take \(shown) steps for lists of \(Limits.length) elements", at: range,
      help: Phrase(
        id: "paling banyak \(Limits.bound): kurangi makro di dalam makro",
        en: "at most \(Limits.bound): nest fewer macros"))
  }

  // MARK: Likely mistakes

  static func valueNotAllowed(
    _ text: String, field: String, allowed: [String], at range: SourceRange, nearest: String?
  ) -> Diagnostic {
    let list = allowed.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    var result = error(
      "CEL0201", id: "`\(text)` bukan nilai `\(field)`, jadi perbandingan ini tidak pernah benar",
      en: "`\(text)` is not a value of `\(field)`, so this comparison never holds", at: range,
      help: suggestion(nearest))
    result.notes = [Phrase(id: "nilai yang ada: \(list)", en: "its values: \(list)")]
    return result
  }

  static func unguardedAbsence(_ path: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      code: "CEL0202", severity: .warning,
      message: Phrase(
        id: "`\(path)` dapat memang tidak ada, dan di sini dibaca tanpa penjagaan",
        en: "`\(path)` can be absent and is read here without a guard"),
      at: Label(range),
      help: Phrase(
        id: "dahului dengan `has(\(path)) &&`, atau pakai `has(\(path)) ? … : …`",
        en: "put `has(\(path)) &&` before it, or use `has(\(path)) ? … : …`"))
  }

  // MARK: Helpers

  private static func error(
    _ code: String, id: String, en: String, at range: SourceRange, help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(range), help: help)
  }

  private static func suggestion(_ nearest: String?) -> Phrase? {
    nearest.map { Phrase(id: "mungkin maksudnya `\($0)`", en: "did you mean `\($0)`") }
  }
}
