import PatuhColumns
import PatuhDiagnostics
import PatuhEnforcement
import PatuhLedger

/// Cases with their next steps, as table, CSV or JSON.
public struct CaseList: Sendable {
  package let lines: [CaseLine]
  let options: CaseOptions

  private var words: CaseWords { CaseWords(language: options.language) }

  /// A table that fits the window: number, subject, what to do, first and last day.
  public func text(width: Int) -> String {
    guard !lines.isEmpty else {
      return words.phrase("Tidak ada perkara.\n", "There are no cases.\n")
    }
    var table = TextTable(columns: [
      TextTable.Column(words.phrase("Perkara", "Case"), right: true),
      TextTable.Column(words.phrase("Subjek", "Subject")),
      TextTable.Column(words.phrase("Berikutnya", "Next"), flexible: true),
      TextTable.Column(words.phrase("paling cepat", "earliest")),
      TextTable.Column(words.phrase("paling lambat", "latest")),
    ])
    for line in lines {
      table.append([
        String(line.dossier.file.id), line.dossier.file.subjectID, sentence(line),
        line.recommendation?.earliest?.description ?? "",
        line.recommendation?.latest?.description ?? "",
      ])
    }
    return table.render(width: width, dropping: [3, 4])
  }

  private func sentence(_ line: CaseLine) -> String {
    switch line.result {
    case .success(let next):
      let stops = next.blocks.filter { $0.effect == .stops || $0.effect == .stopsIssue }
      let blocked = stops.map { words.kind($0.kind) }.joined(separator: ", ")
      return next.sentence(options.language)
        + (blocked.isEmpty
          ? "" : words.phrase(" [terhalang: \(blocked)]", " [blocked: \(blocked)]"))
    case .failure(let error):
      let codes = error.bag.entries.map { "\($0.code) \($0.message(options.language))" }
      return codes.joined(separator: "; ")
    }
  }

  /// A table of the cases themselves: since when, under which ladder, with which findings.
  public func overview(width: Int) -> String {
    guard !lines.isEmpty else { return text(width: width) }
    var table = TextTable(columns: [
      TextTable.Column(words.phrase("Perkara", "Case"), right: true),
      TextTable.Column(words.phrase("Subjek", "Subject")),
      TextTable.Column(words.phrase("Tangga", "Ladder")),
      TextTable.Column(words.phrase("Temuan", "Findings"), flexible: true),
      TextTable.Column(words.phrase("Keadaan", "State")),
      TextTable.Column(words.phrase("dibuka", "opened")),
    ])
    for line in lines {
      let file = line.dossier.file
      table.append([
        String(file.id), file.subjectID, file.ladder,
        line.dossier.findings.map { Self.mark($0) + $0.facts.category }.joined(separator: " "),
        file.closedFor ?? line.recommendation?.stateTitle ?? "?", file.openedOn.description,
      ])
    }
    return table.render(width: width, dropping: [5, 2])
  }

  /// `✓` settled, `?` not to be told any more.
  private static func mark(_ finding: TrackedFinding) -> String {
    switch finding.state {
    case .open: ""
    case .unknown: "?"
    case .settled: "✓"
    }
  }

  public func csv() -> [UInt8] {
    var csv = CSVText()
    for heading in [
      "number", "subject_type", "subject_id", "label", "ladder", "status", "opened", "findings",
      "state", "action", "step", "earliest", "latest", "body", "amount", "grade", "blocks",
    ] { csv.text(heading) }
    csv.endRow()
    for line in lines {
      let file = line.dossier.file
      let next = line.recommendation
      csv.integer(file.id)
      for cell in [
        file.subjectType, file.subjectID, file.label ?? "", file.ladder, file.status.rawValue,
        file.openedOn.description,
        line.dossier.openFindings.map(\.facts.category).joined(separator: ";"),
        next?.state ?? "", next?.action.rawValue ?? "", next?.step ?? "",
        next?.earliest?.description ?? "", next?.latest?.description ?? "", next?.body?.id ?? "",
        next?.amount?.value?.description ?? "", next?.grade.letter ?? "",
        (next?.blocks ?? []).filter { $0.effect != .shown }.map(\.kind.rawValue)
          .joined(separator: ";"),
      ] { csv.text(cell) }
      csv.endRow()
    }
    return csv.bytes
  }

  public func json() -> [UInt8] {
    Array((CaseJSON(day: options.day, lines).text + "\n").utf8)
  }
}
