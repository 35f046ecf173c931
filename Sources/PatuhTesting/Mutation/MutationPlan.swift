internal import PatuhDiagnostics
package import PatuhRules

/// All mutants of a rulebook, or of some of its rules.
package struct MutationPlan: Sendable {
  /// Rules first, in order, then legal values, then readings.
  package let mutants: [Mutant]
  /// Legal values that no decision reads: messages and ladders use them, no case can judge them.
  package let unread: [String]

  package init(_ rulebook: Rulebook, _ rules: [RuleCoverage]) {
    let finder = MutantFinder(rulebook)
    let chosen = Set(rules.map(\.linked.rule.id))
    var mutants = rules.flatMap { finder.mutants(of: $0.linked, deciding: $0.decidingNames) }
    var unread: [String] = []
    let reads = Dictionary(
      grouping: rules.flatMap { $0.coverages.flatMap(\.reads) }, by: \.parameter)
    let deciding = Set(rules.flatMap(\.decidingParameters))
    let isWhole = chosen.count == rulebook.rules.count
    for parameter in rulebook.parameters {
      // Of a selection, only what no other rule reads can be judged.
      let users = rulebook.rules.filter { $0.usedParameters.contains(parameter.id) }
      guard isWhole || users.allSatisfy({ chosen.contains($0.rule.id) }) else { continue }
      if deciding.contains(parameter.id) {
        mutants += finder.mutants(of: parameter, reads: reads[parameter.id] ?? [])
      } else if isWhole {
        unread.append(parameter.id)
      }
    }
    for reading in rulebook.readings {
      let users = rulebook.rules.filter { $0.usedReadings.contains(reading.name) }
      guard !users.isEmpty, users.allSatisfy({ chosen.contains($0.rule.id) }) else { continue }
      mutants += finder.mutants(of: reading)
    }
    self.mutants = mutants
    self.unread = unread
  }
}
