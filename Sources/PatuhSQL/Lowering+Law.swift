import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// Legal values: those of the day are written into the program.
extension Lowering {
  /// The values that a parameter has in a period; nil where the law says none.
  private struct Slice {
    let from: Day?
    let to: Day?
    let single: LegalValue?
    let keyed: [String: LegalValue]
    /// Nil: no law gives it.
    let grade: Grade?
  }

  func parameter(
    _ call: ParameterCall, _ arguments: [Expr], _ around: Surroundings, _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    guard let parameter = frozen.rulebook.parameter(call.parameter) else {
      throw Refusal(.operation(call.parameter), at: range)
    }
    let key = parameter.keyedBy == nil ? nil : arguments.last
    var day: Scalar?
    if call.isOnDay, let first = arguments.first {
      day = kept(try moment(scalar(first, around), range))
    }
    let isFixed: Bool = if case .day? = day?.constant { true } else { day == nil }
    guard isFixed else {
      return try over(parameter, day ?? constant(.day(frozen.day)), key, around, range)
    }
    var chosen = frozen.day
    if case .day(let other)? = day?.constant { chosen = other }
    var value = try value(
      of: slice(parameter, chosen), parameter, .fixed(chosen), key, around, range)
    value.reads = Reads.union([day?.reads, value.reads])
    return value
  }

  private func moment(_ value: Scalar, _ range: SourceRange) throws(Refusal) -> Scalar {
    switch (value.kind, value.constant) {
    case (.day, _): return value
    case (_, .month(let month)?): return constant(.day(month.firstDay))
    case (.month, _):
      var result = Scalar(.day, target.day(count: "1", ofMonth: value.sql), digits: 7)
      strict(&result, [value])
      return result
    default: throw Refusal(.operation("on"), at: range)
    }
  }

  private func slice(_ parameter: Parameter, _ day: Day) -> Slice? {
    if let override = override(parameter) { return override }
    return parameter.index(on: day).map { slice(parameter.values[$0]) }
  }

  private func slice(_ value: ParameterValue) -> Slice {
    Slice(
      from: value.period.from, to: value.period.to, single: value.single, keyed: value.keyed,
      grade: value.grade)
  }

  /// A value put in the place of the law's holds on every day.
  private func override(_ parameter: Parameter) -> Slice? {
    guard let value = frozen.overrides[parameter.id] else { return nil }
    return Slice(from: nil, to: nil, single: value, keyed: [:], grade: nil)
  }

  /// The value on a day that the records tell.
  private func over(
    _ parameter: Parameter, _ day: Scalar, _ key: Expr?, _ around: Surroundings,
    _ range: SourceRange
  ) throws(Refusal) -> Scalar {
    let slices = override(parameter).map { [$0] } ?? parameter.values.map(slice)
    let missing = try value(
      of: nil, parameter, .column(day.sql), key, around, range, isNeeded: !Self.covers(slices))
    // Periods don't overlap; an unknown day is in none.
    var arms: [(condition: String, value: Scalar)] = []
    for slice in slices {
      let value = try value(of: slice, parameter, .column(day.sql), key, around, range)
      var tests: [String] = []
      if let from = slice.from { tests.append("\(day.sql) >= \(constant(.day(from)).sql)") }
      if let to = slice.to { tests.append("\(day.sql) <= \(constant(.day(to)).sql)") }
      arms.append((tests.isEmpty ? "TRUE" : tests.joined(separator: " AND "), value))
    }
    var value = missing
    let scale = (arms.map(\.value.kind.scale) + [missing.kind.scale]).max() ?? 0
    if missing.kind.isNumber {
      value.kind = .number(scale: scale, isDecimal: missing.kind.isDecimal)
    }
    func pick(_ part: (Scalar) -> String) -> String {
      let tests = arms.map { "WHEN \($0.condition) THEN \(part($0.value))" }
      return tests.isEmpty
        ? part(missing) : "CASE \(tests.joined(separator: " ")) ELSE \(part(missing)) END"
    }
    let own = missing.kind.isNumber
    value.sql = pick { own ? self.number($0, atScale: scale) : $0.sql }
    value.gap = Mask.choice(
      arms.map { ($0.condition, $0.value.gap) }, otherwise: missing.gap)
    value.fault = anyOf(arms.map(\.value.fault) + [missing.fault])
    if arms.contains(where: { $0.value.reads != nil }) || missing.reads != nil {
      value.reads = Reads(pick { $0.reads?.sql(self.target) ?? "0" })
    }
    // Without a day nothing is asked.
    if let isAsked = allOf([day.gap?.isClear, day.fault.map { "NOT \($0)" }]) {
      value.reads = value.reads?.onlyIf(isAsked, target)
      value.gap = Mask.union([day.gap, value.gap?.onlyIf(isAsked)])
    }
    value.reads = Reads.union([day.reads, value.reads])
    value.fault = anyOf([day.fault, value.fault])
    value.digits = arms.map { $0.value.digits + scale - $0.value.kind.scale }.max() ?? 1
    return value
  }

