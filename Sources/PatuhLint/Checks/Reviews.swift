internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhYAML

/// Days by which somebody wanted to look again, and that have passed.
enum Reviews {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    for file in context.files {
      guard let scalar = file.node["review_by"]?.scalar, let day = Day(iso: scalar.text),
        day < context.day
      else { continue }
      bag.append(.reviewPast(day, today: context.day, scalar.range))
    }
  }
}
