import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// The check on a terminal: a line for each rule, the worst subjects, and where to read on.
struct TerminalReport {
  let report: CheckReport
  let privacy: Privacy
  let language: Language
  /// Columns of the terminal; 80 in a pipe.
  let width: Int
  let colours: Bool
  /// Subjects shown with their findings.
  let subjectLimit: Int
  let inputs: [ReceiptInput]
  /// Rules that were not even read, since they judge other records.
  let omittedRules: Int

  func render() -> String {
    var text = heading()
    text += files()
    text += ruleTable()
    text += figures()
    text += "\n" + subjects()
    return text
  }

  private func heading() -> String {
    let day = IndonesianText.day(report.day, language)
    let parts = report.subjects.map {
      number($0.count) + " " + $0.type.replacing("_", with: " ") + " "
        + ReportWords.checked(language)
    }
    var text = parts.joined(separator: ", ") + "; "
    text += number(report.summary(.violation)) + " " + ReportWords.violations(language) + ", "
    text += number(report.summary(.unknown)) + " " + ReportWords.unknowns(language)
    if report.summary(.waived) > 0 {
      text += ", " + ReportWords.waived(report.summary(.waived), language)
    }
    if report.summary(.error) > 0 {
      text += ", " + number(report.summary(.error)) + " " + ReportWords.failures(language)
    }
    return bold(ReportWords.asOf(language) + " " + day) + "\n" + wrap(text) + "\n\n"
  }

  /// How many rows each file gave, and how many it did not.
  private func files() -> String {
    let names = inputs.map { ReportWords.rows(of: $0, language) }
    return wrap(names.joined(separator: "; ")) + "\n\n"
  }

  private func ruleTable() -> String {
    var table = TextTable(
      columns: [
        .init(ReportWords.code(language)), .init(ReportWords.rule(language), flexible: true),
        .init(ReportWords.violators(language), right: true),
        .init(ReportWords.unknownColumn(language), right: true),
        .init(ReportWords.passes(language).lowercased(), right: true),
        .init(ReportWords.count(language).lowercased(), right: true),
        .init(ReportWords.amount(language).lowercased(), right: true),
      ])
    var silent = omittedRules
    for (rule, summary) in zip(report.rules, report.summaries) {
      let told = [Outcome.violation, .unknown, .error, .waived]
      guard told.contains(where: { summary[$0] > 0 }) else {
        silent += 1
        continue
      }
      table.append([
        rule.category, rule.title, number(summary[.violation]), number(summary[.unknown]),
        number(summary[.pass]), summary.count == 0 ? "" : number(Int(summary.count)),
        summary.amount == 0 ? "" : IndonesianText.number(summary.amount, language),
      ])
    }
    // What an office looks at last goes first where the window is narrow.
    let isEmpty = silent == report.rules.count + omittedRules
    let text = isEmpty ? "" : table.render(width: width, dropping: [4, 5, 6])
    return text + (silent > 0 ? ReportWords.silentRules(silent)(language) + "\n" : "")
  }

  private func figures() -> String {
    let lines = MeasureText.lines(report, language)
    guard !lines.isEmpty else { return "" }
    return "\n" + bold(ReportWords.figures(language)) + "\n"
      + lines.map { "  " + wrap("\($0.title): \($0.text)", indent: "    ") + "\n" }.joined()
  }

  private func subjects() -> String {
    let groups = SubjectGroup.all(of: report)
    guard !groups.isEmpty else { return ReportWords.noFindings(language) + "\n" }
    var text = ""
    for group in groups.prefix(subjectLimit) {
      let label = privacy.label(of: group.subject)?.printable
      let id = group.subject.id.printable
      text += bold(label.map { "\($0) (\(id))" } ?? id) + "\n"
      for finding in group.findings.sorted(by: {
        $0.outcome == .violation && $1.outcome != .violation
      }) {
        text += line(finding)
      }
    }
    let more = groups.count + report.beyond.subjects - subjectLimit
    if more > 0 {
      text +=
        Phrase(
          id: "… dan \(number(more)) subjek lagi (--limit N menampilkan lebih banyak)",
          en: "… and \(number(more)) more subjects (--limit N shows more)")(
          language) + "\n"
    }
    return text
  }

  private func line(_ finding: Finding) -> String {
    let rule = report.rules[finding.rule]
    let mark = finding.outcome == .violation ? "✗" : finding.outcome == .unknown ? "?" : "·"
    var parts = [privacy.text(finding.message).printable(limit: 400)]
    if let amount = finding.amount, amount.value != 0 {
      parts.append(
        (amount.isPartial ? ReportWords.atLeast(language) + " " : "")
          + IndonesianText.rupiah(amount.value, language))
    }
    if !finding.needs.isEmpty {
      let names = finding.needs.prefix(3).map { ReportWords.need($0, language) }
      parts.append(
        ReportWords.toFetch(language).lowercased() + ": " + names.joined(separator: ", "))
    }
    if let waiver = finding.waiver { parts.append(ReportWords.waiver(waiver, language)) }
    if let fault = finding.fault { parts.append(fault(language)) }
    if !finding.readings.isEmpty {
      parts.append(
        ReportWords.dependsOn(language) + " " + finding.readings.joined(separator: ", "))
    }
    let code =
      finding.outcome == .violation ? red("\(mark) \(rule.category)") : "\(mark) \(rule.category)"
    let indent = "    "
    let body = wrap(
      parts.joined(separator: "; ") + " [\(finding.grade.letter)]", indent: indent, first: 0)
    return "  " + code + "\n" + indent + body + "\n"
  }

  private func number(_ value: Int) -> String { IndonesianText.number(Int64(value), language) }

  private func wrap(_ text: String, indent: String = "", first: Int = 0) -> String {
    TextTable.wrap(text, width: max(20, width - indent.count)).joined(separator: "\n" + indent)
  }

  private func bold(_ text: String) -> String { colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func red(_ text: String) -> String { colours ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
}

extension String {
  /// The text with control characters replaced, cut at a number of characters.
  func printable(limit: Int) -> String {
    if utf8.count <= limit, utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return self }
    let safe = String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
    return safe.count <= limit ? safe : safe.prefix(limit) + "…"
  }
}
