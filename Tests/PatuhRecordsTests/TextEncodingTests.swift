import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import PatuhTestSupport
import Testing

@Suite struct TextEncodingTests {
  private func decode(_ bytes: [UInt8]) -> (TextEncoding, String) {
    let text = DecodedText(FileBytes(bytes))
    return (text.encoding, String(decoding: text.bytes.bytes[text.start...], as: UTF8.self))
  }

  @Test func `UTF-8 needs no mark`() {
    #expect(decode(Array("Café".utf8)) == (.utf8, "Café"))
  }

  @Test func `a byte order mark is no part of the first heading`() {
    #expect(decode([0xEF, 0xBB, 0xBF] + Array("id".utf8)) == (.utf8WithMark, "id"))
  }

  @Test func `UTF-16 is read in both byte orders`() {
    let units = Array("id,é😀".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(decode(little) == (.utf16LittleEndian, "id,é😀"))
    #expect(decode(big) == (.utf16BigEndian, "id,é😀"))
  }

  @Test func `half a unit and lone surrogates are broken, not fatal`() {
    #expect(DecodedText([0xFF, 0xFE, 0x00, 0xD8, 0x41]).broken == 2)
  }

  @Test func `what is not UTF-8 is Windows-1252`() {
    #expect(
      decode([0x43, 0x61, 0x66, 0xE9, 0x20, 0x93, 0x41, 0x94]) == (.windows1252, "Café “A”"))
  }

  @Test func `one broken byte in a UTF-8 text does not make it Windows-1252`() {
    let bytes = Array("éé".utf8) + [0xE9, 0x0A]
    let text = DecodedText(FileBytes(bytes))
    #expect(text.encoding == .utf8)
    #expect(text.broken == 1)
  }

  @Test func `overlong forms, surrogates and values beyond Unicode are broken`() {
    for bytes: [UInt8] in [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
      [0xF0, 0x9F, 0x98],
    ] {
      let count = UTF8Validity.count(in: bytes.span)
      #expect(count.sound == 0)
      #expect(count.broken == bytes.count)
      let isSound = UTF8Validity.isSound(bytes.span, in: 0..<bytes.count)
      #expect(!isSound)
    }
  }
}

@Suite struct ByteCensusTests {
  @Test func `line feeds are counted in each part whatever its length`() async {
    var random = SeededGenerator(seed: 11)
    for length in [0, 1, 7, 8, 9, 2_040, 2_048, 5_000] {
      let bytes = (0..<length).map { _ in
        Bool.random(using: &random) ? UInt8(ascii: "\n") : UInt8.random(in: 0...255, using: &random)
      }
      for size in [1, 3, 8, 64, 4_096] {
        let census = await ByteCensus(FileBytes(bytes), partSize: size, tasks: 3)
        let expected = stride(from: 0, to: length, by: size).map { start in
          bytes[start..<min(length, start + size)].count { $0 == UInt8(ascii: "\n") }
        }
        #expect(census.lineFeeds == expected)
        let whole = UTF8Validity.count(in: bytes.span)
        #expect(census.sound == whole.sound)
        #expect(census.broken == whole.broken)
      }
    }
  }
}
