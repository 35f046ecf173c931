internal import PatuhDiagnostics

/// Builds the node tree from events and reports what the strict subset doesn't allow.
///
/// Works with its own stack, so that no nesting can exhaust the machine's.
struct Composer {
  /// A sequence or mapping that isn't finished.
  private struct Frame {
    let start: Int
    let isMapping: Bool
    var items: [Node] = []
    var pairs: [Node.Pair] = []
    var keys = KeysSeen()
    /// The key that waits for its value; nil also when it was refused.
    var key: Scalar?
    var isKeyNext = true
  }

  private let source: Source
  private let index: CodePointIndex
  private var stack: [Frame] = []
  private var nodes = 0
  private var documents = 0

  private(set) var bag = DiagnosticBag()
  private(set) var root: Node?
  /// A limit was passed and the rest of the file not read.
  private(set) var stopped = false

  init(_ source: Source, _ index: CodePointIndex) {
    self.source = source
    self.index = index
  }

  mutating func receive(_ event: Event) -> EventReply {
    let start = index.byteOffset(event.start)
    let end = index.byteOffset(event.end)
    if event.hasAnchor { bag.append(.anchor(word(at: start))) }
    if event.hasTag { bag.append(.tag(word(at: start))) }
    switch event.kind {
    case .documentStart(let hasDirectives):
      documents += 1
      if hasDirectives { bag.append(.directive(word(at: start))) }
      if documents > 1 {
        bag.append(.secondDocument(word(at: start)))
        stopped = false
        return .enough
      }
    case .documentEnd:
      break
    case .alias:
      bag.append(.alias(range(start, end)))
      let empty = range(start, start)
      add(Node(.scalar(Scalar(text: "", style: .plain, range: empty, rawEnd: start))))
    case .scalar(let style, let text, let holdsNUL):
      let start = event.hasAnchor || event.hasTag ? skipProperties(start, end) : start
      let shownEnd = style == .literal || style == .folded ? trimmed(start, end) : end
      let range = range(start, shownEnd)
      let scalar = Scalar(text: text, style: style, range: range, rawEnd: end)
      if holdsNUL { bag.append(.nulCharacter(range)) }
      add(Node(.scalar(scalar)))
    case .sequenceStart:
      return open(Frame(start: start, isMapping: false))
    case .mappingStart:
      return open(Frame(start: start, isMapping: true))
    case .sequenceEnd, .mappingEnd:
      close(from: start, to: end)
    }
    guard nodes <= YAMLReader.maximumNodes else {
      bag.append(.tooManyNodes(range(start, end), maximum: YAMLReader.maximumNodes))
      stopped = true
      return .enough
    }
    return .more
  }

  private mutating func open(_ frame: Frame) -> EventReply {
    guard stack.count < YAMLReader.maximumDepth else {
      let range = range(frame.start, frame.start + 1)
      bag.append(.tooDeep(range, maximum: YAMLReader.maximumDepth))
      stopped = true
      return .enough
    }
    stack.append(frame)
    return .more
  }

  /// A flow collection ends with its bracket; a block collection has no end of its own and is taken
  /// to end with its last child.
  private mutating func close(from endStart: Int, to end: Int) {
    guard let frame = stack.popLast() else { return }
    let last = frame.isMapping ? frame.pairs.last?.value.range : frame.items.last?.range
    let isFlow = end > endStart
    let range = range(frame.start, isFlow ? end : last?.upperBound ?? frame.start)
    add(
      Node(
        frame.isMapping
          ? .mapping(frame.pairs, range: range) : .sequence(frame.items, range: range)))
  }

  /// Puts a finished node where it belongs.
  private mutating func add(_ node: Node) {
    nodes += 1
    guard !stack.isEmpty else {
      root = node
      return
    }
    let top = stack.count - 1
    if !stack[top].isMapping {
      stack[top].items.append(node)
    } else if stack[top].isKeyNext {
      stack[top].key = acceptedKey(node)
      stack[top].isKeyNext = false
    } else {
      if let key = stack[top].key { stack[top].pairs.append(Node.Pair(key: key, value: node)) }
      stack[top].isKeyNext = true
    }
  }

  /// The key, unless it is refused; the value of a refused key is read and dropped.
  private mutating func acceptedKey(_ node: Node) -> Scalar? {
    guard let key = node.scalar else {
      bag.append(.complexKey(node.range))
      return nil
    }
    if key.isNull {
      bag.append(.emptyKey(node.range))
      return nil
    }
    if key.text == "<<", key.style == .plain {
      bag.append(.mergeKey(node.range))
      return nil
    }
    let top = stack.count - 1
    if let first = stack[top].keys.note(key, among: stack[top].pairs) {
      bag.append(.duplicateKey(key.text, node.range, first: first))
      return nil
    }
    return key
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(source: source, start..<max(start, end))
  }

  /// The end without the blanks and line breaks before it.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = min(end, source.bytes.count)
    while end > start, [0x20, 0x09, 0x0A, 0x0D].contains(source.bytes[end - 1]) { end -= 1 }
    return end
  }

  /// The word that begins at an offset: an anchor, a tag, a document marker.
  private func word(at start: Int) -> SourceRange {
    var end = start
    while end < source.bytes.count, source.bytes[end] > 0x20 { end += 1 }
    return range(start, max(end, start + 1))
  }

  /// Where a scalar begins behind its anchor and tag.
  private func skipProperties(_ start: Int, _ end: Int) -> Int {
    var offset = start
    while offset < end, [UInt8(ascii: "&"), UInt8(ascii: "!")].contains(source.bytes[offset]) {
      while offset < end, source.bytes[offset] > 0x20 { offset += 1 }
      while offset < end, source.bytes[offset] <= 0x20 { offset += 1 }
    }
    return offset
  }
}
