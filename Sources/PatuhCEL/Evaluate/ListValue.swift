internal import PatuhColumns

/// A list: its certain elements, and how many more there may be.
///
/// A *partial* list comes from a filter whose condition is unknown for some elements: those are
/// pending, neither in nor out. Elements may be unknown themselves (`map` over unknown fields).
/// Immutable and shared.
public final class ListValue: Sendable {
  /// Elements of which nobody knows whether they belong to the list.
  public struct Pending: Sendable {
    public let count: Int
    public let facts: Facts
  }

  /// The elements, unless they are rows.
  private let values: [Value]
  /// Rows stay rows until someone reads them: a child table is not copied to be looped over, and
  /// neither is what a filter leaves of it. The table is one of the dataset's.
  private let rows: ArraySlice<Int32>
  private let table: UInt32
  /// Nil when the elements are no rows.
  private let dataset: Dataset?
  /// How many certain elements there are.
  public let count: Int
  public let pending: Pending?
  /// What is missing to know the list whole: facts of pending and of unknown elements.
  public let gaps: Facts?

  /// A list without pending elements. O(n).
  public convenience init(_ elements: [Value]) {
    self.init(elements, pending: nil)
  }

  /// A list of certain elements and a number of pending ones. O(n).
  public init(_ elements: [Value], pending: Pending?) {
    (self.values, self.rows, self.table, self.dataset) = (elements, [], 0, nil)
    self.count = elements.count
    self.pending = pending
    var builder = Facts.Builder()
    for element in elements { builder.add(element.gaps) }
    builder.add(pending?.facts)
    self.gaps = builder.facts
  }

  /// Elements that are known to be free of gaps.
  init(whole elements: [Value]) {
    (self.values, self.rows, self.table, self.dataset) = (elements, [], 0, nil)
    self.count = elements.count
    self.pending = nil
    self.gaps = nil
  }

  /// The rows of a child table.
  init(_ dataset: Dataset, table: Int, rows: ArraySlice<Int32>) {
    (self.values, self.rows, self.table, self.dataset) = ([], rows, UInt32(table), dataset)
    self.count = rows.count
    self.pending = nil
    self.gaps = nil
  }

  /// Some rows of a list that ``holdsRows``, with a number of pending ones.
  init(_ kept: [Int32], of list: ListValue, pending: Pending?) {
    self.values = []
    self.rows = kept[...]
    self.table = list.table
    self.dataset = list.dataset
    self.count = kept.count
    self.pending = pending
    self.gaps = pending?.facts
  }

  static let empty = ListValue(whole: [])

  /// True when the elements are rows of one table.
  var holdsRows: Bool { dataset != nil }

  /// The number of a certain element's row, in a list that ``holdsRows``.
  func row(_ index: Int) -> Int32 { rows[rows.startIndex + index] }

  /// A certain element. The index must be in `0..<count`.
  public subscript(index: Int) -> Value {
    guard let dataset else { return values[index] }
    return .record(Record(dataset: dataset, table: Int(table), row: Int(row(index))))
  }

  /// Puts a certain element into a cell.
  ///
  /// A row that follows another row of the same table takes over what the cell holds: the dataset
  /// is then not counted for each row by every thread at once.
  @inline(__always)
  func put(_ index: Int, into cell: UnsafeMutablePointer<Value>) {
    guard holdsRows else {
      cell.pointee = values[index]
      return
    }
    if index > 0, case .record(let last) = cell.pointee, last.dataset === dataset {
      // SAFETY: the cell is initialised again at once; it held a record a line above.
      if case .record(let held) = cell.move() {
        let next = Record(dataset: held.dataset, table: Int(table), row: Int(row(index)))
        cell.initialize(to: .record(next))
      } else {
        cell.initialize(to: self[index])
      }
    } else {
      cell.pointee = self[index]
    }
  }

  /// The certain elements.
  public var elements: [Value] { holdsRows ? (0..<count).map { self[$0] } : values }
}
