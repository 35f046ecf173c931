/// Unicode general categories as ranges, read from the standard library's own tables.
enum GeneralCategories {
  /// A one-letter name is the union of its two-letter categories; nil for an unknown name.
  static func ranges(_ name: String) -> [ScalarRange]? {
    guard name.utf8.count == 1 || name.utf8.count == 2 else { return nil }
    var result: [ScalarRange] = []
    var known = false
    for (short, ranges) in table
    where short == name || (name.utf8.count == 1 && short.utf8.first == name.utf8.first) {
      // RE2 has no name for what is unassigned.
      if short == "Cn" { continue }
      known = true
      result += ranges
    }
    return known ? result : nil
  }

  /// Built once, at the first `\p`: about 110 000 look-ups; uniform stretches are sampled.
  private static let table: [String: [ScalarRange]] = {
    var result: [String: [ScalarRange]] = [
      "Cs": [ScalarRange(0xD800, 0xDFFF)],
      "Co": [ScalarRange(0xF0000, 0xFFFFD), ScalarRange(0x100000, 0x10FFFD)],
    ]
    for part in [ScalarRange(0, 0x3FFFF), ScalarRange(0xE0000, 0xE0FFF)] {
      var value = part.low
      var run = (start: value, name: shortName(value))
      while value <= part.high {
        let name = shortName(value)
        if name != run.name {
          result[run.name, default: []].append(ScalarRange(run.start, value - 1))
          run = (value, name)
        }
        let uniform =
          value & 0xF == 0 && isCalm(value) && shortName(value + 7) == name
          && shortName(value + 15) == name
        value += uniform ? 16 : 1
      }
      result[run.name, default: []].append(ScalarRange(run.start, part.high))
    }
    return result
  }()

  /// Blocks of ideographs, syllables and private use, where neighbours share their category.
  private static func isCalm(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400..<0xA000, 0xAC00..<0xF900, 0x17000..<0x18D00, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static func shortName(_ value: UInt32) -> String {
    guard let scalar = Unicode.Scalar(value) else { return "Cs" }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
