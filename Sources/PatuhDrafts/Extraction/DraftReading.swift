/// What a draft says, found in its words and tied to its places: citations of other regulations,
/// references to itself, terms, and numbers written twice.
///
/// Reading never fails; what isn't understood is left out. Linear in the length of the text.
public struct DraftReading: Sendable {
  public let draft: Draft
  public let citations: [DraftCitation]
  public let references: [InternalReference]
  public let definitions: [Definition]
  public let uses: [TermUse]
  /// Phrases in capitals that come at least twice and that no definition explains.
  public let undefinedTerms: [UndefinedTerm]
  public let spelledNumbers: [SpelledNumber]

  public init(_ draft: Draft) {
    self.draft = draft
    let citations = CitationFinder(draft)
    self.citations = citations.found
    self.references = ReferenceFinder(draft, citations).found
    self.definitions = DefinitionFinder(draft).found
    let terms = TermFinder(draft, definitions)
    self.uses = terms.uses
    self.undefinedTerms = terms.undefined
    self.spelledNumbers = SpelledNumberFinder(draft).found
  }

  /// The citations that stand in a part itself, its own parts left out.
  public func citations(in node: Int) -> [DraftCitation] {
    // They are in the order of the text, as parts are.
    var low = 0
    var high = citations.count
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].node < node { low = middle + 1 } else { high = middle }
    }
    return Array(citations[low...].prefix { $0.node == node })
  }
}
