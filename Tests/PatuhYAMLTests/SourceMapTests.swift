import PatuhDiagnostics
import PatuhTestSupport
import PatuhYAML
import Testing

struct SourceMapTests {
  /// The value of `k` in a marked text, and where the markers are.
  private func value(_ text: String) throws -> (scalar: Scalar, offsets: [Int]) {
    let marked = Marked(text)
    var bag = DiagnosticBag()
    let node = YAMLReader.read(marked.source, into: &bag)
    let root = try #require(node)
    #expect(bag.isEmpty)
    return (try #require(root["k"]?.scalar), marked.offsets)
  }

  /// Checks that each word of the value leads to its marker in the file.
  private func expectWords(
    _ words: [String], in text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (scalar, offsets) = try value(text)
    let map = try #require(scalar.exactSourceMap, sourceLocation: sourceLocation)
    #expect(offsets.count == words.count, sourceLocation: sourceLocation)
    for (word, offset) in zip(words, offsets) {
      let found = try #require(scalar.text.firstRange(of: word), sourceLocation: sourceLocation)
      let decoded = scalar.text.utf8.distance(
        from: scalar.text.startIndex, to: found.lowerBound)
      #expect(map.fileOffset(of: decoded) == offset, "\(word)", sourceLocation: sourceLocation)
    }
  }

  @Test func `a plain scalar maps one to one`() throws {
    try expectWords(["é", "upah"], in: "k: 1️⃣é + 2️⃣upah # komentar\n")
  }

  @Test func `a plain scalar over several lines folds them`() throws {
    let text = "k:\n    1️⃣satu &&  \n    2️⃣dua\n\n\n    3️⃣tiga ü 4️⃣empat\nz: 1\n"
    #expect(try value(text).scalar.text == "satu && dua\n\ntiga ü empat")
    try expectWords(["satu", "dua", "tiga", "empat"], in: text)
  }

  @Test func `a plain scalar with Windows line ends maps as well`() throws {
    try expectWords(["satu", "dua"], in: "k: 1️⃣satu\r\n   2️⃣dua\r\nz: 1\r\n")
  }

  @Test func `a single-quoted scalar undoubles its quotes`() throws {
    let text = "k: '{a} 1️⃣== ''2️⃣x''\n  3️⃣lalu ''''4️⃣y'\n"
    #expect(try value(text).scalar.text == "{a} == 'x' lalu ''y")
    try expectWords(["==", "x", "lalu", "y"], in: text)
  }

  @Test func `a double-quoted scalar decodes escapes`() throws {
    let text = #"k: "1️⃣a\n2️⃣b \u00e9 3️⃣c \U0001F600 4️⃣d\\5️⃣e\"6️⃣f""# + "\n"
    #expect(try value(text).scalar.text == "a\nb é c 😀 d\\e\"f")
    try expectWords(["a", "b", "c", "d", "e", "f"], in: text)
  }

  @Test func `a double-quoted scalar over lines with an escaped break`() throws {
    let text = "k: \"1️⃣satu \\\n   2️⃣dua\n   3️⃣tiga  \n\n   4️⃣empat\"\n"
    #expect(try value(text).scalar.text == "satu dua tiga\nempat")
    try expectWords(["satu", "dua", "tiga", "empat"], in: text)
  }

  @Test func `a literal block keeps its lines`() throws {
    let text = "k: |  # catatan\n\n    1️⃣satu\n      2️⃣dua\n\n    3️⃣tiga\n\nz: 1\n"
    #expect(try value(text).scalar.text == "\nsatu\n  dua\n\ntiga\n")
    try expectWords(["satu", "dua", "tiga"], in: text)
  }

  @Test func `a folded block joins its lines`() throws {
    let text = "k: >-\n  1️⃣satu\n  2️⃣dua\n\n  3️⃣tiga\n    4️⃣menjorok\n  5️⃣empat\n\n\nz: 1\n"
    #expect(try value(text).scalar.text == "satu dua\ntiga\n  menjorok\nempat")
    try expectWords(["satu", "dua", "tiga", "menjorok", "empat"], in: text)
  }

  @Test func `indentation and chomping indicators are understood`() throws {
    for header in ["|2", "|2-", "|+2", ">2", ">-", "|+", ">+", "|-"] {
      let extra = header.contains("2") ? "  " : ""
      let text = "k: \(header)\n  \(extra)1️⃣satu\n\n\n  2️⃣dua\n\n\nz: 1\n"
      try expectWords(["satu", "dua"], in: text)
    }
  }

  @Test func `a block without a last line end is mapped`() throws {
    try expectWords(["satu", "dua"], in: "k: |\n  1️⃣satu\n  2️⃣dua")
    try expectWords(["satu"], in: "k: >\n  1️⃣satu\n    ")
  }

  @Test func `a byte order mark shifts every offset`() throws {
    try expectWords(["satu"], in: "\u{FEFF}k: 1️⃣satu\n")
  }

  @Test func `ranges span a whole scalar and nothing more`() throws {
    for (text, expected) in [
      ("k: satu  # x\n", "satu"), ("k: 'sa''tu'\n", "'sa''tu'"),
      ("k: \"s\\ta\"\nz: 1\n", "\"s\\ta\""), ("k: |\n  a\n  b\n\n\nz: 1\n", "|\n  a\n  b"),
      ("é: 1\nk: ü\n", "ü"),
    ] {
      #expect(try value(text).scalar.range.text == expected)
    }
  }

  @Test func `collections range over their children`() throws {
    let (node, bag) = read("a:\n  - x\n  - {b: 1, c: [2]}   # akhir\n\n# lagi\nd: 2\n")
    #expect(bag.isEmpty)
    let list = try #require(node?["a"])
    #expect(list.range.text == "- x\n  - {b: 1, c: [2]}")
    #expect(list.sequence?.last?.range.text == "{b: 1, c: [2]}")
    #expect(list.sequence?.last?["c"]?.range.text == "[2]")
  }

  @Test func `every readable scalar of random texts has an exact map`() {
    var random = SeededGenerator(seed: 20_251_031)
    let pieces = [
      "k", ": ", "- ", "\n", "\n  ", "\n\n", "\n    ", " ", "'", "''", "\"", "\\n", "\\\n", "|",
      ">", "|2-\n", ">+\n", "é", "😀", "#", " # k\n", "a b", "x", "\t", "\r\n", "[", "]", "{", "}",
      ",", "~", "\\u00e9", "\\x41", "1",
    ]
    var scalarsSeen = 0
    for _ in 0..<10_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      guard let node = read(text).node else { continue }
      for scalar in scalars(of: node) {
        scalarsSeen += 1
        if scalar.exactSourceMap == nil { Issue.record("\(text.debugDescription)") }
      }
    }
    #expect(scalarsSeen > 2_500)
  }
}

struct RepositorySourceMapTests {
  @Test(arguments: ["Rules", "Regulations", "Tests/Corpus/rules"])
  func `every scalar of the repository's files has an exact map`(_ folder: String) {
    let root = Corpus.repository + "/" + folder
    var seen = 0
    for file in Corpus.files(below: root) where file.hasSuffix(".yaml") {
      var bag = DiagnosticBag()
      let source = Source(name: file, bytes: Corpus.bytes(root + "/" + file) ?? [])
      guard let node = YAMLReader.read(source, into: &bag) else { continue }
      for scalar in scalars(of: node) {
        seen += 1
        if scalar.exactSourceMap == nil { Issue.record("\(file): \(scalar.text)") }
      }
    }
    #expect(seen > 100)
  }
}
