/// Which of point and comma stands between thousands, and which before decimals.
package enum NumberConvention: Sendable, Hashable {
  /// `1.234.567,89`
  case pointThousands
  /// `1,234,567.89`
  case commaThousands
}

/// A number as an office writes it, taken apart.
package enum NumberText {
  package struct Parsed: Sendable, Hashable {
    package var digits: Int64
    /// Digits behind the decimal sign, without trailing noughts.
    package var scale: Int
    package var isPercent: Bool
    /// The convention that the cell itself proves.
    package var proves: NumberConvention?
  }

  package enum Result: Sendable, Hashable {
    case number(Parsed)
    /// One separator followed by three digits: the convention has to come from elsewhere.
    case ambiguous
    case fault(CellFault)
  }

  /// Reads `3.000.000`, `Rp 3.000.000,00`, `3,000,000.00`, `IDR 3000000`, `3.000.000,-`, `0,24%`,
  /// `(1.500.000)`, `-2`.
  ///
  /// - Parameters:
  ///   - convention: decides a lone separator before three digits; nil leaves it ambiguous.
  ///   - money: the words `Rp` and `IDR` and the ending `,-` are understood.
  package static func read(
    _ cell: borrowing Span<UInt8>, convention: NumberConvention?, money: Bool
  ) -> Result {
    if let plain = plainDigits(cell) { return .number(plain) }
    if CellText.isScientific(cell) { return .fault(.roundedNumber) }
    var body = Body(cell)
    guard body.stripSurroundings(cell, money: money) else { return .fault(.notNumber) }
    return body.groups(cell, convention: convention)
  }

  /// The fast way for digits and nothing else.
  private static func plainDigits(_ cell: borrowing Span<UInt8>) -> Parsed? {
    guard cell.count <= 18 else { return nil }
    var value: Int64 = 0
    for index in 0..<cell.count {
      let digit = cell[index] &- Byte.zero
      guard digit <= 9 else { return nil }
      value = value &* 10 &+ Int64(digit)
    }
    return Parsed(digits: value, scale: 0, isPercent: false, proves: nil)
  }

  /// The range of digits and separators inside a cell, and what was said around it.
  private struct Body {
    var lower = 0
    var upper: Int
    var isNegative = false
    var isPercent = false
    /// The convention that an ending `,-` or `.-` proves.
    var ending: NumberConvention?

    init(_ cell: borrowing Span<UInt8>) {
      upper = cell.count
    }

    mutating func stripSurroundings(_ cell: borrowing Span<UInt8>, money: Bool) -> Bool {
      if take(cell, "(") {
        guard upper > lower, cell[upper - 1] == UInt8(ascii: ")") else { return false }
        upper -= 1
        isNegative = true
      }
      guard sign(cell) else { return false }
      if money {
        trim(cell)
        if take(cell, "rp") || take(cell, "idr") {
          _ = take(cell, ".")
          trim(cell)
          guard sign(cell) else { return false }
        }
        trim(cell)
        if takeBack(cell, "idr") { trim(cell) }
        stripDashEnding(cell)
      } else {
        trim(cell)
        if takeBack(cell, "%") {
          isPercent = true
          trim(cell)
        }
      }
      trim(cell)
      return lower < upper
    }

    /// One sign at most; brackets are one.
    private mutating func sign(_ cell: borrowing Span<UInt8>) -> Bool {
      trim(cell)
      if take(cell, "-") || take(cell, "−") {
        if isNegative { return false }
        isNegative = true
        trim(cell)
      } else if take(cell, "+") {
        if isNegative { return false }
        trim(cell)
      }
      return true
    }

    /// `3.000.000,-`: the dash stands for no sen, and the sign before it is the decimal sign.
    private mutating func stripDashEnding(_ cell: borrowing Span<UInt8>) {
      var end = upper
      var dashes = 0
      while end > lower {
        if cell[end - 1] == Byte.dash {
          end -= 1
          dashes += 1
        } else if end - lower >= 3, cell[end - 3] == 0xE2, cell[end - 2] == 0x80,
          cell[end - 1] == 0x93 || cell[end - 1] == 0x94
        {
          end -= 3
          dashes += 1
        } else {
          break
        }
      }
      guard dashes > 0, end > lower else { return }
      switch cell[end - 1] {
      case Byte.comma: ending = .pointThousands
      case Byte.dot: ending = .commaThousands
      default: return
      }
      upper = end - 1
    }

    /// Takes the digits apart at their separators.
    func groups(
      _ cell: borrowing Span<UInt8>, convention: NumberConvention?
    ) -> NumberText.Result {
      guard upper - lower <= 48 else { return .fault(.tooLarge) }
      var separators: [UInt8] = []
      var lengths = [0]
      var digits: [UInt8] = []
      var position = lower
      while position < upper {
        let byte = cell[position]
        let space = CellText.spaceLength(cell, at: position, upTo: upper)
        if Byte.isDigit(byte) {
          digits.append(byte &- Byte.zero)
          lengths[lengths.count - 1] += 1
          position += 1
        } else if byte == Byte.dot || byte == Byte.comma {
          separators.append(byte)
          lengths.append(0)
          position += 1
        } else if space > 0 {
          separators.append(Byte.space)
          lengths.append(0)
          position += space
        } else {
          return .fault(.notNumber)
        }
      }
      guard !digits.isEmpty, lengths.last != 0 else { return .fault(.notNumber) }
      guard !separators.isEmpty else {
        return number(digits, decimals: 0, proves: ending)
      }
      return separated(separators, lengths, digits, convention: convention)
    }

    private func separated(
      _ separators: [UInt8], _ lengths: [Int], _ digits: [UInt8], convention: NumberConvention?
    ) -> NumberText.Result {
      guard let first = separators.first, let last = separators.last, let tail = lengths.last
      else { return .fault(.notNumber) }
      let isUniform = separators.allSatisfy { $0 == first }
      if isUniform, separators.count > 1 || first == Byte.space {
        guard Self.areThousands(lengths[...]), digits[0] != 0 else { return .fault(.notNumber) }
        return agreed(number(digits, decimals: 0, proves: Self.thousands(first)))
      }
      if !isUniform {
        // All but the last separate thousands, the last stands before decimals.
        let groups = lengths.dropLast()
        guard separators.dropLast().allSatisfy({ $0 == first }), last != Byte.space,
          Self.areThousands(groups), digits[0] != 0, ending == nil
        else { return .fault(.notNumber) }
        return number(digits, decimals: tail, proves: Self.decimals(last))
      }
      // A single point or comma.
      let head = lengths[0]
      if let ending {
        guard Self.areThousands(lengths[...]), Self.thousands(first) == ending else {
          return .fault(.notNumber)
        }
        return number(digits, decimals: 0, proves: ending)
      }
      let couldBeThousands = tail == 3 && (1...3).contains(head) && digits[0] != 0
      guard couldBeThousands else {
        return number(digits, decimals: tail, proves: Self.decimals(first))
      }
      switch convention {
      case nil: return .ambiguous
      case let known? where Self.thousands(first) == known:
        return number(digits, decimals: 0, proves: nil)
      case _?: return number(digits, decimals: tail, proves: nil)
      }
    }

    /// A thousands separator has to agree with the ending `,-`.
    private func agreed(_ result: NumberText.Result) -> NumberText.Result {
      if case .number(let parsed) = result, let ending, let proves = parsed.proves,
        proves != ending
      {
        return .fault(.notNumber)
      }
      return result
    }

    private static func areThousands(_ lengths: ArraySlice<Int>) -> Bool {
      guard let first = lengths.first else { return false }
      return (1...3).contains(first) && lengths.dropFirst().allSatisfy { $0 == 3 }
    }

    private static func thousands(_ separator: UInt8) -> NumberConvention? {
      switch separator {
      case Byte.dot: .pointThousands
      case Byte.comma: .commaThousands
      default: nil
      }
    }

    private static func decimals(_ separator: UInt8) -> NumberConvention? {
      switch separator {
      case Byte.dot: .commaThousands
      case Byte.comma: .pointThousands
      default: nil
      }
    }

    private func number(
      _ digits: [UInt8], decimals: Int, proves: NumberConvention?
    ) -> NumberText.Result {
      var scale = decimals
      var used = digits[...]
      while scale > 0, used.last == 0 {
        used = used.dropLast()
        scale -= 1
      }
      var value: Int64 = 0
      for digit in used {
        let (product, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, beyond) = product.addingReportingOverflow(Int64(digit))
        if over || beyond { return .fault(.tooLarge) }
        value = sum
      }
      return .number(
        Parsed(
          digits: isNegative ? -value : value, scale: scale, isPercent: isPercent, proves: proves))
    }

    private mutating func trim(_ cell: borrowing Span<UInt8>) {
      let range = CellText.trimmed(cell, in: lower..<upper)
      (lower, upper) = (range.lowerBound, range.upperBound)
    }

    /// Takes a word from the front, whatever its case.
    private mutating func take(_ cell: borrowing Span<UInt8>, _ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      guard upper - lower >= length, matches(cell, word, at: lower) else { return false }
      lower += length
      return true
    }

    private mutating func takeBack(_ cell: borrowing Span<UInt8>, _ word: StaticString) -> Bool {
      let length = word.utf8CodeUnitCount
      guard upper - lower >= length, matches(cell, word, at: upper - length) else { return false }
      upper -= length
      return true
    }

    private func matches(
      _ cell: borrowing Span<UInt8>, _ word: StaticString, at start: Int
    ) -> Bool {
      // SAFETY: every word is a literal of the source, so it has a pointer representation.
      let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      for offset in letters.indices where Byte.lower(cell[start + offset]) != letters[offset] {
        return false
      }
      return true
    }
  }
}
