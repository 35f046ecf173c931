public import PatuhColumns
public import PatuhDiagnostics
import PatuhMachine
public import PatuhRules

/// Who evaluates the rules of a batch.
public enum Evaluator: String, Sendable, CaseIterable {
  /// The columnar machine where there are many rows, the interpreter where there are few.
  case automatic
  /// Row by row, with the definition of the language.
  case interpreter
  /// The columnar machine for all that it can decide, however few the rows.
  case machine
}

/// Checks all subjects of a dataset against the rules of a frozen rulebook.
///
/// The columnar machine decides what it can; the interpreter decides the rest and words what people
/// read. The set of findings depends on neither the evaluator nor the number of tasks. Work is linear
/// in subjects × rules.
public struct Batch: Sendable {
  public let frozen: FrozenRulebook
  public let dataset: Dataset
  /// The rules to apply, sorted by id.
  public let rules: [LinkedRule]
  /// Outcomes that become findings; all others are only counted.
  public var outcomes: OutcomeSet = [.violation, .unknown, .error]
  public var detail: FindingDetail = .full
  public var taskCount = Batch.defaultTaskCount
  public var chunkSize = 256
  public var evaluator = Evaluator.automatic
  /// Record types that are judged elsewhere and stand here as children only.
  package var skippedSubjects: Set<String> = []

  public init(_ frozen: FrozenRulebook, _ dataset: Dataset, rules: [LinkedRule]) {
    self.frozen = frozen
    self.dataset = dataset
    self.rules = rules.sorted { $0.rule.id.utf8.lexicographicallyPrecedes($1.rule.id.utf8) }
  }

  /// Tasks that work side by side.
  public static let defaultTaskCount = 2

  /// Rows below which compiling for the machine costs more than it saves.
  private static let fewRows = 4_096

  /// - Parameter progress: called with the number of subjects done, from any task.
  @concurrent
  public func run(progress: (@Sendable (Int) -> Void)? = nil) async -> CheckReport {
    let tables = subjectTables
    // The order in which people read findings needs none of them.
    async let ordered = SubjectOrder(dataset, tables: tables)
    var summaries = rules.map { linked in
      var summary = RuleSummary()
      summary.measures = linked.measures.map { _ in MeasureSum() }
      return summary
    }
    var work: [BatchWork] = []
    var outcomes: [OutcomeRow] = []
    for table in tables {
      let name = dataset.tables[table].schema.name
      var left = rules.indices.filter { rules[$0].subject.name == name }
      if usesMachine {
        let plan = plan(table)
        let decided = Set(plan.decided)
        left.removeAll { decided.contains($0) }
        let result = await MachineRun(plan, wanted: wanted, tasks: taskCount).run(
          progress: left.isEmpty ? progress : nil)
        for (rule, summary) in zip(plan.decided, result.summaries) {
          summaries[rule].merge(RuleSummary(summary))
        }
        work += reexamined(result, table, &outcomes)
      }
      work += interpreted(left, table)
    }
    let interpreter = BatchInterpreter(self, summaries: summaries)
    let result = await interpreter.run(work, progress: progress)
    let order = await ordered
    return CheckReport(
      day: frozen.day, rules: rules.map { RuleInfo($0, frozen: frozen) },
      findings: order.sorted(result.findings),
      outcomes: detail == .outcome
        ? OutcomeTable(dataset: dataset, rows: order.sorted(outcomes + result.outcomes)) : nil,
      summaries: result.summaries,
      subjects: tables.map {
        (type: dataset.tables[$0].schema.name, count: dataset.tables[$0].rowCount)
      })
  }

  /// Who would decide each rule, and why: also where ``evaluator`` or few rows rule the machine out.
  public func plans() -> [EvaluationPlan] {
    subjectTables.map { table in
      let plan = plan(table)
      return EvaluationPlan(
        subject: dataset.tables[table].schema.name,
        machine: plan.decided.map { rules[$0].rule.id },
        interpreter: plan.refusals.map { (rules[$0.rule].rule.id, $0.reason) },
        figures: plan.withoutFigures.map { (rules[$0.rule].rule.id, $0.reason) },
        instructions: plan.instructionCount, aggregates: plan.aggregateCount)
    }
  }

