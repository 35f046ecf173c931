internal import PatuhDiagnostics

/// The words of what the checks of conditions and of numbers find. LNT02xx: conditions. LNT03xx:
/// numbers and units.
extension Diagnostic {
  private static func together(_ range: SourceRange?) -> [Label] {
    range.map { [Label($0, Phrase(id: "bersama syarat ini", en: "together with this"))] } ?? []
  }

  private static func same(_ range: SourceRange) -> [Label] {
    [Label(range, Phrase(id: "sama dengan ini", en: "the same as this"))]
  }

  private static let look = Phrase(
    id: "periksa perbandingan dan `!`, `&&`, `||`",
    en: "look at the comparisons and `!`, `&&`, `||`")

  // MARK: Conditions

  static func neverTrue(_ text: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0201", .error, range, id: "syarat `\(text.printable)` tidak pernah benar",
      en: "the condition `\(text.printable)` is never true", help: look)
  }

  static func neverFalse(_ text: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0202", .error, range, id: "syarat `\(text.printable)` tidak pernah salah",
      en: "the condition `\(text.printable)` is never false", help: look)
  }

  static func neverFires(_ range: SourceRange, applies: SourceRange?) -> Diagnostic {
    lint(
      "LNT0203", .error, range, id: "aturan ini tidak pernah menemukan pelanggaran",
      en: "this rule never finds a violation", help: look, secondary: together(applies))
  }

  static func neverPasses(_ range: SourceRange, applies: SourceRange?) -> Diagnostic {
    lint(
      "LNT0204", .error, range, id: "tidak ada subjek yang dapat mematuhi aturan ini",
      en: "no subject can comply with this rule", help: look, secondary: together(applies))
  }

  static func exceptionSwallows(
    _ id: String, _ range: SourceRange, require: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0205", .error, range,
      id: "pengecualian `\(id.printable)` mencakup setiap pelanggaran aturan ini",
      en: "the exception `\(id.printable)` covers every violation of this rule", help: look,
      secondary: together(require))
  }

  static func exceptionNeverHolds(
    _ id: String, _ range: SourceRange, applies: SourceRange?
  ) -> Diagnostic {
    lint(
      "LNT0206", .error, range,
      id: "pengecualian `\(id.printable)` tidak pernah tercapai karena `applies`",
      en: "the exception `\(id.printable)` is never reached because of `applies`",
      secondary: together(applies))
  }

  static func duplicateTerm(
    _ text: String, _ range: SourceRange, first: SourceRange, fix: Fix?
  ) -> Diagnostic {
    lint(
      "LNT0207", .warning, range, id: "syarat `\(text.printable)` ditulis dua kali",
      en: "the condition `\(text.printable)` stands twice",
      help: Phrase(
        id: "hapus salah satunya, atau betulkan yang salah salin",
        en: "remove one, or mend the one that was copied wrong"),
      secondary: same(first), fix: fix)
  }

  static func sameBranches(_ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0208", .warning, range, id: "kedua cabang `? :` sama",
      en: "both branches of `? :` are the same"
    )
  }

  static func sameSides(_ sign: String, _ text: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0209", .warning, range,
      id: "`\(sign)` mengenai `\(text.printable)` dengan dirinya sendiri",
      en: "`\(sign)` has `\(text.printable)` on both sides")
  }

  static func duplicateRule(_ range: SourceRange, other: SourceRange) -> Diagnostic {
    lint(
      "LNT0210", .warning, range,
      id: "aturan lain menuntut hal yang sama dari subjek yang sama pada hari yang sama",
      en: "another rule asks the same of the same subjects on the same days",
      secondary: same(other))
  }

  static func duplicateException(_ range: SourceRange, other: SourceRange) -> Diagnostic {
    lint(
      "LNT0211", .warning, range, id: "dua pengecualian mempunyai syarat yang sama",
      en: "two exceptions have the same condition", secondary: same(other))
  }

  // MARK: Numbers

  static func binaryNumber(_ text: String, _ range: SourceRange, fix: Fix?) -> Diagnostic {
    lint(
      "LNT0301", .error, range, id: "`\(text.printable)` bilangan biner, tidak eksak",
      en: "`\(text.printable)` is binary floating point, not exact",
      help: Phrase(
        id: "tulis `decimal('…')`; angka hukum menjadi parameter",
        en: "write `decimal('…')`; legal numbers become parameters"), fix: fix)
  }

  static func mixedUnits(
    _ unit: String, _ other: String, _ range: SourceRange, first: SourceRange, second: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0302", .warning, range, id: "satuan bercampur: `\(unit)` dan `\(other)`",
      en: "mixed units: `\(unit)` and `\(other)`",
      secondary: [
        Label(first, Phrase(verbatim: unit)), Label(second, Phrase(verbatim: other)),
      ])
  }

  static func parameterWithoutUnit(_ id: String, _ range: SourceRange) -> Diagnostic {
    lint(
      "LNT0303", .warning, range, id: "parameter `\(id)` tidak mempunyai satuan",
      en: "the parameter `\(id)` has no unit",
      help: Phrase(
        id: "tambahkan `unit`, misalnya `rupiah sebulan`",
        en: "add `unit`, for example `rupiah sebulan`"))
  }

  static func otherUnitThanShown(
    found: String, shown: String, _ range: SourceRange
  ) -> Diagnostic {
    lint(
      "LNT0304", .warning, range,
      id: "hasilnya dalam `\(found)`, tetapi ditunjukkan sebagai `\(shown.printable)`",
      en: "the result is in `\(found)` but is shown as `\(shown.printable)`")
  }
}
