internal import Synchronization

/// Work on many things by several tasks.
enum SideBySide {
  private final class Counter: Sendable {
    private let value = Atomic<Int>(0)

    /// The next index; each is given out once.
    func next() -> Int { value.add(1, ordering: .relaxed).oldValue }
  }

  /// A share of the work, for each task that calls it: items that no other has taken, one at a time,
  /// until none is left.
  static func share<Item: Sendable, Result: Sendable>(
    of items: [Item], _ body: @escaping @Sendable (Item) -> Result
  ) -> @Sendable () -> [(index: Int, result: Result)] {
    let counter = Counter()
    return {
      var done: [(index: Int, result: Result)] = []
      while case let index = counter.next(), index < items.count {
        done.append((index, body(items[index])))
      }
      return done
    }
  }

  /// The results of all items in their order, whichever task made them. The calling task works too.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], tasks: Int, _ body: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    let work = share(of: items, body)
    var results = [Result?](repeating: nil, count: items.count)
    await withTaskGroup(of: [(index: Int, result: Result)].self) { group in
      for _ in 1..<max(1, min(tasks, items.count)) { group.addTask { work() } }
      for (index, result) in work() { results[index] = result }
      for await done in group {
        for (index, result) in done { results[index] = result }
      }
    }
    return results.compactMap(\.self)
  }
}
