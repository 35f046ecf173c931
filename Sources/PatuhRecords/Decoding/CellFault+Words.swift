internal import PatuhDiagnostics

extension CellFault {
  /// Permanent code of the diagnostic.
  package var code: String {
    switch self {
    case .brokenText: "DAT0041"
    case .nulByte: "DAT0042"
    case .textAfterQuote: "DAT0043"
    case .spreadsheetError: "DAT0044"
    case .wordForNothing: "DAT0045"
    case .notNumber: "DAT0051"
    case .ambiguousNumber: "DAT0052"
    case .mixedNumber: "DAT0053"
    case .notWhole: "DAT0054"
    case .tooLarge: "DAT0055"
    case .tooManyDecimals: "DAT0056"
    case .roundedNumber: "DAT0057"
    case .notDate: "DAT0061"
    case .ambiguousDate: "DAT0062"
    case .twoDigitYear: "DAT0063"
    case .impossibleDay: "DAT0064"
    case .timeOfDay: "DAT0065"
    case .notMonth: "DAT0066"
    case .notFirstOfMonth: "DAT0067"
    case .notBoolean: "DAT0071"
    case .notAllowed: "DAT0072"
    case .memberNotAllowed: "DAT0073"
    case .destroyedDigits: "DAT0081"
    case .roundedDigits: "DAT0082"
    case .wrongDigitCount: "DAT0083"
    case .notDigits: "DAT0084"
    }
  }

  /// Why the cell gives no value.
  var reason: Phrase {
    switch self {
    case .brokenText: Phrase(id: "huruf rusak", en: "broken characters")
    case .nulByte: Phrase(id: "ada byte NUL di dalamnya", en: "there is a NUL byte in it")
    case .textAfterQuote:
      Phrase(id: "ada teks di belakang tanda kutip penutup", en: "text follows the closing quote")
    case .spreadsheetError:
      Phrase(id: "pesan galat lembar kerja", en: "an error message of a spreadsheet")
    case .wordForNothing:
      Phrase(
        id: "tidak jelas apakah memang tidak ada atau belum dicatat",
        en: "it may mean that there is none, or that nobody wrote it down")
    case .notNumber: Phrase(id: "bukan angka", en: "not a number")
    case .ambiguousNumber:
      Phrase(
        id: "tanda di depan tiga angka dapat berarti ribuan atau desimal",
        en: "the sign before three digits may mean thousands or decimals")
    case .mixedNumber:
      Phrase(
        id: "kolom ini mencampur titik dan koma sebagai tanda ribuan",
        en: "the column mixes point and comma as thousands separators")
    case .notWhole: Phrase(id: "bukan bilangan bulat", en: "not a whole number")
    case .tooLarge: Phrase(id: "angka terlalu besar", en: "the number is too large")
    case .tooManyDecimals(let limit):
      Phrase(
        id: "lebih dari \(limit) angka di belakang koma", en: "more than \(limit) decimals")
    case .roundedNumber:
      Phrase(
        id: "lembar kerja telah membulatkan angkanya", en: "a spreadsheet has rounded the number")
    case .notDate: Phrase(id: "bukan tanggal", en: "not a date")
    case .ambiguousDate:
      Phrase(
        id: "kolom ini ditulis bulan/hari/tahun, jadi urutannya tidak pasti",
        en: "the column is written month/day/year, so the order is not certain")
    case .twoDigitYear: Phrase(id: "tahun hanya dua angka", en: "the year has two digits only")
    case .impossibleDay: Phrase(id: "tidak ada di kalender", en: "not in the calendar")
    case .timeOfDay: Phrase(id: "ada jamnya", en: "it has a time of day")
    case .notMonth: Phrase(id: "bukan bulan", en: "not a month")
    case .notFirstOfMonth:
      Phrase(
        id: "tanggal, bukan bulan, dan bukan tanggal 1",
        en: "a date, not a month, and not the first of one")
    case .notBoolean: Phrase(id: "bukan ya atau tidak", en: "neither yes nor no")
    case .notAllowed: Phrase(id: "bukan nilai yang dikenal", en: "not a known value")
    case .memberNotAllowed(let member, _):
      Phrase(id: "`\(member)` bukan nilai yang dikenal", en: "`\(member)` is not a known value")
    case .destroyedDigits:
      Phrase(
        id: "Excel telah menghapus sebagian angkanya", en: "Excel has destroyed some of its digits")
    case .roundedDigits:
      Phrase(
        id: "semua nomor berakhir dengan 0, tanda Excel hanya menyimpan 15 angka",
        en: "all numbers end in 0, a sign that Excel kept 15 digits only")
    case .wrongDigitCount(let found, let expected):
      Phrase(
        id: "\(found) angka, seharusnya \(expected)", en: "\(found) digits instead of \(expected)")
    case .notDigits(let expected):
      Phrase(id: "bukan \(expected) angka", en: "not \(expected) digits")
    }
  }

  /// What the user can do about it.
  var help: Phrase? {
    switch self {
    case .ambiguousNumber, .mixedNumber:
      Phrase(
        id: "tulis tanpa tanda ribuan, misalnya 3000000",
        en: "write it without thousands separators, for example 3000000")
    case .twoDigitYear, .impossibleDay:
      Phrase(
        id: "tulis tanggal sebagai TTTT-BB-HH dan bulan sebagai TTTT-BB",
        en: "write a date as YYYY-MM-DD and a month as YYYY-MM")
    case .ambiguousDate, .notDate:
      Phrase(
        id: "tulis sebagai TTTT-BB-HH, misalnya 2024-12-31",
        en: "write it as YYYY-MM-DD, for example 2024-12-31")
    case .notMonth, .notFirstOfMonth:
      Phrase(
        id: "tulis sebagai TTTT-BB, misalnya 2025-01",
        en: "write it as YYYY-MM, for example 2025-01")
    case .destroyedDigits, .roundedDigits, .roundedNumber:
      Phrase(
        id: "ambil lagi dari sumbernya dengan format sel Teks",
        en: "fetch it again from its source, with the cells formatted as text")
    case .notAllowed(let nearest?), .memberNotAllowed(_, let nearest?):
      Phrase(id: "barangkali yang dimaksud `\(nearest)`", en: "perhaps `\(nearest)` is meant")
    case .wordForNothing:
      Phrase(
        id: "kosongkan selnya bila datanya belum ada", en: "leave the cell blank when it is a gap")
    default: nil
    }
  }
}
