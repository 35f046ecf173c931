public import PatuhDiagnostics

/// What was written, for the terminal.
public enum NoticeSummaryText {
  public static func render(
    _ summary: NoticeSummary, folder: String, _ language: Language
  ) -> String {
    var text = Phrase(
      id: "\(summary.total) surat ditulis ke \(folder), \(summary.drafts) di antaranya KONSEP\n",
      en: "\(summary.total) letters written to \(folder), \(summary.drafts) of them drafts\n")(
        language)
    for (kind, count) in summary.letters.sorted(by: { $0.key < $1.key }) {
      text += "  \(kind): \(count)\n"
    }
    guard !summary.withoutLetter.isEmpty else { return text }
    let silent = summary.withoutLetter.values.reduce(0, +)
    text += Phrase(
      id: "\(silent) pelanggaran tanpa surat:\n", en: "\(silent) violations without a letter:\n")(
        language)
    for (reason, count) in summary.withoutLetter.sorted(by: { $0.key < $1.key }) {
      text += "  \(count) × \(reason)\n"
    }
    return text
  }
}
