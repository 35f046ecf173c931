import PatuhNotices
import Testing

@Suite struct TextLayoutTests {
  private func lay(_ text: String) -> String { TextLayout(width: 30).lay(text) }

  @Test func `long lines are wrapped between words`() {
    #expect(lay("satu dua tiga empat lima enam tujuh") == "satu dua tiga empat lima enam\ntujuh\n")
  }

  @Test func `a word that no line holds is cut`() {
    #expect(
      lay(String(repeating: "x", count: 65)).split(separator: "\n").map(\.count) == [30, 30, 5])
  }

  @Test func `an indented line keeps its indent`() {
    #expect(lay("    satu dua tiga empat lima enam") == "    satu dua tiga empat lima\n    enam\n")
  }

  @Test func `a label keeps its text beside it`() {
    #expect(
      lay("Hal :\tpermintaan data yang belum ada")
        == "Hal : permintaan data yang\n      belum ada\n")
  }

  @Test func `a figure stands at the right edge of the last line`() {
    #expect(lay("Iuran\t\tRp 12") == "Iuran                    Rp 12\n")
    #expect(
      lay("Iuran yang seharusnya dibayar\t\tRp 12")
        == "Iuran yang seharusnya\ndibayar                  Rp 12\n")
  }

  @Test func `a line that begins with a tab is centred`() {
    #expect(lay("\tKOP") == "             KOP\n")
  }

  @Test func `several blank lines become one, and one that holds a tab stays`() {
    #expect(lay("a\n\n\n\nb\n\t\n\t\nc\n\n") == "a\n\nb\n\n\nc\n")
  }
}
