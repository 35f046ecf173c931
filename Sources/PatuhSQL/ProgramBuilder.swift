import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// Puts a program together: for each subject type its relations and the answers of its rules.
struct ProgramBuilder {
  private let frozen: FrozenRulebook
  private let target: SQLTarget
  private let input: InputShape
  private var refused = DiagnosticBag()
  private var groups: [Group] = []
  private var accepted: [String] = []

  /// The rules of one subject type.
  private struct Group {
    let subject: RecordType
    let workspace: Workspace
    var sections: [RuleSection]
  }

  private let tables = WorkingDayTables()
  private let reveals: Bool

  init(_ frozen: FrozenRulebook, _ target: SQLTarget, _ input: InputShape, reveals: Bool) {
    self.reveals = reveals
    self.frozen = frozen
    self.target = target
    self.input = input
  }

  mutating func add(_ rules: [LinkedRule]) {
    let rules = rules.sorted { $0.rule.id.utf8.lexicographicallyPrecedes($1.rule.id.utf8) }
    var accepted: [LinkedRule] = []
    for linked in rules {
      // Each rule is tried alone first: one that is refused leaves no columns behind.
      do throws(Refusal) {
        guard !linked.subject.fields.isEmpty, !linked.subject.key.isEmpty else {
          throw Refusal(.subject(linked.subject.name))
        }
        try check(linked)
        accepted.append(linked)
      } catch {
        refused.append(SQLDiagnostics.refused(linked, error))
      }
    }
    for subject in frozen.rulebook.vocabulary.records {
      let own = accepted.filter { $0.subject.name == subject.name && input.has(subject.name) }
      guard !own.isEmpty else { continue }
      let workspace = Workspace(target: target, subject: subject)
      for name in subject.key { _ = workspace.field(name, of: workspace.root) }
      let facts = FactRegistry()
      let lineages = Lowering.Lineages()
      var sections: [RuleSection] = []
      for linked in own {
        do throws(Refusal) {
          sections.append(
            try RuleSection(
              linked, frozen: frozen, workspace: workspace, facts: facts, input: input,
              lineages: lineages, tables: tables, reveals: reveals))
        } catch {
          refused.append(SQLDiagnostics.refused(linked, error))
        }
      }
      workspace.settle()
      groups.append(Group(subject: subject, workspace: workspace, sections: sections))
    }
    self.accepted = groups.flatMap(\.sections).map(\.linked.rule.id).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    silent = accepted.filter { !input.has($0.subject.name) }
    self.accepted += silent.map(\.rule.id)
    self.accepted.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Rules of which no subject was given.
  private var silent: [LinkedRule] = []

  private func check(_ linked: LinkedRule) throws(Refusal) {
    _ = try RuleSection(
      linked, frozen: frozen, workspace: Workspace(target: target, subject: linked.subject),
      facts: FactRegistry(), input: input, lineages: Lowering.Lineages(),
      tables: WorkingDayTables(), reveals: reveals)
  }

  // MARK: The program

  var program: SQLProgram {
    var statements: [SQLProgram.Statement] = []
    var checks: [String] = []
    var summaries: [String] = []
    var findings: [String] = []
    var used: [String: Set<String>] = [:]
    var numbered: Set<String> = []
    for group in groups {
      numbered.insert(group.subject.name)
      used[group.subject.name, default: []].formUnion([])
      for scope in group.workspace.scopes {
        guard let record = scope.record else { continue }
        for column in scope.columns where column.name != scope.rowName {
          if case .field = column.origin {
            used[record.name, default: []].insert(column.sql)
          }
        }
        if case .rows(let keys) = scope.source {
          used[record.name, default: []].formUnion(keys.map(\.field))
        }
        if let probe = scope.probe { used[record.name, default: []].insert(probe.field) }
        if let parent = scope.parent?.record { numbered.insert(parent.name) }
      }
    }
    let records = frozen.rulebook.vocabulary.records.filter { used[$0.name] != nil }
    if target == .sqlite,
      groups.contains(where: { $0.workspace.scopes.contains { $0.record == nil } })
    {
      statements.append(Self.months)
    }
    statements += tables.statements
    var oddKeys: [String: String] = [:]
    for record in records {
      let view = recordView(record, used[record.name] ?? [], numbered.contains(record.name))
      oddKeys[record.name] = view.oddKey
      statements.append(statement(view, isNumbered: numbered.contains(record.name)))
    }
    for group in groups {
      var plan = RelationPlan(
        group.workspace, input: input, results: results(group), oddKeys: oddKeys)
      let steps = plan.steps()
      for step in steps {
        statements.append(.init(comment: step.comment, sql: create(step)))
      }
      let last = plan.lastName
      checks += self.checks(group, last, plan)
      if target == .spark { summaries.append(stackedSummary(group, last)) }
      for section in group.sections {
        if target != .spark { summaries.append(summary(section, last)) }
        if section.answer != nil, target != .spark {
          findings.append(finding(section, group, last))
        }
      }
      if target == .spark { findings.append(stacked(group, last)) }
    }
    for linked in silent { summaries.append(silence(linked)) }
    let columns = SQLProgram.findingColumns.joined(separator: ", ")
    let inputs = records.filter { input.has($0.name) }.map { record in
      (
        record: record.name,
        columns: record.fields.map(\.name).filter { name in
          guard let field = record.field(name), input.has(field, of: record.name) else {
            return false
          }
          let names = used[record.name] ?? []
          return names.contains(name) || names.contains(FieldForm.flag(name))
            || record.fields.contains { other in
              if case .absentWhenBlank(name) = other.blank {
                names.contains(other.name) || names.contains(FieldForm.flag(other.name))
              } else {
                false
              }
            }
        }
      )
    }
    return SQLProgram(
      target: target, day: frozen.day, rules: accepted, refused: refused, inputs: inputs,
      statements: statements,
      checks: union(checks, else: "SELECT 'kosong' AS pemeriksaan, 0 AS banyak"),
      summary: "SELECT * FROM (\n" + union(summaries, else: "SELECT NULL AS rule")
        + "\n) AS r\nORDER BY rule",
      findings: "SELECT \(columns) FROM (\n" + union(findings, else: "SELECT NULL AS subject_id")
        + "\n) AS f\nORDER BY subject_id, subject_type, rule")
  }

  private func union(_ selects: [String], else empty: String) -> String {
    selects.isEmpty ? empty : selects.joined(separator: "\nUNION ALL\n")
  }

  private static let months = SQLProgram.Statement(
    comment: "Bulan sejak tahun 1 sampai 9999, dihitung tahun * 12 + bulan - 1.",
    sql: """
      CREATE TEMP TABLE semua_bulan (bulan INTEGER PRIMARY KEY);
      INSERT INTO semua_bulan
      WITH RECURSIVE m(n) AS (SELECT 12 UNION ALL SELECT n + 1 FROM m WHERE n < 119999) SELECT n FROM m
      """)

  private func recordView(
    _ record: RecordType, _ used: Set<String>, _ isNumbered: Bool
  ) -> RecordView {
    let isSubject = groups.contains { $0.subject.name == record.name }
    let number: String? =
      switch target {
      case _ where !isNumbered: nil
      case .sqlite: "rowid"
      case .duckdb: nil
      case .spark where isSubject:
        "concat_ws('/', \(record.key.joined(separator: ", ")))"
      case .spark: "monotonically_increasing_id()"
      }
    return RecordView(
      record: record, target: target, input: input, used: used, rowNumber: number,
      joined: joined(record), shown: shown(record))
  }

  private func statement(_ view: RecordView, isNumbered: Bool) -> SQLProgram.Statement {
    let record = view.record
    let isSubject = groups.contains { $0.subject.name == record.name }
    let name = "data_\(record.name)"
    let create =
      switch target {
      case .sqlite: "CREATE TEMP TABLE \(name) AS\n"
      case .duckdb:
        isNumbered
          ? "CREATE OR REPLACE TEMP TABLE \(name) AS\n" : "CREATE OR REPLACE TEMP VIEW \(name) AS\n"
      case .spark where isNumbered && !isSubject: "CACHE LAZY TABLE \(name) AS\n"
      case .spark: "CREATE OR REPLACE TEMPORARY VIEW \(name) AS\n"
      }
    return .init(
      comment:
        "\(record.title): nilai bertipe; kolom berakhiran _tiada = pasti tidak ada, NULL selebihnya = belum diketahui.",
      sql: create + view.select)
  }

  /// Fields by which rows of a type find the subjects above them, and nothing else reads.
  private func joined(_ record: RecordType) -> Set<String> {
    var names: Set<String> = []
    for group in groups where group.subject.name != record.name {
      for scope in group.workspace.scopes where scope.record?.name == record.name {
        if case .rows(let keys) = scope.source { names.formUnion(keys.map(\.field)) }
      }
    }
    return groups.contains { $0.subject.name == record.name } ? [] : names
  }

  /// Fields whose values no column of any scope reads.
  private func shown(_ record: RecordType) -> Set<String> {
    var names = Set(record.fields.map(\.name)).subtracting(record.key).subtracting(joined(record))
    for group in groups {
      for scope in group.workspace.scopes where scope.record?.name == record.name {
        if case .rows(let keys) = scope.source { names.subtract(keys.map(\.field)) }
        if let probe = scope.probe { names.remove(probe.field) }
        for field in record.fields where group.workspace.reads(scope.name + "_" + field.name) {
          names.remove(field.name)
        }
      }
      for child in group.workspace.scopes {
        if case .rows(let keys) = child.source, child.parent?.record?.name == record.name {
          for key in keys { names = names.filter { !key.column.hasSuffix("_" + $0) } }
        }
      }
      for word in results(group) { names = names.filter { word != group.subject.name + "_" + $0 } }
    }
    return names
  }

  /// What is read again must not be computed again, and not be planned again either.
  private func create(_ step: RelationPlan.Step) -> String {
    switch target {
    case .sqlite: "CREATE TEMP TABLE \(step.name) AS\n" + step.select
    case .duckdb: "CREATE OR REPLACE TEMP TABLE \(step.name) AS\n" + step.select
    case .spark: "CACHE LAZY TABLE \(step.name) AS\n" + step.select
    }
  }

  // MARK: Results

  /// The columns that findings and summaries of a group name.
  private func results(_ group: Group) -> Set<String> {
    var names = Set(Workspace.words(subjectID(group)))
    for demand in group.workspace.demands { names.formUnion(Workspace.words(demand.condition)) }
    for section in group.sections {
      guard let answer = section.answer else { continue }
      names.insert(answer.outcome)
      for text in values(section, answer) { names.formUnion(Workspace.words(text)) }
    }
    return names
  }

  private func subjectID(_ group: Group) -> String {
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

  private func finding(_ section: RuleSection, _ group: Group, _ last: String) -> String {
    guard let answer = section.answer else { return "" }
    let values =
      [target.literal(group.subject.name), target.guarded(subjectID(group))]
      + self.values(section, answer)
    let columns = zip(values, SQLProgram.findingColumns).map { "\($0) AS \($1)" }
    return "SELECT " + columns.joined(separator: ",\n  ")
      + "\nFROM \(last) WHERE \(answer.outcome) IN (1, 2, 5)"
  }

  /// All rules in one pass over the subjects.
  private func stacked(_ group: Group, _ last: String) -> String {
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

  private func summary(_ section: RuleSection, _ last: String) -> String {
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
  private func stackedSummary(_ group: Group, _ last: String) -> String {
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

  private func silence(_ linked: LinkedRule) -> String {
    let values =
      [target.literal(linked.rule.id)] + Array(repeating: "0", count: 9)
      + [target.literal(linked.rule.category)]
    return "SELECT "
      + zip(values, SQLProgram.summaryColumns).map { "\($0) AS \($1)" }.joined(separator: ", ")
  }

  private func checks(_ group: Group, _ last: String, _ plan: RelationPlan) -> [String] {
    let root = group.workspace.root
    func row(_ name: String, _ number: String, _ from: String) -> String {
      "SELECT \(target.literal(name)) AS pemeriksaan, CAST(COALESCE(\(number), 0) AS \(target.integerType)) AS banyak FROM \(from)"
    }
    let key = group.subject.key.map { root.name + "_" + $0 }
    var rows = [
      row(
        "\(group.subject.name): kunci ganda", "COUNT(*) - COUNT(DISTINCT \(subjectID(group)))", last
      )
    ]
    _ = key
    for demand in group.workspace.demands {
      rows.append(
        row(demand.name, "COUNT(CASE WHEN NOT (\(demand.condition)) THEN 1 END)", last))
    }
    if !input.hasStates {
      rows.append(
        row(
          "\(group.subject.name): sel janggal", "COUNT(CASE WHEN \(root.name)_janggal THEN 1 END)",
          last))
      for name in plan.oddSums { rows.append(row("\(name): sel janggal", "SUM(janggal)", name)) }
    }
    return rows
  }
}
