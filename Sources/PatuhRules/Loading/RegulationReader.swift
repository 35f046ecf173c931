internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhYAML

/// Reads `Regulations/<rank>/<id>.yaml`.
enum RegulationReader {
  static func read(
    _ node: Node, id: String, idPlace: SourceRange, into bag: inout DiagnosticBag
  ) -> Regulation? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let title = reader.requiredWords("title", into: &bag)
    let rank = reader.requiredWords("rank", into: &bag)
    let number = reader.requiredText("number", into: &bag)
    let year = reader.required("year", into: &bag)?.read(.integer, into: &bag) { $0.integer }
    let promulgated = reader.day("promulgated", into: &bag)
    let force = reader.period("in_force", into: &bag) ?? Period()
    let amends = reader.texts("amends", into: &bag).map(\.text)
    let amendedBy = reader.texts("amended_by", into: &bag).map(\.text)
    let revokedBy = reader.texts("revoked_by", into: &bag).map(\.text)
    let grade = reader.required("grade", into: &bag)?.readGrade(into: &bag)
    let hasSource = reader.required("source", into: &bag) != nil
    let source = hasSource ? reader.source("source", into: &bag) : nil
    let verified = readVerified(&reader, into: &bag)
    let note = reader.words("note", into: &bag)
    let lastArticle = reader.optional("last_article")?.read(.integer, into: &bag) { $0.integer }

    var articles: [Article] = []
    for item in reader.items("articles", into: &bag) {
      let article = readArticle(
        item, force: force, grade: grade ?? .e,
        source: source ?? LegalSource(kind: .recall), into: &bag)
      if let article { articles.append(article) }
    }
    reader.finish(into: &bag)
    reportOverlaps(articles, into: &bag)

    guard let title, let rank, let number, let year, let grade, let source,
      let year = Int(exactly: year)
    else { return nil }
    if number.integer != nil, !id.hasSuffix("-\(number.text)-\(year)") {
      bag.append(.idDiffers(id, expected: "-\(number.text)-\(year)", at: idPlace))
    }
    return Regulation(
      id: id, title: title, rank: rank, number: number.text, year: year, promulgated: promulgated,
      force: force, amends: amends, amendedBy: amendedBy, revokedBy: revokedBy, grade: grade,
      source: source, verified: verified, note: note,
      lastArticle: lastArticle.flatMap { Int(exactly: $0) }, articles: articles, range: node.range)
  }

  private static func readArticle(
    _ node: Node, force: Period, grade: Grade, source: LegalSource, into bag: inout DiagnosticBag
  ) -> Article? {
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let cite = reader.requiredText("cite", into: &bag)
    var place: Place?
    if let cite {
      switch CitationParser.parsePlace(cite.text) {
      case .success(let found): place = found
      case .failure(let fault):
        bag.append(.notACitation(cite.text, fault, at: cite.sourceMap.range(fault.range)))
      }
    }
    let kind = reader.required("kind", into: &bag)?
      .oneOf(Article.Kind.allCases.map { ($0.rawValue, $0) }, into: &bag)
    let says = reader.requiredWords("says", into: &bag)
    let ownForce = reader.period("in_force", into: &bag)
    let ownGrade = reader.grade("grade", into: &bag)
    let ownSource = reader.source("source", into: &bag)
    let status = reader.optional("status").flatMap { readStatus($0, into: &bag) }
    let verified = readVerified(&reader, into: &bag)
    let note = reader.words("note", into: &bag)
    let terms = reader.texts("terms", into: &bag).map(\.text)
    let elements = reader.texts("elements", into: &bag).map(\.text)
    reader.finish(into: &bag)
    guard let place, let kind, let says else { return nil }
    return Article(
      place: place, kind: kind, says: says, force: ownForce ?? force, grade: ownGrade ?? grade,
      source: ownSource ?? source, verified: verified, status: status ?? .used, note: note,
      terms: terms, elements: elements, range: cite?.range ?? node.range)
  }

  /// `verified: [{ by: …, day: …, against: … }]`.
  private static func readVerified(
    _ reader: inout MappingReader, into bag: inout DiagnosticBag
  ) -> [Verification] {
    reader.items("verified", into: &bag).compactMap { item in
      guard var inner = MappingReader(item, into: &bag) else { return nil }
      let officer = inner.requiredWords("by", into: &bag)
      let day = inner.requiredDay("day", into: &bag)
      let against = inner.requiredWords("against", into: &bag)
      inner.finish(into: &bag)
      guard let officer, let day, let against else { return nil }
      return Verification(officer: officer, day: day, against: against)
    }
  }

  /// `unclaimed`, or `{ declined: reason }`.
  private static func readStatus(_ node: Node, into bag: inout DiagnosticBag) -> Article.Status? {
    if node.scalar != nil { return node.oneOf([("unclaimed", .unclaimed)], into: &bag) }
    guard var reader = MappingReader(node, into: &bag) else { return nil }
    let reason = reader.requiredWords("declined", into: &bag)
    reader.finish(into: &bag)
    return reason.map(Article.Status.declined)
  }

  /// The same place may stand several times when the days differ.
  private static func reportOverlaps(_ articles: [Article], into bag: inout DiagnosticBag) {
    var byPlace: [Place: [Article]] = [:]
    for article in articles {
      for other in byPlace[article.place] ?? [] where other.force.overlaps(article.force) {
        bag.append(.articleOverlaps(article.place.text, article.range, other: other.range))
        break
      }
      byPlace[article.place, default: []].append(article)
    }
  }
}
