internal import PatuhCEL
internal import PatuhColumns

/// Numbers.
extension BlockRunner {
  func arithmetic(_ instruction: Instruction, _ result: Register, _ status: Kernels.Truths) {
    switch instruction {
    case .add(let a, let b): both(.add, a, b, result, status)
    case .subtract(let a, let b): both(.subtract, a, b, result, status)
    case .multiply(let a, let b): both(.multiply, a, b, result, status)
    case .greatest(let a, let b): both(.greatest, a, b, result, status)
    case .least(let a, let b): both(.least, a, b, result, status)
    case .compare(let op, let a, let b):
      strict(a, b, status)
      if a.shape == .wide {
        Kernels.compare(op, registers.wide(a), registers.wide(b), status, count: count)
      } else {
        Kernels.compare(op, registers.narrow(a), registers.narrow(b), status, count: count)
      }
    case .negate(let a):
      copyStatus(a, status)
      if a.shape == .wide {
        Kernels.negate(registers.wide(a), registers.wide(result), status, count: count)
      } else {
        Kernels.negate(registers.narrow(a), registers.narrow(result), status, count: count)
      }
    case .absolute(let a):
      copyStatus(a, status)
      if a.shape == .wide {
        Kernels.absolute(registers.wide(a), registers.wide(result), status, count: count)
      } else {
        Kernels.absolute(registers.narrow(a), registers.narrow(result), status, count: count)
      }
    case .inCalendar(let a, let isMonth):
      copyStatus(a, status)
      registers.narrow(result).update(from: registers.narrow(a), count: count)
      Kernels.within(
        isMonth ? Self.months : Self.days, registers.narrow(result), status, count: count)
    default: decimals(instruction, result, status)
    }
  }

  private func decimals(
    _ instruction: Instruction, _ result: Register, _ status: Kernels.Truths
  ) {
    switch instruction {
    case .scaled(let a, let places):
      // A known part stays one: the number is the same, only written otherwise.
      status.update(from: registers.status(a), count: count)
      let factor = (0..<places).reduce(Int128(1)) { value, _ in value * 10 }
      if a.shape == .wide {
        Kernels.scaled(
          registers.wide(a), by: factor, registers.wide(result), status, count: count)
      } else {
        Kernels.scaled(
          registers.narrow(a), by: factor, registers.wide(result), status, count: count)
      }
    case .round(let a, let scale, let places, let mode):
      status.update(from: registers.status(a), count: count)
      Kernels.round(
        registers.wide(a), from: scale, to: places, RoundingMode(rawValue: mode) ?? .halfUp,
        registers.wide(result), status, count: count)
    case .divide(let a, let b, let division):
      strict(a, b, status)
      Kernels.divide(
        registers.wide(a), registers.wide(b), division,
        RoundingMode(rawValue: division.mode) ?? .halfUp, registers.wide(result), status,
        count: count)
    default: status.update(repeating: Status.bail, count: count)
    }
  }

  private func strict(_ a: Register, _ b: Register, _ status: Kernels.Truths) {
    Kernels.strict(registers.status(a), registers.status(b), status, count: count)
  }

  private func copyStatus(_ a: Register, _ status: Kernels.Truths) {
    status.update(from: registers.status(a), count: count)
    Kernels.unpartial(status, count: count)
  }

  private enum Pair {
    case add, subtract, multiply, greatest, least
  }

  private func both(
    _ pair: Pair, _ a: Register, _ b: Register, _ result: Register, _ status: Kernels.Truths
  ) {
    strict(a, b, status)
    if result.shape == .wide {
      run(pair, registers.wide(a), registers.wide(b), registers.wide(result), status)
    } else {
      run(pair, registers.narrow(a), registers.narrow(b), registers.narrow(result), status)
    }
  }

  @inline(__always)
  private func run<Number: FixedWidthInteger>(
    _ pair: Pair, _ a: UnsafeMutablePointer<Number>, _ b: UnsafeMutablePointer<Number>,
    _ result: UnsafeMutablePointer<Number>, _ status: Kernels.Truths
  ) {
    switch pair {
    case .add: Kernels.add(a, b, result, status, count: count)
    case .subtract: Kernels.subtract(a, b, result, status, count: count)
    case .multiply: Kernels.multiply(a, b, result, status, count: count)
    case .greatest: Kernels.extreme(a, b, result, greatest: true, count: count)
    case .least: Kernels.extreme(a, b, result, greatest: false, count: count)
    }
  }

  /// The numbers of the calendar's days and months.
  private static let days: ClosedRange<Int64> = -719_162...2_932_896
  private static let months: ClosedRange<Int64> = 12...119_999
}
