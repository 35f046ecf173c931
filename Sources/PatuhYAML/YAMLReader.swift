package import PatuhDiagnostics

/// Reads a strict subset of YAML 1.2: one document, no anchors, aliases, tags, directives, merge
/// keys, complex or duplicate keys.
///
/// Faults of structure don't end the reading: all of a file's are reported in one go. Only what
/// libyaml itself can't understand ends it, and then what was found before is still reported.
package enum YAMLReader {
  /// Larger files are refused unread.
  package static let maximumBytes = 16 * 1024 * 1024
  /// Sequences and mappings inside one another.
  package static let maximumDepth = 64
  /// Scalars, sequences and mappings of a file.
  package static let maximumNodes = 1_000_000

  /// The root node; nil when the file has none or a fault left nothing to go on with.
  ///
  /// A node may come back although the bag got errors, so that readers can report theirs too.
  /// O(size of the file).
  package static func read(_ source: Source, into bag: inout DiagnosticBag) -> Node? {
    let bytes = source.bytes
    guard bytes.count <= maximumBytes else {
      bag.append(.tooLarge(source, maximum: maximumBytes))
      return nil
    }
    let isPlain = isPlain(bytes)
    if !isPlain {
      if let offset = firstInvalidByte(bytes) {
        bag.append(.notUTF8(SourceRange(source: source, offset..<offset + 1)))
        return nil
      }
      if let offset = bytes.firstIndex(of: 0) {
        bag.append(.nulCharacter(SourceRange(source: source, offset..<offset + 1)))
        return nil
      }
      reportLineSeparators(source, into: &bag)
    }

    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let index = CodePointIndex(bytes, from: start, isPlain: isPlain)
    var composer = Composer(source, index)
    let fault = bytes.withUnsafeBufferPointer { buffer in
      readEvents(of: UnsafeBufferPointer(rebasing: buffer[start...])) { composer.receive($0) }
    }
    bag.append(contentsOf: composer.bag)
    if let fault {
      let offset = fault.isByteOffset ? fault.position + start : index.byteOffset(fault.position)
      let context = fault.context.map { index.byteOffset($0) }
      bag.append(
        .syntax(
          fault.problem, SourceRange(source: source, offset..<offset + 1),
          context: context.map { SourceRange(source: source, $0..<$0 + 1) }))
      return nil
    }
    if composer.root == nil, !composer.stopped {
      bag.append(.emptyDocument(SourceRange(source: source, 0..<0)))
    }
    return composer.stopped ? nil : composer.root
  }

  /// Whether all is ASCII without NUL. Looks at every byte, so that many are looked at side by side.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.reduce(UInt8(0)) { $0 | $1 | ($1 &- 1) } < 0x80
  }

  /// Line ends of YAML 1.1 that no editor shows and YAML 1.2 took back: NEL, LS, PS.
  private static func reportLineSeparators(_ source: Source, into bag: inout DiagnosticBag) {
    let bytes = source.bytes
    for offset in bytes.indices.dropLast() {
      let isNEL = bytes[offset] == 0xC2 && bytes[offset + 1] == 0x85
      let isLSorPS =
        bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && offset + 2 < bytes.count
        && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9)
      if isNEL || isLSorPS {
        bag.append(
          .lineSeparator(SourceRange(source: source, offset..<offset + (isNEL ? 2 : 3))))
      }
    }
  }

  /// The offset of the first byte that is no UTF-8. Surrogates, overlong forms and what lies beyond
  /// U+10FFFF are none.
  private static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      if lead < 0x80 {
        offset += 1
        continue
      }
      let length: Int
      var second: ClosedRange<UInt8> = 0x80...0xBF
      switch lead {
      case 0xC2...0xDF: length = 2
      case 0xE0: (length, second) = (3, 0xA0...0xBF)
      case 0xED: (length, second) = (3, 0x80...0x9F)
      case 0xE1...0xEF: length = 3
      case 0xF0: (length, second) = (4, 0x90...0xBF)
      case 0xF4: (length, second) = (4, 0x80...0x8F)
      case 0xF1...0xF3: length = 4
      default: return offset
      }
      guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else {
        return offset
      }
      for further in 2..<max(length, 2) where bytes[offset + further] & 0xC0 != 0x80 {
        return offset
      }
      offset += length
    }
    return nil
  }
}
