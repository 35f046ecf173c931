internal import PatuhCEL
package import PatuhDiagnostics
package import PatuhEngine
package import PatuhRules

/// The cases of one rule, run with a trace.
package struct RuleCoverage: Sendable {
  package let linked: LinkedRule
  package let cases: [PreparedCase]
  /// By case.
  package let coverages: [CaseCoverage]
  /// By case.
  package let results: [CaseResult]
  /// What each case was found to be.
  package let outcomes: [Outcome]
  /// What the rule asks of its cases.
  package let conditions: [Condition]
  /// The `let` names that the decision reads.
  package let decidingNames: Set<String>
  /// The parameters that the decision reads.
  package let decidingParameters: Set<String>
  /// Nodes that the decision of its largest case evaluated, each as often as it was.
  let largestEvaluation: Int

  /// A condition of the rule and where it stands.
  package struct Condition: Sendable {
    let part: Int
    let node: Int
    package let role: Explanation.Part.Role
    package let range: SourceRange
    /// True for the whole `when` of an exception.
    package let isException: Bool
  }

  /// Runs all cases; those that cannot be prepared are left out here and fail elsewhere.
  package init(_ linked: LinkedRule, _ ruleCases: [RuleCase], in rulebook: Rulebook) {
    let runner = CaseRunner(rulebook)
    let tracer = CaseTracer(linked)
    var yearly: [String: CaseCoverage.Read.Unit] = [:]
    for part in tracer.parts {
      guard case .variable(let name) = part.role else { continue }
      yearly[name] = CaseCoverage.yearly(part.program.expression.root)
    }
    var cases: [PreparedCase] = []
    var coverages: [CaseCoverage] = []
    var results: [CaseResult] = []
    var outcomes: [Outcome] = []
    var largest = 0
    for ruleCase in ruleCases {
      guard case .success(let prepared) = runner.prepare(ruleCase, of: linked) else { continue }
      cases.append(prepared)
      let coverage = CaseCoverage(tracer.trace(prepared), on: ruleCase.day, yearly: yearly)
      largest = max(largest, coverage.evaluated)
      coverages.append(coverage)
      let observation = runner.observe(prepared, of: linked)
      outcomes.append(observation.outcome)
      results.append(
        CaseResult(
          rule: linked.rule.id, name: ruleCase.name, range: ruleCase.range,
          differences: observation.differences(from: ruleCase.expect)))
    }
    self.linked = linked
    self.cases = cases
    self.coverages = coverages
    self.results = results
    self.outcomes = outcomes
    self.largestEvaluation = largest
    let used = Self.usedParts(of: tracer)
    self.conditions = Self.conditions(of: tracer, used)
    var names: Set<String> = []
    var parameters: Set<String> = []
    for index in used {
      let part = tracer.parts[index]
      if case .variable(let name) = part.role { names.insert(name) }
      part.program.expression.walk { node in
        guard case .call(let function, receiver: nil, _) = node.kind,
          let call = ParameterCall(function)
        else { return }
        parameters.insert(call.parameter)
      }
    }
    self.decidingNames = names
    self.decidingParameters = parameters
  }

  /// How many cases gave the condition this answer.
  package func count(_ condition: Condition, _ value: Bool) -> Int {
    let truth = CaseCoverage.Truth(part: condition.part, node: condition.node, value: value)
    return coverages.count { $0.truths.contains(truth) }
  }

  // MARK: Conditions

  private static func conditions(of tracer: CaseTracer, _ used: Set<Int>) -> [Condition] {
    var found: [Condition] = []
    for (index, part) in tracer.parts.enumerated() where used.contains(index) {
      var isWhole = false
      var isException = false
      switch part.role {
      case .applies, .require: isWhole = true
      case .exception: (isWhole, isException) = (true, true)
      default: break
      }
      let root = part.program.expression.root
      collect(root, asCondition: isWhole) { node in
        found.append(
          Condition(
            part: index, node: node.id, role: part.role, range: node.range,
            isException: isException && node.id == root.id))
      }
    }
    return found
  }

  /// Indexes of the parts that decide, with the names they read: a name that only a message shows
  /// is not among them.
  private static func usedParts(of tracer: CaseTracer) -> Set<Int> {
    var names: [String: Int] = [:]
    var open: [Int] = []
    for (index, part) in tracer.parts.enumerated() {
      if case .variable(let name) = part.role { names[name] = index } else { open.append(index) }
    }
    var used = Set(open)
    while let index = open.popLast() {
      tracer.parts[index].program.expression.walk { node in
        if case .identifier(let name, _) = node.kind, let read = names[name],
          used.insert(read).inserted
        {
          open.append(read)
        }
      }
    }
    return used
  }

  /// Visits every node whose answer decides which way evaluation goes: the terms of `&&` and `||`,
  /// the test of `?:`, what quantifiers and filters ask of each element.
  private static func collect(_ e: Expr, asCondition: Bool, _ visit: (Expr) -> Void) {
    switch e.kind {
    case .literal, .constant: return
    default: if asCondition { visit(e) }
    }
    switch e.kind {
    case .and(let terms), .or(let terms):
      for term in terms { collect(term, asCondition: true, visit) }
    case .unary(.not, let operand): collect(operand, asCondition: false, visit)
    case .conditional(let test, let yes, let no):
      collect(test, asCondition: true, visit)
      collect(yes, asCondition: false, visit)
      collect(no, asCondition: false, visit)
    case .comprehension(let macro):
      collect(macro.range, asCondition: false, visit)
      if let condition = macro.condition { collect(condition, asCondition: true, visit) }
      let asks = [.all, .exists, .existsOne, .filter].contains(macro.macro)
      collect(macro.body, asCondition: asks, visit)
    case .bind(_, let value, let body):
      collect(value, asCondition: false, visit)
      collect(body, asCondition: false, visit)
    default:
      e.children { collect($0, asCondition: false, visit) }
    }
  }
}
