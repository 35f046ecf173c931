package import PatuhDiagnostics

/// The words of a draft as one stretch of UTF-8: without page furniture, with one line feed between
/// lines and one space between words, words joined that a line end had cut, and plain quotation
/// marks and dashes. Each byte knows where it stands in the source.
package struct PlainText: Sendable {
  package let source: Source
  package private(set) var bytes: [UInt8] = []
  /// The offset in the source of each byte, and the end of the text behind the last.
  private var origins: [Int32] = []
  /// Where each line begins.
  private(set) var lineStarts: [Int] = []
  /// For each line, its index in the lines of the source.
  private(set) var lineOrigins: [Int] = []

  /// A text beyond what an offset holds is cut; `Draft` refuses it before.
  init(_ source: Source, _ lines: [DraftLine]) {
    self.source = source
    bytes.reserveCapacity(source.bytes.count)
    origins.reserveCapacity(source.bytes.count + 1)
    var reader = CharacterReader(source.bytes)
    for (index, line) in lines.enumerated() where line.sort == .words || line.sort == .table {
      if joinsHyphen(to: line, reader) {
        bytes.removeLast()
        origins.removeLast()
      } else {
        if !bytes.isEmpty {
          bytes.append(Bytes.newline)
          origins.append(Int32(lines[lineOrigins.last ?? 0].content.upperBound))
        }
        lineStarts.append(bytes.count)
        lineOrigins.append(index)
      }
      append(line.content, &reader)
    }
    origins.append(Int32(source.bytes.count))
  }

  private mutating func append(_ range: Range<Int>, _ reader: inout CharacterReader) {
    var here = range.lowerBound
    var pendingSpace: Int?
    while here < range.upperBound {
      let start = here
      let plain = reader.plainEnd(here, range.upperBound)
      if plain > here {
        addSpace(&pendingSpace)
        bytes.append(contentsOf: source.bytes[here..<plain])
        for origin in here..<plain { origins.append(Int32(truncatingIfNeeded: origin)) }
        here = plain
        continue
      }
      let form = reader.next(&here, range.upperBound)
      if form.isSpace {
        if pendingSpace == nil { pendingSpace = start }
        continue
      }
      guard form.count > 0 else { continue }
      addSpace(&pendingSpace)
      for index in 0..<form.count {
        bytes.append(form[index])
        origins.append(Int32(start))
      }
    }
  }

  private mutating func addSpace(_ pending: inout Int?) {
    if let space = pending, let last = bytes.last, last != Bytes.newline {
      bytes.append(0x20)
      origins.append(Int32(space))
    }
    pending = nil
  }

  /// Whether the last line ends in a hyphen that only its end made: `mela-` and `kukan`, but not
  /// `Undang-` and `Undang`, `perundang-` and `undangan`.
  private func joinsHyphen(to line: DraftLine, _ reader: CharacterReader) -> Bool {
    guard line.sort == .words, bytes.count >= 3, bytes[bytes.count - 1] == UInt8(ascii: "-"),
      Bytes.isLower(bytes[bytes.count - 2]), let first = source.bytes[line.content].first,
      Bytes.isLower(first)
    else { return false }
    let left = bytes.dropLast().suffix(24).reversed().prefix { Bytes.isLetter($0) }.reversed()
      .map(Bytes.lower)
    let right = source.bytes[line.content].prefix(24).prefix { Bytes.isLetter($0) }.map(Bytes.lower)
    guard left.count >= 2, right.count >= 2 else { return false }
    // What stands on both sides of the hyphen is a doubled word.
    for length in stride(from: min(left.count, right.count), through: 3, by: -1)
    where left.suffix(length).elementsEqual(right.prefix(length)) {
      return false
    }
    return true
  }

  /// The bytes of the source that a stretch of the plain text was read from.
  package func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard range.lowerBound < range.upperBound else {
      let place = Int(origins[range.lowerBound])
      return place..<place
    }
    let lower = Int(origins[range.lowerBound])
    let last = Int(origins[range.upperBound - 1])
    return lower..<max(lower, CharacterReader(source.bytes).end(ofCharacterAt: last))
  }

  /// Where in the source a byte of the plain text stands.
  func origin(_ offset: Int) -> Int { Int(origins[offset]) }

  /// The words of a stretch on one line.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 == Bytes.newline ? 0x20 : $0 }, as: UTF8.self)
  }
}
