internal import PatuhDiagnostics
internal import PatuhRules
internal import PatuhYAML

/// Articles whose status is not what the rulebook does with them: listed as used and cited nowhere,
/// or set aside and cited all the same.
enum ArticleStatus {
  static func run(_ context: LintContext, into bag: inout DiagnosticBag) {
    guard context.isComplete, !context.rulebook.rules.isEmpty else { return }
    let cited = citedArticles(context)
    for file in context.files {
      guard case .regulation(let id) = file.kind, let regulation = context.rulebook.regulation(id)
      else { continue }
      for (index, article) in regulation.articles.enumerated() {
        let isCited = cited.contains(Key(regulation: id, article: index))
        let item = file.node["articles"]?.sequence?.first {
          $0["cite"]?.range.lowerBound == article.range.lowerBound
        }
        switch article.status {
        case .used where !isCited:
          bag.append(
            .uncitedArticle(
              article.place.text, of: regulation.citation, article.range,
              fix: item.flatMap { unclaimed($0, file) }))
        case .declined where isCited, .unclaimed where isCited:
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

  /// Every entry that a rule, parameter, reading, field or ladder cites.
  private static func citedArticles(_ context: LintContext) -> Set<Key> {
    let rulebook = context.rulebook
    var citations: [ResolvedCitation] = []
    for linked in rulebook.rules {
      citations += linked.rule.basis.map(\.citation)
      citations += linked.rule.exceptions.compactMap(\.citation)
    }
    citations += rulebook.parameters.flatMap { $0.values.flatMap(\.citations) }
    citations += rulebook.readings.flatMap { $0.options.flatMap(\.citations) }
    citations += rulebook.vocabulary.records.flatMap { $0.fields.compactMap(\.source) }
    for file in context.files {
      if case .ladder = file.kind { citations += mentions(file.node, rulebook) }
    }
    var result: Set<Key> = []
    for citation in citations {
      // A citation means every version of its place, whatever days it was looked up for.
      let found: ResolvedCitation
      if case .found(let all) = rulebook.citations.resolve(citation.citation) {
        found = all
      } else {
        found = citation
      }
      for article in found.articles {
        result.insert(Key(regulation: found.regulation, article: article))
      }
    }
    return result
  }

  /// Citations anywhere in a tree.
  private static func mentions(_ node: Node, _ rulebook: Rulebook) -> [ResolvedCitation] {
    switch node.content {
    case .scalar(let scalar):
      return CitationParser.find(in: scalar.text).compactMap { found in
        if case .found(let resolved) = rulebook.citations.resolve(found.citation) {
          resolved
        } else {
          nil
        }
      }
    case .sequence(let items): return items.flatMap { mentions($0, rulebook) }
    case .mapping(let pairs): return pairs.flatMap { mentions($0.value, rulebook) }
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
