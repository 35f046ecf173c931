internal import PatuhDiagnostics

/// Turns a checked expression into a tree of nodes.
///
/// Names become slots, fields of known records become column indexes, literal lists behind `in`
/// become tables, literal patterns are compiled, and what depends on constants only is computed
/// once. Every node still copes with values of any kind: types are promises, not facts.
struct Planner {
  let checked: CheckedExpression
  let environment: Environment
  let options: PlanOptions
  /// Identifies the program in traces.
  let token = TraceToken()
  /// Local variables in use at this point, and the most in use at any.
  var depth = 0
  private var deepest = 0
  /// Loops around this point; see ``InvariantNode``.
  var loops = 0
  /// By local slot: the loop, from 1 outwards in, whose rounds change it; 0 for none.
  var loopOfSlot: [Int] = []
  /// By number of an invariant: the loop whose rounds change it.
  var loopOfInvariant: [Int] = []
  /// What the nodes made so far read; see ``SumMemo``.
  var readings = Readings()
  private let scratch: EvaluationContext

  static func plan(
    _ checked: CheckedExpression, in environment: Environment, options: PlanOptions
  ) -> Program {
    var planner = Planner(checked: checked, environment: environment, options: options)
    let root = planner.node(checked.expression.root)
    return Program(
      expression: checked.expression, type: checked.type,
      cost: CostModel.estimate(checked.expression.root), root: root,
      localCount: planner.deepest, invariantCount: planner.loopOfInvariant.count,
      token: planner.token)
  }

  /// A program of one node, with the variables of the macros around it in the first local slots.
  static func plan(
    _ node: Expr, of checked: CheckedExpression, in environment: Environment, depth: Int
  ) -> Program {
    var planner = Planner(checked: checked, environment: environment, options: PlanOptions())
    planner.depth = depth
    planner.loopOfSlot = Array(repeating: 0, count: depth)
    planner.deepest = depth
    let root = planner.node(node)
    return Program(
      expression: checked.expression, type: checked.type(of: node),
      cost: CostModel.estimate(node), root: root, localCount: planner.deepest,
      invariantCount: planner.loopOfInvariant.count, token: planner.token)
  }

  private init(checked: CheckedExpression, environment: Environment, options: PlanOptions) {
    self.checked = checked
    self.environment = environment
    self.options = options
    self.scratch = EvaluationContext(Environment.bare, budget: 100_000)
  }

  /// The node of an expression.
  ///
  /// - Parameter binding: the local variables to show when this node is traced: it is the body
  ///   of a macro.
  mutating func node(_ e: Expr, binding: [Int] = []) -> any Node {
    if options.trace { return traced(make(e), e, binding: binding) }
    return invariant(e) ?? make(e)
  }

  private func traced(_ node: any Node, _ e: Expr, binding: [Int] = []) -> any Node {
    TracedNode(node, e.id, token, binding: binding)
  }

  /// Takes a local slot for the time of `body`.
  mutating func local<T>(_ count: Int = 1, _ body: (inout Planner, Int) -> T) -> T {
    let slot = depth
    depth += count
    loopOfSlot.append(contentsOf: repeatElement(loops, count: count))
    deepest = max(deepest, depth)
    defer {
      depth -= count
      loopOfSlot.removeLast(count)
    }
    return body(&self, slot)
  }

  mutating func make(_ e: Expr) -> any Node {
    switch e.kind {
    case .literal(let value), .constant(let value, _): return ConstantNode(value)
    case .identifier, .select: return nameOrSelection(e)
    case .presence(let operand, let field): return presence(e, operand, field)
    case .index(let container, let key, let isOptional):
      let (c, k) = (node(container), node(key))
      return folded(IndexNode(c, k, isOptional: isOptional, at: e.range), [c, k])
    case .call(_, let receiver, let arguments): return call(e, receiver, arguments)
    case .unary(let op, let operand):
      let inner = node(operand)
      switch op {
      case .not: return folded(NotNode(inner, at: e.range), [inner])
      case .negate: return folded(NegateNode(inner, at: e.range), [inner])
      }
    case .binary(let op, let left, let right):
      if let chain = e.arithmeticChain { return arithmetic(chain) }
      return binary(op, node(left), node(right), e)
    case .and(let terms): return AndNode.chain(terms.map { node($0) }[...])
    case .or(let terms): return OrNode.chain(terms.map { node($0) }[...])
    case .conditional(let test, let yes, let no):
      return ConditionalNode(node(test), node(yes), node(no))
    case .list(let elements): return list(elements, e)
    case .map(let entries): return map(entries, e)
    case .message(let name, _):
      return ConstantNode(.error(EvaluationError.undeclaredName(name).located(at: e.range)))
    case .comprehension(let c): return comprehension(c, e)
    case .bind(_, let value, let body):
      let bound = node(value)
      return local { planner, slot in
        BindNode(slot: slot, value: bound, body: planner.node(body))
      }
    case .optionalMap(let operand, _, let body, let isFlat):
      let optional = node(operand)
      return local { planner, slot in
        OptionalMapNode(
          optional, slot: slot, body: planner.node(body), isFlat: isFlat, at: e.range)
      }
    case .block(let values, let body): return block(values[...], body)
    case .known(let inner): return KnownNode(node(inner))
    }
  }

