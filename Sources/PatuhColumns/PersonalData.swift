/// Kinds of personal data, which people see only when they ask for it (UU 27/2022).
public enum PersonalData: String, Sendable, Hashable, CaseIterable {
  case nik
  case kpj
  case name
  case wage

  /// The text with what identifies a person hidden, but its form kept, so that one still sees how
  /// a cell was written: `'************0001`, `Rp *.***.***,**`, `B*** S******`.
  public func mask(_ text: some StringProtocol) -> String {
    switch self {
    case .nik, .kpj:
      let digits = text.unicodeScalars.count { Self.isDigit($0) }
      var left = digits
      return String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            if Self.isDigit(scalar) {
              left -= 1
              return digits >= 8 && left < 4 ? scalar : "*"
            }
            return scalar.properties.isAlphabetic ? "*" : scalar
          }))
    case .wage:
      return String(
        String.UnicodeScalarView(text.unicodeScalars.map { Self.isDigit($0) ? "*" : $0 }))
    case .name:
      var first = true
      var masked = ""
      for character in text {
        if character.isLetter || character.isNumber {
          masked.append(first ? character : "*")
          first = false
        } else {
          masked.append(character)
          if character.isWhitespace { first = true }
        }
      }
      return masked
    }
  }

  /// A text of a field that is not personal. A row out of step may put a NIK anywhere, so runs of
  /// sixteen digits and more are hidden everywhere.
  package static func maskStray(_ text: String) -> String {
    guard hasLongNumber(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, isDigit(scalars[end]) { end += 1 }
      if end - index >= 16 {
        result.append(contentsOf: String(repeating: "*", count: end - index - 4).unicodeScalars)
        result.append(contentsOf: scalars[(end - 4)..<end])
        index = end
      } else {
        result.append(contentsOf: scalars[index..<max(end, index + 1)])
        index = max(end, index + 1)
      }
    }
    return String(result)
  }

  /// Whether sixteen digits stand side by side.
  private static func hasLongNumber(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? run + 1 : 0
      if run == 16 { return true }
    }
    return false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
