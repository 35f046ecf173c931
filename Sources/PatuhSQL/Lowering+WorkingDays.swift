import PatuhCEL
import PatuhDiagnostics
import PatuhRules

/// Working days, looked up in constant tables.
extension Lowering {
  func workingDay(
    _ function: WorkingDayTable.Function, _ arguments: [Expr], _ around: Surroundings,
    _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let day = kept(try scalar(arguments[0], around))
    guard day.kind == .day else { throw Refusal(.operation("hari_kerja"), at: range) }
    var function = function
    var operands = [day]
    if case .adding = function {
      let count = try scalar(arguments[1], around)
      guard case .int(let number)? = count.constant, (0...10_000).contains(number) else {
        throw Refusal(.operation("tambah_hari_kerja"), at: range)
      }
      operands.append(count)
      guard number > 0 else {
        var same = day
        strict(&same, operands)
        return same
      }
      function = .adding(Int(number))
    }
    let asked =
      day.constant == nil
      ? workspace.column(day.sql, named: hint + "_hari") : rootColumn(day.sql)
    let table = tables.name(function, frozen, target)
    func look(_ column: String) -> String {
      "(SELECT MAX(\(column)) FROM \(table) WHERE hk_hari = \(asked))"
    }
    // Beyond the table the first day that is no weekend is in a year without calendar.
    let beyond = "CAST(\(target.year(of: firstWeekday(asked, function))) AS \(target.textType))"
    let year = workspace.column(
      "COALESCE(\(look("hk_tahun")), \(beyond), '')", named: hint + "_kalender")
    var result = Scalar(
      .day, workspace.column(look("hk_hasil"), named: hint + "_kerja"), digits: 7)
    let missing = Mask(names: "CASE WHEN \(year) <> '' THEN \(target.mark) || \(year) ELSE '' END")
    if function == .isWorking {
      result = Scalar(.bool, "(\(result.sql) IS NOT NULL)")
    }
    strict(&result, operands)
    result.gap = Mask.union([result.gap, missing])
    if let fault = result.fault { result.gap = result.gap?.unless(fault) }
    if let grade, frozen.rulebook.calendars.contains(where: { $0.grade > grade }) {
      let found = workspace.column(
        "COALESCE(\(look("hk_tingkat")), 0)", named: hint + "_tingkat_kalender")
      result.reads = Reads.union([
        result.reads, Reads("CASE WHEN \(found) > \(grade.rawValue) THEN \(found) ELSE 0 END"),
      ])
    }
    return result
  }

  /// A column for what is not one, so that a subquery can name it.
  private func rootColumn(_ sql: String) -> String {
    let row = workspace.root.rowName
    return workspace.column(
      "CASE WHEN \(row) IS NOT NULL THEN \(sql) END", named: hint + "_hari")
  }

  /// The first day from Monday to Friday that a function looks at.
  private func firstWeekday(_ day: String, _ function: WorkingDayTable.Function) -> String {
    let start: String
    if case .adding = function { start = target.adding(days: "1", to: day) } else { start = day }
    // Days since Monday, 1 January of year 1.
    let monday = target.literal(day: -719_162, iso: "0001-01-01")
    let position = "(\(target.daysBetween(start, monday)) % 7)"
    let skipped = "CASE \(position) WHEN 5 THEN 2 WHEN 6 THEN 1 ELSE 0 END"
    return target.adding(days: skipped, to: start)
  }
}
