internal import PatuhCEL
internal import PatuhColumns
internal import PatuhRules

/// Runs the instructions of one level for blocks of rows. Owned by one task.
final class BlockRunner {
  let plan: MachinePlan
  let level: Level
  let registers: Registers
  let table: Table
  private let tableIndex: Int
  private let order: [Int]
  private let instructions: [Instruction]
  private let shapes: [Shape]
  private let state: MachineState
  private var memos: [Int: MemoTable] = [:]
  private var contexts: [Int: EvaluationContext] = [:]
  /// First row of the block, and for child rows the groups of their subjects.
  private(set) var start = 0
  private(set) var count = 0
  private var owners: UnsafePointer<Int32>?

  /// Nil when the level has no table.
  init?(_ plan: MachinePlan, _ level: Level, for wanted: [Register], state: MachineState) {
    guard let tableIndex = plan.table(of: level) else { return nil }
    self.plan = plan
    self.level = level
    self.tableIndex = tableIndex
    self.state = state
    table = plan.dataset.tables[tableIndex]
    order = plan.program(level, for: wanted)
    instructions = plan.instructions[level] ?? []
    let shapes = plan.registerShapes[level] ?? []
    self.shapes = shapes
    let bytes = order.reduce(0) { $0 + 1 + shapes[$1].bytes }
    registers = Registers(
      shapes: shapes, used: order, capacity: min(2_048, max(64, Self.memory / max(1, bytes))))
  }

  /// Memory that the registers of a block should fit into: a part of a processor's second cache.
  private static let memory = 768 << 10

  /// Computes every register for the rows from `start` on.
  ///
  /// - Parameter owners: for child rows the groups of their subjects, from the block's first row on.
  func run(from start: Int, count: Int, owners: UnsafePointer<Int32>? = nil) {
    self.start = start
    self.count = min(count, registers.capacity)
    self.owners = owners
    for index in order {
      step(instructions[index], Register(level: level, shape: shapes[index], index: index))
    }
  }

  private func step(_ instruction: Instruction, _ result: Register) {
    let status = registers.status(result)
    switch instruction {
    case .load(let field): load(table.columns[field], result, status)
    case .presence(let field): presence(table.columns[field], status)
    case .flag(let field): flag(table.columns[field], status)
    case .textEquals(let field, let text): equals(table.columns[field], text, status)
    case .code(let field, let domain): code(field, domain, result)
    case .truth(let constant): status.update(repeating: constant, count: count)
    case .narrow(let value, let constant):
      status.update(repeating: constant, count: count)
      registers.narrow(result).update(repeating: value, count: count)
    case .wide(let value, let constant):
      status.update(repeating: constant, count: count)
      registers.wide(result).update(repeating: value, count: count)
    case .not(let a): Kernels.not(registers.status(a), status, count: count)
    case .and(let a, let b):
      Kernels.and(registers.status(a), registers.status(b), status, count: count)
    case .or(let a, let b):
      Kernels.or(registers.status(a), registers.status(b), status, count: count)
    case .known(let a): Kernels.known(registers.status(a), status, count: count)
    case .choose(let test, let yes, let no): choose(test, yes, no, result, status)
    case .compareBounded(let op, let a, let p, let b, let q):
      Kernels.compareBounded(
        op,
        Kernels.Size(
          value: registers.narrow(a), status: registers.status(a), pending: p.map(registers.narrow),
          pendingStatus: p.map(registers.status)),
        Kernels.Size(
          value: registers.narrow(b), status: registers.status(b), pending: q.map(registers.narrow),
          pendingStatus: q.map(registers.status)),
        status, count: count)
    case .gather(let source): gather(source, result, status)
    case .aggregate(let index, let part): aggregate(index, part, result, status)
    case .interpret(let memo): interpret(memo, result, status)
    default: arithmetic(instruction, result, status)
    }
  }

