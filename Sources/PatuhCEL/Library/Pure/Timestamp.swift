/// A point in time from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z, rounded down.
  public let seconds: Int64
  /// 0…999 999 999.
  public let nanoseconds: Int32

  static let minimumSeconds: Int64 = -62_135_596_800
  static let maximumSeconds: Int64 = 253_402_300_799

  /// Throws if the time is outside the years 0001 to 9999 or the nanoseconds are no part of a second.
  package init(seconds: Int64, nanoseconds: Int32 = 0) throws(LibraryFault) {
    guard seconds >= Timestamp.minimumSeconds, seconds <= Timestamp.maximumSeconds,
      (0..<1_000_000_000).contains(nanoseconds)
    else { throw .timestampRange }
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  public static func < (first: Timestamp, second: Timestamp) -> Bool {
    (first.seconds, first.nanoseconds) < (second.seconds, second.nanoseconds)
  }

  // MARK: Text

  /// RFC 3339: `2009-02-13T23:31:30.5+07:00`, with `Z` or an offset and up to nine fraction digits.
  package init(parsing text: String) throws(LibraryFault) {
    let bytes = Array(text.utf8)
    var wrong: LibraryFault { .notA("timestamp", "waktu RFC 3339", text) }
    var index = 0
    func number(_ count: Int) throws(LibraryFault) -> Int64 {
      guard index + count <= bytes.count else { throw wrong }
      var value: Int64 = 0
      for byte in bytes[index..<index + count] {
        guard (0x30...0x39).contains(byte) else { throw wrong }
        value = value * 10 + Int64(byte - 0x30)
      }
      index += count
      return value
    }
    func expect(_ byte: UInt8) throws(LibraryFault) {
      guard index < bytes.count, bytes[index] == byte else { throw wrong }
      index += 1
    }
    // A fifth digit of the year is a time out of range rather than no time.
    if bytes.count > 5, bytes.prefix(5).allSatisfy({ (0x30...0x39).contains($0) }) {
      throw .timestampRange
    }
    let year = try number(4)
    try expect(0x2D)
    let month = try number(2)
    try expect(0x2D)
    let day = try number(2)
    try expect(0x54)
    let hour = try number(2)
    try expect(0x3A)
    let minute = try number(2)
    try expect(0x3A)
    let second = try number(2)
    guard (1...12).contains(month), day >= 1, day <= CivilDate.length(year, month), hour <= 23,
      minute <= 59, second <= 59
    else { throw wrong }

    var nanoseconds: Int32 = 0
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      var unit: Int32 = 100_000_000
      let start = index
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
        guard unit > 0 else { throw wrong }
        nanoseconds += Int32(bytes[index] - 0x30) * unit
        unit /= 10
        index += 1
      }
      guard index > start else { throw wrong }
    }

    var offset: Int64 = 0
    guard index < bytes.count else { throw wrong }
    let zone = bytes[index]
    index += 1
    if zone != 0x5A {
      guard zone == 0x2B || zone == 0x2D else { throw wrong }
      let hours = try number(2)
      try expect(0x3A)
      let minutes = try number(2)
      guard hours <= 23, minutes <= 59 else { throw wrong }
      offset = (hours * 60 + minutes) * (zone == 0x2D ? -60 : 60)
    }
    guard index == bytes.count else { throw wrong }
    let local =
      CivilDate.days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
    try self.init(seconds: local - offset, nanoseconds: nanoseconds)
  }

  /// RFC 3339 in UTC with `Z` and as many fraction digits as it takes.
  package var text: String {
    let days = CivilDate.floorDivide(seconds, 86_400)
    let time = seconds - days * 86_400
    let date = CivilDate.date(days)
    var result: [UInt8] = []
    func append(_ value: Int64, _ width: Int) {
      let digits = String(value).utf8
      for _ in 0..<max(width - digits.count, 0) { result.append(0x30) }
      result += digits
    }
    append(date.year, 4)
    result.append(0x2D)
    append(date.month, 2)
    result.append(0x2D)
    append(date.day, 2)
    result.append(0x54)
    append(time / 3600, 2)
    result.append(0x3A)
    append(time / 60 % 60, 2)
    result.append(0x3A)
    append(time % 60, 2)
    result += TimeSpan.fraction(Int64(nanoseconds))
    result.append(0x5A)
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Arithmetic

  package func adding(_ span: TimeSpan) throws(LibraryFault) -> Timestamp {
    try moved(seconds: span.nanoseconds / 1_000_000_000, span.nanoseconds % 1_000_000_000)
  }

  package func subtracting(_ span: TimeSpan) throws(LibraryFault) -> Timestamp {
    try moved(seconds: -(span.nanoseconds / 1_000_000_000), -(span.nanoseconds % 1_000_000_000))
  }

  private func moved(seconds: Int64, _ nanoseconds: Int64) throws(LibraryFault) -> Timestamp {
    // Far from overflow: a time span has fewer than 10^10 seconds.
    let fraction = Int64(self.nanoseconds) + nanoseconds
    let carry = CivilDate.floorDivide(fraction, 1_000_000_000)
    return try Timestamp(
      seconds: self.seconds + seconds + carry,
      nanoseconds: Int32(truncatingIfNeeded: fraction - carry * 1_000_000_000))
  }

  /// Throws if the time between is longer than a duration can be (about 292 years).
  package func subtracting(_ other: Timestamp) throws(LibraryFault) -> TimeSpan {
    let (scaled, overflow) = (seconds - other.seconds)
      .multipliedReportingOverflow(by: 1_000_000_000)
    let (total, overflowOfSum) = scaled.addingReportingOverflow(
      Int64(nanoseconds) - Int64(other.nanoseconds))
    guard !overflow, !overflowOfSum else { throw .durationRange }
    return TimeSpan(nanoseconds: total)
  }

  // MARK: Parts

  /// What an accessor asks for, with CEL's starting numbers.
  package enum Part: Sendable {
    case fullYear
    /// 0…11
    case month
    /// 1…31
    case date
    /// 0…30
    case dayOfMonth
    /// 0…365
    case dayOfYear
    /// 0 = Sunday … 6 = Saturday
    case dayOfWeek
    case hours
    case minutes
    case seconds
    case milliseconds
  }

  /// In UTC.
  package func part(_ part: Part) -> Int64 { self.part(part, offset: 0) }

  /// In a zone: an IANA name, `UTC`, or an offset `+07:00`, `-02:30`, `02:00`.
  package func part(_ part: Part, zone: String) throws(LibraryFault) -> Int64 {
    self.part(part, offset: Int64(try TimeZones.offset(zone, at: seconds)))
  }

  private func part(_ part: Part, offset: Int64) -> Int64 {
    let local = seconds + offset
    let days = CivilDate.floorDivide(local, 86_400)
    let time = local - days * 86_400
    switch part {
    case .fullYear: return CivilDate.date(days).year
    case .month: return CivilDate.date(days).month - 1
    case .date: return CivilDate.date(days).day
    case .dayOfMonth: return CivilDate.date(days).day - 1
    case .dayOfYear: return days - CivilDate.days(CivilDate.date(days).year, 1, 1)
    case .dayOfWeek: return CivilDate.dayOfWeek(days)
    case .hours: return time / 3600
    case .minutes: return time / 60 % 60
    case .seconds: return time % 60
    case .milliseconds: return Int64(nanoseconds) / 1_000_000
    }
  }
}
