public import PatuhCEL
public import PatuhColumns
internal import PatuhDiagnostics
package import PatuhYAML

/// What the file beside a rule holds.
typealias RuleCases = (
  cases: [RuleCase], equivalents: [EquivalentMutant], unreachable: [UnreachableGoal]
)

/// The law and the rules of an installation: read, looked up, compiled, frozen. Immutable.
public final class Rulebook: Sendable {
  public let vocabulary: Vocabulary
  /// By id.
  public let regulations: [Regulation]
  /// By id.
  public let parameters: [Parameter]
  /// By name.
  public let readings: [Reading]
  /// By year.
  public let calendars: [HolidayCalendar]
  /// By id; rules with faults are left out.
  public let rules: [LinkedRule]
  public let areas: [Area]
  package let ladders: [(id: String, node: Node)]
  /// Root nodes of the case files that stand beside ladders.
  package let ladderCases: [(ladder: String, node: Node)]
  /// Declares record types, parameters, readings and working days, but no variables.
  public let environment: Environment
  let table: LawTable
  package let citations: CitationIndex
  private let ruleIndexes: [String: Int]
  let casesByRule: [String: RuleCases]

  init(
    vocabulary: Vocabulary, regulations: [Regulation], parameters: [Parameter],
    readings: [Reading], calendars: [HolidayCalendar], rules: [LinkedRule], areas: [Area],
    ladders: [(id: String, node: Node)], ladderCases: [(ladder: String, node: Node)],
    environment: Environment, table: LawTable,
    citations: CitationIndex, cases: [String: RuleCases]
  ) {
    self.vocabulary = vocabulary
    self.regulations = regulations
    self.parameters = parameters
    self.readings = readings
    self.calendars = calendars
    self.rules = rules
    self.areas = areas
    self.ladders = ladders
    self.ladderCases = ladderCases
    self.environment = environment
    self.table = table
    self.citations = citations
    self.casesByRule = cases
    var indexes: [String: Int] = [:]
    for (index, linked) in rules.enumerated() {
      for name in linked.rule.formerly where indexes[name] == nil { indexes[name] = index }
    }
    for (index, linked) in rules.enumerated() { indexes[linked.rule.id] = index }
    self.ruleIndexes = indexes
  }

  /// A rule by its id or by one it had before.
  public func rule(_ id: String) -> LinkedRule? { ruleIndexes[id].map { rules[$0] } }

  public func regulation(_ id: String) -> Regulation? { regulations.first { $0.id == id } }

  public func parameter(_ id: String) -> Parameter? {
    table.parameterIndexes[id].map { parameters[$0] }
  }

  public func reading(_ name: String) -> Reading? {
    table.readingIndexes[name].map { readings[$0] }
  }

  public func calendar(of year: Int) -> HolidayCalendar? { calendars.first { $0.year == year } }

  /// The cases that stand beside a rule, in the order of the file.
  public func cases(of rule: String) -> [RuleCase] { casesByRule[rule]?.cases ?? [] }

  /// Changes that no case can notice, as they stand beside a rule's cases.
  public func equivalents(of rule: String) -> [EquivalentMutant] {
    casesByRule[rule]?.equivalents ?? []
  }

  /// What no case can make happen, as it stands beside a rule's cases.
  public func unreachable(of rule: String) -> [UnreachableGoal] {
    casesByRule[rule]?.unreachable ?? []
  }

  /// Looks a citation up; with a day, versions in force on it come first.
  package func resolve(_ citation: Citation, on day: Day? = nil) -> CitationIndex.Resolution {
    citations.resolve(citation, during: day.map { Period(from: $0, to: $0) })
  }

  /// The days on which what a citation leads to is in force, in order; an open end is nil.
  package func force(of resolved: ResolvedCitation) -> [Period] { citations.force(of: resolved) }

  /// The entry that a citation means on a day: of several versions the one then in force.
  public func article(_ resolved: ResolvedCitation, on day: Day) -> Article? {
    guard let regulation = regulation(resolved.regulation) else { return nil }
    let entries = resolved.articles.compactMap { index in
      regulation.articles.indices.contains(index) ? regulation.articles[index] : nil
    }
    return entries.first { $0.force.contains(day) } ?? entries.first
  }
}
