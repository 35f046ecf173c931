import Foundation
import PatuhColumns
import PatuhDiagnostics
import Synchronization

/// Reads whole files as bytes.
package enum FileReading {
  /// Largest rule or regulation file that is read.
  static let ruleLimit = 16 << 20

  /// The bytes of a file; memory is taken once, for the file's size.
  static func bytes(_ path: String, limit: Int = .max) throws(DiagnosticsError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      if errno == ENOENT { throw FileDiagnostics.error(.missing(path, nearest: nearest(path))) }
      throw failure(path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw FileDiagnostics.error(
        .cannotRead(path, reason: SystemFault.phrase(EISDIR)))
    }
    guard status.st_size <= limit else {
      throw FileDiagnostics.error(.tooLarge(path, limit: limit))
    }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size >= largeFile,
      let bytes = parallel(descriptor, count: Int(status.st_size))
    {
      return bytes
    }
    let isRegular = status.st_mode & S_IFMT == S_IFREG && status.st_size > 0
    return try read(
      descriptor, expecting: isRegular ? Int(status.st_size) : nil, limit: limit, path)
  }

  /// SHA-256 of a file, in hexadecimal, read a piece at a time; nil when it cannot be read.
  static func digest(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var digest = Digest.Running()
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? digest.hex : nil }
      digest.update(count == piece.count ? piece : Array(piece[..<count]))
    }
  }

  /// Size from which a file is read by several threads.
  static let largeFile = 1 << 19

  /// The bytes of a regular file, read in parts side by side; nil when a part could not be read whole,
  /// as when the file grows shorter meanwhile.
  private static func parallel(_ descriptor: Int32, count: Int) -> [UInt8]? {
    let parts = 4
    let failures = Atomic<Int>(0)
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let base = buffer.baseAddress else { return }
      LargePages.advise(base, count)
      // SAFETY: each thread writes its own part of the buffer.
      nonisolated(unsafe) let target = base
      DispatchQueue.concurrentPerform(iterations: parts) { part in
        var offset = count * part / parts
        let end = count * (part + 1) / parts
        while offset < end {
          let read = pread(descriptor, target + offset, end - offset, off_t(offset))
          if read < 0 && errno == EINTR { continue }
          guard read > 0 else {
            failures.add(1, ordering: .relaxed)
            return
          }
          offset += read
        }
      }
      initialized = failures.load(ordering: .relaxed) == 0 ? count : 0
    }
    return failures.load(ordering: .relaxed) == 0 ? bytes : nil
  }

  /// Reads to the end.
  ///
  /// - Parameter size: what a regular file is known to hold; nil for a pipe.
  private static func read(
    _ descriptor: Int32, expecting size: Int?, limit: Int, _ path: String
  ) throws(DiagnosticsError) -> [UInt8] {
    var bytes: [UInt8] = []
    // One byte more than there should be: a shorter answer is the end.
    var chunk = size.map { $0 + 1 } ?? 1 << 16
    while true {
      let start = bytes.count
      var count = 0
      bytes.reserveCapacity(start + chunk)
      let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, initialized in
        repeat {
          count = Foundation.read(descriptor, buffer.baseAddress, chunk)
        } while count < 0 && errno == EINTR
        initialized = max(count, 0)
      }
      guard count >= 0 else { throw failure(path) }
      if count == 0 { return bytes }
      if start == 0 { bytes = part } else { bytes.append(contentsOf: part) }
      guard bytes.count <= limit else {
        throw FileDiagnostics.error(.tooLarge(path, limit: limit))
      }
      if let size, bytes.count == size { return bytes }
      chunk = 1 << 16
    }
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that the program runs in.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// Names in a folder, sorted, without hidden ones.
  static func names(in folder: String) throws(DiagnosticsError) -> [String] {
    try entries(in: folder).map(\.name).sorted()
  }

  /// Paths of all `.yaml` files below a folder, relative to it, sorted. Symbolic links to folders
  /// are not followed, so that a folder cannot lead out of itself or round in a circle.
  static func yamlFiles(below folder: String) throws(DiagnosticsError) -> [String] {
    var found: [String] = []
    // Sorted folder by folder, a folder's name with the slash that follows it: the order of whole paths.
    var waiting = [(path: "", order: "", isFolder: true)]
    while let (path, order, isFolder) = waiting.popLast() {
      guard isFolder else {
        found.append(path)
        continue
      }
      let inside = try entries(in: path.isEmpty ? folder : folder + "/" + path)
        .filter { $0.isFolder || $0.name.hasSuffix(".yaml") || $0.name.hasSuffix(".yml") }
        .map { entry in
          let path = order + entry.name
          return (path, order: entry.isFolder ? path + "/" : path, isFolder: entry.isFolder)
        }
      waiting += inside.sorted { $0.order > $1.order }
    }
    return found
  }

  /// What a folder holds but hidden things, in no order; a link to a folder is none.
  private static func entries(
    in folder: String
  ) throws(DiagnosticsError) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else {
      let fault = errno
      throw FileDiagnostics.error(
        fault == ENOENT
          ? .missing(folder, nearest: nearest(folder))
          : .cannotRead(folder, reason: SystemFault.phrase(fault)))
    }
    defer { closedir(stream) }
    var found: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        let size = MemoryLayout.size(ofValue: field.pointee)
        return field.withMemoryRebound(to: CChar.self, capacity: size) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
        // A file system that does not tell kinds by the way.
        var status = stat()
        guard lstat(folder + "/" + name, &status) == 0 else { continue }
        isFolder = status.st_mode & S_IFMT == S_IFDIR
      }
      found.append((name, isFolder))
    }
    return found
  }

  private static func failure(_ path: String) -> DiagnosticsError {
    FileDiagnostics.error(.cannotRead(path, reason: SystemFault.phrase(errno)))
  }

  /// A name in the same folder that the user may have meant.
  private static func nearest(_ path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last, !name.isEmpty else { return nil }
    let folder = parts.dropLast().joined(separator: "/")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return names.flatMap { NearestName.of(String(name), among: $0.sorted()) }
      .map { folder.isEmpty ? $0 : folder + "/" + $0 }
  }
}
