import PatuhCEL
import PatuhDiagnostics

/// What is made of all elements of a list: sizes, sums, `all`, `exists`, `in`.
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

  // MARK: Sums and sizes

  func sum(_ list: ListForm, _ range: SourceRange) throws(Refusal) -> Scalar {
    var kind = Kind.int
    for item in list.items {
      guard let value = item.scalar, value.kind.isNumber else {
        throw Refusal(.operation("sum"), at: range)
      }
      kind = .number(
        scale: max(kind.scale, value.kind.scale), isDecimal: kind.isDecimal || value.kind.isDecimal)
    }
    let digits = min((list.items.compactMap { $0.scalar?.digits }.max() ?? 1) + 10, 38)
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let isWide = kind.isDecimal && digits > 18
    let conditions = list.items.compactMap { $0.scalar?.counted }
    let isCount = conditions.count == list.items.count && list.scope != nil
    let limbs =
      !isCount && isDouble(digits, kind.isDecimal) ? doubleSum(fold, kind.scale) : nil
    let total =
      isCount
      ? fold.count { allOf([$0.member, $0.scalar?.counted]) }
      : limbs?.whole
        ?? fold.sum(
          { item in
            guard let value = item.scalar else { return (nil, "0") }
            return (item.member, self.number(value, atScale: kind.scale))
          }, digits: isWide ? digits : 18)
    let gap = Mask.union([
      list.gap,
      fold.doubt,
    ])
    let failed = fold.any { item in
      item.scalar?.fault.map { allOf([item.member, $0]) ?? $0 }
    }
    var result = Scalar(kind, total, gap: gap, fault: anyOf([list.fault, failed]))
    if let limbs { result.hold(limbs) }
    result.digits = isWide ? digits : min(digits, 19)
    var reading = list.reads
    if list.items.contains(where: { $0.scalar?.reads != nil }) {
      guard list.items.count == 1, let item = list.items.first, let value = item.scalar else {
        throw Refusal(.grade, at: range)
      }
      let own = try read(value, item.member, list, range)
      reading = Reads.union([reading, fold.reads { _ in own }])
    }
    result.reads = reading
    guard case .chained = list.content, let isWhole = list.gap?.isClear else {
      return partial(result, known: total, limbs)
    }
    // One list that is unknown leaves nothing of the others.
    func whole(_ sql: String) -> String { "CASE WHEN \(isWhole) THEN \(sql) ELSE 0 END" }
    if let limbs { return partial(result, known: total, limbs.mapped(whole)) }
    return partial(result, known: whole(keep(total, hint)))
  }

  /// High and low parts summed apart, so that the sum may be wider than any of its parts.
  private func doubleSum(_ fold: ListFold, _ scale: Int) -> Limbs {
    func sum(_ part: (Limbs) -> String) -> String {
      fold.sum(
        { item in
          guard let value = item.scalar else { return (nil, "0") }
          return (item.member, part(self.limbs(of: self.scaled(value, scale))))
        }, digits: 18)
    }
    return carried(high: sum(\.high), low: sum(\.low), mayOverflow: true)
  }

  /// A value that has a certain part also where it is unknown.
  private func partial(_ value: Scalar, known: String, _ limbs: Limbs? = nil) -> Scalar {
    var result = value
    guard !value.isCertain else { return result }
    let clear = allOf([value.gap?.isClear, value.fault.map { "NOT \($0)" }]) ?? "TRUE"
    if let limbs {
      result.hold(known: limbs)
      result.hold(limbs.mapped { "CASE WHEN \(clear) THEN \($0) END" })
    } else {
      result.known = known
      result.sql = "CASE WHEN \(clear) THEN \(known) END"
    }
    return result
  }

  func size(_ list: ListForm, _ range: SourceRange) throws(Refusal) -> Scalar {
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let pending = fold.union(\.pending)
    if list.isDistinct { return try distinctSize(list, fold, range) }
    let count = fold.count(\.member)
    var result = Scalar(
      .int, count, gap: Mask.union([list.gap, pending]), fault: list.fault, digits: 10)
    result.reads = list.reads
    result = partial(result, known: count)
    if pending != nil {
      let more = fold.count { $0.pending?.isSet ?? "FALSE" }
      result.bounds = (count, "(\(count) + \(more))")
      if let clear = list.gap?.isClear {
        result.bounds = (
          "CASE WHEN \(clear) THEN \(count) END", "CASE WHEN \(clear) THEN \(count) + \(more) END"
        )
      }
    }
    return result
  }

  /// Of a list with gaps nobody knows which elements repeat.
  private func distinctSize(
    _ list: ListForm, _ fold: ListFold, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard case .rows(_, let item) = list.content, let value = item.scalar else {
      throw Refusal(.operation("distinct"), at: range)
    }
    let count = fold.distinct(value.sql, item.member)
    let gap = Mask.union([
      list.gap,
      fold.doubt,
    ])
    var result = Scalar(.int, count, gap: gap, fault: list.fault, digits: 10)
    result.reads = list.reads
    guard !result.isCertain else { return result }
    let clear = allOf([gap?.isClear, list.fault.map { "NOT \($0)" }]) ?? "TRUE"
    result.sql = "CASE WHEN \(clear) THEN \(count) END"
    result.known = "CASE WHEN \(clear) THEN \(count) ELSE 0 END"
    return result
  }

  // MARK: Membership and extremes

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

  /// The largest or least of a few items; an error when there is none.
  func extreme(
    _ list: ListForm, _ relation: String, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    if case .rows(let scope, let item) = list.content {
      return try extreme(of: item, in: scope, list, relation, range)
    }
    guard case .items(let items) = list.content, !items.isEmpty else {
      throw Refusal(.operation(relation == ">" ? "max" : "min"), at: range)
    }
    let scale = items.compactMap { $0.scalar?.kind.scale }.max() ?? 0
    guard let first = items[0].scalar else { throw Refusal(.operation("max"), at: range) }
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let gap = Mask.union([
      list.gap,
      fold.doubt,
    ])
    var best = "NULL"
    for item in items {
      guard let value = item.scalar else { continue }
      let own = number(value, atScale: scale)
      let isBetter = best == "NULL" ? nil : "(\(best) IS NULL OR \(own) \(relation) \(best))"
      let test = allOf([item.member, isBetter]) ?? "TRUE"
      best = keep("CASE WHEN \(test) THEN \(own) ELSE \(best) END", hint + "_ujung")
    }
    let isEmpty = fold.any { $0.member ?? "TRUE" }.map { "NOT \($0)" }
    var result = Scalar(first.kind, best, gap: gap, digits: first.digits)
    if case .number(_, let isDecimal) = first.kind {
      result.kind = .number(scale: scale, isDecimal: isDecimal)
    }
    result.fault = anyOf([list.fault, given(isEmpty, and: gap?.isClear)])
    if let gap { result.sql = "CASE WHEN \(gap.isClear) THEN \(best) END" }
    result.reads = list.reads
    return result
  }

  /// The largest or least of rows.
  private func extreme(
    of item: ListForm.Item, in scope: Scope, _ list: ListForm, _ relation: String,
    _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard let value = item.scalar, value.kind != .text, value.kind != .bool else {
      throw Refusal(.operation(relation == ">" ? "max" : "min"), at: range)
    }
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let argument = item.member.map { "CASE WHEN \($0) THEN \(value.sql) END" } ?? value.sql
    let best = workspace.aggregate(
      "\(relation == ">" ? "MAX" : "MIN")(\(argument))", over: scope, named: hint + "_ujung",
      standard: "NULL")
    let gap = Mask.union([list.gap, fold.doubt])
    var result = Scalar(value.kind, best, gap: gap, digits: value.digits)
    result.reads = list.reads
    // Of known elements the extreme is NULL where there are none.
    result.fault = anyOf([list.fault, given("(\(best) IS NULL)", and: gap?.isClear)])
    if let gap { result.sql = "CASE WHEN \(gap.isClear) THEN \(best) END" }
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
