internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhYAML

/// Reads `Rules/parameter/<topic>/<value>.yaml`.
enum ParameterReader {
  static func read(_ node: Node, id: String, into bag: inout DiagnosticBag) -> ParameterDraft? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let type = reader.required("type", into: &bag)?
      .oneOf(Parameter.ValueType.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let unit = reader.words("unit", into: &bag)
    let keyedBy = reader.words("keyed_by", into: &bag)
    let note = reader.words("note", into: &bag)
    let reviewBy = reader.day("review_by", into: &bag)
    let purpose = reader.words("purpose", into: &bag)
    let gap = reader.words("gap", into: &bag)
    _ = reader.required("values", into: &bag)
    var entries: [ParameterDraft.Entry] = []
    for item in reader.items("values", into: &bag) {
      let entry = readEntry(item, type ?? .text, isKeyed: keyedBy != nil, into: &bag)
      if let entry { entries.append(entry) }
    }
    reader.finish(into: &bag)
    guard let title, let type else { return nil }
    return ParameterDraft(
      id: id, title: title, type: type, unit: unit, keyedBy: keyedBy,
      entries: closed(entries, into: &bag), note: note, reviewBy: reviewBy,
      purpose: purpose, gap: gap, range: node.range)
  }

  private static func readEntry(
    _ node: Node, _ type: Parameter.ValueType, isKeyed: Bool, into bag: inout DiagnosticBag
  ) -> ParameterDraft.Entry? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    _ = reader.required("from", into: &bag)
    let period = reader.ownPeriod(into: &bag)
    var value: LegalValue?
    var keyed: [String: LegalValue] = [:]
    if let given = reader.required("value", into: &bag) {
      if isKeyed {
        let inner = MappingReader(given, into: &bag)
        for pair in inner.flatMap({ _ in given.mapping }) ?? [] {
          keyed[pair.key.text] = pair.value.readLegalValue(type, into: &bag)
        }
      } else {
        value = given.readLegalValue(type, into: &bag)
      }
    }
    let hasCitation = reader.required("cite", into: &bag) != nil
    let citations = hasCitation ? reader.citations("cite", into: &bag) : []
    let grade = reader.grade("grade", into: &bag)
    let note = reader.words("note", into: &bag)
    let gap = reader.words("gap", into: &bag)
    reader.finish(into: &bag)
    guard period.from != nil, isKeyed || value != nil else { return nil }
    return ParameterDraft.Entry(
      period: period, value: value, keyed: keyed, citations: citations, grade: grade, note: note,
      gap: gap, range: node.range)
  }

  /// Orders entries by their first day and ends each open one before the next; reports overlaps.
  private static func closed(
    _ entries: [ParameterDraft.Entry], into bag: inout DiagnosticBag
  ) -> [ParameterDraft.Entry] {
    let sorted = entries.sorted { Period.isBefore($0.period, $1.period) }
    var result: [ParameterDraft.Entry] = []
    for (index, entry) in sorted.enumerated() {
      guard index + 1 < sorted.count, let next = sorted[index + 1].period.from else {
        result.append(entry)
        continue
      }
      let isSameStart = entry.period.from == next
      if isSameStart || (entry.period.to.map { $0 >= next } ?? false) {
        bag.append(.valuesOverlap(sorted[index + 1].range, other: entry.range))
        if isSameStart { continue }
      }
      result.append(
        ParameterDraft.Entry(
          period: Period(
            from: entry.period.from,
            to: min(entry.period.to ?? next.adding(days: -1) ?? next, next.adding(days: -1) ?? next)
          ),
          value: entry.value, keyed: entry.keyed, citations: entry.citations, grade: entry.grade,
          note: entry.note, gap: entry.gap, range: entry.range))
    }
    return result
  }
}
