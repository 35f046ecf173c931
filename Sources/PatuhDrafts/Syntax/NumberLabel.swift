/// Reads numbers of parts as they come out of a scanner: `l` for 1, `1O` for 10, `2S` for 25.
enum NumberLabel {
  /// The digit that a character is or is mistaken for.
  static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte - 0x30)
    case UInt8(ascii: "l"), UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "|"),
      UInt8(ascii: "!"), UInt8(ascii: "t"), UInt8(ascii: "L"), UInt8(ascii: "J"):
      1
    case UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "Q"), UInt8(ascii: "D"): 0
    case UInt8(ascii: "S"), UInt8(ascii: "s"): 5
    case UInt8(ascii: "Z"), UInt8(ascii: "z"): 2
    case UInt8(ascii: "B"): 8
    case UInt8(ascii: "b"), UInt8(ascii: "G"): 6
    case UInt8(ascii: "g"), UInt8(ascii: "q"): 9
    case UInt8(ascii: "A"): 4
    case UInt8(ascii: "T"): 7
    default: nil
    }
  }

  /// The readings of an arabic label, the likelier first; nil when there is none.
  static func arabic(_ label: ArraySlice<UInt8>) -> (Mark.Reading, Mark.Reading?)? {
    guard let last = label.last, label.count <= 5 else { return nil }
    let isPlain = label.allSatisfy(Bytes.isDigit)
    guard
      isPlain || label.contains(where: Bytes.isDigit) || label.allSatisfy(isStroke)
        || (isStroke(label[label.startIndex]) && label.dropFirst().allSatisfy { digit($0) == 0 })
        || (label.count <= 2 && label.allSatisfy { $0 == 0x53 || digit($0) == 0 }
          && label.first == 0x53)
    else { return nil }
    var value = 0
    var isNumber = true
    for byte in label {
      guard let digit = digit(byte) else {
        isNumber = false
        break
      }
      value = value * 10 + digit
    }
    let number = isNumber && value > 0 && value < 2000 ? Mark.Reading(value: value) : nil
    if isPlain { return number.map { ($0, nil) } }
    // `5A`: a letter behind digits.
    let head = label.dropLast()
    if Bytes.isLetter(last), !head.isEmpty, head.allSatisfy(Bytes.isDigit), head.count <= 3,
      let base = Int(String(decoding: head, as: UTF8.self)), base > 0
    {
      let suffixed = Mark.Reading(value: base, suffix: last & 0xDF)
      let looksLikeDigit = Bytes.isLower(last) || [0x49, 0x4F].contains(last)
      if let number { return looksLikeDigit ? (number, suffixed) : (suffixed, number) }
      return (suffixed, nil)
    }
    return number.map { ($0, nil) }
  }

  private static func isStroke(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "l") || byte == UInt8(ascii: "I") || byte == UInt8(ascii: "|")
      || byte == UInt8(ascii: "i")
  }

  /// A roman numeral, with `l` and `1` for I; nil when it is none.
  static func roman(_ label: ArraySlice<UInt8>) -> Int? {
    guard !label.isEmpty, label.count <= 9 else { return nil }
    var total = 0
    var previous = 0
    for byte in label.reversed() {
      let value: Int
      switch byte {
      case UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "1"), UInt8(ascii: "|"),
        UInt8(ascii: "i"):
        value = 1
      case UInt8(ascii: "V"), UInt8(ascii: "v"), UInt8(ascii: "Y"): value = 5
      case UInt8(ascii: "X"), UInt8(ascii: "x"): value = 10
      case UInt8(ascii: "L"): value = 50
      case UInt8(ascii: "C"): value = 100
      default: return nil
      }
      total += value < previous ? -value : value
      previous = max(previous, value)
    }
    return total > 0 ? total : nil
  }

  static func romanText(_ value: Int) -> String {
    var rest = value
    var text = ""
    for (size, letters) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ] {
      while rest >= size, text.utf8.count < 16 {
        text += letters
        rest -= size
      }
    }
    return text
  }

  /// The place of a letter in a list: a is 1, z 26, then `aa`, `bb` or `aa`, `ab`.
  static func letter(_ label: ArraySlice<UInt8>) -> (Int, Int?)? {
    guard let first = label.first, Bytes.isLower(first) else { return nil }
    if label.count == 1 { return (Int(first - 0x60), nil) }
    guard label.count == 2, let second = label.last, Bytes.isLower(second) else { return nil }
    let pair = Int(first - 0x60) * 26 + Int(second - 0x60)
    return first == second ? (26 + Int(first - 0x60), pair) : (pair, nil)
  }

  static func letterText(_ value: Int) -> String {
    guard value > 0, value <= 702 else { return "" }
    func letter(_ index: Int) -> String { String(UnicodeScalar(UInt8(0x60 + index))) }
    return value <= 26 ? letter(value) : letter((value - 1) / 26) + letter((value - 1) % 26 + 1)
  }
}
