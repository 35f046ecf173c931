public import PatuhColumns

/// Something that nobody told, and that would have to be known to go on.
public struct Fact: Sendable, Hashable {
  /// What sort of thing is missing.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// A cell of a record: `pekerja.upah`.
    case field
    /// A legal value on a day: `iuran.jkm@2027-01-01`.
    case parameter
    /// A calendar of working days: `2031`.
    case calendar
    /// A whole table that was not given: `pekerja`.
    case table
  }

  /// The sort of thing that is missing.
  public let kind: Kind
  /// Which one, as its kind spells it.
  public let name: String
  /// The record that the fact is missing of.
  public let record: Record?

  /// - Parameter record: the row whose cell is missing, for a field.
  public init(_ kind: Kind, _ name: String, of record: Record? = nil) {
    self.kind = kind
    self.name = name
    self.record = record
  }
}

extension Fact: Comparable {
  /// By kind, name and row: an order that does not depend on who asked first.
  public static func < (left: Fact, right: Fact) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    let order = Strings.compare(left.name, right.name)
    if order != 0 { return order < 0 }
    guard let a = left.record, let b = right.record else {
      return left.record == nil && right.record != nil
    }
    return (a.table, a.row) < (b.table, b.row)
  }
}

/// A set of facts that grows by sharing: a union costs one small object, however large both are.
public struct Facts: Sendable {
  private enum Content: Sendable {
    case fact(Fact)
    /// A cell, named only when someone asks.
    case cell(Record, field: Int)
    case union([Facts])
  }

  private final class Node: Sendable {
    let content: Content
    /// Unions above the single facts, at most ``Facts/deepest``.
    let depth: Int

    init(_ content: Content) {
      self.content = content
      if case .union(let parts) = content {
        depth = 1 + (parts.lazy.map(\.node.depth).max() ?? 0)
      } else {
        depth = 0
      }
    }
  }

  /// Deeper unions are made flat, so that freeing one never recurses far.
  private static let deepest = 64

  private let node: Node

  private init(_ content: Content) { node = Node(content) }

  /// One fact alone.
  public init(_ fact: Fact) { self.init(.fact(fact)) }

  /// The fact that a cell is unknown.
  init(record: Record, field: Int) { self.init(.cell(record, field: field)) }

  /// O(1), but for the rare union that has to be made flat.
  public func union(_ other: Facts) -> Facts {
    if node === other.node { return self }
    guard max(node.depth, other.node.depth) >= Self.deepest else {
      return Facts(.union([self, other]))
    }
    return Facts(.union(Facts(.union([self, other])).leaves))
  }

  /// The single facts below, each once.
  private var leaves: [Facts] {
    struct CellKey: Hashable {
      let record: Record
      let field: Int
    }
    var facts = Distinct<Fact>()
    var cells = Distinct<CellKey>()
    var seen = Distinct<ObjectIdentifier>()
    var result: [Facts] = []
    var open = [self]
    while let next = open.popLast() {
      guard seen.insert(ObjectIdentifier(next.node)) else { continue }
      switch next.node.content {
      case .fact(let fact): if facts.insert(fact) { result.append(next) }
      case .cell(let record, let field):
        if cells.insert(CellKey(record: record, field: field)) { result.append(next) }
      case .union(let parts): open.append(contentsOf: parts)
      }
    }
    return result
  }

  /// The facts without duplicates, in their order. Linear in the number of shared parts.
  public var sorted: [Fact] {
    var found: [Fact] = []
    for leaf in leaves {
      switch leaf.node.content {
      case .fact(let fact): found.append(fact)
      case .cell(let record, let field):
        let schema = record.dataset.tables[Int(record.table)].schema
        let name = field < schema.fields.count ? schema.fields[field] : "?"
        found.append(Fact(.field, schema.name + "." + name, of: record))
      case .union: break
      }
    }
    found.sort()
    var distinct = Distinct<Fact>()
    return found.filter { distinct.insert($0) }
  }

  /// Gathers facts in a loop and makes one flat union of them.
  struct Builder {
    private var parts: [Facts] = []

    mutating func add(_ facts: Facts?) {
      if let facts { parts.append(facts) }
    }

    /// Nil when nothing was added.
    var facts: Facts? {
      guard parts.count > 1 else { return parts.first }
      let whole = Facts(.union(parts))
      return whole.node.depth <= Facts.deepest ? whole : Facts(.union(whole.leaves))
    }
  }
}

/// A value that hangs on facts which nobody told, with what can be said of it nevertheless.
public final class Unknown: Sendable {
  /// Two ints between which the value certainly lies, both included.
  public struct Bounds: Sendable, Equatable {
    public let low: Int64
    public let high: Int64

    public init(low: Int64, high: Int64) {
      self.low = low
      self.high = high
    }
  }

  public let facts: Facts
  /// For the size of a partial list: it lies between these, both included.
  public let bounds: Bounds?
  /// For sizes and sums: what the certain, known elements make.
  public let knownPart: Value?

  /// - Parameters:
  ///   - facts: what would have to be known; never empty.
  ///   - bounds: where the value lies, if that much is certain.
  ///   - knownPart: what the known elements of a sum or count make.
  public init(_ facts: Facts, bounds: Bounds? = nil, knownPart: Value? = nil) {
    self.facts = facts
    self.bounds = bounds
    self.knownPart = knownPart
  }
}
