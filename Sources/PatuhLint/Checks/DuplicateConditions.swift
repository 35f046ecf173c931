internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules

/// The same said twice within one expression: a term of `&&` or `||`, both branches of a choice,
/// both sides of a comparison.
enum DuplicateConditions {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      guard case .rule = file.kind else { continue }
      for item in RuleTexts(file).items {
        item.expression.walk { node in check(node, into: &bag) }
      }
    }
  }

  private static func check(_ node: Expr, into bag: inout DiagnosticBag) {
    switch node.kind {
    case .and(let terms), .or(let terms):
      var first: [String: Expr] = [:]
      for (index, term) in terms.enumerated() {
        guard let other = first.updateValue(term, forKey: term.printed) else { continue }
        bag.append(
          .duplicateTerm(
            term.printed, term.range, first: other.range,
            fix: removal(of: term, after: terms[index - 1])))
      }
    case .conditional(_, let yes, let no) where yes.printed == no.printed:
      bag.append(.sameBranches(node.range))
    case .binary(let relation, let left, let right)
    where (relation.isRelation || relation == .subtract) && left.printed == right.printed:
      bag.append(.sameSides(relation.rawValue, left.printed, node.range))
    default: break
    }
  }

  /// Takes the term and the operator before it out, when nothing but the operator stands between.
  private static func removal(of term: Expr, after before: Expr) -> Fix? {
    let source = term.range.source
    let (start, end) = (before.range.upperBound, term.range.upperBound)
    guard start < term.range.lowerBound else { return nil }
    let between = String(decoding: source.bytes[start..<term.range.lowerBound], as: UTF8.self)
    let words = between.split(whereSeparator: \.isWhitespace)
    guard words == ["&&"] || words == ["||"] else { return nil }
    return Fix(
      SourceRange(source: source, start..<end), replacement: "", applicability: .safe)
  }
}
