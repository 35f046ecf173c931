/// The outcome of a condition. What an unknown or an error consists of stands in
/// ``EvaluationContext/outcome``.
enum Truth: UInt8, Sendable {
  case no, yes, unknown, error

  @inline(__always)
  init(_ flag: Bool) { self = flag ? .yes : .no }
}

/// The outcome of comparing two values that may have gaps.
enum Agreement {
  case no, yes
  case unknown(Facts)

  init(_ flag: Bool) { self = flag ? .yes : .no }

  var negated: Agreement {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown: self
    }
  }
}
