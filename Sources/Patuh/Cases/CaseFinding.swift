import PatuhColumns
import PatuhLedger

/// What of a finding the ledger needs; evidence stays where it is.
struct CaseFinding: Decodable {
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
  let parameters: [FindingFacts.LegalValue]?

  /// Nil for outcomes that no case follows. A waiver lies over a violation: the breach is there.
  var finding: CheckedRun.Finding? {
    let isWaived = outcome == "waived"
    guard let outcome = isWaived ? .violation : FindingFacts.Outcome(rawValue: outcome) else {
      return nil
    }
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
        }, values: parameters ?? []), isWaived: isWaived)
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
