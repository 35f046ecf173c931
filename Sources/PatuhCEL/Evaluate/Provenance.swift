/// A set of small numbers: which parameters and which assumptions an evaluation has read.
public struct Provenance: Sendable, Equatable {
  private var words: [UInt64] = []

  /// Nothing was read.
  public init() {}

  /// True when nothing was read since the last reset.
  public var isEmpty: Bool { words.isEmpty }

  /// Negative numbers are ignored. O(1) amortised.
  public mutating func insert(_ number: Int) {
    guard number >= 0 else { return }
    let word = number >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(number & 63)
  }

  /// Whether a number is in the set. O(1).
  public func contains(_ number: Int) -> Bool {
    number >= 0 && number >> 6 < words.count && words[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  /// Adds all numbers of another set.
  public mutating func formUnion(_ other: Provenance) {
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Forgets all numbers and keeps the memory.
  public mutating func removeAll() { words.removeAll(keepingCapacity: true) }

  /// The numbers in ascending order.
  public var elements: [Int] {
    words.indices.flatMap { word in
      (0..<64).lazy.filter { words[word] >> UInt64($0) & 1 == 1 }.map { word * 64 + $0 }
    }
  }
}
