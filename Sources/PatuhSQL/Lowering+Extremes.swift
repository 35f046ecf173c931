import PatuhDiagnostics

/// The largest and the least of a list.
extension Lowering {
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
