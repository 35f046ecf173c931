public import PatuhDiagnostics
public import PatuhRules

/// All ladders of a rulebook, read and linked.
public struct LadderBook: Sendable {
  /// By id; ladders with faults are left out.
  public let ladders: [Ladder]

  /// Reads the ladders of a rulebook; every fault of all of them is in the bag.
  public init(_ rulebook: Rulebook, into bag: inout DiagnosticBag) {
    var ladders: [Ladder] = []
    for (id, node) in rulebook.ladders {
      if let ladder = LadderReader.read(node, id: id, rulebook, into: &bag) {
        ladders.append(ladder)
      }
    }
    self.ladders = ladders.sorted { $0.id < $1.id }
  }

  /// A ladder by its id, the word of a rule's `ladder:` key.
  public subscript(id: String) -> Ladder? { ladders.first { $0.id == id } }
}
