public import PatuhDiagnostics
public import PatuhRules
internal import PatuhYAML

/// All ladders of a rulebook, read and linked.
public struct LadderBook: Sendable {
  /// By id; ladders with faults are left out.
  public let ladders: [Ladder]
  private let casesByLadder: [String: (cases: [LadderCase], equivalents: [EquivalentMutant])]

  /// Reads the ladders of a rulebook; every fault of all of them is in the bag.
  public init(_ rulebook: Rulebook, into bag: inout DiagnosticBag) {
    var ladders: [Ladder] = []
    for (id, node) in rulebook.ladders {
      if let ladder = LadderReader.read(node, id: id, rulebook, into: &bag) {
        ladders.append(ladder)
      }
    }
    self.ladders = ladders.sorted { $0.id < $1.id }
    var cases: [String: (cases: [LadderCase], equivalents: [EquivalentMutant])] = [:]
    for (id, node) in rulebook.ladderCases {
      guard let ladder = ladders.first(where: { $0.id == id }) else {
        // A ladder that is there but defective has been reported already.
        if !rulebook.ladders.contains(where: { $0.id == id }) {
          bag.append(
            .casesWithoutLadder(
              id, known: rulebook.ladders.map(\.id),
              SourceRange(source: node.range.source, node.range.lowerBound..<node.range.lowerBound))
          )
        }
        continue
      }
      cases[id] = LadderCaseReader(ladder: ladder, rulebook: rulebook).read(node, into: &bag)
    }
    self.casesByLadder = cases
  }

  /// A ladder by its id, the word of a rule's `ladder:` key.
  public subscript(id: String) -> Ladder? { ladders.first { $0.id == id } }

  /// The cases that stand beside a ladder, in the order of the file.
  public func cases(of ladder: String) -> [LadderCase] { casesByLadder[ladder]?.cases ?? [] }

  /// Changes that no case can notice, as they stand beside a ladder's cases.
  public func equivalents(of ladder: String) -> [EquivalentMutant] {
    casesByLadder[ladder]?.equivalents ?? []
  }
}
