/// Questions about the words of one line, in any letter case and with every run of blanks as one
/// space. Nothing is copied.
struct LineWords {
  private let bytes: [UInt8]
  let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Behind a phrase in lower case that the line begins with; nil when it begins otherwise.
  private func end(of phrase: StaticString) -> Int? {
    phrase.withUTF8Buffer { letters in
      var here = range.lowerBound
      for letter in letters {
        guard here < range.upperBound else { return nil }
        if letter == 0x20 {
          guard Bytes.isBlank(bytes[here]) else { return nil }
          while here < range.upperBound, Bytes.isBlank(bytes[here]) { here += 1 }
        } else {
          guard Bytes.lower(bytes[here]) == letter else { return nil }
          here += 1
        }
      }
      return here
    }
  }

  func starts(with phrase: StaticString) -> Bool { end(of: phrase) != nil }

  func equals(_ phrase: StaticString) -> Bool { end(of: phrase) == range.upperBound }

  func ends(with word: StaticString) -> Bool {
    guard word.utf8CodeUnitCount <= range.count else { return false }
    let start = range.upperBound - word.utf8CodeUnitCount
    return LineWords(bytes, start..<range.upperBound).equals(word)
  }

  /// The words, at most one more than a limit.
  func words(upTo limit: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var here = range.lowerBound
    while here < range.upperBound, found.count <= limit {
      while here < range.upperBound, Bytes.isBlank(bytes[here]) { here += 1 }
      let start = here
      while here < range.upperBound, !Bytes.isBlank(bytes[here]) { here += 1 }
      if start < here { found.append(start..<here) }
    }
    return found
  }

  var hasDigit: Bool { bytes[range].contains(where: Bytes.isDigit) }

  /// Lower case, blanks as one space.
  var key: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    for byte in bytes[range] {
      if Bytes.isBlank(byte) {
        if result.last != 0x20 { result.append(0x20) }
      } else {
        result.append(Bytes.lower(byte))
      }
    }
    return result
  }
}