  private func plan(_ table: Int) -> MachinePlan {
    MachineCompiler.plan(rules, frozen: frozen, dataset: dataset, table: table)
  }

  private var subjectTables: [Int] {
    let types = Set(rules.map(\.subject.name)).subtracting(skippedSubjects)
    return dataset.tables.indices.filter { types.contains(dataset.tables[$0].schema.name) }
  }

  private var usesMachine: Bool {
    switch evaluator {
    case .interpreter: false
    case .machine: true
    case .automatic: dataset.tables.reduce(0) { $0 + $1.rowCount } >= Self.fewRows
    }
  }

  private var wanted: Set<MachineOutcome> {
    Set(
      MachineOutcome.allCases.filter { outcome in
        Outcome(outcome).map { outcomes.contains($0) } ?? true
      })
  }

  // MARK: Work for the interpreter

  /// The answers of the machine that the interpreter has to decide, or to word.
  private func reexamined(
    _ result: MachineResult, _ table: Int, _ outcomes: inout [OutcomeRow]
  ) -> [BatchWork] {
    var open: [BatchWork.Item] = []
    for answer in result.answers {
      let item = BatchWork.Item(
        rule: answer.rule, row: answer.row, isDecided: answer.outcome != .undecided)
      if detail == .outcome, let outcome = Outcome(answer.outcome) {
        outcomes.append(
          OutcomeRow(
            table: Int32(table), row: answer.row, rule: answer.rule, outcome: outcome,
            count: answer.count ?? 0, amount: answer.amount ?? 0))
      } else {
        open.append(item)
      }
    }
    // Several shares a task: what they cost is not known, and all tasks should end together.
    let share = open.count / (8 * max(1, taskCount))
    let size = max(1, min(chunkSize * 4, max(64, share)))
    return stride(from: 0, to: open.count, by: size).map { start in
      BatchWork(table: table, content: .items(Array(open[start..<min(start + size, open.count)])))
    }
  }

  /// All rows of a table for some rules.
  private func interpreted(_ rules: [Int], _ table: Int) -> [BatchWork] {
    guard !rules.isEmpty else { return [] }
    let rows = dataset.tables[table].rowCount
    return stride(from: 0, to: rows, by: max(1, chunkSize)).map { start in
      BatchWork(
        table: table, content: .rows(start..<min(start + max(1, chunkSize), rows), rules: rules))
    }
  }
}

/// How the rules of one subject type are evaluated in a batch.
public struct EvaluationPlan: Sendable {
  public let subject: String
  /// Ids of the rules that the columnar machine decides.
  public let machine: [String]
  /// Ids of the rules that are left to the interpreter, each with the reason.
  public let interpreter: [(rule: String, reason: Phrase)]
  /// Ids of the rules that the machine decides but whose count or amount the interpreter works out
  /// for those who do not comply, each with the reason.
  public let figures: [(rule: String, reason: Phrase)]
  /// Instructions of all rules together; common parts are one.
  public let instructions: Int
  /// What is made of child rows.
  public let aggregates: Int
}

extension Outcome {
  /// Nil where the machine left the outcome to the interpreter.
  init?(_ outcome: MachineOutcome) {
    switch outcome {
    case .notApplicable: self = .notApplicable
    case .exempt: self = .exempt
    case .violation: self = .violation
    case .pass: self = .pass
    case .unknown: self = .unknown
    case .error: self = .error
    case .undecided: return nil
    }
  }
}

extension RuleSummary {
  init(_ summary: MachineSummary) {
    for outcome in MachineOutcome.allCases {
      guard let own = Outcome(outcome), summary[outcome] > 0 else { continue }
      outcomes[own] = summary[outcome]
    }
    count = summary.count
    amount = summary.amount
  }
}
