import Synchronization

/// Offsets of time zones.
///
/// Indonesian zones and UTC come from the built-in table, the same on every machine; for times before
/// the table begins the system's time-zone files are asked. Other names are looked up in the files
/// first, then in the table.
enum TimeZones {
  /// Seconds east of UTC in a zone at a time: an IANA name, `UTC`, or an offset `+07:00`, `-02:30`,
  /// `02:00`. Throws for an unknown zone.
  static func offset(_ zone: String, at seconds: Int64) throws(LibraryFault) -> Int32 {
    if let fixed = fixedOffset(zone) { return fixed }
    let known = cache.withLock { $0[zone] }
    let rules: Rules
    if let known {
      rules = known
    } else {
      rules = try find(zone)
      // Only names that exist are kept, so the cache cannot grow without bound.
      cache.withLock { $0[zone] = rules }
    }
    return try rules.offset(at: seconds, zone)
  }

  private enum Rules: Sendable {
    case file(ZoneFile)
    case builtIn([BuiltInZones.Era])

    func offset(at seconds: Int64, _ name: String) throws(LibraryFault) -> Int32 {
      switch self {
      case .file(let file): return file.offset(at: seconds)
      case .builtIn(let eras):
        guard let era = eras.last(where: { $0.start <= seconds }) else {
          guard let file = ZoneFile.load(name) else { throw .timeZoneTooEarly(name) }
          return file.offset(at: seconds)
        }
        return era.zone.offset(at: seconds)
      }
    }
  }

  private static let cache = Mutex<[String: Rules]>([:])

  private static func find(_ name: String) throws(LibraryFault) -> Rules {
    let canonical = BuiltInZones.links[name] ?? name
    let builtIn = BuiltInZones.eras(canonical)
    if BuiltInZones.preferred.contains(canonical), let builtIn { return .builtIn(builtIn) }
    if let file = ZoneFile.load(name) ?? ZoneFile.load(canonical) { return .file(file) }
    guard let builtIn else { throw .timeZone(name) }
    return .builtIn(builtIn)
  }

  /// `[+-]HH:MM`; the sign holds for the minutes too.
  private static func fixedOffset(_ zone: String) -> Int32? {
    guard (5...6).contains(zone.utf8.count) else { return nil }
    var bytes = Array(zone.utf8)[...]
    let sign: Int32 = bytes.first == 0x2D ? -1 : 1
    if bytes.first == 0x2D || bytes.first == 0x2B { bytes.removeFirst() }
    let digits = bytes.filter { (0x30...0x39).contains($0) }.map { Int32($0) - 0x30 }
    guard bytes.count == 5, digits.count == 4, bytes.dropFirst(2).first == 0x3A else { return nil }
    let hours = digits[0] * 10 + digits[1]
    let minutes = digits[2] * 10 + digits[3]
    guard hours <= 23, minutes <= 59 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}

/// Lets tests compare the built-in table with the system's files.
package enum TimeZoneTable {
  package static var names: [String] { BuiltInZones.names }

  /// Times at which the two differ, among those from where the table begins; nil if the system has no
  /// file for the zone.
  package static func differences(_ name: String, at times: some Sequence<Int64>) -> [Int64]? {
    guard let file = ZoneFile.load(name), let eras = BuiltInZones.eras(name) else { return nil }
    return times.filter { time in
      guard let era = eras.last(where: { $0.start <= time }) else { return false }
      return era.zone.offset(at: time) != file.offset(at: time)
    }
  }

  package static func readsFile(_ bytes: [UInt8]) -> Bool { ZoneFile(bytes) != nil }
}
