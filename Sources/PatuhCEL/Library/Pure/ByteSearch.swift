/// Finding bytes in bytes.
enum ByteSearch {
  /// Runs `body` with the UTF-8 of a text.
  @inline(__always)
  static func withBytes<Result>(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if let result = text.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(text.utf8).withUnsafeBufferPointer(body)
  }

  /// How many bytes are the same from the beginning of both on; eight at a time.
  @inline(__always)
  static func commonPrefix(
    _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let count = min(first.count, second.count)
    let firstRaw = UnsafeRawBufferPointer(first)
    let secondRaw = UnsafeRawBufferPointer(second)
    var index = 0
    while index + 8 <= count {
      let left = firstRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let right = secondRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if left != right { break }
      index += 8
    }
    while index < count, first[index] == second[index] { index += 1 }
    return index
  }

  /// Where `part` first occurs at or behind `start`; nil if it does not.
  ///
  /// O(text + part): the plain search stops when it has compared too much in vain, and a search with
  /// a failure table goes on.
  static func first(
    _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int = 0
  ) -> Int? {
    let length = part.count
    guard start >= 0, length <= text.count, start <= text.count - length else { return nil }
    guard length > 0 else { return start }
    let head = part[0]
    let last = text.count - length
    var index = start
    var wasted = 0
    while index <= last {
      if text[index] == head {
        var matched = 1
        while matched < length, text[index + matched] == part[matched] { matched += 1 }
        if matched == length { return index }
        wasted += matched
        if wasted > 64 + 4 * (index - start) {
          return firstByTable(part, in: text, from: index + 1)
        }
      }
      index += 1
    }
    return nil
  }

  /// Where `part` last begins at or before `start`.
  static func last(
    _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard part.count <= text.count else { return nil }
    let begin = min(start, text.count - part.count)
    guard begin >= 0 else { return nil }
    // The first occurrence in the text read backwards.
    let reversedText = Array(text[0..<begin + part.count].reversed())
    let reversedPart = Array(part.reversed())
    return reversedPart.withUnsafeBufferPointer { part in
      reversedText.withUnsafeBufferPointer { text in
        first(part, in: text).map { begin - $0 }
      }
    }
  }

  private static func firstByTable(
    _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    // failure[i]: length of the longest border of the first i + 1 bytes.
    var failure = [Int](repeating: 0, count: part.count)
    var length = 0
    var index = 1
    while index < part.count {
      while length > 0, part[index] != part[length] { length = failure[length - 1] }
      if part[index] == part[length] { length += 1 }
      failure[index] = length
      index += 1
    }
    var matched = 0
    index = start
    while index < text.count {
      while matched > 0, text[index] != part[matched] { matched = failure[matched - 1] }
      if text[index] == part[matched] { matched += 1 }
      if matched == part.count { return index - matched + 1 }
      index += 1
    }
    return nil
  }
}
