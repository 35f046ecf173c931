internal import PatuhColumns
internal import PatuhEngine
internal import PatuhRules

/// Leads from the cases back to the articles: which are encoded, and which of these are exercised.
struct ArticleCoverage {
  private struct Key: Hashable {
    let regulation: String
    let article: Int
  }

  private let rulebook: Rulebook
  private var users: [Key: Set<String>] = [:]
  private var tested: Set<Key> = []

  init(_ rulebook: Rulebook, _ rules: [RuleCoverage]) {
    self.rulebook = rulebook
    for rule in rules { add(rule) }
    let reads = Dictionary(
      grouping: rules.flatMap { $0.coverages.flatMap(\.reads) }, by: \.parameter)
    for parameter in rulebook.parameters {
      for (index, value) in parameter.values.enumerated() {
        let isRead = (reads[parameter.id] ?? []).contains {
          parameter.index(on: $0.day) == index
        }
        add(value.citations, "param." + parameter.id, isTested: isRead)
      }
    }
    addReadings(rules)
    for item in LadderCoverage(rulebook).citations {
      add(item.citations, item.user, isTested: item.isTested)
    }
  }

  private mutating func add(_ rule: RuleCoverage) {
    // The rule has spoken: somebody complied or did not.
    let decided = rule.outcomes.contains { $0 == .violation || $0 == .pass }
    for basis in rule.linked.rule.basis {
      add([basis.citation], rule.linked.rule.id, isTested: decided)
    }
    for exception in rule.linked.rule.exceptions {
      let holds = rule.conditions.contains { condition in
        condition.isException && condition.role == .exception(exception.id)
          && rule.count(condition, true) > 0
      }
      add(exception.citation.map { [$0] } ?? [], rule.linked.rule.id, isTested: holds)
    }
  }

  /// An option is exercised by a case that chooses it, the first one by any that reads it.
  private mutating func addReadings(_ rules: [RuleCoverage]) {
    let cases = rules.flatMap { rule in zip(rule.cases, rule.coverages) }
    let ladders = LadderCoverage(rulebook).choices
    for reading in rulebook.readings {
      let chosen = (ladders[reading.name] ?? []).union(
        cases.filter { $1.sources.contains(.reading(name: reading.name)) }
          .map { prepared, _ in
            prepared.ruleCase.readings[reading.name] ?? reading.defaultOption
          })
      for option in reading.options {
        add(
          option.citations, "reading." + reading.identifier,
          isTested: chosen.contains(option.id))
      }
    }
  }

  private mutating func add(_ citations: [ResolvedCitation], _ user: String, isTested: Bool) {
    for citation in citations {
      for article in citation.articles {
        let key = Key(regulation: citation.regulation, article: article)
        users[key, default: []].insert(user)
        if isTested { tested.insert(key) }
      }
    }
  }

  var regulations: [RegulationCoverage] {
    rulebook.regulations.map { regulation in
      RegulationCoverage(
        id: regulation.id, citation: regulation.citation, title: regulation.title,
        items: regulation.articles.enumerated().map { index, article in
          let key = Key(regulation: regulation.id, article: index)
          return .init(
            article: article, state: state(article, key), users: (users[key] ?? []).sorted())
        })
    }
  }

  private func state(_ article: Article, _ key: Key) -> RegulationCoverage.State {
    if tested.contains(key) { return .tested }
    if users[key] != nil { return .encoded }
    if case .declined = article.status { return .declined }
    return .unclaimed
  }
}
