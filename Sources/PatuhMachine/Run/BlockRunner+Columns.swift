internal import PatuhColumns

/// Cells of columns.
extension BlockRunner {
  func load(_ column: Column, _ result: Register, _ status: Kernels.Truths) {
    states(column, status)
    switch column.storage {
    case .integer(let values):
      values.withUnsafeBufferPointer { all in
        let target = registers.narrow(result)
        for i in 0..<count { target[i] = all[start + i] }
      }
    case .date(let values), .month(let values):
      values.withUnsafeBufferPointer { all in
        let target = registers.narrow(result)
        for i in 0..<count { target[i] = Int64(all[start + i]) }
      }
    case .decimal(let unscaled, _):
      unscaled.withUnsafeBufferPointer { all in
        let target = registers.wide(result)
        for i in 0..<count { target[i] = Int128(all[start + i]) }
      }
    default: status.update(repeating: Status.bail, count: count)
    }
  }

  /// Reading an absent cell is an error, reading an unknown one is unknown.
  private func states(_ column: Column, _ status: Kernels.Truths) {
    switch column.states {
    case .uniform(let state): status.update(repeating: Self.status(state), count: count)
    case .perRow(let states):
      states.withUnsafeBufferPointer { all in
        for i in 0..<count { status[i] = Self.status(all[start + i]) }
      }
    }
  }

  @inline(__always)
  private static func status(_ state: FactState) -> UInt8 {
    // value 0 → 0, absent 1 → 3 (error), unknown 2 → 2.
    let raw = state.rawValue
    return raw == 1 ? Status.error : raw
  }

  func presence(_ column: Column, _ status: Kernels.Truths) {
    @inline(__always)
    func truth(_ state: FactState) -> UInt8 {
      switch state {
      case .value: Status.yes
      case .absent: Status.no
      case .unknown: Status.unknown
      }
    }
    switch column.states {
    case .uniform(let state): status.update(repeating: truth(state), count: count)
    case .perRow(let states):
      states.withUnsafeBufferPointer { all in
        for i in 0..<count { status[i] = truth(all[start + i]) }
      }
    }
  }

  func flag(_ column: Column, _ status: Kernels.Truths) {
    states(column, status)
    guard case .boolean(let flags) = column.storage else { return }
    for i in 0..<count where status[i] == Status.value && flags[start + i] {
      status[i] = Status.yes
    }
  }

  func equals(_ column: Column, _ text: String, _ status: Kernels.Truths) {
    states(column, status)
    guard case .text(let texts) = column.storage else { return }
    let wanted = Array(text.utf8)
    for i in 0..<count where status[i] == Status.value {
      status[i] =
        texts.withUTF8(of: start + i) { $0.elementsEqual(wanted) }
        ? Status.yes : Status.no
    }
  }

  /// What a cell holds as a small number; the last two numbers are absent and unknown.
  func code(_ field: Int, _ domain: Domain, _ result: Register) {
    let column = table.columns[field]
    registers.status(result).update(repeating: Status.value, count: count)
    let target = registers.narrow(result)
    let gaps = Int64(domain.size - 3)
    @inline(__always)
    func each(_ code: (Int) -> Int64) {
      for i in 0..<count {
        let state = column.states[start + i]
        target[i] = state == .value ? code(start + i) : gaps + Int64(state.rawValue)
      }
    }
    switch (domain, column.storage) {
    case (.presence, _): each { _ in 0 }
    case (.flag, .boolean(let flags)): each { flags[$0] ? 1 : 0 }
    case (.symbol(let count), .symbol(let codes, _)):
      each { Int(codes[$0]) < count ? Int64(codes[$0]) : gaps + 2 }
    case (.symbols, .symbols(let masks, _)): each { Int64(masks[$0]) }
    case (.range(let low, _), .integer(let values)): each { values[$0] - low }
    case (.range(let low, _), .date(let values)), (.range(let low, _), .month(let values)):
      // Slots without a value hold anything.
      each { Int64(values[$0]) - low }
    case (.dictionary, _):
      let codes = plan.dictionaries[level]?[field] ?? []
      each { codes.isEmpty ? gaps + 2 : Int64(codes[$0]) }
    default: each { _ in gaps + 2 }
    }
  }
}
