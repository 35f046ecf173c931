import Foundation
import PatuhDiagnostics

/// What the YAML files of some folders looked like at one moment: names, sizes, times of change.
///
/// Two stamps differ when a file was changed, added or removed in between; nothing is read.
public struct FolderStamp: Sendable, Equatable {
  private struct File: Sendable, Equatable {
    let size: Int64
    let seconds: Int64
    let nanoseconds: Int64
    let node: UInt64
  }

  private var files: [String: File] = [:]

  /// A folder that cannot be listed counts as empty: it may be back a moment later.
  public init(_ folders: [String]) {
    for folder in folders {
      for path in (try? FileReading.yamlFiles(below: folder)) ?? [] {
        let name = folder + "/" + path
        var status = stat()
        guard stat(name, &status) == 0 else { continue }
        files[name] = File(
          size: Int64(status.st_size), seconds: Int64(status.st_mtim.tv_sec),
          nanoseconds: Int64(status.st_mtim.tv_nsec), node: UInt64(status.st_ino))
      }
    }
  }
}
