import Foundation
import PatuhColumns
import PatuhDiagnostics
import PatuhRecords

/// A file of records as text in UTF-8, to be gone through piece by piece.
final class RecordText: Sendable {
  let path: String
  let record: String
  let encoding: TextEncoding
  /// Bytes and hash of the file as it was given; the hash is empty when it was not asked for.
  let byteCount: Int
  let digest: String
  let text: MappedText
  /// Offset behind a byte order mark.
  let start: Int
  private let descriptor: Int32
  /// What a file looked like when it was opened; nil for what is none, of which there is a copy.
  private let stamp: FileStamp?
  /// What holds the text where it had to be made first.
  private let made: ScratchFile?

  private static let piece = 4 << 20

  /// Finds out the encoding, hashes the file, and turns other encodings into UTF-8. O(bytes).
  init(_ file: RecordFiles.File, isHashed: Bool, folder: String?) throws(DiagnosticsError) {
    path = file.path
    record = file.record
    let opened = open(file.path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      // Opening it words the fault, with the nearest name in the folder.
      _ = try FileReading.bytes(file.path, limit: 0)
      throw FileDiagnostics.error(.cannotRead(file.path, reason: SystemFault.phrase(errno)))
    }
    descriptor = opened
    var status = stat()
    fstat(opened, &status)
    let kind = status.st_mode & S_IFMT
    var source = opened
    var spooled: ScratchFile?
    var size = Int(status.st_size)
    if kind != S_IFREG {
      let scratch = try ScratchFile(folder)
      size = try Self.spool(opened, kind, file.path, into: scratch)
      source = scratch.descriptor
      spooled = scratch
    }
    stamp = kind == S_IFREG ? FileStamp(opened) : nil
    guard let given = MappedText(source, count: size) else {
      throw FileDiagnostics.error(.cannotRead(file.path, reason: SystemFault.phrase(errno)))
    }
    byteCount = size
    let (encoding, digest) = Self.survey(given, isHashed: isHashed)
    self.encoding = encoding
    self.digest = digest
    switch encoding {
    case .utf8, .utf8WithMark:
      text = given
      start = encoding == .utf8 ? 0 : 3
      made = spooled
    case .windows1252, .utf16LittleEndian, .utf16BigEndian:
      let scratch = try ScratchFile(folder)
      let count = try Self.convert(given, encoding, into: scratch)
      guard let converted = MappedText(scratch.descriptor, count: count) else {
        throw scratch.failure(errno)
      }
      text = converted
      start = 0
      made = scratch
    }
  }

  deinit { close(descriptor) }

  /// A pipe cannot be read twice.
  private static func spool(
    _ descriptor: Int32, _ kind: mode_t, _ path: String, into scratch: ScratchFile
  ) throws(DiagnosticsError) -> Int {
    guard kind != S_IFDIR else {
      throw FileDiagnostics.error(.cannotRead(path, reason: SystemFault.phrase(EISDIR)))
    }
    let sink = scratch.sink()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw FileDiagnostics.error(.cannotRead(path, reason: SystemFault.phrase(errno)))
      }
      if count == 0 { break }
      try sink.write(Array(buffer[..<count]))
    }
    try sink.flush()
    return sink.count
  }

  private static func survey(
    _ text: MappedText, isHashed: Bool
  ) -> (encoding: TextEncoding, digest: String) {
    let mark = TextEncoding(mark: text.copy(0..<min(3, text.count))[...])
    if let mark, !isHashed { return (mark, "") }
    var hash = Digest.Running()
    var (index, sound, broken) = (0, 0, 0)
    for lower in stride(from: 0, to: text.count, by: piece) {
      let upper = min(lower + piece, text.count)
      if isHashed { hash.update(text.copy(lower..<upper)) }
      if mark == nil {
        text.withBytes { bytes in
          UTF8Validity.count(in: bytes, from: &index, upTo: upper, &sound, &broken)
        }
      }
      text.release(lower..<upper)
    }
    return (mark ?? TextEncoding(sound: sound, broken: broken), isHashed ? hash.hex : "")
  }

  private static func convert(
    _ text: MappedText, _ encoding: TextEncoding, into scratch: ScratchFile
  ) throws(DiagnosticsError) -> Int {
    let sink = scratch.sink()
    var lower = encoding == .windows1252 ? 0 : 2
    while lower < text.count {
      let upper = min(lower + piece, text.count)
      let (converted, taken) = DecodedText.utf8(
        text.copy(lower..<upper), encoding: encoding, isLast: upper == text.count)
      try sink.write(converted)
      text.release(lower..<upper)
      lower += max(taken, 1)
    }
    try sink.flush()
    return sink.count
  }

  /// - Throws: when the file is no longer the one that was opened.
  func checkUnchanged() throws(DiagnosticsError) {
    guard stamp == nil || FileStamp(descriptor) == stamp else {
      throw BoundedDiagnostics.error(BoundedDiagnostics.changed(path))
    }
  }
}
