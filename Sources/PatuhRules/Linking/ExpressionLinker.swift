package import PatuhCEL
package import PatuhDiagnostics

/// Compiles expressions and finds citations that stand outside rules: in sanctions ladders.
///
/// Expressions see the records, parameters, readings and working days of the rulebook, and the
/// variables that were declared before them.
package struct ExpressionLinker {
  package enum Purpose {
    case condition
    /// An integer or a decimal; the name stands in the diagnostic.
    case number(String)
    case anything
  }

  private let rewriter: LawRewriter
  private let citations: CitationLinker
  private var compiler: ExpressionCompiler

  package init(_ rulebook: Rulebook, variables: [(name: String, type: Type)]) {
    rewriter = LawRewriter(
      parameters: Dictionary(
        rulebook.parameters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      readings: Dictionary(
        rulebook.readings.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first }))
    citations = CitationLinker(index: rulebook.citations)
    var environment = rulebook.environment
    for variable in variables { environment.declare(variable: variable.name, type: variable.type) }
    compiler = ExpressionCompiler(environment, rewriter)
  }

  /// What has been declared so far.
  package var environment: Environment { compiler.environment }

  /// Faults of the expressions compiled so far.
  package var faults: DiagnosticBag {
    var bag = compiler.bag
    bag.append(contentsOf: rewriter.bag)
    return bag
  }

  /// Names of the readings that some expression reads.
  package var usedReadings: Set<String> { rewriter.usedReadings }

  package var usedParameters: Set<String> { rewriter.usedParameters }

  /// Nil, with a fault, when the expression is defective.
  package mutating func compile(_ text: ExpressionText, _ purpose: Purpose) -> Program? {
    let checked =
      switch purpose {
      case .condition: compiler.compile(text, .condition)
      case .number(let name): compiler.compile(text, .number(name))
      case .anything: compiler.compile(text, .anything)
      }
    return checked.map { compiler.environment.plan($0) }
  }

  /// Declares a name that stands for an expression; nil, with a fault, when it is defective.
  package mutating func define(
    _ name: String, as text: ExpressionText
  ) -> (slot: Slot, program: Program)? {
    guard let program = compile(text, .anything) else { return nil }
    return (compiler.declare(name, program.type), program)
  }

  /// Nil, with a diagnostic, when the citation leads nowhere.
  package func link(
    _ cited: CitedText, during period: Period?, into bag: inout DiagnosticBag
  ) -> ResolvedCitation? {
    citations.link(cited, during: period, partial: .advice, into: &bag)
  }
}
