internal import PatuhCEL
internal import PatuhDiagnostics

/// Checks a rule's expressions one after another, each seeing the names declared before it.
struct ExpressionCompiler {
  /// What an expression is for.
  enum Purpose {
    case condition
    case number(String)
    case list(String)
    case anything
  }

  private(set) var environment: Environment
  let rewriter: LawRewriter
  private(set) var bag = DiagnosticBag()
  private(set) var lets: [(name: String, slot: Slot, expression: CheckedExpression)] = []
  private var guards: [CheckedExpression] = []
  /// Names that `applies` reads, directly or through other names: they are evaluated before it holds.
  private var readByGuards: Set<String> = []
  private var pending: [(expression: Expression, environment: Environment, first: DiagnosticBag)] =
    []

  /// What the names declared so far stand for, so that a filter in one guards reads in the next.
  private var definitions: [String: CheckedExpression] {
    Dictionary(lets.map { ($0.name, $0.expression) }, uniquingKeysWith: { first, _ in first })
  }

  init(_ environment: Environment, _ rewriter: LawRewriter) {
    self.environment = environment
    self.rewriter = rewriter
  }

  // MARK: Names

  /// Declares the names of `let` in order. A name whose expression is defective is declared all the
  /// same, so that its users aren't reported as well.
  ///
  /// Whether they read absent fields without a guard is only reported by ``finishLets()``, when it
  /// is known what `applies` guards.
  mutating func compileLets(_ items: [RuleDraft.Let], reserved: [String]) {
    let taken = Set(reserved + [RuleLinker.dayName, "param", "reading"])
    for item in items {
      if taken.contains(item.name) { bag.append(.letShadows(item.name, item.range)) }
      var first = DiagnosticBag()
      let before = environment
      let parsed = parse(item.expression, lint: true, into: &first)
      let checked = parsed.flatMap { before.check($0, definitions: definitions, into: &first) }
      let slot = environment.declare(variable: item.name, type: checked?.type ?? .dyn)
      if let parsed, let checked {
        pending.append((parsed, before, first))
        lets.append((item.name, slot, checked))
      } else {
        bag.append(contentsOf: first)
      }
    }
  }

  /// Declares one more variable for the expressions that follow.
  mutating func declare(_ name: String, _ type: Type) -> Slot {
    environment.declare(variable: name, type: type)
  }

  /// Conditions that hold wherever later expressions are evaluated.
  mutating func assume(_ condition: CheckedExpression) {
    guards.append(condition)
    var open = condition.variables
    while let name = open.popFirst() {
      guard readByGuards.insert(name).inserted,
        let found = lets.first(where: { $0.name == name })
      else { continue }
      open.formUnion(found.expression.variables)
    }
  }

  /// Reports the faults of `let` expressions; those that are evaluated only after `applies` held
  /// are checked again with its guards.
  mutating func finishLets() {
    for (index, item) in pending.enumerated() {
      guard !readByGuards.contains(lets[index].name), !guards.isEmpty else {
        bag.append(contentsOf: item.first)
        continue
      }
      var again = DiagnosticBag()
      // The lint of numbers belongs to the first pass; only the checker runs twice.
      for diagnostic in item.first.entries where diagnostic.code.hasPrefix("LAW") {
        again.append(diagnostic)
      }
      if let checked = item.environment.check(
        item.expression, guards: guards, definitions: definitions, into: &again)
      {
        lets[index].expression = checked
      }
      bag.append(contentsOf: again)
    }
    pending = []
  }

  // MARK: Expressions

  /// The row of the evidence, once ``declareRow(of:name:)`` made it known.
  private(set) var evidenceSlot: Slot?

  /// Lets later expressions read one element of a list.
  mutating func declareRow(of list: CheckedExpression, name: String) {
    var element = Type.dyn
    if case .list(let type) = list.type { element = type }
    evidenceSlot = environment.declare(variable: name, type: element)
  }

  mutating func compile(_ text: ExpressionText, _ purpose: Purpose) -> CheckedExpression? {
    var faults = DiagnosticBag()
    defer { bag.append(contentsOf: faults) }
    var isList = false
    if case .list = purpose { isList = true }
    guard let parsed = parse(text, lint: !isList, into: &faults) else { return nil }
    var expected: Type?
    if case .condition = purpose { expected = .bool }
    let checked = environment.check(
      parsed, expecting: expected, guards: guards, definitions: definitions, into: &faults)
    guard let checked else { return nil }
    switch (purpose, checked.type) {
    case (.condition, _), (.anything, _), (_, .dyn): return checked
    case (.number, .int), (.number, .uint), (.number, .decimal): return checked
    case (.list, .list): return checked
    case (.number(let name), let type):
      faults.append(.notANumber(name, found: type.description, text.range))
    case (.list(let name), let type):
      faults.append(.notAList(name, found: type.description, text.range))
    }
    return nil
  }

  mutating func compileTemplate(_ template: ExpressionText) -> [CheckedRule.TemplatePiece] {
    var faults = DiagnosticBag()
    let parts = TemplatePart.split(template, into: &faults)
    var pieces: [CheckedRule.TemplatePiece] = []
    for part in parts {
      switch part {
      case .text(let text): pieces.append(.text(text))
      case .expression(let text, let map):
        let parsed = environment.parse(text, map: map, into: &faults).map(rewriter.rewrite)
        let checked = parsed.flatMap {
          environment.check($0, guards: guards, definitions: definitions, into: &faults)
        }
        if let checked { pieces.append(.expression(checked)) }
      }
    }
    bag.append(contentsOf: faults)
    return pieces
  }

  private func parse(
    _ text: ExpressionText, lint: Bool, into faults: inout DiagnosticBag
  ) -> Expression? {
    guard let parsed = environment.parse(text.text, map: text.map, into: &faults) else {
      return nil
    }
    if lint { NumberLint.run(parsed, into: &faults) }
    return rewriter.rewrite(parsed)
  }
}
