internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Articles whose status is not what the rulebook does with them: listed as used and cited nowhere,
/// or set aside and cited all the same.
enum ArticleStatus {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    guard context.isComplete, !context.rulebook.rules.isEmpty else { return }
    let citations = self.citations(context)
    let cited = articles(citations, context.rulebook)
    let aimed = articles(citations, context.rulebook) { citation, article in
      article.place.encloses(citation.place)
    }
    for file in context.files {
      guard case .regulation(let id) = file.kind, let regulation = context.rulebook.regulation(id)
      else { continue }
      for (index, article) in regulation.articles.enumerated() {
        let key = Key(regulation: id, article: index)
        let item = file.node["articles"]?.sequence?.first {
          $0["cite"]?.range.lowerBound == article.range.lowerBound
        }
        switch article.status {
        // A definition with terms is compared with those of drafts.
        case .used where !cited.contains(key) && article.terms.isEmpty:
          bag.append(
            .uncitedArticle(
              article.place.text, of: regulation.citation, article.range,
              fix: item.flatMap { unclaimed($0, file) }))
        case .declined where aimed.contains(key), .unclaimed where aimed.contains(key):
          bag.append(
            .citedButSetAside(
              article.place.text, of: regulation.citation, article.range,
              fix: item.flatMap { removal($0, file) }))
        default: break
        }
      }
    }
  }

  private struct Key: Hashable {
    let regulation: String
    let article: Int
  }

  /// Every citation of a rule, parameter, reading, field or ladder.
  private static func citations(_ context: LintContext) -> [Citation] {
    let rulebook = context.rulebook
    var citations: [ResolvedCitation] = []
    for linked in rulebook.rules {
      citations += linked.rule.basis.map(\.citation)
      citations += linked.rule.exceptions.compactMap(\.citation)
    }
    citations += rulebook.parameters.flatMap { $0.values.flatMap(\.citations) }
    citations += rulebook.readings.flatMap { $0.options.flatMap(\.citations) }
    citations += rulebook.vocabulary.records.flatMap { $0.fields.compactMap(\.source) }
    var all = citations.map(\.citation)
    for file in context.files {
      if case .ladder = file.kind { all += mentions(file.node) }
    }
    return Array(Set(all))
  }

  /// The entries that citations lead to, every version of a place; of those that `isMeant` keeps.
  private static func articles(
    _ citations: [Citation], _ rulebook: Rulebook,
    where isMeant: (Citation, Article) -> Bool = { _, _ in true }
  ) -> Set<Key> {
    var result: Set<Key> = []
    for citation in citations {
      guard case .found(let found) = rulebook.citations.resolve(citation),
        let regulation = rulebook.regulation(found.regulation)
      else { continue }
      for index in found.articles where isMeant(citation, regulation.articles[index]) {
        result.insert(Key(regulation: found.regulation, article: index))
      }
    }
    return result
  }

  /// Citations anywhere in a tree.
  private static func mentions(_ node: Node) -> [Citation] {
    switch node.content {
    case .scalar(let scalar): CitationParser.find(in: scalar.text).map(\.citation)
    case .sequence(let items, _): items.flatMap { mentions($0) }
    case .mapping(let pairs, _): pairs.flatMap { mentions($0.value) }
    }
  }

  /// A line `status: unclaimed` behind the paraphrase.
  private static func unclaimed(_ item: Node, _ file: LintFile) -> Fix? {
    guard let kind = item.pair("kind"), item["status"] == nil else { return nil }
    let start = kind.key.range.lowerBound
    let column = kind.key.range.start.column - 1
    let isAlone = file.source.line(kind.key.range.start.line).prefix(column).allSatisfy {
      $0 == 0x20
    }
    guard isAlone else { return nil }
    return Fix(
      SourceRange(source: file.source, start..<start),
      replacement: "status: unclaimed\n" + String(repeating: " ", count: column),
      applicability: .needsReview)
  }

  /// Takes the line with `status` out.
  private static func removal(_ item: Node, _ file: LintFile) -> Fix? {
    guard let pair = item.pair("status") else { return nil }
    let line = pair.key.range.start.line
    guard pair.value.range.end.line == line,
      pair.value.range.lowerBound > pair.key.range.lowerBound,
      file.source.line(line).prefix(while: { $0 == 0x20 }).count == pair.key.range.start.column - 1
    else { return nil }
    let start = file.source.offset(ofLine: line)
    let end = line < file.source.lineCount ? file.source.offset(ofLine: line + 1) : start
    return Fix(
      SourceRange(source: file.source, start..<end), replacement: "", applicability: .safe)
  }
}
