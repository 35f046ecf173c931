import PatuhColumns
import PatuhDiagnostics
import PatuhLedger

/// What can be wrong with the findings that cases are opened from, in words.
enum CaseDiagnostics {
  static func receiptDiffers(_ path: String, _ receipt: String) -> Diagnostic {
    make(
      "LED0110", path, id: "`\(path)` bukan berkas yang disebut oleh `\(receipt)`",
      en: "`\(path)` is not the file that `\(receipt)` names",
      help: Phrase(
        id:
          "jalankan patuh check --out sekali lagi; temuan yang diubah tidak dapat menjadi perkara",
        en: "run patuh check --out again; findings that were changed cannot become cases"))
  }

  static func noFindings(_ path: String, reason: String, line: Int?) -> Diagnostic {
    Diagnostic(
      code: "LED0111", severity: .error,
      message: Phrase(
        id: "`\(path)` tidak terbaca sebagai hasil patuh check",
        en: "`\(path)` cannot be read as the result of patuh check"),
      at: Label(line == nil ? .file(path) : .cell(CellLocation(file: path, line: line))),
      notes: reason.isEmpty
        ? [] : [Phrase(id: "di `\(reason.printable)`", en: "at `\(reason.printable)`")],
      help: Phrase(
        id: "buat dengan patuh check CATATAN --out FOLDER",
        en: "make it with patuh check RECORDS --out FOLDER"))
  }

  static func outcomesMissing(_ path: String) -> Diagnostic {
    make(
      "LED0112", path, id: "`\(path)` tidak memuat semua pelanggaran dan yang belum diketahui",
      en: "`\(path)` does not hold all violations and unknowns",
      help: Phrase(
        id: "jalankan patuh check tanpa --outcomes, atau dengan violation,unknown,error",
        en: "run patuh check without --outcomes, or with violation,unknown,error"))
  }

  static func noLadder(_ ladder: String, _ path: String, known: [String]) -> Diagnostic {
    make(
      "LED0116", path, id: "tangga sanksi `\(ladder)` tidak ada dalam aturan",
      en: "the rules have no ladder `\(ladder)`",
      help: NearestName.of(ladder, among: known).map {
        Phrase(id: "maksudnya `\($0)`?", en: "did you mean `\($0)`?")
      }
        ?? Phrase(
          id: "sebutkan aturan yang dipakai pemeriksaan itu dengan --rules",
          en: "name the rules of that check with --rules"))
  }

  static func noBody(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      code: "LED0117", severity: .error,
      message: Phrase(
        id: "tidak ada badan `\(name.printable)`", en: "there is no body `\(name.printable)`"),
      at: nil,
      help: Phrase(
        id: "yang dikenal: " + known.joined(separator: ", "),
        en: "known: " + known.joined(separator: ", ")))
  }

  static func nothingDelivered(_ number: Int64) -> Diagnostic {
    Diagnostic(
      code: "LED0118", severity: .error,
      message: Phrase(
        id: "belum ada surat perkara \(number) yang disampaikan",
        en: "no letter of case \(number) was delivered yet"), at: nil,
      help: Phrase(
        id: "catat dahulu penyampaiannya dengan patuh case deliver \(number)",
        en: "record its delivery first with patuh case deliver \(number)"))
  }

  /// The ledger holds a letter whose files could not be given their names.
  static func filesMissing(
    _ number: Int64, _ folder: String, _ cause: DiagnosticsError
  ) -> DiagnosticsError {
    let causes = cause.bag.entries.map(\.message)
    return LedgerDiagnostics.error(
      Diagnostic(
        code: "LED0120", severity: .error,
        message: Phrase(
          id: "surat perkara \(number) sudah tercatat, tetapi berkasnya belum tertulis",
          en: "the letter of case \(number) is recorded, but its files were not written"),
        at: Label(.file(folder)), notes: causes,
        help: Phrase(
          id: "buat berkasnya dari buku perkara: patuh case letter \(number) --out FOLDER",
          en: "make the files from the ledger: patuh case letter \(number) --out FOLDER")))
  }

  static func deadlinePassed(_ deadline: Day, _ day: Day) -> Diagnostic {
    Diagnostic(
      code: "LED0123", severity: .error,
      message: Phrase(
        id: "tenggat \(deadline) tidak sesudah hari suratnya, \(day)",
        en: "the deadline \(deadline) is not after the day of the letter, \(day)"), at: nil,
      help: Phrase(
        id: "beri waktu yang cukup dengan --deadline", en: "give enough time with --deadline"))
  }

  static func noArchivedLetter(_ number: Int64, step: String?) -> Diagnostic {
    let named = step.map { " `" + $0.printable + "`" } ?? ""
    return Diagnostic(
      code: "LED0121", severity: .error,
      message: Phrase(
        id: "perkara \(number) tidak menyimpan surat\(named)",
        en: "case \(number) keeps no letter\(named)"), at: nil,
      help: Phrase(
        id: "patuh case show \(number) menunjukkan langkah mana yang sudah disiapkan suratnya",
        en: "patuh case show \(number) shows the steps whose letters were drawn up"))
  }

  static func letterDiffers(_ number: Int64, _ names: [String]) -> Diagnostic {
    let list = names.joined(separator: ", ")
    return Diagnostic(
      code: "LED0122", severity: .warning,
      message: Phrase(
        id:
          "surat perkara \(number) yang dibuat ulang berbeda dari aslinya: \(list)",
        en:
          "the letter of case \(number) made again differs from the first: \(list)"
      ),
      at: nil,
      help: Phrase(
        id: "pakai versi Patuh yang menulisnya, yang disebut dalam catatan surat (.json)",
        en: "use the version of Patuh that wrote it, which the letter's record (.json) names"))
  }

  private static func make(
    _ code: String, _ path: String, id: String, en: String, notes: [Phrase] = [], help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(.file(path)),
      notes: notes, help: help)
  }
}
