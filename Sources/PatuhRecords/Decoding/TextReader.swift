internal import PatuhColumns
internal import PatuhDiagnostics

/// Reads text, and numbers that are names: NIK, KPJ, NPP.
struct TextReader: CellReader {
  private let digits: Int?
  private var texts = TextBuilder()
  private var scratch: [UInt8] = []
  private var values = 0
  private var endingInZero = 0
  /// Whether the whole file has its long numbers rounded, where that is known.
  private var isRounded: Bool?

  /// From this many on, long numbers that all end in nought are taken for rounded ones.
  static let roundingSample = 10

  /// - Parameter digits: the text has to consist of exactly so many digits.
  init(digits: Int?) {
    self.digits = digits
  }

  mutating func read(_ cell: borrowing Span<UInt8>) -> CellOutcome {
    if CellText.isWordForNothing(cell) { return gap(.wordForNothing) }
    if CellText.isScientific(cell) { return gap(.destroyedDigits) }
    let start = Self.marksText(cell) ? 1 : 0
    guard let digits else {
      texts.append(utf8: cell.extracting(start..<cell.count))
      return .value
    }
    return readDigits(cell, from: start, expected: digits)
  }

  /// Adds a text as it stands, for a cell that says itself that it is text: `="0012"`.
  mutating func append(verbatim text: borrowing Span<UInt8>) { texts.append(utf8: text) }

  mutating func appendGap() { texts.append(utf8: []) }

  consuming func finish() -> Column.Storage { .text(texts.finish()) }

  var columnFault: CellFault? {
    guard let digits, digits >= 16, isRounded ?? evidence.isRounded else { return nil }
    return .roundedDigits
  }

  var evidence: ColumnEvidence {
    guard let digits, digits >= 16 else { return ColumnEvidence() }
    return ColumnEvidence(longNumbers: values, endingInZero: endingInZero)
  }

  mutating func know(_ whole: ColumnEvidence) { isRounded = whole.isRounded }

  private mutating func readDigits(
    _ cell: borrowing Span<UInt8>, from start: Int, expected: Int
  ) -> CellOutcome {
    var end = cell.count
    // `6171010101010001.0`: a whole number that passed through a floating-point column.
    if end - start > 2, cell[end - 1] == Byte.zero, cell[end - 2] == Byte.dot,
      Byte.isDigit(cell[end - 3])
    {
      var only = true
      for offset in start..<(end - 2) where !Byte.isDigit(cell[offset]) { only = false }
      if only { end -= 2 }
    }
    scratch.removeAll(keepingCapacity: true)
    var offset = start
    while offset < end {
      let byte = cell[offset]
      let space = CellText.spaceLength(cell, at: offset, upTo: end)
      if Byte.isDigit(byte) {
        if scratch.count <= 64 { scratch.append(byte) }
        offset += 1
      } else if byte == Byte.dot || byte == Byte.dash {
        offset += 1
      } else if space > 0 {
        offset += space
      } else {
        return gap(.notDigits(expected: expected))
      }
    }
    guard scratch.count == expected else {
      return gap(.wrongDigitCount(found: scratch.count, expected: expected))
    }
    values += 1
    if scratch.last == Byte.zero { endingInZero += 1 }
    let digitsOnly = scratch
    texts.append(utf8: digitsOnly.span)
    return .value
  }

  /// An apostrophe before digits only: the mark by which a spreadsheet keeps a number as text.
  private static func marksText(_ cell: borrowing Span<UInt8>) -> Bool {
    guard cell.count > 1, cell[0] == Byte.apostrophe else { return false }
    for offset in 1..<cell.count {
      let byte = cell[offset]
      guard Byte.isDigit(byte) || byte == Byte.dot || byte == Byte.dash || byte == Byte.space
      else { return false }
    }
    return true
  }

  private mutating func gap(_ fault: CellFault) -> CellOutcome {
    appendGap()
    return .fault(fault)
  }
}
