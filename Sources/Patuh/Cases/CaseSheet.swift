import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// One case with its findings, its history and its next step, for people.
public struct CaseSheet: Sendable {
  let line: CaseLine
  let options: CaseOptions

  public func text(width: Int) -> String {
    let words = CaseWords(language: options.language)
    let dossier = line.dossier
    let file = dossier.file
    var lines = [words.title(file), file.ladder]
    if let next = line.recommendation { lines[1] += " · " + next.stateTitle }
    if let before = file.precededBy {
      lines.append(words.phrase("melanjutkan perkara \(before)", "follows case \(before)"))
    }
    lines += ["", words.phrase("Temuan", "Findings")]
    for finding in dossier.findings {
      let state =
        switch finding.state {
        case .open: ""
        case .unknown: words.phrase(" · kini belum diketahui", " · unknown now")
        case .settled: words.phrase(" · tidak ditemukan lagi", " · no longer found")
        }
      lines.append(
        "  \(finding.facts.category) · \(finding.facts.message.printable(limit: 300)) "
          + "[\(finding.facts.grade)] · \(words.day(finding.seenOn))\(state)")
      if let stated = finding.facts.statement { lines.append("    " + words.statement(stated)) }
    }
    if !dossier.declared.isEmpty {
      lines += ["", words.phrase("Fakta yang dinyatakan", "Stated facts")]
      lines += dossier.declared.map { "  \($0.name) = \(Self.text($0.value)) (\($0.proof))" }
    }
    lines += ["", words.phrase("Riwayat", "History")]
    lines += dossier.history.events.map { "  " + words.event($0) }
    lines.append("")
    switch line.result {
    case .success(let next): lines += words.next(next)
    case .failure(let error):
      lines += error.bag.entries.map { "\($0.code): " + $0.message(options.language) }
    }
    return lines.flatMap { $0.isEmpty ? [""] : TextTable.wrapped($0, width: width) }
      .map { $0 + "\n" }.joined()
  }

  private static func text(_ value: DeclaredValue) -> String {
    switch value {
    case .number(let number): number
    case .integer(let number): String(number)
    case .date(let day): day.description
    case .boolean(let flag): flag ? "ya" : "tidak"
    case .text(let text): text.printable
    }
  }

  public func json() -> [UInt8] {
    Array((CaseJSON(day: options.day, [line]).text + "\n").utf8)
  }
}
