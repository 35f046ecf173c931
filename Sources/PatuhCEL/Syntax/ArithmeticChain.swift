internal import PatuhDiagnostics

/// A run of `+` and `-`, or of `*`, `/` and `%`, without parentheses between them.
///
/// In the tree each link is the left operand of the next, so a thousand terms are a thousand nodes
/// below one another. Passes go along them in a loop and not by recursion; see ``Limits/path``.
struct ArithmeticChain {
  struct Link {
    /// The operation with all that stands to the left of it.
    let node: Expr
    let op: BinaryOperator
    let right: Expr
  }

  let first: Expr
  /// In the order of the text: the innermost operation first.
  let links: [Link]
}

extension Expr {
  /// The chain that ends with this operation; nil when this is no arithmetic. O(links).
  var arithmeticChain: ArithmeticChain? {
    guard case .binary(let last, _, _) = kind, last.isArithmetic else { return nil }
    var links: [ArithmeticChain.Link] = []
    var node = self
    while case .binary(let op, let left, let right) = node.kind, op.continues(last) {
      links.append(ArithmeticChain.Link(node: node, op: op, right: right))
      node = left
    }
    return ArithmeticChain(first: node, links: links.reversed())
  }

  /// Whether the left operand of an operation is part of its chain.
  func continues(_ op: BinaryOperator) -> Bool {
    if case .binary(let own, _, _) = kind { own.continues(op) } else { false }
  }
}

extension BinaryOperator {
  var isArithmetic: Bool { !isRelation }

  private var isSum: Bool { self == .add || self == .subtract }

  /// Whether both are sums or both are products.
  func continues(_ other: BinaryOperator) -> Bool {
    isArithmetic && other.isArithmetic && isSum == other.isSum
  }
}
