/// The `regex.` functions: extraction and replacement.
package enum RegexFunctions {
  /// The first match, or its group if the pattern has one; nil without a match.
  package static func extract(
    _ text: String, _ expression: RegularExpression
  ) throws(LibraryFault) -> String? {
    let group = try onlyGroup(expression)
    return expression.firstMatch(in: text)?.text(group, in: text)
  }

  /// Every match, or its group; matches in which the group took no part are left out.
  package static func extractAll(
    _ text: String, _ expression: RegularExpression, spend: (Int) -> Bool = { _ in true }
  ) throws(LibraryFault) -> [String] {
    let group = try onlyGroup(expression)
    return expression.allMatches(in: text, spend: spend).compactMap { $0.text(group, in: text) }
  }

  /// Replaces the first `limit` matches (negative: all). In the replacement `\1` … `\9` stand for
  /// groups, `\0` for the whole match and `\\` for a backslash.
  package static func replace(
    _ text: String, _ expression: RegularExpression, _ replacement: String, limit: Int64 = -1,
    spend: (Int) -> Bool = { _ in true }
  ) throws(LibraryFault) -> String {
    let parts = try parse(replacement, expression)
    if limit == 0 { return text }
    let count = limit < 0 ? Int.max : Int(clamping: limit)
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var end = 0
    for match in expression.allMatches(in: text, limit: count, spend: spend) {
      result += bytes[end..<match.range.lowerBound]
      for part in parts {
        switch part {
        case .text(let literal): result += literal
        case .group(let number): if let range = match.groups[number] { result += bytes[range] }
        }
      }
      guard result.count <= Strings.maximumBytes else { throw .resultTooLarge }
      end = match.range.upperBound
    }
    result += bytes[end...]
    guard result.count <= Strings.maximumBytes else { throw .resultTooLarge }
    return String(decoding: result, as: UTF8.self)
  }

  private static func onlyGroup(_ expression: RegularExpression) throws(LibraryFault) -> Int {
    guard expression.groupCount <= 1 else {
      throw .severalGroups(expression.pattern, expression.groupCount)
    }
    return expression.groupCount
  }

  private enum Part {
    case text([UInt8])
    case group(Int)
  }

  private static func parse(
    _ replacement: String, _ expression: RegularExpression
  ) throws(LibraryFault) -> [Part] {
    var parts: [Part] = []
    var literal: [UInt8] = []
    var escaped = false
    for byte in replacement.utf8 {
      guard escaped else {
        if byte == 0x5C { escaped = true } else { literal.append(byte) }
        continue
      }
      escaped = false
      if byte == 0x5C {
        literal.append(byte)
      } else if (0x30...0x39).contains(byte), Int(byte - 0x30) <= expression.groupCount {
        parts.append(.text(literal))
        literal = []
        parts.append(.group(Int(byte - 0x30)))
      } else {
        throw .replacement(replacement)
      }
    }
    if escaped { throw .replacement(replacement) }
    parts.append(.text(literal))
    return parts
  }
}
