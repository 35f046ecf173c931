import PatuhCEL
import PatuhDiagnostics
import PatuhRules

/// Lists: child tables, sets, written lists, and what `filter` and `map` make of them.
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

  // MARK: filter and map

  /// What holds within a loop's body for one item.
  func inside(
    _ loop: Comprehension, _ list: ListForm, _ item: ListForm.Item, _ around: Surroundings
  ) throws(Refusal) -> Surroundings {
    var inner = around
    inner.guards.formUnion(list.guards)
    var variable = loop.variable
    if let second = loop.secondVariable {
      inner.locals[loop.variable] = .position(list)
      variable = second
    }
    switch item.element {
    case .row(let scope): inner.locals[variable] = .row(scope)
    case .scalar(let value): inner.locals[variable] = .scalar(value)
    case .list(let nested): inner.locals[variable] = .list(nested)
    }
    inner.loop = around.under
    inner.under = workspace.root
    return inner
  }

  private func derived(
    _ loop: Comprehension, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> ListForm {
    let (condition, transform): (Expr?, Expr?) =
      switch loop.macro {
      case .filter: (loop.body, nil)
      case .map, .transformList: (loop.condition, loop.body)
      default: throw Refusal(.operation(loop.spelling), at: range)
      }
    let outside = surroundings(of: loop, around)
    let source = try list(loop.range, outside)
    guard !source.isDistinct else { throw Refusal(.order(loop.spelling), at: range) }
    var result = source
    var failing: [String?] = []
    let fold = ListFold(workspace: workspace, list: source, hint: hint)
    var reading: [Reads?] = []
    result.content = try source.mapped { (item) throws(Refusal) in
      var inner = try inside(loop, source, item, outside)
      var changed = item
      if let condition {
        let test = try self.condition(condition, inner)
        reading.append(try read(test, item.member, source, range))
        (changed.member, changed.pending) = passing(test, item)
        failing.append(given(test.fault, and: item.member))
        result.known.formUnion(test.gap?.parts ?? [])
        let names = guards(of: condition, when: true, inner)
        result.guards.formUnion(names)
        inner.guards.formUnion(names)
      }
      if let transform, !Self.isSame(transform, loop) {
        if isList(transform, inner) {
          var list = try list(transform, inner)
          failing.append(given(list.fault, and: changed.member))
          reading.append(list.reads?.onlyIf(changed.member, target))
          list.fault = nil
          list.reads = nil
          changed.element = .list(.init(form: list, node: transform, around: inner))
        } else {
          let value = kept(try scalar(transform, inner))
          failing.append(given(value.fault, and: changed.member))
          reading.append(try read(value, changed.member, source, range))
          changed.element = .scalar(value)
          changed.dropEffects()
        }
      }
      return changed
    }
    if let inner = Reads.union(reading) {
      if case .chained = source.content { throw Refusal(.grade, at: range) }
      result.reads = Reads.union([source.reads, fold.reads { _ in inner }]).map(keep)
    }
    if condition != nil {
      result.lineage = nextLineage()
      result.sources.append((source.lineage, source.items.first?.member))
    }
    if let failed = anyOf(failing) {
      let fold = ListFold(workspace: workspace, list: result, hint: hint)
      result.fault = anyOf([source.fault, fold.any { _ in failed }])
    }
    return result
  }

  private static func isSame(_ transform: Expr, _ loop: Comprehension) -> Bool {
    if case .identifier(let name, _) = transform.kind {
      return name == (loop.secondVariable ?? loop.variable)
    }
    return false
  }

  /// Of an element that was certain: whether it still is, and what that hangs on.
  private func passing(
    _ test: Scalar, _ item: ListForm.Item
  ) -> (member: String?, pending: Mask?) {
    if case .bool(true)? = test.constant { return (item.member, item.pending) }
    let member = allOf([item.member, test.sql]).map { keep($0, hint + "_masuk") }
    var doubt = test.gap
    if let gap = doubt, let before = item.member {
      doubt = Mask.union(gap.parts.map { Mask($0).onlyIf(before) })
    }
    return (member, Mask.union([item.pending, doubt.map(keep)]))
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
