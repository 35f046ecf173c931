import PatuhCEL

/// A list as SQL holds it: rows of a relation, or a few items one beside the other.
struct ListForm {
  enum Element {
    case row(Scope)
    case scalar(Scalar)
    indirect case list(Nested)
  }

  /// A list as an element of another: what it is made of, so that it can be joined where a loop over it
  /// needs it.
  struct Nested {
    var form: ListForm
    let node: Expr
    let around: Lowering.Surroundings
    /// A condition: the list is there at all; nil: always.
    var isThere: String?
    var gap: Mask?
    var fault: String?
    var reads: Reads?
  }

  struct Item {
    var element: Element
    /// A condition, never NULL: the element is certainly in the list. Nil: always.
    var member: String?
    /// Facts on which it hangs whether the element is in the list.
    var pending: Mask?
  }

  enum Content {
    /// One item that stands for every row of the scope.
    case rows(Scope, Item)
    case items([Item])
    /// Lists one behind the other.
    case chained([ListForm])
  }

  var content: Content
  /// Facts for want of which the list as a whole is unknown.
  var gap: Mask?
  var fault: String?
  /// Fields that every element certainly has, by scope and name.
  var guards: Set<String> = []
  /// What is certainly not missing of an element that is certainly in the list.
  var known: Set<Mask.Part> = []
  /// Lists of the same lineage have elements at the same positions.
  var lineage: Int
  /// Lists of which this one is a selection: their lineage, and which elements it took of them.
  var sources: [(lineage: Int, member: String?)] = []
  /// How sure the law is that making the list has read.
  var reads: Reads?
  /// Repeated elements count once.
  var isDistinct = false

  var items: [Item] {
    switch content {
    case .rows(_, let item): [item]
    case .items(let items): items
    case .chained(let lists): lists.flatMap(\.items)
    }
  }

  var scope: Scope? {
    if case .rows(let scope, _) = content { scope } else { nil }
  }

  func mapped(_ change: (Item) throws(Refusal) -> Item) throws(Refusal) -> Content {
    switch content {
    case .rows(let scope, let item): return .rows(scope, try change(item))
    case .items(let items):
      var changed: [Item] = []
      for item in items { changed.append(try change(item)) }
      return .items(changed)
    case .chained(let lists):
      var changed: [ListForm] = []
      for var list in lists {
        list.content = try list.mapped(change)
        changed.append(list)
      }
      return .chained(changed)
    }
  }
}

/// What lists are made into.
struct ListFold {
  let workspace: Workspace
  let list: ListForm
  /// Names columns.
  let hint: String

  /// How many items fulfil a condition; nil counts all.
  func count(_ condition: (ListForm.Item) -> String?) -> String {
    switch list.content {
    case .rows(let scope, let item):
      let sql = condition(item).map { "COUNT(CASE WHEN \($0) THEN 1 END)" } ?? "COUNT(*)"
      return workspace.aggregate(sql, over: scope, named: hint + "_banyak", standard: "0")
    case .items(let items):
      let parts = items.map { item in
        condition(item).map { "CASE WHEN \($0) THEN 1 ELSE 0 END" } ?? "1"
      }
      return parts.isEmpty ? "0" : "(" + parts.joined(separator: " + ") + ")"
    case .chained(let lists):
      return "(" + lists.map { part($0).count(condition) }.joined(separator: " + ") + ")"
    }
  }

  /// The same of one of several lists.
  private func part(_ list: ListForm) -> ListFold {
    ListFold(workspace: workspace, list: list, hint: hint)
  }

  /// Whether any item fulfils a condition; nil when none can.
  func any(_ condition: (ListForm.Item) -> String?) -> String? {
    switch list.content {
    case .rows(let scope, let item):
      guard let condition = condition(item) else { return nil }
      let count = workspace.aggregate(
        "COUNT(CASE WHEN \(condition) THEN 1 END)", over: scope, named: hint + "_banyak",
        standard: "0")
      return "(\(count) > 0)"
    case .items(let items): return anyOf(items.map(condition))
    case .chained(let lists): return anyOf(lists.map { part($0).any(condition) })
    }
  }

