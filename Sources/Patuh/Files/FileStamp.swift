import Foundation

/// What tells that a file was written to: its size and when it last changed.
struct FileStamp: Equatable {
  let size: Int
  private let modified: timespec
  private let changed: timespec

  /// Nil when the system does not tell.
  init?(_ descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    #if canImport(Darwin)
      (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
  }

  /// Seconds since the last change.
  var age: Int {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int(now.tv_sec) - max(Int(modified.tv_sec), Int(changed.tv_sec))
  }

  static func == (left: FileStamp, right: FileStamp) -> Bool {
    func isSame(_ a: timespec, _ b: timespec) -> Bool {
      a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec
    }
    return left.size == right.size && isSame(left.modified, right.modified)
      && isSame(left.changed, right.changed)
  }
}
