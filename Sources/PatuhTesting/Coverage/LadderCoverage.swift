internal import PatuhDiagnostics
package import PatuhRules
internal import PatuhYAML

/// What the cases of sanctions ladders reach: each step, and the articles that a ladder cites.
package struct LadderCoverage {
  private let rulebook: Rulebook

  package init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
  }

  /// A goal for each step: a case recommends it, or has it in its history.
  package var goals: [CoverageReport.Goal] {
    rulebook.ladders.flatMap { id, node in
      let cases = cases(of: id)
      return (node["steps"]?.mapping ?? []).map { pair in
        let step = pair.key.text
        return CoverageReport.Goal(
          kind: .step, owner: "sanksi/" + id, what: CoverageWords.step(step),
          range: pair.key.range, cases: cases.count { Self.reaches($0, step) })
      }
    }
  }

  private func cases(of ladder: String) -> [Node] {
    rulebook.ladderCases.filter { $0.ladder == ladder }.flatMap { $0.node["cases"]?.sequence ?? [] }
  }

  private static func reaches(_ ladderCase: Node, _ step: String) -> Bool {
    let expected = ladderCase["expect"]?["step"]?.text == step
    let history = ladderCase["history"]?.sequence ?? []
    return expected || history.contains { $0["letter"]?.text == step }
  }

  /// By reading: the options that cases of ladders choose, or leave as they are.
  var choices: [String: Set<String>] {
    var choices: [String: Set<String>] = [:]
    for (id, node) in rulebook.ladders {
      let names = rulebook.readings.filter { Self.names($0, in: node) }
      for ladderCase in cases(of: id) {
        for reading in names {
          let option = ladderCase["readings"]?[reading.name]?.text ?? reading.defaultOption
          choices[reading.name, default: []].insert(option)
        }
      }
    }
    return choices
  }

  /// Whether a ladder names a reading: as `reading:`, or in an expression.
  private static func names(_ reading: Reading, in root: Node) -> Bool {
    var open = [root]
    while let node = open.popLast() {
      open += node.sequence ?? []
      for pair in node.mapping ?? [] {
        if pair.key.text == "reading", pair.value.text == reading.name { return true }
        open.append(pair.value)
      }
      if node.text?.contains("reading." + reading.identifier) ?? false { return true }
    }
    return false
  }

  /// The citations of a ladder and whether a case runs it.
  var citations: [(user: String, citations: [ResolvedCitation], isTested: Bool)] {
    rulebook.ladders.map { id, node in
      ("sanksi/" + id, cited(in: node), !cases(of: id).isEmpty)
    }
  }

  /// Everything under a key `cite`, at any depth.
  private func cited(in root: Node) -> [ResolvedCitation] {
    var found: [ResolvedCitation] = []
    var open = [root]
    while let node = open.popLast() {
      open += node.sequence ?? []
      for pair in node.mapping ?? [] {
        open.append(pair.value)
        guard pair.key.text == "cite" else { continue }
        for text in ([pair.value] + (pair.value.sequence ?? [])).compactMap(\.text) {
          if case .success(let citation) = CitationParser.parse(text),
            case .found(let resolved) = rulebook.resolve(citation)
          {
            found.append(resolved)
          }
        }
      }
    }
    return found
  }
}