  /// No day of a record, which lies between 1900 and 2099, is without a value.
  private static func covers(_ slices: [Slice]) -> Bool {
    guard let first = slices.first, let last = slices.last else { return false }
    var day = first.to
    for slice in slices.dropFirst() {
      guard let from = slice.from, let before = day, before.adding(days: 1) == from else {
        return false
      }
      day = slice.to
    }
    let start = first.from.map { $0.components.year <= 1900 } ?? true
    let end = last.to.map { $0.components.year >= 2100 } ?? true
    return start && end
  }

  private func value(
    of slice: Slice?, _ parameter: Parameter, _ moment: Moment, _ key: Expr?,
    _ around: Surroundings, _ range: SourceRange, isNeeded: Bool = true
  ) throws(Refusal) -> Scalar {
    guard let key else {
      if let slice, let value = slice.single { return marked(legal(value), slice) }
      let gap = isNeeded ? try fact(parameter.id, nil, moment, range) : nil
      return nothing(parameter, gap)
    }
    let name = kept(try scalar(key, around))
    guard name.kind == .text else { throw Refusal(.operation(parameter.id), at: range) }
    var values = slice?.keyed ?? [:]
    var replaced: [String] = []
    for (id, value) in frozen.overrides where id.hasPrefix(parameter.id + "[") {
      replaced.append(String(id.dropFirst(parameter.id.utf8.count + 1).dropLast()))
      values[String(id.dropFirst(parameter.id.utf8.count + 1).dropLast())] = value
    }
    // Without a key nothing is asked, and what was put in the law's place has no grade.
    var isAsked = [name.gap?.isClear, name.fault.map { "NOT \($0)" }]
    if !replaced.isEmpty {
      let list = replaced.sorted().map { target.literal($0) }.joined(separator: ", ")
      isAsked.append("COALESCE(\(name.sql) NOT IN (\(list)), FALSE)")
    }
    let reads = Reads.union([name.reads, slice.flatMap(rank)?.onlyIf(allOf(isAsked), target)])
    if case .text(let text)? = name.constant {
      var value: Scalar
      if let known = values[text] {
        value = legal(known)
      } else {
        value = nothing(
          parameter, isNeeded ? try fact(parameter.id, .fixed(text), moment, range) : nil)
      }
      value.reads = reads
      return value
    }
    var result = nothing(parameter, nil)
    let scale = values.values.map { legal($0).kind.scale }.max() ?? 0
    if result.kind.isNumber {
      result.kind = .number(scale: scale, isDecimal: result.kind.isDecimal)
    }
    let arms = values.sorted { $0.key < $1.key }.map { entry in
      let value = legal(entry.value)
      result.digits = max(result.digits, value.digits + scale - value.kind.scale)
      let text = value.kind.isNumber ? number(value, atScale: scale) : value.sql
      return "WHEN \(target.literal(entry.key)) THEN \(text)"
    }
    result.sql =
      arms.isEmpty ? "NULL" : "CASE \(name.sql) \(arms.joined(separator: " ")) END"
    let allowed = allowedValues(key, around)
    let gap = try keyedGap(
      parameter, allowed, name, Set(values.keys), moment, range, isNeeded)
    result.gap = Mask.union([name.gap, gap])
    result.fault = name.fault
    result.reads = reads
    return result
  }

  private func marked(_ value: Scalar, _ slice: Slice) -> Scalar {
    var value = value
    value.reads = rank(slice)
    return value
  }

  private func rank(_ slice: Slice) -> Reads? { slice.grade.flatMap(rank) }

  /// A grade that is worse than that of the rule's citations.
  func rank(_ found: Grade) -> Reads? {
    guard let grade, found > grade else { return nil }
    return Reads("\(found.rawValue)")
  }

  private func legal(_ value: LegalValue) -> Scalar {
    switch value {
    case .integer(let number): constant(.int(number))
    case .decimal(let number): constant(.decimal(number))
    case .text(let text): constant(.text(text))
    }
  }

  /// A value that no law gives.
  private func nothing(_ parameter: Parameter, _ gap: Mask?) -> Scalar {
    let kind: Kind =
      switch parameter.type {
      case .integer: .int
      case .decimal, .rupiah: .number(scale: 0, isDecimal: true)
      case .text: .text
      }
    let type = kind == .text ? target.textType : target.integerType
    return Scalar(kind, "CAST(NULL AS \(type))", gap: gap, digits: 1)
  }

  /// Every text that an expression may have, when they are written in the rulebook.
  func possibleTexts(_ node: Expr, _ around: Surroundings) throws(Refusal) -> [String]? {
    if case .text(let text)? = try scalar(node, around).constant { return [text] }
    guard case .call(let name, nil, _) = node.kind, let call = ParameterCall(name),
      let parameter = frozen.rulebook.parameter(call.parameter)
    else { return nil }
    let values = parameter.values.flatMap { value in
      value.keyed.values.map { $0 } + (value.single.map { [$0] } ?? [])
    }
    return values.compactMap { value in
      if case .text(let text) = value { text } else { nil }
    }
  }
}
