/// Questions about bytes of text.
enum Bytes {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

  static func isASCIIWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

  /// Blanks within a line and controls, which no text needs.
  static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  static let newline = UInt8(ascii: "\n")
}
