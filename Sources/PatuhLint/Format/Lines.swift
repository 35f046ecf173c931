internal import PatuhDiagnostics
internal import PatuhYAML

/// Line ends, trailing blanks and empty lines.
enum Lines {
  /// The text with clean lines; what stands within scalars over several lines is left alone.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    text = withoutReturns(text)
    let source = Source(name: "", bytes: text)
    var ignored = DiagnosticBag()
    guard let node = YAMLReader.read(source, into: &ignored) else { return bytes }
    let kept = lines(withinScalarsOf: node)
    var result: [UInt8] = []
    var empty = 0
    for number in 1...source.lineCount {
      var line = Array(source.line(number))
      if kept.contains(number) {
        // An empty line of a scalar belongs to it.
        for _ in 0..<empty { result.append(0x0A) }
        empty = 0
        result += line + [0x0A]
        continue
      }
      while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
      guard !line.isEmpty else {
        empty = result.isEmpty ? 0 : 1
        continue
      }
      if empty > 0 { result.append(0x0A) }
      empty = 0
      result += line + [0x0A]
    }
    return result
  }

  /// CR LF and CR become LF.
  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if offset + 1 >= bytes.count || bytes[offset + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }

  /// Lines whose blanks may be part of a text: those of scalars over several lines.
  private static func lines(withinScalarsOf node: Node) -> Set<Int> {
    var result: Set<Int> = []
    var open = [node]
    while let next = open.popLast() {
      switch next.content {
      case .scalar(let scalar):
        let (start, end) = (scalar.range.start.line, scalar.range.end.line)
        guard end > start else { continue }
        // The first line of a block scalar is its header.
        let isBlock = scalar.style == .literal || scalar.style == .folded
        result.formUnion((isBlock ? start + 1 : start)...end)
      case .sequence(let items, _): open += items
      case .mapping(let pairs, _): open += pairs.map(\.value)
      }
    }
    return result
  }
}
