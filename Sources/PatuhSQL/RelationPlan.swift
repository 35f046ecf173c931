import PatuhRules

/// Writes the relations of one subject type as statements, from the records to the columns that
/// answers are made of: per round one relation of subjects and one aggregation of each list.
struct RelationPlan {
  let workspace: Workspace
  let input: InputShape
  private var target: SQLTarget { workspace.target }

  /// A relation and how it is made.
  struct Step {
    let name: String
    let comment: String
    let select: String
  }

  /// Names of columns that the results read.
  let results: Set<String>

  /// By record type: what makes the key of a child's row odd.
  let oddKeys: [String: String]

  init(
    _ workspace: Workspace, input: InputShape, results: Set<String>, oddKeys: [String: String]
  ) {
    self.oddKeys = oddKeys
    self.workspace = workspace
    self.input = input
    self.results = results
  }

  /// The columns of subjects that are read behind a round: by lists, by later rounds, by results.
  private func needed(after round: Int) -> [String] {
    var names = results
    names.insert(root.rowName)
    for scope in workspace.scopes {
      if case .rows(let keys) = scope.source { names.formUnion(keys.map(\.column)) }
      if let probe = scope.probe { names.insert(probe.column) }
      if case .months(let first, let last) = scope.source {
        names.formUnion(workspace.columns(in: first + " " + last).map(\.column.name))
      }
      for column in scope.columns where column.round > round || scope !== root {
        names.formUnion(workspace.columns(in: column.sql).map(\.column.name))
      }
    }
    return root.columns.filter { $0.round <= round && names.contains($0.name) }.map(\.name)
  }

  private var root: Scope { workspace.root }

  /// The last relation of subjects, which has every column.
  var lastName: String { subjects(lastRound) }

  private var lastRound: Int {
    workspace.scopes.flatMap(\.columns).map(\.round).max() ?? 0
  }

  private func subjects(_ round: Int) -> String { "\(root.name)_\(round)" }

  private func sums(_ scope: Scope, _ round: Int) -> String {
    "\(root.name)_\(scope.name)_\(round)"
  }

  /// Aggregations of lists that count odd cells: the first over each child table.
  private(set) var oddSums: [String] = []

  mutating func steps() -> [Step] {
    var steps: [Step] = [first()]
    var counted: Set<String> = []
    for round in 1..<(lastRound + 1) where lastRound > 0 {
      // Lists deep down first: those above them may use what they make.
      let scopes = workspace.scopes.filter { $0.parent != nil }
        .sorted { ($0.depth, $1.number) > ($1.depth, $0.number) }
      for scope in scopes {
        let made = (scope.parent?.columns ?? []).filter { column in
          if case .aggregate(scope.number, _) = column.origin {
            column.round == round
          } else {
            false
          }
        }
        guard !made.isEmpty else { continue }
        var counts = false
        if !input.hasStates, scope.parent === root, let record = scope.record,
          record.name != root.record?.name
        {
          counts = counted.insert(record.name).inserted
        }
        if counts { oddSums.append(sums(scope, round)) }
        steps.append(aggregation(scope, round, made, counts: counts))
      }
      steps.append(next(round))
    }
    return steps
  }

  // MARK: Subjects

  private func first() -> Step {
    var columns = ["\(target.rowNumber) AS \(root.rowName)"]
    for column in root.columns where column.round == 0 && column.name != root.rowName {
      if case .field = column.origin { columns.append("k.\(column.sql) AS \(column.name)") }
    }
    if !input.hasStates { columns.append("k.janggal AS \(root.name)_janggal") }
    let select = "SELECT " + listed(columns) + "\n  FROM data_\(root.name) AS k"
    return Step(
      name: subjects(0), comment: "Subjek: \(root.record?.title ?? root.name).",
      select: layered(root, round: 0, over: select))
  }

