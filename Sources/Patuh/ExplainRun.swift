import PatuhColumns
public import PatuhDiagnostics
public import PatuhEngine
import PatuhRecords
import PatuhRules

/// Why rules say what they say of one subject.
public struct ExplainRun: Sendable {
  public let explanations: [Explanation]
  /// Diagnostics of the reading of the records.
  public let diagnostics: DiagnosticBag
  private let options: CheckOptions
  private let privacy: Privacy

  /// - Parameters:
  ///   - subject: key of a record, as reports show it.
  ///   - rule: id, former id, category or pattern of the rules.
  /// - Throws: when rulebook or records cannot be used, or there is no such subject or rule.
  public init(
    subject: String, rule: String, rulebook: RulebookFiles, records: [String],
    options: CheckOptions
  ) throws(DiagnosticsError) {
    var options = options
    options.only = [rule]
    let frozen = try CheckRun.freeze(rulebook, options)
    let rules = try CheckRun.select(rulebook.rulebook, options)
    let files = try RecordFiles(
      records, vocabulary: rulebook.rulebook.vocabulary, assumptions: options.assumptions)
    let reader = RecordsReader(
      schemas: files.schemas, needed: CheckRun.needed(frozen, rules, .full),
      reveal: options.reveals)
    let reading = reader.read(try files.load())
    guard reading.isUsable else {
      throw DiagnosticsError(reading.diagnostics) ?? FileDiagnostics.error(.emptyFolder("-"))
    }
    var explanations: [Explanation] = []
    var keys: [String] = []
    for linked in rules {
      guard let index = reading.dataset.index(of: linked.subject.name) else { continue }
      let table = reading.dataset.tables[index]
      for row in 0..<table.rowCount {
        let key = table.key(of: row)
        keys.append(key)
        guard key == subject else { continue }
        let explainer = Explainer(linked, frozen: frozen, reveals: options.reveals)
        let record = Record(dataset: reading.dataset, table: index, row: row)
        if let explanation = explainer.explain(record) { explanations.append(explanation) }
      }
    }
    guard !explanations.isEmpty else {
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchSubject(subject, nearest: NearestName.of(subject, among: keys)))
    }
    self.explanations = explanations
    self.diagnostics = reading.diagnostics
    self.options = options
    self.privacy = CheckRun.privacy(rulebook, options)
  }

  /// True when some explanation is of a violation.
  public func contains(_ outcome: Outcome) -> Bool {
    explanations.contains { $0.finding.outcome == outcome }
  }

  public func text(width: Int, colours: Bool) -> String {
    explanations.map { explanation in
      ExplanationText(
        explanation: explanation, day: options.day, privacy: privacy, language: options.language,
        width: width, colours: colours
      ).render()
    }.joined(separator: "\n")
  }
}
