import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// The words of reports for people.
enum ReportWords {
  static func waived(_ count: Int, _ language: Language) -> String {
    IndonesianText.number(Int64(count), language)
      + Phrase(id: " pelanggaran ditangguhkan", en: " violations waived")(language)
  }

  static func waiver(_ waiver: FindingWaiver, _ language: Language) -> String {
    let day = IndonesianText.day(waiver.to, language)
    return Phrase(
      id: "ditangguhkan sampai \(day) oleh \(waiver.approver): \(waiver.reason); "
        + "risiko: \(waiver.risk) (perkara \(waiver.number))",
      en: "waived until \(day) by \(waiver.approver): \(waiver.reason); "
        + "risk: \(waiver.risk) (case \(waiver.number))")(language).printable
  }

  static let title = Phrase(
    id: "Laporan pemeriksaan kepatuhan", en: "Compliance check report")
  static let asOf = Phrase(id: "Keadaan per", en: "As of")
  static let sources = Phrase(id: "Berkas yang diperiksa", en: "Files checked")
  static let recommendation = Phrase(
    id:
      "Patuh merekomendasikan; pejabat yang berwenang memutuskan. Data yang tidak ada tidak dihitung sebagai pelanggaran.",
    en:
      "Patuh recommends; a competent officer decides. Missing data is never counted as a violation."
  )
  static let inShort = Phrase(id: "Ringkasan", en: "In short")
  static let checked = Phrase(id: "diperiksa", en: "checked")
  static let violations = Phrase(id: "pelanggaran", en: "violations")
  static let violators = Phrase(id: "melanggar", en: "in violation")
  static let unknowns = Phrase(id: "belum diketahui", en: "unknown")
  static let unknownColumn = Phrase(id: "belum tahu", en: "unknown")
  static let failures = Phrase(id: "aturan gagal", en: "rule failures")
  static let figures = Phrase(id: "Angka cakupan", en: "Coverage figures")
  static let byRule = Phrase(id: "Menurut aturan", en: "By rule")
  static let rule = Phrase(id: "Aturan", en: "Rule")
  static let subject = Phrase(id: "Subjek", en: "Subject")
  static let code = Phrase(id: "Kode", en: "Code")
  static let passes = Phrase(id: "Patuh", en: "Complies")
  static let notConcerned = Phrase(id: "Tidak kena / dikecualikan", en: "Not applicable / exempt")
  static let count = Phrase(id: "Jumlah", en: "Count")
  static let amount = Phrase(id: "Rupiah", en: "Rupiah")
  static let bySubject = Phrase(id: "Siapa melanggar apa", en: "Who violates what")
  static let filter = Phrase(
    id: "Cari nama, nomor, atau kode temuan", en: "Find a name, id or code")
  static let noFindings = Phrase(
    id: "Tidak ada pelanggaran dan tidak ada yang belum diketahui.",
    en: "No violations and nothing unknown.")
  static let howSure = Phrase(id: "Tingkat kepastian hukum", en: "Certainty of the law")
  static let toFetch = Phrase(id: "Data yang perlu dilengkapi", en: "Data to fetch")
  static let whatToDo = Phrase(id: "Agar patuh", en: "To comply")
  static let discretion = Phrase(id: "Ditimbang petugas", en: "For an officer to judge")
  static let basis = Phrase(id: "Dasar hukum", en: "Legal basis")
  static let evidence = Phrase(id: "Bukti", en: "Evidence")
  static let assumed = Phrase(id: "Bertumpu pada anggapan", en: "Rests on assumptions")
  static let contested = Phrase(
    id: "Hasil berubah bila tafsir lain dipakai", en: "Another reading would change this")
  static let dependsOn = Phrase(id: "bergantung pada tafsir", en: "depends on the reading")
  static let parameters = Phrase(id: "Nilai hukum yang dipakai", en: "Legal values used")
  static let atLeast = Phrase(id: "paling sedikit", en: "at least")
  static let more = Phrase(id: "dan selebihnya", en: "and more")
  static let gradesTitle = Phrase(id: "Arti tingkat A sampai E", en: "What grades A to E mean")
  static let draftNotice = Phrase(
    id:
      "Tingkat C ke bawah berarti teks pasal belum dicocokkan pejabat dengan lembaran negara: cocokkan lebih dulu sebelum surat resmi keluar.",
    en:
      "Grade C and below: no officer has compared the article with the gazette yet; do that before an official letter leaves."
  )

