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
  /// What was found in each of ``lets``, but for reads without a guard.
  private var pending: [DiagnosticBag] = []
  /// What the names declared so far stand for, so that a filter in one guards reads in the next.
  private var definitions: [String: CheckedExpression] = [:]

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
      var found = DiagnosticBag()
      let checked = parse(item.expression, lint: true, into: &found)
        .flatMap { environment.checkTypes($0, into: &found) }
      let slot = environment.declare(variable: item.name, type: checked?.type ?? .dyn)
      if let checked {
        pending.append(found)
        lets.append((item.name, slot, checked))
        if definitions[item.name] == nil { definitions[item.name] = checked }
      } else {
        bag.append(contentsOf: found)
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

  /// Reports the faults of `let` expressions; the reads of those that are evaluated only after
  /// `applies` held are guarded by it.
  mutating func finishLets() {
    for (item, found) in zip(lets, pending) {
      bag.append(contentsOf: found)
      environment.reportAbsence(
        in: item.expression, guards: readByGuards.contains(item.name) ? [] : guards,
        definitions: definitions, into: &bag)
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
