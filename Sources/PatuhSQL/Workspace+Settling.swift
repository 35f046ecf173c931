/// The order in which columns are computed.
extension Workspace {
  /// Settles when each column is computed, so that a list is gone through once where it can be:
  /// an aggregate waits for those over the same rows that need more columns of the row above.
  func settle() {
    var uses: [String: [String]] = [:]
    var over: [String: Int] = [:]
    var repeats: [String: Set<Int>] = [:]
    for name in order {
      guard let column = byName[name]?.column else { continue }
      var used = columns(in: column.sql).map(\.column.name).filter { $0 != name }
      if case .aggregate(let scope, _) = column.origin { used += sourceColumns(of: scopes[scope]) }
      uses[name] = used
      repeats[name] = used.reduce(into: []) { $0.formUnion(repeats[$1] ?? []) }
      if case .aggregate(let scope, _) = column.origin {
        over[name] = scope
        if repeats[name]?.contains(scope) == true { over[name] = nil }
        repeats[name]?.insert(scope)
      }
    }
    // Lists that are made of each other in turn can't all wait: each of their aggregates goes by itself.
    var behind: [Int: Set<Int>] = [:]
    for (name, list) in over {
      behind[list, default: []].formUnion((repeats[name] ?? []).subtracting([list]))
    }
    let turning = behind.keys.filter { list in
      var seen: Set<Int> = []
      var open = Array(behind[list] ?? [])
      while let next = open.popLast() {
        if seen.insert(next).inserted { open += behind[next] ?? [] }
      }
      return seen.contains(list)
    }
    over = over.filter { !turning.contains($0.value) }
    var floors: [Int: Int] = [:]
    var isSettled = false
    while !isSettled {
      isSettled = true
      for name in order {
        guard let (scope, known) = byName[name] else { continue }
        var column = known
        let used = (uses[name] ?? []).compactMap { byName[$0] }
        column.round = used.map(\.column.round).max() ?? 0
        column.level = 0
        switch column.origin {
        case .field: column.round = 0
        case .aggregate:
          column.round += 1
          if let list = over[name] {
            column.round = max(column.round, floors[list] ?? 0)
            if column.round > floors[list] ?? 0 {
              floors[list] = column.round
              isSettled = false
            }
          }
        case .computed:
          column.level =
            1
            + (used.filter { $0.scope === scope && $0.column.round == column.round }
              .map(\.column.level).max() ?? 0)
        }
        byName[name] = (scope, column)
        scope.replace(column)
      }
    }
  }
}
