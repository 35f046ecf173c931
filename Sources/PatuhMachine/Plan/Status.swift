/// What is known of one slot of a register; for truths, the truth itself. One byte a slot.
///
/// The order is the precedence of strict operations: of two operands the larger status is the
/// result's. Logic turns unknown and error round, see ``Kernels/and(_:_:_:count:)``.
enum Status {
  /// A number that is known; a condition that doesn't hold.
  static let value: UInt8 = 0
  static let no: UInt8 = 0
  /// A condition that holds. Never the status of a number.
  static let yes: UInt8 = 1
  static let unknown: UInt8 = 2
  static let error: UInt8 = 3
  /// The machine gives up on this slot; the interpreter decides.
  static let bail: UInt8 = 4
  /// Set beside ``unknown`` for a number of which a part is known: the slot holds that part.
  static let partial: UInt8 = 8
  /// An unknown number of which the slot holds the known part.
  static let partialUnknown: UInt8 = unknown | partial
  /// Takes ``partial`` away.
  static let mask: UInt8 = 7
  /// A memoised value that has not been asked for.
  static let unset: UInt8 = 255
}
