import PatuhCEL
import Testing

@Suite struct `Pure formatting` {
  private func format(_ template: String, _ arguments: FormatArgument...) throws -> String {
    try Formatting.format(template, arguments)
  }

  @Test func `clauses take their arguments in order`() throws {
    #expect(
      try format("%s: %d dari %d%%", .string("upah"), .int(-3), .uint(4)) == "upah: -3 dari 4%")
    #expect(try format("tanpa klausa") == "tanpa klausa")
    #expect(try format("é%s😀", .string("ñ")) == "éñ😀")
  }

  @Test func `integers print in every base`() throws {
    #expect(try format("%b %o %x %X", .int(-5), .int(8), .int(255), .uint(255)) == "-101 10 ff FF")
    #expect(try format("%b%b", .bool(true), .bool(false)) == "10")
    #expect(try format("%x|%X", .string("é"), .bytes([0, 0xAB])) == "c3a9|00AB")
  }

  @Test func `fractions have six places unless told otherwise`() throws {
    #expect(try format("%f %.2f %.0f", .double(1.5), .int(2), .double(2.5)) == "1.500000 2.00 2")
    #expect(try format("%e %.1e", .double(1500), .uint(15)) == "1.500000e+03 1.5e+01")
    #expect(
      try format("%f %e %d", .double(.infinity), .double(.nan), .double(-.infinity))
        == "Infinity NaN -Infinity")
    #expect(try format("%.1f", .int(.max)) == "9223372036854775807.0")
  }

  @Test func `exact decimals keep every digit`() throws {
    #expect(
      try format("%s %d %.1f", .decimal("12.50"), .decimal("-3.00"), .decimal("0.25"))
        == "12.50 -3 0.2")
    #expect(throws: LibraryFault.self) { try format("%d", .decimal("0.5")) }
  }

  @Test func `lists and maps print their parts`() throws {
    let list = FormatArgument.list([.string("a"), .null, .double(0.5), .bool(true), .list([])])
    #expect(try format("%s", list) == "[a, null, 0.5, true, []]")
    let map = FormatArgument.map([
      (key: .string("b"), value: .int(1)), (key: .bool(true), value: .typeName("int")),
      (key: .int(10), value: .duration(TimeSpan(nanoseconds: 1_500_000_000))),
    ])
    #expect(try format("%s", map) == "{10: 1.5s, b: 1, true: int}")
    let time = try Timestamp(seconds: 0)
    #expect(try format("%s", .timestamp(time)) == "1970-01-01T00:00:00Z")
  }

  @Test(arguments: ["%", "%.", "%.3", "%a", "%E", "%.1001f", "%é", "% d", "%-5d"])
  func `a clause that is none is an error`(template: String) {
    #expect(throws: LibraryFault.self) { try format(template, .int(1)) }
  }

  @Test func `an argument must suit its clause and be there`() {
    #expect(throws: LibraryFault.self) { try format("%d %d", .int(1)) }
    #expect(throws: LibraryFault.self) { try format("%d", .double(1)) }
    #expect(throws: LibraryFault.self) { try format("%b", .string("x")) }
    #expect(throws: LibraryFault.self) { try format("%o", .bool(true)) }
    #expect(throws: LibraryFault.self) { try format("%x", .double(1)) }
    #expect(throws: LibraryFault.self) { try format("%f", .null) }
    #expect(throws: LibraryFault.self) { try format("%s", .unformattable("pekerja")) }
    #expect(throws: LibraryFault.self) { try format("%s", .list([.unformattable("pekerja")])) }
    #expect(throws: LibraryFault.self) { try format("%s", .bytes([0xFF])) }
  }
}
