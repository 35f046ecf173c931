internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Reads a case file, and the parts of it that ladder cases share.
struct CaseFileReader {
  let ladder: Ladder
  let rulebook: Rulebook

  func read(_ source: Source, into bag: inout DiagnosticBag) -> CaseFile? {
    var faults = DiagnosticBag()
    defer { bag.append(contentsOf: faults) }
    guard let node = YAMLReader.read(source, into: &faults),
      var reader = MappingReader(node, into: &faults)
    else { return nil }
    let facts = facts(&reader, into: &faults)
    let history = history(reader.required("history", into: &faults), into: &faults)
    _ = reader.words("note", into: &faults)
    reader.finish(into: &faults)
    guard let facts, let history, !faults.hasErrors else { return nil }
    return CaseFile(facts: facts, history: history)
  }

  // MARK: Facts

  /// `subject:`, `finding:` and `facts:` of a mapping.
  func facts(_ reader: inout MappingReader, into bag: inout DiagnosticBag) -> CaseFacts? {
    let subject = subject(reader.optional("subject"), into: &bag)
    let declared = declared(reader.optional("facts"), into: &bag)
    var finding = reader.optional("finding").flatMap { MappingReader($0, into: &bag) }
    let rule = finding?.words("rule", into: &bag)
    let linked = rule.flatMap { rulebook.rule($0) }
    let category = finding?.words("category", into: &bag) ?? linked?.rule.category ?? "-"
    let words = Expectation.outcomes + ["waived"]
    let outcome = finding?.optional("outcome")?.oneOf(words.map { ($0, $0) }, into: &bag)
    let grade = finding?.grade("grade", into: &bag)
    let readings = finding?.texts("readings", into: &bag).map(\.text) ?? []
    let needs = finding?.texts("needs", into: &bag).map(\.text) ?? []
    let count = finding?.integer("count", into: &bag)
    let amount = finding?.optional("amount")?.read(.decimal, into: &bag) { scalar in
      scalar.decimal.flatMap { ExactDecimal($0) }
    }
    finding?.finish(into: &bag)
    guard let subject else { return nil }
    return CaseFacts(
      subjectType: subject.type, subjectID: subject.id, rule: rule, category: category,
      outcome: outcome ?? "violation", grade: grade ?? .c, readings: readings, needs: needs,
      count: count, amount: amount, fields: subject.fields, declared: declared)
  }

  private func subject(
    _ node: Node?, into bag: inout DiagnosticBag
  ) -> (type: String, id: String, fields: [String: CaseCell])? {
    guard let node else { return (ladder.subject ?? "-", "-", [:]) }
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let type = reader.words("type", into: &bag) ?? ladder.subject ?? "-"
    let id = reader.words("id", into: &bag) ?? "-"
    var fields: [String: CaseCell] = [:]
    if let cells = reader.optional("fields") {
      guard let record = rulebook.vocabulary[type] else {
        let known = rulebook.vocabulary.records.map(\.name)
        bag.append(.unknownSubject(type, known: known, node.range))
        return nil
      }
      fields =
        CaseRecord.read(cells, record, rulebook.vocabulary, into: &bag)?.cells ?? [:]
    }
    reader.finish(into: &bag)
    return (type, id, fields)
  }

  private func declared(
    _ node: Node?, into bag: inout DiagnosticBag
  ) -> [String: CaseFacts.FactValue] {
    guard let node, MappingReader(node, into: &bag) != nil else { return [:] }
    var result: [String: CaseFacts.FactValue] = [:]
    for pair in node.mapping ?? [] where !pair.value.isNull {
      guard let fact = ladder.facts.first(where: { $0.name == pair.key.text }) else {
        bag.append(
          .noSuchFact(pair.key.text, known: ladder.facts.map(\.name), pair.key.range))
        continue
      }
      result[fact.name] = value(pair.value, fact.type, into: &bag)
    }
    return result
  }

  private func value(
    _ node: Node, _ type: Ladder.FactDeclaration.FactType, into bag: inout DiagnosticBag
  ) -> CaseFacts.FactValue? {
    switch type {
    case .rupiah:
      node.read(.decimal, into: &bag) { scalar in
        scalar.decimal.flatMap { ExactDecimal($0) }.map(CaseFacts.FactValue.number)
      }
    case .integer:
      node.read(.integer, into: &bag) { $0.integer.map(CaseFacts.FactValue.integer) }
    case .date: node.readDay(into: &bag).map(CaseFacts.FactValue.date)
    case .boolean:
      node.read(.boolean, into: &bag) { $0.boolean.map(CaseFacts.FactValue.boolean) }
    case .text: node.read(.text, into: &bag) { .text($0.text) }
    }
  }

  // MARK: History

