import Foundation
import Patuh
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import PatuhYAML
import Testing

struct SchemaTests {
  private static func node(_ text: String) throws -> Node {
    var bag = DiagnosticBag()
    return try #require(YAMLReader.read(Source(name: "a.yaml", text: text), into: &bag))
  }

  @Test(arguments: ["Rules", "Regulations"])
  func `the schema of its kind accepts every shipped file`(_ folder: String) throws {
    let root = Corpus.repository + "/" + folder
    var count = 0
    for path in Corpus.files(below: root)
    where path.hasSuffix(".yaml") {
      let kind =
        path.hasPrefix("naskah/")
        ? SchemaKind.offices
        : SchemaKind(
          folder == "Rules"
            ? RulebookFileKind(rulesPath: path) : RulebookFileKind(regulationsPath: path))
      let schema = kind.schema
      let text = String(decoding: try #require(Corpus.bytes(root + "/" + path)), as: UTF8.self)
      #expect(SchemaCheck.accepts(try Self.node(text), schema), "\(path)")
      count += 1
    }
    #expect(count > 80)
  }

  /// Each differs from a sound file in one point.
  @Test(arguments: [
    (SchemaKind.rule, "title: A\nbasis: []\nin_force: {}\nsubject: a\nrequire: x\ncategory: B\n"),
    (.rule, Self.rule.replacing("require:", with: "requires:")),
    (.rule, Self.rule.replacing("severity: berat", with: "severity: parah")),
    (.rule, Self.rule.replacing("role: duty", with: "role: kewajiban")),
    (.rule, Self.rule.replacing("from: 2015-07-01", with: "from: 1 Juli 2015")),
    (.rule, Self.rule.replacing("cite: UU 24/2011 Pasal 14", with: "cite: pasal empat belas")),
    (.rule, Self.rule.replacing("subject: pemberi_kerja\n", with: "")),
    (.rule, Self.rule.replacing("unit: orang", with: "satuan: orang")),
    (.parameter, Self.parameter.replacing("type: decimal", with: "type: persen")),
    (.parameter, Self.parameter.replacing("from: 2015-07-01, ", with: "")),
    (.parameter, Self.parameter.replacing("value: 0.003", with: "value: [0.003]")),
    (.parameter, Self.parameter.replacing(", cite: PP 44/2015 Pasal 18 ayat (1)", with: "")),
    (.parameter, Self.parameter.replacing("grade: C", with: "grade: F")),
    (.reading, "title: A\nissue: B\noptions: [{ id: a, says: b }]\n"),
    (.reading, "title: A\nissue: B\noptions: []\ndefault: a\n"),
    (.calendar, "year: dua ribu\nsource: { kind: copy }\ngrade: C\nholidays: []\n"),
    (.calendar, "year: 2026\nsource: { kind: koran }\ngrade: C\nholidays: []\n"),
    (.regulation, Self.regulation.replacing("kind: duty", with: "kind: wajib")),
    (.regulation, Self.regulation.replacing("grade: C\n", with: "")),
    (.regulation, Self.regulation.replacing("status: unclaimed", with: "status: nanti")),
    (.vocabulary, "records: { a: { title: A, fields: { b: { type: tulisan } } } }\n"),
    (.vocabulary, "records: { a: { title: A } }\n"),
    (.area, "title: A\nurutan: [a]\n"),
    (.cases, "cases: [{ name: A, day: 2025-01-01, subject: {}, expect: { outcome: lulus } }]\n"),
    (.cases, "cases: [{ name: A, subject: {}, expect: { outcome: pass } }]\n"),
    (.cases, Self.cases.replacing("reason: C", with: "alasan: C")),
    (.ladder, "title: A\naddressee: b\nbodies: {}\nsteps: {}\n"),
    (.ladderCases, Self.ladderCases.replacing("action: wait", with: "action: tunggu")),
    (.ladderCases, Self.ladderCases.replacing("blocks: [grade]", with: "blocks: [tingkat]")),
    (.ladderCases, Self.ladderCases.replacing("event: dibuka", with: "event: buka")),
    (.ladderCases, Self.ladderCases.replacing("letter: teguran-1", with: "surat: teguran-1")),
    (.ladderCases, Self.ladderCases.replacing(", proof: kuitansi", with: "")),
    (.ladderCases, Self.ladderCases.replacing("gate: B", with: "gate: F")),
    (.history, "subject: { id: P1 }\nfacts: {}\n"),
    (.history, "history: [{ day: 2025-03-10, event: dipenuhi, by: Andi }]\n"),
    (.offices, "paper: { size: a4 }\n"),
    (.offices, "offices: { a: { name: A, place: B, signer: { title: C }, number: 1/2026 } }\n"),
  ])
  func `a broken file is refused`(_ kind: SchemaKind, _ text: String) throws {
    #expect(!SchemaCheck.accepts(try Self.node(text), kind.schema))
  }

  @Test func `what the broken files are made from is sound`() throws {
    #expect(SchemaCheck.accepts(try Self.node(Self.rule), SchemaKind.rule.schema))
    #expect(SchemaCheck.accepts(try Self.node(Self.parameter), SchemaKind.parameter.schema))
    #expect(SchemaCheck.accepts(try Self.node(Self.regulation), SchemaKind.regulation.schema))
    #expect(SchemaCheck.accepts(try Self.node(Self.cases), SchemaKind.cases.schema))
    #expect(SchemaCheck.accepts(try Self.node(Self.ladderCases), SchemaKind.ladderCases.schema))
    #expect(
      SchemaCheck.accepts(
        try Self.node("history: [{ day: 2025-03-10, event: dibuka, by: Andi }]\n"),
        SchemaKind.history.schema))
  }

  @Test(arguments: SchemaKind.allCases)
  func `every schema is a JSON document`(_ kind: SchemaKind) throws {
    let value = try JSONSerialization.jsonObject(with: Data(kind.json(.indonesian).utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(object["additionalProperties"] as? Bool == false)
  }

  static let rule = """
    title: A
    basis: [{ cite: UU 24/2011 Pasal 14, role: duty }]
    in_force: { from: 2015-07-01 }
    subject: pemberi_kerja
    require: true
    count: { value: 1, unit: orang }
    category: A
    severity: berat

    """

  static let cases = """
    cases:
      - { name: A, day: 2025-01-01, subject: {}, expect: { outcome: pass } }
    mutants:
      - { mutant: B, reason: C }
    unreachable:
      - { goal: B, reason: C }

    """

  static let ladderCases = """
    cases:
      - name: A
        day: 2025-03-10
        gate: B
        history:
          - { day: 2025-03-10, event: dibuka, by: Andi }
          - { day: 2025-03-17, letter: teguran-1 }
          - { day: 2025-03-18, event: dibayar, by: Andi, amount: 5, proof: kuitansi }
        expect: { action: wait, blocks: [grade] }

    """

  static let parameter = """
    title: A
    type: decimal
    values:
      - { from: 2015-07-01, value: 0.003, cite: PP 44/2015 Pasal 18 ayat (1), grade: C }

    """

  static let regulation = """
    title: A
    rank: PP
    number: 1
    year: 2020
    grade: C
    source: { kind: copy }
    articles:
      - { cite: Pasal 1, kind: duty, says: Satu., status: unclaimed }

    """
}
