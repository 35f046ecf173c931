internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Names of `let` that nothing in the rule reads.
enum UnusedNames {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      guard case .rule(let id) = file.kind, let linked = context.rulebook.rule(id) else { continue }
      var used: Set<String> = []
      for item in linked.expressions { used.formUnion(item.expression.variables) }
      for pair in file.node["let"]?.mapping ?? [] where !used.contains(pair.key.text) {
        bag.append(.unusedLet(pair.key.text, pair.key.range))
      }
    }
  }
}
