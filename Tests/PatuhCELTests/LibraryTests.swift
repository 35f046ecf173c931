import PatuhCEL
import Testing

@Suite struct LibraryTests {
  @Test func `the page has a row for every function and rounding`() {
    let text = DocumentedRow.library.map(\.expression).joined(separator: "\n")
    for needed in [
      "date('", "date(2024", "month('", "month(date", "months(month", "months(date", "hari(",
      "bulan(", "decimal('", "decimal(7", "int(decimal", "string(decimal", ".year()",
      ".monthOfYear()", ".dayOfMonth()", ".dayOfWeek()", ".firstDay()", ".lastDay()", ".day(",
      ".sum()", ".sum(x", ".distinct()", ".min()", ".max()", "math.greatest(", "math.least(",
      "math.abs(", "known(", ".matches(", "regex.extract(",
      "regex.extractAll(", "regex.replace(",
    ] {
      #expect(text.contains(needed), "no row for \(needed)")
    }
    for mode in ["half_up", "half_even", "up", "down", "ceiling", "floor"] {
      let rows = DocumentedRow.library.map(\.expression).filter { $0.contains("'\(mode)'") }
      #expect(rows.contains { $0.contains(".round(") }, "no rounding by \(mode)")
      #expect(rows.contains { $0.contains(".divide(") }, "no division by \(mode)")
    }
    #expect(DocumentedRow.library.filter { $0.value == "error overflow" }.count >= 5)
    #expect(DocumentedRow.library.count > 140)
  }

  @Test(arguments: DocumentedRow.library)
  func `a row of the page on the library is true`(_ row: DocumentedRow) {
    #expect(shown(Scene.evaluate(row.expression)) == row.value)
  }
}
