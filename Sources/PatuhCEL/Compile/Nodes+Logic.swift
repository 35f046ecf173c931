internal import PatuhDiagnostics

/// `a && b && …`: no if any is no; otherwise unknown if any is; otherwise the first error.
final class AndNode: ConditionNode {
  let terms: [any Node]

  init(_ terms: [any Node]) { self.terms = terms }

  func truth(_ context: EvaluationContext) -> Truth {
    for index in terms.indices {
      switch terms[index].truth(context) {
      case .yes: continue
      case .no: return .no
      case .unknown, .error:
        return Undecided.truth(terms[(index + 1)...], deciding: .no, context)
      }
    }
    return .yes
  }
}

/// `a || b || …`: yes if any is yes; otherwise unknown if any is; otherwise the first error.
final class OrNode: ConditionNode {
  let terms: [any Node]

  init(_ terms: [any Node]) { self.terms = terms }

  func truth(_ context: EvaluationContext) -> Truth {
    for index in terms.indices {
      switch terms[index].truth(context) {
      case .no: continue
      case .yes: return .yes
      case .unknown, .error:
        return Undecided.truth(terms[(index + 1)...], deciding: .yes, context)
      }
    }
    return .no
  }
}

/// What keeps a chain of conditions from being decided.
struct Undecided {
  private var facts: Facts.Builder?
  private var error: Value?

  /// The truth of a chain whose last term gave ``EvaluationContext/outcome``, when `rest` follows.
  @inline(never)
  static func truth(
    _ rest: ArraySlice<any Node>, deciding: Truth, _ context: EvaluationContext
  ) -> Truth {
    var undecided = Undecided()
    undecided.add(context.outcome)
    for term in rest {
      let truth = term.truth(context)
      if truth == deciding { return deciding }
      if truth == .unknown || truth == .error { undecided.add(context.outcome) }
    }
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
