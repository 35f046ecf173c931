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
        let test = kept(try condition(loop.body, inside(loop, source, item, outside)))
        tests.append(test)
        changed.element = .scalar(test)
        return changed
      }
      return quantified(elements, loop.macro == .exists)
    default: throw Refusal(.operation(loop.spelling), at: range)
    }
  }

  /// A deciding element wins, then what is unknown, then an error.
  private func quantified(_ list: ListForm, _ isExists: Bool) -> Scalar {
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
    let doubts = fold.union(list.doubt)
    let failed = fold.any { item in
      guard let fault = item.scalar?.fault else { return nil }
      return allOf([item.member, fault])
    }
    var result = Scalar(.bool, decided)
    if let own = doubts?.unless(decided) {
      result.gap = Mask.union([list.gap, own]).map(keep)
    } else {
      result.gap = list.gap
    }
    result.fault = anyOf([list.fault, given(failed, and: "NOT \(decided)", result.gap?.isClear)])
    if let gap = list.gap { result.sql = "(\(decided) AND \(gap.isClear))" }
    guard !isExists else { return result }
    let decidedFalse = result.sql
    result.sql =
      allOf([
        "NOT \(decidedFalse)", result.gap?.isClear, result.fault.map { "NOT \($0)" },
      ]) ?? "TRUE"
    return result
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
    let total =
      conditions.count == list.items.count && list.scope != nil
      ? fold.count { allOf([$0.member, $0.scalar?.counted]) }
      : fold.sum(
        { item in
          guard let value = item.scalar else { return (nil, "0") }
          return (item.member, self.number(value, atScale: kind.scale))
        }, digits: isWide ? digits : 18)
    let gap = Mask.union([
      list.gap,
      fold.union(list.doubt),
    ])
    let failed = fold.any { item in
      item.scalar?.fault.map { allOf([item.member, $0]) ?? $0 }
    }
    var result = Scalar(kind, total, gap: gap, fault: anyOf([list.fault, failed]))
    result.digits = isWide ? digits : min(digits, 19)
    return partial(result, known: total)
  }

  /// A value that has a certain part also where it is unknown.
  private func partial(_ value: Scalar, known: String) -> Scalar {
    var result = value
    guard !value.isCertain else { return result }
    result.known = known
    let clear = allOf([value.gap?.isClear, value.fault.map { "NOT \($0)" }]) ?? "TRUE"
    result.sql = "CASE WHEN \(clear) THEN \(known) END"
    return result
  }

  func size(_ list: ListForm, _ range: SourceRange) throws(Refusal) -> Scalar {
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let pending = fold.union(\.pending)
    if list.isDistinct { return try distinctSize(list, fold, range) }
    let count = fold.count(\.member)
    var result = Scalar(
      .int, count, gap: Mask.union([list.gap, pending]), fault: list.fault, digits: 10)
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
      fold.union(list.doubt),
    ])
    var result = Scalar(.int, count, gap: gap, fault: list.fault, digits: 10)
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
    guard !list.isDistinct else { throw Refusal(.operation("in"), at: range) }
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
    return quantified(elements, true)
  }

  /// The largest or least of a few items; an error when there is none.
  func extreme(
    _ list: ListForm, _ relation: String, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard case .items(let items) = list.content, !items.isEmpty else {
      throw Refusal(.operation(relation == ">" ? "max" : "min"), at: range)
    }
    let scale = items.compactMap { $0.scalar?.kind.scale }.max() ?? 0
    guard let first = items[0].scalar else { throw Refusal(.operation("max"), at: range) }
    let fold = ListFold(workspace: workspace, list: list, hint: hint)
    let gap = Mask.union([
      list.gap,
      fold.union(list.doubt),
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
    return result
  }
}

extension Scalar {
  /// The value alone, for where its gaps are dealt with apart.
  var withoutGaps: Scalar {
    var copy = self
    copy.gap = nil
    copy.fault = nil
    return copy
  }
}
