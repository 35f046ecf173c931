/// A calendar day as an office writes it, taken apart but not yet judged.
package enum DateText: Sendable, Hashable {
  /// The order of the parts is plain.
  case plain(year: Int, month: Int, day: Int)
  /// `01/02/2024`: the order of the first two parts is a matter of convention.
  case ordered(first: Int, second: Int, year: Int)
  /// `Januari 2025`, `2025-01`, `01/2025`.
  case month(year: Int, month: Int)
  /// Days since the beginning of 1900 as Excel counts them.
  case serial(Int)
  /// Nothing that says a day.
  case fault(CellFault)

  /// Serial numbers that are taken for days: 1927-05-18 to 2099-12-31.
  package static let serials = 10_000...73_050

  /// Day numbers (see `Day.number`) of Excel's day 0.
  package static let serialOrigin = -25_569

  /// O(length of the cell), which may be 64 bytes at most.
  package init(_ cell: borrowing Span<UInt8>) {
    guard cell.count <= 64 else {
      self = .fault(.notDate)
      return
    }
    var end = cell.count
    if let colon = Self.index(of: Byte.colon, in: cell) {
      guard let start = Self.timeStart(cell, before: colon) else {
        self = .fault(.notDate)
        return
      }
      guard Self.isMidnight(cell, from: start) else {
        self = .fault(.timeOfDay)
        return
      }
      end = CellText.trimmed(cell, in: 0..<start).upperBound
    }
    var tokens: [Token] = []
    self =
      Self.tokenize(cell, end: end, into: &tokens)
      ? Self.combine(tokens) : .fault(.notDate)
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case separator(UInt8)
  }

  private static func index(of byte: UInt8, in cell: borrowing Span<UInt8>) -> Int? {
    for offset in 0..<cell.count where cell[offset] == byte { return offset }
    return nil
  }

  /// Where the time begins: behind the last space or `T` before the first colon.
  private static func timeStart(_ cell: borrowing Span<UInt8>, before colon: Int) -> Int? {
    var position = colon
    while position > 0 {
      position -= 1
      if Byte.isDigit(cell[position]) { continue }
      let isBreak = cell[position] <= Byte.space || Byte.lower(cell[position]) == 0x74
      return isBreak && position > 0 && position < colon - 1 ? position : nil
    }
    return nil
  }

  /// `00:00`, `00:00:00.000`, `12:00:00 AM`, perhaps with a `Z`.
  private static func isMidnight(_ cell: borrowing Span<UInt8>, from start: Int) -> Bool {
    var digits: [UInt8] = []
    var letters: [UInt8] = []
    for offset in (start + 1)..<cell.count {
      let byte = cell[offset]
      if Byte.isDigit(byte) {
        digits.append(byte)
      } else if Byte.isLetter(byte) {
        letters.append(Byte.lower(byte))
      } else if byte != Byte.colon, byte != Byte.dot, byte != Byte.space {
        return false
      }
    }
    switch letters {
    case [], [0x7A]: return digits.allSatisfy { $0 == Byte.zero }
    case [0x61, 0x6D]:
      return digits.starts(with: Array("12".utf8)) && digits[2...].allSatisfy { $0 == Byte.zero }
    default: return false
    }
  }

  private static func tokenize(
    _ cell: borrowing Span<UInt8>, end: Int, into tokens: inout [Token]
  ) -> Bool {
    var position = 0
    while position < end {
      let byte = cell[position]
      let space = CellText.spaceLength(cell, at: position, upTo: end)
      if Byte.isDigit(byte) {
        var value = 0
        let start = position
        while position < end, Byte.isDigit(cell[position]) {
          if position - start < 9 { value = value * 10 + Int(cell[position] - Byte.zero) }
          position += 1
        }
        guard position - start <= 9 else { return false }
        tokens.append(.number(value, digits: position - start))
      } else if Byte.isLetter(byte) {
        var word: [UInt8] = []
        while position < end, Byte.isLetter(cell[position]) {
          word.append(Byte.lower(cell[position]))
          position += 1
        }
        tokens.append(.word(String(decoding: word, as: UTF8.self)))
      } else if space > 0 {
        position += space
        // Spaces around another separator mean nothing.
        if case .separator = tokens.last { continue }
        tokens.append(.separator(Byte.space))
      } else if byte == Byte.slash || byte == Byte.dash || byte == Byte.dot || byte == Byte.comma {
        if tokens.last == .separator(Byte.space) { tokens.removeLast() }
        if case .separator = tokens.last {
          // `Des. 2024` and `Senin, 31`: the abbreviation's point, then a space.
          return false
        }
        tokens.append(.separator(byte))
        position += 1
      } else {
        return false
      }
    }
    return true
  }

  private static func combine(_ tokens: [Token]) -> DateText {
    var tokens = tokens[...]
    // A weekday in front says nothing new.
    if case .word(let word)? = tokens.first, weekdays.contains(word) {
      tokens = tokens.dropFirst()
      if case .separator? = tokens.first { tokens = tokens.dropFirst() }
    }
    var parts: [Token] = []
    var separators: [UInt8] = []
    for (position, token) in tokens.enumerated() {
      if case .separator(let byte) = token {
        guard position % 2 == 1 else { return .fault(.notDate) }
        separators.append(byte)
      } else {
        guard position % 2 == 0 else { return .fault(.notDate) }
        parts.append(token)
      }
    }
    switch (parts.count, separators.count) {
    case (1, 0): return single(parts[0])
    case (2, 1): return pair(parts[0], parts[1], separators[0])
    case (3, 2): return triple(parts, separators)
    default: return .fault(.notDate)
    }
  }

  /// `45657`, `20241231`, `31122024`.
  private static func single(_ part: Token) -> DateText {
    guard case .number(let value, let digits) = part else { return .fault(.notDate) }
    switch digits {
    case 5 where serials.contains(value): return .serial(value)
    case 6:
      if isYear(value / 100), (1...12).contains(value % 100) {
        return .month(year: value / 100, month: value % 100)
      }
      if isYear(value % 10_000), (1...12).contains(value / 10_000) {
        return .month(year: value % 10_000, month: value / 10_000)
      }
      return .fault(.notDate)
    case 8:
      // The two readings exclude each other: a year from 1900 on begins with no day and month
      // that would leave a year from 1900 on.
      if isYear(value / 10_000) {
        return .plain(year: value / 10_000, month: value / 100 % 100, day: value % 100)
      }
      if isYear(value % 10_000) {
        return .plain(
          year: value % 10_000, month: value / 10_000 % 100, day: value / 1_000_000)
      }
      return .fault(.notDate)
    default: return .fault(.notDate)
    }
  }

  /// `45657.0`, `2025-01`, `01/2025`, `Januari 2025`.
  private static func pair(_ left: Token, _ right: Token, _ separator: UInt8) -> DateText {
    switch (left, right) {
    case (.number(let value, 5), .number(let fraction, _))
    where separator == Byte.dot || separator == Byte.comma:
      guard serials.contains(value) else { return .fault(.notDate) }
      return fraction == 0 ? .serial(value) : .fault(.timeOfDay)
    case (.number(let year, 4), .number(let month, 1...2)):
      return (1...12).contains(month)
        ? .month(year: year, month: month) : .fault(.impossibleDay)
    case (.number(let month, 1...2), .number(let year, 4)):
      return (1...12).contains(month)
        ? .month(year: year, month: month) : .fault(.impossibleDay)
    case (.word(let word), .number(let year, 4)):
      return months[word].map { .month(year: year, month: $0) } ?? .fault(.notDate)
    case (.word(let word), .number(_, 1...2)) where months[word] != nil:
      return .fault(.twoDigitYear)
    default: return .fault(.notDate)
    }
  }

  private static func triple(_ parts: [Token], _ separators: [UInt8]) -> DateText {
    switch (parts[0], parts[1], parts[2]) {
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
      guard separators[0] == separators[1] else { return .fault(.notDate) }
      return .plain(year: year, month: month, day: day)
    case (.number(let first, 1...2), .number(let second, 1...2), .number(let year, 4)):
      guard separators[0] == separators[1], separators[0] != Byte.comma else {
        return .fault(.notDate)
      }
      return .ordered(first: first, second: second, year: year)
    case (.number(_, 1...2), .number(_, 1...2), .number(_, 1...2)):
      return separators[0] == separators[1] ? .fault(.twoDigitYear) : .fault(.notDate)
    case (.number(let day, 1...2), .word(let word), .number(let year, let digits)):
      guard let month = months[word] else { return .fault(.notDate) }
      if digits == 2 { return .fault(.twoDigitYear) }
      return digits == 4 ? .plain(year: year, month: month, day: day) : .fault(.notDate)
    case (.word(let word), .number(let day, 1...2), .number(let year, 4)):
      return months[word].map { .plain(year: year, month: $0, day: day) } ?? .fault(.notDate)
    default: return .fault(.notDate)
    }
  }

  /// Years that digits without separators may mean.
  private static func isYear(_ value: Int) -> Bool { (1900...2100).contains(value) }

  private static let weekdays: Set<String> = [
    "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Indonesian and English months, whole and as people shorten them.
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["januari", "january", "jan"], ["februari", "pebruari", "february", "feb", "peb"],
      ["maret", "march", "mar", "mrt"], ["april", "apr"], ["mei", "may"],
      ["juni", "june", "jun"], ["juli", "july", "jul"],
      ["agustus", "august", "agu", "agt", "ags", "agust", "aug"],
      ["september", "sep", "sept"], ["oktober", "october", "okt", "oct"],
      ["november", "nopember", "nov", "nop"], ["desember", "december", "des", "dec"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()
}
