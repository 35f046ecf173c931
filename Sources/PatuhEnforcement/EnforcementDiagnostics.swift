internal import PatuhDiagnostics

/// The words of every fault of a ladder's file. Reading has ENF01xx, histories ENF02xx, analysis ENF03xx.
extension Diagnostic {
  static func enforcement(
    _ code: String, _ range: SourceRange?, _ severity: Severity = .error, id: String, en: String,
    help: Phrase? = nil, notes: [Phrase] = [], secondary: [Label] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, message: Phrase(id: id, en: en), at: range.map { Label($0) },
      secondary: secondary, notes: notes, help: help)
  }

  static func choices(_ name: String, among known: [String]) -> Phrase? {
    if let nearest = NearestName.of(name, among: known) {
      return Phrase(id: "mungkin maksudnya `\(nearest)`", en: "perhaps `\(nearest)` is meant")
    }
    guard !known.isEmpty, known.count <= 12 else { return nil }
    let list = known.map { "`\($0)`" }.joined(separator: ", ")
    return Phrase(id: "pilihan: " + list, en: "choices: " + list)
  }

  static func unknownSubject(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0101", range, id: "jenis catatan `\(name)` tidak ada dalam kosakata",
      en: "the vocabulary has no record type `\(name)`", help: choices(name, among: known))
  }

  static func noSuchState(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0102", range, id: "keadaan `\(name)` tidak ada dalam tangga ini",
      en: "this ladder has no state `\(name)`", help: choices(name, among: known))
  }

  static func noSuchStep(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0103", range, id: "langkah `\(name)` tidak ada dalam tangga ini",
      en: "this ladder has no step `\(name)`", help: choices(name, among: known))
  }

  static func noSuchBody(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0104", range, id: "pejabat `\(name)` tidak disebut dalam `bodies`",
      en: "`bodies` doesn't list the body `\(name)`", help: choices(name, among: known))
  }

  static func noSuchLength(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0105", range, id: "lama jangka waktu harus nama parameter; `\(name)` tidak ada",
      en: "the length of a term must be a parameter; there is no `\(name)`",
      help: choices(name, among: known))
  }

  static func lengthNotWhole(_ name: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0106", range, id: "parameter `\(name)` bukan bilangan bulat tunggal",
      en: "the parameter `\(name)` isn't a single whole number")
  }

  static func noSuchReading(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0107", range, id: "bacaan `\(name)` tidak ada", en: "there is no reading `\(name)`",
      help: choices(name, among: known))
  }

  static func noSuchNeed(_ name: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0108", range, id: "syarat `\(name)` tidak dikenal", en: "unknown need `\(name)`",
      help: choices(name, among: LadderState.Need.allCases.map(\.rawValue)))
  }

  static func nameTaken(_ name: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0109", range, id: "nama `\(name)` sudah dipakai", en: "the name `\(name)` is taken")
  }

  static func noSuchFact(_ name: String, known: [String], _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0110", range, id: "tangga ini tidak mengenal fakta `\(name)`",
      en: "this ladder knows no fact `\(name)`", help: choices(name, among: known))
  }

  static func caseNameTwice(_ name: String, _ range: SourceRange) -> Diagnostic {
    enforcement(
      "ENF0111", range, id: "nama kasus `\(name)` dipakai dua kali",
      en: "the case name `\(name)` is used twice")
  }

  static func casesWithoutLadder(
    _ id: String, known: [String], _ range: SourceRange
  ) -> Diagnostic {
    enforcement(
      "ENF0112", range, id: "kasus tanpa tangga: `\(id)` tidak ada",
      en: "cases without a ladder: there is no `\(id)`", help: choices(id, among: known))
  }
}
