internal import PatuhColumns

/// Recognises plain cells: what is accepted here is read by every ``CellReader`` in the same way.
///
/// Cells are given by their first byte and their length. `room` is how many bytes of the file there
/// are from the first on: eight may be looked at together where so many are left.
enum PlainText {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func word(_ text: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
  }

  /// Printable ASCII that cannot be a blank marker, a word for nothing, a formula, a number that a
  /// spreadsheet mangled, or text kept by an apostrophe.
  static func isPlain(_ text: UnsafePointer<UInt8>, _ count: Int, _ room: Int) -> Bool {
    guard count > 0, text[0] != Byte.space, text[count - 1] != Byte.space else { return false }
    switch text[0] {
    case Byte.dash, UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: "="), Byte.apostrophe:
      return false
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"),
      UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "k"), UInt8(ascii: "K"):
      // The longest word for nothing has eleven letters, and spaces may stand among them, but digits
      // in none.
      if count <= 24, !hasDigit(text, count) { return false }
    default: break
    }
    var offset = 0
    while offset < count {
      guard offset + 8 <= room else { return arePlain(text + offset, count - offset) }
      let left = count - offset
      // Bytes behind the cell are made harmless.
      let word =
        left >= 8
        ? word(text + offset)
        : word(text + offset) & (1 << UInt64(left * 8) &- 1) | 0x3030_3030_3030_3030
          << UInt64(left * 8)
      let plus = word ^ ones &* UInt64(Byte.plus)
      let delete = word ^ ones &* 0x7F
      let marks =
        word | (word &- ones &* 0x20) & ~word | (plus &- ones) & ~plus | (delete &- ones) & ~delete
      if marks & highs != 0 { return false }
      offset += 8
    }
    return true
  }

  private static func hasDigit(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for offset in 0..<count where text[offset] &- Byte.zero <= 9 { return true }
    return false
  }

  private static func arePlain(_ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for offset in 0..<count where text[offset] &- 0x20 > 0x5E || text[offset] == Byte.plus {
      return false
    }
    return true
  }

  static func areDigits(_ text: UnsafePointer<UInt8>, _ count: Int, _ room: Int) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      let digits = word(text + offset) ^ ones &* UInt64(Byte.zero)
      if (digits &+ ones &* 0x76 | digits) & highs != 0 { return false }
      offset += 8
    }
    while offset < count {
      if text[offset] &- Byte.zero > 9 { return false }
      offset += 1
    }
    return true
  }

  /// The number that digits write, at most eighteen of them; nil for anything else.
  @inline(__always)
  static func whole(_ text: UnsafePointer<UInt8>, _ count: Int, _ room: Int) -> Int64? {
    guard count > 8 || room < 8 else { return eightDigits(word(text), count) }
    guard count <= 18 else { return nil }
    var value: Int64 = 0
    for offset in 0..<count {
      let digit = text[offset] &- Byte.zero
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return value
  }

  /// Up to eight digits at once: pairs, then fours, then all.
  @inline(__always)
  private static func eightDigits(_ word: UInt64, _ count: Int) -> Int64? {
    // The digits move to the upper bytes, noughts come in below.
    let shift = UInt64(64 - count * 8)
    var digits = (word ^ ones &* UInt64(Byte.zero)) << shift
    if (digits &+ ones &* 0x76 | digits) & highs != 0 { return nil }
    digits = digits &* 10 &+ digits >> 8
    digits =
      ((digits & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
        &+ (digits >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001) >> 32
    return Int64(digits)
  }

  /// 1 for `true`, 0 for `false`.
  static func boolean(_ cell: UnsafeBufferPointer<UInt8>) -> UInt8? {
    if equals(cell, "true") { return 1 }
    return equals(cell, "false") ? 0 : nil
  }

  private static func equals(_ cell: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard cell.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<cell.count where cell[offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Index of the name that the cell is, letter by letter.
  static func index(_ cell: UnsafeBufferPointer<UInt8>, among names: [[UInt8]]) -> Int? {
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
  static func set(_ cell: UnsafeBufferPointer<UInt8>, of names: [[UInt8]]) -> UInt64? {
    var mask: UInt64 = 0
    var start = 0
    var offset = 0
    while offset <= cell.count {
      if offset == cell.count || cell[offset] == Byte.semicolon {
        guard let index = index(.init(rebasing: cell[start..<offset]), among: names) else {
          return nil
        }
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
  @inline(__always)
  static func day(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32? {
    guard count == 10 else { return nil }
    // Eight bytes `YYYY-MM-` at once: noughts become 0, dashes become 0.
    let word = UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
    let digits = word ^ 0x2D30_302D_3030_3030
    guard digits & 0xFF00_00FF_0000_0000 == 0,
      (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080 == 0
    else { return nil }
    let tens = text[8] &- Byte.zero
    let units = text[9] &- Byte.zero
    let century = Int(digits & 0xFF) * 10 + Int(digits >> 8 & 0xFF)
    let year = century * 100 + Int(digits >> 16 & 0xFF) * 10 + Int(digits >> 24 & 0xFF)
    let month = Int(digits >> 40 & 0xFF) * 10 + Int(digits >> 48 & 0xFF)
    guard tens <= 9, units <= 9, (1...12).contains(month), year >= firstYear,
      year < firstYear + years
    else { return nil }
    let index = (year - firstYear) * 12 + month - 1
    let day = Int32(tens) * 10 + Int32(units)
    return firstDays.withUnsafeBufferPointer { firstDays in
      let first = firstDays[index]
      return day >= 1 && first + day <= firstDays[index + 1] ? first + day - 1 : nil
    }
  }

  /// `YYYY-MM` of these centuries as the number of the month.
  static func month(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int32? {
    guard count == 7, text[4] == Byte.dash else { return nil }
    var year = 0
    for offset in 0..<4 {
      let digit = text[offset] &- Byte.zero
      guard digit <= 9 else { return nil }
      year = year * 10 + Int(digit)
    }
    let tens = text[5] &- Byte.zero
    let units = text[6] &- Byte.zero
    guard tens <= 1, units <= 9 else { return nil }
    let month = Int(tens) * 10 + Int(units)
    guard (1...12).contains(month), year >= firstYear, year < firstYear + years else { return nil }
    return Int32(year * 12 + month - 1)
  }
}
