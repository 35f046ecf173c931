import PatuhDiagnostics

/// What an audit finds, in words. LED02xx; permanent.
enum AuditDiagnostics {
  static func integrity(_ line: String, _ path: String) -> Diagnostic {
    fault(
      "LED0201", path, id: "berkas rusak menurut SQLite", en: "SQLite finds the file damaged",
      notes: [Phrase(verbatim: line)])
  }

  static func danglingReference(
    _ table: String, row: Int64?, to target: String, _ path: String
  ) -> Diagnostic {
    let row = row.map { String($0) } ?? "?"
    return fault(
      "LED0202", path, id: "`\(table)` baris \(row) menunjuk ke `\(target)` yang tidak ada",
      en: "`\(table)` row \(row) points to a `\(target)` that isn't there")
  }

  static func schemaObjectMissing(_ name: String, _ path: String) -> Diagnostic {
    fault(
      "LED0203", path, id: "`\(name)` hilang dari buku perkara",
      en: "`\(name)` is missing from the ledger")
  }

  static func schemaObjectChanged(_ name: String, _ path: String) -> Diagnostic {
    fault(
      "LED0204", path, id: "bentuk `\(name)` diubah", en: "the definition of `\(name)` was changed")
  }

  static func schemaObjectAdded(_ name: String, _ path: String) -> Diagnostic {
    fault(
      "LED0205", path, id: "`\(name)` bukan bagian buku perkara",
      en: "`\(name)` is no part of a ledger")
  }

  static func gap(from first: Int64, to last: Int64, _ path: String) -> Diagnostic {
    fault(
      "LED0206", path, id: "catatan \(first)–\(last) hilang dari log",
      en: "lines \(first)–\(last) are missing from the log")
  }

  static func brokenChain(_ entry: Int64, _ path: String) -> Diagnostic {
    fault(
      "LED0207", path, id: "catatan \(entry) tidak menyambung catatan sebelumnya",
      en: "line \(entry) does not follow the line before it")
  }

  static func changedEntry(_ entry: Int64, _ path: String) -> Diagnostic {
    fault("LED0208", path, id: "catatan \(entry) diubah", en: "line \(entry) was changed")
  }

  static func unreadableEntry(_ entry: Int64, _ reason: String, _ path: String) -> Diagnostic {
    fault(
      "LED0209", path, id: "catatan \(entry) tidak dapat dijalankan ulang",
      en: "line \(entry) cannot be carried out again", notes: [Phrase(verbatim: reason)])
  }

  static func headMissing(_ hash: String, _ path: String) -> Diagnostic {
    fault(
      "LED0210", path, id: "log tidak lagi memuat `\(hash)`",
      en: "the log no longer holds `\(hash)`",
      notes: [
        Phrase(
          id: "ujung log dipotong, atau seluruhnya ditulis ulang",
          en: "its end was cut off, or all of it was written anew")
      ])
  }

  static func row(
    _ difference: TableComparison.Fault, in table: String, _ path: String
  ) -> Diagnostic {
    switch difference {
    case .missing(let id):
      fault(
        "LED0211", path, id: "`\(table)` baris \(id) dihapus",
        en: "`\(table)` row \(id) was removed")
    case .extra(let id):
      fault(
        "LED0212", path, id: "`\(table)` baris \(id) tidak berasal dari log",
        en: "`\(table)` row \(id) does not come from the log")
    case .changed(let id, let columns):
      fault(
        "LED0213", path,
        id: "`\(table)` baris \(id) diubah: \(columns.joined(separator: ", "))",
        en: "`\(table)` row \(id) was changed: \(columns.joined(separator: ", "))")
    }
  }

  private static func fault(
    _ code: String, _ path: String, id: String, en: String, notes: [Phrase] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: Phrase(id: id, en: en), at: Label(.file(path)),
      notes: notes)
  }
}
