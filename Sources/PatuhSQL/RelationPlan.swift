import PatuhRules

/// Writes the relations of one subject type as statements, from the records to the columns that
/// answers are made of: per round one relation of subjects and one aggregation of each list.
struct RelationPlan {
  let workspace: Workspace
  let input: InputShape
  var target: SQLTarget { workspace.target }

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

  var root: Scope { workspace.root }

  /// The last relation of subjects, which has every column.
  var lastName: String { subjects(lastRound) }

  private var lastRound: Int {
    workspace.scopes.flatMap(\.columns).map(\.round).max() ?? 0
  }

  func subjects(_ round: Int) -> String { "\(root.name)_\(round)" }

  func sums(_ scope: Scope, _ round: Int) -> String {
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
        let made = made(scope, round)
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
    var joins: [(name: String, condition: String)] = []
    for column in root.columns where column.round == round {
      guard case .aggregate(let number, let standard) = column.origin else { continue }
      let scope = workspace.scopes[number]
      let name = sums(scope, round)
      if !joins.contains(where: { $0.name == name }) {
        let keys = keysAlone(scope, made(scope, round))?.map {
          "\(name).\($0.name) = s.\($0.column)"
        }
        let row = "\(name).\(root.rowName) = s.\(root.rowName)"
        joins.append((name, keys?.joined(separator: " AND ") ?? row))
      }
      columns.append("COALESCE(\(name).\(column.name), \(standard)) AS \(column.name)")
    }
    var select = "SELECT " + listed(columns) + "\n  FROM \(subjects(round - 1)) AS s"
    for join in joins { select += "\n  LEFT JOIN \(join.name) ON \(join.condition)" }
    return Step(
      name: subjects(round),
      comment: "Subjek dengan hitungan daftar tahap \(round), sekali gabung tiap daftar.",
      select: layered(root, round: round, over: select))
  }

  // MARK: Columns

  func closure(
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
    return layers.text(last: "SELECT " + listed(last), group: [], target)
  }

  func listed(_ columns: [String]) -> String { columns.joined(separator: ",\n    ") }
}
