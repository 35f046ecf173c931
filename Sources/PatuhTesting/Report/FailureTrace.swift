public import PatuhDiagnostics
public import PatuhEngine
public import PatuhRules

/// The part of an evaluation that explains why a case came out otherwise.
public enum FailureTrace {
  /// Lines shown of one failure.
  private static let lineLimit = 30
  /// How far below a part of the rule its parts are shown.
  private static let depthLimit = 4

  /// Runs the case once more with a trace and keeps what decided the differences.
  ///
  /// - Returns: the deciding parts of the rule, each followed by the names it reads; empty when
  ///   the case could not be run at all.
  public static func lines(
    _ result: CaseResult, _ ruleCase: RuleCase, of linked: LinkedRule, in rulebook: Rulebook,
    _ language: Language
  ) -> [TraceLine] {
    guard !result.passed,
      case .success(let prepared) = CaseRunner(rulebook).prepare(ruleCase, of: linked),
      let explanation = Explainer(linked, frozen: prepared.frozen).explain(prepared.record)
    else { return [] }
    let parts = explanation.parts.filter { decides($0, result, explanation) }
    var lines: [TraceLine] = []
    for part in parts + variables(of: parts, among: explanation.parts) {
      lines.append(
        TraceLine(depth: 0, text: title(part.role)(language), range: part.range))
      if let node = part.node {
        append(node, depth: 1, language, to: &lines)
      } else {
        lines.append(TraceLine(depth: 1, text: TestWords.notNeeded(language)))
      }
    }
    guard lines.count > lineLimit else { return lines }
    return lines.prefix(lineLimit) + [TraceLine(depth: 1, text: "…")]
  }

  private static func title(_ role: Explanation.Part.Role) -> Phrase {
    switch role {
    case .variable(let name): TestWords.variable(name)
    case .applies: TestWords.role("applies")
    case .exception(let id): TestWords.exception(id)
    case .require: TestWords.role("require")
    case .count: TestWords.role("count")
    case .amount: TestWords.role("amount")
    case .evidence: TestWords.role("evidence")
    }
  }

  /// Whether a part of the rule had a say in one of the differences.
  private static func decides(
    _ part: Explanation.Part, _ result: CaseResult, _ explanation: Explanation
  ) -> Bool {
    result.differences.contains { difference in
      switch (difference.aspect, part.role) {
      case (.count, .count), (.amount, .amount), (.needs, .require), (.evidence, .require),
        (.readings, .require), (.exception, .exception):
        true
      case (.outcome, .applies): concerns(.notApplicable, difference, explanation)
      case (.outcome, .exception): concerns(.exempt, difference, explanation)
      case (.outcome, .require):
        part.node != nil || [.violation, .pass].contains(explanation.finding.outcome)
      case (.outcome, .count), (.outcome, .amount): explanation.finding.outcome == .error
      default: false
      }
    }
  }

  /// The outcome was found, or expected, or the rule gave no clear answer.
  private static func concerns(
    _ outcome: Outcome, _ difference: CaseResult.Difference, _ explanation: Explanation
  ) -> Bool {
    let found = explanation.finding.outcome
    return found == outcome || difference.expected == outcome.rawValue || found == .unknown
      || found == .error
  }

  /// The names that the parts read, and those that these read, in the order of the rule.
  private static func variables(
    of parts: [Explanation.Part], among all: [Explanation.Part]
  ) -> [Explanation.Part] {
    var texts = parts.compactMap { $0.node?.text }
    var names: Set<String> = []
    while let text = texts.popLast() {
      for part in all {
        guard case .variable(let name) = part.role, let node = part.node,
          words(of: text).contains(name[...]), names.insert(name).inserted
        else { continue }
        texts.append(node.text)
      }
    }
    return all.filter { part in
      if case .variable(let name) = part.role { names.contains(name) } else { false }
    }
  }

  private static func words(of text: String) -> Set<Substring> {
    Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") })
  }

  private static func append(
    _ node: ExplainedNode, depth: Int, _ language: Language, to lines: inout [TraceLine]
  ) {
    let value = node.value ?? TestWords.notNeeded(language)
    lines.append(
      TraceLine(
        depth: depth,
        text: node.text.onOneLine(160) + " = " + value.onOneLine(120)))
    guard depth < depthLimit else { return }
    for child in node.children where child.value != nil {
      append(child, depth: depth + 1, language, to: &lines)
    }
    for round in node.rounds {
      lines.append(TraceLine(depth: depth + 1, text: "• " + round.row.onOneLine(120)))
      for part in round.parts { append(part, depth: depth + 2, language, to: &lines) }
    }
  }
}
