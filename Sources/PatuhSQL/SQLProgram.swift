public import PatuhColumns
public import PatuhDiagnostics
import PatuhEngine
public import PatuhRules

/// A rulebook on a day as one SQL program.
public struct SQLProgram: Sendable {
  public struct Statement: Sendable {
    public let comment: String
    public let sql: String
  }

  public let target: SQLTarget
  public let day: Day
  /// Rules that the program applies, sorted by id.
  public let rules: [String]
  /// Rules that it does not, and why.
  public let refused: DiagnosticBag
  /// What the raw records of each type are called, and which columns the program reads.
  public let inputs: [(record: String, columns: [String])]
  /// Record types some cell of which has line ends.
  let lineEnds: Set<String>
  /// All columns of the records' files in their order, where they are known.
  let headings: [String: [String]]
  /// Makes the relations, in order.
  public let statements: [Statement]
  /// Rows `pemeriksaan, banyak`: what would make the answers untrue; every number has to be 0.
  public let checks: String
  /// One row a rule, as `summary.csv`.
  public let summary: String
  /// One row a finding, as `findings.csv`.
  public let findings: String

  /// The columns of ``findings``.
  public static let findingColumns = [
    "subject_type", "subject_id", "rule", "outcome", "category", "severity", "count", "amount",
    "grade", "readings", "needs", "message",
  ]

  /// The columns of ``summary``.
  public static let summaryColumns = [
    "rule", "pass", "violation", "unknown", "count", "amount", "not_applicable", "exempt",
    "not_in_force", "error", "category",
  ]

  /// Compiles rules; those that have no SQL of the same meaning are named in ``refused``.
  ///
  /// - Parameters:
  ///   - rules: in any order.
  ///   - reveals: messages show numbers of sixteen digits and more whole.
  public init(
    _ frozen: FrozenRulebook, rules: [LinkedRule], target: SQLTarget,
    input: InputShape = InputShape(), reveals: Bool = false
  ) {
    var builder = ProgramBuilder(frozen, target, input, reveals: reveals)
    builder.add(rules)
    self = builder.program
  }

  init(
    target: SQLTarget, day: Day, rules: [String], refused: DiagnosticBag,
    inputs: [(record: String, columns: [String])], lineEnds: Set<String>,
    headings: [String: [String]],
    statements: [Statement],
    checks: String, summary: String, findings: String
  ) {
    self.target = target
    self.day = day
    self.rules = rules
    self.refused = refused
    self.inputs = inputs
    self.lineEnds = lineEnds
    self.headings = headings
    self.statements = statements
    self.checks = checks
    self.summary = summary
    self.findings = findings
  }

  /// Statements that name the raw records: text cells, one column a field.
  ///
  /// - Parameters:
  ///   - folder: where `<type>.csv` lies.
  ///   - format: `csv` or `parquet`.
  ///   - paths: files that lie elsewhere, by record type.
  public func sources(
    folder: String, format: String = "csv", paths: [String: String] = [:]
  ) -> [Statement] {
    inputs.map { record, columns in
      let path = target.literal(paths[record] ?? "\(folder)/\(record).\(format)")
      let sql: String
      switch target {
      case .sqlite:
        let list = columns.map { "\($0) TEXT" }.joined(separator: ", ")
        sql = "CREATE TABLE IF NOT EXISTS masukan_\(record) (\(list))"
      case .duckdb:
        let reading =
          format == "parquet"
          ? "read_parquet(\(path))"
          : "read_csv(\(path), all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', strict_mode = true, sample_size = 1, buffer_size = 4194304)"
        let list = format == "parquet" ? asText(columns) : columns.joined(separator: ", ")
        sql = "CREATE OR REPLACE TEMP VIEW masukan_\(record) AS\nSELECT \(list)\nFROM \(reading)"
      case .spark where format == "parquet":
        sql =
          "CREATE OR REPLACE TEMPORARY VIEW masukan_\(record) AS\nSELECT \(asText(columns))\n"
          + "FROM parquet.`\(paths[record] ?? "\(folder)/\(record).\(format)")`"
      case .spark:
        // Known columns spare the engine a look into the file; one that has others is refused.
        let known = headings[record].map { names in
          (
            list: " (" + names.map { "\($0) STRING" }.joined(separator: ", ") + ")",
            option: ", enforceSchema 'false'"
          )
        }
        sql =
          "CREATE OR REPLACE TEMPORARY VIEW masukan_\(record)\(known?.list ?? "")\nUSING csv\n"
          + "OPTIONS (path \(path), header 'true'\(known?.option ?? ""), quote '\"', escape '\"'"
          + ", multiLine '\(lineEnds.contains(record))', mode 'FAILFAST')"
      }
      return Statement(comment: "Catatan \(record), setiap sel sebagai teks.", sql: sql)
    }
  }

  /// Parquet may hold days and numbers as such.
  private func asText(_ columns: [String]) -> String {
    columns.map { "CAST(\($0) AS \(target.textType)) AS \($0)" }.joined(separator: ", ")
  }

  /// The whole program as text.
  public func text(
    folder: String = "data", format: String = "csv", paths: [String: String] = [:]
  ) -> String {
    var text = Self.commented(heading + "\nFolder catatan: \(folder)") + "\n"
    for statement in sources(folder: folder, format: format, paths: paths) + statements {
      text += Self.commented(statement.comment) + statement.sql + ";\n\n"
    }
    text += Self.commented(
      "Pemeriksaan: setiap bilangan harus 0, selain itu hasilnya tidak berlaku.")
    text += checks + ";\n\n"
    text += Self.commented("Ringkasan tiap aturan (summary.csv).") + summary + ";\n\n"
    text += Self.commented("Temuan (findings.csv).") + findings + ";\n"
    return text
  }

  private var heading: String {
    """
    Program SQL bagi \(target.rawValue), disusun Patuh dari buku aturan untuk hari \(day).
    \(rules.count) aturan. Setiap syarat ialah dua nilai: pasti benar, dan bit fakta yang belum diketahui
    (kolom berakhiran _kurang; 0 = diketahui); NULL tidak pernah memutuskan. Pecahan ialah bilangan bulat
    dari pangkat sepuluh yang tetap: rupiah dalam 10^-2, bilangan lain dalam 10^-6.\(double)
    Hasil: 0 pass, 1 violation, 2 unknown, 3 not_applicable, 4 exempt, 5 error, 6 not_in_force.
    """
  }

  /// What is said of numbers in two columns, in the engine that has them.
  private var double: String {
    target == .sqlite
      ? "\nBilangan yang mungkin melebihi 64 bit ialah dua kolom yang tandanya sama: _miliar * 10^9 + _sisa."
      : ""
  }

  private static func commented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "-- \($0)\n" }.joined()
  }
}
