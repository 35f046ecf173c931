internal import PatuhDiagnostics

/// What is wrong with a row as a whole.
enum RowFault: Hashable {
  case tooFewCells(found: Int, expected: Int)
  /// Rejected: a cell stands somewhere it does not belong, so no cell can be trusted.
  case tooManyCells(found: Int, expected: Int)
  case unclosedQuote
  case fieldTooLong(column: String?)
  case tooManyFields
  case totals(word: String)
  case withoutKey(field: String)
  case columnNumbers
  case repeatedHeadings
  case duplicateKey(key: String, firstLine: Int)
  /// Key nil: the row does not say whose it is.
  case orphan(key: String?, field: String, parent: String)

  /// True when the row is not read.
  var rejects: Bool {
    switch self {
    case .tooFewCells, .orphan: false
    default: true
    }
  }

  /// True when it is found after all rows have been read, among their keys.
  var isFoundLate: Bool {
    switch self {
    case .withoutKey, .duplicateKey, .orphan: true
    default: false
    }
  }

  var severity: Severity {
    switch self {
    case .tooFewCells, .totals, .orphan: .warning
    case .columnNumbers, .repeatedHeadings: .advice
    default: .error
    }
  }

  var code: String {
    switch self {
    case .tooFewCells: "DAT0021"
    case .tooManyCells: "DAT0022"
    case .unclosedQuote: "DAT0023"
    case .fieldTooLong: "DAT0024"
    case .tooManyFields: "DAT0025"
    case .totals: "DAT0026"
    case .withoutKey: "DAT0027"
    case .columnNumbers: "DAT0028"
    case .duplicateKey: "DAT0029"
    case .orphan: "DAT0030"
    case .repeatedHeadings: "DAT0031"
    }
  }

  /// The kind of fault, for the count of those beyond the first few.
  var kind: Phrase {
    switch self {
    case .tooFewCells: Phrase(id: "sel kurang", en: "too few cells")
    case .tooManyCells: Phrase(id: "sel berlebih", en: "too many cells")
    case .unclosedQuote: Phrase(id: "tanda kutip tidak ditutup", en: "unclosed quote")
    case .fieldTooLong: Phrase(id: "sel terlalu panjang", en: "cell too long")
    case .tooManyFields: Phrase(id: "kolom terlalu banyak", en: "too many columns")
    case .totals: Phrase(id: "baris jumlah", en: "row of totals")
    case .withoutKey: Phrase(id: "tanpa kunci", en: "no key")
    case .columnNumbers: Phrase(id: "baris nomor kolom", en: "row of column numbers")
    case .repeatedHeadings: Phrase(id: "judul berulang", en: "repeated headings")
    case .duplicateKey: Phrase(id: "kunci ganda", en: "key stands twice")
    case .orphan: Phrase(id: "tanpa induk", en: "no parent")
    }
  }

  var message: Phrase {
    switch self {
    case .tooFewCells(let found, let expected):
      Phrase(
        id: "baris ini berisi \(found) sel dari \(expected) kolom, sisanya tidak diketahui",
        en: "the row has \(found) cells for \(expected) columns, the rest is unknown")
    case .tooManyCells(let found, let expected):
      Phrase(
        id: "baris ditolak: \(found) sel untuk \(expected) kolom",
        en: "row rejected: \(found) cells for \(expected) columns")
    case .unclosedQuote:
      Phrase(
        id: "baris ditolak: tanda kutip dibuka tetapi tidak ditutup dengan benar",
        en: "row rejected: a quote opens and does not close as it should")
    case .fieldTooLong(let column):
      column.map {
        Phrase(
          id: "baris ditolak: sel di kolom `\($0)` lebih dari 1 MB",
          en: "row rejected: the cell of column `\($0)` has more than 1 MB")
      }
        ?? Phrase(
          id: "baris ditolak: satu sel lebih dari 1 MB",
          en: "row rejected: a cell has more than 1 MB")
    case .tooManyFields:
      Phrase(
        id: "baris ditolak: lebih dari \(RowScanner.columnLimit) sel",
        en: "row rejected: more than \(RowScanner.columnLimit) cells")
    case .totals(let word):
      Phrase(
        id: "baris `\(word)` ditolak: jumlah, bukan data",
        en: "row `\(word)` rejected: a total, not data")
    case .withoutKey(let field):
      Phrase(
        id: "baris ditolak: kunci `\(field)` kosong atau tidak dipahami",
        en: "row rejected: key `\(field)` is blank or not understood")
    case .columnNumbers:
      Phrase(
        id: "baris nomor kolom di bawah judul dilewati",
        en: "the row of column numbers below the headings was passed over")
    case .repeatedHeadings:
      Phrase(
        id: "judul kolom yang berulang di tengah data dilewati",
        en: "headings that stand again among the data were passed over")
    case .duplicateKey(let key, let firstLine):
      Phrase(
        id: "baris ditolak: `\(key)` sudah ada di baris \(firstLine)",
        en: "row rejected: `\(key)` stands on line \(firstLine) already")
    case .orphan(nil, let field, let parent):
      Phrase(
        id: "baris tanpa `\(field)` tidak terhubung dengan `\(parent)`, tidak dipakai",
        en: "a row without `\(field)` belongs to no `\(parent)`, it is not used")
    case .orphan(let key?, _, let parent):
      Phrase(
        id: "`\(key)` tidak ada dalam `\(parent)`, baris ini tidak dipakai",
        en: "`\(key)` is not in `\(parent)`, the row is not used")
    }
  }

  var help: Phrase? {
    switch self {
    case .tooManyCells, .unclosedQuote:
      Phrase(
        id: "apit sel yang berisi pemisah atau tanda kutip dengan tanda kutip",
        en: "put cells that hold a delimiter or a quote in quotes")
    case .duplicateKey:
      Phrase(
        id: "satu baris untuk satu kunci; periksa mana yang benar",
        en: "one row a key; find out which one is right")
    default: nil
    }
  }
}
