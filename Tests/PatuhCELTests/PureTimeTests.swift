import PatuhCEL
import Testing

@Suite struct `Pure time` {
  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0, 0), ("2025-08-17T10:00:00+07:00", 1_755_399_600, 0),
      ("0001-01-01T00:00:00Z", -62_135_596_800, 0),
      ("9999-12-31T23:59:59.999999999Z", 253_402_300_799, 999_999_999),
      ("1969-12-31T23:59:59.5Z", -1, 500_000_000), ("2024-02-29T00:00:00-00:30", 1_709_166_600, 0),
      ("2000-02-29T12:30:15.000001Z", 951_827_415, 1000),
    ] as [(String, Int64, Int32)])
  func `RFC 3339 is read`(text: String, seconds: Int64, nanoseconds: Int32) throws {
    let time = try Timestamp(parsing: text)
    #expect(time.seconds == seconds)
    #expect(time.nanoseconds == nanoseconds)
    #expect(try Timestamp(parsing: time.text) == time)
  }

  @Test(arguments: [
    "", "2025-01-01", "2025-01-01T00:00:00", "2025-1-01T00:00:00Z", "2025-02-29T00:00:00Z",
    "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-01-00T00:00:00Z", "2025-01-01T24:00:00Z",
    "2025-01-01T00:60:00Z", "2025-01-01T00:00:60Z", "2025-01-01T00:00:00.Z",
    "2025-01-01T00:00:00.1234567890Z", "2025-01-01T00:00:00+7:00", "2025-01-01T00:00:00+0700",
    "2025-01-01T00:00:00Zx", "2025-01-01 00:00:00Z", "2025-01-01t00:00:00z",
    "0000-01-01T00:00:00Z", "10000-01-01T00:00:00Z", "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "-2025-01-01T00:00:00Z", "2025-01-01T00:00:00+24:00",
  ])
  func `a text that is no time is refused`(text: String) {
    #expect(throws: LibraryFault.self) { try Timestamp(parsing: text) }
  }

  @Test func `a time prints without needless zeros`() throws {
    #expect(try Timestamp(seconds: -1, nanoseconds: 120_000_000).text == "1969-12-31T23:59:59.12Z")
    #expect(try Timestamp(seconds: -62_135_596_800).text == "0001-01-01T00:00:00Z")
  }

  @Test func `days and dates correspond over all years`() throws {
    // Every 17 hours and a bit through ten thousand years.
    var last = Int64.min
    for seconds in stride(from: Int64(-62_135_596_800), through: 253_402_300_799, by: 61_234_567) {
      let time = try Timestamp(seconds: seconds)
      #expect(try Timestamp(parsing: time.text) == time)
      let year = time.part(.fullYear)
      #expect(year >= last)
      last = year
      #expect((0...11).contains(time.part(.month)))
      #expect(time.part(.date) == time.part(.dayOfMonth) + 1)
      #expect((0...365).contains(time.part(.dayOfYear)))
    }
  }

  @Test func `arithmetic keeps nanoseconds and range`() throws {
    let time = try Timestamp(seconds: 10, nanoseconds: 1)
    let span = TimeSpan(nanoseconds: -2)
    #expect(try time.adding(span) == Timestamp(seconds: 9, nanoseconds: 999_999_999))
    #expect(try time.adding(span).subtracting(span) == time)
    #expect(
      try time.subtracting(Timestamp(seconds: 9, nanoseconds: 999_999_999))
        == TimeSpan(nanoseconds: 2))
    #expect(try time.subtracting(TimeSpan(nanoseconds: .min)).seconds == 9_223_372_046)
    let end = try Timestamp(seconds: 253_402_300_799, nanoseconds: 999_999_999)
    #expect(throws: LibraryFault.self) { try end.adding(TimeSpan(nanoseconds: 1)) }
    let start = try Timestamp(seconds: -62_135_596_800)
    #expect(throws: LibraryFault.self) { try start.subtracting(TimeSpan(nanoseconds: 1)) }
    #expect(throws: LibraryFault.self) { try end.subtracting(start) }
    #expect(throws: LibraryFault.self) { try Timestamp(seconds: 0, nanoseconds: -1) }
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("1h30m", 5_400_000_000_000), ("-1.5s", -1_500_000_000),
      ("+1ms2us3ns", 1_002_003), ("1.000000001s", 1_000_000_001), (".5s", 500_000_000),
      ("1.s", 1_000_000_000), ("2µs", 2000), ("0.1h", 360_000_000_000),
      ("9223372036.854775807s", Int64.max), ("-9223372036854775808ns", Int64.min),
      ("0.0000000001s", 0),
    ] as [(String, Int64)])
  func `a duration is read exactly`(text: String, nanoseconds: Int64) throws {
    #expect(try TimeSpan(parsing: text).nanoseconds == nanoseconds)
  }

  @Test(arguments: [
    "", "1", "s", ".s", "1 s", "1d", "--1s", "1s-1s", "9223372036854775808ns", "1e3s", "+",
    "99999999999999999999999999999999999999999999h",
  ])
  func `a text that is no duration is refused`(text: String) {
    #expect(throws: LibraryFault.self) { try TimeSpan(parsing: text) }
  }

  @Test func `a duration prints as decimal seconds and gives whole units`() throws {
    #expect(TimeSpan(nanoseconds: -1_500_000_000).text == "-1.5s")
    #expect(TimeSpan(nanoseconds: 1).text == "0.000000001s")
    #expect(TimeSpan(nanoseconds: .min).text == "-9223372036.854775808s")
    let span = try TimeSpan(parsing: "2h3m4.567s")
    #expect((span.hours, span.minutes, span.wholeSeconds, span.milliseconds) == (2, 123, 7384, 567))
    #expect(throws: LibraryFault.self) { try TimeSpan(nanoseconds: .min).negated() }
    #expect(throws: LibraryFault.self) {
      try TimeSpan(nanoseconds: .max).adding(TimeSpan(nanoseconds: 1))
    }
    #expect(throws: LibraryFault.self) {
      try TimeSpan(nanoseconds: .min).subtracting(TimeSpan(nanoseconds: 1))
    }
  }
}
