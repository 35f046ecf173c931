public import PatuhCEL
internal import PatuhDiagnostics

/// A rule whose expressions are compiled and whose citations are found. Immutable.
public final class LinkedRule: Sendable {
  public let rule: Rule
  public let subject: RecordType
  /// Holds the subject, the day and the `let` names; makes contexts of the right size.
  public let environment: Environment
  /// The row that is judged; set before each evaluation.
  public let subjectSlot: Slot
  /// `hari_periksa`.
  public let daySlot: Slot
  /// `bukti`: the row of the evidence that ``each`` and ``suggest`` speak of; nil without evidence.
  public let evidenceSlot: Slot?
  /// Reading names used anywhere in the rule, sorted.
  public let usedReadings: [String]
  /// Parameter ids used anywhere in the rule, sorted.
  public let usedParameters: [String]
  public let usesCalendar: Bool
  /// By record type: the fields and children that the rule reads.
  public let usedFields: [String: Set<String>]

  let checked: CheckedRule
  private let programs: RulePrograms

  init(
    rule: Rule, subject: RecordType, environment: Environment, subjectSlot: Slot, daySlot: Slot,
    evidenceSlot: Slot?, checked: CheckedRule
  ) {
    self.rule = rule
    self.subject = subject
    self.environment = environment
    self.subjectSlot = subjectSlot
    self.daySlot = daySlot
    self.evidenceSlot = evidenceSlot
    self.usedReadings = checked.usedReadings.sorted()
    self.usedParameters = checked.usedParameters.sorted()
    self.usesCalendar = checked.usesCalendar
    self.usedFields = checked.usedFields
    self.checked = checked
    self.programs = checked.plan(in: environment, PlanOptions())
  }

  /// The rule's programs planned anew, for example with a trace.
  public func programs(options: PlanOptions) -> RulePrograms {
    checked.plan(in: environment, options)
  }

  /// Whether the suggestion reads the row of the evidence, so that each row has its own.
  public var suggestsByRow: Bool {
    checked.suggest?.contains { piece in
      if case .expression(let expression) = piece {
        expression.variables.contains(RuleLinker.evidenceName)
      } else {
        false
      }
    } ?? false
  }

  public var lets: [RulePrograms.Let] { programs.lets }
  /// Nil: the rule applies to every subject.
  public var applies: Program? { programs.applies }
  public var exceptions: [(exception: Rule.Exemption, when: Program)] { programs.exceptions }
  /// True: the subject complies.
  public var require: Program { programs.require }
  /// A list of records or values.
  public var evidence: Program? { programs.evidence }
  public var count: Program? { programs.count }
  public var amount: Program? { programs.amount }
  public var measures: [RulePrograms.Measure] { programs.measures }
  public var message: MessageTemplate? { programs.message }
  public var remedy: MessageTemplate? { programs.remedy }
  /// Says of one row of the evidence what is wrong with it; reads ``evidenceSlot``.
  public var each: MessageTemplate? { programs.each }
  /// The words that would mend a text; reads ``evidenceSlot`` when ``suggestsByRow``.
  public var suggest: MessageTemplate? { programs.suggest }
  /// The rows that fulfil the rule's requirement.
  public var metAt: Program? { programs.metAt }
  public var countUnit: String? { rule.countUnit }
  public var amountUnit: String? { rule.amountUnit }
}

/// Everything a rule evaluates.
public struct RulePrograms: Sendable {
  public struct Let: Sendable {
    public let name: String
    public let slot: Slot
    public let program: Program
  }

  /// A figure summed over subjects: its value, what it is a part of, and which subjects count.
  public struct Measure: Sendable {
    public let value: Program
    /// Nil: the figure is no share.
    public let whole: Program?
    /// Nil: all subjects count.
    public let when: Program?
    /// Gives the text by which the figure is broken down; nil: it is not.
    public let group: Program?
  }

  /// In order; each may read those before it.
  public let lets: [Let]
  public let applies: Program?
  public let exceptions: [(exception: Rule.Exemption, when: Program)]
  public let require: Program
  public let evidence: Program?
  public let count: Program?
  public let amount: Program?
  public let measures: [Measure]
  public let message: MessageTemplate?
  public let remedy: MessageTemplate?
  public let each: MessageTemplate?
  public let suggest: MessageTemplate?
  public let metAt: Program?
}

/// A rule's expressions after checking, from which programs are planned.
struct CheckedRule: Sendable {
  enum TemplatePiece: Sendable {
    case text(String)
    case expression(CheckedExpression)
  }

  struct Measure: Sendable {
    let value: CheckedExpression
    let whole: CheckedExpression?
    let when: CheckedExpression?
    let group: CheckedExpression?
  }

  var lets: [(name: String, slot: Slot, expression: CheckedExpression)] = []
  var applies: CheckedExpression?
  var exceptions: [(exception: Rule.Exemption, when: CheckedExpression)] = []
  var require: CheckedExpression
  var evidence: CheckedExpression?
  var count: CheckedExpression?
  var amount: CheckedExpression?
  var measures: [Measure] = []
  var message: [TemplatePiece]?
  var remedy: [TemplatePiece]?
  var each: [TemplatePiece]?
  var suggest: [TemplatePiece]?
  var metAt: CheckedExpression?
  var usedReadings: Set<String> = []
  var usedParameters: Set<String> = []
  var usesCalendar = false

  private var all: [CheckedExpression] {
    let templates = [message, remedy, each, suggest].flatMap { $0 ?? [] }.compactMap { piece in
      if case .expression(let expression) = piece { expression } else { nil }
    }
    let figures = measures.flatMap { [$0.value, $0.whole, $0.when, $0.group].compactMap { $0 } }
    return lets.map(\.expression) + exceptions.map(\.when) + templates + figures
      + [applies, require, evidence, count, amount, metAt].compactMap { $0 }
  }

  var usedFields: [String: Set<String>] {
    var result: [String: Set<String>] = [:]
    for expression in all {
      for use in expression.fields { result[use.record, default: []].insert(use.field) }
    }
    return result
  }

  func plan(in environment: Environment, _ options: PlanOptions) -> RulePrograms {
    func plan(_ expression: CheckedExpression) -> Program {
      environment.plan(expression, options: options)
    }
    func plan(_ pieces: [TemplatePiece]) -> MessageTemplate {
      MessageTemplate(
        pieces: pieces.map { piece in
          switch piece {
          case .text(let text): .text(text)
          case .expression(let expression): .expression(plan(expression))
          }
        })
    }
    return RulePrograms(
      lets: lets.map {
        RulePrograms.Let(name: $0.name, slot: $0.slot, program: plan($0.expression))
      },
      applies: applies.map(plan), exceptions: exceptions.map { ($0.exception, plan($0.when)) },
      require: plan(require), evidence: evidence.map(plan), count: count.map(plan),
      amount: amount.map(plan),
      measures: measures.map {
        RulePrograms.Measure(
          value: plan($0.value), whole: $0.whole.map(plan), when: $0.when.map(plan),
          group: $0.group.map(plan))
      },
      message: message.map(plan), remedy: remedy.map(plan), each: each.map(plan),
      suggest: suggest.map(plan), metAt: metAt.map(plan))
  }
}
