internal import PatuhDiagnostics

/// `a && b`: no if any is no; otherwise unknown if any is; otherwise the first error.
///
/// A chain of many terms is a balanced tree of these, so that ten thousand terms are fourteen
/// levels; the rules hold for any grouping.
final class AndNode: ConditionNode {
  let left: any Node
  let right: any Node

  private init(_ left: any Node, _ right: any Node) {
    self.left = left
    self.right = right
  }

  static func chain(_ terms: ArraySlice<any Node>) -> any Node {
    Chain.balanced(terms, neutral: true) { AndNode($0, $1) }
  }

  func truth(_ context: EvaluationContext) -> Truth {
    switch left.truth(context) {
    case .no: .no
    case .yes: right.truth(context)
    case .unknown, .error: Undecided.truth(before: right, deciding: .no, context)
    }
  }
}

/// `a || b`: yes if any is yes; otherwise unknown if any is; otherwise the first error. Many terms
/// stand in a balanced tree, as those of ``AndNode``.
final class OrNode: ConditionNode {
  let left: any Node
  let right: any Node

  private init(_ left: any Node, _ right: any Node) {
    self.left = left
    self.right = right
  }

  static func chain(_ terms: ArraySlice<any Node>) -> any Node {
    Chain.balanced(terms, neutral: false) { OrNode($0, $1) }
  }

  func truth(_ context: EvaluationContext) -> Truth {
    switch left.truth(context) {
    case .yes: .yes
    case .no: right.truth(context)
    case .unknown, .error: Undecided.truth(before: right, deciding: .yes, context)
    }
  }
}

/// Lays the terms of a long condition out as a tree.
enum Chain {
  /// A binary tree over the terms in their order, its depth logarithmic in their number.
  ///
  /// - Parameter neutral: what no terms at all amount to, and what changes no other term.
  static func balanced(
    _ terms: ArraySlice<any Node>, neutral: Bool, join: (any Node, any Node) -> any Node
  ) -> any Node {
    let constant = ConstantNode(.bool(neutral))
    guard let first = terms.first else { return constant }
    guard terms.count > 1 else { return join(first, constant) }
    return tree(terms, join)
  }

  private static func tree(
    _ terms: ArraySlice<any Node>, _ join: (any Node, any Node) -> any Node
  ) -> any Node {
    if terms.count == 1 { return terms[terms.startIndex] }
    let middle = terms.startIndex + terms.count / 2
    return join(tree(terms[..<middle], join), tree(terms[middle...], join))
  }
}

/// What keeps a chain of conditions from being decided.
struct Undecided {
  private var facts: Facts.Builder?
  private var error: Value?

  /// The truth of two terms of which the first left ``EvaluationContext/outcome`` undecided.
  @inline(never)
  static func truth(
    before right: any Node, deciding: Truth, _ context: EvaluationContext
  ) -> Truth {
    var undecided = Undecided()
    undecided.add(context.outcome)
    let truth = right.truth(context)
    if truth == deciding { return deciding }
    if truth == .unknown || truth == .error { undecided.add(context.outcome) }
    return undecided.truth(context, otherwise: deciding == .no ? .yes : .no)
  }

  @inline(never)
  mutating func add(_ outcome: Value) {
    switch outcome {
    case .unknown(let unknown):
      if facts == nil { facts = Facts.Builder() }
      facts?.add(unknown.facts)
    case .error where error == nil: error = outcome
    default: break
    }
  }

  mutating func add(_ more: Facts?) {
    guard let more else { return }
    if facts == nil { facts = Facts.Builder() }
    facts?.add(more)
  }

  /// Unknown before error, as the language wants it for `&&` and `||`.
  @inline(__always)
  func truth(_ context: EvaluationContext, otherwise: Truth) -> Truth {
    if facts == nil, error == nil { return otherwise }
    if let found = facts?.facts { return context.unknown(found) }
    context.outcome = error ?? .null
    return .error
  }
}

final class NotNode: ConditionNode {
  let operand: any Node
  let range: SourceRange

  init(_ operand: any Node, at range: SourceRange) {
    self.operand = operand
    self.range = range
  }

  func truth(_ context: EvaluationContext) -> Truth {
    switch operand.truth(context) {
    case .yes: return .no
    case .no: return .yes
    case .unknown: return .unknown
    case .error:
      context.locate(at: range)
      return .error
    }
  }
}

/// `c ? x : y`: only the chosen branch is evaluated.
final class ConditionalNode: Node {
  let test: any Node
  let yes: any Node
  let no: any Node

  init(_ test: any Node, _ yes: any Node, _ no: any Node) {
    self.test = test
    self.yes = yes
    self.no = no
  }

  func evaluate(_ context: EvaluationContext) -> Value {
    switch test.truth(context) {
    case .yes: yes.evaluate(context)
    case .no: no.evaluate(context)
    case .unknown, .error: context.outcome
    }
  }

  func truth(_ context: EvaluationContext) -> Truth {
    switch test.truth(context) {
    case .yes: yes.truth(context)
    case .no: no.truth(context)
    case let other: other
    }
  }
}

extension EvaluationContext {
  /// Gives the error in ``outcome`` its place.
  func locate(at range: SourceRange) {
    if case .error(let error) = outcome, error.range == nil {
      outcome = .error(error.located(at: range))
    }
  }
}
