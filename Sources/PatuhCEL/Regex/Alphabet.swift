/// Sorts code points into classes that no set of a program tells apart.
struct Alphabet: Sendable {
  /// Class numbers fit in a byte-sized row of the automaton's table; beyond this there is none.
  static let maximumClasses = 1024
  static let maximumWork = 2_000_000

  /// Classes of U+0000…U+007F.
  let ascii: [UInt16]
  /// Where each stretch of equal code points begins, and its class.
  private let starts: [UInt32]
  private let classes: [UInt16]
  /// A member of each class.
  let representatives: [UInt32]

  var count: Int { representatives.count }

  /// Nil if the sets are too many to be worth it.
  ///
  /// `context` tells newline and word characters apart, which assertions look at.
  init?(_ sets: [ScalarSet], context: Bool) {
    var all = sets
    if context {
      all.append(ScalarSet(single: 0x0A))
      all.append(ScalarSet(NamedClasses.word))
    }
    var bounds: Set<UInt32> = [0]
    for set in all {
      for range in set.ranges {
        bounds.insert(range.low)
        if range.high < ScalarSet.maximum { bounds.insert(range.high + 1) }
      }
      if bounds.count > Alphabet.maximumWork / 16 { return nil }
    }
    let starts = bounds.sorted()

    // Which sets each stretch belongs to.
    var members = [[Int32]](repeating: [], count: starts.count)
    var work = 0
    for (number, set) in all.enumerated() {
      var stretch = 0
      for range in set.ranges {
        stretch = Alphabet.stretch(range.low, starts)
        while stretch < starts.count, starts[stretch] <= range.high {
          members[stretch].append(Int32(number))
          stretch += 1
          work += 1
        }
      }
      if work > Alphabet.maximumWork { return nil }
    }

    var numbers: [[Int32]: UInt16] = [:]
    var classes: [UInt16] = []
    var representatives: [UInt32] = []
    for (index, list) in members.enumerated() {
      if let known = numbers[list] {
        classes.append(known)
      } else {
        guard representatives.count < Alphabet.maximumClasses else { return nil }
        let number = UInt16(representatives.count)
        numbers[list] = number
        classes.append(number)
        representatives.append(starts[index])
      }
    }
    self.starts = starts
    self.classes = classes
    self.representatives = representatives
    ascii = (0..<128).map { classes[Alphabet.stretch($0, starts)] }
  }

  /// The class of any code point: O(log stretches).
  func classOf(_ scalar: UInt32) -> Int {
    Int(classes[Alphabet.stretch(scalar, starts)])
  }

  /// The last stretch that begins at or before a code point; the first begins at 0.
  private static func stretch(_ scalar: UInt32, _ starts: [UInt32]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= scalar { low = middle } else { high = middle }
    }
    return low
  }
}
