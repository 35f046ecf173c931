internal import PatuhColumns

/// Recognises plain cells: what is accepted here is read by every ``CellReader`` in the same way.
enum PlainText {
  /// Printable ASCII that cannot be a blank marker, a word for nothing, a formula, a number that a
  /// spreadsheet mangled, or text kept by an apostrophe.
  static func isPlain(_ cell: borrowing Span<UInt8>) -> Bool {
    let count = cell.count
    guard count > 0, cell[0] != Byte.space, cell[count - 1] != Byte.space else { return false }
    switch cell[0] {
    case Byte.dash, UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "="), Byte.apostrophe:
      return false
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "k"), UInt8(ascii: "K"):
      // The longest word for nothing has eleven letters, and spaces may stand among them.
      if count <= 24 { return false }
    default: break
    }
    for offset in 0..<count {
      let byte = cell[offset]
      if byte &- 0x20 > 0x5E || byte == Byte.plus { return false }
    }
    return true
  }

  static func isDigits(_ cell: borrowing Span<UInt8>) -> Bool {
    for offset in 0..<cell.count where cell[offset] &- Byte.zero > 9 { return false }
    return true
  }

  /// At most `digits` digits, at most 18.
  static func whole(_ cell: borrowing Span<UInt8>, digits: Int) -> Int64? {
    guard cell.count > 0, cell.count <= digits else { return nil }
    var value: Int64 = 0
    for offset in 0..<cell.count {
      let digit = cell[offset] &- Byte.zero
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  static func boolean(_ cell: borrowing Span<UInt8>) -> Bool? {
    if equals(cell, "true") { return true }
    return equals(cell, "false") ? false : nil
  }

  private static func equals(_ cell: borrowing Span<UInt8>, _ word: StaticString) -> Bool {
    guard cell.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<cell.count where cell[offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Index of the name that the cell is, letter by letter.
  static func index(_ cell: borrowing Span<UInt8>, among names: [[UInt8]]) -> Int? {
    for (index, name) in names.enumerated() where name.count == cell.count {
      var isSame = true
      for offset in 0..<cell.count where name[offset] != cell[offset] {
        isSame = false
        break
      }
      if isSame { return index }
    }
    return nil
  }

  /// The set that names joined by `;` make; nil when one of the parts is no name.
  static func set(_ cell: borrowing Span<UInt8>, of names: [[UInt8]]) -> UInt64? {
    var mask: UInt64 = 0
    var start = 0
    var offset = 0
    while offset <= cell.count {
      if offset == cell.count || cell[offset] == Byte.semicolon {
        guard let index = index(cell.extracting(start..<offset), among: names) else { return nil }
        mask |= 1 << UInt64(index)
        start = offset + 1
      }
      offset += 1
    }
    return mask
  }
}

/// Days and months as standards write them.
enum PlainDate {
  private static let firstYear = 1900
  private static let years = 200

  /// For each month of two centuries the number of its first day, and one more.
  private static let firstDays: [Int32] = {
    var days: [Int32] = []
    for month in 0...(years * 12) {
      let day = Month(firstYear + month / 12, month % 12 + 1)?.firstDay
      days.append(day?.number ?? 0)
    }
    return days
  }()

  /// `YYYY-MM-DD` of these centuries; nil for anything else, also for a day that does not exist.
  static func day(_ cell: borrowing Span<UInt8>) -> Int32? {
    guard cell.count == 10, cell[7] == Byte.dash, let index = monthIndex(cell) else { return nil }
    let tens = cell[8] &- Byte.zero
    let units = cell[9] &- Byte.zero
    guard tens <= 9, units <= 9 else { return nil }
    let day = Int32(tens) * 10 + Int32(units)
    let first = firstDays[index]
    guard day >= 1, first + day <= firstDays[index + 1] else { return nil }
    return first + day - 1
  }

  /// `YYYY-MM` of these centuries as the number of the month.
  static func month(_ cell: borrowing Span<UInt8>) -> Int32? {
    guard cell.count == 7, let index = monthIndex(cell) else { return nil }
    return Int32(firstYear * 12 + index)
  }

  private static func monthIndex(_ cell: borrowing Span<UInt8>) -> Int? {
    var year = 0
    for offset in 0..<4 {
      let digit = cell[offset] &- Byte.zero
      guard digit <= 9 else { return nil }
      year = year * 10 + Int(digit)
    }
    let tens = cell[5] &- Byte.zero
    let units = cell[6] &- Byte.zero
    guard cell[4] == Byte.dash, tens <= 1, units <= 9 else { return nil }
    let month = Int(tens) * 10 + Int(units)
    guard (1...12).contains(month), year >= firstYear, year < firstYear + years else { return nil }
    return (year - firstYear) * 12 + month - 1
  }
}
