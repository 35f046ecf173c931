package import PatuhCEL

/// An expression of a rule and what the rule wants of it.
package struct RuleExpression: Sendable {
  package enum Part: Sendable, Hashable {
    case named(String)
    case applies
    /// By the exception's index.
    case exception(Int)
    case require
    case evidence
    case count
    case amount
    /// The value of a figure, what it is a part of, which subjects count, how it is broken down.
    case measure(Int)
    case whole(Int)
    case measured(Int)
    case group(Int)
    /// The rows that fulfil the requirement.
    case metAt
    /// A piece of what is shown: message, remedy, what is said of a row, suggestion.
    case text

    /// True for the conditions that the outcome hangs on.
    package var decides: Bool {
      switch self {
      case .applies, .exception, .require: true
      default: false
      }
    }
  }

  package let part: Part
  package let expression: CheckedExpression
}

extension LinkedRule {
  /// Every expression of the rule as it was checked: `let` names first, in order, then conditions,
  /// then what is shown. Ranges are those of the rule's file.
  package var expressions: [RuleExpression] {
    func one(_ part: RuleExpression.Part, _ expression: CheckedExpression?) -> [RuleExpression] {
      expression.map { [RuleExpression(part: part, expression: $0)] } ?? []
    }
    var result = checked.lets.flatMap { one(.named($0.name), $0.expression) }
    result += one(.applies, checked.applies)
    for (index, item) in checked.exceptions.enumerated() {
      result += one(.exception(index), item.when)
    }
    result += one(.require, checked.require)
    result += one(.evidence, checked.evidence)
    result += one(.count, checked.count)
    result += one(.amount, checked.amount)
    for (index, item) in checked.measures.enumerated() {
      result += one(.measure(index), item.value)
      result += one(.whole(index), item.whole)
      result += one(.measured(index), item.when)
      result += one(.group(index), item.group)
    }
    result += one(.metAt, checked.metAt)
    for piece in [checked.message, checked.remedy, checked.each, checked.suggest].flatMap({
      $0 ?? []
    }) {
      if case .expression(let expression) = piece { result += one(.text, expression) }
    }
    return result
  }
}
