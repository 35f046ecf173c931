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
  ///   - rulebook: the acts that citations are compared with.
  ///   - day: the day whose law is asked for.
  ///   - budgetYear: nil lets the draft say, or else the day.
  public init(
    _ analysis: DraftAnalysis, rulebook: Rulebook, day: Day, budgetYear: Int? = nil
  ) {
    var rows = analysis.rows
    CitationRows(reading: analysis.reading, rulebook: rulebook, day: day).add(to: &rows)
    TermRows(reading: analysis.reading, rulebook: rulebook, day: day).add(to: &rows)
    let written = analysis.budgetYears
    self.budgetYear =
      budgetYear.map { .given($0) }
      ?? (written.count == 1 ? .written(written[0]) : .assumed(day.components.year))
    self.draft = analysis.draft
    self.ranges = rows.ranges
    var cells = analysis.cells
    cells["tahun_anggaran"] = .integer(self.budgetYear.year)
    self.dataset = Self.dataset(
      cells, rows, rulebook.vocabulary, analysis.draft.source, self.budgetYear)
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

  private static func dataset(
    _ cells: [String: CaseCell], _ rows: DraftRows, _ vocabulary: Vocabulary, _ source: Source,
    _ budgetYear: BudgetYear
  ) -> Dataset {
    let lists = Dictionary(
      uniqueKeysWithValues: DraftRows.Child.allCases.map {
        ($0.rawValue, rows.rows[$0.rawValue] ?? CaseList())
      })
    let record = CaseRecord(type: "rancangan", cells: cells, children: [:])
    let plain = record.dataset(vocabulary, lists: lists)
    var isAssumed = false
    if case .assumed = budgetYear { isAssumed = true }
    let tables = plain.tables.map { table -> Table in
      let name = String(table.schema.name.dropLast("_rancangan".count))
      let lines = (rows.ranges[name] ?? []).map { Int32(source.line(at: $0.lowerBound)) }
      let columns = zip(table.schema.fields, table.columns).map { field, column in
        isAssumed && table.schema.name == "rancangan" && field == "tahun_anggaran"
          ? Column(storage: column.storage, states: column.states, assumed: [true]) : column
      }
      return Table(
        schema: table.schema, rowCount: table.rowCount, columns: columns, file: source.name,
        lines: table.schema.name == "rancangan" ? [1] : ColumnBuffer(lines))
    }
    return Dataset(tables: tables, relations: plain.relations)
  }
}

extension DraftRecords {
  /// The record type that drafts are.
  public static let subject = "rancangan"
}
