import PatuhCEL
import PatuhDiagnostics

/// What `filter` and `map` make of lists.
extension Lowering {
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

  func derived(
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
