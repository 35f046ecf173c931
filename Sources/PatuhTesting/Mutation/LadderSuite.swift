internal import PatuhColumns
internal import PatuhDiagnostics
package import PatuhEnforcement
package import PatuhRules
internal import PatuhYAML

/// The ladders of a rulebook with their cases, to be run against changed ladders and changed law.
package struct LadderSuite: Sendable {
  package let rulebook: Rulebook
  let book: LadderBook
  /// By ladder: the legal values that its terms and expressions name.
  let parameters: [String: Set<String>]

  /// - Parameter book: the ladders as they stand in the rulebook.
  package init(_ rulebook: Rulebook, _ book: LadderBook) {
    self.rulebook = rulebook
    self.book = book
    self.parameters = LadderValues(rulebook).used
  }

  /// The ladders that a change can matter to.
  func ladders(reading mutant: Mutant) -> [Ladder] {
    switch mutant.owner {
    case .rule: []
    case .ladder(let id): book.ladders.filter { $0.id == id }
    case .parameter(let id): book.ladders.filter { parameters[$0.id]?.contains(id) ?? false }
    case .reading(let name): book.ladders.filter { $0.readings.contains(name) }
    }
  }

  /// The first case that fails on a ladder under some law.
  func killer(_ ladder: Ladder, under law: Rulebook) -> (rule: String, name: String)? {
    let runner = LadderCaseRunner(law)
    for ladderCase in book.cases(of: ladder.id) {
      if !runner.run(ladderCase, of: ladder).passed {
        return ("sanksi/" + ladder.id, ladderCase.name)
      }
    }
    return nil
  }

  /// Whether the analysis that looks at ladders before they are used refuses the changed one.
  func refuses(_ changed: Ladder) -> Bool {
    func errors(_ ladder: Ladder) -> Int {
      LadderAnalysis(ladder, in: rulebook).faults.count { $0.diagnostic.severity == .error }
    }
    return errors(changed) > (book[changed.id].map(errors) ?? 0)
  }
}

/// Which legal values the ladders of a rulebook name, and on which days their cases ask for them.
struct LadderValues {
  /// By ladder.
  let used: [String: Set<String>]
  /// For each value the days of the cases of the ladders that name it: the day of the question and
  /// those of the history, from which terms run.
  let reads: [CaseCoverage.Read]
  /// The days on which ladders that name a value are in force.
  let forces: [String: [Period]]

  init(_ rulebook: Rulebook) {
    let ids = Set(rulebook.parameters.map(\.id))
    var used: [String: Set<String>] = [:]
    var reads: [CaseCoverage.Read] = []
    var forces: [String: [Period]] = [:]
    for (ladder, node) in rulebook.ladders {
      let names = Self.names(in: node).intersection(ids)
      used[ladder] = names
      let force = Period(from: node["in_force"]?["from"]?.day, to: node["in_force"]?["to"]?.day)
      let days = rulebook.ladderCases.filter { $0.ladder == ladder }
        .flatMap { $0.node["cases"]?.sequence ?? [] }.flatMap(Self.days)
      for name in names.sorted() {
        forces[name, default: []].append(force)
        reads += days.map { .init(parameter: name, day: $0, unit: .today, key: nil) }
      }
    }
    self.used = used
    self.reads = reads
    self.forces = forces
  }

  private static func days(of ladderCase: Node) -> [Day] {
    let events = ladderCase["history"]?.sequence ?? []
    return ([ladderCase["day"]] + events.map { $0["day"] }).compactMap { $0?.day }
  }

  /// What follows `param.` in any text, and what a `length` names.
  private static func names(in root: Node) -> Set<String> {
    var found: Set<String> = []
    var open = [root]
    while let node = open.popLast() {
      open += node.sequence ?? []
      for pair in node.mapping ?? [] {
        open.append(pair.value)
        if pair.key.text == "length", let name = pair.value.text { found.insert(name) }
      }
      guard let text = node.text else { continue }
      for part in text.split(separator: "param.", omittingEmptySubsequences: false).dropFirst() {
        let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        // `param.teguran.denda.on(…)`: every beginning may be a name.
        let words = name.split(separator: ".")
        for count in words.indices { found.insert(words[...count].joined(separator: ".")) }
      }
    }
    return found
  }
}

extension Node {
  fileprivate var day: Day? { text.flatMap { Day(iso: $0) } }
}
