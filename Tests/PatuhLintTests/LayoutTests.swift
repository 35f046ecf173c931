import PatuhDiagnostics
import PatuhLint
import PatuhRules
import PatuhTestSupport
import Testing

struct LayoutTests {
  private static func layout(_ text: String) -> String? {
    Layout.format(Source(name: "a.yaml", text: text)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("a:   1  \nb: {c:  x ,  d: y}\n\n\n\ne: [ p,q ]", "a: 1\nb: { c: x, d: y }\n\ne: [p, q]\n"),
    ("\u{FEFF}a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
    (
      "# di atas\na: 1   # di samping\n\n# di bawah\n",
      "# di atas\na: 1   # di samping\n\n# di bawah\n"
    ),
    ("a: 'x:  y'\nb: \"{p:1}\"\n", "a: 'x:  y'\nb: \"{p:1}\"\n"),
    ("a: |\n  satu  \n\n\n  dua\nb: 1\n", "a: |\n  satu  \n\n\n  dua\nb: 1\n"),
    ("a: >-\n  satu\n  dua\n\n\n\nb: 1\n", "a: >-\n  satu\n  dua\n\nb: 1\n"),
    ("a:\n  - { x: 1 ,y: {z: 2} }\n", "a:\n  - { x: 1, y: { z: 2 } }\n"),
  ])
  func `blanks are put in order and nothing else`(_ pair: (String, String)) {
    #expect(Self.layout(pair.0) == pair.1)
  }

  @Test func `what is no YAML is left alone`() {
    #expect(Self.layout("a: [1") == nil)
    #expect(Self.layout("a: 1\na: 2\n") == nil)
    #expect(Self.layout("") == nil)
  }

  /// Shipped files are laid out already, so that laying out never hides a change of the law.
  @Test func `laying out the shipped rulebook changes nothing`() {
    for file in LintInput.repository.rules + LintInput.repository.regulations {
      #expect(Layout.format(file.source) == file.source.bytes, "\(file.source.name)")
    }
  }

  @Test func `laying out twice is laying out once, and the tree stays, for texts spoilt at random`()
  {
    var random = SeededGenerator(seed: 7)
    let files = LintInput.repository.rules + LintInput.repository.regulations
    var changed = 0
    for file in files.shuffled(using: &random).prefix(60) {
      var text = file.source.bytes
      for _ in 0..<20 {
        guard let offset = text.indices.randomElement(using: &random) else { continue }
        // A blank more at a random place: between tokens, in texts, in comments, in indentation.
        text.insert(0x20, at: offset)
      }
      guard let once = Layout.format(Source(name: "a", bytes: text)) else { continue }
      if once != text { changed += 1 }
      #expect(Layout.format(Source(name: "a", bytes: once)) == once, "\(file.source.name)")
    }
    #expect(changed > 5)
  }
}
