public import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// A draft as a record of subject `rancangan` with its child tables, ready for the rules in
/// `Rules/perbup`; every row knows where in the text it stands.
///
/// Pure: text, rulebook, day and budget year in, tables out. Linear in the length of the text.
public struct DraftRecords: Sendable {
  /// Where the budget year comes from.
  public enum BudgetYear: Sendable, Hashable {
    /// Asked for by the user.
    case given(Int)
    /// The only one that the draft names.
    case written(Int)
    /// The year of the day of the check; findings that read it say that it was assumed.
    case assumed(Int)

    public var year: Int {
      switch self {
      case .given(let year), .written(let year), .assumed(let year): year
      }
    }
  }

  public let draft: Draft
  public let dataset: Dataset
  public let budgetYear: BudgetYear
  /// By record type and row.
  private let ranges: [String: [Range<Int>]]

  /// - Parameters:
  ///   - regulations: the acts that citations are compared with.
  ///   - day: the day whose law is asked for.
  ///   - budgetYear: nil lets the draft say, or else the day.
  @concurrent
  public init(_ draft: Draft, rulebook: Rulebook, day: Day, budgetYear: Int? = nil) async {
    // What the words say, and what they name: two readings that need nothing of each other.
    async let named = Self.named(draft, rulebook, day)
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
    let written = subject.budgetYears()
    rows.merge(await named)
    self.budgetYear =
      budgetYear.map { .given($0) }
      ?? (written.count == 1 ? .written(written[0]) : .assumed(day.components.year))
    self.draft = draft
    self.ranges = rows.ranges
    self.dataset = Self.dataset(
      subject.cells(id: draft.source.name, budgetYear: self.budgetYear.year), rows,
      rulebook.vocabulary, draft.source, self.budgetYear)
  }

  /// Citations, references, terms and spelled numbers.
  @concurrent
  private static func named(_ draft: Draft, _ rulebook: Rulebook, _ day: Day) async -> DraftRows {
    let reading = DraftReading(draft)
    var rows = DraftRows()
    CitationRows(reading: reading, rulebook: rulebook, day: day).add(to: &rows)
    ReadingRows(reading: reading).add(to: &rows)
    return rows
  }

  /// The place of a row; nil for a row of another type than this draft's.
  public func range(type: String, row: Int) -> SourceRange? {
    let child = type.hasSuffix("_rancangan") ? String(type.dropLast("_rancangan".count)) : type
    guard let list = ranges[child], list.indices.contains(row) else { return nil }
    return SourceRange(source: draft.source, list[row])
  }

  /// The title block, which stands for the draft as a whole.
  public var titleRange: SourceRange {
    draft.nodes.firstIndex { $0.kind == .judul }.map { draft.range(of: $0) }
      ?? SourceRange(source: draft.source, 0..<min(1, draft.source.bytes.count))
  }

  private static let paying = PhraseTable<Bool>([
    ("iuran|premi|kepesertaan|peserta|didaftarkan|mendaftarkan", true)
  ])

  private static func paysContributions(_ text: NormText) -> Bool {
    text.units.contains { !$0.isDefinition && paying.contains(text.words, text.span(of: $0)) }
  }

  private static func dataset(
    _ cells: [String: CaseCell], _ rows: DraftRows, _ vocabulary: Vocabulary, _ source: Source,
    _ budgetYear: BudgetYear
  ) -> Dataset {
    let children = Dictionary(
      uniqueKeysWithValues: DraftRows.Child.allCases.map {
        ($0.rawValue, rows.rows[$0.rawValue] ?? [])
      })
    let record = CaseRecord(type: "rancangan", cells: cells, children: children)
    let plain = record.dataset(vocabulary)
    var isAssumed = false
    if case .assumed = budgetYear { isAssumed = true }
    let tables = plain.tables.map { table -> Table in
      let name = String(table.schema.name.dropLast("_rancangan".count))
      let lines = (rows.ranges[name] ?? []).map { Int32(source.position(of: $0.lowerBound).line) }
      let columns = zip(table.schema.fields, table.columns).map { field, column in
        isAssumed && table.schema.name == "rancangan" && field == "tahun_anggaran"
          ? Column(storage: column.storage, states: column.states, assumed: [true]) : column
      }
      return Table(
        schema: table.schema, rowCount: table.rowCount, columns: columns, file: source.name,
        lines: table.schema.name == "rancangan" ? [1] : lines)
    }
    return Dataset(tables: tables, relations: plain.relations)
  }
}

extension DraftRecords {
  /// The record type that drafts are.
  public static let subject = "rancangan"
}
