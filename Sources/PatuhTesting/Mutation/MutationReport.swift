internal import PatuhDiagnostics
internal import PatuhEnforcement
package import PatuhRules

/// Which mutants of a rulebook its cases notice.
public struct MutationReport: Sendable {
  public enum State: Sendable, Equatable {
    /// By the first case that came out otherwise.
    case killed(rule: String, name: String)
    case survived
    /// No case can notice, for a written reason.
    case equivalent(reason: String)
  }

  public struct Item: Sendable {
    public let mutant: Mutant
    public let state: State
    /// A case that would notice, as YAML; nil when none was found or none is needed.
    public let proposal: String?
    /// The rule beside which the proposed case belongs.
    public let proposalRule: String?
  }

  /// Killed mutants and all that count: a score.
  public struct Score: Sendable, Equatable {
    public var killed = 0
    public var total = 0

    /// Hundredths of a per cent, rounded down; nothing to kill is all killed.
    public var share: Int { total == 0 ? 10_000 : CoverageReport.share(killed, of: total) }

    mutating func add(_ state: State) {
      switch state {
      case .killed:
        killed += 1
        total += 1
      case .survived: total += 1
      case .equivalent: break
      }
    }
  }

  /// In the order of the plan.
  public let items: [Item]
  /// Mutants that were no rules any more; the reader or the checker notices them.
  public let invalid: Int
  /// Legal values that no decision reads.
  public let unread: [String]
  /// Reasons that name no surviving mutant, or are refuted by a case.
  public let complaints: [TestReport.Complaint]
  /// By owner, in the order of the plan.
  public let owners: [(name: String, score: Score)]
  /// By article, `PP 86/2013 Pasal 6 ayat (1)`, in the order of the regulations.
  public let articles: [(citation: String, score: Score)]

  public var score: Score {
    items.reduce(into: Score()) { $0.add($1.state) }
  }

  public var survivors: [Item] { items.filter { $0.state == .survived } }

  public var equivalents: Int {
    items.count { if case .equivalent = $0.state { true } else { false } }
  }

  public var passed: Bool { survivors.isEmpty && complaints.isEmpty && score.total > 0 }

  /// What was found of one mutant before reasons are looked up.
  package struct Judged: Sendable {
    package let verdict: MutantJudge.Verdict
    package let proposal: ProposedCase?

    package init(verdict: MutantJudge.Verdict, proposal: ProposedCase?) {
      self.verdict = verdict
      self.proposal = proposal
    }
  }

  package init(
    _ rulebook: Rulebook, _ rules: [RuleCoverage], _ plan: MutationPlan, _ judged: [Judged],
    ladders: LadderSuite? = nil
  ) {
    let reasons = MutantReasons(rulebook, rules, ladders)
    var used: Set<Int> = []
    var items: [Item] = []
    var complaints: [TestReport.Complaint] = []
    let text = CaseText(rulebook)
    for (mutant, result) in zip(plan.mutants, judged) {
      let proposal = result.proposal.map(text.render)
      switch result.verdict {
      case .invalid: continue
      case .killed(let rule, let name):
        items.append(
          Item(
            mutant: mutant, state: .killed(rule: rule, name: name), proposal: nil,
            proposalRule: nil))
      case .survived:
        let reason = reasons.index(of: mutant)
        if let reason { used.insert(reason) }
        if let reason, let proposal {
          complaints.append(
            .init(
              about: mutant.owner.name,
              message: MutationWords.refuted(reasons.all[reason].mutant, by: proposal),
              range: reasons.all[reason].range))
        }
        items.append(
          Item(
            mutant: mutant,
            state: reason.map { .equivalent(reason: reasons.all[$0].reason) } ?? .survived,
            proposal: proposal, proposalRule: result.proposal?.rule))
      }
    }
    for (index, reason) in reasons.all.enumerated() where !used.contains(index) {
      complaints.append(
        .init(about: reason.mutant, message: MutationWords.stale, range: reason.range))
    }
    self.items = items
    self.complaints = complaints
    self.unread = plan.unread
    self.invalid = judged.count { $0.verdict == .invalid }
    self.owners = Self.owners(items)
    self.articles = Self.articles(items, rulebook)
  }

  private static func owners(_ items: [Item]) -> [(name: String, score: Score)] {
    var names: [String] = []
    var scores: [String: Score] = [:]
    for item in items {
      let name = item.mutant.owner.name
      if scores[name] == nil { names.append(name) }
      scores[name, default: Score()].add(item.state)
    }
    return names.map { ($0, scores[$0] ?? Score()) }
  }

  /// A mutant counts for every article that its rule, value or reading rests on.
  private static func articles(
    _ items: [Item], _ rulebook: Rulebook
  ) -> [(citation: String, score: Score)] {
    struct Key: Hashable {
      let regulation: String
      let article: Int
    }
    let ladders = Dictionary(
      LadderCoverage(rulebook).citations.map { ($0.user, $0.citations) },
      uniquingKeysWith: { first, _ in first })
    var scores: [Key: Score] = [:]
    for item in items {
      let citations: [ResolvedCitation]
      switch item.mutant.owner {
      case .rule(let id):
        let rule = rulebook.rule(id)?.rule
        citations =
          (rule?.basis.map(\.citation) ?? []) + (rule?.exceptions.compactMap(\.citation) ?? [])
      case .parameter(let id):
        let values = rulebook.parameter(id)?.values ?? []
        citations = item.mutant.value.map { values[$0].citations } ?? values.flatMap(\.citations)
      case .reading(let name):
        citations = rulebook.reading(name)?.options.flatMap(\.citations) ?? []
      case .ladder: citations = ladders[item.mutant.owner.name] ?? []
      }
      let keys = citations.flatMap { citation in
        citation.articles.map { Key(regulation: citation.regulation, article: $0) }
      }
      for key in Set(keys) { scores[key, default: Score()].add(item.state) }
    }
    return rulebook.regulations.flatMap { regulation in
      regulation.articles.enumerated().compactMap { index, article in
        scores[Key(regulation: regulation.id, article: index)].map {
          (regulation.citation + " " + article.place.text, $0)
        }
      }
    }
  }
}

/// The reasons written beside rules why a mutant cannot be noticed.
struct MutantReasons {
  private(set) var all: [EquivalentMutant] = []
  /// By rule and name: a rule's own mutants are named without the rule.
  private var indexes: [String: Int] = [:]

  init(_ rulebook: Rulebook, _ rules: [RuleCoverage], _ ladders: LadderSuite?) {
    for rule in rules {
      let id = rule.linked.rule.id
      for reason in rulebook.equivalents(of: id) { add(reason, beside: id) }
    }
    for ladder in ladders?.book.ladders ?? [] {
      for reason in ladders?.book.equivalents(of: ladder.id) ?? [] {
        add(reason, beside: "sanksi/" + ladder.id)
      }
    }
  }

  /// A reason names a mutant of its own file, or in full one of a legal value or reading.
  private mutating func add(_ reason: EquivalentMutant, beside id: String) {
    let isOther = reason.mutant.hasPrefix("param.") || reason.mutant.hasPrefix("reading.")
    indexes[isOther ? reason.mutant : id + " " + reason.mutant] = all.count
    all.append(reason)
  }

  func index(of mutant: Mutant) -> Int? { indexes[mutant.owner.name + " " + mutant.name] }
}
