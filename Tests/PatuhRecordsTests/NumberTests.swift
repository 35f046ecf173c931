import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("3000000", "3000000"), ("3.000.000", "3000000"), ("3,000,000", "3000000"),
    ("Rp 3.000.000,00", "3000000"), ("Rp3.000.000", "3000000"), ("rp. 3.000.000,-", "3000000"),
    ("3,000,000.00", "3000000"), ("IDR 3000000", "3000000"), ("3000000 IDR", "3000000"),
    ("3.000.000,–", "3000000"), ("3,000,000.-", "3000000"), ("850.000,-", "850000"),
    ("2434328,19", "2434328.19"), ("2.434.328,19", "2434328.19"), ("3 000 000", "3000000"),
    ("\u{A0}3\u{A0}000\u{A0}000\u{A0}", "3000000"), ("0", "0"), ("0,50", "0.5"),
    ("1.234.567.890,1234", "1234567890.1234"), ("12.5", "12.5"),
    ("(1.500.000)", "-1500000"), ("-1500000", "-1500000"), ("Rp -1.500.000", "-1500000"),
    ("−1500000", "-1500000"), ("+5", "5"), ("007", "7"), ("99999999999999", "99999999999999"),
  ])
  func `money is read as offices write it`(raw: String, value: String) throws {
    #expect(try ColumnProbe(.rupiah, [raw]).cells == [.number(value)])
  }

  @Test(arguments: [
    "3 juta", "abc", "Rp", "12.34.56", "1.23.456", "1.234,567.89", "1,234,56", "3.000.000-",
    "(-5)", "((5))", "5)", "--5", "Rp -", "1..2", ",", "5.", "3%", "0.123.456", "1 23 456", "3'000",
    "1.234,5,-", "1,5 000",
  ])
  func `what is no number is unknown with the reason`(raw: String) throws {
    let probe = try ColumnProbe(.rupiah, [raw])
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == ["DAT0051"])
  }

  @Test(arguments: [
    ("3E+06", "DAT0057"), ("99999999999999999999", "DAT0055"),
    ("100000000000000", "DAT0055"), ("1,00005", "DAT0056"),
  ])
  func `numbers that cannot be kept exactly are unknown`(raw: String, code: String) throws {
    let probe = try ColumnProbe(.rupiah, [raw])
    #expect(probe.cells == [.unknown])
    #expect(probe.codes == [code])
  }

  @Test func `a lone separator before three digits waits for the column`() throws {
    let pointed = try ColumnProbe(.rupiah, ["850.000", "1.250.000"])
    #expect(pointed.cells == [.number("850000"), .number("1250000")])
    #expect(pointed.report.conventions.first?.indonesian == "titik = ribuan, koma = desimal")
    let comma = try ColumnProbe(.rupiah, ["850,000", "1.5"])
    #expect(comma.cells == [.number("850000"), .number("1.5")])
    let decimal = try ColumnProbe(.rupiah, ["850,125", "1,5"])
    #expect(decimal.cells == [.number("850.125"), .number("1.5")])
  }

  @Test func `a lone separator that the column does not explain is unknown`() throws {
    let probe = try ColumnProbe(.rupiah, ["850.000", "900000"])
    #expect(probe.cells == [.unknown, .number("900000")])
    #expect(probe.codes == ["DAT0052"])
  }

  @Test func `a column that mixes conventions explains nothing`() throws {
    let probe = try ColumnProbe(.rupiah, ["1.250.000", "1,250,000", "850.000"])
    #expect(probe.cells == [.number("1250000"), .number("1250000"), .unknown])
    #expect(probe.codes == ["DAT0053"])
  }

  @Test func `a nought or four digits in front cannot be thousands`() throws {
    let probe = try ColumnProbe(.decimal, ["0.003", "1234.567"])
    #expect(probe.cells == [.number("0.003"), .number("1234.567")])
  }

  @Test(arguments: [
    ("0.0024", "0.0024"), ("0,0024", "0.0024"), ("0,24%", "0.0024"), ("0.24 %", "0.0024"),
    (".5", "0.5"), ("174", "174"), ("5,70%", "0.057"), ("0.000001", "0.000001"),
  ])
  func `rates are exact, per cent included`(raw: String, value: String) throws {
    #expect(try ColumnProbe(.decimal, [raw]).cells == [.number(value)])
  }

  @Test func `all values of a column share a scale and keep their value`() throws {
    let probe = try ColumnProbe(.decimal, ["2", "0.5", "0.000001", "", "3"])
    #expect(
      probe.cells == [.number("2"), .number("0.5"), .number("0.000001"), .unknown, .number("3")])
  }

  @Test func `a heading that says per cent, thousands or millions counts`() throws {
    #expect(try ColumnProbe(.decimal, ["0,24"], heading: "x (%)").cells == [.number("0.0024")])
    #expect(try ColumnProbe(.decimal, ["0,24%"], heading: "x (%)").cells == [.number("0.0024")])
    let thousands = try ColumnProbe(.rupiah, ["3.250,5"], heading: "x (ribu rupiah)")
    #expect(thousands.cells == [.number("3250500")])
    #expect(thousands.codes == ["DAT0016"])
    #expect(
      try ColumnProbe(.rupiah, ["2"], heading: "x (dalam jutaan)").cells == [.number("2000000")])
  }

  @Test func `whole numbers have no decimals`() throws {
    let probe = try ColumnProbe(.integer, ["12", "12.0", "12,5", "1.200.000", "-3"])
    #expect(
      probe.cells == [.integer(12), .integer(12), .unknown, .integer(1_200_000), .integer(-3)])
    #expect(probe.codes == ["DAT0054"])
  }
}
