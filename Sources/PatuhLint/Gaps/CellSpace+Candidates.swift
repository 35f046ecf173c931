import PatuhColumns
import PatuhRules

extension CellSpace {
  /// The values to try for a field, blank first where a blank is a fact.
  func candidates(_ axis: Axis, _ before: [CaseCell?]) -> [CaseCell] {
    var cells: [CaseCell] = []
    switch axis.field.blank {
    case .absent: cells.append(.blank)
    case .absentWhenBlank(let other):
      let index = axes.firstIndex { $0.child == axis.child && $0.field.name == other }
      // A blank that follows another blank is a fact, and then the only one.
      if let index, index < before.count, before[index] == .blank { return [.blank] }
    case .unknown, .empty: break
    }
    return cells + values(axis, before).map(CaseCell.value)
  }

  private func values(_ axis: Axis, _ before: [CaseCell?]) -> [Cell] {
    let anchors = facts.anchors(of: axis.key)
    switch axis.field.type {
    case .symbol: return axis.field.values.map { .symbol($0.name) }
    case .boolean: return [.boolean(false), .boolean(true)]
    case .symbols: return sets(axis.field)
    case .text:
      let others = anchors.texts.contains("x") ? "y" : "x"
      return (anchors.texts.sorted() + [others]).map(Cell.text)
    case .integer: return numbers(anchors, axis, before, step: 1).compactMap(\.integerCell)
    case .rupiah: return numbers(anchors, axis, before, step: 1).map(Cell.decimal)
    case .decimal: return numbers(anchors, axis, before, step: nil).map(Cell.decimal)
    case .date: return days(anchors, axis, before).map(Cell.date)
    case .month:
      let months = Set(days(anchors, axis, before).map(\.month))
      return months.sorted().map(Cell.month)
    }
  }

  private func sets(_ field: Field) -> [Cell] {
    let names = field.values.map(\.name)
    guard names.count <= Self.largestSet else {
      return [.symbols([])] + names.map { .symbols([$0]) } + [.symbols(names)]
    }
    return (0..<(1 << names.count)).map { mask in
      .symbols(names.indices.filter { mask >> $0 & 1 == 1 }.map { names[$0] })
    }
  }

  /// Each number that the field is compared with, one below and one above; and the same around the
  /// numbers already chosen for fields that it is compared with.
  private func numbers(
    _ anchors: Anchors, _ axis: Axis, _ before: [CaseCell?], step: Int?
  ) -> [ExactDecimal] {
    var base = anchors.numbers
    for (other, cell) in zip(axes, before) where facts.isGrouped(other.key, axis.key) {
      switch cell {
      case .value(.integer(let number))?: base.insert(ExactDecimal(number))
      case .value(.decimal(let number))?: base.insert(number)
      default: break
      }
    }
    if base.isEmpty { base = [ExactDecimal(0), ExactDecimal(1)] }
    var found: Set<ExactDecimal> = []
    for number in base {
      let step =
        step.map { ExactDecimal($0) }
        ?? ExactDecimal(unscaled: 1, scale: Int(number.normalized.scale) + 1) ?? ExactDecimal(1)
      found.insert(number)
      if let above = number.adding(step) { found.insert(above) }
      if let below = number.subtracting(step), below >= .zero { found.insert(below) }
    }
    return found.sorted()
  }

  /// The day of the check and the dates named, moved by every shift forwards and backwards, each
  /// with its neighbours; and the same around the dates already chosen that it is compared with.
  private func days(_ anchors: Anchors, _ axis: Axis, _ before: [CaseCell?]) -> [Day] {
    var found: Set<Day> = []
    func insert(_ day: Day?) {
      guard let day, let earlier = day.adding(days: -1), let later = day.adding(days: 1) else {
        return
      }
      found.formUnion([earlier, day, later])
    }
    for base in anchors.days.union([day]) {
      insert(base)
      for shift in anchors.shifts {
        insert(calendar.moved(base, by: shift))
        insert(calendar.movedBack(base, by: shift))
      }
    }
    for (other, cell) in zip(axes, before) where facts.isGrouped(other.key, axis.key) {
      guard case .value(.date(let chosen))? = cell else { continue }
      insert(chosen)
      for shift in anchors.shifts { insert(calendar.moved(chosen, by: shift)) }
    }
    return found.sorted()
  }
}

extension ExactDecimal {
  fileprivate var integerCell: Cell? { wholeValue.map(Cell.integer) }
}
