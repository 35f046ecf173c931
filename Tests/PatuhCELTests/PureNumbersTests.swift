import PatuhCEL
import Testing

@Suite struct `Pure numbers` {
  @Test func `integers are read strictly`() throws {
    #expect(try Numbers.parseInt("-9223372036854775808") == .min)
    #expect(try Numbers.parseInt("+7") == 7)
    #expect(try Numbers.parseUInt("18446744073709551615") == .max)
    for text in ["", "+", "-", "1.0", " 1", "1 ", "0x1", "1_000", "٣", "--1"] {
      #expect(throws: LibraryFault.self) { try Numbers.parseInt(text) }
    }
    for text in ["-1", "+1", "18446744073709551616", "1u"] {
      #expect(throws: LibraryFault.self) { try Numbers.parseUInt(text) }
    }
    let fault = #expect(throws: LibraryFault.self) { try Numbers.parseInt("9223372036854775808") }
    #expect(fault?.message.contains("range") == true)
  }

  @Test func `doubles are read in decimal, with the special names`() throws {
    #expect(try Numbers.parseDouble("6.02214e23") == 6.02214e23)
    #expect(try Numbers.parseDouble(".5") == 0.5)
    #expect(try Numbers.parseDouble("5.") == 5)
    #expect(try Numbers.parseDouble("-0.0").sign == .minus)
    #expect(try Numbers.parseDouble("-Infinity") == -.infinity)
    #expect(try Numbers.parseDouble("NaN").isNaN)
    #expect(try Numbers.parseDouble("1e-400") == 0)
    for text in ["", ".", "e5", "1e", "1e+", "0x1p3", "1_0", " 1", "1f", "nano", "1e400", "１"] {
      #expect(throws: LibraryFault.self) { try Numbers.parseDouble(text) }
    }
  }

  @Test func `truth is read from exactly ten words`() throws {
    #expect(try Numbers.parseBool("True"))
    #expect(try !Numbers.parseBool("0"))
    for text in ["TrUe", "yes", "", "T", "no"] {
      #expect(throws: LibraryFault.self) { try Numbers.parseBool(text) }
    }
  }

  @Test func `conversions truncate and check their range`() throws {
    #expect(try Numbers.int(-7.9) == -7)
    #expect(try Numbers.int(9223372036854774784.0) == 9_223_372_036_854_774_784)
    #expect(try Numbers.uint(18446744073709549568.0) == 18_446_744_073_709_549_568)
    #expect(try Numbers.uint(0.9) == 0)
    for value in [0x1p63, -0x1p63, .nan, .infinity, 1e99] {
      #expect(throws: LibraryFault.self) { try Numbers.int(value) }
    }
    for value in [0x1p64, -1, .nan] {
      #expect(throws: LibraryFault.self) { try Numbers.uint(value) }
    }
    #expect(throws: LibraryFault.self) { try Numbers.int(UInt64.max) }
    #expect(throws: LibraryFault.self) { try Numbers.uint(Int64(-1)) }
  }

  @Test func `numbers of different kinds compare by value`() {
    #expect(Numbers.compare(Int64.max, 0x1p63) == 0)
    #expect(Numbers.compare(Int64(1), 1.5) == -1)
    #expect(Numbers.compare(Int64.min, -.infinity) == 1)
    #expect(Numbers.compare(Int64(0), .nan) == nil)
    #expect(Numbers.compare(UInt64(0), -0.5) == 1)
    #expect(Numbers.compare(UInt64.max, .infinity) == -1)
    #expect(Numbers.compare(Int64(-1), UInt64(0)) == -1)
    #expect(Numbers.compare(Int64(5), UInt64(5)) == 0)
  }

  @Test(
    arguments: [
      (123.0, "123"), (1e6, "1e+06"), (123456.0, "123456"), (1_234_567.0, "1.234567e+06"),
      (123_456_789.0, "1.23456789e+08"), (-4.5e-3, "-0.0045"), (1e-4, "0.0001"), (1e-5, "1e-05"),
      (0.1, "0.1"), (100.0, "100"), (123.456, "123.456"), (1e100, "1e+100"),
      (.leastNonzeroMagnitude, "5e-324"),
      (1.7976931348623157e308, "1.7976931348623157e+308"), (0, "0"), (-0.0, "-0"), (2.5, "2.5"),
      (.nan, "NaN"), (-.infinity, "-Infinity"), (1e16, "1e+16"), (100000.5, "100000.5"),
    ] as [(Double, String)])
  func `a double prints in the shortest way`(value: Double, text: String) {
    #expect(Numbers.text(value) == text)
  }

