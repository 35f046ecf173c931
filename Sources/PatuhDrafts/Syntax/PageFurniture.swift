/// Finds the lines that belong to the page and not to the regulation: page numbers, running heads,
/// serial numbers, addresses, catchwords and heads that come again on page after page.
struct PageFurniture {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Longer lines are words.
  private static let longest = 90

  func mark(_ lines: inout [DraftLine]) {
    var lastPage = 0
    var seenConsiderations = false
    for index in lines.indices where lines[index].sort == .words {
      let content = lines[index].content
      let first = Bytes.lower(bytes[content.lowerBound])
      if !Bytes.isLetter(first), cutPageNumber(index, &lines, after: &lastPage) { continue }
      guard content.count <= Self.longest, mayBeFurniture(content, first, seenConsiderations)
      else { continue }
      let words = LineWords(bytes, content)
      if !seenConsiderations, words.starts(with: "menimbang") { seenConsiderations = true }
      if let page = PageNumber(alone: content, in: bytes), !countsPart(index, lines) {
        if page.isMarked || page.number == lastPage + 1 || stands(alone: index, in: lines) {
          lastPage = page.number
          lines[index].sort = .furniture
        }
      } else if isSpeck(index, lines) || isAddress(words) || isSerial(words) || isPageCount(words)
        || isGazetteHead(words) || isNumberTwice(index, lines, after: lastPage)
        || (seenConsiderations && isPresident(words, index, lines))
        || isCatchword(content, index, lines)
      {
        lines[index].sort = .furniture
      }
    }
    markRepeated(&lines)
  }

  /// A line of one or two marks that a scanner saw in dust; a dash or bullet may begin the member
  /// of a list where a list is open.
  private func isSpeck(_ index: Int, _ lines: [DraftLine]) -> Bool {
    let content = lines[index].content
    let first = bytes[content.lowerBound]
    guard content.count <= 4,
      !bytes[content].contains(where: Bytes.isASCIIWord),
      first != UInt8(ascii: ":"), first != UInt8(ascii: ";"), first != UInt8(ascii: ".")
    else { return false }
    guard first == UInt8(ascii: "-") || first >= 0x80 else { return true }
    let isLast =
      index + 1 >= lines.count || lines[index + 1].sort != .words
      || PageNumber(alone: lines[index + 1].content, in: bytes) != nil
    var before = index - 1
    while before >= max(0, index - 8), lines[before].sort != .words { before -= 1 }
    guard !isLast, before >= 0, lines[before].sort == .words else { return true }
    return !endsInSign(lines[before].content)
  }

