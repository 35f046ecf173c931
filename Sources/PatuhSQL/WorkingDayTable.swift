import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Working days as a constant table: for each day that a calendar may answer for, where a function
/// leads, or the year whose calendar is missing.
struct WorkingDayTable {
  /// What is asked of a day.
  enum Function: Hashable {
    /// `tambah_hari_kerja(day, count)`.
    case adding(Int)
    /// `hari_kerja_berikut(day)`.
    case next
    /// `hari_kerja(day)`.
    case isWorking

    /// By the function's name in rules; the count is still open.
    init?(_ name: String, _ arguments: Int) {
      switch (name, arguments) {
      case ("tambah_hari_kerja", 2): self = .adding(0)
      case ("hari_kerja_berikut", 1): self = .next
      case ("hari_kerja", 1): self = .isWorking
      default: return nil
      }
    }
  }

  struct Row {
    let day: Day
    /// Where the function leads; for ``Function/isWorking`` the day itself when it is one.
    let result: Day?
    /// The year without a calendar that was met.
    let missing: Int?
    /// The worst grade of the calendars that were asked; 0 for none.
    let grade: Int
  }

  let rows: [Row]

  init(_ function: Function, _ frozen: FrozenRulebook) {
    let years = frozen.rulebook.calendars.map(\.year)
    guard let first = years.min(), let last = years.max(),
      var day = Day(first, 1, 1)?.adding(days: -4), let end = Day(last, 12, 31)
    else {
      rows = []
      return
    }
    let grades = Dictionary(
      frozen.rulebook.calendars.map { ($0.year, $0.grade.rawValue) }, uniquingKeysWith: max)
    var rows: [Row] = []
    while day <= end {
      rows.append(Self.row(function, day, frozen, grades))
      guard let next = day.adding(days: 1) else { break }
      day = next
    }
    self.rows = rows
  }

  private static func row(
    _ function: Function, _ start: Day, _ frozen: FrozenRulebook, _ grades: [Int: Int]
  ) -> Row {
    var day = start
    var worst = 0
    func isWorking() -> Bool? {
      let answer = frozen.isWorkingDay(day)
      if day.dayOfWeek <= 5, let grade = grades[day.components.year] { worst = max(worst, grade) }
      return answer
    }
    func row(_ result: Day?, missing: Int? = nil) -> Row {
      Row(day: start, result: result, missing: missing, grade: worst)
    }
    switch function {
    case .isWorking:
      guard let answer = isWorking() else { return row(nil, missing: day.components.year) }
      return row(answer ? day : nil)
    case .next:
      while let answer = isWorking() {
        if answer { return row(day) }
        guard let next = day.adding(days: 1) else { break }
        day = next
      }
    case .adding(var left):
      while left > 0, let next = day.adding(days: 1) {
        day = next
        guard let answer = isWorking() else { return row(nil, missing: day.components.year) }
        if answer { left -= 1 }
      }
      return row(day)
    }
    return row(nil, missing: day.components.year)
  }
}

/// The tables of a program, each made once.
final class WorkingDayTables {
  private struct Key: Hashable {
    let function: WorkingDayTable.Function
    let choices: [String: String]
  }

  private var names: [Key: String] = [:]
  private(set) var statements: [SQLProgram.Statement] = []

  /// Names that no column may have.
  static let reserved =
    ["hk_hari", "hk_hasil", "hk_tahun", "hk_tingkat"] + (1...99).map { "hk_\($0)" }

  /// The name of the table, which becomes part of the program when it is new.
  func name(
    _ function: WorkingDayTable.Function, _ frozen: FrozenRulebook, _ target: SQLTarget
  ) -> String {
    let own = frozen.choices.filter { $0.key == "cuti-bersama" }
    let key = Key(function: function, choices: own)
    if let known = names[key] { return known }
    let name = "hk_\(names.count + 1)"
    names[key] = name
    statements.append(
      SQLProgram.Statement(
        comment: comment(function, own),
        sql: sql(name, WorkingDayTable(function, frozen).rows, target)))
    return name
  }

  private func comment(_ function: WorkingDayTable.Function, _ own: [String: String]) -> String {
    let what =
      switch function {
      case .adding(let count): "hari kerja ke-\(count) sesudah suatu hari"
      case .next: "hari itu sendiri, atau hari kerja berikutnya"
      case .isWorking: "hari itu bila hari kerja"
      }
    let reading = own.map { "; \($0.key) = \($0.value)" }.joined()
    return
      "Kalender: \(what)\(reading). hk_tahun = tahun yang kalendernya belum ada; hk_tingkat = kepastian kalendernya."
  }

  private func sql(
    _ name: String, _ rows: [WorkingDayTable.Row], _ target: SQLTarget
  ) -> String {
    func literal(_ day: Day) -> String {
      target.literal(day: Int(day.number), iso: day.description)
    }
    var lines: [String] = []
    var line: [String] = []
    for row in rows {
      let year = row.missing.map { "'\($0)'" } ?? "''"
      line.append(
        "(\(literal(row.day)), \(row.result.map(literal) ?? "NULL"), \(year), \(row.grade))")
      if line.count == 7 {
        lines.append(line.joined(separator: ", "))
        line = []
      }
    }
    if !line.isEmpty { lines.append(line.joined(separator: ", ")) }
    let values = lines.joined(separator: ",\n")
    let columns = "hk_hari, hk_hasil, hk_tahun, hk_tingkat"
    switch target {
    case .sqlite:
      let table =
        "CREATE TEMP TABLE \(name) (hk_hari INTEGER PRIMARY KEY, hk_hasil INTEGER, hk_tahun TEXT, hk_tingkat INTEGER)"
      return values.isEmpty ? table : table + ";\nINSERT INTO \(name) VALUES\n" + values
    case .duckdb, .spark:
      let create =
        target == .duckdb ? "CREATE OR REPLACE TEMP TABLE" : "CREATE OR REPLACE TEMPORARY VIEW"
      let day = "CAST(NULL AS DATE)"
      let source =
        values.isEmpty
        ? "SELECT \(day) AS hk_hari, \(day) AS hk_hasil, '' AS hk_tahun, 0 AS hk_tingkat WHERE FALSE"
        : "SELECT * FROM (VALUES\n\(values)\n) AS v(\(columns))"
      return "\(create) \(name) AS\n" + source
    }
  }
}
