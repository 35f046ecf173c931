/// A time zone written in the POSIX manner, `EST5EDT,M3.2.0,M11.1.0`: as in the last line of a TZif
/// file and in the built-in table.
struct PosixZone: Sendable {
  /// Seconds east of UTC.
  let standard: Int32
  private let daylight: Daylight?

  private struct Daylight: Sendable {
    let offset: Int32
    let start: Change
    let end: Change
  }

  /// A day of the year and a time on it.
  private struct Change: Sendable {
    enum Day: Sendable {
      /// The n-th weekday (0 = Sunday) of a month; 5 is the last one.
      case weekday(month: Int64, week: Int64, day: Int64)
      /// 1…365, without 29 February.
      case julian(Int64)
      /// 0…365, with 29 February.
      case ordinal(Int64)
    }
    let day: Day
    /// Seconds after midnight, by the clock before the change.
    let time: Int64

    /// Seconds since 1970 as that clock shows them.
    func local(_ year: Int64) -> Int64 {
      let days: Int64
      switch day {
      case .julian(let number):
        let leap = CivilDate.isLeap(year) && number >= 60
        days = CivilDate.days(year, 1, 1) + number - (leap ? 0 : 1)
      case .ordinal(let number): days = CivilDate.days(year, 1, 1) + number
      case .weekday(let month, let week, let weekday):
        let first = CivilDate.days(year, month, 1)
        var date = CivilDate.floorRemainder(weekday - CivilDate.dayOfWeek(first), 7)
        date += (week - 1) * 7
        if date >= CivilDate.length(year, month) { date -= 7 }
        days = first + date
      }
      return days * 86_400 + time
    }
  }

  /// Nil if the text is not a POSIX time zone.
  init?(_ text: String) {
    var reader = Reader(text)
    guard reader.name(), let west = reader.time(maximumHours: 24) else { return nil }
    standard = Int32(-west)
    guard !reader.atEnd else {
      daylight = nil
      return
    }
    guard reader.name() else { return nil }
    var offset = standard + 3600
    if let next = reader.next, next != 0x2C {
      guard let west = reader.time(maximumHours: 24) else { return nil }
      offset = Int32(-west)
    }
    guard let start = reader.change(), let end = reader.change(), reader.atEnd else { return nil }
    daylight = Daylight(offset: offset, start: start, end: end)
  }

  /// Seconds east of UTC at a time.
  func offset(at seconds: Int64) -> Int32 {
    guard let daylight else { return standard }
    let year = CivilDate.date(CivilDate.floorDivide(seconds + Int64(standard), 86_400)).year
    let start = daylight.start.local(year) - Int64(standard)
    let end = daylight.end.local(year) - Int64(daylight.offset)
    let isDaylight =
      start < end ? start <= seconds && seconds < end : !(end <= seconds && seconds < start)
    return isDaylight ? daylight.offset : standard
  }

  private struct Reader {
    private var bytes: ArraySlice<UInt8>

    init(_ text: String) { bytes = Array(text.utf8)[...] }

    var atEnd: Bool { bytes.isEmpty }
    var next: UInt8? { bytes.first }

    /// `WIB` or `<+07>`; the name itself is of no use here.
    mutating func name() -> Bool {
      if bytes.first == 0x3C {
        guard let end = bytes.firstIndex(of: 0x3E) else { return false }
        bytes = bytes[(end + 1)...]
        return true
      }
      let letters = bytes.prefix { (0x41...0x5A).contains($0 & 0xDF) }.count
      bytes.removeFirst(letters)
      return letters >= 3
    }

    /// `[+-]h[h[h]][:mm[:ss]]` as seconds.
    mutating func time(maximumHours: Int64) -> Int64? {
      var sign: Int64 = 1
      if bytes.first == 0x2D || bytes.first == 0x2B {
        sign = bytes.removeFirst() == 0x2D ? -1 : 1
      }
      guard let hours = number(), hours <= maximumHours else { return nil }
      var total = hours * 3600
      for unit in [60, 1] as [Int64] where bytes.first == 0x3A {
        bytes.removeFirst()
        guard let value = number(), value <= 59 else { return nil }
        total += value * unit
      }
      return sign * total
    }

    private mutating func number() -> Int64? {
      var value: Int64 = 0
      var count = 0
      while let byte = bytes.first, (0x30...0x39).contains(byte), count < 4 {
        value = value * 10 + Int64(byte - 0x30)
        bytes.removeFirst()
        count += 1
      }
      return count > 0 ? value : nil
    }

    private mutating func skip(_ byte: UInt8) -> Bool {
      guard bytes.first == byte else { return false }
      bytes.removeFirst()
      return true
    }

    /// `,M3.2.0/2`
    mutating func change() -> Change? {
      guard skip(0x2C) else { return nil }
      let day: Change.Day
      if skip(0x4D) {
        guard let month = number(), (1...12).contains(month), skip(0x2E), let week = number(),
          (1...5).contains(week), skip(0x2E), let weekday = number(), weekday <= 6
        else { return nil }
        day = .weekday(month: month, week: week, day: weekday)
      } else if skip(0x4A) {
        guard let number = number(), (1...365).contains(number) else { return nil }
        day = .julian(number)
      } else {
        guard let number = number(), number <= 365 else { return nil }
        day = .ordinal(number)
      }
      var seconds: Int64 = 7200
      if skip(0x2F) {
        guard let time = time(maximumHours: 167) else { return nil }
        seconds = time
      }
      return Change(day: day, time: seconds)
    }
  }
}
