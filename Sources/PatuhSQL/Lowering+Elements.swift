import PatuhCEL
import PatuhDiagnostics

/// Elements of lists by their position, and what reading them tells of the law.
extension Lowering {
  /// What evaluating a part of an item reads. An error ends the loop, and which rows came before it SQL
  /// can't tell: where that would matter, the program stops.
  func read(
    _ value: Scalar, _ member: String?, _ list: ListForm, _ range: SourceRange
  ) throws(Refusal) -> Reads? {
    guard let reads = value.reads else { return nil }
    if let fault = value.fault {
      guard case .rows(let scope, _) = list.content, scope.parent === workspace.root else {
        throw Refusal(.grade, at: range)
      }
      let own = workspace.column(
        reads.onlyIf(member, target).sql(target), named: hint + "_tingkat_baris")
      if workspace.home(of: own) === scope {
        let argument = member.map { "CASE WHEN \($0) THEN \(own) END" } ?? own
        let (least, most) = (
          workspace.aggregate(
            "MIN(\(argument))", over: scope, named: hint + "_tingkat_terkecil", standard: "0"),
          workspace.aggregate(
            "MAX(\(argument))", over: scope, named: hint + "_tingkat_terbesar", standard: "0")
        )
        let fold = ListFold(workspace: workspace, list: list, hint: hint)
        let fails = fold.any { _ in allOf([member, fault]) } ?? "FALSE"
        workspace.demand(
          "(\(least) = \(most) OR NOT \(fails))", named: hint + ": tingkat sebelum galat")
      }
    }
    return reads.onlyIf(member, target)
  }

  /// `list[i]` of a value.
  func element(
    of base: Expr, at index: Expr, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard case .scalar(let value) = try item(of: base, at: index, around, range).element else {
      throw Refusal(.order(base.printed), at: range)
    }
    return value
  }

  /// `list[i]`, where `i` is the position in a list of the same lineage, or in one that begins with
  /// the same elements.
  func item(
    of base: Expr, at index: Expr, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> ListForm.Item {
    guard case .identifier(let name, _) = index.kind,
      case .position(let walked)? = around.locals[name]
    else { throw Refusal(.order(base.printed), at: range) }
    var inner = around
    inner.under = around.loop ?? workspace.root
    let list = try list(base, inner)
    guard case .rows(let scope, var item) = list.content, scope === walked.scope else {
      throw Refusal(.order(base.printed), at: range)
    }
    if list.lineage != walked.lineage {
      guard let source = walked.sources.first(where: { $0.lineage == list.lineage }) else {
        throw Refusal(.order(base.printed), at: range)
      }
      try demandBeginning(of: scope, source.member, walked, range)
    }
    // A list of which some elements may or may not be there has no positions.
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let open = fold.any { $0.pending?.isSet }
    let whole = open == nil ? nil : fold.doubt
    func gap(_ own: Mask?) -> Mask? {
      Mask.union([list.gap, open.map { Mask.choice([($0, whole)], otherwise: own) } ?? own])
    }
    switch item.element {
    case .row:
      guard list.gap == nil, list.fault == nil, open == nil, list.reads == nil else {
        throw Refusal(.order(base.printed), at: range)
      }
    case .scalar(var value):
      value.gap = gap(value.gap)
      value.fault = list.fault
      value.reads = list.reads
      if let blocked = anyOf([open, list.gap?.isSet, list.fault]) {
        func unblocked(_ sql: String) -> String { "CASE WHEN NOT \(blocked) THEN \(sql) END" }
        if let limbs = value.limbs {
          value.hold(limbs.mapped(unblocked))
        } else {
          value.sql =
            value.kind == .bool ? "(\(value.sql) AND NOT \(blocked))" : unblocked(value.sql)
        }
        if let limbs = value.knownLimbs {
          value.hold(known: limbs.mapped(unblocked))
        } else {
          value.known = value.known.map(unblocked)
        }
        value.bounds = nil
        value.counted = nil
        value.constant = nil
      }
      item.element = .scalar(kept(value))
    case .list(var nested):
      let blocked = anyOf([open, list.gap?.isSet, list.fault])
      nested.isThere = allOf([nested.isThere, blocked.map { keep("NOT \($0)", hint + "_ada") }])
      nested.gap = Mask.union([
        nested.gap, list.gap, open.map { Mask.choice([($0, whole)], otherwise: nil) } ?? nil,
      ])
      nested.fault = anyOf([nested.fault, list.fault])
      nested.reads = Reads.union([nested.reads, list.reads])
      item.element = .list(nested)
    }
    return item
  }

  /// A list that is an element of another, joined under a scope at least.
  func form(
    of nested: ListForm.Nested, under scope: Scope
  ) throws(Refusal) -> ListForm {
    var around = nested.around
    if scope.depth > around.under.depth { around.under = scope }
    var form = try list(nested.node, around)
    // Errors and what was read are those of the list around.
    form.fault = nested.fault
    form.reads = nested.reads
    if let isThere = nested.isThere {
      form.content = try form.mapped { (item) throws(Refusal) in
        var changed = item
        changed.member = allOf([isThere, item.member])
        changed.pending = item.pending?.onlyIf(isThere)
        return changed
      }
      form.gap = form.gap?.onlyIf(isThere)
    }
    form.gap = Mask.union([form.gap, nested.gap])
    return form
  }

  /// The program stops where the elements of a selection are not the first of those it was made from:
  /// positions would then be others.
  private func demandBeginning(
    of scope: Scope, _ source: String?, _ selection: ListForm, _ range: SourceRange
  ) throws(Refusal) {
    guard case .months = scope.source, scope.parent === workspace.root,
      let member = selection.items.first?.member
    else { throw Refusal(.order("[]"), at: range) }
    let month = workspace.monthColumn(of: scope)
    let left = allOf([source, "NOT \(member)"]) ?? ""
    let last = workspace.aggregate(
      "MAX(CASE WHEN \(member) THEN \(month) END)", over: scope, named: hint + "_terakhir",
      standard: "0")
    let first = workspace.aggregate(
      "MIN(CASE WHEN \(left) THEN \(month) END)", over: scope, named: hint + "_berikut",
      standard: "120000")
    workspace.demand("\(last) < \(first)", named: hint + ": urutan")
  }
}
