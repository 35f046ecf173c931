import Foundation
import PatuhDiagnostics

/// A file without a name: it holds parts of records while a check lasts, and is gone with the process,
/// however that ends.
final class ScratchFile: Sendable {
  let descriptor: Int32
  private let folder: String

  /// Makes the file in a private folder (owner only) under `TMPDIR`, and takes both names away again.
  init(_ parent: String? = nil) throws(DiagnosticsError) {
    let parent = parent ?? Self.temporaryFolder
    folder = parent
    var template = Array((parent + "/patuh-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.failure(parent, errno) }
    let own = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let path = own + "/bagian"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    let fault = errno
    unlink(path)
    rmdir(own)
    guard descriptor >= 0 else { throw Self.failure(parent, fault) }
  }

  deinit { close(descriptor) }

  private static var temporaryFolder: String {
    let named = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return named.isEmpty ? "/tmp" : named
  }

  private static func failure(_ folder: String, _ fault: Int32) -> DiagnosticsError {
    BoundedDiagnostics.error(
      BoundedDiagnostics.temporary(folder, reason: SystemFault.phrase(fault)))
  }

  func failure(_ fault: Int32) -> DiagnosticsError { Self.failure(folder, fault) }

  /// A sink at the file's end, where nobody else writes meanwhile.
  func sink() -> ByteSink {
    let folder = folder
    return ByteSink(descriptor) { Self.failure(folder, $0) }
  }

  /// Writes at an offset.
  func write<Item: BitwiseCopyable>(_ items: [Item], at offset: Int) throws(DiagnosticsError) {
    let span = items.span
    try span.withUnsafeBytes { (bytes) throws(DiagnosticsError) in try write(bytes, at: offset) }
  }

  private func write(
    _ bytes: UnsafeRawBufferPointer, at offset: Int
  ) throws(DiagnosticsError) {
    var written = 0
    while written < bytes.count {
      let count = pwrite(
        descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written,
        off_t(offset + written))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      written += count
    }
  }

  /// Fills memory from an offset.
  func read(
    into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(DiagnosticsError) {
    guard Self.read(descriptor, into: target, at: offset) else { throw failure(EIO) }
  }

  /// False when the file ends before, or cannot be read.
  static func read(
    _ descriptor: Int32, into target: UnsafeMutableRawBufferPointer, at offset: Int
  ) -> Bool {
    var filled = 0
    while filled < target.count {
      let count = pread(
        descriptor, target.baseAddress.map { $0 + filled }, target.count - filled,
        off_t(offset + filled))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      filled += count
    }
    return true
  }
}
