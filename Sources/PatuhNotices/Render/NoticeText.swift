internal import Mustache

/// Text in a letter. A section over an empty text doesn't stand, as a reader of templates expects.
struct NoticeText: MustacheCustomRenderable {
  let renderText: String

  init(_ text: String?) {
    self.renderText = text.map(Self.clean) ?? ""
  }

  var isNull: Bool { renderText.isEmpty }

  /// The longest value that a letter prints.
  private static let limit = 2_000

  /// One line without what could change a page or its reading: control characters, line ends,
  /// marks that turn the direction of writing, marks that would hide a `<` from being escaped.
  static func clean(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
        if last != " " { result.append(" ") }
        last = " "
        continue
      // Direction marks, embeddings, overrides and isolates; the invisible ones that join nothing.
      case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
        0xFFF9...0xFFFB, 0xE0000...0xE007F:
        continue
      default: break
      }
      if "<>&\"'".unicodeScalars.contains(last), scalar.properties.isGraphemeExtend { continue }
      count += 1
      if count > limit {
        result.append("…")
        break
      }
      result.append(scalar)
      last = scalar
    }
    return String(result).trimmed
  }
}
