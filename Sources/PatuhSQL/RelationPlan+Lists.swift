import PatuhRules

/// Aggregations: the rows of a list, joined to those above them and grouped by these.
extension RelationPlan {
  /// A chain of selections, each over the one before.
  struct Layers {
    /// The first has a source of its own, and so has a join.
    var selects: [(text: String, hasSource: Bool)]
    /// Columns by which the rows are joined to those above, where the engine has to be told that its
    /// groups lie together already.
    let keys: [String]

    init(_ base: String, keys: [String] = []) {
      selects = [(base, true)]
      self.keys = keys
    }

    mutating func add(_ columns: [String]) {
      selects.append(("SELECT *,\n    " + columns.joined(separator: ",\n    "), false))
    }

    /// SQLite would write the expressions of one layer out wherever the next names them, and so on to
    /// the last. A limit, though it limits nothing, keeps it from that, and rows still pass from layer
    /// to layer one at a time.
    func text(last: String, group: [String], _ target: SQLTarget) -> String {
      let word = target == .spark ? "AS" : "AS NOT MATERIALIZED"
      let fence = target == .sqlite ? "\n  LIMIT -1" : ""
      var text = ""
      for (index, select) in selects.enumerated() {
        let source = select.hasSource ? "" : "\n  FROM t\(index - 1)"
        text += index == 0 ? "WITH " : ", "
        text += "t\(index) \(word) (\n  \(select.text)\(source)\(fence)\n)\n"
      }
      text += last + "\nFROM t\(selects.count - 1)"
      if group.isEmpty {
        text += fence
      } else {
        text += "\nGROUP BY \(group.joined(separator: ", "))"
      }
      return text
    }
  }

  /// The aggregates over a list that a round makes.
  func made(_ scope: Scope, _ round: Int) -> [Scope.Column] {
    (scope.parent?.columns ?? []).filter { column in
      if case .aggregate(scope.number, _) = column.origin { column.round == round } else { false }
    }
  }

  /// The keys of a list whose aggregates read nothing of the subjects: it is grouped by what its own
  /// rows say, once for all subjects that share a key, and the subjects are not read for it. Nil for
  /// other lists.
  func keysAlone(_ scope: Scope, _ made: [Scope.Column]) -> [Key]? {
    guard scope.parent === root, case .rows = scope.source else { return nil }
    var open = made.map(\.sql)
    var seen: Set<String> = []
    while let text = open.popLast() {
      for (home, column) in workspace.columns(in: text) {
        guard home === scope, column.name != scope.rowName else { return nil }
        switch column.origin {
        case .field: continue
        case .computed: if seen.insert(column.name).inserted { open.append(column.sql) }
        case .aggregate: return nil
        }
      }
    }
    return keys(scope)
  }

  /// A field of a list's rows, the column above that it equals, and its name in a relation.
  struct Key {
    let field: String
    let column: String
    let name: String
  }

  private func keys(_ scope: Scope) -> [Key] {
    guard case .rows(let fields) = scope.source else { return [] }
    return (fields + [scope.probe].compactMap(\.self)).enumerated().map { number, key in
      Key(field: key.field, column: key.column, name: "\(scope.name)_kunci_\(number + 1)")
    }
  }

  func aggregation(
    _ scope: Scope, _ round: Int, _ made: [Scope.Column], counts: Bool
  ) -> Step {
    let parent = scope.parent ?? root
    let alone = keysAlone(scope, made)
    let own = alone.map { $0.map(\.name) } ?? [parent.rowName]
    var columns = own + made.map { "\($0.sql) AS \($0.name)" }
    if counts { columns.append("COUNT(CASE WHEN janggal THEN 1 END) AS janggal") }
    let source = rows(
      scope, round - 1, for: made.map(\.sql), counts: counts, isAlone: alone != nil)
    let groups = alone == nil ? own + source.keys : own
    let select = source.text(last: "SELECT " + listed(columns), group: groups, target)
    let each = alone == nil ? parent.record?.title ?? "unsur" : "kunci"
    return Step(
      name: sums(scope, round),
      comment: "Hitungan atas \(scope.record?.title ?? "bulan"), satu baris tiap \(each).",
      select: select)
  }

  /// The rows of a list with every column that some expressions need.
  ///
  /// - Parameter isAlone: the rows above are not read.
  private func rows(
    _ scope: Scope, _ round: Int, for expressions: [String], counts: Bool, isAlone: Bool = false
  ) -> Layers {
    let needed = closure(expressions, in: scope)
    let parent = scope.parent ?? root
    var columns: [String] = []
    if !isAlone {
      columns.append("s.\(parent.rowName)")
      for name in needed.imported.sorted() where name != parent.rowName {
        columns.append("s.\(name)")
      }
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
        isAlone
          ? "k.janggal OR \(key) AS janggal"
          : "k.janggal OR CASE WHEN s.\(parent.rowName) IS NULL THEN \(key) ELSE FALSE END AS janggal"
      )
    }
    var names: [String] = []
    if isAlone || target == .spark {
      // A row above has one value of each, so they part no group; Spark's rows lie by them.
      for key in keys(scope) {
        names.append(key.name)
        columns.append("k.\(key.field) AS \(key.name)")
      }
    }
    let record = "data_\(scope.record?.name ?? "")"
    var base = "SELECT " + listed(columns) + "\n  FROM "
    switch scope.source {
    case .rows where isAlone: base += "\(record) AS k"
    case .subjects: base += above(parent, round, needed.imported)
    case .rows:
      let above = above(parent, round, needed.imported)
      let on = keys(scope).map { "k.\($0.field) = s.\($0.column)" }.joined(separator: " AND ")
      base +=
        counts
        ? "\(record) AS k LEFT JOIN \(above) AS s ON \(on)"
        : "\(above) AS s JOIN \(record) AS k ON \(on)"
    case .months(let first, let last):
      base += "\(above(parent, round, needed.imported)) AS s" + months(first, last)
    }
    var layers = Layers(base, keys: names)
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
    return "(\n" + layers.text(last: "SELECT *", group: [], target) + "\n)"
  }
}
