import PatuhColumns
import PatuhTestSupport
import Testing

@Suite struct ExactDecimalTests {
  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  @Test(arguments: [
    ("0", "0"), ("-0.0", "0"), ("16800", "16800"), ("0.0024", "0.0024"), ("1.500", "1.5"),
    ("-2434328.19", "-2434328.19"), ("+7", "7"), ("0.05", "0.05"),
  ])
  func `a number prints without trailing zeros`(text: String, printed: String) throws {
    #expect(try decimal(text).description == printed)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1e3", "1,5", "0x1", " 1", "1 ", "--1", "1.2.3",
    "1234567890123456789012345678901234567890", "0.1234567890123456789012345678901",
  ])
  func `what is no plain decimal is refused`(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func `equal values are equal whatever their scale`() throws {
    #expect(try decimal("1.50") == decimal("1.5"))
    #expect(try Set([decimal("2.0"), decimal("2"), decimal("2.00")]).count == 1)
    #expect(try decimal("0.1") < decimal("0.11"))
    #expect(try decimal("-0.1") > decimal("-0.11"))
  }

  @Test func `very large and very fine numbers still compare`() throws {
    let large = try #require(ExactDecimal(unscaled: .max, scale: 0))
    let fine = try decimal("0.000000000000000000000000000001")
    #expect(fine < large)
    #expect(!(large < fine))
    #expect(try #require(large.negated) < fine)
  }

  @Test func `sums and products are exact`() throws {
    #expect(try decimal("0.1").adding(decimal("0.2")) == decimal("0.3"))
    #expect(try decimal("3054552").multiplied(by: decimal("0.0537")) == decimal("164029.4424"))
    #expect(try decimal("1").subtracting(decimal("0.000001")) == decimal("0.999999"))
  }

  @Test func `what does not fit is nil and not another number`() throws {
    let large = try #require(ExactDecimal(unscaled: .max, scale: 0))
    #expect(large.adding(ExactDecimal(1)) == nil)
    #expect(large.multiplied(by: ExactDecimal(2)) == nil)
    #expect(try #require(ExactDecimal(unscaled: .min, scale: 0)).negated == nil)
    let fine = try decimal("0.0000000000000000001")
    #expect(fine.multiplied(by: fine) == nil)
  }

  @Test func `trailing zeros never make a product fail`() throws {
    let one = try #require(
      ExactDecimal(unscaled: 1_000_000_000_000_000_000_000_000, scale: 24))
    #expect(one.multiplied(by: one) == ExactDecimal(1))
  }

  @Test(arguments: [
    (RoundingMode.halfUp, "2.5", "3"), (.halfUp, "-2.5", "-3"), (.halfEven, "2.5", "2"),
    (.halfEven, "3.5", "4"), (.halfEven, "-2.5", "-2"), (.up, "2.1", "3"), (.up, "-2.1", "-3"),
    (.down, "2.9", "2"), (.down, "-2.9", "-2"), (.ceiling, "2.1", "3"), (.ceiling, "-2.9", "-2"),
    (.floor, "2.9", "2"), (.floor, "-2.1", "-3"), (.halfUp, "2.49", "2"), (.halfUp, "0.5", "1"),
  ])
  func `each mode rounds as its name says`(
    mode: RoundingMode, value: String, rounded: String
  ) throws {
    #expect(try decimal(value).rounded(places: 0, mode) == decimal(rounded))
  }

  @Test func `division rounds only by the mode it was given`() throws {
    #expect(
      try decimal("10").divided(by: decimal("3"), places: 4, .halfUp) == decimal("3.3333"))
    #expect(try decimal("1").divided(by: decimal("0.3"), places: 0, .ceiling) == decimal("4"))
    #expect(try decimal("-7").divided(by: decimal("2"), places: 0, .halfUp) == decimal("-4"))
    #expect(try decimal("7").divided(by: decimal("-2"), places: 0, .floor) == decimal("-4"))
    #expect(try decimal("0.0001").divided(by: decimal("100"), places: 2, .up) == decimal("0.01"))
    #expect(try decimal("1").divided(by: .zero, places: 2, .halfUp) == nil)
  }

  @Test func `rounding agrees with integer arithmetic on many random values`() throws {
    var random = SeededGenerator(seed: 20_251_031)
    for _ in 0..<5_000 {
      let unscaled = Int64.random(in: -10_000_000...10_000_000, using: &random)
      let value = try #require(ExactDecimal(unscaled: Int128(unscaled), scale: 3))
      let magnitude = (abs(unscaled) + 500) / 1000
      let expected = unscaled < 0 ? -magnitude : magnitude
      #expect(value.rounded(places: 0, .halfUp)?.wholeValue == expected)
    }
  }

  @Test func `only whole values have a whole value`() throws {
    #expect(try decimal("12.000").wholeValue == 12)
    #expect(try decimal("12.001").wholeValue == nil)
    #expect(ExactDecimal(unscaled: .max, scale: 0)?.wholeValue == nil)
  }
}
