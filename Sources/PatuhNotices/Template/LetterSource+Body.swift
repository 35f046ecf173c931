import PatuhDiagnostics

extension LetterSource {
  /// The text of the letter as a mustache template of one format.
  func body(_ format: NoticeFormat) -> String {
    var writer = BodyWriter(format)
    for line in lines(bodyRange) { writer.add(line) }
    return writer.finish()
  }

  /// A line of the head as a mustache template of one format.
  func line(_ range: Range<Int>, _ format: NoticeFormat) -> String {
    BodyWriter.inline(lines(range).joined(separator: " ").trimmed, format)
  }

  /// The lines of a part, without comments.
  private func lines(_ range: Range<Int>) -> [String] {
    var text = ""
    for tag in TemplateTag.scan(source.bytes, in: range) where tag.kind != .comment {
      text += String(decoding: source.bytes[tag.range], as: UTF8.self)
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// Turns the lines of a letter into blocks of one format.
private struct BodyWriter {
  private enum Block {
    case none
    case paragraph([String])
    case list(isOrdered: Bool, items: [String])
  }

  private let format: NoticeFormat
  private var block = Block.none
  private var text = ""

  init(_ format: NoticeFormat) {
    self.format = format
  }

  mutating func add(_ line: String) {
    let trimmed = line.trimmed
    if trimmed.isEmpty {
      flush()
    } else if Self.isSilent(trimmed) {
      flush()
      text += trimmed + "\n"
    } else if trimmed.hasPrefix("## ") {
      flush()
      heading(String(trimmed.dropFirst(3)))
    } else if let item = Self.item(trimmed) {
      if case .list(item.isOrdered, let items) = block {
        block = .list(isOrdered: item.isOrdered, items: items + [item.text])
      } else {
        flush()
        block = .list(isOrdered: item.isOrdered, items: [item.text])
      }
    } else {
      continueBlock(trimmed)
    }
  }

  mutating func finish() -> String {
    flush()
    return text
  }

  private mutating func continueBlock(_ line: String) {
    switch block {
    case .none: block = .paragraph([line])
    case .paragraph(let lines): block = .paragraph(lines + [line])
    case .list(let isOrdered, var items):
      items[items.count - 1] += " " + line
      block = .list(isOrdered: isOrdered, items: items)
    }
  }

  private mutating func heading(_ words: String) {
    let inner = Self.inline(words, format)
    text += format == .html ? "<h2>\(inner)</h2>\n" : "\n\(inner)\n"
  }

  private mutating func flush() {
    switch block {
    case .none: break
    case .paragraph(let lines):
      let inner = Self.inline(lines.joined(separator: " "), format)
      text += format == .html ? "<p>\(inner)</p>\n" : "\n\(inner)\n"
    case .list(let isOrdered, let items):
      let inner = items.map { Self.inline($0, format) }
      if format == .html {
        let name = isOrdered ? "ol" : "ul"
        text += "<\(name)>\n" + inner.map { "<li>\($0)</li>\n" }.joined() + "</\(name)>\n"
      } else {
        text += "\n"
        for (index, item) in inner.enumerated() {
          text += (isOrdered ? "\(index + 1)." : "-") + "\t" + item + "\n"
        }
      }
    }
    block = .none
  }

  /// True for a line of nothing but sections, partials and their ends.
  private static func isSilent(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    return TemplateTag.scan(bytes, in: 0..<bytes.count).allSatisfy { tag in
      tag.isSilent
        || tag.kind == .text
          && String(decoding: bytes[tag.range], as: UTF8.self).trimmed.isEmpty
    }
  }

  private static func item(_ line: String) -> (isOrdered: Bool, text: String)? {
    if line.hasPrefix("- ") { return (false, String(line.dropFirst(2)).trimmed) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    let rest = line.dropFirst(digits.count)
    return rest.hasPrefix(". ") ? (true, String(rest.dropFirst(2)).trimmed) : nil
  }

  /// Escapes what is no tag, and turns `**` into strong text.
  static func inline(_ line: String, _ format: NoticeFormat) -> String {
    let bytes = Array(line.utf8)
    var isStrong = false
    var result = ""
    for tag in TemplateTag.scan(bytes, in: 0..<bytes.count) {
      let text = String(decoding: bytes[tag.range], as: UTF8.self)
      guard tag.kind == .text else {
        result += text
        continue
      }
      for (index, part) in text.split(separator: "**", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 {
          isStrong.toggle()
          if format == .html { result += isStrong ? "<strong>" : "</strong>" }
        }
        result += format == .html ? escape(part) : String(part)
      }
    }
    if isStrong, format == .html { result += "</strong>" }
    return result
  }

  private static func escape(_ text: Substring) -> String {
    var result = ""
    for character in text {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.append(character)
      }
    }
    return result
  }
}