  static func grade(_ grade: Grade) -> Phrase {
    switch grade {
    case .a:
      Phrase(
        id: "dicocokkan dua pejabat dengan lembaran negara",
        en: "compared with the gazette by two officers")
    case .b:
      Phrase(
        id: "dicocokkan satu pejabat dengan lembaran negara",
        en: "compared with the gazette by one officer")
    case .c:
      Phrase(
        id: "teks dilihat pada salinan pihak ketiga", en: "seen in a third-party copy of the text")
    case .d:
      Phrase(id: "menurut sumber kedua (berita, ringkasan)", en: "reported by a secondary source")
    case .e: Phrase(id: "teks belum dilihat", en: "text not seen")
    }
  }

  static func others(_ count: Int, _ language: Language) -> Phrase {
    let number = IndonesianText.number(Int64(count), language)
    return Phrase(
      id: "\(number) subjek berikutnya, satu baris masing-masing",
      en: "The next \(number) subjects, a line each")
  }

  static func omitted(_ count: Int, _ file: String, _ language: Language) -> Phrase {
    let number = IndonesianText.number(Int64(count), language)
    return Phrase(
      id: "\(number) subjek lain tidak ditampilkan di halaman ini; semuanya ada di \(file).",
      en: "\(number) more subjects are not shown on this page; all of them are in \(file).")
  }

  /// A file and its rows: read, and where there are any, rejected and orphaned.
  static func rows(of input: ReceiptInput, _ language: Language) -> String {
    func number(_ value: Int) -> String { IndonesianText.number(Int64(value), language) }
    var text = input.file.printable + " "
    text += Phrase(id: "\(number(input.rowsRead)) baris", en: "\(number(input.rowsRead)) rows")(
      language)
    if input.rowsRejected > 0 {
      text +=
        ", "
        + Phrase(
          id: "\(number(input.rowsRejected)) ditolak", en: "\(number(input.rowsRejected)) rejected")(
          language)
    }
    if input.rowsOrphaned > 0 {
      text +=
        ", "
        + Phrase(
          id: "\(number(input.rowsOrphaned)) tanpa induk",
          en: "\(number(input.rowsOrphaned)) orphaned")(language)
    }
    return text
  }

  static func silentRules(_ count: Int) -> Phrase {
    Phrase(
      id: "(\(count) aturan lain tanpa temuan)", en: "(\(count) other rules without findings)")
  }

  static func severity(_ severity: String) -> Phrase {
    switch severity {
    case "berat": Phrase(id: "berat", en: "grave")
    case "sedang": Phrase(id: "sedang", en: "medium")
    case "ringan": Phrase(id: "ringan", en: "light")
    default: Phrase(verbatim: severity)
    }
  }

  /// What a missing fact is called, with how many rows lack it and where.
  static func need(_ need: Need, _ language: Language) -> String {
    var text =
      switch need.kind {
      case .field: need.name
      case .table:
        Phrase(id: "berkas \(need.name)", en: "file \(need.name)")(language)
      case .parameter:
        Phrase(id: "nilai hukum \(need.name)", en: "legal value \(need.name)")(language)
      case .calendar:
        Phrase(id: "kalender hari kerja \(need.name)", en: "working-day calendar \(need.name)")(
          language)
      }
    if need.count > 1 {
      text += Phrase(id: " (\(need.count) baris)", en: " (\(need.count) rows)")(language)
    }
    if !need.lines.isEmpty {
      let lines = need.lines.map(String.init).joined(separator: ", ")
      text += Phrase(id: ", baris \(lines)", en: ", line \(lines)")(language)
      if need.count > need.lines.count { text += " …" }
    }
    return text
  }
}
