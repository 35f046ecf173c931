/// An overload made ready for calls with one or two arguments: what it takes is a set of kinds,
/// so that most values are admitted or refused without a look at types.
final class Candidate: Sendable {
  let first: Admission
  let second: Admission
  let implementation: Overload.Implementation
  /// Values with gaps inside never reach the body.
  let refusesGaps: Bool

  init(_ overload: Overload) {
    first = Admission(overload.parameter(0))
    second = Admission(overload.parameter(1))
    implementation = overload.implementation
    refusesGaps = overload.tolerance == .none
  }
}

/// The values that a parameter takes.
struct Admission: Sendable {
  private let kinds: UInt32
  /// Present when values of one kind have to be told apart: records, opaque values.
  private let type: Type?

  /// Nil takes nothing: there is no such parameter.
  init(_ type: Type?) {
    switch type {
    case nil: (kinds, self.type) = (0, nil)
    case .dyn, .parameter, .variable: (kinds, self.type) = (.max, nil)
    case .null: (kinds, self.type) = (Value.null.kindBit, nil)
    case .bool: (kinds, self.type) = (Value.bool(false).kindBit, nil)
    case .int: (kinds, self.type) = (Value.int(0).kindBit, nil)
    case .uint: (kinds, self.type) = (Value.uint(0).kindBit, nil)
    case .double: (kinds, self.type) = (Value.double(0).kindBit, nil)
    case .string: (kinds, self.type) = (Value.string("").kindBit, nil)
    default: (kinds, self.type) = (.max, type)
    }
  }

  @inline(__always)
  func admits(_ value: Value) -> Bool {
    kinds & value.kindBit != 0 && (type == nil || closely(value))
  }

  private func closely(_ value: Value) -> Bool { type?.accepts(value) ?? true }
}

extension Value {
  /// One bit for each of the most common kinds, one for all others.
  @inline(__always)
  fileprivate var kindBit: UInt32 {
    switch self {
    case .null: 1
    case .bool: 2
    case .int: 4
    case .uint: 8
    case .double: 16
    case .string: 32
    default: 64
    }
  }
}
