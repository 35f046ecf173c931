import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Reads the two sides of a comparison: the fields, what moves them, what they are compared with.
///
/// A side fits when it is a field, a constant of the day, a field plus or minus a constant, the
/// number of days between two dates, or a choice among such. What depends on fields with finitely
/// many values counts as constant: all their values are tried.
struct ComparisonReader {
  let rulebook: Rulebook
  let linked: LinkedRule
  let day: Day
  private(set) var fields: Set<FieldKey> = []
  private(set) var finite: Set<FieldKey> = []
  private(set) var anchors = Anchors()
  /// Conditions of choices within a side.
  private(set) var tests: [(node: Expr, scope: FieldReader.Scope)] = []
  private(set) var lists: [(node: Expr, scope: FieldReader.Scope)] = []
  private(set) var reason: Phrase?
  private var budget = 2_000

  init(rulebook: Rulebook, linked: LinkedRule, day: Day) {
    self.rulebook = rulebook
    self.linked = linked
    self.day = day
  }

  /// False when the side does not fit.
  mutating func side(
    _ node: Expr, _ scope: FieldReader.Scope, _ reader: FieldReader
  ) -> Bool {
    budget -= 1
    guard budget > 0 else { return refuse(GapWords.tooLarge) }
    if let key = reader.field(node, scope) {
      if reader.isFinite(key) { finite.insert(key) } else { fields.insert(key) }
      return true
    }
    switch node.kind {
    case .literal(let value): return literal(value)
    case .constant(let value, _): return literal(value)
    case .identifier(let name, _):
      guard case .value(let value, let outer)? = scope[name] else { return true }
      return side(value, outer, reader)
    case .bind(let name, let value, let body):
      var inner = scope
      inner[name] = .value(value, scope)
      return side(body, inner, reader)
    case .conditional(let test, let first, let second):
      tests.append((test, scope))
      let fits = side(first, scope, reader)
      return side(second, scope, reader) && fits
    case .binary(let operation, let left, let right):
      return arithmetic(operation, left, right, scope, reader)
    case .list(let elements):
      return elements.allSatisfy { side($0.value, scope, reader) }
    case .call(let name, let receiver, let arguments):
      if case .identifier("math", _)? = receiver?.kind {
        return call("math." + name, arguments, scope, reader, node)
      }
      return call(name, (receiver.map { [$0] } ?? []) + arguments, scope, reader, node)
    default: return constant(node, scope, reader)
    }
  }

  private mutating func literal(_ value: Value) -> Bool {
    switch value {
    case .int(let number): anchors.numbers.insert(ExactDecimal(number))
    case .decimal: if let exact = value.decimalValue { anchors.numbers.insert(exact) }
    case .string(let text): anchors.texts.insert(text)
    case .date(let day): anchors.days.insert(day)
    default: break
    }
    return true
  }

  /// A sum or difference of which one part is constant.
  private mutating func arithmetic(
    _ operation: BinaryOperator, _ left: Expr, _ right: Expr, _ scope: FieldReader.Scope,
    _ reader: FieldReader
  ) -> Bool {
    let before = fields
    let leftFits = side(left, scope, reader)
    let leftReads = fields.subtracting(before)
    let middle = fields
    let rightFits = side(right, scope, reader)
    let rightReads = fields.subtracting(middle)
    guard leftFits, rightFits else { return false }
    switch operation {
    case .add, .subtract:
      // Two fields in one sum are a line across the boxes, but for the days between two dates.
      if !leftReads.isEmpty, !rightReads.isEmpty { return refuse(GapWords.arithmetic) }
    default:
      if !leftReads.isEmpty || !rightReads.isEmpty { return refuse(GapWords.arithmetic) }
    }
    return true
  }

