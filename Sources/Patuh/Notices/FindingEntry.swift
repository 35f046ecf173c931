import PatuhColumns
import PatuhEnforcement
import PatuhEngine
import PatuhNotices
import PatuhRules

/// What stands before the findings in findings.json.
struct FindingsHeader: Decodable {
  struct RuleEntry: Decodable {
    let id: String
    let ladder: String?
    let discretion: String?
  }

  let version: Int
  let day: String
  let options: [String: String]
  let rules: [RuleEntry]
  /// Ids of the subjects that were looked at, by record type.
  let examined: [String: [String]]?

  /// Readings that the check was asked for.
  var readings: [String: String] { options(after: "reading.") }

  /// Values that the check assumed, by field.
  var assumptions: [String: String] { options(after: "assume.") }

  private func options(after prefix: String) -> [String: String] {
    options.reduce(into: [:]) { result, option in
      guard option.key.hasPrefix(prefix) else { return }
      result[String(option.key.dropFirst(prefix.count))] = option.value
    }
  }
}

/// One finding of findings.json.
struct FindingEntry: Decodable {
  struct SubjectEntry: Decodable {
    let type: String
    let id: String
    let label: String?
    let fields: [String: String]?
  }

  struct Measure: Decodable {
    let value: Int64
    let unit: String?
    let partial: Bool?
  }

  struct NeedEntry: Decodable {
    let kind: String
    let name: String
    let count: Int
    let lines: [Int]?
  }

  struct ValueEntry: Decodable {
    let id: String
    let value: String
    let from: String
    let to: String?
    let cite: [String]
    let grade: String
  }

  struct EvidenceEntry: Decodable {
    struct Row: Decodable {
      let type: String?
      let fields: [String: String?]
    }

    let total: Int
    let rows: [Row]
  }

  let subject: SubjectEntry
  let rule: String
  let category: String
  let outcome: String
  let count: Measure?
  let amount: Measure?
  let grade: String
  let message: String
  let remedy: String
  let readings: [String]?
  let assumptions: [String]?
  let needs: [NeedEntry]?
  let parameters: [ValueEntry]?
  let evidence: EvidenceEntry?

  var missing: [Need] {
    (needs ?? []).compactMap { need in
      Need.Kind(rawValue: need.kind).map {
        Need(kind: $0, name: need.name, count: need.count, lines: need.lines ?? [])
      }
    }
  }

  /// What a ladder asks of the case; cells of the subject that the check wrote down.
  func facts(_ vocabulary: Vocabulary) -> CaseFacts {
    CaseFacts(
      subjectType: subject.type, subjectID: subject.id, rule: rule, category: category,
      outcome: outcome, grade: Grade(letter: grade) ?? .e, readings: readings ?? [],
      needs: (needs ?? []).map(\.name), count: count?.value,
      amount: amount.map { ExactDecimal($0.value) },
      fields: CaseFacts.cells(
        subject.fields ?? [:], of: subject.type, id: subject.id, vocabulary))
  }
}

extension CaseFacts {
  /// Cells as findings carry them and those of the key, by the types of the vocabulary; what can't be
  /// read is unknown.
  static func cells(
    _ fields: [String: String], of type: String, id: String, _ vocabulary: Vocabulary
  ) -> [String: CaseCell] {
    let key = vocabulary[type]?.key ?? []
    let parts = key.count == 1 ? [id] : id.split(separator: "/").map(String.init)
    var fields = fields
    if parts.count == key.count { fields.merge(zip(key, parts)) { own, _ in own } }
    var cells: [String: CaseCell] = [:]
    for (name, text) in fields {
      let cell: Cell? =
        switch vocabulary[type]?.field(name)?.type {
        case .symbol: .symbol(text)
        case .text: .text(text)
        case .date: Day(iso: text).map { .date($0) }
        case .month: Month(iso: text).map { .month($0) }
        case .integer: Int64(text).map { .integer($0) }
        case .decimal, .rupiah: ExactDecimal(text).map { .decimal($0) }
        case .boolean, .symbols, nil: nil
        }
      if let cell { cells[name] = .value(cell) }
    }
    return cells
  }
}
