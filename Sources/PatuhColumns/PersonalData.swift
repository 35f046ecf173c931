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

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
