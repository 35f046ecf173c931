internal import PatuhColumns

/// Every built-in function: CEL's own, the extensions of its suite, and Patuh's.
enum StandardLibrary {
  static let functions: [String: [Overload]] = {
    var table = FunctionTable()
    addCollections(&table)
    addConversions(&table)
    addStrings(&table)
    addPatterns(&table)
    addTimes(&table)
    addMath(&table)
    addOptionals(&table)
    addNetwork(&table)
    addEncoders(&table)
    addCalendar(&table)
    addDecimals(&table)
    return table.functions
  }()

  /// Sizes, types, and functions over lists.
  private static func addCollections(_ table: inout FunctionTable) {
    let (a, b) = (Type.parameter("A"), Type.parameter("B"))
    for type in [Type.string, .bytes, .list(a), .map(a, b)] {
      table.builtIn("size", [type], .int, isReceiver: false)
      table.builtIn("size", [type], .int, isReceiver: true)
    }
    table.global("type", a, .type(a), tolerance: .gaps) { .type($0.typeName) }
    table.global("dyn", a, .dyn, tolerance: .gaps, Body.identity)

    let addable: [Type] = [.int, .uint, .double, .decimal, .duration, .days, .months]
    for type in addable { table.builtIn("sum", [.list(type)], type, isReceiver: true) }
    for (name, body) in [("distinct", distinct), ("repeated", repeated)] {
      table.add(
        name,
        Overload(
          [.list(a)], .list(a), isReceiver: true,
          implementation: .general { values, context in body(values[0], context) }))
    }
    table.method("min", .list(a), a) { extreme($0, wanted: .less) }
    table.method("max", .list(a), a) { extreme($0, wanted: .greater) }
  }

  /// The elements without repetitions, in the order of their first occurrence. Linear, but for
  /// lists, maps and other kinds that are not hashed: each is compared with those before it, and
  /// the comparisons are paid for.
  @Sendable
  private static func distinct(_ value: Value, _ context: EvaluationContext) -> Value {
    guard case .list(let list) = value else { return wrongKind }
    var keys: Set<Identity> = []
    var others: [Value] = []
    var result: [Value] = []
    for element in list.elements {
      if let key = Identity(element) {
        if keys.insert(key).inserted { result.append(element) }
      } else {
        guard context.spend(others.count) else { return .error(.budgetExceeded) }
        if others.contains(where: { same($0, element) }) { continue }
        others.append(element)
        result.append(element)
      }
    }
    return .list(ListValue(whole: result))
  }

  /// The elements that occur more than once, each once, in the order of their second occurrence.
  /// As fast as ``distinct(_:_:)``.
  @Sendable
  private static func repeated(_ value: Value, _ context: EvaluationContext) -> Value {
    guard case .list(let list) = value else { return wrongKind }
    var counts: [Identity: Int] = [:]
    var others: [(value: Value, count: Int)] = []
    var result: [Value] = []
    for element in list.elements {
      if let key = Identity(element) {
        counts[key, default: 0] += 1
        if counts[key] == 2 { result.append(element) }
      } else {
        guard context.spend(others.count) else { return .error(.budgetExceeded) }
        guard let index = others.firstIndex(where: { same($0.value, element) }) else {
          others.append((element, 1))
          continue
        }
        others[index].count += 1
        if others[index].count == 2 { result.append(element) }
      }
    }
    return .list(ListValue(whole: result))
  }

  /// Values that are equal exactly when their identities are.
  private enum Identity: Hashable {
    case key(MapKey)
    case decimal(ExactDecimal)
    case date(Day)
    case month(Month)
    case record(Record)

    init?(_ value: Value) {
      if let key = MapKey(value) {
        self = .key(key)
        return
      }
      switch value {
      case .decimal(let number): self = .decimal(number.exact)
      case .date(let day): self = .date(day)
      case .month(let month): self = .month(month)
      case .record(let record): self = .record(record)
      default: return nil
      }
    }
  }

  private static func same(_ a: Value, _ b: Value) -> Bool {
    if case .yes = Equality.compare(a, b) { true } else { false }
  }

  private static func extreme(_ value: Value, wanted: Ordering.Result) -> Value {
    guard case .list(let list) = value else { return wrongKind }
    return extreme(list.elements, wanted: wanted, name: wanted == .less ? "min" : "max")
  }

  /// The least or the greatest; of equal ones the first.
  static func extreme(_ values: [Value], wanted: Ordering.Result, name: String) -> Value {
    guard var best = values.first else { return .error(.emptyList) }
    guard Ordering.compare(best, best) != nil else { return .error(.noSuchOverload(name, [best])) }
    for value in values.dropFirst() {
      guard let order = Ordering.compare(value, best) else {
        return .error(.noSuchOverload(name, [best, value]))
      }
      if order == wanted { best = value }
    }
    return best
  }
}
