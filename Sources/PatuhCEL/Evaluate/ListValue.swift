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

  /// Rows stay rows until someone reads them: a child table is not copied to be looped over.
  private enum Storage: Sendable {
    case values([Value])
    case rows(Dataset, table: UInt32, rows: ArraySlice<Int32>)
  }

  private let storage: Storage
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
    self.storage = .values(elements)
    self.count = elements.count
    self.pending = pending
    var builder = Facts.Builder()
    for element in elements { builder.add(element.gaps) }
    builder.add(pending?.facts)
    self.gaps = builder.facts
  }

  /// Elements that are known to be free of gaps.
  init(whole elements: [Value]) {
    self.storage = .values(elements)
    self.count = elements.count
    self.pending = nil
    self.gaps = nil
  }

  /// The rows of a child table.
  init(_ dataset: Dataset, table: Int, rows: ArraySlice<Int32>) {
    self.storage = .rows(dataset, table: UInt32(table), rows: rows)
    self.count = rows.count
    self.pending = nil
    self.gaps = nil
  }

  static let empty = ListValue(whole: [])

  /// A certain element. The index must be in `0..<count`.
  public subscript(index: Int) -> Value {
    switch storage {
    case .values(let values): values[index]
    case .rows(let dataset, let table, let rows):
      .record(
        Record(dataset: dataset, table: Int(table), row: Int(rows[rows.startIndex + index])))
    }
  }

  /// Puts a certain element into a cell.
  ///
  /// A row that follows another row of the same table takes over what the cell holds: the dataset
  /// is then not counted for each row by every thread at once.
  @inline(__always)
  func put(_ index: Int, into cell: UnsafeMutablePointer<Value>) {
    switch storage {
    case .values(let values): cell.pointee = values[index]
    case .rows(let dataset, let table, let rows):
      let row = Int(rows[rows.startIndex + index])
      if index > 0, case .record(let last) = cell.pointee, last.dataset === dataset {
        // SAFETY: the cell is initialised again at once; it held a record a line above.
        if case .record(let held) = cell.move() {
          cell.initialize(to: .record(Record(dataset: held.dataset, table: Int(table), row: row)))
        } else {
          cell.initialize(to: self[index])
        }
      } else {
        cell.pointee = .record(Record(dataset: dataset, table: Int(table), row: row))
      }
    }
  }

  /// The certain elements.
  public var elements: [Value] {
    if case .values(let values) = storage { return values }
    return (0..<count).map { self[$0] }
  }
}
