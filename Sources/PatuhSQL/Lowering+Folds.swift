import PatuhCEL
import PatuhDiagnostics

/// What is asked of all elements of a list: `all`, `exists`, `in`.
extension Lowering {
  func fold(
    _ loop: Comprehension, _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let outside = surroundings(of: loop, around)
    let source = try list(loop.range, outside)
    guard !source.isDistinct else { throw Refusal(.order(loop.spelling), at: range) }
    switch loop.macro {
    case .sum:
      var elements = source
      elements.content = try source.mapped { (item) throws(Refusal) in
        var changed = item
        changed.element = .scalar(try scalar(loop.body, inside(loop, source, item, outside)))
        return changed
      }
      return try sum(elements, range)
    case .exists, .all:
      var tests: [Scalar] = []
      var elements = source
      elements.content = try source.mapped { (item) throws(Refusal) in
        var changed = item
        let test = kept(try condition(loop.body, inside(loop, source, item, outside)).exclusive)
        tests.append(test)
        changed.element = .scalar(test)
        return changed
      }
      return try quantified(elements, loop.macro == .exists, range)
    default: throw Refusal(.operation(loop.spelling), at: range)
    }
  }

  /// A deciding element wins, then what is unknown, then an error.
  private func quantified(
    _ list: ListForm, _ isExists: Bool, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let decided =
      fold.any { item in
        guard let test = item.scalar else { return nil }
        if case .bool(let flag)? = test.constant {
          // Whether such an element is there decides alone.
          return flag == isExists ? item.member ?? "TRUE" : nil
        }
        return allOf([item.member, isExists ? test.sql : test.isFalse])
      } ?? "FALSE"
    let doubts = list.fault.map { fault in fold.doubt?.unless(fault) } ?? fold.doubt
    let failed = fold.any { item in
      guard let fault = item.scalar?.fault else { return nil }
      return allOf([item.member, fault])
    }
    var result = Scalar(.bool, decided)
    result.reads = try readsInTurn(list, isExists, range)
    if let own = doubts?.unless(decided) {
      result.gap = Mask.union([list.gap, own]).map(keep)
    } else {
      result.gap = list.gap
    }
    result.fault = anyOf([list.fault, given(failed, and: "NOT \(decided)", result.gap?.isClear)])
    if list.gap != nil || list.fault != nil {
      // No element decides in a list that is unknown, or fails, as a whole.
      result.sql = allOf([decided, list.gap?.isClear, list.fault.map { "NOT \($0)" }]) ?? decided
    }
    guard !isExists else { return result }
    let decidedFalse = result.sql
    result.sql =
      allOf([
        "NOT \(decidedFalse)", result.gap?.isClear, result.fault.map { "NOT \($0)" },
      ]) ?? "TRUE"
    return result
  }

  /// Elements behind a deciding one are not looked at. Rows have no order that SQL could tell.
  private func readsInTurn(
    _ list: ListForm, _ isExists: Bool, _ range: SourceRange
  ) throws(Refusal) -> Reads? {
    guard list.items.contains(where: { $0.scalar?.reads != nil }) else { return list.reads }
    guard case .items(let items) = list.content else { throw Refusal(.grade, at: range) }
    var reads = list.reads
    var deciding: [String] = []
    for item in items {
      guard let test = item.scalar else { continue }
      let isReached = allOf([item.member, anyOf(deciding).map { "NOT \($0)" }])
      reads = Reads.union([reads, test.reads?.onlyIf(isReached, target)])
      if let decides = allOf([item.member, isExists ? test.sql : test.isFalse]) {
        deciding.append(decides)
      }
    }
    return reads
  }

  /// `x in list`: a certain equal element decides.
  func membership(
    _ value: Scalar, _ list: ListForm, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let value = kept(value)
    var elements = list
    elements.content = try list.mapped { (item) throws(Refusal) in
      guard let other = item.scalar else { throw Refusal(.operation("in"), at: range) }
      var changed = item
      var test = try equality(value.withoutGaps, other)
      // The element's own gap is the test's; what is missing of the value blocks the whole.
      test.fault = nil
      if case .bool(let flag)? = test.constant, !flag { changed.pending = nil }
      if !value.isCertain { test.sql = "COALESCE(\(test.sql), FALSE)" }
      changed.element = .scalar(test)
      return changed
    }
    elements.gap = Mask.union([value.gap, list.gap])
    elements.fault = anyOf([value.fault, list.fault])
    elements.reads = Reads.union([value.reads, list.reads])
    return try quantified(elements, true, range)
  }

  /// `x in list`, where the list holds a field of every row of a child table: rows are looked up by
  /// that field. Nil when the list is another.
  func probe(
    _ value: Scalar, in list: ListForm, from home: Scope
  ) throws(Refusal) -> Scalar? {
    guard case .rows(let scope, let item) = list.content, item.member == nil, item.pending == nil,
      case .rows(let keys) = scope.source, let record = scope.record,
      let element = item.scalar, element.kind == value.kind, element.fault == nil,
      let field = workspace.fieldName(element.sql, of: scope), scope.parent === workspace.root
    else { return nil }
    let value = kept(value)
    let asked = workspace.column(value.sql, named: hint + "_dicari")
    let rows = workspace.rows(
      of: record, named: scope.name + "_" + asked, under: home, on: keys,
      probe: (field: field, column: asked))
    let count = workspace.aggregate(
      "COUNT(*)", over: rows, named: hint + "_banyak", standard: "0")
    let decided = "(\(count) > 0)"
    let doubt =
      list.isDistinct
      ? nil : ListFold(workspace: workspace, list: list, hint: hint).doubt?.unless(decided)
    let blocking = Mask.union([value.gap, list.gap])
    var result = Scalar(.bool, decided, gap: Mask.union([blocking, doubt]))
    result.fault = anyOf([value.fault, list.fault])
    result.sql =
      allOf([decided, blocking?.isClear, result.fault.map { "NOT \($0)" }]) ?? decided
    result.reads = Reads.union([value.reads, list.reads])
    return result
  }
}

extension Scalar {
  /// The value alone, for where its gaps are dealt with apart.
  var withoutGaps: Scalar {
    var copy = self
    copy.gap = nil
    copy.fault = nil
    copy.reads = nil
    return copy
  }
}
