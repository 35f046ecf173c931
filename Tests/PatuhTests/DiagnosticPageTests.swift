import Foundation
import Patuh
import PatuhDiagnostics
import PatuhTestSupport
import Testing

struct DiagnosticPageTests {
  private static let folder =
    Corpus.repository + "/Sources/Patuh/Documentation.docc/Diagnostics"

  private static func page(_ code: String) -> String? {
    try? String(contentsOfFile: folder + "/" + code + ".md", encoding: .utf8)
  }

  /// Every code that a source gives out.
  private static let codes: [String] = {
    let sources = Corpus.repository + "/Sources"
    var codes: Set<String> = []
    for path in Corpus.files(below: sources)
    where path.hasSuffix(".swift") && !path.hasPrefix("Patuh/Pages/") {
      let text = String(decoding: Corpus.bytes(sources + "/" + path) ?? [], as: UTF8.self)
      for part in text.split(separator: "\"") where DiagnosticPage.isCode(String(part)) {
        if part == part.uppercased() { codes.insert(String(part)) }
      }
    }
    return codes.sorted()
  }()

  @Test func `every code of the sources has a page with every heading`() {
    #expect(Self.codes.count > 190)
    for code in Self.codes {
      guard let text = Self.page(code) else {
        Issue.record("no page \(Self.folder)/\(code).md")
        continue
      }
      #expect(text.hasPrefix("# \(code)\n"), "\(code)")
      let page = DiagnosticPage(code: code, markdown: text)
      for heading in DiagnosticPage.headings {
        #expect(page.section(heading)?.isEmpty == false, "\(code): \(heading)")
      }
    }
  }

  @Test func `every page belongs to a code of the sources`() {
    let written = Corpus.files(below: Self.folder).map { String($0.dropLast(".md".count)) }
    #expect(Set(written).subtracting(Self.codes).sorted() == [])
  }

  @Test func `no two codes have one meaning`() {
    var seen: [String: String] = [:]
    for code in Self.codes {
      guard
        let says = Self.page(code).flatMap({
          DiagnosticPage(code: code, markdown: $0).section("What")
        })
      else { continue }
      if let other = seen.updateValue(code, forKey: says) { Issue.record("\(code) and \(other)") }
    }
  }

  /// The program carries the pages as they stand in the folder.
  @Test func `the program carries every page as it is written`() {
    var families: [String: [String]] = [:]
    for code in Self.codes where Self.page(code) != nil {
      families[String(code.dropLast(4)), default: []].append(code)
    }
    let target = Corpus.repository + "/Sources/Patuh/Pages/DiagnosticPages+"
    for (family, codes) in families.sorted(by: { $0.key < $1.key }) {
      var text = """
        // Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
        // swift-format-ignore-file
        extension DiagnosticPages {
          static let \(family.lowercased()): [String: String] = [

        """
      for code in codes {
        text += "    \"\(code)\": #\"\"\"\n"
        for line in (Self.page(code) ?? "").split(
          separator: "\n", omittingEmptySubsequences: false)
        {
          text += line.isEmpty ? "\n" : "      " + line + "\n"
        }
        text += "      \"\"\"#,\n"
      }
      text += "  ]\n}\n"
      expectSnapshot(text, at: target + family + ".swift")
    }
    let list = families.keys.sorted().map { $0.lowercased() }.joined(separator: ", ")
    expectSnapshot(
      """
      // Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
      extension DiagnosticPages {
        static var families: [[String: String]] {
          [\(list)]
        }
      }

      """, at: target + "Families.swift")
  }

  @Test func `a page speaks the language that is asked for`() throws {
    let page = try #require(DiagnosticPage(code: "lnt0203"))
    #expect(page.text(.indonesian).contains("Mengapa"))
    #expect(!page.text(.indonesian).contains("What"))
    #expect(page.text(.english).contains("Example"))
    #expect(!page.text(.english).contains("Sebaiknya"))
    #expect(DiagnosticPage(code: "LNT9999") == nil)
  }
}