  private mutating func call(
    _ name: String, _ arguments: [Expr], _ scope: FieldReader.Scope, _ reader: FieldReader,
    _ node: Expr
  ) -> Bool {
    switch name {
    case "hari", "bulan", "tambah_hari_kerja":
      return shift(name, arguments, scope, reader)
    case "date":
      if arguments.count == 1, case .literal(let text) = arguments[0].kind,
        let day = text.stringValue.flatMap({ Day(iso: $0) })
      {
        anchors.days.insert(day)
        anchors.numbers.insert(ExactDecimal(day.components.year))
        return true
      }
      return constant(node, scope, reader)
    case "decimal":
      if let text = arguments.first, case .literal(let value) = text.kind,
        let number = value.stringValue.flatMap({ ExactDecimal($0) })
      {
        anchors.numbers.insert(number)
        return true
      }
      return constant(node, scope, reader)
    case "year":
      let first = arguments.first.map { side($0, scope, reader) } ?? true
      anchors.numbers.insert(ExactDecimal(day.components.year))
      return first
    case "math.greatest", "math.least":
      return arguments.allSatisfy { side($0, scope, reader) }
    case "size":
      if let operand = arguments.first, reader.rowsType(operand, scope) != nil {
        lists.append((operand, scope))
        return refuse(GapWords.wholeList)
      }
      return constant(node, scope, reader)
    default:
      if name.hasPrefix("param.") { return parameter(name, arguments, scope, reader) }
      if name.hasPrefix("reading.") { return true }
      return constant(node, scope, reader)
    }
  }

  /// `hari(n)`, `bulan(n)`, `tambah_hari_kerja(date, n)`: every number that n can be is a shift.
  private mutating func shift(
    _ name: String, _ arguments: [Expr], _ scope: FieldReader.Scope, _ reader: FieldReader
  ) -> Bool {
    var inner = ComparisonReader(rulebook: rulebook, linked: linked, day: day)
    guard let count = arguments.last, inner.side(count, scope, reader), inner.fields.isEmpty
    else { return refuse(GapWords.arithmetic) }
    finite.formUnion(inner.finite)
    tests += inner.tests
    for number in inner.anchors.numbers {
      guard let whole = number.wholeValue, let count = Int(exactly: whole) else { continue }
      anchors.shifts.insert(
        name == "hari" ? .days(count) : name == "bulan" ? .months(count) : .workingDays(count))
    }
    return arguments.count == 1 || side(arguments[0], scope, reader)
  }

  /// A value of the law: its values, and the keys by which fields choose one.
  private mutating func parameter(
    _ name: String, _ arguments: [Expr], _ scope: FieldReader.Scope, _ reader: FieldReader
  ) -> Bool {
    let isOnDay = name.hasSuffix(".on")
    let id = String(name.dropFirst("param.".count).dropLast(isOnDay ? 3 : 0))
    guard let parameter = rulebook.parameter(id) else { return true }
    let values =
      isOnDay
      ? parameter.values : parameter.index(on: day).map { [parameter.values[$0]] } ?? []
    for value in values {
      let all = (value.single.map { [$0] } ?? []) + value.keyed.values
      for item in all {
        switch item {
        case .integer(let number): anchors.numbers.insert(ExactDecimal(number))
        case .decimal(let number): anchors.numbers.insert(number)
        case .text: break
        }
      }
    }
    if isOnDay, let first = arguments.first {
      guard reader.fieldsRead(first, scope).isEmpty else { return refuse(GapWords.lawOfOtherDay) }
    }
    if parameter.keyedBy != nil, let key = arguments.last {
      for field in reader.fieldsRead(key, scope) where !reader.isFinite(field) {
        return refuse(GapWords.keyedByText)
      }
      finite.formUnion(reader.fieldsRead(key, scope))
    }
    return true
  }

  /// Fits when every field that it reads has finitely many values.
  private mutating func constant(
    _ node: Expr, _ scope: FieldReader.Scope, _ reader: FieldReader
  ) -> Bool {
    let read = reader.fieldsRead(node, scope)
    finite.formUnion(read.filter { reader.isFinite($0) })
    if read.contains(where: { !reader.isFinite($0) }) || reader.readsRows(node, scope) {
      fields.formUnion(read.filter { !reader.isFinite($0) })
      return refuse(GapWords.arithmetic)
    }
    return true
  }

  private mutating func refuse(_ phrase: Phrase) -> Bool {
    reason = reason ?? phrase
    return false
  }
}
