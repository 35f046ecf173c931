import PatuhNotices
import Testing

@Suite struct HostileLetterTests {
  static let values = [
    "<script>alert(1)</script>", "{{#temuan}}{{{nomor}}}{{/temuan}}", "{{> kop}}",
    "\" onload=\"x", "'; drop", "</style><b>", "&lt;b&gt;",
    "<\u{338}script>", String(repeating: "W", count: 5_000), "\u{202E}terbalik\u{202C}",
    "baris\nsatu\r\ndua\u{2028}tiga\u{85}empat", "tab\tdi\tdalam", "\u{0}\u{1B}[31m", "", "   ",
    "مرحبا بالعالم", "名前", "e\u{301}\u{301}\u{301}\u{301}", "-->", "*/}", "$(reboot)",
  ]

  @Test(arguments: values)
  func `a hostile value changes nothing but itself`(value: String) throws {
    let templates = try #require(Letters.shipped)
    var facts = Letters.facts("denda")
    facts.subject.name = value
    facts.subject.region = value
    facts.subject.npp = value
    facts.findings[0].message = value
    facts.findings[0].title = value
    facts.findings[0].evidence = [value]
    facts.office.signer.name = value
    facts.office.name = value
    facts.earlier[0].number = value
    facts.preparedBy = value
    let plain = Letters.facts("denda")
    let html = Letters.render(facts, .html, templates)
    #expect(tags(html) == tags(Letters.render(plain, .html, templates)) || value.isBlank)
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{202E}"))
    let text = Letters.render(facts, .text, templates)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(line.count <= 80)
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x1B })
    }
  }

  /// What stands between angle brackets, in order.
  private func tags(_ html: String) -> [String] {
    var tags: [String] = []
    var current: String?
    for scalar in html.unicodeScalars {
      if scalar == "<" {
        current = ""
      } else if scalar == ">" {
        if let tag = current { tags.append(tag) }
        current = nil
      } else if current != nil {
        current?.unicodeScalars.append(scalar)
      }
    }
    return tags
  }
}

extension String {
  /// Blank values leave sections out, and their tags with them.
  fileprivate var isBlank: Bool {
    unicodeScalars.allSatisfy { $0.value <= 0x20 } || self == "\u{0}\u{1B}[31m"
  }
}
