internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhEnforcement
package import PatuhRules

/// All mutants of a rulebook, or of some of its rules and ladders.
package struct MutationPlan: Sendable {
  /// Rules first, in order, then ladders, then legal values, then readings.
  package let mutants: [Mutant]
  /// Legal values that nothing reads that a case could judge: messages alone use them.
  package let unread: [String]

  /// - Parameters:
  ///   - ladders: nil leaves ladders and what only they read out.
  ///   - chosenLadders: ids of the ladders to change; nil for all of them.
  package init(
    _ rulebook: Rulebook, _ rules: [RuleCoverage], _ ladders: LadderSuite? = nil,
    chosenLadders: Set<String>? = nil
  ) {
    let finder = MutantFinder(rulebook)
    let chosen = Set(rules.map(\.linked.rule.id))
    let nodes = ladders == nil ? [] : rulebook.ladders
    let ladderIDs = Set(nodes.map(\.id)).intersection(chosenLadders ?? Set(nodes.map(\.id)))
    let isWhole = chosen.count == rulebook.rules.count && ladderIDs.count == nodes.count
    var mutants = rules.flatMap { finder.mutants(of: $0.linked, deciding: $0.decidingNames) }
    for (id, node) in nodes where ladderIDs.contains(id) {
      mutants += finder.mutants(ofLadder: id, node)
    }
    var unread: [String] = []
    let values = LadderValues(rulebook)
    var reads = Dictionary(
      grouping: rules.flatMap { $0.coverages.flatMap(\.reads) }, by: \.parameter)
    if ladders != nil {
      for read in values.reads { reads[read.parameter, default: []].append(read) }
    }
    let deciding = Set(rules.flatMap(\.decidingParameters))
    for parameter in rulebook.parameters {
      // Of a selection, only what nothing else reads can be judged.
      let users = rulebook.rules.filter { $0.usedParameters.contains(parameter.id) }
      let ladderUsers = nodes.map(\.id).filter { values.used[$0]?.contains(parameter.id) ?? false }
      guard
        isWhole
          || (users.allSatisfy { chosen.contains($0.rule.id) }
            && ladderUsers.allSatisfy(ladderIDs.contains) && users.count + ladderUsers.count > 0)
      else { continue }
      if deciding.contains(parameter.id) || !ladderUsers.isEmpty {
        mutants += finder.mutants(
          of: parameter, reads: reads[parameter.id] ?? [],
          forces: ladderUsers.isEmpty ? [] : values.forces[parameter.id] ?? [])
      } else if isWhole {
        unread.append(parameter.id)
      }
    }
    for reading in rulebook.readings {
      let users = rulebook.rules.filter { $0.usedReadings.contains(reading.name) }
      let ladderUsers =
        ladders?.book.ladders.filter { $0.readings.contains(reading.name) }.map(\.id) ?? []
      guard users.count + ladderUsers.count > 0,
        users.allSatisfy({ chosen.contains($0.rule.id) }),
        ladderUsers.allSatisfy(ladderIDs.contains)
      else { continue }
      mutants += finder.mutants(of: reading)
    }
    self.mutants = mutants
    self.unread = unread
  }
}
