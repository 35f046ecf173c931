import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhRules

/// Puts a program together: for each subject type its relations and the answers of its rules.
struct ProgramBuilder {
  private let frozen: FrozenRulebook
  let target: SQLTarget
  let input: InputShape
  private var refused = DiagnosticBag()
  private(set) var groups: [Group] = []
  private var accepted: [String] = []

  /// The rules of one subject type.
  struct Group {
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
      // Of what is not there nothing can be found, whatever the rule says.
      guard input.has(linked.subject.name) else {
        silent.append(linked)
        continue
      }
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
      let own = accepted.filter { $0.subject.name == subject.name }
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
    var relations: [RelationPlan.Step] = []
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
      relations += plan.steps()
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
    let readings = Self.readings(in: relations.map(\.select) + checks + summaries + findings)
    for step in relations {
      let sql = create(step, isReadAgain: readings[step.name, default: 0] > 1)
      statements.append(.init(comment: step.comment, sql: sql))
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
      lineEnds: input.lineEnds, headings: input.headings, statements: statements,
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

  /// What is read again must not be computed again, and not be planned again either. Spark plans what
  /// is read once as a part of what reads it.
  private func create(_ step: RelationPlan.Step, isReadAgain: Bool) -> String {
    switch target {
    case .sqlite: "CREATE TEMP TABLE \(step.name) AS\n" + step.select
    case .duckdb: "CREATE OR REPLACE TEMP TABLE \(step.name) AS\n" + step.select
    case .spark where isReadAgain: "CACHE LAZY TABLE \(step.name) AS\n" + step.select
    case .spark: "CREATE OR REPLACE TEMPORARY VIEW \(step.name) AS\n" + step.select
    }
  }

  /// How often some selections read each relation.
  private static func readings(in selects: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for select in selects {
      let words = Workspace.words(select)
      for (word, name) in zip(words, words.dropFirst()) where word == "FROM" || word == "JOIN" {
        counts[name, default: 0] += 1
      }
    }
    return counts
  }
}
