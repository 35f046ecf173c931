package import PatuhColumns
package import PatuhDiagnostics
package import PatuhRules

/// What every check of a rulebook looks at.
struct LintContext {
  let rulebook: Rulebook
  let files: [LintFile]
  /// Every rule could be compiled, so that what nobody uses is really unused.
  let isComplete: Bool
  /// The day against which review dates are held.
  let day: Day
}

/// Runs every check of a rulebook: those of the loader and those that need the whole of it.
package enum Linter {
  /// The rulebook as far as it could be put together, and everything that was noticed.
  ///
  /// - Parameter day: the day against which review dates are held.
  package static func lint(
    _ input: RulebookInput, on day: Day
  ) -> (rulebook: Rulebook, bag: DiagnosticBag) {
    var bag = DiagnosticBag()
    let draft = RulebookDraft.load(input, into: &bag)
    let rulebook = Rulebook.link(draft, into: &bag)
    let files = LintFile.read(input)
    let written = files.count { if case .rule = $0.kind { true } else { false } }
    let context = LintContext(
      rulebook: rulebook, files: files, isComplete: written == rulebook.rules.count, day: day)
    for check in checks { check(context, &bag) }
    return (rulebook, bag)
  }

  private static let checks: [@Sendable (LintContext, inout DiagnosticBag) -> Void] = [
    ValueGaps.run, VersionGaps.run, Amendments.run, Revocations.run, Calendars.run, Reviews.run,
    UnusedFields.run, UnusedNames.run, UnusedReadings.run, ArticleStatus.run, Areas.run,
    ConstantConditions.run, RuleConflicts.run, DuplicateConditions.run, DuplicateRules.run,
    BinaryNumbers.run, Units.run, Grades.run, Reasons.run, Cases.run,
  ]
}
