/// Writes CSV (RFC 4180, comma, LF) that a spreadsheet opens without running anything.
package struct CSVText {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init() {}

  /// Makes room for some rows of short cells.
  package mutating func reserve(rows: Int, columns: Int) {
    bytes.reserveCapacity(bytes.count + rows * columns * 8)
  }

  /// Adds a cell of text. Text that a spreadsheet would take for a formula gets an apostrophe.
  package mutating func text(_ value: String) {
    var value = value
    value.withUTF8 { add($0, mark: Self.isFormula($0)) }
  }

  /// Adds a cell as it is: a number, or a text that has its apostrophe already.
  package mutating func cell(_ value: String) {
    var value = value
    value.withUTF8 { add($0, mark: false) }
  }

  /// Adds a cell of text given as valid UTF-8; see ``text(_:)``.
  package mutating func text(utf8 value: UnsafeBufferPointer<UInt8>) {
    add(value, mark: Self.isFormula(value))
  }

  package mutating func text(utf8 value: [UInt8]) {
    value.withUnsafeBufferPointer { add($0, mark: Self.isFormula($0)) }
  }

  private static func isFormula(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  private mutating func add(_ value: UnsafeBufferPointer<UInt8>, mark isFormula: Bool) {
    separate()
    var needsQuotes = false
    for byte in value {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        needsQuotes = true
      default: break
      }
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in value {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: value)
    }
  }

  /// Adds a cell that holds a plain integer.
  package mutating func integer(_ value: Int64) {
    separate()
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if bytes.count > start + 1 { bytes[start...].reverse() }
  }

  /// Begins anew, with the memory that there is.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isFirst = true
  }

  package mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }
}
