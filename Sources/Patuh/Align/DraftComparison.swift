import PatuhDiagnostics
import PatuhDrafts
import PatuhRules

/// What a new version of a draft changes: findings settled, new and moved; articles changed.
///
/// A finding is the same in both versions when code and message are; several of the same kind are
/// paired in the order of the text.
public struct DraftComparison: Sendable {
  public struct Moved: Sendable {
    public let old: AlignmentNote
    public let new: AlignmentNote
  }

  public enum Change: String, Sendable {
    case added = "ditambah"
    case removed = "dihapus"
    case changed = "diubah"
  }

  public let old: AlignRun
  public let new: AlignRun
  public private(set) var settled: [AlignmentNote] = []
  public private(set) var fresh: [AlignmentNote] = []
  /// In both versions, at another place.
  public private(set) var moved: [Moved] = []
  /// In both versions, at the same place.
  public private(set) var kept = 0
  /// Articles by name, in the order of the new text, removed ones last.
  public private(set) var articles: [(name: String, change: Change)] = []

  public init(old: AlignRun, new: AlignRun) {
    self.old = old
    self.new = new
    compareNotes()
    compareArticles()
  }

  private struct Key: Hashable {
    let code: String
    let message: String
  }

  private mutating func compareNotes() {
    var before: [Key: [AlignmentNote]] = [:]
    for note in old.notes { before[Self.key(note), default: []].append(note) }
    for note in new.notes {
      let key = Self.key(note)
      guard var list = before[key], !list.isEmpty else {
        fresh.append(note)
        continue
      }
      // The one at the same place first, so that a neighbour does not count as moved.
      let index = list.firstIndex { $0.place == note.place } ?? 0
      let match = list.remove(at: index)
      before[key] = list
      if match.place == note.place {
        kept += 1
      } else {
        moved.append(Moved(old: match, new: note))
      }
    }
    let left = before.values.flatMap { $0 }
    settled = left.sorted { ($0.range.lowerBound, $0.code) < ($1.range.lowerBound, $1.code) }
  }

  private static func key(_ note: AlignmentNote) -> Key {
    Key(code: note.code, message: note.message)
  }

  private mutating func compareArticles() {
    let before = Self.articles(of: old.draft)
    let after = Self.articles(of: new.draft)
    let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let present = Set(after.map(\.0))
    for (name, text) in after {
      guard let was = known[name] else {
        articles.append((name, .added))
        continue
      }
      if was != text { articles.append((name, .changed)) }
    }
    articles += before.filter { !present.contains($0.0) }.map { ($0.0, .removed) }
  }

  /// Name and words of each article of the body.
  private static func articles(of draft: Draft) -> [(String, String)] {
    var outside = 0
    var found: [(String, String)] = []
    for node in draft.nodes.indices where node >= outside {
      switch draft.nodes[node].kind {
      case .penjelasan, .lampiran: outside = draft.nodes[node].end
      case .menimbang, .mengingat, .pasal:
        found.append((draft.name(of: node), draft.text(of: node)))
      default: continue
      }
    }
    return found
  }
}
