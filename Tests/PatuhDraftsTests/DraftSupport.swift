import PatuhDiagnostics
import PatuhDrafts
import PatuhTestSupport

/// The drafts of the corpus: one folder a case with its text and the tree expected of it.
enum DraftCorpus {
  static let names = Corpus.cases("drafts")

  static func folder(_ name: String) -> String { Corpus.path("drafts/" + name) }

  static func draft(_ name: String) -> Draft {
    let folder = folder(name)
    let bytes =
      Corpus.bytes(folder + "/input.md") ?? Corpus.bytes(folder + "/input.txt") ?? []
    return Draft(parsing: Source(name: name, bytes: bytes))
  }
}

extension Draft {
  init(_ text: String) {
    self.init(parsing: Source(name: "uji.md", text: text))
  }

  /// The bytes that its tokens print, and nil when one doesn't begin where the last ended.
  var printed: [UInt8]? {
    var offset = 0
    var result: [UInt8] = []
    for token in tokens {
      guard token.range.lowerBound == offset, !token.range.isEmpty else { return nil }
      result += source.bytes[token.range]
      offset = token.range.upperBound
    }
    return result
  }

  /// The first part that lies outside the part around it or overlaps its neighbour.
  var misplaced: DraftNode? {
    for (index, node) in nodes.enumerated() {
      guard let parent = node.parent else { continue }
      let around = nodes[parent]
      if node.fullRange.lowerBound < around.fullRange.lowerBound
        || node.fullRange.upperBound > around.fullRange.upperBound
        || node.range.lowerBound < node.fullRange.lowerBound
        || node.range.upperBound > node.fullRange.upperBound
      {
        return node
      }
      if node.end < nodes.count, nodes[node.end].parent == parent,
        nodes[node.end].fullRange.lowerBound != node.fullRange.upperBound
      {
        return node
      }
      if node.end <= index { return node }
    }
    return nil
  }

  /// Kinds and numbers, which page furniture and misread letters must not change.
  var skeleton: [String] {
    nodes.map { "\($0.depth) \($0.kind.rawValue) \($0.number)" }
  }

  /// The numbers of the articles of the body, in order.
  var articles: [String] {
    nodes.indices.filter { nodes[$0].kind == .pasal && enclosing(.penjelasan, of: $0) == nil }
      .map { nodes[$0].number }
  }

  func first(_ kind: DraftKind) -> Int? { nodes.firstIndex { $0.kind == kind } }
}
