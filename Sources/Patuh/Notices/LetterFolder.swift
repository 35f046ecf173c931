import Foundation
import PatuhDiagnostics

/// A folder that receives many letters: all of them, or none, in memory that doesn't grow with them.
///
/// Files are written into a hidden folder inside it with owner-only permission; when all are
/// there they are brought to the disk at once and renamed. What other runs left stays.
struct LetterFolder {
  let path: String
  private let staging: String

  init(path: String) throws(DiagnosticsError) {
    self.path = path
    // Creates the folder and those above it.
    _ = try OutputFolder(path: path)
    self.staging = path + "/.surat." + String(getpid())
    Self.empty(staging)
    guard mkdir(staging, 0o700) == 0 else { throw failure(staging) }
  }

  /// Writes a file aside. Nothing is visible under its name until ``commit()``.
  func stage(_ name: String, _ bytes: [UInt8]) throws(DiagnosticsError) {
    let file = try create(name)
    defer { close(file) }
    try append(bytes, to: file, name)
  }

  /// Opens a file aside, to be appended to line by line. The caller closes it.
  func create(_ name: String) throws(DiagnosticsError) -> Int32 {
    let file = open(
      staging + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(name) }
    return file
  }

  func append(_ bytes: [UInt8], to file: Int32, _ name: String) throws(DiagnosticsError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(name) }
      written += count
    }
  }

  /// Where a staged file lies until it gets its name, for programs that convert it.
  func stagedPath(_ name: String) -> String { staging + "/" + name }

  /// Gives all staged files their names.
  func commit() throws(DiagnosticsError) {
    // Once for all files: asking for each of thirty thousand would take longer than writing them.
    sync()
    while true {
      // A folder that loses entries while it is read may skip some, so it is read until it is empty.
      let names = Self.names(in: staging)
      if names.isEmpty { break }
      for name in names {
        guard rename(staging + "/" + name, path + "/" + name) == 0 else { throw failure(name) }
      }
    }
    rmdir(staging)
  }

  /// Removes what was written aside; for use after an error.
  func discard() { Self.empty(staging) }

  private static func empty(_ folder: String) {
    while true {
      let removed = names(in: folder).count { unlink(folder + "/" + $0) == 0 }
      if removed == 0 { break }
    }
    rmdir(folder)
  }

  /// A few hundred names of a folder at a time.
  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while names.count < 512, let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func failure(_ name: String) -> DiagnosticsError {
    FileDiagnostics.error(.cannotWrite(path + "/" + name, reason: SystemFault.phrase(errno)))
  }
}
