/// Reads one character after the other in the form that the plain text uses. Bytes that are no
/// UTF-8 are read as Windows-1252, so that every file reads as something.
struct CharacterReader {
  /// The plain form of a character: up to four bytes, none for what is dropped.
  struct Form {
    private var packed: UInt32 = 0
    private(set) var count = 0
    var isSpace = false

    subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> (UInt32(index) * 8)) }

    init() {}

    init(_ bytes: UInt8...) {
      for byte in bytes { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
      packed |= UInt32(byte) << (UInt32(count) * 8)
      count += 1
    }

    static let space: Form = {
      var form = Form()
      form.isSpace = true
      return form
    }()
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func end(ofCharacterAt offset: Int) -> Int {
    guard offset < bytes.count else { return bytes.count }
    return offset + length(at: offset, bytes.count)
  }

  /// The length of a well-formed character, and 1 for a lone byte.
  private func length(at offset: Int, _ end: Int) -> Int {
    let first = bytes[offset]
    let wanted = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 1
    guard wanted > 1, offset + wanted <= end else { return 1 }
    for index in 1..<wanted where bytes[offset + index] & 0xC0 != 0x80 { return 1 }
    return wanted
  }

  /// The end of the characters from an offset on that the plain text takes as they are.
  func plainEnd(_ offset: Int, _ end: Int) -> Int {
    var here = offset
    while here < end, bytes[here] > 0x20, bytes[here] < 0x7F, bytes[here] != UInt8(ascii: "*"),
      bytes[here] != UInt8(ascii: "_")
    {
      here += 1
    }
    return here
  }

  /// Reads the character at an offset and moves behind it.
  func next(_ offset: inout Int, _ end: Int) -> Form {
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      if Bytes.isBlank(first) { return .space }
      // `__` is Markdown's or a blank to be filled in.
      if first == UInt8(ascii: "_"), offset < end, bytes[offset] == first {
        while offset < end, bytes[offset] == first { offset += 1 }
        return .space
      }
      return first == UInt8(ascii: "*") ? Form() : Form(first)
    }
    let length = length(at: offset, end)
    defer { offset += length }
    guard length > 1 else { return Self.windows(first) }
    let second = bytes[offset + 1]
    let third = length > 2 ? bytes[offset + 2] : 0
    switch (first, second, third) {
    case (0xC2, 0xA0, _): return .space
    case (0xC2, 0xAD, _): return Form()  // soft hyphen
    case (0xEF, 0xBB, 0xBF): return Form()  // byte order mark
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80): return .space
    case (0xE2, 0x80, 0x8B...0x8F): return Form()  // of no width
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return Form(UInt8(ascii: "-"))
    case (0xE2, 0x80, 0x98...0x9B): return Form(UInt8(ascii: "'"))
    case (0xE2, 0x80, 0x9C...0x9F): return Form(UInt8(ascii: "\""))
    case (0xE2, 0x80, 0xA6):
      return Form(UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."))
    default: break
    }
    var form = Form()
    for index in 0..<length { form.append(bytes[offset + index]) }
    return form
  }

  /// A byte of Windows-1252.
  private static func windows(_ byte: UInt8) -> Form {
    switch byte {
    case 0xA0: .space
    case 0xAD: Form()
    case 0x85: Form(UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "."))
    case 0x91, 0x92: Form(UInt8(ascii: "'"))
    case 0x93, 0x94: Form(UInt8(ascii: "\""))
    case 0x95: Form(0xE2, 0x80, 0xA2)
    case 0x96, 0x97: Form(UInt8(ascii: "-"))
    default: Form(0xC0 | byte >> 6, 0x80 | byte & 0x3F)
    }
  }
}
