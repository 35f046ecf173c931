/// Writes CSV (RFC 4180, comma, LF) that a spreadsheet opens without running anything.
package struct CSVText {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init() {}

  /// Adds a cell of text. Text that a spreadsheet would take for a formula gets an apostrophe.
  package mutating func text(_ value: String) {
    let isFormula =
      value.utf8.first.map {
        switch $0 {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
          UInt8(ascii: "\t"), UInt8(ascii: "\r"):
          true
        default: false
        }
      } ?? false
    write(value, mark: isFormula)
  }

  /// Adds a cell as it is: a number, or a text that has its apostrophe already.
  package mutating func cell(_ value: String) { write(value, mark: false) }

  private mutating func write(_ value: String, mark isFormula: Bool) {
    separate()
    var needsQuotes = false
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        needsQuotes = true
      default: break
      }
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Adds a cell that holds a plain integer.
  package mutating func integer(_ value: Int64) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
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
