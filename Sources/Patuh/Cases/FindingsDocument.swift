import PatuhColumns
import PatuhLedger

/// What of findings.json the ledger needs; evidence stays where it is.
struct FindingsDocument: Decodable {
  struct RuleEntry: Decodable {
    let id: String
    let ladder: String?
  }

  struct Entry: Decodable {
    struct Subject: Decodable {
      let type: String
      let id: String
      let label: String?
      let fields: [String: String]?
    }

    struct Measure: Decodable {
      let value: Int64
      let unit: String?
      let partial: Bool?

      var facts: FindingFacts.Measure {
        FindingFacts.Measure(value: value, unit: unit, isPartial: partial ?? false)
      }
    }

    struct MissingFact: Decodable {
      let kind: String
      let name: String
      let count: Int
    }

    let subject: Subject
    let rule: String
    let category: String
    let severity: String
    let outcome: String
    let count: Measure?
    let amount: Measure?
    let grade: String
    let message: String
    let remedy: String
    let readings: [String]?
    let assumptions: [String]?
    let needs: [MissingFact]?
  }

  let version: Int
  let day: String
  let options: [String: String]
  let rules: [RuleEntry]
  let examined: [String: [String]]
  let findings: [Entry]

  func run(
    receipt: String, digest: String, _ document: ReceiptDocument, day: Day
  ) -> CheckedRun {
    var known: [CheckedRun.Finding] = []
    var failed: Set<CheckedRun.Key> = []
    for entry in findings {
      if let finding = entry.finding {
        known.append(finding)
      } else if entry.outcome == "error" {
        failed.insert(
          CheckedRun.Key(type: entry.subject.type, id: entry.subject.id, rule: entry.rule))
      }
    }
    return CheckedRun(
      receipt: receipt, findingsDigest: digest, rulebook: document.rulebook.sha256,
      program: document.program.sha256 ?? document.program.version, day: day,
      isRevealed: options["reveal"] == "true", rules: Set(rules.map(\.id)),
      ladders: Dictionary(
        rules.compactMap { rule in rule.ladder.map { (rule.id, $0) } },
        uniquingKeysWith: { first, _ in first }),
      examined: examined.mapValues(Set.init), findings: known, failed: failed)
  }
}

extension FindingsDocument.Entry {
  /// Nil for outcomes that no case follows.
  fileprivate var finding: CheckedRun.Finding? {
    guard let outcome = FindingFacts.Outcome(rawValue: outcome) else { return nil }
    return CheckedRun.Finding(
      subject: CaseSubject(
        type: subject.type, id: subject.id, label: subject.label, fields: subject.fields ?? [:]),
      rule: rule,
      facts: FindingFacts(
        category: category, severity: severity, outcome: outcome, count: count?.facts,
        amount: amount?.facts, grade: grade, message: message, remedy: remedy,
        readings: readings ?? [], assumptions: assumptions ?? [],
        needs: (needs ?? []).map {
          FindingFacts.MissingFact(kind: $0.kind, name: $0.name, count: $0.count)
        }))
  }
}

/// What of receipt.json the ledger needs.
struct ReceiptDocument: Decodable {
  struct Program: Decodable {
    let version: String
    let sha256: String?
  }

  struct RulebookEntry: Decodable {
    let sha256: String
  }

  struct Output: Decodable {
    let file: String
    let sha256: String
  }

  let version: Int
  let program: Program
  let rulebook: RulebookEntry
  let outputs: [Output]
}
