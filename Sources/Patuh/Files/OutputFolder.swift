import Foundation
public import PatuhDiagnostics

/// A folder that receives the files of a check: all of them, or none.
///
/// Every file is written aside with owner-only permission, flushed to the disk, and renamed when
/// all are written. A full or read-only place leaves what was there as it was.
public struct OutputFolder {
  public let path: String
  private var staged: [(name: String, temporary: String)] = []

  /// Creates the folder, and the folders above it, when it does not exist.
  public init(path: String) throws(DiagnosticsError) {
    self.path = path
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += String(part)
      let exists = mkdir(made, 0o700) != 0 && errno == EEXIST
      guard FileReading.isFolder(made) else {
        throw FileDiagnostics.error(
          .cannotWrite(path, reason: SystemFault.phrase(exists ? ENOTDIR : errno)))
      }
      made += "/"
    }
  }

  /// Writes a file aside. Nothing is visible under its name until ``commit()``.
  public mutating func stage(_ name: String, _ bytes: [UInt8]) throws(DiagnosticsError) {
    let temporary = path + "/." + name + "." + String(getpid()) + ".tmp"
    staged.append((name, temporary))
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(name) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let error = failure(name)
        close(descriptor)
        throw error
      }
      written += count
    }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      throw failure(name)
    }
  }

  /// Writes a file aside as its bytes come; see ``stage(_:_:)``.
  ///
  /// - Returns: the hash of the file; empty when it was not asked for.
  mutating func stage(
    _ name: String, isHashed: Bool,
    _ write: (ByteSink) throws(DiagnosticsError) -> Void
  ) throws(DiagnosticsError) -> String {
    let temporary = path + "/." + name + "." + String(getpid()) + ".tmp"
    staged.append((name, temporary))
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(name) }
    let full = path + "/" + name
    let sink = ByteSink(descriptor, isHashed: isHashed) { fault in
      FileDiagnostics.error(.cannotWrite(full, reason: SystemFault.phrase(fault)))
    }
    do throws(DiagnosticsError) {
      try write(sink)
      try sink.flush()
    } catch {
      close(descriptor)
      throw error
    }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      throw failure(name)
    }
    return sink.hex
  }

  /// Gives all staged files their names.
  public mutating func commit() throws(DiagnosticsError) {
    for (name, temporary) in staged {
      guard rename(temporary, path + "/" + name) == 0 else { throw failure(name) }
    }
    staged = []
  }

  /// Removes what was written aside; for use after an error.
  public mutating func discard() {
    for (_, temporary) in staged { unlink(temporary) }
    staged = []
  }

  private func failure(_ name: String) -> DiagnosticsError {
    FileDiagnostics.error(
      .cannotWrite(path + "/" + name, reason: SystemFault.phrase(errno)))
  }
}
