public import PatuhDiagnostics

/// A parsed expression: its tree, numbered, and the text it came from.
public struct Expression: Sendable {
  /// The outermost node.
  public let root: Expr
  /// The text as it was parsed; also after a rewrite.
  public let text: String
  /// Where the text stands in its file.
  public let map: SourceMap
  /// Number of nodes; ids run from 0 to one below it.
  public let nodeCount: Int

  /// Numbers a tree. O(nodes).
  public init(root: Expr, text: String, map: SourceMap) {
    var next = 0
    self.root = root.numbered(from: &next)
    self.nodeCount = next
    self.text = text
    self.map = map
  }

  /// A tree with some nodes replaced, numbered anew.
  ///
  /// - Parameter change: gets each node from the root down and the local names around it. It
  ///   returns a replacement, which is not visited again, or nil to go on with the children.
  ///   To change what lies within a replacement, call ``Expr/rewritten(_:_:)`` on its parts.
  public func rewritten(_ change: (Expr, LocalNames) -> Expr?) -> Expression {
    Expression(root: root.rewritten(LocalNames(), change), text: text, map: map)
  }

  /// Visits every node in pre-order.
  public func walk(_ visit: (Expr) -> Void) { root.walk(visit) }

  /// The expression printed anew: parsing it gives the same tree.
  public var printed: String { Printer.print(root) }
}

extension Expr {
  /// This node printed anew.
  package var printed: String { Printer.print(self) }

  /// See ``Expression/rewritten(_:)``; `locals` are the names bound around this node.
  public func rewritten(
    _ locals: LocalNames, _ change: (Expr, LocalNames) -> Expr?
  ) -> Expr {
    if let replacement = change(self, locals) { return replacement }
    var node = self
    var links: [Expr] = []
    var result: Expr?
    while result == nil, case .binary(let op, let left, _) = node.kind, left.continues(op) {
      links.append(node)
      node = left
      result = change(node, locals)
    }
    var rewritten =
      result
      ?? Expr(
        node.kind.mapChildren { child, names in child.rewritten(locals.adding(names), change) },
        at: node.range)
    for link in links.reversed() {
      guard case .binary(let op, _, let right) = link.kind else { continue }
      rewritten = Expr(
        .binary(op, rewritten, right.rewritten(locals, change)), at: link.range)
    }
    return rewritten
  }

  /// Visits the direct parts in the order of the text.
  public func children(_ visit: (Expr) -> Void) { kind.forEachChild(visit) }

  /// Visits this node and all below it in pre-order.
  public func walk(_ visit: (Expr) -> Void) {
    guard let chain = arithmeticChain else {
      visit(self)
      kind.forEachChild { $0.walk(visit) }
      return
    }
    for link in chain.links.reversed() { visit(link.node) }
    chain.first.walk(visit)
    for link in chain.links { link.right.walk(visit) }
  }
}
