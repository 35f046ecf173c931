/// The classes that a pattern can name: `\d`, `[:alpha:]`, `\p{Lu}`, `\p{Greek}`.
enum NamedClasses {
  static let digit = [ScalarRange(0x30, 0x39)]
  static let space = [ScalarRange(0x09, 0x0A), ScalarRange(0x0C, 0x0D), ScalarRange(0x20, 0x20)]
  static let word = [
    ScalarRange(0x30, 0x39), ScalarRange(0x41, 0x5A), ScalarRange(0x5F, 0x5F),
    ScalarRange(0x61, 0x7A),
  ]

  /// `d`, `s`, `w` after a backslash.
  static func perl(_ letter: UInt32) -> [ScalarRange]? {
    switch letter {
    case 0x64: digit
    case 0x73: space
    case 0x77: word
    default: nil
    }
  }

  /// The name between `[:` and `:]`.
  static func posix(_ name: String) -> [ScalarRange]? {
    switch name {
    case "alnum": [ScalarRange(0x30, 0x39), ScalarRange(0x41, 0x5A), ScalarRange(0x61, 0x7A)]
    case "alpha": [ScalarRange(0x41, 0x5A), ScalarRange(0x61, 0x7A)]
    case "ascii": [ScalarRange(0x00, 0x7F)]
    case "blank": [ScalarRange(0x09, 0x09), ScalarRange(0x20, 0x20)]
    case "cntrl": [ScalarRange(0x00, 0x1F), ScalarRange(0x7F, 0x7F)]
    case "digit": digit
    case "graph": [ScalarRange(0x21, 0x7E)]
    case "lower": [ScalarRange(0x61, 0x7A)]
    case "print": [ScalarRange(0x20, 0x7E)]
    case "punct":
      [
        ScalarRange(0x21, 0x2F), ScalarRange(0x3A, 0x40), ScalarRange(0x5B, 0x60),
        ScalarRange(0x7B, 0x7E),
      ]
    case "space": [ScalarRange(0x09, 0x0D), ScalarRange(0x20, 0x20)]
    case "upper": [ScalarRange(0x41, 0x5A)]
    case "word": word
    case "xdigit": [ScalarRange(0x30, 0x39), ScalarRange(0x41, 0x46), ScalarRange(0x61, 0x66)]
    default: nil
    }
  }

  /// The name in `\p{…}` or the letter in `\pL`: a general category, a script, or `Any`.
  static func unicode(_ name: String) -> [ScalarRange]? {
    if name == "Any" { return [ScalarRange(0, ScalarSet.maximum)] }
    return GeneralCategories.ranges(name) ?? Scripts.ranges(name)
  }
}
