internal import PatuhCEL
internal import PatuhColumns
package import PatuhDiagnostics
internal import PatuhRules

/// The rules of one subject type, compiled for one dataset.
package final class MachinePlan: Sendable {
  /// Why a rule is left to the interpreter.
  package struct Refusal: Sendable {
    /// Index in the rules that were given.
    package let rule: Int
    package let reason: Phrase
  }

  /// A rule whose outcome the machine decides.
  struct CompiledRule: Sendable {
    let rule: Int
    let applies: Register?
    let exceptions: [Register]
    let require: Register
    let count: Quantity?
    let amount: Quantity?
    /// Why the interpreter words the figures of subjects that do not comply; nil when it needn't.
    let figures: Phrase?
  }

  /// A count or an amount: a narrow integer, or a decimal that has to be whole.
  struct Quantity: Sendable {
    let register: Register
    let scale: Int
  }

  /// An expression that is left to the interpreter and remembered by the fields it hangs on.
  struct Interpreted: Sendable {
    let rule: Int
    let program: Program
    let level: Level
    /// The rows behind the variables of the macros around the expression, outermost first.
    let locals: [Level]
    let kind: NumberKind?
  }

  /// Rows of the subject are worked on in this order: what a stage needs is there before it.
  struct Stage: Sendable {
    /// Registers of the subject that the child rows of this stage read.
    let stored: [Register]
    /// By child: the aggregates to make, by index.
    let passes: [(child: Int, aggregates: [Int])]
  }

  package let refusals: [Refusal]
  let rules: [LinkedRule]
  let compiled: [CompiledRule]
  let frozen: FrozenRulebook
  let dataset: Dataset
  /// Index of the subject's table.
  let table: Int
  let instructions: [Level: [Instruction]]
  /// For each level, the shapes of its registers.
  let registerShapes: [Level: [Shape]]
  let aggregates: [Aggregate]
  let interpreted: [Interpreted]
  let stages: [Stage]
  /// For text columns that are read as codes: the code of each row.
  let dictionaries: [Level: [Int: [Int32]]]

  init(
    rules: [LinkedRule], compiled: [CompiledRule], refusals: [Refusal], frozen: FrozenRulebook,
    dataset: Dataset, table: Int, instructions: [Level: [Instruction]],
    registerShapes: [Level: [Shape]], aggregates: [Aggregate], interpreted: [Interpreted],
    stages: [Stage], dictionaries: [Level: [Int: [Int32]]]
  ) {
    self.rules = rules
    self.compiled = compiled
    self.refusals = refusals
    self.frozen = frozen
    self.dataset = dataset
    self.table = table
    self.instructions = instructions
    self.registerShapes = registerShapes
    self.aggregates = aggregates
    self.interpreted = interpreted
    self.stages = stages
    self.dictionaries = dictionaries
  }

  /// Indexes of the rules that the machine decides.
  package var decided: [Int] { compiled.map(\.rule) }

  /// Of those, the ones whose figures are left to the interpreter.
  package var withoutFigures: [Refusal] {
    compiled.compactMap { rule in
      rule.figures.map { Refusal(rule: rule.rule, reason: $0) }
    }
  }

  package var instructionCount: Int { instructions.values.reduce(0) { $0 + $1.count } }

  package var aggregateCount: Int { aggregates.count }

  /// The instructions that some registers of one level need, in order.
  func program(_ level: Level, for wanted: [Register]) -> [Int] {
    let all = instructions[level] ?? []
    var isNeeded = [Bool](repeating: false, count: all.count)
    var open = wanted.filter { $0.level == level }.map(\.index)
    while let next = open.popLast() {
      guard !isNeeded[next] else { continue }
      isNeeded[next] = true
      open.append(contentsOf: all[next].operands.filter { $0.level == level }.map(\.index))
    }
    return all.indices.filter { isNeeded[$0] }
  }

  /// The table whose rows a level counts.
  func table(of level: Level) -> Int? {
    switch level {
    case .subject: table
    case .child(let child): dataset.relations[table][child]?.table
    }
  }
}

extension Instruction {
  /// The registers that it reads, also those of other levels.
  var operands: [Register] {
    switch self {
    case .load, .presence, .flag, .textEquals, .code, .truth, .narrow, .wide, .aggregate:
      []
    case .not(let a), .known(let a), .negate(let a), .absolute(let a), .scaled(let a, _),
      .round(let a, _, _, _), .inCalendar(let a, _), .gather(let a):
      [a]
    case .and(let a, let b), .or(let a, let b), .add(let a, let b), .subtract(let a, let b),
      .multiply(let a, let b), .greatest(let a, let b), .least(let a, let b),
      .divide(let a, let b, _), .compare(_, let a, let b):
      [a, b]
    case .choose(let a, let b, let c): [a, b, c]
    case .compareBounded(_, let a, let p, let b, let q): [a, b] + [p, q].compactMap { $0 }
    case .interpret(let memo): memo.codes
    }
  }
}

extension Aggregate {
  /// The registers of the child rows that it reads.
  var operands: [Register] {
    let own: [Register] =
      switch kind {
      case .size, .distinct: []
      case .sum(let a), .exists(let a), .all(let a): [a]
      }
    return own + [mask].compactMap { $0 }
  }
}
