internal import PatuhCEL
internal import PatuhDiagnostics

/// Warns of numbers in rules: a number that can change is law, and law stands in parameters.
///
/// -1, 0 and 1 are left alone, twelve as the months of a year in a product, arguments that are days,
/// places or decimals, and months or weekdays compared with their accessors.
enum NumberLint {
  private static let harmlessCalls: Set<String> = [
    "date", "month", "day", "round", "divide", "substring", "charAt", "indexOf", "lastIndexOf",
    "split", "replace", "format",
  ]
  private static let accessors: Set<String> = ["dayOfWeek", "monthOfYear"]

  static func run(_ expression: Expression, into bag: inout DiagnosticBag) {
    var harmless: Set<Int> = []
    expression.walk { node in
      switch node.kind {
      case .call(let name, _, let arguments) where harmlessCalls.contains(name):
        for argument in arguments { argument.walk { harmless.insert($0.id) } }
      case .binary(.multiply, let left, let right):
        for side in [left, right] where isTwelve(side) { harmless.insert(side.id) }
      case .binary(_, let left, let right) where isAccessor(left) || isAccessor(right):
        harmless.insert(left.id)
        harmless.insert(right.id)
      default: break
      }
    }
    expression.walk { node in
      guard !harmless.contains(node.id), let text = number(node) else { return }
      bag.append(.numberLooksLikeLaw(text, node.range))
    }
  }

  private static func isTwelve(_ node: Expr) -> Bool {
    if case .literal(.int(12)) = node.kind { true } else { false }
  }

  private static func isAccessor(_ node: Expr) -> Bool {
    if case .call(let name, _?, _) = node.kind { accessors.contains(name) } else { false }
  }

  /// The text of a literal number, or of the number in `decimal('…')`, that isn't 0 or 1.
  private static func number(_ node: Expr) -> String? {
    switch node.kind {
    case .literal(.int(let number)): return (-1...1).contains(number) ? nil : String(number)
    case .literal(.uint(let number)): return number <= 1 ? nil : String(number)
    case .literal(.double(let number)):
      return number == 0 || number == 1 ? nil : node.range.text
    case .call("decimal", nil, let arguments):
      guard let first = arguments.first, case .literal(let literal) = first.kind,
        let text = literal.stringValue, text != "0", text != "1"
      else { return nil }
      return text
    default: return nil
    }
  }
}
