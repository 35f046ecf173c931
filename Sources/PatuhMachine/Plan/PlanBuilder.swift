internal import PatuhCEL
internal import PatuhColumns
internal import PatuhRules

/// Gathers instructions and gives equal ones one register: value numbering over all rules.
final class PlanBuilder {
  private(set) var instructions: [Level: [Instruction]] = [:]
  private(set) var shapes: [Level: [Shape]] = [:]
  private var numbers: [Level: [Instruction: Register]] = [:]
  private(set) var aggregates: [Aggregate] = []
  private var aggregateNumbers: [Aggregate: Int] = [:]
  private(set) var interpreted: [MachinePlan.Interpreted] = []
  private(set) var dictionaries: [Level: [Int: [Int32]]] = [:]
  /// When the value of a register is there: after so many passes over child rows.
  private var stages: [Level: [Int]] = [:]
  private var aggregateStages: [Int] = []

  /// The register of an instruction.
  func emit(_ instruction: Instruction, _ level: Level, _ shape: Shape) -> Register {
    if let known = numbers[level]?[instruction] { return known }
    let register = Register(
      level: level, shape: shape, index: instructions[level, default: []].count)
    instructions[level, default: []].append(instruction)
    shapes[level, default: []].append(shape)
    numbers[level, default: [:]][instruction] = register
    var stage = instruction.operands.map { self.stage(of: $0) }.max() ?? 0
    if case .aggregate(let index, _) = instruction { stage = aggregateStages[index] + 1 }
    stages[level, default: []].append(stage)
    return register
  }

  func instruction(of register: Register) -> Instruction? {
    instructions[register.level].map { $0[register.index] }
  }

  func stage(of register: Register) -> Int { stages[register.level]?[register.index] ?? 0 }

  func aggregate(_ aggregate: Aggregate) -> Int {
    if let known = aggregateNumbers[aggregate] { return known }
    aggregates.append(aggregate)
    aggregateStages.append(aggregate.operands.map { stage(of: $0) }.max() ?? 0)
    aggregateNumbers[aggregate] = aggregates.count - 1
    return aggregates.count - 1
  }

  func add(_ expression: MachinePlan.Interpreted) -> Int {
    interpreted.append(expression)
    return interpreted.count - 1
  }

  // MARK: Columns as codes

  /// Texts beyond which a column is no dictionary.
  private static let dictionaryLimit = 4_096

  /// The number of different texts of a column; nil when there are too many.
  func dictionary(_ column: Column, rows: Int, _ level: Level, _ field: Int) -> Int? {
    if let known = dictionaries[level]?[field] {
      return known.isEmpty ? nil : Int(known.max() ?? 0) + 1
    }
    var index = KeyIndex(capacity: 64)
    var codes = [Int32](repeating: 0, count: rows)
    for row in 0..<rows {
      guard let (group, _) = index.insert([column], row: row) else { continue }
      guard group < Self.dictionaryLimit else {
        dictionaries[level, default: [:]][field] = []
        return nil
      }
      codes[row] = Int32(group)
    }
    dictionaries[level, default: [:]][field] = codes
    return max(1, index.count)
  }

  // MARK: Stages

  /// The order of work for the registers that the rules end in.
  func makeStages(_ wanted: [Register]) -> [MachinePlan.Stage] {
    var usedAggregates: Set<Int> = []
    var seen: Set<Register> = []
    var open = wanted
    var gathered: [Int: Set<Register>] = [:]
    while let next = open.popLast() {
      guard seen.insert(next).inserted, let instruction = instructions[next.level]?[next.index]
      else { continue }
      open.append(contentsOf: instruction.operands)
      if case .aggregate(let index, _) = instruction, usedAggregates.insert(index).inserted {
        open.append(contentsOf: aggregates[index].operands)
      }
    }
    // A register of the subject is stored before the first pass that reads it.
    for index in usedAggregates {
      var open = aggregates[index].operands
      var visited: Set<Register> = []
      while let next = open.popLast() {
        guard visited.insert(next).inserted, next.level != .subject,
          let instruction = instructions[next.level]?[next.index]
        else { continue }
        if case .gather(let source) = instruction {
          gathered[aggregateStages[index], default: []].insert(source)
        }
        open.append(contentsOf: instruction.operands)
      }
    }
    let last = usedAggregates.map { aggregateStages[$0] }.max() ?? -1
    guard last >= 0 else { return [] }
    return (0...last).map { stage in
      let here = usedAggregates.filter { aggregateStages[$0] == stage }.sorted()
      let children = Set(here.map { aggregates[$0].child }).sorted()
      return MachinePlan.Stage(
        stored: (gathered[stage] ?? []).sorted { $0.index < $1.index },
        passes: children.map { child in
          (child, here.filter { aggregates[$0].child == child })
        })
    }
  }
}
