internal import PatuhDiagnostics
internal import PatuhRules

/// Finds the references of a draft to itself and the parts that they mean.
struct ReferenceFinder {
  private(set) var found: [InternalReference] = []
  private let draft: Draft
  private let text: TextCursor
  /// Parts of the body and annexes by the step that names them.
  private var articles: [String: Int] = [:]
  private var chapters: [String: Int] = [:]
  private var appendices: [String: Int] = [:]

  init(_ draft: Draft, _ citations: CitationFinder) {
    self.draft = draft
    self.text = TextCursor(bytes: draft.plain.bytes)
    indexParts()
    var next = 0
    for node in draft.nodes.indices {
      let own = draft.ownText[node]
      while next < citations.places.count, citations.places[next].upperBound <= own.lowerBound {
        next += 1
      }
      var end = next
      while end < citations.places.count, citations.places[end].lowerBound < own.upperBound {
        end += 1
      }
      read(node, own, citations.places[next..<end])
    }
  }

  private mutating func indexParts() {
    for (index, node) in draft.nodes.enumerated() {
      switch node.kind {
      case .pasal:
        let outer = draft.ancestors(of: index).dropFirst().map { draft.nodes[$0].kind }
        guard !outer.contains(.penjelasan), !outer.contains(.lampiran) else { continue }
        if articles[node.number] == nil { articles[node.number] = index }
      case .bab where chapters[node.number] == nil: chapters[node.number] = index
      case .lampiran where appendices[node.number] == nil: appendices[node.number] = index
      default: continue
      }
    }
  }

  private mutating func read(_ node: Int, _ own: Range<Int>, _ citations: ArraySlice<Range<Int>>) {
    guard mayRefer(node, own) else { return }
    let marker = draft.nodes[node].marker.map { _ in markerEnd(node) } ?? own.lowerBound
    for item in CitationParser.findPlaces(in: Array(draft.plain.bytes[own])) {
      let lower = own.lowerBound + item.range.lowerBound
      let upper = own.lowerBound + item.range.upperBound
      guard lower >= marker, !item.place.isWhole,
        !citations.contains(where: { $0.overlaps(lower..<upper) }),
        !isElsewhere(from: own.lowerBound + item.listEnd, own.upperBound),
        ![.dictum, .explanation].contains(item.place.steps[0].part)
      else { continue }
      let (full, target) = resolve(item.place, from: node)
      found.append(
        InternalReference(
          place: item.place, full: full, node: node,
          range: SourceRange(source: draft.source, draft.plain.sourceRange(lower..<upper)),
          target: target))
    }
  }

  /// The end of a part's own number in the plain text: `Pasal 5` names itself there.
  private func markerEnd(_ node: Int) -> Int {
    let own = draft.ownText[node]
    guard let marker = draft.nodes[node].marker else { return own.lowerBound }
    var here = own.lowerBound
    while here < own.upperBound, draft.plain.origin(here) < marker.upperBound { here += 1 }
    return here
  }

  private func mayRefer(_ node: Int, _ own: Range<Int>) -> Bool {
    own.count > 8 && draft.nodes[node].kind != .judul && draft.nodes[node].kind != .naskah
  }

  /// Whether another regulation is named behind a list of places without its number: `Pasal 5
  /// Undang-Undang tersebut`, but not `Pasal 5 Peraturan Bupati ini`.
  private func isElsewhere(from offset: Int, _ end: Int) -> Bool {
    var here = text.skipSpaces(offset, lines: true)
    let first = text.wordAt(here)
    guard ["undang", "peraturan", "keputusan", "kitab", "ordonansi", "uu", "pp"].contains(first)
    else { return false }
    for _ in 0..<6 {
      guard here < end else { break }
      if text.wordAt(here) == "ini" { return false }
      here = text.tokenEnd(here, limit: 60)
      if text[here - 1] == UInt8(ascii: ",") || text[here - 1] == UInt8(ascii: ";") { break }
      here = text.skipSpaces(here, lines: true)
    }
    return true
  }

  private func resolve(_ place: Place, from node: Int) -> (Place, InternalReference.Target) {
    guard let first = place.steps.first else { return (place, .undecidable) }
    let missing: InternalReference.Target = draft.isAmendment ? .undecidable : .missing
    switch first.part {
    case .article:
      guard let start = articles[first.label] else { return (place, missing) }
      return (place, follow(place.steps.dropFirst(), from: start) ?? missing)
    case .chapter:
      return (place, chapters[first.label].map { .part($0) } ?? missing)
    case .appendix:
      return (place, appendices[first.label].map { .part($0) } ?? missing)
    case .paragraph, .letter, .number:
      for base in bases(of: node) {
        if let target = follow(place.steps[...], from: base) {
          return (draft.place(of: index(of: target) ?? base), target)
        }
      }
      let article = draft.enclosing(.pasal, of: node)
      guard article != nil || isInOpening(node) else { return (place, .undecidable) }
      let prefix = article.map { draft.place(of: $0).steps } ?? []
      return (Place(prefix + place.steps), missing)
    default: return (place, .undecidable)
    }
  }

  private func index(of target: InternalReference.Target) -> Int? {
    if case .part(let index) = target { return index }
    return nil
  }

  private func isInOpening(_ node: Int) -> Bool {
    draft.ancestors(of: node).contains {
      [.menimbang, .mengingat].contains(draft.nodes[$0].kind)
    }
  }

  /// The parts in which a bare `ayat` or `huruf` may be looked for, the nearest first; in an
  /// explanation also the article explained.
  private func bases(of node: Int) -> [Int] {
    var result = draft.ancestors(of: node).filter {
      ![.naskah, .bab, .bagian, .paragraf].contains(draft.nodes[$0].kind)
    }
    if draft.enclosing(.penjelasan, of: node) != nil,
      let article = draft.enclosing(.pasal, of: node),
      let explained = articles[draft.nodes[article].number]
    {
      result.append(explained)
    }
    return result
  }

  /// Walks down from a part, step by step.
  private func follow(
    _ steps: ArraySlice<Place.Step>, from start: Int
  ) -> InternalReference.Target? {
    var here = start
    for step in steps {
      guard let next = child(step, of: here) else { return nil }
      here = next
    }
    return .part(here)
  }

  private func child(_ step: Place.Step, of node: Int) -> Int? {
    let kind: DraftKind
    switch step.part {
    case .paragraph: kind = .ayat
    case .letter: kind = .huruf
    case .number: kind = .angka
    default: return nil
    }
    // A letter may stand below numbers, never below another paragraph.
    var here = node + 1
    while here < draft.nodes[node].end {
      let part = draft.nodes[here]
      if part.kind == kind, part.number == step.label { return here }
      here =
        kind == .ayat || part.kind == .ayat || part.depth > draft.nodes[node].depth + 2
        ? part.end : here + 1
    }
    return nil
  }
}