  /// Nil when some event could not be read.
  func history(_ node: Node?, into bag: inout DiagnosticBag) -> History? {
    guard let node else { return nil }
    guard let items = node.sequence else {
      bag.append(.wrongKind(node, expected: .sequence))
      return nil
    }
    var history = History()
    var isWhole = true
    for item in items {
      let place = (item["event"] ?? item["letter"])?.range ?? item.range
      let events =
        item["letter"] == nil ? event(item, into: &bag).map { [$0] } : letter(item, into: &bag)
      if events == nil { isWhole = false }
      for event in events ?? [] { history.append(event, at: place) }
    }
    return isWhole ? history : nil
  }

  private static let names = [
    "dibuka", "disiapkan", "ditandatangani", "disampaikan", "dilaksanakan", "dibatalkan",
    "dijawab", "keberatan", "banding", "keberatan_diputus", "ditangguhkan", "penangguhan_dicabut",
    "dibayar", "dipenuhi", "ditutup",
  ]

  /// `{ day: …, letter: teguran-1 }`: prepared, signed and delivered on one day.
  private func letter(_ node: Node, into bag: inout DiagnosticBag) -> [HistoryEvent]? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let day = reader.requiredDay("day", into: &bag)
    let step = reader.requiredWords("letter", into: &bag)
    let deadline = reader.day("deadline", into: &bag)
    reader.finish(into: &bag)
    guard let day, let step else { return nil }
    return [
      HistoryEvent(.prepared(step: step), on: day, by: "petugas"),
      HistoryEvent(.signed(step: step, number: nil), on: day, by: "pejabat"),
      HistoryEvent(
        .delivered(step: step, proof: "tanda terima", deadline: deadline), on: day, by: "kurir"),
    ]
  }

  private func event(_ node: Node, into bag: inout DiagnosticBag) -> HistoryEvent? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let day = reader.requiredDay("day", into: &bag)
    let name = reader.required("event", into: &bag)?
      .oneOf(Self.names.map { ($0, $0) }, into: &bag)
    let by = reader.requiredWords("by", into: &bag)
    guard let name else { return nil }
    let kind = kind(name, &reader, into: &bag)
    reader.finish(into: &bag)
    guard let day, let by, let kind else { return nil }
    return HistoryEvent(kind, on: day, by: by)
  }

  private func kind(
    _ name: String, _ reader: inout MappingReader, into bag: inout DiagnosticBag
  ) -> HistoryEvent.Kind? {
    func text(_ key: String) -> String? { reader.requiredWords(key, into: &bag) }
    switch name {
    case "dibuka": return .opened
    case "disiapkan": return text("step").map { .prepared(step: $0) }
    case "ditandatangani":
      let step = text("step")
      let number = reader.words("number", into: &bag)
      return step.map { .signed(step: $0, number: number) }
    case "disampaikan":
      let (step, proof) = (text("step"), text("proof"))
      let deadline = reader.day("deadline", into: &bag)
      guard let step, let proof else { return nil }
      return .delivered(step: step, proof: proof, deadline: deadline)
    case "dilaksanakan":
      let (step, proof) = (text("step"), text("proof"))
      guard let step, let proof else { return nil }
      return .performed(step: step, proof: proof)
    case "dibatalkan":
      let (step, reason) = (text("step"), text("reason"))
      guard let step, let reason else { return nil }
      return .cancelled(step: step, reason: reason)
    case "dijawab":
      let (step, says) = (text("step"), text("says"))
      guard let step, let says else { return nil }
      return .answered(step: step, says: says)
    case "keberatan":
      let (step, reason) = (text("step"), text("reason"))
      guard let step, let reason else { return nil }
      return .objected(step: step, reason: reason)
    case "banding":
      let (step, reason) = (text("step"), text("reason"))
      guard let step, let reason else { return nil }
      return .appealed(step: step, reason: reason)
    case "keberatan_diputus":
      return reader.required("decision", into: &bag)?
        .oneOf(HistoryEvent.Decision.allCases.map { ($0.rawValue, $0) }, into: &bag)
        .map { .objectionDecided($0) }
    case "ditangguhkan":
      let from = reader.requiredDay("from", into: &bag)
      let to = reader.requiredDay("to", into: &bag)
      let (reason, approver, risk) = (text("reason"), text("approver"), text("risk"))
      guard let from, let to, let reason, let approver, let risk else { return nil }
      return .waived(
        HistoryEvent.Waiver(from: from, to: to, reason: reason, approver: approver, risk: risk))
    case "penangguhan_dicabut": return text("reason").map { .waiverRevoked(reason: $0) }
    case "dibayar":
      let amount = reader.required("amount", into: &bag)?.read(.decimal, into: &bag) { scalar in
        scalar.decimal.flatMap { ExactDecimal($0) }
      }
      let proof = text("proof")
      let settles = reader.boolean("settles", into: &bag) ?? false
      guard let amount, let proof else { return nil }
      return .paid(amount: amount, proof: proof, settles: settles)
    case "dipenuhi": return text("proof").map { .cured(proof: $0) }
    default:
      let why = reader.required("why", into: &bag)?
        .oneOf(HistoryEvent.Closing.allCases.map { ($0.rawValue, $0) }, into: &bag)
      let note = reader.words("note", into: &bag) ?? ""
      return why.map { .closed($0, note: note) }
    }
  }
}
