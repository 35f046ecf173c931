import PatuhCEL
import Testing

@Suite struct `Regex matches` {
  private func groups(_ pattern: String, _ text: String) throws -> [String?]? {
    let expression = try RegularExpression(pattern)
    guard let match = expression.firstMatch(in: text) else { return nil }
    return (0...expression.groupCount).map { match.text($0, in: text) }
  }

  @Test func `the leftmost match wins, then the first alternative`() throws {
    #expect(try groups("a|ab", "xab") == ["a"])
    #expect(try groups("(?:a|ab)(?:c|bcd)", "abcd") == ["abcd"])
    #expect(try groups("b|abc", "abc") == ["abc"])
  }

  @Test func `greed decides how much a repetition takes`() throws {
    #expect(try groups("a+", "caaat") == ["aaa"])
    #expect(try groups("a+?", "caaat") == ["a"])
    #expect(try groups("(?U)a+", "caaat") == ["a"])
    #expect(try groups("(?U)a+?", "caaat") == ["aaa"])
    #expect(try groups("a{1,2}?", "aaa") == ["a"])
    #expect(try groups("<(.+?)>", "<a><b>") == ["<a>", "a"])
    #expect(try groups("(a*?)(a*)", "aaa") == ["aaa", "", "aaa"])
  }

  @Test func `groups give the text of their last round`() throws {
    #expect(try groups("(?:(a)|(b))*", "aab") == ["aab", "a", "b"])
    #expect(try groups("(a)|(b)", "b") == ["b", nil, "b"])
    #expect(try groups("(\\d+)-(\\d+)", "x 12-345 y") == ["12-345", "12", "345"])
    #expect(try groups("(a|b)*", "") == ["", nil])
    #expect(try groups("(a*)*", "b") == ["", ""])
    #expect(try groups("(|a)+", "aaa") == ["", ""])
    #expect(try groups("(é+)(.)", "xéé😀") == ["éé😀", "éé", "😀"])
    #expect(try RegularExpression("(?P<satu>a)(b)(?<tiga>c)").groupNames == ["satu", nil, "tiga"])
  }

  @Test func `all matches do not overlap and empty ones advance by a code point`() throws {
    func all(_ pattern: String, _ text: String) throws -> [String?] {
      try RegularExpression(pattern).allMatches(in: text).map { $0.text(0, in: text) }
    }
    #expect(try all("\\d+", "1 22 333") == ["1", "22", "333"])
    #expect(try all("a*", "baac") == ["", "aa", ""])
    #expect(try all("", "é😀") == ["", "", ""])
    #expect(try all("^a", "aaa") == ["a"])
    #expect(try all("\\b", "ab cd").count == 4)
    #expect(try RegularExpression("a").allMatches(in: "aaaa", limit: 2).count == 2)
  }

  @Test func `extraction takes the only group, or the whole match`() throws {
    let plain = try RegularExpression("\\d+")
    let grouped = try RegularExpression("no\\. (\\d+)")
    let two = try RegularExpression("(a)(b)")
    #expect(try RegexFunctions.extract("a 12 b 34", plain) == "12")
    #expect(try RegexFunctions.extract("kosong", plain) == nil)
    #expect(try RegexFunctions.extractAll("no. 1, no. 22", grouped) == ["1", "22"])
    #expect(throws: LibraryFault.self) { try RegexFunctions.extract("ab", two) }
  }

  @Test func `replacement knows groups, limits and escapes`() throws {
    let swap = try RegularExpression("(\\w+) (\\w+)")
    #expect(try RegexFunctions.replace("ana budi", swap, "\\2, \\1") == "budi, ana")
    let letter = try RegularExpression("a")
    #expect(try RegexFunctions.replace("banana", letter, "[\\0]", limit: 2) == "b[a]n[a]na")
    #expect(try RegexFunctions.replace("banana", letter, "\\\\") == "b\\n\\n\\")
    #expect(try RegexFunctions.replace("banana", letter, "x", limit: 0) == "banana")
    #expect(throws: LibraryFault.self) { try RegexFunctions.replace("a", letter, "\\1") }
    #expect(throws: LibraryFault.self) { try RegexFunctions.replace("a", letter, "\\x") }
    #expect(throws: LibraryFault.self) { try RegexFunctions.replace("a", letter, "\\") }
  }
}