  private func next(_ round: Int) -> Step {
    var columns = ["s.*"]
    var joins: [String] = []
    for column in root.columns where column.round == round {
      guard case .aggregate(let number, let standard) = column.origin else { continue }
      let name = sums(workspace.scopes[number], round)
      if !joins.contains(name) { joins.append(name) }
      columns.append("COALESCE(\(name).\(column.name), \(standard)) AS \(column.name)")
    }
    var select = "SELECT " + listed(columns) + "\n  FROM \(subjects(round - 1)) AS s"
    for name in joins {
      select += "\n  LEFT JOIN \(name) ON \(name).\(root.rowName) = s.\(root.rowName)"
    }
    return Step(
      name: subjects(round),
      comment: "Subjek dengan hitungan daftar tahap \(round), sekali gabung tiap daftar.",
      select: layered(root, round: round, over: select))
  }

  // MARK: Lists

  private func aggregation(
    _ scope: Scope, _ round: Int, _ made: [Scope.Column], counts: Bool
  ) -> Step {
    let parent = scope.parent ?? root
    var columns = ["\(parent.rowName)"]
    columns += made.map { "\($0.sql) AS \($0.name)" }
    if counts { columns.append("COUNT(CASE WHEN janggal THEN 1 END) AS janggal") }
    let source = rows(scope, round - 1, for: made.map(\.sql), counts: counts)
    let select = source.text(last: "SELECT " + listed(columns), group: parent.rowName, target)
    return Step(
      name: sums(scope, round),
      comment: "Hitungan atas \(scope.record?.title ?? "bulan"), satu baris tiap "
        + "\(parent.record?.title ?? "unsur").",
      select: select)
  }

  /// A chain of selections, each over the one before.
  private struct Layers {
    /// The first has a source of its own, and so has a join.
    var selects: [(text: String, hasSource: Bool)]

    init(_ base: String) { selects = [(base, true)] }

    mutating func add(_ columns: [String]) {
      selects.append(("SELECT *,\n    " + columns.joined(separator: ",\n    "), false))
    }

    func text(last: String, group: String?, _ target: SQLTarget) -> String {
      let word =
        switch target {
        case .sqlite: "AS MATERIALIZED"
        case .duckdb: "AS NOT MATERIALIZED"
        case .spark: "AS"
        }
      var text = ""
      for (index, select) in selects.enumerated() {
        let source = select.hasSource ? "" : "\n  FROM t\(index - 1)"
        text += index == 0 ? "WITH " : ", "
        text += "t\(index) \(word) (\n  \(select.text)\(source)\n)\n"
      }
      text += last + "\nFROM t\(selects.count - 1)"
      if let group { text += "\nGROUP BY \(group)" }
      return text
    }
  }

  /// The rows of a list with every column that some expressions need.
  private func rows(
    _ scope: Scope, _ round: Int, for expressions: [String], counts: Bool
  ) -> Layers {
    let needed = closure(expressions, in: scope)
    let parent = scope.parent ?? root
    var columns = ["s.\(parent.rowName)"]
    for name in needed.imported.sorted() where name != parent.rowName {
      columns.append("s.\(name)")
    }
    var joins: [String] = []
    for column in scope.columns {
      guard needed.own.contains(column.name) else { continue }
      switch column.origin {
      case .field where column.name == scope.rowName:
        let own = if case .months = scope.source { "k.bulan" } else { target.rowNumber }
        columns.append(
          "CAST(s.\(parent.rowName) AS \(target.textType)) || '/' || CAST(\(own) AS \(target.textType)) AS \(column.name)"
        )
      case .field:
        let own = column.sql.hasPrefix("k.") ? column.sql : "k." + column.sql
        columns.append("\(own) AS \(column.name)")
      case .aggregate, .computed: break
      }
    }
    if counts {
      // A key that finds its partner is as plain as that one; only others are looked at.
      let key = scope.record.flatMap { oddKeys[$0.name] } ?? "FALSE"
      columns.append(
        "k.janggal OR CASE WHEN s.\(parent.rowName) IS NULL THEN \(key) ELSE FALSE END AS janggal")
    }
    var base = "SELECT " + listed(columns) + "\n  FROM "
    let above = above(parent, round, needed.imported)
    switch scope.source {
    case .subjects: base += above
    case .rows(let keys):
      let on = (keys + [scope.probe].compactMap { $0 })
        .map { "k.\($0.field) = s.\($0.column)" }.joined(separator: " AND ")
      base +=
        counts
        ? "data_\(scope.record?.name ?? "") AS k LEFT JOIN \(above) AS s ON \(on)"
        : "\(above) AS s JOIN data_\(scope.record?.name ?? "") AS k ON \(on)"
    case .months(let first, let last):
      base += "\(above) AS s" + months(first, last)
    }
    var layers = Layers(base)
    // Aggregates over lists below this one.
    let below = scope.columns.filter { needed.own.contains($0.name) }.compactMap { column in
      if case .aggregate(let number, let standard) = column.origin {
        (column, workspace.scopes[number], standard)
      } else {
        nil
      }
    }
    if !below.isEmpty {
      var columns = ["t0.*"]
      for (column, list, standard) in below {
        let name = sums(list, column.round)
        columns.append("COALESCE(\(name).\(column.name), \(standard)) AS \(column.name)")
        if !joins.contains(name) { joins.append(name) }
      }
      let on = joins.map { "\n  LEFT JOIN \($0) ON \($0).\(scope.rowName) = t0.\(scope.rowName)" }
      layers.selects.append(("SELECT " + listed(columns) + "\n  FROM t0" + on.joined(), true))
    }
    // Columns computed from others, level by level.
    let computed = scope.columns.filter { column in
      if case .computed = column.origin { needed.own.contains(column.name) } else { false }
    }
    for step in Set(computed.map { [$0.round, $0.level] }).sorted(by: {
      $0.lexicographicallyPrecedes($1)
    }) {
      let columns = computed.filter { [$0.round, $0.level] == step }
        .map { "\($0.sql) AS \($0.name)" }
      layers.add(columns)
    }
    return layers
  }

