/// Texts of a column: where each lies among the bytes of the file, so that a million names are
/// neither a million allocations nor copied at all.
///
/// Texts that do not stand in the file as they are (with doubled quotes, repaired digits) lie in bytes
/// of the storage's own. The file's bytes stay in memory as long as the storage does.
public struct TextStorage: Sendable {
  private let shared: FileBytes
  private var own: [UInt8]
  private var places: ColumnBuffer<TextPlace>

  /// Texts in bytes of their own. O(bytes).
  public init(_ texts: some Sequence<String>) {
    var builder = TextBuilder()
    for text in texts { builder.append(utf8: text.utf8) }
    self = builder.finish()
  }

  /// - Parameter places: each within `shared`.
  package init(shared: FileBytes, places: ColumnBuffer<TextPlace>) {
    (self.shared, self.own, self.places) = (shared, [], places)
  }

  fileprivate init(own: [UInt8], places: [TextPlace]) {
    (self.shared, self.own, self.places) = (FileBytes([]), own, ColumnBuffer(places))
  }

  public var count: Int { places.count }

  /// Runs `body` with the bytes of a row's text.
  @inline(__always)
  package func withUTF8<Result>(
    of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let place = places[row]
    func part(_ bytes: UnsafeBufferPointer<UInt8>) -> Result {
      body(UnsafeBufferPointer(rebasing: bytes[place.range]))
    }
    return place.isOwn ? own.withUnsafeBufferPointer(part) : shared.withBuffer(part)
  }

  /// A copy of the bytes of a row's text.
  package func utf8(_ row: Int) -> [UInt8] { withUTF8(of: row) { Array($0) } }

  public subscript(row: Int) -> String {
    withUTF8(of: row) { String(decoding: $0, as: UTF8.self) }
  }

  /// The texts of some rows, in the order of the list. O(rows of the list).
  package func gathering(_ rows: [Int32]) -> TextStorage {
    var result = self
    result.places = places.gathering(rows)
    return result
  }

  /// Puts the texts of another storage into rows of this one. O(bytes of the other).
  package mutating func put(_ other: TextStorage, at rows: [Int32]) {
    var builder = TextBuilder(own)
    for index in rows.indices { other.withUTF8(of: index) { builder.append(utf8: $0) } }
    places.put(ColumnBuffer(builder.places), at: rows)
    own = builder.bytes
  }
}

/// Where a text lies.
@frozen
package struct TextPlace: BitwiseCopyable, Sendable {
  /// From the top: in the storage's own bytes or not, first byte in 37 bits, length in 26.
  @usableFromInline
  let bits: UInt64

  @inlinable
  static var lengthBits: UInt64 { 26 }
  package static var longest: Int { (1 << Int(lengthBits)) - 1 }
  /// A file has fewer bytes than this, 128 GiB.
  package static var farthest: Int { 1 << 37 }

  @inlinable
  @inline(__always)
  package init(start: Int, count: Int, isOwn: Bool = false) {
    bits =
      (isOwn ? 1 << 63 : 0) | UInt64(truncatingIfNeeded: start) << Self.lengthBits
      | UInt64(truncatingIfNeeded: count)
  }

  /// The empty text.
  package static let empty = TextPlace(start: 0, count: 0)

  @inlinable
  @inline(__always)
  package var isOwn: Bool { bits >> 63 == 1 }
  @inlinable
  @inline(__always)
  package var start: Int { Int((bits << 1) >> (Self.lengthBits + 1)) }
  @inlinable
  @inline(__always)
  package var count: Int { Int(bits & ((1 << Self.lengthBits) - 1)) }
  @inlinable
  @inline(__always)
  package var range: Range<Int> { start..<start + count }
}

/// Texts one behind the other, as they are read.
package struct TextBuilder: Sendable {
  fileprivate private(set) var bytes: [UInt8]
  fileprivate private(set) var places: [TextPlace] = []

  package init() { bytes = [] }

  fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Appends a text given as valid UTF-8 of less than 64 MiB.
  package mutating func append(utf8 text: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    place(from: start)
  }

  /// Appends a text given as valid UTF-8 of less than 64 MiB.
  package mutating func append(utf8 text: borrowing Span<UInt8>) {
    let start = bytes.count
    text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    place(from: start)
  }

  private mutating func place(from start: Int) {
    precondition(bytes.count - start <= TextPlace.longest && start < TextPlace.farthest)
    places.append(TextPlace(start: start, count: bytes.count - start, isOwn: true))
  }

  package consuming func finish() -> TextStorage { TextStorage(own: bytes, places: places) }
}

extension TextStorage {
  /// The bytes of all rows, where they lie.
  package struct Bytes {
    @usableFromInline
    let shared: UnsafeBufferPointer<UInt8>
    @usableFromInline
    let own: UnsafeBufferPointer<UInt8>
    @usableFromInline
    let places: UnsafeBufferPointer<TextPlace>

    @inlinable
    @inline(__always)
    package subscript(row: Int) -> UnsafeBufferPointer<UInt8> {
      let place = places[row]
      return UnsafeBufferPointer(rebasing: (place.isOwn ? own : shared)[place.range])
    }
  }

  /// Runs `body` with the bytes of all rows.
  @inline(__always)
  package func withUTF8<Result>(_ body: (Bytes) -> Result) -> Result {
    shared.withBuffer { shared in
      own.withUnsafeBufferPointer { own in
        places.withUnsafeBufferPointer { body(Bytes(shared: shared, own: own, places: $0)) }
      }
    }
  }
}