  /// A cheap look before the words are compared.
  private func mayBeFurniture(
    _ range: Range<Int>, _ first: UInt8, _ seenConsiderations: Bool
  ) -> Bool {
    if !Bytes.isLetter(first) { return range.count <= 40 || endsInDots(range) }
    switch first {
    case UInt8(ascii: "w"), UInt8(ascii: "h"), UInt8(ascii: "j"), UInt8(ascii: "s"),
      UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "a"), UInt8(ascii: "n"):
      return true
    case UInt8(ascii: "m") where !seenConsiderations: return true
    default:
      let last = bytes[range.upperBound - 1]
      return last == UInt8(ascii: ".") || last >= 0x80
        || (range.count <= 50
          && (last | 0x20 == UInt8(ascii: "d") || last | 0x20 == UInt8(ascii: "m")))
    }
  }

  private func stands(alone index: Int, in lines: [DraftLine]) -> Bool {
    func isEdge(_ other: Int) -> Bool {
      guard lines.indices.contains(other) else { return true }
      return lines[other].sort == .blank || lines[other].sort == .furniture
        || lines[other].breaksPage
    }
    return lines[index].breaksPage || (isEdge(index - 1) && isEdge(index + 1))
  }

  private func isAddress(_ line: LineWords) -> Bool {
    guard bytes[line.range].contains(UInt8(ascii: ".")) || line.starts(with: "http"),
      bytes[line.range.upperBound - 1] != UInt8(ascii: ";")
    else { return false }
    let words = line.words(upTo: 3)
    guard words.count <= 3 else { return false }
    return line.starts(with: "www.") || line.starts(with: "http") || line.starts(with: "jdih.")
      || words.contains {
        LineWords(bytes, $0).ends(with: ".go.id") || LineWords(bytes, $0).ends(with: ".com")
      }
  }

  /// `SK No 012345 A`.
  private func isSerial(_ line: LineWords) -> Bool {
    line.starts(with: "sk no") && line.hasDigit && line.words(upTo: 5).count <= 5
  }

  /// `Halaman 3 dari 10`, `hal. 3`, `Page 3 of 10`, `Anda di halaman 1dari 11`.
  private func isPageCount(_ line: LineWords) -> Bool {
    let isStart =
      line.starts(with: "halaman ") || line.starts(with: "hal. ") || line.starts(with: "hal ")
      || line.starts(with: "page ") || line.starts(with: "anda di halaman")
    guard isStart, Bytes.isDigit(bytes[line.range.upperBound - 1]) else { return false }
    return line.words(upTo: 6).count <= 6
  }

  /// `2016, No. 5`, `-3- 2016, No.5`: the running head of the state gazette.
  private func isGazetteHead(_ line: LineWords) -> Bool {
    guard line.range.count <= 30, line.hasDigit,
      let comma = bytes[line.range].firstIndex(of: UInt8(ascii: ","))
    else { return false }
    func letters(_ range: Range<Int>, without signs: [UInt8]) -> [UInt8] {
      LineWords(bytes, range).key.filter { !signs.contains($0) }
    }
    let before = letters(line.range.lowerBound..<comma, without: [0x20, 0x2D])
    let behind = letters(comma + 1..<line.range.upperBound, without: [0x20, 0x2D, 0x2E])
    func isNumber(_ text: [UInt8]) -> Bool {
      text.starts(with: "no".utf8) && text.count > 2
        && text.dropFirst(2).allSatisfy(Bytes.isDigit)
    }
    func isYear(_ text: [UInt8]) -> Bool {
      text.count >= 4 && text.count <= 7 && text.allSatisfy(Bytes.isDigit)
    }
    return (isYear(before) && isNumber(behind)) || (isNumber(before) && isYear(behind))
  }

  /// The letterhead at the top of each page of state regulations.
  private func isPresident(_ line: LineWords, _ index: Int, _ lines: [DraftLine]) -> Bool {
    guard
      line.equals("presiden") || line.equals("republik indonesia")
        || line.equals("presiden republik indonesia")
    else { return false }
    // In the enacting words and the signature the office belongs to the sentence.
    var before = index - 1
    while before >= 0, lines[before].sort == .blank { before -= 1 }
    guard before >= 0 else { return false }
    if lines[before].sort == .furniture { return true }
    guard !line.equals("republik indonesia") else { return false }
    let content = lines[before].content
    let previous = LineWords(
      bytes, max(content.lowerBound, content.upperBound - 60)..<content.upperBound)
    return !previous.ends(with: "dan") && !previous.starts(with: "pada tanggal")
      && !previous.starts(with: "ditetapkan") && !previous.starts(with: "disahkan")
      && !previous.ends(with: "esa")
  }

  /// `Pasal 5 . . .`: the first words of the next page at the foot of the page before it.
  private func isCatchword(_ range: Range<Int>, _ index: Int, _ lines: [DraftLine]) -> Bool {
    guard range.count <= 60, endsInDots(range) else { return false }
    var next = index + 1
    while next < lines.count, next < index + 12 {
      let line = lines[next]
      next += 1
      guard line.sort == .words else { continue }
      let start = line.content.lowerBound
      let words = LineWords(bytes, start..<min(line.content.upperBound, start + 60))
      if PageNumber(alone: line.content, in: bytes) != nil || isPresident(words, next - 1, lines)
        || words.equals("presiden") || words.equals("republik indonesia") || isAddress(words)
        || isSerial(words)
      {
        continue
      }
      let own = LineWords(bytes, range).key.prefix { $0 != UInt8(ascii: ".") && $0 != 0xE2 }
      let first = Self.letters(own).prefix(8)
      return !first.isEmpty && Self.letters(words.key[...]).starts(with: first)
    }
    return false
  }

  /// Without blanks, and with one letter for those that a scanner confuses.
  private static func letters(_ key: ArraySlice<UInt8>) -> [UInt8] {
    key.compactMap { byte in
      switch byte {
      case 0x20: nil
      case UInt8(ascii: "1"), UInt8(ascii: "i"), UInt8(ascii: "|"): UInt8(ascii: "l")
      case UInt8(ascii: "0"): UInt8(ascii: "o")
      case UInt8(ascii: "5"): UInt8(ascii: "s")
      default: byte
      }
    }
  }

  private func endsInDots(_ range: Range<Int>) -> Bool {
    var dots = 0
    for byte in bytes[range].reversed() {
      if byte == UInt8(ascii: ".") {
        dots += 1
      } else if byte == 0xA6 || byte == 0x85 {
        return true  // the last byte of an ellipsis in UTF-8 and in Windows-1252
      } else if !Bytes.isBlank(byte) {
        break
      }
    }
    return dots >= 3
  }

  /// A short line that comes at least three times, each time at a page's edge, is a running head.
  private func markRepeated(_ lines: inout [DraftLine]) {
    var places: [[UInt8]: [Int]] = [:]
    for index in lines.indices where lines[index].sort == .words {
      let content = lines[index].content
      guard content.count <= 60, !endsInSign(content), isAtPageEdge(index, lines),
        !startsLikePart(LineWords(bytes, content))
      else { continue }
      let key = LineWords(bytes, content).key.filter { !Bytes.isDigit($0) }
      guard key.count >= 4 else { continue }
      places[key, default: []].append(index)
    }
    for indices in places.values where indices.count >= 3 {
      for index in indices { lines[index].sort = .furniture }
    }
  }

  private func isAtPageEdge(_ index: Int, _ lines: [DraftLine]) -> Bool {
    if lines[index].breaksPage { return true }
    for step in [-1, 1] {
      var other = index + step
      while lines.indices.contains(other), lines[other].sort == .blank, !lines[other].breaksPage {
        other += step
      }
      guard lines.indices.contains(other) else { continue }
      if lines[other].sort == .furniture || lines[other].breaksPage { return true }
    }
    return false
  }

  /// Running heads are no sentences.
  func endsInSign(_ range: Range<Int>) -> Bool {
    switch bytes[range.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"): true
    default: false
    }
  }

  private func startsLikePart(_ line: LineWords) -> Bool {
    line.starts(with: "pasal") || line.starts(with: "bab") || line.starts(with: "bagian")
      || line.starts(with: "paragraf") || line.starts(with: "ayat") || line.starts(with: "huruf")
      || line.starts(with: "angka") || line.starts(with: "cukup jelas")
      || bytes[line.range].prefix(4).contains {
        $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".")
      }
  }
}
