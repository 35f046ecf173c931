import PatuhColumns
import PatuhRules

/// The subjects that tell boxes apart: for every field the values at, just below and just above
/// each value it is compared with, and no row or one row of each child list.
///
/// Inside a box no condition changes, so one subject of each box is enough.
struct CellSpace {
  /// Sets with more members are not tried in all combinations.
  static let largestSet = 6

  /// A field to fill, in the row of a child list or in the subject itself.
  struct Axis {
    let key: FieldKey
    let field: Field
    /// Nil: the subject's own.
    let child: String?
  }

  let subject: RecordType
  /// Child lists, each with its record type, then all fields in order.
  let lists: [(name: String, record: RecordType)]
  let axes: [Axis]
  let facts: FieldFacts
  let calendar: WorkingDayShift
  let day: Day

  init(_ subject: RecordType, _ facts: FieldFacts, _ rulebook: Rulebook, on day: Day) {
    self.subject = subject
    self.facts = facts
    self.day = day
    self.calendar = WorkingDayShift(rulebook)
    let names = subject.children.filter { facts.children.contains($0.name) }
    self.lists = names.compactMap { child in
      rulebook.vocabulary[child.record].map { (child.name, $0) }
    }
    var axes: [Axis] = []
    func add(_ type: RecordType, _ child: String?) {
      for field in type.fields {
        let key = FieldKey(record: type.name, field: field.name)
        if facts.fields.contains(key) { axes.append(Axis(key: key, field: field, child: child)) }
      }
    }
    add(subject, nil)
    for list in lists { add(list.record, list.name) }
    self.axes = axes
  }

  /// No fewer subjects than this are in the space: fields that widen with others count once.
  var leastCount: Int {
    var count = 1
    for axis in axes {
      let (product, overflow) = count.multipliedReportingOverflow(by: candidates(axis, []).count)
      if overflow { return .max }
      count = product
    }
    return count
  }

  /// Visits subjects until the visitor says stop or the limit is reached. The visitor gets the cells
  /// in the order of ``axes`` (nil where the row is not there) and which lists have a row.
  ///
  /// - Returns: false when there were more subjects than the limit.
  func forEach(limit: Int, _ visit: ([CaseCell?], Set<String>) -> Bool) -> Bool {
    var left = limit
    for mask in 0..<(1 << lists.count) {
      let present = Set(lists.indices.filter { mask >> $0 & 1 == 1 }.map { lists[$0].name })
      var cells: [CaseCell?] = []
      guard fill(&cells, present, &left, visit) else { return left > 0 }
    }
    return true
  }

  private func fill(
    _ cells: inout [CaseCell?], _ present: Set<String>, _ left: inout Int,
    _ visit: ([CaseCell?], Set<String>) -> Bool
  ) -> Bool {
    guard cells.count < axes.count else {
      left -= 1
      guard left > 0 else { return false }
      return visit(cells, present)
    }
    let axis = axes[cells.count]
    if let child = axis.child, !present.contains(child) {
      cells.append(nil)
      defer { cells.removeLast() }
      return fill(&cells, present, &left, visit)
    }
    for cell in candidates(axis, cells) {
      cells.append(cell)
      defer { cells.removeLast() }
      guard fill(&cells, present, &left, visit) else { return false }
    }
    return true
  }

  /// The subject as a case would write it.
  func record(_ cells: [CaseCell?], _ present: Set<String>) -> CaseRecord {
    var own: [String: CaseCell] = [:]
    var rows: [String: [String: CaseCell]] = [:]
    for (axis, cell) in zip(axes, cells) {
      guard let cell else { continue }
      if let child = axis.child {
        rows[child, default: [:]][axis.field.name] = cell
      } else {
        own[axis.field.name] = cell
      }
    }
    var children: [String: [CaseRecord]] = [:]
    for list in lists {
      children[list.name] =
        present.contains(list.name)
        ? [CaseRecord(type: list.record.name, cells: rows[list.name] ?? [:], children: [:])] : []
    }
    return CaseRecord(type: subject.name, cells: own, children: children)
  }
}
