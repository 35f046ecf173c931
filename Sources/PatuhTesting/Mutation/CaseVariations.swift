internal import PatuhCEL
internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhEngine
internal import PatuhRules

/// A small change of a case: one cell, one row, the day, one reading.
struct CaseVariation: Sendable {
  /// Two variations of the same place exclude one another.
  let place: String
  /// For the name of the case: `dengan luas 13`.
  let words: String
  let apply: @Sendable (RuleCase) -> RuleCase?
}

/// The small changes of a case that may tell a mutant from the rule.
struct CaseVariations {
  let base: RuleCase
  let linked: LinkedRule
  let rulebook: Rulebook
  /// Differences of what is compared in the rule: by so much a number or day has to move.
  let deltas: [Int64]
  /// Days, numbers and texts worth trying everywhere: those of the change itself.
  let hints: Hints

  struct Hints {
    var days: [Day] = []
    var numbers: [Int64] = []
    var texts: [String] = []
  }

  var all: [CaseVariation] {
    var found = days() + readings()
    found += record(base.subject, path: [])
    return found
  }

  private func days() -> [CaseVariation] {
    let shifts = ([1, -1] + deltas.flatMap { [$0, -$0] }).compactMap {
      base.day.adding(days: Int($0))
    }
    let force = [linked.rule.force.from, linked.rule.force.to].compactMap { $0 }
    let edges = (force + hints.days).flatMap { [$0, $0.adding(days: 1), $0.adding(days: -1)] }
    return unique(hints.days + shifts + edges.compactMap { $0 }).map { day in
      CaseVariation(place: "day", words: "pada \(day)") { $0.on(day) }
    }
  }

  private func readings() -> [CaseVariation] {
    linked.usedReadings.flatMap { name in
      (rulebook.reading(name)?.options ?? []).map { option in
        CaseVariation(place: "reading." + name, words: "menurut tafsir \(option.id)") {
          $0.reading(name, option.id)
        }
      }
    }
  }

  private func record(_ record: CaseRecord, path: [Step]) -> [CaseVariation] {
    guard let type = rulebook.vocabulary[record.type] else { return [] }
    let used = linked.usedFields[record.type] ?? []
    var found: [CaseVariation] = []
    for field in type.fields where used.contains(field.name) {
      let name = Self.name(path) + field.name
      for cell in cells(for: field, now: record.cells[field.name]) {
        found.append(
          CaseVariation(place: name, words: Self.words(field.name, cell)) { ruleCase in
            ruleCase.changing(path) { $0.setting(field.name, to: cell) }
          })
      }
    }
    for child in type.children where used.contains(child.name) {
      found += rows(child, of: record, path)
    }
    return found
  }

  private func rows(
    _ child: RecordType.Child, of record: CaseRecord, _ path: [Step]
  ) -> [CaseVariation] {
    let place = Self.name(path) + child.name
    var found: [CaseVariation] = []
    func change(_ rows: [CaseRecord]?) {
      found.append(
        CaseVariation(
          place: place,
          words: rows.map { "dengan \($0.count) \(child.name)" } ?? "tanpa \(child.name)"
        ) { ruleCase in
          ruleCase.changing(path) { $0.setting(rows: rows, of: child.name) }
        })
    }
    let rows = record.children[child.name] ?? []
    change([])
    change(nil)
    for index in rows.indices.prefix(4) {
      var fewer = rows
      fewer.remove(at: index)
      change(fewer)
      change(rows + [rows[index]])
      found += self.record(rows[index], path: path + [Step(child: child.name, row: index)])
    }
    return found
  }

  private static func words(_ field: String, _ cell: CaseCell?) -> String {
    let field = field.replacing("_", with: " ")
    switch cell {
    case nil: return "tanpa kolom " + field
    case .blank?: return "dengan \(field) kosong"
    case .value(let value)?: return "dengan \(field) " + (value.plainText ?? "kosong")
    }
  }

  struct Step: Sendable {
    let child: String
    let row: Int
  }

  private static func name(_ path: [Step]) -> String {
    path.map { "\($0.child)[\($0.row)]." }.joined()
  }

  // MARK: Cells

