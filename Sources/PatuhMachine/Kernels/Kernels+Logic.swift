/// Loops over slots. Each reads and writes plain memory of `count` slots.
enum Kernels {
  typealias Truths = UnsafeMutablePointer<UInt8>
  typealias Narrow = UnsafeMutablePointer<Int64>
  typealias Wide = UnsafeMutablePointer<Int128>

  /// Turns unknown and error round: in logic an unknown outranks an error.
  @inline(__always)
  private static func turned(_ status: UInt8) -> UInt8 { status ^ (status >> 1 & 1) }

  /// No if either is no; otherwise bail, unknown or error if either is.
  static func and(_ a: Truths, _ b: Truths, _ result: Truths, count: Int) {
    for i in 0..<count {
      let larger = turned(max(turned(a[i]), turned(b[i])))
      result[i] = min(a[i], b[i]) == 0 ? Status.no : larger
    }
  }

  /// Yes if either is yes; otherwise bail, unknown or error if either is.
  static func or(_ a: Truths, _ b: Truths, _ result: Truths, count: Int) {
    for i in 0..<count {
      let larger = turned(max(turned(a[i]), turned(b[i])))
      result[i] = a[i] == Status.yes || b[i] == Status.yes ? Status.yes : larger
    }
  }

  static func not(_ a: Truths, _ result: Truths, count: Int) {
    for i in 0..<count { result[i] = a[i] < Status.unknown ? 1 - a[i] : a[i] }
  }

  /// Whether a value is known; errors and bails stay.
  static func known(_ a: Truths, _ result: Truths, count: Int) {
    for i in 0..<count {
      let status = a[i] & Status.mask
      result[i] =
        status >= Status.error ? status : (status == Status.unknown ? Status.no : Status.yes)
    }
  }

  /// The status of the chosen slot, or of the test where it decides nothing.
  static func choose(_ test: Truths, _ yes: Truths, _ no: Truths, _ result: Truths, count: Int) {
    for i in 0..<count {
      let other = test[i] == Status.yes ? yes[i] : no[i]
      result[i] = test[i] > Status.yes ? test[i] : other
    }
  }

  static func choose(_ test: Truths, _ yes: Narrow, _ no: Narrow, _ result: Narrow, count: Int) {
    for i in 0..<count { result[i] = test[i] == Status.yes ? yes[i] : no[i] }
  }

  static func choose(_ test: Truths, _ yes: Wide, _ no: Wide, _ result: Wide, count: Int) {
    for i in 0..<count { result[i] = test[i] == Status.yes ? yes[i] : no[i] }
  }

  /// The status of an operation on two numbers.
  static func strict(_ a: Truths, _ b: Truths, _ result: Truths, count: Int) {
    for i in 0..<count { result[i] = max(a[i] & Status.mask, b[i] & Status.mask) }
  }

  /// Known parts do not survive an operation.
  static func unpartial(_ status: Truths, count: Int) {
    for i in 0..<count { status[i] &= Status.mask }
  }
}
