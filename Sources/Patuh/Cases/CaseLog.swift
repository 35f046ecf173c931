public import PatuhDiagnostics
import PatuhLedger

extension CaseBook {
  /// The lines of the log, all of them or those of one case.
  public func log(of name: String?) throws(DiagnosticsError) -> CaseLog {
    let entries = try ledger.read { database in
      try LogEntry.fetchAll(
        database, of: try name.map { try CaseSearch.one($0, database).file.id })
    }
    return CaseLog(entries: entries, language: options.language)
  }
}

/// Who did what, when, with which command.
public struct CaseLog: Sendable {
  let entries: [LogEntry]
  let language: Language

  public func text(width: Int) -> String {
    let words = CaseWords(language: language)
    var table = TextTable(columns: [
      TextTable.Column("#", right: true),
      TextTable.Column(words.phrase("waktu (UTC)", "time (UTC)")),
      TextTable.Column(words.phrase("petugas", "officer")),
      TextTable.Column(words.phrase("perkara", "case"), right: true),
      TextTable.Column(words.phrase("peristiwa", "event")),
      TextTable.Column(words.phrase("perintah", "command"), flexible: true),
    ])
    for entry in entries {
      table.append([
        String(entry.id), entry.time, entry.actor, entry.caseID.map { String($0) } ?? "",
        entry.kind, entry.command,
      ])
    }
    return table.render(width: width, dropping: [5, 3, 0])
  }

  /// With the content of each event as JSON and its hash.
  public func csv() -> [UInt8] {
    var csv = CSVText()
    for heading in [
      "line", "time", "officer", "day", "case", "event", "command", "content", "hash",
    ] {
      csv.text(heading)
    }
    csv.endRow()
    for entry in entries {
      csv.integer(entry.id)
      for cell in [
        entry.time, entry.actor, entry.day, entry.caseID.map { String($0) } ?? "", entry.kind,
        entry.command, entry.content, entry.hash,
      ] { csv.text(cell) }
      csv.endRow()
    }
    return csv.bytes
  }
}
