/// Finds the lines that belong to the page and not to the regulation: page numbers, running heads,
/// serial numbers, addresses, catchwords and heads that come again on page after page.
struct PageFurniture {
  private let bytes: [UInt8]

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
      guard content.count <= Self.longest, mayBeFurniture(content, seenConsiderations) else {
        continue
      }
      let key = self.key(content)
      if !seenConsiderations, key.hasPrefix("menimbang") { seenConsiderations = true }
      if let page = pageNumber(content) {
        if page.isCertain || page.number == lastPage + 1 || stands(alone: index, in: lines) {
          lastPage = page.number
          lines[index].sort = .furniture
        }
      } else if isAddress(key) || isSerial(key) || isPageCount(key) || isGazetteHead(key)
        || (seenConsiderations && isPresident(key, index, lines))
        || isCatchword(content, index, lines)
      {
        lines[index].sort = .furniture
      }
    }
    markRepeated(&lines)
  }

  /// A cheap look before the words are compared.
  private func mayBeFurniture(_ range: Range<Int>, _ seenConsiderations: Bool) -> Bool {
    let first = Bytes.lower(bytes[range.lowerBound])
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

  /// Lower case, blanks as one space.
  private func key(_ range: Range<Int>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in bytes[range] {
      if Bytes.isBlank(byte) {
        if result.last != 0x20 { result.append(0x20) }
      } else {
        result.append(Bytes.lower(byte))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `- 3 -`, `-3-`, `3`: digits with nothing but dashes around them.
  private func pageNumber(_ range: Range<Int>) -> (number: Int, isCertain: Bool)? {
    guard range.count <= 16 else { return nil }
    var number = 0
    var digits = 0
    var dashes = 0
    for byte in bytes[range] {
      if Bytes.isDigit(byte) {
        guard digits < 4 else { return nil }
        number = number * 10 + Int(byte - 0x30)
        digits += 1
      } else if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~") || byte >= 0x80
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "=")
      {
        dashes += 1
      } else if !Bytes.isBlank(byte) {
        return nil
      }
    }
    guard digits > 0, digits <= 3 else { return nil }
    return (number, dashes > 0)
  }

  private func stands(alone index: Int, in lines: [DraftLine]) -> Bool {
    func isEdge(_ other: Int) -> Bool {
      guard lines.indices.contains(other) else { return true }
      return lines[other].sort == .blank || lines[other].sort == .furniture
        || lines[other].breaksPage
    }
    return lines[index].breaksPage || (isEdge(index - 1) && isEdge(index + 1))
  }

  private func isAddress(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard words.count <= 3, !key.hasSuffix(";") else { return false }
    return key.hasPrefix("www.") || key.hasPrefix("http") || key.hasPrefix("jdih.")
      || words.contains { $0.hasSuffix(".go.id") || $0.hasSuffix(".com") }
  }

  /// `SK No 012345 A`.
  private func isSerial(_ key: String) -> Bool {
    let words = key.split(separator: " ")
    guard words.count >= 2, words.count <= 5, words[0] == "sk", words[1].hasPrefix("no") else {
      return false
    }
    return key.utf8.contains(where: Bytes.isDigit)
  }

  /// `Halaman 3 dari 10`, `hal. 3`, `Page 3 of 10`, `Anda di halaman 1dari 11`.
  private func isPageCount(_ key: String) -> Bool {
    let isStart =
      key.hasPrefix("halaman ") || key.hasPrefix("hal. ") || key.hasPrefix("hal ")
      || key.hasPrefix("page ") || key.hasPrefix("anda di halaman")
    guard isStart, let last = key.utf8.last else { return false }
    return Bytes.isDigit(last) && key.split(separator: " ").count <= 6
  }

  /// `2016, No. 5`, `-3- 2016, No.5`: the running head of the state gazette.
  private func isGazetteHead(_ key: String) -> Bool {
    guard key.utf8.count <= 30, let comma = key.firstIndex(of: ",") else { return false }
    let before = key[..<comma].filter { $0 != " " && $0 != "-" }
    let behind = key[key.index(after: comma)...].filter { $0 != " " && $0 != "-" && $0 != "." }
    func isNumber(_ text: String) -> Bool {
      text.hasPrefix("no") && text.count > 2
        && text.dropFirst(2).allSatisfy { $0.isASCII && $0.isNumber }
    }
    func isYear(_ text: String) -> Bool {
      text.count >= 4 && text.count <= 7 && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
    return (isYear(before) && isNumber(behind)) || (isNumber(before) && isYear(behind))
  }

  /// The letterhead at the top of each page of state regulations.
  private func isPresident(_ key: String, _ index: Int, _ lines: [DraftLine]) -> Bool {
    guard key == "presiden" || key == "republik indonesia" || key == "presiden republik indonesia"
    else { return false }
    // In the enacting words and the signature the office belongs to the sentence.
    var before = index - 1
    while before >= 0, lines[before].sort == .blank { before -= 1 }
    guard before >= 0 else { return false }
    if lines[before].sort == .furniture { return true }
    guard key != "republik indonesia" else { return false }
    let previous = self.key(lines[before].content.suffix(60))
    return !previous.hasSuffix("dan") && !previous.hasPrefix("pada tanggal")
      && !previous.hasPrefix("ditetapkan") && !previous.hasPrefix("disahkan")
      && !previous.hasSuffix("esa")
  }

  /// `Pasal 5 . . .`: the first words of the next page at the foot of the page before it.
  private func isCatchword(_ range: Range<Int>, _ index: Int, _ lines: [DraftLine]) -> Bool {
    guard range.count <= 60, endsInDots(range) else { return false }
    var next = index + 1
    while next < lines.count, next < index + 12 {
      let line = lines[next]
      next += 1
      guard line.sort == .words else { continue }
      let key = self.key(line.content.prefix(60))
      if pageNumber(line.content) != nil || isPresident(key, next - 1, lines)
        || key == "presiden" || key == "republik indonesia" || isAddress(key) || isSerial(key)
      {
        continue
      }
      let first = Self.letters(self.key(range).prefix { $0 != "." && $0 != "…" }).prefix(8)
      return !first.isEmpty && Self.letters(key[...]).starts(with: first)
    }
    return false
  }

  /// Without blanks, and with one letter for those that a scanner confuses.
  private static func letters(_ key: Substring) -> [Character] {
    key.compactMap { character in
      switch character {
      case " ": nil
      case "1", "i", "|": "l"
      case "0": "o"
      case "5": "s"
      default: character
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
    var places: [String: [Int]] = [:]
    for index in lines.indices where lines[index].sort == .words {
      let content = lines[index].content
      guard content.count <= 60, !endsInSign(content), isAtPageEdge(index, lines) else { continue }
      let key = self.key(content).filter { !$0.isNumber }
      guard key.utf8.count >= 4, !Self.startsLikePart(key) else { continue }
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
  private func endsInSign(_ range: Range<Int>) -> Bool {
    [0x2E, 0x2C, 0x3A, 0x3B].contains(bytes[range.upperBound - 1])
  }

  private static func startsLikePart(_ key: String) -> Bool {
    ["pasal", "bab", "bagian", "paragraf", "ayat", "huruf", "angka", "cukup jelas"].contains {
      key.hasPrefix($0)
    } || key.utf8.prefix(3).contains { [0x28, 0x29, 0x2E].contains($0) }
  }
}
