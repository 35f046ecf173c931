/// A cell as it stands in the file, short enough to be shown.
enum RawText {
  static let limit = 60

  static func of(_ bytes: borrowing Span<UInt8>, _ bounds: FieldBounds) -> String {
    let end = min(bounds.end, bounds.start + limit * 4)
    let shown = clean(bytes.extracting(bounds.start..<end).text(limit: limit * 4))
    return end < bounds.end && !shown.hasSuffix("…") ? shown + "…" : shown
  }

  /// The text with every digit as `0` and every run of letters as `a`: cells of the same shape are
  /// written in the same way.
  static func shape(_ text: String) -> String {
    var shape = ""
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar) {
        shape.append("0")
      } else if !scalar.properties.isAlphabetic {
        shape.unicodeScalars.append(scalar)
      } else if shape.last != "a" {
        shape.append("a")
      }
    }
    return shape
  }

  /// Cut at the limit; characters that would disturb a line of text replaced.
  static func clean(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit { return shown + "…" }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        shown.append("\u{FFFD}")
      default: shown.unicodeScalars.append(scalar)
      }
      count += 1
    }
    return shown
  }
}
