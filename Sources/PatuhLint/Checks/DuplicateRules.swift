internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhRules

/// Two rules that ask the same of the same subjects on the same days, and two exceptions of a rule
/// with the same condition: every finding would count twice.
enum DuplicateRules {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    var seen: [String: [(period: Period, file: LintFile)]] = [:]
    for file in context.files {
      guard case .rule(let id) = file.kind else { continue }
      let texts = RuleTexts(file)
      reportExceptions(texts, into: &bag)
      guard let linked = context.rulebook.rule(id) else { continue }
      let conditions = texts.items.filter { item in
        item.key == "applies" || item.key == "require" || item.key.hasPrefix("let.")
          || item.key.hasPrefix("exceptions.")
      }
      let meaning =
        ([linked.rule.subject] + conditions.map { $0.key + ": " + $0.expression.printed })
        .joined(separator: "\n")
      let period = linked.rule.force
      if let other = seen[meaning]?.first(where: { $0.period.overlaps(period) }) {
        bag.append(
          .duplicateRule(file.range(of: "require"), other: other.file.range(of: "require")))
      }
      seen[meaning, default: []].append((period, file))
    }
  }

  private static func reportExceptions(_ texts: RuleTexts, into bag: inout DiagnosticBag) {
    var first: [String: RuleTexts.Item] = [:]
    for item in texts.items where item.key.hasPrefix("exceptions.") {
      let text = item.expression.printed
      guard let other = first.updateValue(item, forKey: text) else { continue }
      bag.append(
        .duplicateException(
          item.expression.root.range, other: other.expression.root.range))
    }
  }
}
