internal import PatuhDiagnostics

/// Turns the parts of the plain text into parts and tokens of the source.
struct TreeAssembly {
  private(set) var nodes: [DraftNode] = []
  private(set) var ownText: [Range<Int>] = []
  private(set) var tokens: [DraftToken] = []
  private let source: Source
  private let lines: [DraftLine]
  private let plain: PlainText
  private let parts: [TreeBuilder.Part]
  private var headings: [Range<Int>?] = []

  init(source: Source, lines: [DraftLine], plain: PlainText, builder: TreeBuilder) {
    self.source = source
    self.lines = lines
    self.plain = plain
    self.parts = builder.parts
    findTexts()
    makeNodes()
    makeTokens()
  }

  private func start(of part: Int) -> Int { parts[part].marker.lowerBound }

  /// The own words of each part, and its heading.
  private mutating func findTexts() {
    let finder = HeadingFinder(plain: plain)
    for index in parts.indices {
      let lower = start(of: index)
      let upper = index + 1 < parts.count ? start(of: index + 1) : plain.bytes.count
      ownText.append(lower..<max(lower, upper))
      let kind = parts[index].kind
      let marker = parts[index].marker.upperBound
      headings.append(
        kind.isGroup && marker < upper ? finder.heading(marker..<upper, of: kind) : nil)
    }
  }

  private mutating func makeNodes() {
    for (index, part) in parts.enumerated() {
      let lower = plain.origin(part.marker.lowerBound)
      var full = part.depth == 0 ? 0 : lower
      if part.isLineStart, part.depth > 0, part.line < plain.lineOrigins.count {
        full = min(lower, lines[plain.lineOrigins[part.line]].range.lowerBound)
      }
      let heading = headings[index].map { plain.text($0) }
      nodes.append(
        DraftNode(
          kind: part.kind, number: part.number, written: part.written, heading: heading,
          marker: part.marker.isEmpty ? nil : plain.sourceRange(part.marker), range: lower..<lower,
          fullRange: full..<full, parent: part.parent < 0 ? nil : part.parent, depth: part.depth,
          end: nodes.count + 1))
    }
    // A part ends where the next one outside it begins.
    var closing: [Int] = []
    for index in nodes.indices {
      while let last = closing.last, nodes[last].depth >= nodes[index].depth {
        closing.removeLast()
        close(last, before: index)
      }
      closing.append(index)
    }
    for index in closing.reversed() { close(index, before: nodes.count) }
  }

  private mutating func close(_ index: Int, before next: Int) {
    nodes[index].end = next
    let plainEnd = next < parts.count ? start(of: next) : plain.bytes.count
    let sourceEnd = next < parts.count ? nodes[next].fullRange.lowerBound : source.bytes.count
    var last = plainEnd
    let first = start(of: index)
    while last > first, plain.bytes[last - 1] <= 0x20 { last -= 1 }
    let lower = nodes[index].range.lowerBound
    let upper = last > first ? plain.sourceRange((last - 1)..<last).upperBound : lower
    nodes[index].range = lower..<max(lower, upper)
    nodes[index].fullRange =
      nodes[index].fullRange.lowerBound..<max(sourceEnd, nodes[index].fullRange.lowerBound)
  }

  /// A stretch of the source that begins a kind of words of a part.
  private struct Segment {
    let start: Int
    let node: Int
    let kind: DraftToken.Kind
  }

  private func segments() -> [Segment] {
    var result: [Segment] = []
    for (index, node) in nodes.enumerated() {
      result.append(
        Segment(
          start: node.fullRange.lowerBound, node: index, kind: node.marker == nil ? .teks : .penanda
        ))
      if let marker = node.marker {
        result.append(Segment(start: marker.upperBound, node: index, kind: .teks))
      }
      if let heading = headings[index] {
        let range = plain.sourceRange(heading)
        result.append(Segment(start: range.lowerBound, node: index, kind: .kepala))
        result.append(Segment(start: range.upperBound, node: index, kind: .teks))
      }
    }
    return result
  }

  private mutating func makeTokens() {
    let segments = segments()
    var current = 0
    func append(_ kind: DraftToken.Kind, _ range: Range<Int>, isWords: Bool = false) {
      var here = range.lowerBound
      while here < range.upperBound {
        while current + 1 < segments.count, segments[current + 1].start <= here { current += 1 }
        let cut = current + 1 < segments.count ? segments[current + 1].start : range.upperBound
        let end = min(max(cut, here + 1), range.upperBound)
        add(isWords ? segments[current].kind : kind, here..<end, segments[current].node)
        here = end
      }
    }
    for line in lines {
      switch line.sort {
      case .blank, .furniture:
        append(line.sort == .furniture ? .halaman : .spasi, line.range)
      case .words, .table:
        appendTrivia(line.range.lowerBound..<line.content.lowerBound, append)
        append(.teks, line.content, isWords: true)
        appendTrivia(line.content.upperBound..<line.range.upperBound, append)
      }
      append(.spasi, line.range.upperBound..<line.next)
    }
  }

  /// Blanks and marks of Markdown around a line's words.
  private func appendTrivia(
    _ range: Range<Int>, _ append: (DraftToken.Kind, Range<Int>, Bool) -> Void
  ) {
    var here = range.lowerBound
    while here < range.upperBound {
      let isBlank = Self.isTrivial(source.bytes[here])
      var end = here + 1
      while end < range.upperBound, Self.isTrivial(source.bytes[end]) == isBlank { end += 1 }
      append(isBlank ? .spasi : .markah, here..<end, false)
      here = end
    }
  }

  private static func isTrivial(_ byte: UInt8) -> Bool { Bytes.isBlank(byte) || byte >= 0x80 }

  /// Joins a stretch to the token before it where nothing tells them apart.
  private mutating func add(_ kind: DraftToken.Kind, _ range: Range<Int>, _ node: Int) {
    if let last = tokens.last, last.kind == kind, last.node == node, kind != .teks,
      kind != .penanda
    {
      tokens[tokens.count - 1] = DraftToken(
        kind: kind, range: last.range.lowerBound..<range.upperBound, node: node)
      return
    }
    tokens.append(DraftToken(kind: kind, range: range, node: node))
  }
}
