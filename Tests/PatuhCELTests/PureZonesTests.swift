import PatuhCEL
import Testing

@Suite struct `Pure time zones` {
  private func hour(_ text: String, _ zone: String) throws -> String {
    let time = try Timestamp(parsing: text)
    let day = try time.part(.date, zone: zone)
    let hours = try time.part(.hours, zone: zone)
    return "\(day) \(hours):\(try time.part(.minutes, zone: zone))"
  }

  @Test func `offsets hold for hours and minutes`() throws {
    #expect(try hour("2025-01-01T23:30:00Z", "+07:00") == "2 6:30")
    #expect(try hour("2025-01-01T01:00:00Z", "-02:30") == "31 22:30")
    #expect(try hour("2025-01-01T01:00:00Z", "02:00") == "1 3:0")
    for zone in ["+7:00", "+25:00", "07:60", "+0700", "", "++07:00", "+07:00:00"] {
      #expect(throws: LibraryFault.self) { try hour("2025-01-01T00:00:00Z", zone) }
    }
  }

  @Test func `Indonesia has three zones and one that moved`() throws {
    let noon = "2025-03-01T12:00:00Z"
    #expect(try hour(noon, "Asia/Jakarta") == "1 19:0")
    #expect(try hour(noon, "Asia/Pontianak") == "1 19:0")
    #expect(try hour(noon, "Asia/Makassar") == "1 20:0")
    #expect(try hour(noon, "Asia/Jayapura") == "1 21:0")
    // West Kalimantan kept central time until the end of 1987.
    #expect(try hour("1987-12-31T15:59:59Z", "Asia/Pontianak") == "31 23:59")
    #expect(try hour("1987-12-31T16:00:00Z", "Asia/Pontianak") == "31 23:0")
  }

  @Test func `summer time begins and ends at the right second`() throws {
    #expect(try hour("2024-03-10T06:59:59Z", "America/New_York") == "10 1:59")
    #expect(try hour("2024-03-10T07:00:00Z", "US/Eastern") == "10 3:0")
    #expect(try hour("2024-11-03T05:59:59Z", "America/New_York") == "3 1:59")
    #expect(try hour("2024-11-03T06:00:00Z", "America/New_York") == "3 1:0")
    #expect(try hour("2024-10-05T15:59:59Z", "Australia/Sydney") == "6 1:59")
    #expect(try hour("2024-10-05T16:00:00Z", "Australia/Sydney") == "6 3:0")
    #expect(try hour("2050-07-01T00:00:00Z", "Europe/Berlin") == "1 2:0")
    #expect(try hour("2009-02-13T02:00:00Z", "America/St_Johns") == "12 22:30")
  }

  @Test(arguments: [
    "Mars/Olympus", "../../etc/passwd", "/etc/passwd", "Asia//Jakarta", "Asia/", "Asia",
    "asia/jakarta",
    "Asia/Jakarta\0", "Asia/Jakarta ", ".", "PST8PDTX",
  ])
  func `a zone that does not exist is an error`(zone: String) {
    #expect(throws: LibraryFault.self) { try hour("2025-01-01T00:00:00Z", zone) }
  }

  /// Compares only where the machine has time-zone files.
  @Test func `the built-in table agrees with the system's files`() {
    let times = stride(from: Int64(-189_388_800), to: 2_600_000_000, by: 86_400 * 5 + 4321)
    for name in TimeZoneTable.names {
      guard let differences = TimeZoneTable.differences(name, at: times) else { continue }
      #expect(differences.isEmpty, "\(name)")
    }
  }

  @Test func `damaged files are refused without a crash`() {
    var random = RandomSequence(state: 13)
    for _ in 0..<2000 {
      var bytes = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
      for _ in 0..<Int.random(in: 0...200, using: &random) {
        bytes.append(Bool.random(using: &random) ? 0 : UInt8.random(in: 0...255, using: &random))
      }
      _ = TimeZoneTable.readsFile(bytes)
    }
    #expect(!TimeZoneTable.readsFile([]))
    #expect(!TimeZoneTable.readsFile(Array("TZif".utf8)))
  }
}
