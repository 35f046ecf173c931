import PatuhColumns
import PatuhDiagnostics

/// What can go wrong when letters are written or made again, in words.
enum NoticeDiagnostics {
  static func noCase() -> Diagnostic {
    Diagnostic(
      code: "NTC0308", severity: .error,
      message: Phrase(
        id: "surat ini tidak ditulis dari sebuah buku perkara",
        en: "this letter was not written from a ledger"), at: nil,
      help: Phrase(
        id: "ulangi tanpa --ledger; surat dari patuh notice tidak mempunyai perkara",
        en: "do it again without --ledger; letters of patuh notice have no case"))
  }

  static func otherLedger(_ number: Int64) -> Diagnostic {
    Diagnostic(
      code: "NTC0309", severity: .error,
      message: Phrase(
        id: "perkara \(number) dalam buku itu bukan perkara surat ini",
        en: "case \(number) of that ledger is not the case of this letter"), at: nil,
      help: Phrase(
        id: "sebutkan buku perkara yang menulisnya dengan --ledger",
        en: "name the ledger that wrote it with --ledger"))
  }

  static func error(_ diagnostic: Diagnostic) -> DiagnosticsError {
    OptionDiagnostics.error(diagnostic)
  }

  static func notFindings(_ path: String, _ reason: String, _ line: Int?) -> Diagnostic {
    make(
      "NTC0301", .cell(CellLocation(file: path, line: line)),
      id: "`\(path)` tidak terbaca sebagai findings.json",
      en: "`\(path)` cannot be read as findings.json",
      notes: reason.isEmpty
        ? [] : [Phrase(id: "di `\(reason.printable)`", en: "at `\(reason.printable)`")],
      help: Phrase(
        id: "buat dengan patuh check CATATAN --out FOLDER",
        en: "make it with patuh check RECORDS --out FOLDER"))
  }

  static func dayBeforeCheck(_ day: Day, _ checked: String) -> Diagnostic {
    make(
      "NTC0307", nil,
      id: "surat bertanggal \(day) tidak dapat menyebut pemeriksaan per \(checked.printable)",
      en: "a letter of \(day) cannot be about a check as of \(checked.printable)",
      help: Phrase(
        id: "pilih --as-of pada hari pemeriksaan atau sesudahnya",
        en: "choose --as-of on the day of the check or later"))
  }

  static func noSuchKind(_ name: String, known: [String]) -> Diagnostic {
    make(
      "NTC0302", nil, id: "tidak ada jenis surat `\(name.printable)`",
      en: "there is no kind of letter `\(name.printable)`",
      notes: [
        Phrase(
          id: "yang ada: " + known.joined(separator: ", "),
          en: "there are: " + known.joined(separator: ", "))
      ],
      help: NearestName.of(name, among: known).map {
        Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?")
      })
  }

  static func noConverter() -> Diagnostic {
    make(
      "NTC0303", nil, id: "tidak ada pengubah ke PDF: WeasyPrint atau Chromium belum terpasang",
      en: "nothing makes PDF here: neither WeasyPrint nor Chromium is installed",
      help: Phrase(
        id:
          "pasang salah satunya (apt install weasyprint), atau buka berkas .html dan cetak dari peramban",
        en:
          "install one of them (apt install weasyprint), or open the .html file and print it from a browser"
      ))
  }

  static func conversionFailed(_ program: String, _ name: String) -> Diagnostic {
    make(
      "NTC0304", .file(name), id: "`\(program)` gagal membuat PDF",
      en: "`\(program)` failed to make the PDF",
      help: Phrase(
        id: "buka berkas .html di peramban dan cetak dari sana",
        en: "open the .html file in a browser and print it from there"))
  }

  static func notRecord(_ path: String, _ reason: String) -> Diagnostic {
    make(
      "NTC0305", .file(path), id: "`\(path)` bukan catatan surat yang dapat dibaca",
      en: "`\(path)` is no record of a letter that can be read",
      notes: reason.isEmpty
        ? [] : [Phrase(id: "di `\(reason.printable)`", en: "at `\(reason.printable)`")],
      help: Phrase(
        id: "sebutkan berkas .json di samping suratnya",
        en: "name the .json file beside the letter"))
  }

  static func otherRulebook() -> Diagnostic {
    Diagnostic(
      code: "NTC0306", severity: .warning,
      message: Phrase(
        id: "buku aturan berubah sejak pemeriksaan itu; surat memakai buku aturan yang sekarang",
        en: "the rulebook has changed since that check; the letters use the present one"),
      at: nil,
      help: Phrase(
        id: "jalankan patuh check sekali lagi", en: "run patuh check again"))
  }

  /// Where a document differs from what was expected: `facts.subject.id`.
  static func place(of error: any Error) -> String {
    guard let error = error as? DecodingError else { return "" }
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      return path(context.codingPath)
    case .keyNotFound(let key, let context): return path(context.codingPath + [key])
    @unknown default: return ""
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
  }

  private static func make(
    _ code: String, _ place: Location?, id: String, en: String, notes: [Phrase] = [],
    help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: place.map { Label($0) },
      notes: notes, help: help)
  }
}
