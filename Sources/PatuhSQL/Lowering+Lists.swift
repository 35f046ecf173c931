import PatuhCEL
import PatuhDiagnostics
import PatuhRules

/// Lists: child tables, sets, written lists, and what `filter` and `map` make of them.
extension Lowering {
  func list(_ node: Expr, _ around: Surroundings) throws(Refusal) -> ListForm {
    switch node.kind {
    case .identifier(let name, _):
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
      for index in items.indices { items[index].dropFault() }
      return ListForm(content: .items(items), fault: fault, lineage: nextLineage())
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
      list.isDistinct = true
      list.lineage = nextLineage()
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
      lineage: nextLineage())
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
      content: .items(items), gap: value.gap, fault: value.fault, lineage: nextLineage())
  }

  // MARK: filter and map

  /// The scope under which a loop's list has to be joined: the deepest whose rows its body reads.
  func surroundings(of loop: Comprehension, _ around: Surroundings) -> Surroundings {
    var deepest = workspace.root
    let own = loop.variables
    for part in [loop.condition, loop.body] {
      part?.walk { node in
        guard case .identifier(let name, _) = node.kind, !own.contains(name) else { return }
        let scope: Scope? =
          switch around.locals[name] {
          case .row(let scope)?: scope
          case .scalar(let value)?:
            self.workspace.home(of: value.sql + " " + (value.gap?.sql ?? ""))
          case .position?, nil: nil
          }
        if let scope, scope.depth > deepest.depth { deepest = scope }
      }
    }
    var inner = around
    if deepest.depth > around.under.depth { inner.under = deepest }
    return inner
  }

  /// What holds within a loop's body for one item.
  func inside(
    _ loop: Comprehension, _ list: ListForm, _ item: ListForm.Item, _ around: Surroundings
  ) throws(Refusal) -> Surroundings {
    var inner = around
    inner.guards.formUnion(list.guards)
    var variable = loop.variable
    if let second = loop.secondVariable {
      inner.locals[loop.variable] = .position(list.lineage)
      variable = second
    }
    switch item.element {
    case .row(let scope): inner.locals[variable] = .row(scope)
    case .scalar(let value): inner.locals[variable] = .scalar(value)
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
    result.content = try source.mapped { (item) throws(Refusal) in
      var inner = try inside(loop, source, item, outside)
      var changed = item
      if let condition {
        let test = try self.condition(condition, inner)
        (changed.member, changed.pending) = passing(test, item)
        failing.append(given(test.fault, and: item.member))
        result.known.formUnion(test.gap?.parts ?? [])
        let names = guards(of: condition, when: true, inner)
        result.guards.formUnion(names)
        inner.guards.formUnion(names)
      }
      if let transform, !Self.isSame(transform, loop) {
        var value = kept(try scalar(transform, inner))
        failing.append(given(value.fault, and: changed.member))
        value.fault = nil
        changed.element = .scalar(value)
      }
      return changed
    }
    if condition != nil { result.lineage = nextLineage() }
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
      doubt = Mask.union(gap.parts.map { Mask($0.sql, bits: $0.bits).onlyIf(before) })
    }
    return (member, Mask.union([item.pending, doubt.map(keep)]))
  }

  /// `list[i]`, where `i` is the position in a list of the same lineage.
  func element(
    of base: Expr, at index: Expr, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard case .identifier(let name, _) = index.kind,
      case .position(let lineage)? = around.locals[name]
    else { throw Refusal(.order(base.printed), at: range) }
    var inner = around
    inner.under = around.loop ?? workspace.root
    let list = try list(base, inner)
    guard list.lineage == lineage, case .rows(_, let item) = list.content,
      case .scalar(let value) = item.element
    else { throw Refusal(.order(base.printed), at: range) }
    return value
  }
}

extension ListForm.Item {
  var scalar: Scalar? { if case .scalar(let value) = element { value } else { nil } }

  mutating func dropFault() {
    guard case .scalar(var value) = element else { return }
    value.fault = nil
    element = .scalar(value)
  }
}