  /// Nil removes the cell: its column was not given.
  private func cells(for field: PatuhRules.Field, now: CaseCell?) -> [CaseCell?] {
    var cells: [CaseCell?] = [.blank, nil]
    var value: Cell?
    if case .value(let cell)? = now { value = cell }
    let steps = unique([0, 1, -1] + deltas.flatMap { [$0, -$0, $0 + 1, $0 - 1, 1 - $0, -1 - $0] })
    switch field.type {
    case .integer:
      let start = if case .integer(let number)? = value { number } else { Int64(0) }
      cells += (steps.map { start &+ $0 } + hints.numbers).map { .value(.integer($0)) }
    case .decimal, .rupiah:
      let start = if case .decimal(let number)? = value { number } else { ExactDecimal.zero }
      for step in steps {
        let moved = ExactDecimal(
          start.unscaled + Int128(step) * Self.power(start.scale), start.scale)
        if let moved { cells.append(.value(.decimal(moved))) }
        if start.scale > 0, let fine = ExactDecimal(start.unscaled + Int128(step), start.scale) {
          cells.append(.value(.decimal(fine)))
        }
      }
    case .date:
      let start = if case .date(let day)? = value { day } else { base.day }
      cells += steps.compactMap { start.adding(days: Int($0)) }.map { .value(.date($0)) }
      let edges = hints.days.flatMap { [$0, $0.adding(days: -1), $0.adding(days: 1)] }
      cells += edges.compactMap { $0 }.map { .value(.date($0)) }
    case .month:
      let start = if case .month(let month)? = value { month } else { Month(base.day) }
      cells += steps.filter { abs($0) < 1_200 }.compactMap { start.adding(Int($0)) }
        .map { .value(.month($0)) }
      cells += hints.days.flatMap { [Month($0), Month($0).adding(-1), Month($0).adding(1)] }
        .compactMap { $0 }.map { .value(.month($0)) }
    case .boolean: cells += [.value(.boolean(true)), .value(.boolean(false))]
    case .symbol: cells += field.values.map { .value(.symbol($0.name)) }
    case .symbols:
      let names = field.values.map(\.name)
      var now: [String] = []
      if case .symbols(let members)? = value { now = members }
      cells += names.map { name in
        .value(.symbols(names.filter { ($0 == name) != now.contains($0) }))
      }
      cells += [.value(.symbols([])), .value(.symbols(names))]
    case .text: cells += (hints.texts + texts(of: field)).map { .value(.text($0)) }
    }
    return cells
  }

  /// What stands in the same field of other rows, so that rows can be made alike.
  private func texts(of field: PatuhRules.Field) -> [String] {
    var found: [String] = ["X"]
    var open = [base.subject]
    while let record = open.popLast() {
      if case .value(.text(let text))? = record.cells[field.name] { found.append(text) }
      open += record.children.values.flatMap { $0 }
    }
    return unique(found)
  }

  private static func power(_ scale: UInt8) -> Int128 {
    (0..<scale).reduce(Int128(1)) { power, _ in power * 10 }
  }
}

/// The first of each value, in order.
func unique<Element: Hashable>(_ items: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return items.filter { seen.insert($0).inserted }
}

extension ExactDecimal {
  fileprivate init?(_ unscaled: Int128, _ scale: UInt8) {
    self.init(unscaled: unscaled, scale: Int(scale))
  }
}

extension RuleCase {
  private func with(
    day: Day? = nil, subject: CaseRecord? = nil, readings: [String: String]? = nil
  ) -> RuleCase {
    RuleCase(
      name: name, day: day ?? self.day, subject: subject ?? self.subject, parameters: parameters,
      readings: readings ?? self.readings, expect: expect, range: range)
  }

  func on(_ day: Day) -> RuleCase { with(day: day) }

  func reading(_ name: String, _ option: String) -> RuleCase {
    var changed = readings
    changed[name] = option
    return with(readings: changed)
  }

  /// Nil when the path leads nowhere: another variation has taken the row away.
  func changing(
    _ path: [CaseVariations.Step], _ change: (CaseRecord) -> CaseRecord
  ) -> RuleCase? {
    subject.changing(path[...], change).map { with(subject: $0) }
  }
}

extension CaseRecord {
  fileprivate func changing(
    _ path: ArraySlice<CaseVariations.Step>, _ change: (CaseRecord) -> CaseRecord
  ) -> CaseRecord? {
    guard let step = path.first else { return change(self) }
    guard var rows = children[step.child], rows.indices.contains(step.row),
      let row = rows[step.row].changing(path.dropFirst(), change)
    else { return nil }
    rows[step.row] = row
    return setting(rows: rows, of: step.child)
  }

  fileprivate func setting(_ field: String, to cell: CaseCell?) -> CaseRecord {
    var changed = cells
    changed[field] = cell
    return CaseRecord(type: type, cells: changed, children: children)
  }

  fileprivate func setting(rows: [CaseRecord]?, of child: String) -> CaseRecord {
    var changed = children
    changed[child] = rows
    return CaseRecord(type: type, cells: cells, children: changed)
  }
}
