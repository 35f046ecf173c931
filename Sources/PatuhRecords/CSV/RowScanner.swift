/// Finds the fields of a delimited text, row by row, in one pass over the bytes.
///
/// RFC 4180 with the liberties that real files take: LF, CRLF or CR end a row, spaces may stand
/// around a quoted field, a quote inside an unquoted field is an ordinary character. A quote that
/// never closes properly costs its own line only. Every byte is looked at a bounded number of
/// times (``work`` counts them), whatever the text.
package struct RowScanner: Sendable {
  /// Longest field that is read, in bytes; a longer one costs its row.
  package static let fieldLimit = 1 << 20
  /// Most fields a row may have.
  package static let columnLimit = 16_384

  package let delimiter: UInt8
  /// Offset of the next byte to read.
  package private(set) var offset: Int
  /// Line, from 1, of ``offset``.
  package private(set) var line: Int
  /// Bytes looked at so far: the measure of linear time.
  package private(set) var work = 0

  package init(delimiter: UInt8, offset: Int = 0, line: Int = 1) {
    self.delimiter = delimiter
    self.offset = offset
    self.line = line
  }

  /// Reads the next row into `row`. Returns false at the end of the text.
  package mutating func next(in bytes: borrowing Span<UInt8>, into row: inout RowBounds) -> Bool {
    guard offset < bytes.count else { return false }
    row.line = line
    row.start = offset
    row.fault = nil
    row.isBlank = true
    row.fields.removeAll(keepingCapacity: true)
    while true {
      let opening = openingQuote(in: bytes, from: offset)
      let ended =
        if let opening {
          quotedField(in: bytes, from: opening, into: &row)
        } else {
          plainField(in: bytes, into: &row)
        }
      if ended { return true }
    }
  }

  /// Offset behind the quote that opens a field, when the field (after spaces) begins with one.
  private mutating func openingQuote(in bytes: borrowing Span<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] == Byte.space { position += 1 }
    work += position - start + 1
    guard position < bytes.count, bytes[position] == Byte.quote else { return nil }
    return position + 1
  }

  /// Reads an unquoted field. Returns true when it was the last of its row.
  private mutating func plainField(
    in bytes: borrowing Span<UInt8>, into row: inout RowBounds
  ) -> Bool {
    let start = offset
    var position = start
    var marks: FieldBounds.Marks = []
    var filled = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte > Byte.space { filled = true }
      if byte >= 0x80 { marks.insert(.beyondASCII) }
      if byte == 0 { marks.insert(.nulByte) }
      position += 1
    }
    work += position - start + 1
    if filled || marks.contains(.nulByte) { row.isBlank = false }
    append(FieldBounds(start: start, end: position, marks: marks), to: &row)
    return finishField(in: bytes, at: position)
  }

  /// Reads a quoted field whose content begins at `start`. Returns true when the row is over.
  private mutating func quotedField(
    in bytes: borrowing Span<UInt8>, from start: Int, into row: inout RowBounds
  ) -> Bool {
    var position = start
    var marks: FieldBounds.Marks = .quoted
    var lines = 0
    var firstLineEnd: Int?
    var closed = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == Byte.quote {
        if position + 1 < bytes.count, bytes[position + 1] == Byte.quote {
          marks.insert(.doubledQuote)
          position += 2
          continue
        }
        closed = true
        break
      }
      if byte == Byte.lineFeed
        || byte == Byte.carriageReturn
          && !(position + 1 < bytes.count && bytes[position + 1] == Byte.lineFeed)
      {
        lines += 1
        if firstLineEnd == nil { firstLineEnd = position + 1 }
      } else if byte >= 0x80 {
        marks.insert(.beyondASCII)
      } else if byte == 0 {
        marks.insert(.nulByte)
      }
      position += 1
    }
    work += position - start + 1
    guard closed else { return recover(in: bytes, to: firstLineEnd, row: &row) }
    if position > start { row.isBlank = false }

    let end = position
    position += 1
    var behind = position
    while behind < bytes.count, bytes[behind] == Byte.space { behind += 1 }
    work += behind - position
    if behind >= bytes.count || isEnd(bytes[behind]) {
      line += lines
      append(FieldBounds(start: start, end: end, marks: marks), to: &row)
      return finishField(in: bytes, at: behind)
    }
    // Text behind the closing quote. Over several lines, the quote was most likely a stray one.
    if lines > 0 { return recover(in: bytes, to: firstLineEnd, row: &row) }
    marks.insert(.textAfterQuote)
    row.isBlank = false
    let tail = behind
    while behind < bytes.count, !isEnd(bytes[behind]) {
      if bytes[behind] >= 0x80 { marks.insert(.beyondASCII) }
      if bytes[behind] == 0 { marks.insert(.nulByte) }
      behind += 1
    }
    work += behind - tail
    append(FieldBounds(start: start, end: behind, marks: marks), to: &row)
    return finishField(in: bytes, at: behind)
  }

  /// Gives the row up and goes on with the line after the one the quote stands on.
  ///
  /// This keeps time linear: a quote that stays open over a line means that every run of quotes
  /// on that line is even, so the line cannot open another quote that stays open.
  private mutating func recover(
    in bytes: borrowing Span<UInt8>, to lineEnd: Int?, row: inout RowBounds
  ) -> Bool {
    row.fault = .unclosedQuote
    row.isBlank = false
    if let lineEnd {
      offset = lineEnd
      line += 1
    } else {
      offset = bytes.count
    }
    return true
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  private func append(_ field: FieldBounds, to row: inout RowBounds) {
    if field.end - field.start > Self.fieldLimit, row.fault == nil {
      row.fault = .fieldTooLong(field: row.fields.count)
    }
    guard row.fields.count < Self.columnLimit else {
      row.fault = .tooManyFields
      return
    }
    row.fields.append(field)
  }

  /// Steps over what ends a field. Returns true when it ends the row as well.
  private mutating func finishField(in bytes: borrowing Span<UInt8>, at position: Int) -> Bool {
    guard position < bytes.count else {
      offset = bytes.count
      return true
    }
    offset = position + 1
    if bytes[position] == delimiter { return false }
    if bytes[position] == Byte.carriageReturn, offset < bytes.count,
      bytes[offset] == Byte.lineFeed
    {
      offset += 1
    }
    line += 1
    return true
  }
}

/// The bytes that have a meaning of their own.
package enum Byte {
  package static let tab = UInt8(ascii: "\t")
  package static let lineFeed = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let space = UInt8(ascii: " ")
  package static let quote = UInt8(ascii: "\"")
  package static let apostrophe = UInt8(ascii: "'")
  package static let comma = UInt8(ascii: ",")
  package static let semicolon = UInt8(ascii: ";")
  package static let bar = UInt8(ascii: "|")
  package static let dot = UInt8(ascii: ".")
  package static let dash = UInt8(ascii: "-")
  package static let slash = UInt8(ascii: "/")
  package static let colon = UInt8(ascii: ":")
  package static let plus = UInt8(ascii: "+")
  package static let percent = UInt8(ascii: "%")
  package static let zero = UInt8(ascii: "0")
  package static let nine = UInt8(ascii: "9")

  package static func isDigit(_ byte: UInt8) -> Bool { byte &- zero <= 9 }
  package static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  /// Lower case of an ASCII letter, any other byte as it is.
  package static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
