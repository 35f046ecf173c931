internal import PatuhColumns
internal import Synchronization

/// Remembers for which table a node has found a name at the place that the declaration promised,
/// so that names are compared once and not for every row.
///
/// Holds one table of one dataset; another one is compared anew and takes its place. Any number of
/// threads may ask at once.
struct SchemaMemo: ~Copyable, Sendable {
  private let known = Atomic<UInt64>(0)

  /// True when the record's table has the field at this place.
  @inline(__always)
  borrowing func knows(_ row: RowView, _ name: String, at field: Int) -> Bool {
    let table = row.within { $0.identity } << 16 | UInt64(row.table & 0xFFFF)
    if known.load(ordering: .relaxed) == table, row.table < 0xFFFF { return true }
    return compare(row.record, name, at: field, table)
  }

  @inline(never)
  private borrowing func compare(
    _ record: Record, _ name: String, at field: Int, _ table: UInt64
  ) -> Bool {
    guard record.declares(name, at: field) else { return false }
    if record.table < 0xFFFF { known.store(table, ordering: .relaxed) }
    return true
  }
}