  func sum(_ value: (ListForm.Item) -> (condition: String?, value: String), digits: Int) -> String {
    switch list.content {
    case .rows(let scope, let item):
      let (condition, value) = value(item)
      let argument = condition.map { "CASE WHEN \($0) THEN \(value) END" } ?? value
      var sql = "SUM(\(argument))"
      if workspace.target == .duckdb, digits <= 18 { sql = "CAST(\(sql) AS BIGINT)" }
      if workspace.target == .spark, digits > 18 {
        sql = "CAST(\(sql) AS \(workspace.target.wideType))"
      }
      return workspace.aggregate(sql, over: scope, named: hint + "_jumlah", standard: "0")
    case .items(let items):
      let parts = items.map { item in
        let (condition, value) = value(item)
        let known = "COALESCE(\(value), 0)"
        return condition.map { "CASE WHEN \($0) THEN \(known) ELSE 0 END" } ?? known
      }
      return parts.isEmpty ? "0" : "(" + parts.joined(separator: " + ") + ")"
    case .chained(let lists):
      let parts = lists.map { part($0).sum(value, digits: digits) }
      return "(" + parts.joined(separator: " + ") + ")"
    }
  }

  func distinct(_ value: String, _ condition: String?) -> String {
    guard case .rows(let scope, _) = list.content else { return "0" }
    let argument = condition.map { "CASE WHEN \($0) THEN \(value) END" } ?? value
    return workspace.aggregate(
      "COUNT(DISTINCT \(argument))", over: scope, named: hint + "_berbeda", standard: "0")
  }

  func union(_ mask: (ListForm.Item) -> Mask?) -> Mask? {
    switch list.content {
    case .items(let items): return Mask.union(items.map(mask))
    case .chained(let lists): return Mask.union(lists.map { part($0).union(mask) })
    case .rows(let scope, let item):
      guard let mask = mask(item) else { return nil }
      return Mask.union(mask.parts.map { union($0, over: scope) })
    }
  }

  /// Each part is aggregated by itself: many lists have the same ones.
  private func union(_ part: Mask.Part, over scope: Scope) -> Mask {
    if workspace.home(of: part.sql) !== scope {
      // The same for all rows: missing as soon as there is one.
      let count = workspace.aggregate(
        "COUNT(*)", over: scope, named: hint + "_banyak", standard: "0")
      return Mask(part).onlyIf("\(count) > 0")
    }
    if part.isText {
      let column = workspace.aggregate(
        workspace.target.together(part.sql), over: scope, named: hint + "_tanpa", standard: "''")
      return Mask(names: column)
    }
    let sql: String
    if part.bits.nonzeroBitCount == 1 {
      sql = "MAX(\(part.sql))"
    } else if workspace.target == .sqlite {
      // SQLite has no aggregate for bits: each bit is a maximum of its own.
      let value = workspace.column(part.sql, named: hint + "_kurang")
      sql = (0..<63).filter { part.bits >> UInt64($0) & 1 == 1 }
        .map { "MAX(\(value) & \(UInt64(1) << UInt64($0)))" }.joined(separator: " | ")
    } else {
      sql = "BIT_OR(\(part.sql))"
    }
    let column = workspace.aggregate(
      sql, over: scope, named: hint + "_kurang", standard: "0")
    return Mask(column, bits: part.bits)
  }
}

extension ListFold {
  /// What is missing of the list's elements, or to know which they are.
  var doubt: Mask? {
    if case .chained(let lists) = list.content {
      return Mask.union(lists.map { part($0).doubt })
    }
    return union { item in
      var missing = gap(of: item)?.without(list.known)
      if let gap = missing, let member = item.member {
        missing = Mask.union(gap.parts.map { Mask($0).onlyIf(member) })
      }
      return Mask.union([missing, item.pending])
    }
  }

  private func gap(of item: ListForm.Item) -> Mask? {
    switch item.element {
    case .row: nil
    case .scalar(let value): value.gap
    case .list(let inner): Mask.union([inner.form.gap, part(inner.form).doubt])
    }
  }

  /// The worst that reading some parts of the items has read.
  func reads(_ value: (ListForm.Item) -> Reads?) -> Reads? {
    switch list.content {
    case .items(let items): return Reads.union(items.map(value))
    case .chained(let lists): return Reads.union(lists.map { part($0).reads(value) })
    case .rows(let scope, let item):
      return value(item)?.mapped { sql in
        if workspace.home(of: sql) !== scope {
          let count = workspace.aggregate(
            "COUNT(*)", over: scope, named: hint + "_banyak", standard: "0")
          return "CASE WHEN \(count) > 0 THEN \(sql) ELSE 0 END"
        }
        return workspace.aggregate(
          "MAX(\(sql))", over: scope, named: hint + "_tingkat", standard: "0")
      }
    }
  }
}
