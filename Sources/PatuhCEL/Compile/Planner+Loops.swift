internal import PatuhDiagnostics

/// Macros become loops of their own kind.
extension Planner {
  mutating func comprehension(_ c: Comprehension, _ e: Expr) -> any Node {
    let range = node(c.range)
    loops += 1
    defer { loops -= 1 }
    return local(c.variables.count) { planner, slot in
      let (first, mark) = (planner.loopOfInvariant.count, planner.readings.mark)
      let slots = Array(slot..<slot + c.variables.count)
      let condition = c.condition.map { planner.node($0, binding: slots) }
      let body = planner.node(c.body, binding: slots)
      let cost =
        CostModel.estimate(c.body).fixed
        + (c.condition.map { CostModel.estimate($0).fixed } ?? 0)
      let loop = Loop(
        range: range, slot: slot, second: c.secondVariable == nil ? nil : slot + 1,
        bodyCost: cost, invariants: planner.invariants(from: first), macro: c.spelling,
        at: e.range)
      switch c.macro {
      case .all: return QuantifierNode(loop, body: body, deciding: .no)
      case .exists: return QuantifierNode(loop, body: body, deciding: .yes)
      case .existsOne: return ExistsOneNode(loop, body: body)
      case .filter: return SelectLoopNode(loop, condition: body, transform: nil)
      case .map, .transformList:
        return SelectLoopNode(loop, condition: condition, transform: body)
      case .transformMap:
        return MapLoopNode(loop, condition: condition, transform: body, givesEntries: false)
      case .transformMapEntry:
        return MapLoopNode(loop, condition: condition, transform: body, givesEntries: true)
      case .sum:
        return SumLoopNode(
          loop, body: body, zero: Sum.zero(of: planner.checked.type(of: e)),
          memo: planner.sumMemo(slots, since: mark))
      }
    }
  }
}