  private func choose(
    _ test: Register, _ yes: Register, _ no: Register, _ result: Register,
    _ status: Kernels.Truths
  ) {
    let decision = registers.status(test)
    Kernels.choose(
      decision, registers.status(yes), registers.status(no), status, count: count)
    switch result.shape {
    case .truth: break
    case .narrow:
      Kernels.choose(
        decision, registers.narrow(yes), registers.narrow(no), registers.narrow(result),
        count: count)
    case .wide:
      Kernels.choose(
        decision, registers.wide(yes), registers.wide(no), registers.wide(result), count: count)
    }
  }

  // MARK: Between levels

  private func gather(_ source: Register, _ result: Register, _ status: Kernels.Truths) {
    guard let stored = state.stored[source], let owners else {
      status.update(repeating: Status.bail, count: count)
      return
    }
    for i in 0..<count {
      let row = Int(max(0, owners[i]))
      status[i] = stored.status[row]
    }
    if let numbers = stored.narrow {
      let target = registers.narrow(result)
      for i in 0..<count { target[i] = numbers[Int(max(0, owners[i]))] }
    } else if let numbers = stored.wide {
      let target = registers.wide(result)
      for i in 0..<count { target[i] = numbers[Int(max(0, owners[i]))] }
    }
  }

  private func aggregate(
    _ index: Int, _ part: AggregatePart, _ result: Register, _ status: Kernels.Truths
  ) {
    let child = plan.aggregates[index].child
    guard let (sums, place) = state.result(of: index),
      let relation = plan.dataset.relations[plan.table][child]
    else {
      status.update(repeating: Status.bail, count: count)
      return
    }
    for i in 0..<count {
      let group = relation.groups.map { Int($0[start + i]) } ?? (start + i)
      switch part {
      case .truth: status[i] = sums.truth(place, group)
      case .pending:
        status[i] = Status.value
        registers.narrow(result)[i] = sums.pending(place, group)
      case .total where place.isWide:
        (registers.wide(result)[i], status[i]) = sums.wideTotal(place, group)
      case .total: (registers.narrow(result)[i], status[i]) = sums.total(place, group)
      }
    }
  }

  // MARK: Interpretation

  private func interpret(_ memo: Memo, _ result: Register, _ status: Kernels.Truths) {
    let expression = plan.interpreted[memo.expression]
    let table =
      memos[result.index] ?? MemoTable(size: memo.size, kind: expression.kind)
    memos[result.index] = table
    let codes = memo.codes.map { registers.narrow($0) }
    for i in 0..<count {
      var index = 0
      for position in codes.indices { index += Int(codes[position][i]) * memo.strides[position] }
      if table.status[index] == Status.unset {
        guard let value = value(of: expression, at: i) else {
          status[i] = Status.bail
          continue
        }
        table.put(value, at: index)
      }
      status[i] = table.status[index]
      if let numbers = table.narrow { registers.narrow(result)[i] = numbers[index] }
      if let numbers = table.wide { registers.wide(result)[i] = numbers[index] }
    }
  }

  /// The value of an expression for the rows of a slot; nil for a child row without subject.
  private func value(of expression: MachinePlan.Interpreted, at i: Int) -> Value? {
    let linked = plan.rules[expression.rule]
    let context = contexts[expression.rule] ?? plan.frozen.makeContext(for: linked)
    contexts[expression.rule] = context
    var subjectRow = start + i
    if let owners {
      guard owners[i] >= 0 else { return nil }
      subjectRow = Int(owners[i])
    }
    let subject = Record(dataset: plan.dataset, table: plan.table, row: subjectRow)
    context.reset()
    context.set(linked.subjectSlot, .record(subject))
    return expression.program.evaluate(
      context,
      locals: expression.locals.map { level in
        level == .subject
          ? .record(subject)
          : .record(Record(dataset: plan.dataset, table: tableIndex, row: start + i))
      })
  }
}

extension Shape {
  var bytes: Int {
    switch self {
    case .truth: 0
    case .narrow: 8
    case .wide: 16
    }
  }
}
