import PatuhColumns
import PatuhEngine
import PatuhRules

/// What is selected from the last relations: findings, summaries, and checks.
extension ProgramBuilder {
  /// The columns that findings and summaries of a group name.
  func results(_ group: Group) -> Set<String> {
    var names = Set(Workspace.words(subjectID(group)))
    for demand in group.workspace.demands { names.formUnion(Workspace.words(demand.condition)) }
    for section in group.sections {
      guard let answer = section.answer else { continue }
      names.insert(answer.outcome)
      for text in values(section, answer) { names.formUnion(Workspace.words(text)) }
    }
    return names
  }

  func subjectID(_ group: Group) -> String {
    let root = group.workspace.root
    let parts = group.subject.key.map { name -> String in
      let column = root.name + "_" + name
      guard let field = group.subject.field(name) else { return column }
      switch FieldForm(field, of: group.subject.name, input).kind {
      case .text: return column
      default: return "CAST(\(column) AS \(target.textType))"
      }
    }
    return parts.joined(separator: " || '/' || ")
  }

  private func outcome(_ column: String) -> String {
    "CASE \(column) WHEN 1 THEN 'violation' WHEN 2 THEN 'unknown' ELSE 'error' END"
  }

  private func values(_ section: RuleSection, _ answer: RuleAnswer) -> [String] {
    let rule = section.linked.rule
    return [
      target.literal(rule.id), outcome(answer.outcome), target.literal(rule.category),
      target.literal(rule.severity.rawValue),
      "CAST(COALESCE(\(answer.count ?? "0"), 0) AS \(target.integerType))",
      "CAST(COALESCE(\(answer.amount ?? "0"), 0) AS \(target.integerType))",
      section.grade, section.readings, section.needs, section.message,
    ]
  }

  func finding(_ section: RuleSection, _ group: Group, _ last: String) -> String {
    guard let answer = section.answer else { return "" }
    let values =
      [target.literal(group.subject.name), target.guarded(subjectID(group))]
      + self.values(section, answer)
    let columns = zip(values, SQLProgram.findingColumns).map { "\($0) AS \($1)" }
    return "SELECT " + columns.joined(separator: ",\n  ")
      + "\nFROM \(last) WHERE \(answer.outcome) IN (1, 2, 5)"
  }

  /// All rules in one pass over the subjects.
  func stacked(_ group: Group, _ last: String) -> String {
    var rows: [String] = []
    for section in group.sections {
      guard let answer = section.answer else { continue }
      rows.append(
        (["\(answer.outcome) IN (1, 2, 5)"] + values(section, answer)).joined(separator: ", "))
    }
    let names = ["ada"] + SQLProgram.findingColumns.dropFirst(2)
    return
      "SELECT \(target.literal(group.subject.name)) AS subject_type, \(target.guarded("subject_id")) AS subject_id, "
      + names.dropFirst().joined(separator: ", ")
      + "\nFROM (SELECT \(subjectID(group)) AS subject_id, stack(\(rows.count),\n  "
      + rows.joined(separator: ",\n  ")
      + "\n) AS (\(names.joined(separator: ", ")))\nFROM \(last))\nWHERE ada"
  }

  func summary(_ section: RuleSection, _ last: String) -> String {
    let rule = section.linked.rule
    func count(_ code: RuleAnswer.Code) -> String {
      guard let answer = section.answer else { return code == .notInForce ? "COUNT(*)" : "0" }
      return "COUNT(CASE WHEN \(answer.outcome) = \(code.rawValue) THEN 1 END)"
    }
    func sum(_ value: String?) -> String {
      guard let answer = section.answer, let value else { return "0" }
      return
        "CAST(COALESCE(SUM(CASE WHEN \(answer.outcome) = 1 THEN \(value) END), 0) AS \(target.integerType))"
    }
    let values = [
      target.literal(rule.id), count(.pass), count(.violation), count(.unknown),
      sum(section.answer?.count), sum(section.answer?.amount), count(.notApplicable),
      count(.exempt), count(.notInForce), count(.error), target.literal(rule.category),
    ]
    return "SELECT "
      + zip(values, SQLProgram.summaryColumns).map { "\($0) AS \($1)" }.joined(separator: ", ")
      + " FROM \(last)"
  }

