internal import PatuhDiagnostics

/// Literal and folded block scalars: indentation taken away, breaks folded and chomped.
extension ScalarScanner {
  private enum Chomping {
    case clip
    case strip
    case keep
  }

  /// Tries the indentation that the first line shows; where an indicator or blank lines make that
  /// uncertain, every other one, until the text comes out right. Two indentations can't give the
  /// same text from the same lines unless every line is empty, and then the maps agree too.
  static func scanBlock(_ scalar: Scalar, _ bytes: [UInt8], _ expected: [UInt8]) -> Result? {
    var header = ScalarScanner(bytes, scalar.range.lowerBound, scalar.rawEnd)
    guard let chomping = header.scanHeader() else { return nil }
    let body = header.position
    let shown = indentation(bytes, body, scalar.rawEnd)
    for indent in [shown] + (1...(shown + 65)).filter({ $0 != shown }) {
      var scanner = ScalarScanner(bytes, body, scalar.rawEnd)
      scanner.scanBody(indent, chomping, folded: scalar.style == .folded)
      if scanner.position == scalar.rawEnd, scanner.output == expected {
        return Result(runs: scanner.runs, fileEnd: scalar.range.upperBound)
      }
    }
    return nil
  }

  /// Leading spaces of the first line that has anything else.
  private static func indentation(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var spaces = 0
    for offset in start..<end {
      switch bytes[offset] {
      case 0x20: spaces += 1
      case 0x0A, 0x0D: spaces = 0
      default: return max(1, spaces)
      }
    }
    return max(1, spaces)
  }

  /// `|` or `>`, the indicators, a comment, and the line break.
  private mutating func scanHeader() -> Chomping? {
    guard current == UInt8(ascii: "|") || current == UInt8(ascii: ">") else { return nil }
    var chomping = Chomping.clip
    position += 1
    while let byte = current, byte != 0x20, byte != 0x09, breakLength() == 0 {
      if byte == UInt8(ascii: "-") { chomping = .strip }
      if byte == UInt8(ascii: "+") { chomping = .keep }
      position += 1
    }
    while current != nil, breakLength() == 0 { position += 1 }
    position += breakLength()
    return chomping
  }

  private mutating func scanBody(_ indent: Int, _ chomping: Chomping, folded: Bool) {
    typealias Pieces = [(byte: UInt8, offset: Int)]
    var lastBreak: Pieces = []
    var blankLines: Pieces = []
    var previousIndented = false
    takeBlankLines(indent, into: &blankLines)
    while position < end, column == indent {
      let indented = current == 0x20 || current == 0x09
      if folded, lastBreak.first?.byte == 0x0A, !previousIndented, !indented {
        if blankLines.isEmpty, let place = lastBreak.first { emit(0x20, at: place.offset) }
      } else {
        emit(lastBreak)
      }
      emit(blankLines)
      blankLines = []
      previousIndented = indented
      while position < end, breakLength() == 0 {
        emit(bytes[position], at: position)
        position += 1
      }
      lastBreak = takeBreak()
      takeBlankLines(indent, into: &blankLines)
    }
    if chomping != .strip { emit(lastBreak) }
    if chomping == .keep { emit(blankLines) }
  }

  /// Bytes between the start of the line and the position.
  private var column: Int {
    var start = position
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return position - start
  }

  /// Takes the indentation of the next line, and before it every line that has nothing more.
  private mutating func takeBlankLines(
    _ indent: Int, into blankLines: inout [(byte: UInt8, offset: Int)]
  ) {
    while true {
      var spaces = 0
      while spaces < indent, current == 0x20 {
        position += 1
        spaces += 1
      }
      guard breakLength() > 0 else { return }
      blankLines += takeBreak()
    }
  }
}
