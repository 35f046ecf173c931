import Foundation
import PatuhColumns
import PatuhDiagnostics

/// Bytes that go to an open file a buffer at a time.
final class ByteSink {
  /// Bytes taken in so far.
  private(set) var count = 0
  private var digest: Digest.Running?
  private var buffer: [UInt8] = []
  private let descriptor: Int32
  private let failure: (Int32) -> DiagnosticsError

  private static let bufferSize = 1 << 18

  /// - Parameters:
  ///   - isHashed: the hash of all bytes is asked for.
  ///   - failure: what to say when the system refuses.
  init(
    _ descriptor: Int32, isHashed: Bool = false,
    failure: @escaping (Int32) -> DiagnosticsError
  ) {
    self.descriptor = descriptor
    self.failure = failure
    digest = isHashed ? Digest.Running() : nil
  }

  func write(_ bytes: [UInt8]) throws(DiagnosticsError) {
    count += bytes.count
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  func flush() throws(DiagnosticsError) {
    digest?.update(buffer)
    var written = 0
    while written < buffer.count {
      let count = buffer[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// The hash of all that was written; empty when it was not asked for.
  var hex: String { digest?.hex ?? "" }
}
