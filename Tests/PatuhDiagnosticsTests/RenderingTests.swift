import PatuhDiagnostics
import Testing

@Suite struct RenderingTests {
  private let source = Source(name: "Rules/a.yaml", text: "require: upa > 0\ncount: x\n")

  private func diagnostic(_ range: Range<Int> = 9..<12) -> Diagnostic {
    Diagnostic(
      code: "CEL0104", severity: .error,
      message: Phrase(id: "nama `upa` tidak dikenal", en: "name `upa` is not known"),
      at: Label(SourceRange(source: source, range), Phrase(id: "di sini", en: "here")),
      help: Phrase(id: "maksudnya `upah`?", en: "did you mean `upah`?"))
  }

  @Test func `a diagnostic for people shows the line, a caret and what to do`() {
    #expect(
      HumanRenderer().render(diagnostic()) == """
        galat[CEL0104]: nama `upa` tidak dikenal
          --> Rules/a.yaml:1:10
          |
        1 | require: upa > 0
          |          ^^^ di sini
          = bantuan: maksudnya `upah`?

        """)
  }

  @Test func `the same diagnostic speaks English when asked`() {
    let text = HumanRenderer(language: .english).render(diagnostic())
    #expect(text.hasPrefix("error[CEL0104]: name `upa` is not known\n"))
    #expect(text.hasSuffix("= help: did you mean `upah`?\n"))
  }

  @Test func `a concise diagnostic is one line`() {
    #expect(
      ConciseRenderer().render(diagnostic())
        == "Rules/a.yaml:1:10: galat[CEL0104]: nama `upa` tidak dikenal")
  }

  @Test func `a cell is named by file, line and column heading`() {
    let cell = CellLocation(file: "pekerja.csv", line: 7, column: "Tgl\u{1B}[31m")
    let diagnostic = Diagnostic(
      code: "DAT0001", severity: .warning, message: Phrase(verbatim: "x"), at: Label(.cell(cell)))
    #expect(ConciseRenderer().render(diagnostic).hasPrefix("pekerja.csv:7:Tgl\u{FFFD}[31m: "))
    #expect(!HumanRenderer().render(diagnostic).contains("\u{1B}"))
  }

  @Test func `a line of a megabyte is shown as a window around the place`() {
    let long = Source(name: "x", text: String(repeating: "a", count: 1_000_000) + "!")
    let range = SourceRange(source: long, 500_000..<500_003)
    let text = HumanRenderer().render(
      Diagnostic(code: "X0001", severity: .error, message: Phrase(verbatim: "m"), at: Label(range)))
    #expect(text.utf8.count < 1_000)
  }

  @Test func `a bag keeps the first hundred of a kind and counts the rest`() throws {
    var bag = DiagnosticBag()
    for offset in 0..<250 { bag.append(diagnostic(offset..<offset)) }
    #expect(bag.entries.count == DiagnosticBag.capPerCode)
    #expect(bag.omitted == 150)
    #expect(bag.count(of: .error) == 250)
    var all = DiagnosticBag()
    all.append(contentsOf: bag)
    #expect(all.count(of: .error) == 250)
    #expect(all.omitted == 150)
    #expect(DiagnosticsError(all) != nil)
    #expect(DiagnosticsError(DiagnosticBag()) == nil)
  }

  @Test func `diagnostics are shown in the order of their places`() {
    var bag = DiagnosticBag()
    for range in [17..<18, 0..<1, 9..<12] { bag.append(diagnostic(range)) }
    #expect(
      bag.sorted.compactMap { diagnostic in
        guard case .range(let range) = diagnostic.primary?.location else { return nil }
        return range.lowerBound
      } == [0, 9, 17])
  }

  @Test func `JSON escapes what a page or a terminal could misread`() {
    var json = JSONText()
    json.beginObject()
    json.member("a", "\"<\u{1}\\\u{2028}é")
    json.member("b", ["x", "y"])
    json.key("c")
    json.null()
    json.endObject()
    #expect(
      json.text
        == #"{"a":"\"\u003c\u0001\\\u2028é","b":["x","y"],"c":null}"#)
  }
}
