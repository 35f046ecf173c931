import Foundation
package import PatuhColumns
package import PatuhDiagnostics
import Synchronization

/// Large files of records are looked at where the system keeps them; see ``FileBytes``.
extension FileReading {
  /// The bytes of a file of records.
  ///
  /// A file that is looked at in place can change meanwhile, so whoever uses its bytes asks
  /// ``FileBytes/isUnchanged`` before showing what it found. Where that cannot be told for certain
  /// — the file was written to just now, or lies on another machine — the bytes are read into
  /// memory, like those of small files and of pipes.
  ///
  /// - Parameter settled: seconds without a change after which a further one is sure to show in the
  ///   file's times.
  package static func content(
    _ path: String, settled: Int = settledAge
  ) throws(DiagnosticsError) -> FileBytes {
    if let mapped = mapped(path, settled: settled) { return mapped }
    return FileBytes(try bytes(path))
  }

  /// File systems count time in two seconds at most.
  private static let settledAge = 3

  private static func mapped(_ path: String, settled: Int) -> FileBytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size >= largeFile, isLocal(status)
    else {
      close(descriptor)
      return nil
    }
    let (stamp, count) = (FileStamp(status), Int(status.st_size))
    guard stamp.age >= settled,
      let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED
    else {
      close(descriptor)
      return nil
    }
    CutFile.handle()
    let buffer = UnsafeBufferPointer(start: base.assumingMemoryBound(to: UInt8.self), count: count)
    return FileBytes(
      buffer,
      release: { bytes in
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        close(descriptor)
      },
      isUnchanged: { FileStamp(descriptor) == stamp })
  }

  /// True when large files of a folder are looked at where they lie.
  package static func looksInPlace(_ folder: String) -> Bool {
    var status = stat()
    return stat(folder, &status) == 0 && isLocal(status)
  }

  /// True for files on a disk of this machine, whose every change shows in the file's times at once.
  /// File systems without a device of their own may lie on another machine.
  private static func isLocal(_ status: stat) -> Bool {
    #if os(Linux)
      return (status.st_dev >> 8) & 0xFFF != 0
    #else
      return false
    #endif
  }
}

/// A file that somebody cuts short while it is looked at: the system stops the program at the bytes
/// that are gone, and it ends with a word instead of a crash. What was written aside has no name then.
enum CutFile {
  private static let isHandled = Atomic<Bool>(false)

  static let message: StaticString = """
    patuh: kesalahan FIL0014: berkas catatan dipotong selama diperiksa; ulangi bila sudah selesai \
    ditulis (a file of records was cut short while it was being checked)

    """

  /// Asks to be told; once is enough.
  static func handle() {
    guard !isHandled.exchange(true, ordering: .relaxed) else { return }
    signal(SIGBUS) { _ in
      _ = write(STDERR_FILENO, CutFile.message.utf8Start, CutFile.message.utf8CodeUnitCount)
      _exit(4)
    }
  }
}
