internal import PatuhColumns

/// The number of each row of data, from 1, blank rows not counted.
struct RowNumbers {
  private enum Form {
    /// Every slot is one further than the slot before, but for slots that proved to be blank.
    case counted(blanks: [Int32])
    case listed([Int32])
  }

  private var form: Form

  init() { form = .listed([]) }

  /// - Parameter blanks: slots that proved to be blank, in ascending order.
  init(blanks: [Int32]) { form = .counted(blanks: blanks) }

  init(listed numbers: [Int32]) { form = .listed(numbers) }

  mutating func append(_ number: Int) {
    guard case .listed(var numbers) = form else { return }
    form = .listed([])
    numbers.append(Int32(clamping: number))
    form = .listed(numbers)
  }

  /// O(1) or O(log blanks).
  subscript(slot: Int) -> Int {
    switch form {
    case .listed(let numbers): return Int(numbers[slot])
    case .counted(let blanks):
      var (low, high) = (0, blanks.count)
      while low < high {
        let middle = (low + high) / 2
        if Int(blanks[middle]) < slot { low = middle + 1 } else { high = middle }
      }
      return slot + 1 - low
    }
  }

  /// The numbers of some slots.
  func keeping(_ kept: [Int32]) -> RowNumbers {
    var fewer = RowNumbers()
    fewer.form = .listed(kept.map { Int32(clamping: self[Int($0)]) })
    return fewer
  }
}
