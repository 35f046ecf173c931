import Foundation
import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

struct BrowseTests {
  private static let files = Result {
    try RulebookFiles(
      rules: Corpus.repository + "/Rules", regulations: Corpus.repository + "/Regulations")
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `every rule is written as JSON with its law, parts and values`() throws {
    let rulebook = try Self.files.get().rulebook
    let day = try #require(Day(2025, 10, 31))
    let browser = RuleBrowser(rulebook, on: day, language: .english)
    let json = try Self.object(browser.json(rulebook.rules))
    #expect(json["kind"] as? String == "patuh-rules")
    let rules = try #require(json["rules"] as? [[String: Any]])
    #expect(rules.count == rulebook.rules.count)
    for rule in rules {
      #expect((rule["basis"] as? [[String: Any]])?.isEmpty == false, "\(rule["id"] ?? "")")
      #expect((rule["expressions"] as? [String: String])?["require"] != nil)
    }
    let wages = try #require(rules.first { $0["id"] as? String == "pengupahan/upah-minimum" })
    let values = try #require(wages["values"] as? [[String: Any]])
    let regency = try #require(values.first { $0["id"] as? String == "upah_minimum.umk" })
    #expect((regency["keyed"] as? [String: String])?.keys.contains("61.04") == true)
    #expect((regency["inForce"] as? [String: Any])?["from"] as? String == "2025-01-01")
  }

  @Test func `every regulation is written as JSON with its articles and their users`() throws {
    let rulebook = try Self.files.get().rulebook
    let browser = RegulationBrowser(rulebook, language: .english)
    let json = try Self.object(browser.json(rulebook.regulations))
    let regulations = try #require(json["regulations"] as? [[String: Any]])
    #expect(regulations.count == rulebook.regulations.count)
    let sanctions = try #require(regulations.first { $0["id"] as? String == "pp-86-2013" })
    let articles = try #require(sanctions["articles"] as? [[String: Any]])
    #expect(articles.contains { ($0["users"] as? [String])?.isEmpty == false })
    for article in articles where article["status"] as? String == "declined" {
      #expect(article["reason"] is String)
    }
  }

  @Test func `a small cell takes the next one with it, so that no sum gives it away`() {
    func shown(_ cells: [String: Int]) -> [String] {
      SmallCells(cells).shown.map { "\($0.name) \($0.count.map(String.init) ?? "-")" }
    }
    #expect(shown(["a": 12, "b": 7]) == ["a 12", "b 7"])
    #expect(shown(["a": 12, "b": 3, "c": 9]) == ["a 12", "b -", "c -"])
    #expect(shown(["a": 12, "b": 3, "c": 4]) == ["a 12", "b -", "c -"])
    #expect(shown(["a": 2]) == ["a -"])
  }
}
