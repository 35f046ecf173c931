/// The bytes of a file, which never change: in an array, or where the system keeps the file.
///
/// A file that lies in the system's memory already is looked at there, so that neither memory has to
/// be cleared for it nor its bytes copied, which takes longer than finding its cells.
public struct FileBytes: Sendable {
  private let array: [UInt8]
  private let foreign: Foreign?

  /// Bytes in memory that is given back when nobody has them any more.
  private final class Foreign: @unchecked Sendable {
    // SAFETY: the bytes are only read until the object ends, and nobody has it then.
    let buffer: UnsafeBufferPointer<UInt8>
    let release: @Sendable (UnsafeBufferPointer<UInt8>) -> Void
    let isUnchanged: @Sendable () -> Bool

    init(
      _ buffer: UnsafeBufferPointer<UInt8>,
      release: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Void,
      isUnchanged: @escaping @Sendable () -> Bool
    ) {
      (self.buffer, self.release, self.isUnchanged) = (buffer, release, isUnchanged)
    }

    deinit { release(buffer) }
  }

  /// Bytes of an array, which is not copied.
  public init(_ bytes: [UInt8]) { (array, foreign) = (bytes, nil) }

  /// Bytes that lie elsewhere.
  ///
  /// - Parameters:
  ///   - buffer: stays valid until `release` is called.
  ///   - isUnchanged: false when the bytes may no longer be what they were at first.
  package init(
    _ buffer: UnsafeBufferPointer<UInt8>,
    release: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Void,
    isUnchanged: @escaping @Sendable () -> Bool
  ) {
    (array, foreign) = ([], Foreign(buffer, release: release, isUnchanged: isUnchanged))
  }

  public var count: Int { foreign?.buffer.count ?? array.count }

  /// False when someone wrote into the file since it was opened, so that nothing that was found in it
  /// holds. Bytes in an array never change.
  package var isUnchanged: Bool { foreign?.isUnchanged() ?? true }

  /// Runs `body` with all bytes.
  @inline(__always)
  package func withBuffer<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let foreign { return withExtendedLifetime(foreign) { body(foreign.buffer) } }
    return array.withUnsafeBufferPointer(body)
  }

  /// Runs `body` with all bytes.
  @inline(__always)
  package func withSpan<Result>(_ body: (borrowing Span<UInt8>) -> Result) -> Result {
    withBuffer { body($0.span) }
  }

  /// Copies of the first bytes, of as many as there are.
  package func prefix(_ count: Int) -> [UInt8] {
    withBuffer { Array($0.prefix(count)) }
  }

  /// All bytes, copied where they lie elsewhere.
  package var bytes: [UInt8] { foreign == nil ? array : withBuffer { Array($0) } }
}

extension FileBytes: ExpressibleByArrayLiteral {
  public init(arrayLiteral bytes: UInt8...) { self.init(bytes) }
}