  private mutating func block(_ values: ArraySlice<Expr>, _ body: Expr) -> any Node {
    guard let first = values.first else { return node(body) }
    let value = node(first)
    return local { planner, slot in
      BindNode(slot: slot, value: value, body: planner.block(values.dropFirst(), body))
    }
  }

  // MARK: Constants

  /// The value of a node that is a constant.
  func constant(_ node: any Node) -> Value? { (node as? ConstantNode)?.value }

  /// Computes a node now when all its parts are constants and it gives a value.
  func folded(_ node: any Node, _ parts: [any Node]) -> any Node {
    guard !options.trace, parts.allSatisfy({ $0 is ConstantNode }) else { return node }
    scratch.reset()
    let value = node.evaluate(scratch)
    return value.isError || scratch.isExhausted ? node : ConstantNode(value)
  }

  private mutating func list(_ elements: [ListElement], _ e: Expr) -> any Node {
    let parts = elements.map {
      ListNode.Element(node: node($0.value), isOptional: $0.isOptional)
    }
    return folded(ListNode(parts, at: e.range), parts.map(\.node))
  }

  private mutating func map(_ entries: [MapEntry], _ e: Expr) -> any Node {
    let parts = entries.map {
      MapNode.Entry(key: node($0.key), value: node($0.value), isOptional: $0.isOptional)
    }
    return folded(MapNode(parts, at: e.range), parts.flatMap { [$0.key, $0.value] })
  }

  private mutating func arithmetic(_ chain: ArithmeticChain) -> any Node {
    var first = node(chain.first)
    var links: [ArithmeticChainNode.Link] = []
    for link in chain.links {
      let right = node(link.right)
      let step = ArithmeticNode(link.op, first, right, at: link.node.range)
      if options.trace {
        // The outermost link is traced by whoever asked for the chain.
        first = link.node.id == chain.links.last?.node.id ? step : traced(step, link.node)
      } else if links.isEmpty, let value = constant(folded(step, [first, right])) {
        first = ConstantNode(value)
      } else {
        links.append(.init(op: link.op, right: right, range: link.node.range))
      }
    }
    guard let link = links.first else { return first }
    return links.count == 1
      ? ArithmeticNode(link.op, first, link.right, at: link.range)
      : ArithmeticChainNode(first, links)
  }

  private func binary(
    _ op: BinaryOperator, _ a: any Node, _ b: any Node, _ e: Expr
  ) -> any Node {
    switch op {
    case .equal, .notEqual:
      let isNegated = op == .notEqual
      if case .string(let text)? = constant(b) {
        return folded(TextEqualityNode(a, text, isNegated: isNegated), [a, b])
      }
      if case .string(let text)? = constant(a) {
        return folded(TextEqualityNode(b, text, isNegated: isNegated), [a, b])
      }
      return folded(EqualityNode(a, b, isNegated: isNegated), [a, b])
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      if case .int(let number)? = constant(b) {
        return folded(IntOrderNode(op, a, number, at: e.range), [a, b])
      }
      return folded(OrderNode(op, a, b, at: e.range), [a, b])
    default:
      if case .list(let list)? = constant(b), list.gaps == nil,
        let table = InLiteralNode(a, list.elements)
      {
        return folded(table, [a])
      }
      return folded(InNode(a, b, at: e.range), [a, b])
    }
  }
}

extension Environment {
  /// Nothing declared: for computing constants.
  fileprivate static let bare = Environment()
}
