import PatuhDiagnostics
import Testing

@Suite struct SourceTests {
  @Test func `positions count lines and code points from one`() {
    let source = Source(name: "a.yaml", text: "satu\ndé → x\r\n\nakhir")
    #expect(source.position(of: 0) == (1, 1))
    #expect(source.position(of: 5) == (2, 1))
    #expect(source.position(of: 8) == (2, 3))
    #expect(source.position(of: 12) == (2, 5))
    #expect(source.position(of: 999) == (4, 6))
    #expect(source.lineCount == 4)
    #expect(String(decoding: source.line(2), as: UTF8.self) == "dé → x")
    #expect(source.line(3).isEmpty)
    #expect(source.line(99).isEmpty)
  }

  @Test func `a range outside the text is clamped`() {
    let source = Source(name: "a", text: "abc")
    let range = SourceRange(source: source, -5..<70)
    #expect(range.text == "abc")
    #expect(SourceRange(source: source, 9..<12).text == "")
  }

  @Test func `a source map carries positions through folded text`() {
    // `a: >` folds two lines: decoded "ab cd", file offsets 4–5 and 9–10.
    let source = Source(name: "a", text: ">\n  ab\n  cd\n")
    let map = SourceMap(
      source: source, runs: [.init(decoded: 0, file: 4), .init(decoded: 3, file: 9)], fileEnd: 11)
    #expect(map.range(0..<2).text == "ab")
    #expect(map.range(3..<5).text == "cd")
    #expect(map.range(1..<4).text == "b\n  c")
    #expect(map.fileOffset(of: 100) == 11)
  }

  @Test(arguments: [
    ("upa", ["upah", "nama"], "upah"), ("UPAH", ["upah"], "upah"),
    ("pekreja", ["pekerja"], "pekerja"),
  ])
  func `the nearest name is found`(name: String, candidates: [String], nearest: String) {
    #expect(NearestName.of(name, among: candidates) == nearest)
  }

  @Test func `a name far from all others has no nearest`() {
    #expect(NearestName.of("tanggal", among: ["upah", "kpj"]) == nil)
    #expect(NearestName.of("", among: ["a"]) == nil)
  }
}
