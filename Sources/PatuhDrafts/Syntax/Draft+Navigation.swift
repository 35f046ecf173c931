public import PatuhDiagnostics
public import PatuhRules

/// Walking over the tree, and the words of its parts.
extension Draft {
  /// The parts directly within a part, in order. O(children).
  public func children(of node: Int) -> [Int] {
    var result: [Int] = []
    var here = node + 1
    while here < nodes[node].end {
      result.append(here)
      here = nodes[here].end
    }
    return result
  }

  /// The part itself and the parts around it, from the inner to the outer.
  public func ancestors(of node: Int) -> [Int] {
    var result = [node]
    while let parent = nodes[result[result.count - 1]].parent { result.append(parent) }
    return result
  }

  /// The nearest part of a kind that a part stands in, itself included.
  public func enclosing(_ kind: DraftKind, of node: Int) -> Int? {
    ancestors(of: node).first { nodes[$0].kind == kind }
  }

  /// The innermost part that holds a byte of the source. O(log parts).
  public func node(at offset: Int) -> Int {
    var low = 0
    var high = nodes.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if nodes[middle].fullRange.lowerBound <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a part stands, blanks at its ends left out.
  public func range(of node: Int) -> SourceRange {
    SourceRange(source: source, nodes[node].range)
  }

  /// The words of a part without those of its own parts, on one line: marker and heading included,
  /// page furniture left out, words joined that a line end had cut.
  public func ownText(of node: Int) -> String { plain.text(ownText[node]) }

  /// The words of a part and all its parts, on one line.
  public func text(of node: Int) -> String { plain.text(plainRange(of: node)) }

  /// Where the words of a part and its parts stand in the plain text.
  package func plainRange(of node: Int) -> Range<Int> {
    let last = nodes[node].end - 1
    return ownText[node].lowerBound..<max(ownText[node].lowerBound, ownText[last].upperBound)
  }

  /// How a lawyer names a part: `Pasal 5 ayat (1) huruf a`. Whole for what no article or annex
  /// holds.
  public func place(of node: Int) -> Place {
    var steps: [Place.Step] = []
    for index in ancestors(of: node).reversed() {
      let part = nodes[index]
      switch part.kind {
      case .penjelasan: steps.append(Place.Step(.explanation, ""))
      case .lampiran: steps.append(Place.Step(.appendix, part.number))
      case .pasal:
        // An article that an amendment quotes is named by the amendment and itself.
        steps.append(Place.Step(.article, part.number))
      case .ayat: steps.append(Place.Step(.paragraph, part.number))
      case .huruf: steps.append(Place.Step(.letter, part.number))
      case .angka, .butirPerubahan: steps.append(Place.Step(.number, part.number))
      default: continue
      }
    }
    return Place(steps)
  }

  /// How a person names a part that may stand outside the articles: `Menimbang huruf a`, `BAB II`.
  public func name(of node: Int) -> String {
    let place = place(of: node)
    let words: [String] = ancestors(of: node).reversed().compactMap { index in
      let part = nodes[index]
      switch part.kind {
      case .judul: return "judul"
      case .pembukaan: return "pembukaan"
      case .menimbang: return "Menimbang"
      case .mengingat: return "Mengingat"
      case .memperhatikan: return "Memperhatikan"
      case .memutuskan: return "Memutuskan"
      case .penutup: return "penutup"
      case .umum: return "Umum"
      case .bab where index == node: return "BAB " + part.number
      case .bagian where index == node: return "Bagian " + (part.written ?? part.number)
      case .paragraf where index == node: return "Paragraf " + part.number
      default: return nil
      }
    }
    return (words + (place.isWhole ? [] : [place.text])).joined(separator: " ")
  }
}
