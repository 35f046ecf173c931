public import PatuhDiagnostics
public import PatuhRules

/// A case written down: whom it is about, what was found, and what happened.
///
/// The form of the files that `patuh case simulate` takes; printing one and reading it again gives
/// the same case.
public struct CaseFile: Sendable {
  public let facts: CaseFacts
  public let history: History

  public init(facts: CaseFacts, history: History) {
    self.facts = facts
    self.history = history
  }

  /// Reads a case file; nil, with diagnostics that name the place, when it is defective.
  public static func read(
    _ source: Source, for ladder: Ladder, in rulebook: Rulebook, into bag: inout DiagnosticBag
  ) -> CaseFile? {
    CaseFileReader(ladder: ladder, rulebook: rulebook).read(source, into: &bag)
  }
}
