/// Writes JSON as text, member by member, in the order given: reports are compared byte by byte.
public struct JSONText: Sendable {
  public private(set) var text = ""
  private var needsComma = false

  public init() {}

  public mutating func beginObject() {
    separate()
    text += "{"
    needsComma = false
  }

  public mutating func endObject() {
    text += "}"
    needsComma = true
  }

  public mutating func beginArray() {
    separate()
    text += "["
    needsComma = false
  }

  public mutating func endArray() {
    text += "]"
    needsComma = true
  }

  /// The name of the next member.
  public mutating func key(_ name: String) {
    separate()
    append(escaping: name)
    text += ":"
    needsComma = false
  }

  public mutating func value(_ string: String) {
    separate()
    append(escaping: string)
    needsComma = true
  }

  public mutating func value(_ number: some BinaryInteger) {
    raw(String(number))
  }

  public mutating func value(_ flag: Bool) {
    raw(flag ? "true" : "false")
  }

  public mutating func null() {
    raw("null")
  }

  /// Text that already is JSON: a number written elsewhere.
  public mutating func raw(_ json: String) {
    separate()
    text += json
    needsComma = true
  }

  public mutating func member(_ name: String, _ string: String) {
    key(name)
    value(string)
  }

  public mutating func member(_ name: String, _ strings: [String]) {
    key(name)
    beginArray()
    for string in strings { value(string) }
    endArray()
  }

  private mutating func separate() {
    if needsComma { text += "," }
  }

  private mutating func append(escaping string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // `<` and line separators stay harmless when the JSON is put into a page.
      case "<", "\u{2028}", "\u{2029}", "\u{0}"..<"\u{20}", "\u{7F}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
