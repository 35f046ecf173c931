import Foundation
import PatuhColumns
import PatuhDiagnostics

/// Reads findings.json one finding at a time, so that memory doesn't grow with the file.
///
/// `patuh check` writes each finding on a line of its own, behind a first line with everything else. A
/// file that another program laid out anew is read whole.
struct FindingsReader {
  /// What to say of a file that isn't one: its path, the place in it, the line.
  typealias Fault = (_ path: String, _ reason: String, _ line: Int?) -> Diagnostic

  let path: String
  let header: FindingsHeader
  private let input: Input
  private let fault: Fault

  /// The largest file that is read when its findings don't stand on lines of their own.
  private static let wholeLimit = 256 << 20
  /// The longest line that is read.
  private static let lineLimit = 64 << 20

  private enum Input {
    case lines(LineReader)
    case whole([UInt8])
  }

  private struct Whole<Entry: Decodable>: Decodable {
    let findings: [Entry]
  }

  /// - Parameter path: findings.json, or its folder.
  init(
    path: String, fault: @escaping Fault = NoticeDiagnostics.notFindings
  ) throws(DiagnosticsError) {
    let path = FileReading.isFolder(path) ? path + "/findings.json" : path
    self.path = path
    self.fault = fault
    let lines = try LineReader(path, limit: Self.lineLimit)
    let first = try lines.next() ?? []
    let mark = Array("\"findings\":[".utf8)
    if first.count > mark.count, Array(first.suffix(mark.count)) == mark {
      self.header = try Self.decode(first + Array("]}".utf8), path, line: 1, fault)
      self.input = .lines(lines)
    } else {
      let bytes = try FileReading.bytes(path, limit: Self.wholeLimit)
      self.header = try Self.decode(bytes, path, line: nil, fault)
      self.input = .whole(bytes)
    }
    guard header.version == 1 else {
      throw NoticeDiagnostics.error(fault(path, "version", nil))
    }
  }

  /// Calls with the findings of one subject after the other, in the order of the file.
  func forEachSubject(
    _ body: ([FindingEntry]) throws(DiagnosticsError) -> Void
  ) throws(DiagnosticsError) {
    var group: [FindingEntry] = []
    func add(_ entry: FindingEntry) throws(DiagnosticsError) {
      if let last = group.last,
        last.subject.id != entry.subject.id
          || last.subject.type != entry.subject.type
      {
        try body(group)
        group = []
      }
      group.append(entry)
    }
    try forEach(FindingEntry.self, add)
    if !group.isEmpty { try body(group) }
  }

  /// Calls with one finding after the other, in the order of the file; once.
  ///
  /// - Returns: SHA-256 of the whole file.
  @discardableResult
  func forEach<Entry: Decodable>(
    _ type: Entry.Type, _ body: (Entry) throws(DiagnosticsError) -> Void
  ) throws(DiagnosticsError) -> String {
    switch input {
    case .whole(let bytes):
      let whole: Whole<Entry> = try Self.decode(bytes, path, line: nil, fault)
      for entry in whole.findings { try body(entry) }
      return Digest.hex(bytes)
    case .lines(let lines):
      var number = 1
      while var line = try lines.next() {
        number += 1
        if line.last == UInt8(ascii: ",") { line.removeLast() }
        if line == Array("]}".utf8) { break }
        if !line.isEmpty { try body(Self.decode(line, path, line: number, fault)) }
      }
      while try lines.next() != nil {}
      return lines.digest
    }
  }

  private static func decode<Value: Decodable>(
    _ bytes: [UInt8], _ path: String, line: Int?, _ fault: Fault
  ) throws(DiagnosticsError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(bytes))
    } catch {
      throw NoticeDiagnostics.error(fault(path, NoticeDiagnostics.place(of: error), line))
    }
  }
}

/// Lines of a file, a piece of it at a time.
private final class LineReader {
  private let descriptor: Int32
  private let path: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var atEnd = false
  private var hash = Digest.Running()

  /// Of what was read so far.
  var digest: String { hash.hex }

  init(_ path: String, limit: Int) throws(DiagnosticsError) {
    self.path = path
    self.limit = limit
    self.descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      // Says what is wrong as everywhere else.
      _ = try FileReading.bytes(path)
      throw FileDiagnostics.error(.cannotRead(path, reason: SystemFault.phrase(errno)))
    }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func next() throws(DiagnosticsError) -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return line
      }
      searched = buffer.count
      guard !atEnd else {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return line
      }
      searched -= start
      buffer.removeFirst(start)
      start = 0
      guard buffer.count <= limit else {
        throw FileDiagnostics.error(.tooLarge(path, limit: limit))
      }
      try fill()
    }
  }

  private func fill() throws(DiagnosticsError) {
    var count = 0
    let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { memory, initialized in
      repeat {
        count = read(descriptor, memory.baseAddress, 1 << 16)
      } while count < 0 && errno == EINTR
      initialized = max(count, 0)
    }
    guard count >= 0 else {
      throw FileDiagnostics.error(.cannotRead(path, reason: SystemFault.phrase(errno)))
    }
    hash.update(part)
    if count == 0 { atEnd = true } else { buffer.append(contentsOf: part) }
  }
}
