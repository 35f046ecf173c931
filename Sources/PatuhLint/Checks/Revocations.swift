internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// A revoked regulation whose own days say that it is still in force.
enum Revocations {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      guard case .regulation(let id) = file.kind, let regulation = context.rulebook.regulation(id),
        regulation.force.to == nil,
        let word = file.node["revoked_by"]?.words.first,
        let revoking = context.rulebook.regulation(word.text),
        let last = revoking.force.from?.adding(days: -1)
      else { continue }
      bag.append(
        .revokedInForce(
          id, by: revoking.id, last: last, word.range, fix: ending(file, on: last)))
    }
  }

  /// `to:` behind a `from:` that stands alone in brackets; a person checks transitional articles.
  private static func ending(_ file: LintFile, on day: Day) -> Fix? {
    guard let force = file.node["in_force"], force["to"] == nil, let from = force["from"]?.scalar,
      file.source.bytes[force.range.upperBound - 1] == UInt8(ascii: "}")
    else { return nil }
    let end = from.range.upperBound
    return Fix(
      SourceRange(source: file.source, end..<end), replacement: ", to: \(day)",
      applicability: .needsReview)
  }
}
