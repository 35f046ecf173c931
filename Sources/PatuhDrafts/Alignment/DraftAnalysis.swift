public import PatuhDiagnostics
import PatuhRules

/// What a draft says, before it is compared with any law: its tree, what its words name, and the
/// provisions as rows.
///
/// Linear in the length of the text.
public struct DraftAnalysis: Sendable {
  public let draft: Draft
  public let reading: DraftReading
  /// Rows of all child tables but citations and terms, which are compared with the law.
  let rows: DraftRows
  /// The cells of the record itself, without the budget year.
  let cells: [String: CaseCell]
  /// The budget years that the draft names, ascending.
  let budgetYears: [Int]

  /// Reads what a draft says.
  @concurrent
  public init(_ draft: Draft) async {
    // What the words name, and what the provisions say: neither needs the other.
    async let named = Self.named(draft)
    let text = NormText(draft)
    let terms = TermReader(text)
    let groups = GroupReader(text, terms: terms.groups)
    let funding = FundingReader(text, groups, terms: terms.sources)
    let coverage = CoverageReader(text: text, groups: groups)
    let covered = coverage.mentions()
    let sources = funding.mentions()
    let people = Set(covered.filter { !$0.isExcluded }.map(\.group))

    var rows = DraftRows()
    FormReader(text: text).add(to: &rows)
    coverage.add(covered, to: &rows)
    funding.add(sources, covered: people, to: &rows)
    SanctionReader(text: text).add(to: &rows)
    PercentageReader(text: text, funding: funding).add(to: &rows)
    AmountReader(text: text, funding: funding, mentions: sources).add(to: &rows)
    DeadlineReader(text: text).add(to: &rows)

    let subject = DraftSubject(
      text: text, covered: people, paysContributions: Self.paysContributions(text))
    self.budgetYears = subject.budgetYears()
    self.cells = subject.cells(id: draft.source.name)
    let (reading, namedRows) = await named
    rows.merge(namedRows)
    self.draft = draft
    self.reading = reading
    self.rows = rows
  }

  /// References and spelled numbers.
  @concurrent
  private static func named(_ draft: Draft) async -> (DraftReading, DraftRows) {
    let reading = DraftReading(draft)
    var rows = DraftRows()
    ReadingRows(reading: reading).add(to: &rows)
    return (reading, rows)
  }

  private static let paying = PhraseTable<Bool>([
    ("iuran|premi|kepesertaan|peserta|didaftarkan|mendaftarkan", true)
  ])

  private static func paysContributions(_ text: NormText) -> Bool {
    text.units.contains { !$0.isDefinition && paying.contains(text.words, text.span(of: $0)) }
  }
}
