#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A time zone from a TZif file (RFC 9636).
struct ZoneFile: Sendable {
  /// When the offset changes, in seconds since 1970, rising.
  private let changes: [Int64]
  /// The offset from each change on, in seconds east of UTC.
  private let offsets: [Int32]
  private let first: Int32
  /// What holds after the last change.
  private let rule: PosixZone?

  static let maximumBytes = 1 << 20

  func offset(at seconds: Int64) -> Int32 {
    if let last = changes.last, seconds >= last {
      return rule?.offset(at: seconds) ?? offsets[offsets.count - 1]
    }
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if changes.isEmpty, let rule { return rule.offset(at: seconds) }
    return low == 0 ? first : offsets[low - 1]
  }

  /// Nil if the bytes are not a TZif file; nothing outside of them is ever read.
  init?(_ bytes: [UInt8]) {
    guard let header = Header(bytes, at: 0) else { return nil }
    var data = header
    if header.version >= 2 {
      guard let second = Header(bytes, at: header.end(timeSize: 4)) else { return nil }
      data = second
    }
    let size = header.version >= 2 ? 8 : 4
    let end = data.end(timeSize: size)
    guard end <= bytes.count, data.types > 0, data.types <= 256 else { return nil }
    let times = data.start + Header.size
    let indexes = times + data.times * size
    let types = indexes + data.times

    var changes: [Int64] = []
    var offsets: [Int32] = []
    for number in 0..<data.times {
      let time = ZoneFile.integer(bytes, at: times + number * size, size)
      let type = Int(bytes[indexes + number])
      guard type < data.types, changes.last.map({ $0 < time }) ?? true else { return nil }
      changes.append(time)
      let offset = ZoneFile.integer(bytes, at: types + type * 6, 4)
      guard abs(offset) < 100_000 else { return nil }
      offsets.append(Int32(offset))
    }
    let initial = ZoneFile.integer(bytes, at: types, 4)
    guard abs(initial) < 100_000 else { return nil }
    self.changes = changes
    self.offsets = offsets
    first = Int32(initial)
    if header.version >= 2, end < bytes.count, bytes[end] == 0x0A,
      let close = bytes[(end + 1)...].firstIndex(of: 0x0A)
    {
      rule = PosixZone(String(decoding: bytes[(end + 1)..<close], as: UTF8.self))
    } else {
      rule = nil
    }
  }

  private struct Header {
    static let size = 44
    let start: Int
    let version: Int
    let times: Int
    let types: Int
    private let letters: Int
    private let leaps: Int
    private let flags: Int

    init?(_ bytes: [UInt8], at start: Int) {
      guard start >= 0, start + Header.size <= bytes.count,
        bytes[start..<start + 4].elementsEqual("TZif".utf8)
      else { return nil }
      self.start = start
      version = bytes[start + 4] == 0 ? 1 : Int(bytes[start + 4]) - 0x30
      func count(_ number: Int) -> Int {
        Int(ZoneFile.integer(bytes, at: start + 20 + number * 4, 4))
      }
      flags = count(0) + count(1)
      leaps = count(2)
      times = count(3)
      types = count(4)
      letters = count(5)
      guard version >= 1,
        [count(0), count(1), leaps, times, types, letters].allSatisfy({ (0...100_000).contains($0) }
        )
      else { return nil }
    }

    func end(timeSize: Int) -> Int {
      start + Header.size + times * (timeSize + 1) + types * 6 + letters
        + leaps * (timeSize + 4) + flags
    }
  }

  /// Big-endian, signed.
  private static func integer(_ bytes: [UInt8], at start: Int, _ size: Int) -> Int64 {
    var value: Int64 = bytes[start] & 0x80 == 0 ? 0 : -1
    for byte in bytes[start..<start + size] { value = value << 8 | Int64(byte) }
    return value
  }

  // MARK: Finding

  /// The zone with this name below `$TZDIR` or `/usr/share/zoneinfo`; nil if there is none.
  static func load(_ name: String) -> ZoneFile? {
    guard isSafe(name) else { return nil }
    var folders = ["/usr/share/zoneinfo"]
    if let folder = getenv("TZDIR").map({ String(cString: $0) }), !folder.isEmpty {
      folders = [folder]
    }
    for folder in folders {
      if let bytes = read(folder + "/" + name), let zone = ZoneFile(bytes) { return zone }
    }
    return nil
  }

  /// Letters, digits, `_`, `+`, `-`, in parts divided by single slashes: no way out of the folder.
  static func isSafe(_ name: String) -> Bool {
    guard name.utf8.count <= 64 else { return false }
    return name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F
            || byte == 0x2B || byte == 0x2D
        }
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { return result }
      result += buffer[0..<count]
      if result.count > maximumBytes { return nil }
    }
  }
}
