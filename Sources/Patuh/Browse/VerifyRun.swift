public import PatuhColumns
public import PatuhDiagnostics
import PatuhLint
public import PatuhRules

/// A comparison with the gazette, written into the file of the regulation.
public struct VerifyRun: Sendable {
  public let regulation: String
  public let place: String?
  public let grade: Grade
  public let file: String

  /// Writes the comparison; the file is written aside and renamed.
  ///
  /// - Parameters:
  ///   - place: nil for the title and days of the regulation itself.
  ///   - day: chooses between versions of a place.
  /// - Throws: when there is no such regulation or place, when the officer is recorded already, or
  ///   when the file cannot be changed.
  public init(
    rulebook: RulebookFiles, id: String, place: String?, on day: Day? = nil,
    _ verification: Verification
  ) throws(DiagnosticsError) {
    let rulebook = rulebook.rulebook
    guard let found = rulebook.regulation(id) else {
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchRegulation(
          id, nearest: NearestName.of(id, among: rulebook.regulations.map(\.id))))
    }
    var parsed: Place?
    if let place {
      guard case .success(let read) = CitationParser.parsePlace(place) else {
        throw OptionDiagnostics.error(OptionDiagnostics.noSuchPlace(place, nearest: nil))
      }
      parsed = read
    }
    let result: (text: [UInt8], grade: Grade)
    do throws(VerificationWriter.Refusal) {
      result = try VerificationWriter.verify(found, parsed, on: day, verification)
    } catch {
      throw OptionDiagnostics.error(OptionDiagnostics.cannotVerify(error, id, place ?? ""))
    }
    try OutputFolder.replace(found.range.source.name, with: result.text)
    self.regulation = found.citation
    self.place = parsed?.text
    self.grade = result.grade
    self.file = found.range.source.name
  }

  public func text(_ language: Language) -> String {
    let name = [regulation, place].compactMap { $0 }.joined(separator: " ")
    let words = Phrase(
      id: "\(name) sekarang grade \(grade.letter) (\(file))",
      en: "\(name) is now grade \(grade.letter) (\(file))")
    return words(language) + "\n"
  }
}

extension OptionDiagnostics {
  static func noSuchRegulation(_ id: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "CLI0006", severity: .error,
      message: Phrase(
        id: "tidak ada peraturan `\(id.printable)`", en: "there is no regulation `\(id.printable)`"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") })
  }

  static func noSuchPlace(_ place: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "CLI0007", severity: .error,
      message: Phrase(
        id: "tempat `\(place.printable)` tidak tercatat pada peraturan itu",
        en: "the place `\(place.printable)` isn't recorded in the regulation"),
      at: nil,
      help: nearest.map { Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?") })
  }

  static func cannotVerify(
    _ refusal: VerificationWriter.Refusal, _ id: String, _ place: String
  ) -> Diagnostic {
    switch refusal {
    case .noSuchPlace(let nearest): return noSuchPlace(place, nearest: nearest)
    case .severalVersions(let periods):
      return Diagnostic(
        code: "CLI0008", severity: .error,
        message: Phrase(
          id: "`\(place.printable)` mempunyai beberapa naskah",
          en: "`\(place.printable)` has several versions"),
        at: nil,
        notes: [Phrase(verbatim: periods.joined(separator: ", "))],
        help: Phrase(
          id: "pilih dengan --version HARI", en: "choose one with --version DAY"))
    case .sameOfficer(let name):
      return Diagnostic(
        code: "CLI0009", severity: .error,
        message: Phrase(
          id: "`\(name.printable)` sudah tercatat membandingkan tempat itu",
          en: "`\(name.printable)` is recorded as having compared this place"),
        at: nil,
        help: Phrase(
          id: "grade A memerlukan petugas lain", en: "grade A needs another officer"))
    case .blank(let option):
      return Diagnostic(
        code: "CLI0010", severity: .error,
        message: Phrase(id: "\(option) tidak boleh kosong", en: "\(option) may not be blank"),
        at: nil)
    case .cannotWrite:
      return Diagnostic(
        code: "CLI0011", severity: .error,
        message: Phrase(
          id: "berkas `\(id.printable)` tidak dapat diubah dengan aman",
          en: "the file of `\(id.printable)` can't be changed safely"),
        at: nil,
        help: Phrase(
          id: "tulis `grade` dan `verified` sendiri, lalu jalankan `patuh lint`",
          en: "write `grade` and `verified` by hand, then run `patuh lint`"))
    }
  }
}