  /// All rules in one pass over the subjects.
  func stackedSummary(_ group: Group, _ last: String) -> String {
    let rows = group.sections.map { section in
      [
        target.literal(section.linked.rule.id), target.literal(section.linked.rule.category),
        "CAST(\(section.answer?.outcome ?? "\(RuleAnswer.Code.notInForce.rawValue)") AS INT)",
        "CAST(\(section.answer?.count ?? "0") AS BIGINT)",
        "CAST(\(section.answer?.amount ?? "0") AS BIGINT)",
      ].joined(separator: ", ")
    }
    func count(_ code: RuleAnswer.Code) -> String {
      "COUNT(CASE WHEN hasil = \(code.rawValue) THEN 1 END)"
    }
    func sum(_ name: String) -> String {
      "CAST(COALESCE(SUM(CASE WHEN hasil = 1 THEN \(name) END), 0) AS BIGINT)"
    }
    let values = [
      "rule", count(.pass), count(.violation), count(.unknown), sum("banyak"), sum("rupiah"),
      count(.notApplicable), count(.exempt), count(.notInForce), count(.error), "category",
    ]
    return "SELECT "
      + zip(values, SQLProgram.summaryColumns).map { "\($0) AS \($1)" }.joined(separator: ", ")
      + "\nFROM (SELECT stack(\(rows.count),\n  " + rows.joined(separator: ",\n  ")
      + "\n) AS (rule, category, hasil, banyak, rupiah)\nFROM \(last))\nGROUP BY rule, category"
  }

  func silence(_ linked: LinkedRule) -> String {
    let values =
      [target.literal(linked.rule.id)] + Array(repeating: "0", count: 9)
      + [target.literal(linked.rule.category)]
    return "SELECT "
      + zip(values, SQLProgram.summaryColumns).map { "\($0) AS \($1)" }.joined(separator: ", ")
  }

  /// What would make the answers of a group untrue.
  func checks(_ group: Group, _ last: String, _ plan: RelationPlan) -> [String] {
    let subject = group.subject.name
    func number(_ sql: String) -> String {
      "CAST(COALESCE(\(sql), 0) AS \(target.integerType))"
    }
    func row(_ name: String, _ sql: String, _ from: String) -> String {
      "SELECT \(target.literal(name)) AS pemeriksaan, \(number(sql)) AS banyak FROM \(from)"
    }
    var rows = [
      (name: "\(subject): kunci ganda", sql: "COUNT(*) - COUNT(DISTINCT \(subjectID(group)))")
    ]
    for demand in group.workspace.demands {
      rows.append((demand.name, "COUNT(CASE WHEN NOT (\(demand.condition)) THEN 1 END)"))
    }
    guard !input.hasStates else { return together(rows, last, row, number) }
    let flag = "\(group.workspace.root.name)_janggal"
    rows.append(("\(subject): sel janggal", "COUNT(CASE WHEN \(flag) THEN 1 END)"))
    return together(rows, last, row, number)
      + plan.oddSums.map { row("\($0): sel janggal", "SUM(janggal)", $0) }
  }

  /// Numbers over one relation; in Spark in one pass over it.
  private func together(
    _ rows: [(name: String, sql: String)], _ from: String,
    _ row: (String, String, String) -> String, _ number: (String) -> String
  ) -> [String] {
    guard target == .spark else { return rows.map { row($0.name, $0.sql, from) } }
    let numbers = rows.enumerated().map { "\(number($1.sql)) AS n\($0)" }
    let cells = rows.enumerated().map { "\(target.literal($1.name)), n\($0)" }
    return [
      "SELECT stack(\(rows.count), \(cells.joined(separator: ", "))) AS (pemeriksaan, banyak)\n"
        + "FROM (SELECT \(numbers.joined(separator: ",\n  "))\nFROM \(from))"
    ]
  }
}
