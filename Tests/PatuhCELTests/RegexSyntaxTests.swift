import PatuhCEL
import Testing

@Suite struct `Regex syntax` {
  @Test(
    arguments: [
      ("", "anything", true), ("", "", true), ("upah", "gaji dan upah", true),
      ("^upah", "gaji dan upah", false), ("upah$", "gaji dan upah", true), ("^$", "", true),
      ("^$", "x", false), ("^upah$", "upah", true), ("upah$", "upah\n", false),
      ("^HS-[0-9]{4}$", "HS-2025", true), ("^HS-[0-9]{4}$", "HS-20255", false),
      ("^HS-[0-9]{4}$", "xHS-2025", false), ("^[0-9]{16}$", "6171012345678901", true),
      ("gaji|upah|honor", "uang honorarium", true), ("a|", "zzz", true), ("^(a|b)*$", "abba", true),
      ("^(a|b)*$", "abca", false), ("^a.c$", "aéc", true), ("^a.c$", "a\nc", false),
      ("(?s)^a.c$", "a\nc", true), ("(?i)^pt$", "Pt", true), ("(?i:p)t", "Pt", true),
      ("(?i:p)t", "PT", false), ("(?m)^dua$", "satu\ndua\ntiga", true),
      ("^dua$", "satu\ndua\ntiga", false), ("(?m:^)dua(?-m:$)", "satu\ndua", true),
      ("\\Adua", "satu\ndua", false), ("(?m)\\Adua", "satu\ndua", false),
      ("dua\\z", "satu dua", true),
      ("\\bupah\\b", "gaji, upah; bonus", true), ("\\bupah\\b", "upahnya", false),
      ("\\Bnya", "upahnya", true), ("\\Bnya", "nya", false), ("^\\d+$", "0123", true),
      ("^\\d+$", "٣", false), ("^\\w+$", "a_Z9", true), ("^\\w+$", "é", false),
      ("^\\s$", "\u{0B}", false), ("^\\s$", "\u{0C}", true), ("^[[:space:]]$", "\u{0B}", true),
      ("^\\S\\D\\W$", "ab-", true), ("^[[:alpha:]]+$", "abcXYZ", true),
      ("^[[:^alpha:]]+$", "123", true), ("^[[:word:]-]+$", "a-b_c", true),
      ("^[]a]+$", "]a]", true), ("^[^]a]+$", "xyz", true), ("^[a-]+$", "a-a", true),
      ("^[-a]+$", "a-a", true), ("^[\\]\\\\]+$", "]\\", true), ("^[^\\d]$", "\n", true),
      ("^[a\\d]+$", "a1", true), ("^[[:alpha:]\\d_]+$", "a1_", true), ("[[]", "[", true),
      ("[[:x]", "x", true), ("^\\pL+$", "añЖ漢", true), ("^\\PL+$", "12-", true),
      ("^\\pN+$", "1٣Ⅷ", true), ("^\\p{Lu}\\p{Ll}+$", "Ärger", true), ("^\\p{^Lu}$", "a", true),
      ("^\\P{^Lu}$", "A", true), ("^\\p{Greek}+$", "πέντε", true), ("^\\p{Latin}+$", "forté", true),
      ("^\\p{Cyrillic}+$", "завтра", true), ("^\\p{Han}+$", "漢字", true),
      ("^\\p{Hiragana}+$", "ひらがな", true), ("^\\p{Katakana}+$", "カタカナ", true),
      ("^\\p{Arabic}+$", "عقد", true), ("^\\p{Hebrew}+$", "שלום", true),
      ("^\\p{Thai}+$", "ไทย", true), ("^\\p{Devanagari}+$", "हिन्दी", true),
      ("^\\p{Javanese}+$", "\u{A997}\u{A9AE}", true),
      ("^\\p{Balinese}+$", "\u{1B29}\u{1B2E}", true),
      ("^\\p{Greek}$", "a", false), ("^[\\p{Greek}\\d]+$", "π1", true),
      ("^[^\\p{L}]+$", "123 ", true), ("^\\p{Any}$", "\n", true),
      ("^\\Q[a].*\\E$", "[a].*", true), ("^\\Qab\\E+$", "abbb", true), ("^\\Qa.b", "a.b", true),
      ("^\\x41\\x{42}\\103\\0$", "ABC\0", true), ("^\\x{1F600}$", "😀", true),
      ("^\\a\\f\\t\\n\\r\\v$", "\u{07}\u{0C}\t\n\r\u{0B}", true), ("^\\.\\*\\_$", ".*_", true),
      ("^x{2}$", "xx", true), ("^x{2,}$", "xxxx", true), ("^x{2,3}$", "xxxx", false),
      ("^x{0}$", "", true), ("^x{,3}$", "x{,3}", true), ("^x{a}$", "x{a}", true),
      ("^{1$", "{1", true), ("^(?:ab){2,3}?$", "ababab", true), ("^x{01}$", "x{01}", true),
      ("^(a*)*$", "aaa", true), ("^(a*)+b$", "aab", true), ("^(|a)*$", "aa", true),
      ("^(?P<kode>\\d+)-(?<urut>\\d+)$", "12-34", true), ("(?i)^straße$", "STRAßE", true),
      ("(?i)^straße$", "STRAẞE", true), ("(?i)^σ+$", "Σσς", true), ("(?i)^k$", "\u{212A}", true),
      ("(?i)^[a-z]$", "\u{017F}", true), ("(?i)^[^k]$", "K", false), ("(?i)^ё$", "Ё", true),
      ("(?i)^i$", "\u{0131}", false), ("(?i)[[:upper:]]", "a", true), ("(?i)\\p{Lu}", "é", true),
      ("(?U)^a+$", "aaa", true), ("^*", "", true), ("(?:^|,)b", "a,b", true),
    ] as [(String, String, Bool)])
  func `a pattern matches what RE2 says`(pattern: String, text: String, expected: Bool) throws {
    let expression = try RegularExpression(pattern)
    #expect(expression.matches(text) == expected)
    #expect(expression.matchesStepwise(text).matched == expected)
    #expect(expression.matchesByAutomaton(text) ?? expected == expected)
  }

