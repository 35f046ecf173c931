package import PatuhDiagnostics

/// Every code of this module and its words.
package enum RecordsDiagnostics {
  // MARK: Files

  package static func emptyFile(_ file: String, record: String) -> Diagnostic {
    Diagnostic(
      code: "DAT0001", severity: .error,
      message: Phrase(id: "berkas kosong", en: "the file is empty"),
      at: Label(.file(file)),
      help: Phrase(
        id: "daftar yang memang kosong tetap memerlukan baris judul kolom `\(record)`",
        en: "a list that really is empty still needs the heading row of `\(record)`"))
  }

  package static func unknownRecord(file: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      code: "DAT0002", severity: .error,
      message: Phrase(
        id: "nama berkas tidak menunjukkan jenis data", en: "the file name means no record type"),
      at: Label(.file(file)),
      help: nearest.map {
        Phrase(
          id: "barangkali `\($0)`; tulis `\($0)=\(file)`",
          en: "perhaps `\($0)`; write `\($0)=\(file)`")
      }
        ?? Phrase(
          id: "tulis jenisnya di depan: `pekerja=\(file)`",
          en: "put the type in front: `pekerja=\(file)`"))
  }

  package static func secondFile(_ file: String, record: String, first: String) -> Diagnostic {
    Diagnostic(
      code: "DAT0003", severity: .error,
      message: Phrase(
        id: "dua berkas untuk `\(record)`; `\(first)` sudah dibaca",
        en: "two files for `\(record)`; `\(first)` has been read already"),
      at: Label(.file(file)),
      help: Phrase(id: "gabungkan keduanya menjadi satu berkas", en: "join them into one file"))
  }

  static func assumedEncoding(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "DAT0004", severity: .advice,
      message: Phrase(
        id: "bukan UTF-8, dibaca sebagai Windows-1252", en: "not UTF-8, read as Windows-1252"),
      at: Label(.file(file)),
      help: Phrase(
        id: "simpan sebagai \"CSV UTF-8\" bila huruf dalam nama terbaca salah",
        en: "save as \"CSV UTF-8\" if letters in names come out wrong"))
  }

  static func rowsAboveHeader(_ file: String, line: Int, rows: Int) -> Diagnostic {
    Diagnostic(
      code: "DAT0005", severity: .advice,
      message: Phrase(
        id: "judul kolom ada di baris \(line); \(rows) baris berisi di atasnya dilewati",
        en: "the headings are on line \(line); \(rows) row(s) with text above were passed over"),
      at: Label(.cell(CellLocation(file: file, line: line))))
  }

  static func noHeadingKnown(_ file: String, line: Int, record: String, known: [String])
    -> Diagnostic
  {
    let names = known.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "DAT0006", severity: .error,
      message: Phrase(
        id: "tidak ada judul kolom `\(record)` dalam 20 baris pertama",
        en: "none of the first 20 rows has a heading of `\(record)`"),
      at: Label(.cell(CellLocation(file: file, line: line))),
      help: Phrase(
        id: "judul yang dikenal antara lain \(names)",
        en: "known headings are, among others, \(names)"))
  }

  package static func badAssumption(_ field: String, value: String, file: String) -> Diagnostic {
    Diagnostic(
      code: "DAT0007", severity: .error,
      message: Phrase(
        id: "`\(value)` bukan nilai untuk `\(field)`, jadi tidak dapat diandaikan",
        en: "`\(value)` is no value of `\(field)` and cannot be assumed"),
      at: Label(.file(file)))
  }

  // MARK: Columns

  static func unknownColumn(_ file: String, line: Int, heading: String, nearest: String?)
    -> Diagnostic
  {
    Diagnostic(
      code: "DAT0011", severity: .advice,
      message: Phrase(
        id: "kolom `\(heading)` tidak dikenal dan tidak dipakai",
        en: "column `\(heading)` is not known and not used"),
      at: Label(.cell(CellLocation(file: file, line: line, column: heading))),
      help: nearest.map {
        Phrase(id: "barangkali yang dimaksud `\($0)`", en: "perhaps `\($0)` is meant")
      })
  }

  static func ambiguousHeading(_ file: String, line: Int, heading: String, fields: [String])
    -> Diagnostic
  {
    let names = fields.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "DAT0012", severity: .error,
      message: Phrase(
        id: "judul `\(heading)` dapat berarti \(names)",
        en: "heading `\(heading)` may mean \(names)"),
      at: Label(.cell(CellLocation(file: file, line: line, column: heading))),
      help: Phrase(
        id: "pakai nama kolomnya sebagai judul", en: "use the name of the field as the heading"))
  }

  static func doubleHeading(
    _ file: String, line: Int, heading: String, field: String, first: String, isTie: Bool
  ) -> Diagnostic {
    Diagnostic(
      code: "DAT0013", severity: isTie ? .error : .warning,
      message: isTie
        ? Phrase(
          id: "`\(first)` dan `\(heading)` sama-sama berarti `\(field)`; kolom itu tidak diketahui",
          en: "`\(first)` and `\(heading)` both mean `\(field)`; the field is unknown")
        : Phrase(
          id: "`\(heading)` juga berarti `\(field)`, tetapi `\(first)` yang dipakai",
          en: "`\(heading)` means `\(field)` too, but `\(first)` is used"),
      at: Label(.cell(CellLocation(file: file, line: line, column: heading))),
      help: isTie ? Phrase(id: "hapus salah satunya", en: "remove one of them") : nil)
  }

  static func missingColumns(_ file: String, line: Int, fields: [String]) -> Diagnostic {
    let names = fields.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "DAT0014", severity: .advice,
      message: Phrase(
        id: "tidak ada kolom \(names); nilainya tidak diketahui di setiap baris",
        en: "there is no column \(names); it is unknown in every row"),
      at: Label(.cell(CellLocation(file: file, line: line))))
  }

  static func missingKey(_ file: String, line: Int, field: String) -> Diagnostic {
    Diagnostic(
      code: "DAT0015", severity: .error,
      message: Phrase(
        id: "tidak ada kolom kunci `\(field)`, jadi tidak satu pun baris dapat dikenali",
        en: "there is no key column `\(field)`, so no row can be told from another"),
      at: Label(.cell(CellLocation(file: file, line: line))),
      help: Phrase(
        id: "tambahkan kolom `\(field)` atau beri judul itu pada kolom yang berisi nomornya",
        en: "add a column `\(field)`, or give that heading to the column that holds it"))
  }

  static func headingUnit(_ file: String, line: Int, heading: String, words: Phrase) -> Diagnostic {
    Diagnostic(
      code: "DAT0016", severity: .advice,
      message: Phrase(
        id: "`\(heading)`: \(words.indonesian)", en: "`\(heading)`: \(words.english)"),
      at: Label(.cell(CellLocation(file: file, line: line, column: heading))))
  }

  package static func missingJoin(_ file: String, field: String, parent: String, child: String)
    -> Diagnostic
  {
    Diagnostic(
      code: "DAT0017", severity: .error,
      message: Phrase(
        id: "tanpa kolom `\(field)`, `\(child)` tidak dapat dihubungkan dengan `\(parent)`",
        en: "without column `\(field)`, `\(child)` cannot be joined to `\(parent)`"),
      at: Label(.file(file)),
      help: Phrase(
        id: "daftar `\(child)` dianggap tidak diketahui untuk setiap baris `\(parent)`",
        en: "the list `\(child)` counts as unknown for every row of `\(parent)`"))
  }

  // MARK: Rows

  static func row(
    _ fault: RowFault, _ file: String, line: Int, number: Int
  ) -> Diagnostic {
    Diagnostic(
      code: fault.code, severity: fault.severity, message: fault.message,
      at: Label(.cell(CellLocation(file: file, line: line))), notes: [rowNumber(number)],
      help: fault.help)
  }

  static func moreRows(_ fault: RowFault, _ file: String, line: Int?, count: Int) -> Diagnostic {
    Diagnostic(
      code: fault.code, severity: fault.severity,
      message: Phrase(
        id: "dan \(count) baris lain dengan sebab yang sama: \(fault.kind.indonesian)",
        en: "and \(count) more row(s) for the same reason: \(fault.kind.english)"),
      at: Label(.cell(CellLocation(file: file, line: line))))
  }

  // MARK: Cells

  static func cell(
    _ fault: CellFault, raw: String, file: String, line: Int, number: Int, heading: String
  ) -> Diagnostic {
    let reason = fault.reason
    return Diagnostic(
      code: fault.code, severity: .warning,
      message: Phrase(
        id: "`\(raw)` tidak dipahami: \(reason.indonesian)",
        en: "`\(raw)` is not understood: \(reason.english)"),
      at: Label(.cell(CellLocation(file: file, line: line, column: heading))),
      notes: [rowNumber(number)], help: fault.help)
  }

  static func moreCells(
    _ fault: CellFault, file: String, line: Int?, heading: String, count: Int
  )
    -> Diagnostic
  {
    Diagnostic(
      code: fault.code, severity: .warning,
      message: Phrase(
        id: "dan \(count) sel lain di kolom `\(heading)` dengan sebab sejenis",
        en: "and \(count) more cell(s) of column `\(heading)` for a reason of this kind"),
      at: Label(.cell(CellLocation(file: file, line: line, column: heading))))
  }

  static func wholeColumn(_ fault: CellFault, file: String, heading: String, count: Int)
    -> Diagnostic
  {
    let reason = fault.reason
    return Diagnostic(
      code: fault.code, severity: .warning,
      message: Phrase(
        id: "\(count) sel di kolom `\(heading)` dianggap tidak diketahui: \(reason.indonesian)",
        en: "\(count) cell(s) of column `\(heading)` count as unknown: \(reason.english)"),
      at: Label(.cell(CellLocation(file: file, column: heading))), help: fault.help)
  }

  private static func rowNumber(_ number: Int) -> Phrase {
    Phrase(id: "baris data ke-\(number)", en: "row \(number) of the data")
  }
}
