import PatuhDiagnostics

/// What can go wrong between Patuh and an SQL engine. Family `SQL`, from SQL0101 on.
enum EngineDiagnostics {
  static func error(_ diagnostic: Diagnostic) -> DiagnosticsError {
    OptionDiagnostics.error(diagnostic)
  }

  static func engineFailed(_ engine: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      code: "SQL0101", severity: .error,
      message: Phrase(
        id: "\(engine) gagal menjalankan program: \(reason.printable)",
        en: "\(engine) failed to run the program: \(reason.printable)"),
      at: nil,
      help: Phrase(
        id:
          "periksa dengan `patuh check`; bilangan yang terlalu lebar bagi sqlite muat di duckdb dan spark",
        en: "use `patuh check`; a number too wide for sqlite fits duckdb and spark"))
  }

  static func untrue(_ faults: [(check: String, count: Int64)]) -> Diagnostic {
    let list = faults.map { "\($0.check) \($0.count)" }.joined(separator: "; ")
    return Diagnostic(
      code: "SQL0102", severity: .error,
      message: Phrase(
        id: "catatan tidak dapat dibaca program dengan pasti: \(list.printable)",
        en: "the program can't read the records with certainty: \(list.printable)"),
      at: nil,
      help: Phrase(
        id:
          "bersihkan catatan dengan `patuh records --clean`, atau biarkan `patuh run` melakukannya",
        en: "clean the records with `patuh records --clean`, or let `patuh run` do it"))
  }

  static func noSuchColumn(_ name: String) -> Diagnostic {
    Diagnostic(
      code: "SQL0103", severity: .error,
      message: Phrase(
        id: "kolom `\(name)` tidak dihasilkan oleh program SQL",
        en: "the column `\(name)` isn't made by an SQL program"),
      at: nil)
  }

  /// The code of a difference.
  private static let differenceCode = "SQL0104"

  /// Whether an error is that an engine and the interpreter differ.
  static func isDifference(_ error: DiagnosticsError) -> Bool {
    error.bag.entries.contains { $0.code == differenceCode }
  }

  /// - Parameter file: where the case was saved.
  static func different(
    _ engine: String, _ difference: Prosecutor.Difference, _ file: String?
  ) -> Diagnostic {
    // The cells that name the finding, and the first that differs.
    let (left, right) = (difference.byInterpreter ?? [], difference.byEngine ?? [])
    let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
    func shown(_ row: [String]) -> String {
      guard !row.isEmpty else { return "-" }
      let own = index.map { $0 > 3 && $0 < row.count ? [row[$0]] : [] } ?? []
      return (row.prefix(4) + own).joined(separator: ",").printable
    }
    let (interpreted, found) = (shown(left), shown(right))
    return Diagnostic(
      code: differenceCode, severity: .error,
      message: Phrase(
        id: "\(engine) dan penerjemah berbeda: `\(found)` dan `\(interpreted)`",
        en: "\(engine) and the interpreter differ: `\(found)` and `\(interpreted)`"),
      at: nil,
      help: file.map { file in
        Phrase(
          id: "hasil mesin tidak dipakai; kasusnya ada di `\(file.printable)`, untuk `patuh test`",
          en: "the engine's result isn't used; its case is `\(file.printable)`, for `patuh test`")
      }
        ?? Phrase(
          id: "hasil mesin tidak dipakai; periksa dengan `patuh check`",
          en: "the engine's result isn't used; use `patuh check`"))
  }
}
