import PatuhDiagnostics

/// A piece of a template: text, or what stands between braces.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case text
    case variable
    case section
    case inverted
    case close
    case partial
    case comment
    /// Something mustache knows and letters don't: unescaped values, functions, inheritance.
    case foreign
    /// `{{` without its end.
    case unfinished
  }

  let kind: Kind
  /// The name, without blanks; empty for text and comments.
  let name: String
  /// Offsets in the template's bytes, braces included.
  let range: Range<Int>

  /// True for tags that may stand alone on a line without leaving one.
  var isSilent: Bool {
    switch kind {
    case .section, .inverted, .close, .partial, .comment: true
    case .text, .variable, .foreign, .unfinished: false
    }
  }

  /// Cuts a template into its tags and the text between them. O(bytes).
  static func scan(_ bytes: [UInt8], in bounds: Range<Int>) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var start = bounds.lowerBound
    var index = bounds.lowerBound
    let open = UInt8(ascii: "{")
    while index + 1 < bounds.upperBound {
      guard bytes[index] == open, bytes[index + 1] == open else {
        index += 1
        continue
      }
      if start < index { tags.append(TemplateTag(kind: .text, name: "", range: start..<index)) }
      let tag = read(bytes, from: index, bounds.upperBound)
      tags.append(tag)
      index = tag.range.upperBound
      start = index
    }
    if start < bounds.upperBound {
      tags.append(TemplateTag(kind: .text, name: "", range: start..<bounds.upperBound))
    }
    return tags
  }

  private static func read(_ bytes: [UInt8], from start: Int, _ end: Int) -> TemplateTag {
    let close = UInt8(ascii: "}")
    let isTriple = start + 2 < end && bytes[start + 2] == UInt8(ascii: "{")
    var index = start + 2
    while index + 1 < end, !(bytes[index] == close && bytes[index + 1] == close) { index += 1 }
    guard index + 1 < end else {
      // Only the opening braces: the rest of the file would be no help as a place.
      return TemplateTag(kind: .unfinished, name: "", range: start..<min(start + 2, end))
    }
    var last = index + 2
    if isTriple, last < end, bytes[last] == close { last += 1 }
    let inner = String(decoding: bytes[(start + 2)..<index], as: UTF8.self)
    let (kind, name) = isTriple ? (.foreign, inner) : classify(inner)
    return TemplateTag(kind: kind, name: name, range: start..<last)
  }

  private static func classify(_ inner: String) -> (Kind, String) {
    let text = inner.trimmed
    let rest = String(text.dropFirst()).trimmed
    switch text.first {
    case "#": return isName(rest) ? (.section, rest) : (.foreign, text)
    case "^": return isName(rest) ? (.inverted, rest) : (.foreign, text)
    case "/": return (.close, rest)
    case "!": return (.comment, "")
    case ">": return isPartialName(rest) ? (.partial, rest) : (.foreign, text)
    default: return isName(text) ? (.variable, text) : (.foreign, text)
    }
  }

  /// `nama`, `subjek.nama`, `.`
  private static func isName(_ text: String) -> Bool {
    if text == "." { return true }
    guard !text.isEmpty, text.first != ".", text.last != "." else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }

  private static func isPartialName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}

extension String {
  /// Without blanks, tabs and line ends at both ends.
  var trimmed: String {
    var view = self[...]
    while let first = view.first, first.isWhitespace { view.removeFirst() }
    while let last = view.last, last.isWhitespace { view.removeLast() }
    return String(view)
  }
}
