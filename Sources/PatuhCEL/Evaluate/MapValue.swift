internal import PatuhColumns

/// A map in the order in which its entries were made, so that results are repeatable.
///
/// Keys are bool, int, uint and string; numbers are one key when they are numerically equal.
public final class MapValue: Sendable {
  /// How many entries there are.
  public let count: Int
  // SAFETY: `2 * count` values, key and value of each entry in turn; initialised in `init`, never
  // changed, freed in `deinit`.
  nonisolated(unsafe) let cells: UnsafeMutablePointer<Value>
  /// Present once linear search no longer pays.
  private let index: [MapKey: Int]?
  let gaps: Facts?

  /// Maps with more entries have an index.
  static let searchable = 8

  static let empty = MapValue(unique: [], [])

  /// Entries with different keys. O(n).
  init(unique keys: [Value], _ values: [Value]) {
    self.count = min(keys.count, values.count)
    self.cells = .allocate(capacity: max(1, 2 * count))
    for place in 0..<count {
      (cells + 2 * place).initialize(to: keys[place])
      (cells + 2 * place + 1).initialize(to: values[place])
    }
    if keys.count > Self.searchable {
      let pairs = keys.enumerated().compactMap { place, key in MapKey(key).map { ($0, place) } }
      self.index = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    } else {
      self.index = nil
    }
    var builder = Facts.Builder()
    for value in values { builder.add(value.gaps) }
    self.gaps = builder.facts
  }

  /// A map of these entries; nil when a key occurs twice or is of a type that cannot be one.
  public convenience init?(_ entries: [(key: Value, value: Value)]) {
    var builder = MapBuilder()
    for (key, value) in entries where builder.insert(key, value) != nil { return nil }
    self.init(unique: builder.keys, builder.values)
  }

  deinit {
    cells.deinitialize(count: 2 * count)
    cells.deallocate()
  }

  /// The keys in their order. O(n).
  public var keys: [Value] { (0..<count).map { key(at: $0) } }

  /// The values in the order of their keys. O(n).
  public var values: [Value] { (0..<count).map { value(at: $0) } }

  /// The key of an entry. The place must be in `0..<count`.
  @inline(__always)
  func key(at place: Int) -> Value { cells[2 * place] }

  /// The value of an entry. The place must be in `0..<count`.
  @inline(__always)
  func value(at place: Int) -> Value { cells[2 * place + 1] }

  /// The value under a key; nil when there is none, also for keys of other types.
  public func value(for key: Value) -> Value? {
    guard let wanted = MapKey(key) else { return nil }
    if let index { return index[wanted].map { value(at: $0) } }
    for place in 0..<count where MapKey(cells[2 * place]) == wanted { return value(at: place) }
    return nil
  }

  /// Where the value under a text key lies, as long as the map lives.
  @inline(__always)
  func place(of name: TextKey) -> UnsafePointer<Value>? {
    if index != nil { return indexedPlace(of: name) }
    var cell = cells
    for _ in 0..<count {
      if case .string(let text) = cell.pointee, name.equals(text) {
        return UnsafePointer(cell + 1)
      }
      cell += 2
    }
    return nil
  }

  private func indexedPlace(of name: TextKey) -> UnsafePointer<Value>? {
    index?[.string(name.text)].map { UnsafePointer(cells + 2 * $0 + 1) }
  }
}

/// A map key in a form in which equal keys are equal: `1`, `1u` and `1.0` are one.
enum MapKey: Hashable, Sendable {
  case bool(Bool)
  case int(Int64)
  /// Beyond the range of int.
  case uint(UInt64)
  case string(String)

  /// Nil for values that can never be found among keys.
  init?(_ value: Value) {
    switch value {
    case .bool(let flag): self = .bool(flag)
    case .int(let number): self = .int(number)
    case .uint(let number): self = Int64(exactly: number).map(MapKey.int) ?? .uint(number)
    case .double(let number):
      if let whole = Int64(exactly: number) {
        self = .int(whole)
      } else if let whole = UInt64(exactly: number) {
        self = .uint(whole)
      } else {
        return nil
      }
    case .decimal(let number):
      guard let whole = number.exact.wholeValue else { return nil }
      self = .int(whole)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }

  static func == (left: MapKey, right: MapKey) -> Bool {
    switch (left, right) {
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.uint(let a), .uint(let b)): a == b
    case (.string(let a), .string(let b)): Strings.equal(a, b)
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .bool(let flag): hasher.combine(flag)
    case .int(let number): hasher.combine(number)
    case .uint(let number): hasher.combine(number)
    case .string(let text): Strings.hash(text, into: &hasher)
    }
  }
}

/// Gathers entries and refuses what cannot be an entry.
struct MapBuilder {
  private(set) var keys: [Value] = []
  private(set) var values: [Value] = []
  private var seen: Set<MapKey> = []

  /// Adds an entry; the error says why it cannot be added.
  mutating func insert(_ key: Value, _ value: Value) -> EvaluationError? {
    switch key {
    case .bool, .int, .uint, .string: break
    default: return .unsupportedKey(key)
    }
    guard let known = MapKey(key), seen.insert(known).inserted else {
      return .duplicateKey(key)
    }
    keys.append(key)
    values.append(value)
    return nil
  }

  var map: MapValue { MapValue(unique: keys, values) }
}
