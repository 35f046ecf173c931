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

  private mutating func makeTokens() {
    var segments: [TokenWriter.Segment] = []
    segments.reserveCapacity(nodes.count * 2)
    for (index, node) in nodes.enumerated() {
      let kind: DraftToken.Kind = node.marker == nil ? .teks : .penanda
      segments.append(.init(start: node.fullRange.lowerBound, node: index, kind: kind))
      if let marker = node.marker {
        segments.append(.init(start: marker.upperBound, node: index, kind: .teks))
      }
      if let heading = headings[index] {
        let range = plain.sourceRange(heading)
        segments.append(.init(start: range.lowerBound, node: index, kind: .kepala))
        segments.append(.init(start: range.upperBound, node: index, kind: .teks))
      }
    }
    var writer = TokenWriter(source.bytes, segments)
    for line in lines { writer.write(line) }
    tokens = writer.tokens
  }
}
