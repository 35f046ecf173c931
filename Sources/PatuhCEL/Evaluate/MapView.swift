/// A map looked at where it lies, without being counted.
///
/// Valid as long as the place that it was made of; see ``Node/place(_:)``.
struct MapView {
  // SAFETY: the map at the place holds its entries while this view is used.
  private let cells: UnsafePointer<Value>
  let count: Int

  /// Nil when no map lies there.
  @inline(__always)
  init?(_ place: UnsafePointer<Value>) {
    guard case .map(let map) = place.pointee else { return nil }
    cells = UnsafePointer(map.cells)
    count = map.count
  }

  /// Whether an entry's key is this text. The entry must be in `0..<count`.
  @inline(__always)
  func has(_ key: TextKey, at entry: Int) -> Bool {
    guard case .string(let text) = (cells + 2 * entry).pointee else { return false }
    return key.equals(text)
  }

  /// Where an entry's value lies. The entry must be in `0..<count`.
  @inline(__always)
  func value(at entry: Int) -> UnsafePointer<Value> { cells + (2 * entry + 1) }
}
