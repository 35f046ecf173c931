internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhYAML

/// Reads `Rules/<area>/<duty>.yaml`.
enum RuleReader {
  static func read(_ node: Node, id: String, into bag: inout DiagnosticBag) -> RuleDraft? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredText("title", into: &bag)
    let says = reader.words("says", into: &bag)
    _ = reader.required("basis", into: &bag)
    let basis = reader.items("basis", into: &bag).compactMap { readBasis($0, into: &bag) }
    let force = reader.period("in_force", into: &bag)
    if force == nil { _ = reader.required("in_force", into: &bag) }
    let subject = reader.requiredText("subject", into: &bag)
    let lets = readLets(reader.optional("let"), into: &bag)
    let applies = reader.expression("applies", into: &bag)
    let exceptions = readExceptions(reader.items("exceptions", into: &bag), into: &bag)
    let require = reader.required("require", into: &bag)?.readExpression(into: &bag)
    let evidence = reader.expression("evidence", into: &bag)
    let count = reader.optional("count").flatMap { readMeasure($0, into: &bag) }
    let amount = reader.optional("amount").flatMap { readMeasure($0, into: &bag) }
    let measures = reader.items("measures", into: &bag).compactMap { readTotal($0, into: &bag) }
    let message = reader.expression("message", into: &bag)
    let remedy = reader.expression("remedy", into: &bag)
    let each = reader.expression("each", into: &bag)
    let suggest = reader.expression("suggest", into: &bag)
    let requirement = reader.optional("requirement").flatMap { readRequirement($0, into: &bag) }
    let readings = reader.texts("readings", into: &bag).map(named)
    let category = reader.requiredWords("category", into: &bag)
    let severity = reader.optional("severity")?
      .oneOf(Rule.Severity.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let ladder = reader.text("ladder", into: &bag).map(named)
    let discretion = reader.words("discretion", into: &bag)
    let interpretation = reader.optional("interpretation")
      .flatMap { readInterpretation($0, into: &bag) }
    let formerly = reader.texts("formerly", into: &bag).map(named)
    let reviewBy = reader.day("review_by", into: &bag)
    let notes = reader.words("notes", into: &bag)
    reader.finish(into: &bag)
    guard let title, let subject, let require, let category else { return nil }
    return RuleDraft(
      id: id, title: title.text, says: says, basis: basis, force: force ?? Period(),
      subject: named(subject), lets: lets, applies: applies, exceptions: exceptions,
      require: require, evidence: evidence, count: count, amount: amount,
      measures: measures, message: message,
      remedy: remedy, each: each, suggest: suggest, requirement: requirement, readings: readings,
      category: category, severity: severity ?? .medium,
      ladder: ladder,
      discretion: discretion, interpretation: interpretation, formerly: formerly,
      reviewBy: reviewBy, notes: notes, titleRange: title.range)
  }

  private static func named(_ scalar: Scalar) -> RuleDraft.Named {
    RuleDraft.Named(name: scalar.text, range: scalar.range)
  }

  private static func readBasis(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> (cited: CitedText, role: Rule.Basis.Role)? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let cited = reader.requiredText("cite", into: &bag)?.readCitation(into: &bag)
    let role = reader.required("role", into: &bag)?
      .oneOf(Rule.Basis.Role.allCases.map { ($0.rawValue, $0) }, into: &bag)
    reader.finish(into: &bag)
    guard let cited, let role else { return nil }
    return (cited, role)
  }

  private static func readLets(
    _ node: Node?, into bag: inout DiagnosticBag
  ) -> [RuleDraft.Let] {
    guard let node, MappingReader(node, into: &bag) != nil else { return [] }
    return (node.mapping ?? []).compactMap { pair in
      guard let name = pair.key.readIdentifier(into: &bag),
        let expression = pair.value.readExpression(into: &bag)
      else { return nil }
      return RuleDraft.Let(name: name, range: pair.key.range, expression: expression)
    }
  }

  private static func readExceptions(
    _ items: [Node], into bag: inout DiagnosticBag
  ) -> [RuleDraft.Exemption] {
    var result: [RuleDraft.Exemption] = []
    for item in items {
      guard var reader = MappingReader(item, into: &bag) else { continue }
      let id = reader.requiredText("id", into: &bag)
      let when = reader.required("when", into: &bag)?.readExpression(into: &bag)
      let citation = reader.citation("cite", into: &bag)
      let effect = reader.optional("effect")?.oneOf([("exempt", "exempt")], into: &bag)
      let note = reader.words("note", into: &bag)
      reader.finish(into: &bag)
      guard let id, let when else { continue }
      if result.contains(where: { $0.id == id.text }) {
        bag.append(.nameTwice(id.text, id.range))
        continue
      }
      result.append(
        RuleDraft.Exemption(
          id: id.text, idRange: id.range, when: when, citation: citation,
          effect: effect ?? "exempt", note: note))
    }
    return result
  }

  /// `{ value: …, unit: … }`.
  private static func readMeasure(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> RuleDraft.Measure? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let value = reader.required("value", into: &bag)?.readExpression(into: &bag)
    let unit = reader.words("unit", into: &bag)
    reader.finish(into: &bag)
    return value.map { RuleDraft.Measure(value: $0, unit: unit) }
  }

  private static func readTotal(_ node: Node, into bag: inout DiagnosticBag) -> RuleDraft.Total? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let value = reader.required("value", into: &bag)?.readExpression(into: &bag)
    let whole = reader.expression("of", into: &bag)
    let when = reader.expression("when", into: &bag)
    let group = reader.expression("by", into: &bag)
    let unit = reader.words("unit", into: &bag)
    reader.finish(into: &bag)
    guard let title, let value else { return nil }
    return RuleDraft.Total(
      title: title, value: value, whole: whole, when: when, group: group, unit: unit)
  }

  private static func readRequirement(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> RuleDraft.Requirement? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let text = reader.requiredWords("text", into: &bag)
    let breach = reader.required("breach", into: &bag)?
      .oneOf(Rule.Requirement.Breach.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let metAt = reader.expression("met_at", into: &bag)
    reader.finish(into: &bag)
    guard let text, let breach else { return nil }
    return RuleDraft.Requirement(text: text, breach: breach, metAt: metAt)
  }

  private static func readInterpretation(
    _ node: Node, into bag: inout DiagnosticBag
  ) -> Rule.Interpretation? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let by = reader.requiredWords("by", into: &bag)
    let day = reader.requiredDay("day", into: &bag)
    let says = reader.requiredWords("says", into: &bag)
    reader.finish(into: &bag)
    guard let by, let day, let says else { return nil }
    return Rule.Interpretation(by: by, day: day, says: says)
  }
}