  @Test func `what is printed reads back`() throws {
    var random = RandomSequence(state: 5)
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(try Numbers.parseDouble(Numbers.text(value)) == value)
      #expect(try Numbers.parseDouble(Numbers.scientific(value, places: 17)) == value)
    }
  }

  @Test(
    arguments: [
      (2.5, 0, "2"), (3.5, 0, "4"), (0.5, 0, "0"), (1.5, 0, "2"), (-0.5, 0, "-0"),
      (0.125, 2, "0.12"),
      (0.375, 2, "0.38"), (1.005, 2, "1.00"), (0.1, 20, "0.10000000000000000555"),
      (9.995, 2, "9.99"), (99.5, 0, "100"), (999.96, 1, "1000.0"),
      (1e21, 1, "1000000000000000000000.0"),
      (0.0004, 3, "0.000"), (0.0006, 3, "0.001"), (0.06, 1, "0.1"), (-1.2, 5, "-1.20000"),
      (0, 3, "0.000"),
      (.leastNonzeroMagnitude, 3, "0.000"), (0x1p-20, 20, "0.00000095367431640625"),
    ] as [(Double, Int, String)])
  func `a fixed number of places rounds the exact value to even`(
    value: Double, places: Int, text: String
  ) {
    #expect(Numbers.fixed(value, places: places) == text)
  }

  @Test(
    arguments: [
      (0, 2, "0.00e+00"), (1, 0, "1e+00"), (2.5, 0, "2e+00"), (9.96, 1, "1.0e+01"),
      (123456, 3, "1.235e+05"), (0.00012345, 2, "1.23e-04"), (-1e100, 1, "-1.0e+100"),
      (.leastNonzeroMagnitude, 4, "4.9407e-324"), (1.7976931348623157e308, 5, "1.79769e+308"),
    ] as [(Double, Int, String)])
  func `scientific notation has one digit before the point`(
    value: Double, places: Int, text: String
  ) {
    #expect(Numbers.scientific(value, places: places) == text)
  }

  @Test func `bits shift without sign and fall off the end`() throws {
    #expect(try MathFunctions.shiftLeft(Int64(1), by: 63) == .min)
    #expect(try MathFunctions.shiftLeft(Int64(-1), by: 64) == 0)
    #expect(try MathFunctions.shiftRight(Int64(-1), by: 63) == 1)
    #expect(try MathFunctions.shiftRight(Int64(-8), by: 0) == -8)
    #expect(try MathFunctions.shiftRight(UInt64.max, by: .max) == 0)
    #expect(throws: LibraryFault.self) { try MathFunctions.shiftRight(UInt64(1), by: -1) }
    #expect(throws: LibraryFault.self) { try MathFunctions.shiftLeft(Int64(1), by: .min) }
  }

  @Test func `rounding, sign and size of numbers`() throws {
    #expect(MathFunctions.round(2.5) == 3)
    #expect(MathFunctions.round(-2.5) == -3)
    #expect(MathFunctions.trunc(-1.9) == -1)
    #expect(MathFunctions.ceil(-1.2) == -1)
    #expect(MathFunctions.floor(-1.2) == -2)
    #expect(MathFunctions.sqrt(2.25) == 1.5)
    #expect(MathFunctions.sign(-3.5) == -1)
    #expect(MathFunctions.sign(Double.nan).isNaN)
    #expect(MathFunctions.sign(Int64.min) == -1)
    #expect(MathFunctions.sign(UInt64(9)) == 1)
    #expect(try MathFunctions.abs(Int64(-5)) == 5)
    #expect(MathFunctions.abs(-1.5) == 1.5)
    #expect(throws: LibraryFault.self) { try MathFunctions.abs(Int64.min) }
  }
}
