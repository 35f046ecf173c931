import PatuhCEL
import PatuhDiagnostics
import PatuhRules

/// Lists: child tables, sets, written lists, months.
extension Lowering {
  func list(_ node: Expr, _ around: Surroundings) throws(Refusal) -> ListForm {
    switch node.kind {
    case .identifier(let name, _):
      if case .list(let nested)? = around.locals[name] {
        return try form(of: nested, under: around.under)
      }
      guard around.locals[name] == nil else { throw Refusal(.operation(name), at: node.range) }
      return try list(named: name, around, node.range)
    case .select(let base, let name, isOptional: false):
      let scope = try row(base, around)
      if let child = scope.record?.child(name) { return try childRows(child, of: scope, around) }
      return try set(name, of: scope, node.range)
    case .list(let elements):
      var items: [ListForm.Item] = []
      for element in elements where !element.isOptional {
        let value = kept(try scalar(element.value, around))
        items.append(.init(element: .scalar(value), member: nil, pending: nil))
      }
      guard items.count == elements.count else { break }
      let fault = anyOf(items.map { $0.scalar?.fault })
      let reads = Reads.union(items.map { $0.scalar?.reads })
      for index in items.indices { items[index].dropEffects() }
      return ListForm(
        content: .items(items), fault: fault, lineage: nextLineage(), reads: reads)
    case .conditional(let test, let yes, let no):
      return try choice(test, yes, no, around, node)
    case .binary(.add, let left, let right):
      let (first, second) = (try list(left, around), try list(right, around))
      return ListForm(
        content: .chained([first, second]), gap: Mask.union([first.gap, second.gap]),
        fault: anyOf([first.fault, second.fault]), lineage: nextLineage(),
        reads: Reads.union([first.reads, second.reads]))
    case .index(let base, let index, isOptional: false):
      guard case .list(let nested) = try item(of: base, at: index, around, node.range).element
      else { break }
      return try form(of: nested, under: around.under)
    case .comprehension(let loop): return try derived(loop, around, node.range)
    case .call(let name, let receiver, let arguments):
      return try listCall(name, receiver, arguments, around, node)
    default: break
    }
    throw Refusal(.operation(node.printed), at: node.range)
  }

  private func listCall(
    _ name: String, _ receiver: Expr?, _ arguments: [Expr], _ around: Surroundings, _ node: Expr
  ) throws(Refusal) -> ListForm {
    switch (name, receiver, arguments.count) {
    case ("distinct", let base?, 0):
      var list = try list(base, around)
      guard list.scope != nil else { break }
      // Of a list with gaps nobody knows which elements repeat: it is unknown as a whole.
      list.gap = Mask.union([
        list.gap, ListFold(workspace: workspace, list: list, hint: hint).doubt,
      ]).map(keep)
      list.isDistinct = true
      list.lineage = nextLineage()
      list.sources = []
      return list
    case ("split", let base?, 1): return try split(base, arguments[0], around, node)
    case ("months", nil, 2): return try months(arguments[0], arguments[1], around, node.range)
    default: break
    }
    throw Refusal(.operation(node.printed), at: node.range)
  }

  /// The months between two, as rows.
  private func months(
    _ from: Expr, _ to: Expr, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> ListForm {
    func month(_ node: Expr) throws(Refusal) -> Scalar {
      let value = try scalar(node, around)
      if value.kind == .month { return kept(value) }
      guard value.kind == .day else { throw Refusal(.operation(node.printed), at: node.range) }
      var month = value
      month.kind = .month
      month.sql = target.month(of: value.sql)
      month.constant = nil
      return kept(month)
    }
    let (first, last) = (try month(from), try month(to))
    let bounds = (
      workspace.column(first.sql, named: hint + "_mulai"),
      workspace.column(last.sql, named: hint + "_akhir")
    )
    let home = workspace.home(of: bounds.0 + " " + bounds.1)
    let scope = workspace.months(
      bounds.0, bounds.1, under: home.depth > around.under.depth ? home : around.under)
    let element = Scalar(.month, workspace.monthColumn(of: scope), digits: 6)
    let tooLong = "COALESCE(\(last.sql) - \(first.sql) >= 1200, FALSE)"
    return ListForm(
      content: .rows(scope, .init(element: .scalar(element), member: nil, pending: nil)),
      gap: Mask.union([first.gap, last.gap]), fault: anyOf([first.fault, last.fault, tooLong]),
      lineage: nextLineage(), reads: Reads.union([first.reads, last.reads]))
  }

  /// One of two lists, of which one has no elements.
  private func choice(
    _ test: Expr, _ yes: Expr, _ no: Expr, _ around: Surroundings, _ node: Expr
  ) throws(Refusal) -> ListForm {
    let condition = kept(try self.condition(test, around))
    if case .bool(let flag)? = condition.constant {
      var chosen = try list(flag ? yes : no, around)
      chosen.reads = Reads.union([condition.reads, chosen.reads])
      return chosen
    }
    let lists = (try list(yes, around), try list(no, around))
    var chosen: ListForm
    let holds: String
    switch (lists.0.content, lists.1.content) {
    case (_, .items(let none)) where none.isEmpty: (chosen, holds) = (lists.0, condition.sql)
    case (.items(let none), _) where none.isEmpty: (chosen, holds) = (lists.1, condition.isFalse)
    default: throw Refusal(.operation(node.printed), at: node.range)
    }
    let isIn = keep(holds, hint + "_ada")
    chosen.content = try chosen.mapped { (item) throws(Refusal) in
      var changed = item
      changed.member = allOf([isIn, item.member])
      changed.pending = item.pending?.onlyIf(isIn)
      return changed
    }
    chosen.gap = Mask.union([condition.gap, chosen.gap?.onlyIf(isIn)])
    chosen.fault = anyOf([condition.fault, given(chosen.fault, and: isIn)])
    chosen.reads = Reads.union([condition.reads, chosen.reads?.onlyIf(isIn, target)])
    return chosen
  }

  /// The parts of a legal value that is a text: each part that any of its values has.
  private func split(
    _ base: Expr, _ separator: Expr, _ around: Surroundings, _ node: Expr
  ) throws(Refusal) -> ListForm {
    guard case .text(let mark)? = try scalar(separator, around).constant, mark == ";",
      let texts = try possibleTexts(base, around)
    else { throw Refusal(.operation(node.printed), at: node.range) }
    let value = kept(try scalar(base, around))
    // One order for all: that of the longest text; a text in another order is refused.
    var parts: [String] = []
    for text in texts.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
      let own = text.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      for part in own where !parts.contains(part) { parts.append(part) }
      let order = own.compactMap { parts.firstIndex(of: $0) }
      guard order == order.sorted(), Set(own).count == own.count else {
        throw Refusal(.order(node.printed), at: node.range)
      }
    }
    let items = parts.map { part in
      ListForm.Item(
        element: .scalar(constant(.text(part))),
        member: "COALESCE(\(target.holds(value.sql, target.literal(part))), FALSE)", pending: nil)
    }
    return ListForm(
      content: .items(items), gap: value.gap, fault: value.fault, lineage: nextLineage(),
      reads: value.reads)
  }
}

extension ListForm.Item {
  var scalar: Scalar? { if case .scalar(let value) = element { value } else { nil } }

  /// Errors and what was read are the whole list's.
  mutating func dropEffects() {
    guard case .scalar(var value) = element else { return }
    value.fault = nil
    value.reads = nil
    element = .scalar(value)
  }
}
