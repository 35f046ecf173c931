import PatuhColumns
package import PatuhEnforcement
package import PatuhRules

extension Dossier {
  /// What the ladder is told of the case.
  ///
  /// The case is a violation while one of its findings is; it is unknown when none is and one
  /// cannot be told; it is complied with when all are settled. Count and amount are those of a
  /// single finding: figures of different rules don't add up.
  package func facts(_ vocabulary: Vocabulary) -> CaseFacts {
    let open = openFindings
    let unknown = findings.filter { $0.state == .unknown }
    let deciding = open.isEmpty ? (unknown.isEmpty ? findings : unknown) : open
    let outcome = open.isEmpty ? (unknown.isEmpty ? "pass" : "unknown") : "violation"
    let single = deciding.count == 1 ? deciding.first : nil
    return CaseFacts(
      subjectType: file.subjectType, subjectID: file.subjectID, rule: single?.rule,
      category: Self.heaviest(deciding)?.facts.category ?? "", outcome: outcome,
      grade: Grade.worst(of: deciding.compactMap { Grade(letter: $0.facts.grade) }) ?? .e,
      readings: Set(deciding.flatMap(\.facts.readings)).sorted(),
      needs: Set(deciding.flatMap { $0.facts.needs.map(\.name) }).sorted(),
      count: single?.facts.count?.value,
      amount: (single?.facts.amount?.value).map { ExactDecimal($0) },
      fields: cells(vocabulary), declared: declaredValues)
  }

  /// The finding whose category stands for the case: the gravest, the first of equals by rule.
  private static func heaviest(_ findings: [TrackedFinding]) -> TrackedFinding? {
    let order = Rule.Severity.allCases.map(\.rawValue)
    let ranks = findings.map { order.firstIndex(of: $0.facts.severity) ?? -1 }
    guard let highest = ranks.max() else { return nil }
    return zip(findings, ranks).first { $0.1 == highest }?.0
  }

  private func cells(_ vocabulary: Vocabulary) -> [String: CaseCell] {
    guard let type = vocabulary[file.subjectType] else { return [:] }
    var cells: [String: CaseCell] = [:]
    for (name, text) in file.fields {
      switch type.field(name)?.type {
      case .symbol: cells[name] = .value(.symbol(text))
      case .text: cells[name] = .value(.text(text))
      case .date: cells[name] = Day(iso: text).map { .value(.date($0)) }
      default: continue
      }
    }
    return cells
  }

  private var declaredValues: [String: CaseFacts.FactValue] {
    var values: [String: CaseFacts.FactValue] = [:]
    for fact in declared {
      switch fact.value {
      case .number(let text): values[fact.name] = ExactDecimal(text).map { .number($0) }
      case .integer(let number): values[fact.name] = .integer(number)
      case .date(let day): values[fact.name] = .date(day)
      case .boolean(let flag): values[fact.name] = .boolean(flag)
      case .text(let text): values[fact.name] = .text(text)
      }
    }
    return values
  }
}
