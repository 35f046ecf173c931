import PatuhDiagnostics

/// Sums and sizes of lists, and what is certain of them where some elements are not.
extension Lowering {
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
  func doubleSum(_ fold: ListFold, _ scale: Int) -> Limbs {
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
}