  /// Joins every month of a range; a range that is too long is an error of its own.
  private func months(_ first: String, _ last: String) -> String {
    let end = "(CASE WHEN \(last) - \(first) < 1200 THEN \(last) END)"
    return switch target {
    case .sqlite: " JOIN semua_bulan AS k ON k.bulan BETWEEN \(first) AND \(end)"
    case .duckdb: ", UNNEST(range(\(first), \(end) + 1)) AS k(bulan)"
    case .spark:
      " LATERAL VIEW explode(CASE WHEN \(first) <= \(end) THEN sequence(\(first), \(end)) END)"
        + " k AS bulan"
    }
  }

  /// The relation that a list is joined to: subjects, or the rows of the list above.
  private func above(_ parent: Scope, _ round: Int, _ imported: Set<String>) -> String {
    guard parent !== root else { return subjects(max(0, round)) }
    let layers = rows(parent, round, for: Array(imported) + [parent.rowName], counts: false)
    return "(\n" + layers.text(last: "SELECT *", group: nil, target) + "\n)"
  }

  // MARK: Columns

  private func closure(
    _ expressions: [String], in scope: Scope
  ) -> (own: Set<String>, imported: Set<String>) {
    var own: Set<String> = []
    var imported: Set<String> = []
    var open = expressions
    if case .rows(let keys) = scope.source { imported.formUnion(keys.map(\.column)) }
    if let probe = scope.probe { imported.insert(probe.column) }
    if case .months(let first, let last) = scope.source { open += [first, last] }
    while let text = open.popLast() {
      for (home, column) in workspace.columns(in: text) {
        if home !== scope {
          imported.insert(column.name)
        } else if own.insert(column.name).inserted {
          switch column.origin {
          case .computed: open.append(column.sql)
          case .aggregate: own.insert(scope.rowName)
          case .field: break
          }
        }
      }
    }
    return (own, imported)
  }

  /// A selection with the columns that a round of a scope computes, level upon level.
  private func layered(_ scope: Scope, round: Int, over base: String) -> String {
    let computed = scope.columns.filter { column in
      if case .computed = column.origin { column.round == round } else { false }
    }
    var layers = Layers(base)
    for level in Set(computed.map(\.level)).sorted() {
      let columns = computed.filter { $0.level == level }.map { "\($0.sql) AS \($0.name)" }
      layers.add(columns)
    }
    var last = needed(after: round)
    if !input.hasStates { last.append("\(root.name)_janggal") }
    return layers.text(last: "SELECT " + listed(last), group: nil, target)
  }

  private func listed(_ columns: [String]) -> String { columns.joined(separator: ",\n    ") }
}
