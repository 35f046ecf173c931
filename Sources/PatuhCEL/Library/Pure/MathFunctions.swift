/// The `math.` functions that Swift does not have as operators.
package enum MathFunctions {
  /// Throws for the smallest int, which has no positive counterpart.
  package static func abs(_ value: Int64) throws(LibraryFault) -> Int64 {
    guard value != .min else { throw .overflow("math.abs") }
    return value < 0 ? -value : value
  }

  package static func abs(_ value: Double) -> Double { value.magnitude }

  package static func sign(_ value: Int64) -> Int64 { value.signum() }
  package static func sign(_ value: UInt64) -> UInt64 { value == 0 ? 0 : 1 }

  /// ±1; zeros and NaN as they are.
  package static func sign(_ value: Double) -> Double {
    value > 0 ? 1 : value < 0 ? -1 : value
  }

  package static func ceil(_ value: Double) -> Double { value.rounded(.up) }
  package static func floor(_ value: Double) -> Double { value.rounded(.down) }
  package static func trunc(_ value: Double) -> Double { value.rounded(.towardZero) }
  /// Ties away from zero.
  package static func round(_ value: Double) -> Double { value.rounded(.toNearestOrAwayFromZero) }
  /// NaN for negative numbers.
  package static func sqrt(_ value: Double) -> Double { value.squareRoot() }

  /// 0 from 64 places on; throws for a negative count.
  package static func shiftLeft(_ value: Int64, by count: Int64) throws(LibraryFault) -> Int64 {
    Int64(bitPattern: try shiftLeft(UInt64(bitPattern: value), by: count))
  }

  package static func shiftLeft(_ value: UInt64, by count: Int64) throws(LibraryFault) -> UInt64 {
    guard count >= 0 else { throw .negativeShift("math.bitShiftLeft", count) }
    return count >= 64 ? 0 : value << UInt64(count)
  }

  /// Fills with zeros, also for negative numbers; 0 from 64 places on; throws for a negative count.
  package static func shiftRight(_ value: Int64, by count: Int64) throws(LibraryFault) -> Int64 {
    Int64(bitPattern: try shiftRight(UInt64(bitPattern: value), by: count))
  }

  package static func shiftRight(_ value: UInt64, by count: Int64) throws(LibraryFault) -> UInt64 {
    guard count >= 0 else { throw .negativeShift("math.bitShiftRight", count) }
    return count >= 64 ? 0 : value >> UInt64(count)
  }
}
