/// Simple case folding, for `(?i)`: which code points count as the same letter.
enum CaseFolding {
  /// Adds to `ranges` everything that is equal to a member without regard to case.
  static func close(_ ranges: [ScalarRange]) -> [ScalarRange] {
    var result = ranges
    for range in ranges where !(range.low == 0 && range.high == ScalarSet.maximum) {
      if range.high < 0x80 {
        closeASCII(range, into: &result)
      } else {
        closeAny(range, into: &result)
      }
    }
    return result
  }

  /// ASCII needs no table: the other case, and the two letters outside ASCII that fold into it.
  private static func closeASCII(_ range: ScalarRange, into result: inout [ScalarRange]) {
    func shifted(_ low: UInt32, _ high: UInt32, by offset: Int32) {
      let from = max(range.low, low)
      let to = min(range.high, high)
      guard from <= to else { return }
      result.append(
        ScalarRange(UInt32(Int32(from) + offset), UInt32(Int32(to) + offset)))
    }
    shifted(0x41, 0x5A, by: 32)
    shifted(0x61, 0x7A, by: -32)
    for (letter, other) in [(0x6B, 0x212A), (0x73, 0x017F)] as [(UInt32, UInt32)] {
      let upper = letter - 32
      if (range.low...range.high).contains(letter) || (range.low...range.high).contains(upper) {
        result.append(ScalarRange(other, other))
      }
    }
  }

  private static func closeAny(_ range: ScalarRange, into result: inout [ScalarRange]) {
    let table = orbits
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      if table[middle].scalar < range.low { low = middle + 1 } else { high = middle }
    }
    while low < table.count, table[low].scalar <= range.high {
      for other in table[low].others { result.append(ScalarRange(other, other)) }
      low += 1
    }
  }

  private struct Orbit {
    let scalar: UInt32
    let others: [UInt32]
  }

  /// Blocks in which Unicode has letters with case.
  private static let casedBlocks: [ScalarRange] = [
    ScalarRange(0x41, 0x5A), ScalarRange(0x61, 0x7A), ScalarRange(0xB5, 0x587),
    ScalarRange(0x10A0, 0x10FF), ScalarRange(0x13A0, 0x13FF), ScalarRange(0x1C80, 0x1CBF),
    ScalarRange(0x1D79, 0x1D8E), ScalarRange(0x1E00, 0x1FFF), ScalarRange(0x2126, 0x2188),
    ScalarRange(0x24B6, 0x24E9), ScalarRange(0x2C00, 0x2D2D), ScalarRange(0xA640, 0xA69D),
    ScalarRange(0xA722, 0xA7FF), ScalarRange(0xAB53, 0xABBF), ScalarRange(0xFF21, 0xFF5A),
    ScalarRange(0x10400, 0x104FB), ScalarRange(0x10570, 0x105BC), ScalarRange(0x10C80, 0x10CF2),
    ScalarRange(0x10D50, 0x10D85), ScalarRange(0x118A0, 0x118DF), ScalarRange(0x16E40, 0x16E7F),
    ScalarRange(0x16EA0, 0x16EDF), ScalarRange(0x1E900, 0x1E943),
  ]

  /// Every letter that equals another one, sorted; computed at the first non-ASCII `(?i)` class.
  private static let orbits: [Orbit] = {
    var members: [UInt32: [UInt32]] = [:]
    for block in casedBlocks {
      for value in block.low...block.high {
        guard let scalar = Unicode.Scalar(value) else { continue }
        members[key(scalar), default: []].append(value)
      }
    }
    var result: [Orbit] = []
    for list in members.values where list.count > 1 {
      for value in list {
        result.append(Orbit(scalar: value, others: list.filter { $0 != value }))
      }
    }
    return result.sorted { $0.scalar < $1.scalar }
  }()

  /// The lower case of the upper case, by single code points; equal for all members of an orbit.
  private static func key(_ scalar: Unicode.Scalar) -> UInt32 {
    // The Turkish dotted and dotless i fold with nothing in simple folding.
    if scalar.value == 0x130 || scalar.value == 0x131 { return scalar.value }
    let upper = only(scalar.properties.uppercaseMapping) ?? scalar
    return (only(upper.properties.lowercaseMapping) ?? upper).value
  }

  private static func only(_ text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, scalars.dropFirst().isEmpty else { return nil }
    return first
  }
}
