public import PatuhDiagnostics
public import PatuhEnforcement
import PatuhRules

extension RulebookFiles {
  /// The ladders of `Rules/sanksi`.
  ///
  /// - Throws: every fault of every ladder at once, each with its place.
  public func ladders() throws(DiagnosticsError) -> LadderBook {
    var bag = DiagnosticBag()
    let book = LadderBook(rulebook, into: &bag)
    if let error = DiagnosticsError(bag) { throw error }
    return book
  }

  /// One ladder by its id.
  public func ladder(_ id: String) throws(DiagnosticsError) -> Ladder {
    let book = try ladders()
    guard let ladder = book[id] else {
      let known = book.ladders.map(\.id)
      throw OptionDiagnostics.error(
        OptionDiagnostics.noSuchLadder(
          id, nearest: NearestName.of(id, among: known), known: known))
    }
    return ladder
  }
}
