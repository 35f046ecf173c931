internal import PatuhColumns

/// Runs a plan over all rows of its dataset, in parallel blocks.
package struct MachineRun: Sendable {
  private let plan: MachinePlan
  private let tasks: Int
  private let wanted: Set<MachineOutcome>

  /// - Parameters:
  ///   - wanted: outcomes that become answers; undecided ones always do.
  ///   - tasks: how many work side by side.
  package init(_ plan: MachinePlan, wanted: Set<MachineOutcome>, tasks: Int) {
    self.plan = plan
    self.wanted = wanted
    self.tasks = max(1, tasks)
  }

  /// O(rows of the subject and of its children), whatever their order.
  ///
  /// - Parameter progress: called with the number of subjects done, from any task.
  @concurrent
  package func run(progress: (@Sendable (Int) -> Void)? = nil) async -> MachineResult {
    let state = MachineState()
    for stage in plan.stages {
      await store(stage.stored, in: state)
      for pass in stage.passes { await addUp(pass.child, pass.aggregates, in: state) }
    }
    return await decide(state, progress)
  }

  /// Even parts of a number of rows, one a task.
  private func parts(_ rows: Int) -> [Range<Int>] {
    let count = max(1, min(tasks, rows / 1_024 + 1))
    return (0..<count).map { (rows * $0 / count)..<(rows * ($0 + 1) / count) }
  }

  // MARK: Registers of the subject that child rows read

  private func store(_ wanted: [Register], in state: MachineState) async {
    let rows = plan.dataset.tables[plan.table].rowCount
    let stored = wanted.filter { state.stored[$0] == nil }
    guard !stored.isEmpty else { return }
    let memory = Dictionary(
      uniqueKeysWithValues: stored.map { ($0, StoredRegister($0.shape, rows: rows)) })
    await withTaskGroup { group in
      for part in parts(rows) {
        group.addTask {
          guard let runner = BlockRunner(plan, .subject, for: stored, state: state) else { return }
          var row = part.lowerBound
          while row < part.upperBound {
            runner.run(from: row, count: part.upperBound - row)
            for (register, target) in memory { runner.copy(register, to: target) }
            row += runner.count
          }
        }
      }
    }
    for (register, target) in memory { state.stored[register] = target }
  }

  // MARK: Child rows

  private func addUp(_ child: Int, _ aggregates: [Int], in state: MachineState) async {
    guard let relation = plan.dataset.relations[plan.table][child] else { return }
    let layout = AggregateLayout(plan.aggregates, of: aggregates)
    let rows = plan.dataset.tables[relation.table].rowCount
    let groups = relation.parentCount
    let parts = parts(rows)
    var sums: [Accumulators] = []
    var distinct: [Int: [DistinctCount]] = [:]
    await withTaskGroup(of: (Accumulators, [Int: DistinctCount]).self) { group in
      for part in parts {
        group.addTask { addUp(part, child, layout, groups, relation.owners, state) }
      }
      for await (found, counts) in group {
        sums.append(found)
        for (index, count) in counts { distinct[index, default: []].append(count) }
      }
    }
    guard let first = sums.first else { return }
    let rest = sums.dropFirst()
    let gathered = Array(distinct.values)
    await withTaskGroup { group in
      for range in self.parts(groups) {
        group.addTask { for other in rest { first.merge(other, groups: range) } }
      }
    }
    let next = SharedCounter()
    await withTaskGroup { group in
      for _ in 0..<(gathered.isEmpty ? 0 : tasks) {
        group.addTask {
          while case let part = next.add(1) - 1, part < DistinctCount.partCount {
            for counts in gathered { DistinctCount.count(counts, part: part, to: first) }
          }
        }
      }
    }
    state.put(first)
  }

  private func addUp(
    _ part: Range<Int>, _ child: Int, _ layout: AggregateLayout, _ groups: Int,
    _ owners: ColumnBuffer<Int32>, _ state: MachineState
  ) -> (Accumulators, [Int: DistinctCount]) {
    let sums = Accumulators(layout, groups: groups)
    var distinct: [DistinctCount] = layout.places.compactMap { DistinctCount($0, groups: groups) }
    let wanted = layout.places.flatMap { plan.aggregates[$0.aggregate].operands }
    guard let runner = BlockRunner(plan, .child(child), for: wanted, state: state) else {
      return (sums, [:])
    }
    let pass = ChildPass(layout, rows: runner.table.rowCount)
    owners.withUnsafeBufferPointer { owners in
      guard let base = owners.baseAddress else { return }
      var row = part.lowerBound
      while row < part.upperBound {
        runner.run(from: row, count: part.upperBound - row, owners: base + row)
        pass.add(runner.registers, base + row, count: runner.count, to: sums)
        for index in distinct.indices {
          distinct[index].add(
            runner.table.columns[distinct[index].field], runner.registers, start: row,
            count: runner.count, base + row, to: sums)
        }
        row += runner.count
      }
    }
    return (
      sums,
      Dictionary(distinct.map { ($0.place.aggregate, $0) }, uniquingKeysWith: { first, _ in first })
    )
  }

  // MARK: Outcomes

  /// Rows of the subject that one task decides at a time.
  private static let chunk = 8_192

  private func decide(
    _ state: MachineState, _ progress: (@Sendable (Int) -> Void)?
  ) async -> MachineResult {
    let rows = plan.dataset.tables[plan.table].rowCount
    let chunks = stride(from: 0, to: rows, by: Self.chunk).map { $0..<min(rows, $0 + Self.chunk) }
    let next = SharedCounter()
    let done = SharedCounter()
    let roots = plan.compiled.flatMap(\.registers)
    var found = [[MachineAnswer]](repeating: [], count: chunks.count)
    var summaries = [MachineSummary](repeating: MachineSummary(), count: plan.compiled.count)
    await withTaskGroup(of: ([(Int, [MachineAnswer])], [MachineSummary]).self) { group in
      for _ in 0..<min(tasks, max(1, chunks.count)) {
        group.addTask {
          var own = [MachineSummary](repeating: MachineSummary(), count: plan.compiled.count)
          var answers: [(Int, [MachineAnswer])] = []
          guard let runner = BlockRunner(plan, .subject, for: roots, state: state) else {
            return (answers, own)
          }
          let verdicts = Verdicts(plan: plan, runner: runner, wanted: wanted)
          while case let index = next.add(1) - 1, index < chunks.count {
            var here: [MachineAnswer] = []
            var row = chunks[index].lowerBound
            while row < chunks[index].upperBound {
              runner.run(from: row, count: chunks[index].upperBound - row)
              verdicts.decide(&here, &own)
              row += runner.count
            }
            answers.append((index, here))
            progress?(done.add(chunks[index].count))
          }
          return (answers, own)
        }
      }
      for await (answers, own) in group {
        for (index, here) in answers { found[index] = here }
        for index in own.indices { summaries[index].merge(own[index]) }
      }
    }
    return MachineResult(answers: found.flatMap { $0 }, summaries: summaries)
  }
}

extension BlockRunner {
  /// Copies the block's slots of a register to their rows.
  fileprivate func copy(_ register: Register, to target: StoredRegister) {
    (target.status + start).update(from: registers.status(register), count: count)
    if let memory = target.narrow {
      (memory + start).update(from: registers.narrow(register), count: count)
    }
    if let memory = target.wide {
      (memory + start).update(from: registers.wide(register), count: count)
    }
  }
}
