import PatuhCEL
import Testing

@Suite struct `Pure strings` {
  @Test func `size counts code points, not letters or bytes`() {
    #expect(Strings.size("") == 0)
    #expect(Strings.size("upah") == 4)
    #expect(Strings.size("e\u{301}") == 2)
    #expect(Strings.size("🐱é") == 2)
  }

  @Test func `equality and order are those of code points`() {
    #expect(!Strings.equal("é", "e\u{301}"))
    #expect(Strings.equal("é", "é"))
    #expect(!Strings.equal("ab", "abc"))
    #expect(Strings.compare("a", "b") < 0)
    #expect(Strings.compare("ab", "a") > 0)
    #expect(Strings.compare("x", "x") == 0)
    // UTF-16 would order these two the other way round.
    #expect(Strings.compare("\u{FF5E}", "😀") < 0)
    func hash(_ text: String) -> Int {
      var hasher = Hasher()
      Strings.hash(text, into: &hasher)
      return hasher.finalize()
    }
    #expect(hash("pemberi kerja") == hash("pemberi" + " kerja"))
    #expect(hash("é") != hash("e\u{301}"))
  }

  @Test func `prefix, suffix and part do not care about composed letters`() {
    #expect(Strings.startsWith("e\u{301}", "e"))
    #expect(Strings.endsWith("forté", "té"))
    #expect(!Strings.endsWith("té", "forté"))
    #expect(Strings.contains("Straße", "aß"))
    #expect(Strings.contains("", ""))
    #expect(!Strings.contains("", "a"))
    #expect(Strings.startsWith("abc", ""))
  }

  @Test func `a search gives code point indexes`() throws {
    #expect(try Strings.indexOf("ñandú-andú", "and") == 1)
    #expect(try Strings.indexOf("ñandú-andú", "and", from: 2) == 6)
    #expect(try Strings.indexOf("abc", "", from: 3) == 3)
    #expect(try Strings.indexOf("abc", "c", from: 3) == -1)
    #expect(try Strings.lastIndexOf("ñandú-andú", "and") == 6)
    #expect(try Strings.lastIndexOf("ñandú-andú", "and", from: 5) == 1)
    #expect(try Strings.lastIndexOf("aaaa", "aa", from: 1) == 1)
    #expect(try Strings.lastIndexOf("abc", "") == 3)
    #expect(try Strings.lastIndexOf("abc", "", from: 1) == 1)
    #expect(try Strings.lastIndexOf("abc", "abcd") == -1)
    for offset in [-1, 4, Int64.max, Int64.min] {
      #expect(throws: LibraryFault.self) { try Strings.indexOf("abc", "a", from: offset) }
      #expect(throws: LibraryFault.self) { try Strings.lastIndexOf("abc", "a", from: offset) }
    }
  }

  @Test func `parts are cut by code points`() throws {
    #expect(try Strings.charAt("aé😀", 2) == "😀")
    #expect(try Strings.charAt("aé", 2) == "")
    #expect(try Strings.substring("aé😀z", from: 1, to: 3) == "é😀")
    #expect(try Strings.substring("aé", from: 2) == "")
    #expect(throws: LibraryFault.self) { try Strings.charAt("aé", 3) }
    #expect(throws: LibraryFault.self) { try Strings.substring("abc", from: 2, to: 1) }
    #expect(throws: LibraryFault.self) { try Strings.substring("abc", from: -1) }
    #expect(throws: LibraryFault.self) { try Strings.substring("abc", from: 1, to: 9) }
    #expect(throws: LibraryFault.self) { try Strings.substring("abc", from: 4) }
    let fault = #expect(throws: LibraryFault.self) { try Strings.charAt("abc", 30) }
    #expect(fault?.message == "index out of range: 30")
  }

  @Test func `texts are joined, replaced and split`() throws {
    #expect(try Strings.join(["a", "", "b"], separator: "-") == "a--b")
    #expect(try Strings.join([], separator: "-") == "")
    #expect(try Strings.replace("aaa", "a", "bb") == "bbbbbb")
    #expect(try Strings.replace("aaa", "a", "b", limit: 2) == "bba")
    #expect(try Strings.replace("aé", "", "-") == "-a-é-")
    #expect(try Strings.replace("aé", "", "-", limit: 2) == "-a-é")
    #expect(try Strings.replace("abc", "b", "", limit: 0) == "abc")
    #expect(try Strings.replace("aaaa", "aa", "b") == "bb")
    #expect(Strings.split("a,b,c", separator: ",") == ["a", "b", "c"])
    #expect(Strings.split("a,b,c", separator: ",", limit: 2) == ["a", "b,c"])
    #expect(Strings.split("a,b,c", separator: ",", limit: 0) == [])
    #expect(Strings.split(",", separator: ",") == ["", ""])
    #expect(Strings.split("", separator: ",") == [""])
    #expect(Strings.split("aé😀", separator: "") == ["a", "é", "😀"])
    #expect(Strings.split("aé😀", separator: "", limit: 2) == ["a", "é😀"])
    #expect(Strings.split("", separator: "") == [])
  }

  @Test func `a result that would be enormous is refused`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(throws: LibraryFault.self) { try Strings.replace(long, "a", long) }
    let parts = [String](repeating: "", count: 100_000)
    #expect(throws: LibraryFault.self) { try Strings.join(parts, separator: long) }
  }

  @Test func `case changes in ASCII only`() {
    #expect(Strings.lowerAscii("PT ÉMAS") == "pt Émas")
    #expect(Strings.upperAscii("pt émas") == "PT éMAS")
    #expect(Strings.reverse("aé😀") == "😀éa")
  }

  @Test func `trim takes White_Space and nothing else`() {
    #expect(Strings.trim(" \t\n\u{85}\u{A0}\u{1680}\u{3000}x y\u{2028} ") == "x y")
    for mark in ["\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}"] {
      #expect(Strings.equal(Strings.trim(mark), mark))
    }
    #expect(Strings.trim("   ") == "")
  }

  @Test func `quote escapes what has a short escape`() {
    #expect(Strings.quote("a\"b\\c\n\u{07}é") == #""a\"b\\c\n\aé""#)
  }

  @Test func `only valid UTF-8 becomes a text`() throws {
    #expect(try Strings.decode([0xC3, 0xA9]) == "é")
    for bytes in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      #expect(throws: LibraryFault.self) { try Strings.decode(bytes) }
    }
  }

  @Test func `a search agrees with a naive one`() throws {
    var random = RandomSequence(state: 11)
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random) ? "a" : "b"
      }
      let part = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Bool.random(using: &random) ? "a" : "b"
      }
      let places = text.indices.filter { text[$0...].starts(with: part) }
      let (string, needle) = (text.joined(), part.joined())
      #expect(try Strings.indexOf(string, needle) == Int64(places.first ?? -1))
      #expect(try Strings.lastIndexOf(string, needle) == Int64(places.last ?? -1))
      #expect(Strings.contains(string, needle) == !places.isEmpty)
    }
    let long = String(repeating: "a", count: 20_000)
    #expect(!Strings.contains(long, String(repeating: "a", count: 10_000) + "b"))
  }
}
