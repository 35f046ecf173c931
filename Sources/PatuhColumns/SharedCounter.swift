internal import Synchronization

/// A number that tasks share: which part of the work comes next, how much is done.
package final class SharedCounter: Sendable {
  private let value = Atomic<Int>(0)

  package init() {}

  /// Adds and returns the sum.
  package func add(_ number: Int) -> Int { value.add(number, ordering: .relaxed).newValue }
}
