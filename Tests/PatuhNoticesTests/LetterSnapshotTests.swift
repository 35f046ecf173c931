import PatuhDiagnostics
import PatuhNotices
import PatuhTestSupport
import Testing

@Suite struct LetterSnapshotTests {
  static let kinds = [
    "denda", "laporan-ketidakpatuhan", "laporan-pengawas", "nota-pemeriksaan-1",
    "nota-pemeriksaan-2", "pembinaan-desa", "pencabutan-tmp2t", "permintaan-data",
    "permintaan-tmp2t", "rekomendasi-sanksi", "teguran-1", "teguran-2", "teguran-jkp",
  ]

  @Test func `the shipped templates have no fault and make every kind`() throws {
    var bag = DiagnosticBag()
    let templates = try #require(Letters.templates(into: &bag))
    #expect(bag.isEmpty)
    #expect(templates.kinds == Self.kinds)
  }

  @Test(arguments: kinds, NoticeFormat.allCases)
  func `a draft of each kind reads as its snapshot`(kind: String, format: NoticeFormat) throws {
    let templates = try #require(Letters.shipped)
    let text = Letters.render(Letters.facts(kind), format, templates)
    expectSnapshot(text, at: Corpus.path("letters/\(kind)-konsep.\(format.rawValue)"))
  }

  @Test(arguments: ["teguran-1", "nota-pemeriksaan-1", "pembinaan-desa"], NoticeFormat.allCases)
  func `an official letter with one finding reads as its snapshot`(
    kind: String, format: NoticeFormat
  ) throws {
    let templates = try #require(Letters.shipped)
    var facts = Letters.facts(kind, findings: [Letters.finding()], grade: "B")
    facts.number = "B/18/XI/2025"
    let text = Letters.render(facts, format, templates)
    expectSnapshot(text, at: Corpus.path("letters/\(kind)-resmi.\(format.rawValue)"))
    #expect(!text.contains("KONSEP"))
    #expect(text.contains("B/18/XI/2025"))
  }

  @Test(arguments: kinds)
  func `a draft carries its mark, no number, and what has to be verified`(kind: String) throws {
    let templates = try #require(Letters.shipped)
    var facts = Letters.facts(kind)
    facts.number = "B/18/XI/2025"
    for format in NoticeFormat.allCases {
      let text = Letters.render(facts, format, templates)
      #expect(text.contains("KONSEP"))
      #expect(!text.contains("B/18/XI/2025"))
      #expect(text.contains("LEMBAR VERIFIKASI"))
      #expect(text.contains("PP 45/2015 Pasal 4 ayat (1)"), "a value's citation is verified too")
    }
  }

  @Test(arguments: kinds)
  func `plain text stays within eighty columns`(kind: String) throws {
    let templates = try #require(Letters.shipped)
    var facts = Letters.facts(kind)
    facts.subject.name = String(repeating: "Panjang", count: 40)
    for line in Letters.render(facts, .text, templates).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `a letter to a village has no word of sanctions`() throws {
    let templates = try #require(Letters.shipped)
    var finding = Letters.finding()
    // The builder leaves out what a rule cites as its sanction.
    finding.basis.removeAll { $0.role == "sanction" }
    for format in NoticeFormat.allCases {
      let text = Letters.render(
        Letters.facts("pembinaan-desa", findings: [finding]), format, templates
      ).lowercased()
      for word in ["sanksi", "denda", "tidak mendapat pelayanan"] {
        #expect(!text.contains(word), "\(word)")
      }
    }
  }

  @Test(arguments: kinds)
  func `what templates may name is what letters give them`(kind: String) throws {
    let templates = try #require(Letters.shipped)
    let context = try #require(
      NoticeWriter(templates).context(Letters.facts(kind), trace: Letters.trace))
    compare(NoticeModel.all, context, path: "")
  }

  private func compare(_ model: TemplateModel, _ values: [String: Any], path: String) {
    #expect(Set(model.fields.map(\.name)) == Set(values.keys), "\(path)")
    for (name, field) in model.fields {
      let value = values[name]
      switch field {
      case .flag: #expect(value is Bool, "\(path)\(name)")
      case .texts:
        let texts = value as? [Any] ?? [["": ""]]
        #expect(!texts.contains { $0 is [String: Any] }, "\(path)\(name)")
      case .text: #expect(!(value is [Any]) && !(value is Bool), "\(path)\(name)")
      case .group:
        compare(field, value as? [String: Any] ?? [:], path: path + name + ".")
      case .list:
        for entry in value as? [[String: Any]] ?? [["": ""]] {
          compare(field, entry, path: path + name + ".")
        }
      }
    }
  }
}
