import PatuhDiagnostics

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

  static func noFindings(_ path: String, reason: String) -> Diagnostic {
    make(
      "LED0111", path, id: "`\(path)` tidak terbaca sebagai hasil patuh check",
      en: "`\(path)` cannot be read as the result of patuh check",
      notes: [Phrase(id: "di `\(reason)`", en: "at `\(reason)`")],
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

  private static func make(
    _ code: String, _ path: String, id: String, en: String, notes: [Phrase] = [], help: Phrase
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(.file(path)),
      notes: notes, help: help)
  }
}
