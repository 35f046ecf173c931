package import PatuhDiagnostics
package import PatuhRules
internal import PatuhYAML

/// Single ladders and their cases read anew from a changed text, everything else as it was: to try
/// a change without loading the whole rulebook again.
extension LadderBook {
  /// A ladder from another text of its file.
  ///
  /// - Returns: nil when the text is no ladder that can be used.
  package static func ladder(
    _ id: String, from source: Source, in rulebook: Rulebook
  ) -> Ladder? {
    var bag = DiagnosticBag()
    guard let node = YAMLReader.read(source, into: &bag), !bag.hasErrors else { return nil }
    return LadderReader.read(node, id: id, rulebook, into: &bag)
  }

  /// Cases of a ladder from another text of their file; none when it has faults.
  package static func cases(
    of ladder: Ladder, from source: Source, in rulebook: Rulebook
  ) -> [LadderCase] {
    var bag = DiagnosticBag()
    guard let node = YAMLReader.read(source, into: &bag), !bag.hasErrors else { return [] }
    let cases = LadderCaseReader(ladder: ladder, rulebook: rulebook).read(node, into: &bag).cases
    return bag.hasErrors ? [] : cases
  }
}
