import PatuhColumns
public import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

extension CaseBook {
  /// Takes the findings of a check into the ledger.
  ///
  /// - Parameter path: findings.json of `patuh check --out`, or its folder.
  public func open(from path: String) throws(DiagnosticsError) -> CaseIntake {
    let file = try FindingsFile(path: path)
    guard file.run.day <= options.day else {
      throw LedgerDiagnostics.error(DeskDiagnostics.later(file.run.day, than: options.day))
    }
    for ladder in Set(file.run.ladders.values).sorted() where desk.ladders[ladder] == nil {
      throw LedgerDiagnostics.error(
        CaseDiagnostics.noLadder(ladder, path, known: desk.ladders.ladders.map(\.id)))
    }
    let rules = rulebook.rulebook
    let summary = try ledger.write(stamp) { writer in
      try RunIntake.take(file.run, into: writer) { rules.rule($0)?.rule.id ?? $0 }
    }
    return CaseIntake(
      summary: summary, day: file.run.day, isRevealed: file.run.isRevealed,
      language: options.language)
  }
}

/// What became of the findings of a check.
public struct CaseIntake: Sendable {
  let summary: RunIntake.Summary
  let day: Day
  let isRevealed: Bool
  let language: Language

  /// For people.
  public func text() -> String {
    if summary.isRepeated {
      return Phrase(
        id: "Pemeriksaan ini sudah dicatat; tidak ada yang berubah.\n",
        en: "This check was taken in before; nothing has changed.\n")(language)
    }
    var lines = [
      Phrase(
        id: "Pemeriksaan per \(IndonesianText.day(day, .indonesian)) dicatat.",
        en: "The check of \(IndonesianText.day(day, .english)) was taken in.")
    ]
    lines.append(
      Phrase(
        id: "perkara baru \(summary.casesOpened.count) (pelanggaran baru \(summary.new)), "
          + "masih terbuka \(summary.stillOpen), berubah \(summary.changed), "
          + "tidak ditemukan lagi \(summary.settled), ditemukan kembali \(summary.reopened)",
        en: "new cases \(summary.casesOpened.count) (new violations \(summary.new)), "
          + "still open \(summary.stillOpen), changed \(summary.changed), "
          + "no longer found \(summary.settled), found again \(summary.reopened)"))
    if summary.becameUnknown > 0 {
      lines.append(
        Phrase(
          id: "menjadi belum diketahui \(summary.becameUnknown); bukan selesai, datanya hilang",
          en: "become unknown \(summary.becameUnknown); not settled, facts are missing now"))
    }
    if summary.unknown > 0 {
      lines.append(
        Phrase(
          id:
            "belum diketahui \(summary.unknown): tidak menjadi perkara; lihat patuh case fetch-list",
          en: "unknown \(summary.unknown): no case; see patuh case fetch-list"))
    }
    if !summary.withoutLadder.isEmpty {
      let list = summary.withoutLadder.sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      lines.append(
        Phrase(
          id: "tanpa tangga sanksi, tidak menjadi perkara: \(list)",
          en: "without a ladder, no case: \(list)"))
    }
    if summary.older > 0 {
      lines.append(
        Phrase(
          id: "dilewati \(summary.older): sudah tercatat dari pemeriksaan yang lebih baru",
          en: "passed over \(summary.older): known from a later check"))
    }
    if summary.refuted > 0 {
      lines.append(
        Phrase(
          id: "dilewati \(summary.refuted): sudah diputus tidak terbukti, dan tidak ada yang baru",
          en: "passed over \(summary.refuted): found unfounded before, and nothing is new"))
    }
    if isRevealed {
      lines.append(
        Phrase(
          id: "pemeriksaan ini memuat identitas (--reveal); permintaannya dicatat",
          en: "this check shows identities (--reveal); that is in the log"))
    }
    return lines.map { $0(language) + "\n" }.joined()
  }
}