  @Test(
    arguments: [
      ("(", "missing closing `)`"), (")", "unexpected `)`"), ("a)", "unexpected `)`"),
      ("[a", "missing closing `]`"), ("[", "missing closing `]`"), ("\\", "trailing backslash"),
      ("*a", "missing argument"), ("a|*", "missing argument"), ("(?i)*", "missing argument"),
      ("a**", "nested repetition"), ("a+?+", "nested repetition"), ("a{2}{3}", "nested repetition"),
      ("a{1001}", "repeat count"), ("a{3,2}", "repeat count"), ("a{1000000000000}", "repeat count"),
      ("((a{100}){100})", "repeat count"), ("(\\w)\\1", "backreference"),
      ("(?P<a>x)(?P=a)", "backreference"), ("\\k<a>", "backreference"), ("a(?=b)", "lookahead"),
      ("a(?!b)", "lookahead"), ("(?<=a)b", "lookahead"), ("(?<!a)b", "lookahead"),
      ("\\C", "single byte"), ("(?>a)", "group syntax"), ("(?#x)", "group syntax"),
      ("(?x)a", "group syntax"), ("(?i", "missing closing"), ("(?-)a", "group syntax"),
      ("(?P<>a)", "group name"), ("(?P<a-b>a)", "group name"), ("(?P<a>x)(?<a>y)", "duplicate"),
      ("[z-a]", "range"), ("[a-\\d]", "escape"), ("[[:foo:]]", "range"), ("\\p{Foo}", "class"),
      ("\\pX", "class"), ("\\p{L", "class"), ("\\p", "class"), ("\\Z", "escape"), ("\\y", "escape"),
      ("\\é", "escape"), ("\\E", "escape"), ("\\x{110000}", "escape"), ("\\xg", "escape"),
      ("\\8", "backreference"), ("[\\b]", "escape"),
    ] as [(String, String)])
  func `a pattern outside RE2 is refused with its reason`(pattern: String, reason: String) {
    #expect {
      try RegularExpression(pattern)
    } throws: { error in
      guard let fault = error as? LibraryFault else { return false }
      return fault.message.contains(reason) && fault.indonesian.contains("tidak sah")
    }
  }

  @Test func `deep nesting and huge programs are refused, not crashed on`() throws {
    let fine = String(repeating: "(", count: 900) + "a" + String(repeating: ")", count: 900)
    #expect(try RegularExpression(fine).matches("bab"))
    let deep = String(repeating: "(?:", count: 5000) + "a" + String(repeating: ")", count: 5000)
    #expect(throws: LibraryFault.self) { try RegularExpression(deep) }
    let large = String(repeating: "[ab]{1000}", count: 40)
    #expect(throws: LibraryFault.self) { try RegularExpression(large) }
    let groups = String(repeating: "(a)", count: 4000)
    #expect(throws: LibraryFault.self) { try RegularExpression(groups) }
    let brackets = String(repeating: "[[:", count: 20_000)
    #expect(throws: LibraryFault.self) { try RegularExpression(brackets) }
  }

  @Test func `categories and scripts agree with what characters are`() throws {
    let letter = try RegularExpression("^\\p{L}$")
    let upper = try RegularExpression("^\\p{Lu}$")
    let number = try RegularExpression("^\\pN$")
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let category = scalar.properties.generalCategory
      let isLetter: Bool =
        switch category {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
          true
        default: false
        }
      let isNumber: Bool =
        switch category {
        case .decimalNumber, .letterNumber, .otherNumber: true
        default: false
        }
      #expect(letter.matches(text) == isLetter)
      #expect(upper.matches(text) == (category == .uppercaseLetter))
      #expect(number.matches(text) == isNumber)
    }
  }
}
