public import PatuhDiagnostics

/// The place of a variable in an ``EvaluationContext``.
public struct Slot: Sendable, Hashable {
  public let index: Int
}

/// What expressions may name: variables, functions, record types, macros.
///
/// A value: copy it and declare more for an inner scope. Slots are numbered in order of
/// declaration, so programs of an environment run in contexts of its extensions too.
public struct Environment: Sendable {
  struct Variable: Sendable {
    let slot: Slot
    let type: Type
  }

  /// Prefix for names: in container `a.b` the name `x` is tried as `a.b.x`, `a.x`, `x`.
  public var container: String
  /// The macros that ``parse(_:)`` knows.
  public var macros: MacroOptions
  private(set) var variables: [String: Variable] = [:]
  private(set) var variableNames: [String] = []
  private(set) var records: [String: RecordDeclaration] = [:]
  private(set) var functions: [String: [Overload]]

  /// - Parameter container: the prefix under which names are tried first; see ``container``.
  public init(container: String = "", macros: MacroOptions = MacroOptions()) {
    self.container = container
    self.macros = macros
    self.functions = StandardLibrary.functions
  }

  /// Declares a variable; a later declaration of the same name gives it a new type.
  @discardableResult
  public mutating func declare(variable name: String, type: Type) -> Slot {
    let slot = variables[name]?.slot ?? Slot(index: variableNames.count)
    if variables[name] == nil { variableNames.append(name) }
    variables[name] = Variable(slot: slot, type: type)
    return slot
  }

  public mutating func declare(record: RecordDeclaration) {
    records[record.name] = record
  }

  /// Adds the overloads to those which the name already has.
  public mutating func declare(function: FunctionDeclaration) {
    functions[function.name, default: []] += function.overloads
  }

  /// Where a variable's value goes; nil when it is not declared.
  public func slot(of variable: String) -> Slot? { variables[variable]?.slot }

  /// Number of slots that a context for this environment needs.
  var slotCount: Int { variableNames.count }

  /// The names to try for a name, in order.
  func candidates(for name: String, isRooted: Bool) -> [String] {
    if isRooted || container.isEmpty { return [name] }
    var result: [String] = []
    var prefix = container[...]
    while !prefix.isEmpty {
      result.append(prefix + "." + name)
      prefix = prefix.lastIndex(of: ".").map { prefix[..<$0] } ?? ""
    }
    return result + [name]
  }

  /// Parses a text that stands in a file; nil when it is defective.
  ///
  /// - Parameter map: where the text stands, so that every range is one of the file.
  public func parse(
    _ text: String, map: SourceMap, into bag: inout DiagnosticBag
  ) -> Expression? {
    Parser.parse(text, map: map, macros: macros, into: &bag)
  }

  /// Parses a text that is a source of its own.
  public func parse(_ text: String) -> (Expression?, DiagnosticBag) {
    var bag = DiagnosticBag()
    let map = SourceMap(source: Source(name: "<expression>", text: text))
    let expression = parse(text, map: map, into: &bag)
    return (expression, bag)
  }

  /// Checks an expression; nil when it has errors. Warnings do not keep it from being used.
  ///
  /// Among the errors is a cost that could not be borne even for short lists: an evaluation is
  /// stopped when its steps are spent, and this one could only end so.
  ///
  /// - Parameters:
  ///   - expected: the type that the result must have, if any.
  ///   - guards: conditions known to be true wherever this expression is evaluated.
  ///   - definitions: what variables are defined as; the filters of a defined list guard the
  ///     reads of its elements.
  public func check(
    _ expression: Expression, expecting expected: Type? = nil, guards: [CheckedExpression] = [],
    definitions: [String: CheckedExpression] = [:], into bag: inout DiagnosticBag
  ) -> CheckedExpression? {
    let checked = checkTypes(expression, expecting: expected, into: &bag)
    if let checked {
      reportAbsence(in: checked, guards: guards, definitions: definitions, into: &bag)
    }
    return checked
  }

  /// Does what ``check(_:expecting:guards:definitions:into:)`` does but for
  /// ``reportAbsence(in:guards:definitions:into:)``, which can follow when all guards are known.
  public func checkTypes(
    _ expression: Expression, expecting expected: Type? = nil, into bag: inout DiagnosticBag
  ) -> CheckedExpression? {
    var checker = Checker(environment: self, expression: expression)
    let checked = checker.check(expecting: expected)
    let steps = CostModel.estimate(expression.root).bound(forLength: Limits.length)
    if steps > Limits.bound {
      checker.report(CELDiagnostics.tooCostly(steps: steps, at: expression.root.range))
    }
    bag.append(contentsOf: checker.diagnostics)
    return checker.diagnostics.hasErrors ? nil : checked
  }

  /// Reports fields of a checked expression that can be absent and are read without a guard.
  ///
  /// - Parameters:
  ///   - guards: conditions known to be true wherever this expression is evaluated.
  ///   - definitions: what variables are defined as; the filters of a defined list guard the
  ///     reads of its elements.
  public func reportAbsence(
    in checked: CheckedExpression, guards: [CheckedExpression] = [],
    definitions: [String: CheckedExpression] = [:], into bag: inout DiagnosticBag
  ) {
    var absence = AbsenceCheck(checked: checked, guards: guards, definitions: definitions)
    absence.run()
    bag.append(contentsOf: absence.diagnostics)
  }

  /// Resolves names as ``check(_:expecting:guards:definitions:into:)`` does, but leaves every fault to run
  /// time: an undeclared name is then an error value that `|| true` absorbs.
  public func resolve(_ expression: Expression) -> CheckedExpression {
    var checker = Checker(environment: self, expression: expression)
    return checker.check(expecting: nil)
  }

  /// Makes a program of a checked expression.
  public func plan(
    _ checked: CheckedExpression, options: PlanOptions = PlanOptions()
  ) -> Program {
    Planner.plan(checked, in: self, options: options)
  }
}
