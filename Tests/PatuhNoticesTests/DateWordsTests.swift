import PatuhColumns
import PatuhNotices
import Testing

@Suite struct DateWordsTests {
  @Test func `a day is written long, with its weekday, and in words`() throws {
    let day = try #require(Day(2025, 10, 31))
    #expect(DateWords.long(day) == "31 Oktober 2025")
    #expect(DateWords.withWeekday(day) == "Jumat, 31 Oktober 2025")
    #expect(DateWords.words(day) == "tiga puluh satu Oktober dua ribu dua puluh lima")
  }

  @Test func `the month of a register number is Roman`() throws {
    let romans = try (1...12).map { DateWords.romanMonth(try #require(Day(2026, $0, 1))) }
    #expect(
      romans == ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"])
  }

  @Test func `weekdays follow the calendar`() throws {
    let monday = try #require(Day(2025, 11, 3))
    let names = try (0..<7).map { DateWords.weekday(try #require(monday.adding(days: $0))) }
    #expect(names == ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"])
  }

  @Test func `an office forms register numbers`() throws {
    let office = Office(
      id: "x", name: "X", place: "Y", numberForm: "B/{nomor}/{bulan}/{tahun}",
      signer: Office.Signer(title: "Z"))
    #expect(office.number(17, on: try #require(Day(2025, 11, 3))) == "B/17/XI/2025")
  }
}
