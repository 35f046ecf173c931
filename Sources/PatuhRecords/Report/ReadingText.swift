package import PatuhDiagnostics

/// A reading report as text for the terminal.
package struct ReadingText: Sendable {
  private let language: Language

  package init(language: Language = .indonesian) {
    self.language = language
  }

  package func render(_ reports: [ReadingReport]) -> String {
    reports.map { render($0) }.joined(separator: "\n")
  }

  package func render(_ report: ReadingReport) -> String {
    var text = ""
    let title =
      report.title.isEmpty || report.title == report.record ? "" : " (\(report.title.printable))"
    text += "\(report.file.printable) → \(report.record.printable)\(title)\n"
    text += "  " + howWritten(report) + "\n"
    text += "  " + rows(report) + "\n"
    if !report.columns.isEmpty { text += "\n" + columns(report) }
    text += section(Phrase(id: "Cara menulis", en: "Ways of writing"), conventions(report))
    text += section(Phrase(id: "Contoh", en: "Samples"), samples(report))
    text += section(Phrase(id: "Tidak dipahami", en: "Not understood"), notUnderstood(report))
    if !report.ignoredHeadings.isEmpty {
      let names = report.ignoredHeadings.prefix(20).map { "`\($0.printable)`" }
      let more = report.ignoredHeadings.count - names.count
      let rest = more > 0 ? [say("dan \(more) lagi", "and \(more) more")] : []
      text += section(
        Phrase(id: "Kolom yang tidak dipakai", en: "Columns not used"),
        [(names + rest).joined(separator: ", ")])
    }
    return text
  }

  private func say(_ indonesian: String, _ english: String) -> String {
    Phrase(id: indonesian, en: english)(language)
  }

  private func howWritten(_ report: ReadingReport) -> String {
    guard let line = report.headerLine else { return report.encoding.rawValue }
    let delimiter =
      report.delimiter == "\t" ? say("tab", "tab") : "`\(String(report.delimiter).printable)`"
    var parts = [
      report.encoding.rawValue, say("pemisah \(delimiter)", "delimiter \(delimiter)"),
      say("judul di baris \(line)", "headings on line \(line)"),
    ]
    if report.rowsAbove > 0 {
      parts.append(
        say(
          "\(report.rowsAbove) baris di atasnya dilewati",
          "\(report.rowsAbove) rows above passed over"))
    }
    return parts.joined(separator: ", ")
  }

  private func rows(_ report: ReadingReport) -> String {
    var parts = [say("\(report.rowsRead) baris dibaca", "\(report.rowsRead) rows read")]
    if report.rowsRejected > 0 {
      parts.append(say("\(report.rowsRejected) ditolak", "\(report.rowsRejected) rejected"))
    }
    if report.rowsOrphaned > 0 {
      parts.append(
        say("\(report.rowsOrphaned) tanpa induk", "\(report.rowsOrphaned) without a parent"))
    }
    if report.rowsBlank > 0 {
      parts.append(say("\(report.rowsBlank) kosong", "\(report.rowsBlank) blank"))
    }
    return parts.joined(separator: ", ")
  }

  private func columns(_ report: ReadingReport) -> String {
    var rows = [
      [
        say("kolom", "field"), say("judul di berkas", "heading in the file"),
        say("lewat", "by"), say("nilai", "value"), say("tidak ada", "absent"),
        say("tidak diketahui", "unknown"), say("diandaikan", "assumed"),
      ]
    ]
    for column in report.columns {
      rows.append([
        column.field.printable, column.heading?.printable ?? "–", match(column.match),
        "\(column.values)", "\(column.absent)", "\(column.unknown)", "\(column.assumed)",
      ])
    }
    return TextColumns.render(rows, numbersFrom: 3, indent: "  ")
  }

  private func match(_ match: HeadingMatch) -> String {
    switch match {
    case .name: say("nama", "name")
    case .title: say("judul", "title")
    case .alias: say("alias", "alias")
    case .ambiguous: say("judul ganda", "ambiguous")
    case .missing: say("tidak ada kolom", "no column")
    }
  }

  private func conventions(_ report: ReadingReport) -> [String] {
    report.columns.compactMap { column in
      guard !column.conventions.isEmpty else { return nil }
      let words = column.conventions.map { $0(language) }.joined(separator: "; ")
      return "\(column.field.printable): \(words)"
    }
  }

  private func samples(_ report: ReadingReport) -> [String] {
    report.columns.compactMap { column in
      // What stands in the file as it is read needs no sample.
      let changed = column.samples.filter { $0.raw != $0.value }
      guard !changed.isEmpty else { return nil }
      let pairs = changed.map { "`\($0.raw.printable)` → \($0.value.printable)" }
      return "\(column.field.printable): " + pairs.joined(separator: ", ")
    }
  }

  private func notUnderstood(_ report: ReadingReport) -> [String] {
    var lines: [String] = []
    for column in report.columns {
      for note in column.notUnderstood {
        guard let line = note.line, let row = note.row else {
          lines.append("\(column.field.printable): \(note.reason(language))")
          continue
        }
        lines.append(
          say("baris \(line) (data ke-\(row))", "line \(line) (row \(row))")
            + ", \(column.field.printable) `\(note.raw.printable)`: \(note.reason(language))")
      }
      let shown = column.notUnderstood.count { $0.line != nil }
      let inColumn = column.notUnderstood.contains { $0.line == nil }
      let more = column.notUnderstoodCount - shown
      if more > 0, !inColumn {
        lines.append(
          say(
            "\(column.field.printable): dan \(more) sel lain",
            "\(column.field.printable): and \(more) more cells"))
      }
    }
    return lines
  }

  private func section(_ title: Phrase, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n  \(title(language))\n" + lines.map { "    \($0)\n" }.joined()
  }
}
