internal import PatuhColumns

/// A row looked at where its record lies. The dataset is not counted: every thread reads the same
/// one, and a shared count is what they would wait for.
///
/// Valid as long as the place that it was made of; see ``Node/place(_:)``.
struct RowView {
  // SAFETY: the record at the place holds the dataset while this view is used.
  private let dataset: Unmanaged<Dataset>
  let table: Int
  let row: Int

  /// Nil when no record lies there.
  @inline(__always)
  init?(_ place: UnsafePointer<Value>) {
    guard case .record(let record) = place.pointee else { return nil }
    dataset = Unmanaged.passUnretained(record.dataset)
    table = Int(record.table)
    row = Int(record.row)
  }

  /// Runs `body` with the dataset.
  @inline(__always)
  func within<Result>(_ body: (Dataset) -> Result) -> Result {
    dataset._withUnsafeGuaranteedRef(body)
  }

  /// The record itself, counted.
  var record: Record {
    Record(dataset: dataset.takeUnretainedValue(), table: table, row: row)
  }
}
