package import PatuhCEL

/// One expression of a rule, as it was checked, for passes that read rules and do not run them.
package struct RuleSource: Sendable {
  package enum Part: Sendable, Hashable {
    case local(String)
    case applies
    /// By index.
    case exception(Int)
    case require
    case evidence
  }

  package let part: Part
  package let root: Expr
}
