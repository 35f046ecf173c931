import PatuhDiagnostics
import PatuhTestSupport
import PatuhYAML
import Testing

struct YAMLReaderTests {
  @Test(arguments: [
    ("a: &x 1\n", "YAML0007"), ("a: *x\n", "YAML0008"), ("a: !!str 1\n", "YAML0009"),
    ("a: !b 1\n", "YAML0009"), ("a: 1\na: 2\n", "YAML0010"), ("? [a]\n: 1\n", "YAML0011"),
    ("<<: 1\n", "YAML0012"), ("", "YAML0013"), ("# hanya komentar\n", "YAML0013"),
    ("a: 'b\u{2028}c'\n", "YAML0014"), ("%YAML 1.1\n---\na: 1\n", "YAML0015"),
    ("~: 1\n", "YAML0017"), ("a: 1\n---\nb: 2\n", "YAML0006"), ("a: \"\\0\"\n", "YAML0002"),
    ("a: 'x\n", "YAML0005"), ("a: b: c\n", "YAML0005"), ("a:\n\t- x\n", "YAML0005"),
    ("a: [1, 2\n", "YAML0005"), ("a: \u{7}\n", "YAML0005"),
  ])
  func `what the subset leaves out is refused`(_ text: String, _ code: String) {
    #expect(codes(read(text).bag) == [code])
  }

  @Test func `a file of structural faults reports all of them`() {
    let text = "a: &x 1\nb: *x\na: !t 2\n<<: {}\n? {}\n: 1\nc: ok\nd: 'x\n"
    let (node, bag) = read(text)
    #expect(node == nil)
    #expect(
      codes(bag) == [
        "YAML0007", "YAML0008", "YAML0010", "YAML0009", "YAML0012", "YAML0011", "YAML0005",
      ])
  }

  @Test func `structural faults leave a tree for the readers`() {
    let (node, bag) = read("a: &x 1\nb: 2\nb: 3\n")
    #expect(bag.count(of: .error) == 2)
    #expect(node?["a"]?.integer == 1)
    #expect(node?["b"]?.integer == 2)
  }

  @Test func `bytes that are no UTF-8 and NUL are refused`() {
    for bytes: [UInt8] in [
      [0x61, 0x3A, 0x20, 0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2],
      [0xFF, 0xFE, 0x61, 0x00],
    ] {
      var bag = DiagnosticBag()
      #expect(YAMLReader.read(Source(name: "x", bytes: bytes), into: &bag) == nil)
      #expect(codes(bag) == ["YAML0001"])
    }
    #expect(codes(read("a: \u{0}\n").bag) == ["YAML0002"])
  }

  @Test func `depth has a limit`() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(deep).bag.isEmpty)
    let deeper = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
    #expect(codes(read(deeper).bag) == ["YAML0004"])
    #expect(read(deeper).node == nil)
    #expect(codes(read(String(repeating: "[", count: 1_000_000)).bag) == ["YAML0004"])
    #expect(codes(read(String(repeating: "- ", count: 1_000_000)).bag) == ["YAML0004"])
  }

  @Test func `an oversize file is refused unread`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: YAMLReader.maximumBytes + 1)
    var bag = DiagnosticBag()
    #expect(YAMLReader.read(Source(name: "x", bytes: bytes), into: &bag) == nil)
    #expect(codes(bag) == ["YAML0003"])
  }

  @Test func `a duplicate key shows both places`() throws {
    let marked = Marked("1️⃣a: 1\nb: 2\n2️⃣a: 3\n")
    var bag = DiagnosticBag()
    _ = YAMLReader.read(marked.source, into: &bag)
    let diagnostic = try #require(bag.sorted.first)
    let range = SourceRange(
      source: marked.source, marked.offsets[1]..<marked.offsets[1] + 1)
    #expect(diagnostic.primary?.location == .range(range))
    let first = SourceRange(source: marked.source, marked.offsets[0]..<marked.offsets[0] + 1)
    #expect(diagnostic.secondary.map(\.location) == [.range(first)])
  }

  @Test func `an expression that begins with an exclamation mark gets advice`() {
    let (_, bag) = read("applies: !has(x)\n")
    #expect(
      HumanRenderer().render(bag) == """
        galat[YAML0009]: label tipe (`!…`) tidak dipakai di sini
          --> uji.yaml:1:10
          |
        1 | applies: !has(x)
          |          ^^^^^^^
          = bantuan: hapus; ungkapan yang diawali `!` harus diapit kutip

        """)
  }

  @Test func `scalars mean what the core schema says and nothing is guessed`() throws {
    let (node, bag) = read(
      """
      no: no
      yes: true
      quoted: 'true'
      octal: 010
      number: -12
      big: 9223372036854775808
      decimal: 0.0030
      exponent: 1e3
      day: 2025-10-31
      odd: 2025-1-3
      nothing: ~
      empty:
      word: 'null'
      """)
    #expect(bag.isEmpty)
    let root = try #require(node)
    #expect(root["no"]?.boolean == nil)
    #expect(root["no"]?.text == "no")
    #expect(root["yes"]?.boolean == true)
    #expect(root["quoted"]?.boolean == nil)
    #expect(root["octal"]?.integer == nil)
    #expect(root["number"]?.integer == -12)
    #expect(root["big"]?.integer == nil)
    #expect(root["decimal"]?.decimal == "0.0030")
    #expect(root["exponent"]?.decimal == nil)
    #expect(root["day"]?.date.map { [$0.year, $0.month, $0.day] } == [2025, 10, 31])
    #expect(root["odd"]?.date == nil)
    #expect(root["nothing"]?.isNull == true)
    #expect(root["empty"]?.isNull == true)
    #expect(root["word"]?.isNull == false)
  }

  @Test func `random bytes never crash the reader`() {
    var random = SeededGenerator(seed: 86_2013)
    let alphabet = Array("ab:- \n\t'\"\\|>[]{},#&*!%@`~?<=0é\u{FEFF}\r".utf8) + [0x00, 0xFF, 0xC3]
    for round in 0..<10_000 {
      let count = Int.random(in: 0...60, using: &random)
      let bytes = (0..<count).map { _ in
        round % 4 == 0
          ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random) ?? 0
      }
      var bag = DiagnosticBag()
      let source = Source(name: "x", bytes: bytes)
      let node = YAMLReader.read(source, into: &bag)
      if node == nil, !bag.hasErrors { Issue.record("\(bytes)") }
      for diagnostic in bag.entries { _ = HumanRenderer().render(diagnostic) }
      if let node { for scalar in scalars(of: node) { _ = scalar.sourceMap } }
    }
  }
}
