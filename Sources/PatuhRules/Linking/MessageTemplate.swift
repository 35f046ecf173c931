public import PatuhCEL
internal import PatuhDiagnostics

/// A text with expressions in braces: `{belum.size()} pekerja belum didaftarkan`.
public struct MessageTemplate: Sendable {
  public enum Piece: Sendable {
    case text(String)
    case expression(Program)
  }

  public let pieces: [Piece]
}

/// A part of a template before it is compiled.
enum TemplatePart {
  case text(String)
  case expression(String, SourceMap)

  /// Splits a template at its braces; `{{` and `}}` stand for one brace. Braces and quotes within
  /// an expression belong to it.
  static func split(_ template: ExpressionText, into bag: inout DiagnosticBag) -> [TemplatePart] {
    let bytes = Array(template.text.utf8)
    var parts: [TemplatePart] = []
    var text: [UInt8] = []
    var offset = 0
    func isBrace(_ offset: Int, _ brace: Character) -> Bool {
      offset < bytes.count && bytes[offset] == brace.asciiValue
    }
    while offset < bytes.count {
      if isBrace(offset, "{"), isBrace(offset + 1, "{") {
        text.append(bytes[offset])
        offset += 2
      } else if isBrace(offset, "}") {
        text.append(bytes[offset])
        offset += isBrace(offset + 1, "}") ? 2 : 1
      } else if isBrace(offset, "{") {
        guard let end = closingBrace(bytes, offset + 1) else {
          bag.append(.unclosedBrace(template.map.range(offset..<offset + 1)))
          return parts
        }
        if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
        text = []
        let inner = offset + 1..<end
        parts.append(
          .expression(
            String(decoding: bytes[inner], as: UTF8.self), template.map.slice(inner)))
        offset = end + 1
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    if !text.isEmpty { parts.append(.text(String(decoding: text, as: UTF8.self))) }
    return parts
  }

  private static func closingBrace(_ bytes: [UInt8], _ start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if let open = quote {
        if byte == UInt8(ascii: "\\") { offset += 1 } else if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        if depth == 0 { return offset }
        depth -= 1
      }
      offset += 1
    }
    return nil
  }
}

extension SourceMap {
  /// The map of a part of the decoded text. O(length).
  func slice(_ range: Range<Int>) -> SourceMap {
    var runs: [Run] = []
    var expected = -1
    for decoded in range {
      let file = fileOffset(of: decoded)
      if file != expected { runs.append(Run(decoded: decoded - range.lowerBound, file: file)) }
      expected = file + 1
    }
    let start = fileOffset(of: range.lowerBound)
    if runs.isEmpty { runs = [Run(decoded: 0, file: start)] }
    return SourceMap(source: source, runs: runs, fileEnd: max(expected, start))
  }
}
