import PatuhDiagnostics

/// What can go wrong with a check in parts, in words.
enum BoundedDiagnostics {
  static func error(_ diagnostic: Diagnostic) -> DiagnosticsError {
    var bag = DiagnosticBag()
    bag.append(diagnostic)
    guard let error = DiagnosticsError(bag) else {
      // INVARIANT: only errors are thrown.
      preconditionFailure("a thrown diagnostic is an error")
    }
    return error
  }

  static func temporary(_ folder: String, reason: Phrase) -> Diagnostic {
    Diagnostic(
      code: "FIL0011", severity: .error,
      message: Phrase(
        id: "bagian catatan tidak dapat disimpan sementara di `\(folder)`: \(reason.indonesian)",
        en: "parts of the records cannot be kept in `\(folder)` meanwhile: \(reason.english)"),
      at: Label(.file(folder)),
      help: Phrase(
        id: "sediakan tempat sebesar catatannya, atau pilih folder lain dengan TMPDIR",
        en: "make as much room as the records take, or choose another folder with TMPDIR"))
  }

  static func undivided(_ file: String, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      code: "FIL0012", severity: .error,
      message: Phrase(
        id:
          "`\(file)` (\(megabytes(size)) MB) tidak dapat dibagi dan tidak muat dalam batas memori",
        en: "`\(file)` (\(megabytes(size)) MB) cannot be divided and does not fit the memory limit"),
      at: Label(.file(file)),
      notes: [
        Phrase(
          id: "setiap bagian memerlukan berkas ini seutuhnya",
          en: "every part needs the whole of this file")
      ],
      help: Phrase(
        id: "naikkan --memory menjadi kira-kira \(megabytes(limit))MB, atau bagi berkasnya sendiri",
        en: "raise --memory to about \(megabytes(limit))MB, or divide the file yourself"))
  }

  static func largePart(_ file: String, size: Int) -> Diagnostic {
    Diagnostic(
      code: "FIL0013", severity: .advice,
      message: Phrase(
        id:
          "satu bagian berisi \(megabytes(size)) MB, lebih dari yang direncanakan; memori dapat melebihi batas",
        en: "one part holds \(megabytes(size)) MB, more than planned; memory may exceed the limit"),
      at: Label(.file(file)),
      help: Phrase(
        id: "periksa kuncinya: satu kunci memiliki sangat banyak baris",
        en: "look at the keys: one of them has very many rows"))
  }

  static func changed(_ file: String) -> Diagnostic {
    Diagnostic(
      code: "FIL0014", severity: .error,
      message: Phrase(
        id: "`\(file)` berubah selama diperiksa",
        en: "`\(file)` changed while it was being checked"),
      at: Label(.file(file)),
      help: Phrase(
        id: "ulangi setelah berkasnya selesai ditulis",
        en: "try again when the file has been written"))
  }

  private static func megabytes(_ bytes: Int) -> Int { (bytes + 999_999) / 1_000_000 }
}
