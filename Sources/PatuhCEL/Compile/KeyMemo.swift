internal import Synchronization

/// Remembers where among the entries of a map a node last found its key: maps that come one after
/// the other are mostly made alike.
///
/// A wrong memory costs one comparison. Any number of threads may ask at once.
struct KeyMemo: ~Copyable, Sendable {
  private let last = Atomic<Int>(0)

  /// Where the value under the key lies; nil when it is not found without the map's own index.
  @inline(__always)
  borrowing func place(of key: TextKey, in map: MapView) -> UnsafePointer<Value>? {
    let guess = last.load(ordering: .relaxed)
    if guess < map.count, map.has(key, at: guess) { return map.value(at: guess) }
    return search(key, map)
  }

  @inline(never)
  private borrowing func search(_ key: TextKey, _ map: MapView) -> UnsafePointer<Value>? {
    guard map.count <= MapValue.searchable else { return nil }
    for entry in 0..<map.count where map.has(key, at: entry) {
      last.store(entry, ordering: .relaxed)
      return map.value(at: entry)
    }
    return nil
  }
}
