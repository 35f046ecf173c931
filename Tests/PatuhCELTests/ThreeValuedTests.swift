import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhTestSupport
import Testing

/// A row of the tables in the pages on evaluation with gaps and on the library.
struct DocumentedRow: Sendable, CustomTestStringConvertible {
  let expression: String
  let value: String

  var testDescription: String { expression }

  static let threeValued = rows(of: "ThreeValuedEvaluation.md")
  static let library = rows(of: "Library.md")

  /// Rows whose two cells are code; the tables of names are not among them.
  private static func rows(of page: String) -> [DocumentedRow] {
    let path = Corpus.repository + "/Sources/Patuh/Documentation.docc/" + page
    let text = String(decoding: Corpus.bytes(path) ?? [], as: UTF8.self)
    var isTable = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      if line.hasPrefix("| expression |") { isTable = true }
      if !line.hasPrefix("|") { isTable = false }
      guard isTable, line.hasPrefix("| `") else { return nil }
      let cells = String(line).replacing("\\|", with: "\u{1}").split(separator: "|")
      guard cells.count == 2 else { return nil }
      let plain = cells.map {
        String($0).replacing("\u{1}", with: "|").drop { $0 == " " || $0 == "`" }
      }
      let trimmed = plain.map { text in
        var text = text
        while let last = text.last, last == " " || last == "`" { text.removeLast() }
        return String(text)
      }
      return DocumentedRow(expression: trimmed[0], value: trimmed[1])
    }
  }
}

@Suite struct ThreeValuedTests {
  @Test func `the page has a row for every operator and macro`() {
    let text = DocumentedRow.threeValued.map(\.expression).joined(separator: "\n")
    for needed in [
      "&&", "||", "!t", "?", "==", "!=", "<", "<=", ">", ">=", " in ", "+", "-", "*", "/", "%",
      "[0]",
      ".all(", ".exists(", ".exists_one(", ".filter(", ".map(", ".transformList(",
      ".transformMap(", ".transformMapEntry(", ".sum(", "optMap(", "cel.bind(", "has(", "known(",
    ] {
      #expect(text.contains(needed), "no row for \(needed)")
    }
    #expect(DocumentedRow.threeValued.count > 120)
  }

  @Test(arguments: DocumentedRow.threeValued)
  func `a row of the page is true`(_ row: DocumentedRow) {
    #expect(shown(Scene.evaluate(row.expression)) == row.value)
  }

  @Test func `an unknown names every fact it hangs on, once and in order`() {
    let value = Scene.evaluate(
      "firma.pekerja.all(p, p.upah > 0 && has(p.kpj)) && tak_tahu && tak_tahu")
    // B has no KPJ, so `all` is false: nothing is missing.
    #expect(shown(value) == "false")
    let open = Scene.evaluate(
      "firma.pekerja.all(p, p.upah > 0) && (has(firma.pekerja[2].kpj) || tak_tahu)")
    let names = open?.unknownValue?.facts.sorted.map { $0.name }
    #expect(names == ["pekerja.kpj", "pekerja.upah", "tak_tahu"])
    #expect(open?.unknownValue?.facts.sorted.first?.record?.row == 2)
  }

  @Test func `a partial list knows its bounds and its known part`() {
    let value = Scene.evaluate("firma.pekerja.filter(p, p.upah > 4000).size()")
    #expect(value?.unknownValue?.bounds == Unknown.Bounds(low: 1, high: 2))
    #expect(value?.unknownValue?.knownPart == .int(1))
    let sum = Scene.evaluate("firma.pekerja.filter(p, p.upah > 4000).sum(p, p.upah)")
    #expect(sum?.unknownValue?.knownPart == .int(5000))
    #expect(sum?.unknownValue?.bounds == nil)
    let shifted = Scene.evaluate("firma.pekerja.filter(p, p.upah > 4000).size() + 1")
    #expect(shifted?.unknownValue?.bounds == nil)
    #expect(shifted?.unknownValue?.knownPart == nil)
  }

  @Test func `a long chain of unknowns is flattened without deep recursion`() {
    var facts = Facts(Fact(.field, "x0"))
    for index in 1..<20_000 { facts = facts.union(Facts(Fact(.field, "x\(index % 7)"))) }
    #expect(facts.sorted.count == 7)
  }
}
