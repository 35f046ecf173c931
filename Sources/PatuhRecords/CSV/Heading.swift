/// Headings as offices write them, reduced to what they say.
package enum Heading {
  /// Lower-case letters without diacritics and digits; everything else is left out. `NO. KPJ` and
  /// `no_kpj` are the same heading.
  package static func key(_ text: some StringProtocol) -> String {
    var key = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: key.unicodeScalars.append(scalar)
      case 0x41...0x5A: key.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value | 0x20)))
      case 0..<0x80: break
      default:
        let lowered = scalar.properties.lowercaseMapping.unicodeScalars
        guard let first = lowered.first, first.properties.isAlphabetic else { continue }
        key += baseLetters[first] ?? String(first)
      }
    }
    return key
  }

  /// The key of a text; nil when it is longer than some number of bytes, which a row of data that is
  /// tried as one heading mostly is.
  static func key(_ text: String, upTo limit: Int) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(limit)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: bytes.append(byte)
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0..<0x80: break
      default:
        let key = key(text)
        return key.utf8.count > limit ? nil : key
      }
      if bytes.count > limit { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The key of a heading without what stands in parentheses: `Upah (Rp)` is `upah`. Nil when
  /// there are no parentheses or nothing is left.
  package static func keyWithoutUnit(_ text: some StringProtocol) -> String? {
    guard text.contains("(") else { return nil }
    var depth = 0
    var rest = ""
    for character in text {
      switch character {
      case "(": depth += 1
      case ")": depth = max(0, depth - 1)
      default: if depth == 0 { rest.append(character) }
      }
    }
    let short = key(rest)
    return short.isEmpty ? nil : short
  }

  /// What stands in parentheses, lower case, joined by a space; empty when nothing does.
  package static func unit(_ text: some StringProtocol) -> String {
    var depth = 0
    var unit = ""
    for character in text.lowercased() {
      switch character {
      case "(":
        depth += 1
        if !unit.isEmpty { unit.append(" ") }
      case ")": depth = max(0, depth - 1)
      default: if depth > 0 { unit.append(character) }
      }
    }
    return unit
  }

  /// Small letters with diacritics that turn up in names and headings, by base letter.
  private static let baseLetters: [Unicode.Scalar: String] = {
    let groups: [(String, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
      ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"), ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"),
      ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"), ("ss", "ß"),
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (base, variants) in groups {
      for scalar in variants.unicodeScalars { letters[scalar] = base }
    }
    return letters
  }()
}
