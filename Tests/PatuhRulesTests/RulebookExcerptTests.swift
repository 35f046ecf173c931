import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

/// What a check reads of a rulebook, beside the whole of it.
struct RulebookExcerptTests {
  private static let repository = texts(Corpus.repository)

  private static func texts(_ folder: String) -> [String: String] {
    var texts: [String: String] = [:]
    for name in ["Rules", "Regulations"] {
      for path in Corpus.files(below: folder + "/" + name) where path.hasSuffix(".yaml") {
        let bytes = Corpus.bytes(folder + "/" + name + "/" + path) ?? []
        texts[name + "/" + path] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return texts
  }

  private static func excerpt(
    _ texts: [String: String], of records: Set<String>?, tasks: Int = 2
  ) async -> RulebookExcerpt? {
    func paths(_ folder: String) -> [String] {
      texts.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
    }
    let read: @Sendable (String) -> Source? = { name in
      texts[name].map { Source(name: name, text: $0) }
    }
    let files = RulebookExcerpt.Files(
      rules: paths("Rules/"), regulations: paths("Regulations/"),
      likely: (records ?? []).union(["desa"]), rule: { read("Rules/" + $0) },
      regulation: { read("Regulations/" + $0) })
    return await RulebookExcerpt.read(files, tasks: tasks, allReadings: false) { _ in records }
  }

  /// All that a rule is, in words.
  private static func words(_ linked: LinkedRule, _ rulebook: Rulebook) -> [String] {
    let rule = linked.rule
    let basis = rule.basis.map { basis in
      let article = rulebook.article(basis.citation, on: day("2025-10-31"))
      return [
        basis.citation.text, basis.role.rawValue, basis.citation.grade.letter,
        article?.says ?? "", rulebook.force(of: basis.citation).description,
      ].joined(separator: " | ")
    }
    let parameters = linked.usedParameters.map { id in
      let values = rulebook.parameter(id)?.values ?? []
      return id + values.map { "\($0.period) \($0.grade) \($0.citations.map(\.text))" }.joined()
    }
    return [rule.id, rule.title, rule.category, rule.exceptions.description] + basis + parameters
      + linked.usedReadings.map { $0 + (rulebook.reading($0)?.defaultOption ?? "") }
      + linked.expressions.map(\.expression.expression.printed)
  }

  @Test(arguments: [
    "pemberi_kerja", "pekerja", "desa", "anggaran_desa", "kabupaten", "penerima_bantuan",
    "rancangan",
  ])
  func `an excerpt has the rules for its records as the whole rulebook has them`(
    record: String
  ) async throws {
    let whole = RulebookBuilder.texts(Self.repository).rulebook
    let excerpt = try #require(await Self.excerpt(Self.repository, of: [record]))
    let parents = whole.vocabulary.records
      .filter { $0.children.contains { $0.record == record } }.map(\.name)
    let subjects = Set(parents + [record])
    let expected = whole.rules.filter { subjects.contains($0.rule.subject) }
    #expect(!expected.isEmpty)
    #expect(excerpt.rulebook.rules.map(\.rule.id) == expected.map(\.rule.id))
    #expect(excerpt.omittedRules == whole.rules.count - expected.count)
    for (linked, other) in zip(excerpt.rulebook.rules, expected) {
      #expect(Self.words(linked, excerpt.rulebook) == Self.words(other, whole))
    }
    #expect(excerpt.rulebook.parameters.count < whole.parameters.count)
  }

  @Test func `asked for no records in particular it has all rules and no cases`() async throws {
    let whole = RulebookBuilder.texts(Self.repository).rulebook
    let excerpt = try #require(await Self.excerpt(Self.repository, of: nil, tasks: 3))
    #expect(excerpt.rulebook.rules.map(\.rule.id) == whole.rules.map(\.rule.id))
    #expect(excerpt.omittedRules == 0)
    #expect(excerpt.rulebook.rules.allSatisfy { excerpt.rulebook.cases(of: $0.rule.id).isEmpty })
  }

  private static let duty = "Rules/pendaftaran/pekerja.yaml"

  private static func changed(_ path: String, _ change: (String) -> String) -> [String: String] {
    var texts = repository
    texts[path] = texts[path].map(change)
    return texts
  }

  @Test func `a fault in a rule for these records leaves no excerpt`() async {
    let texts = Self.changed(Self.duty) { $0.replacing("param.", with: "param.tidak_ada.") }
    #expect(await Self.excerpt(texts, of: ["pemberi_kerja"]) == nil)
  }

  @Test func `a fault in a rule for other records is none of a check's business`() async {
    let texts = Self.changed(Self.duty) { $0.replacing("param.", with: "param.tidak_ada.") }
    #expect(await Self.excerpt(texts, of: ["desa"]) != nil)
  }

  @Test(arguments: [
    "subject: pemberi_kerj", "subject: 'pemberi_kerja' # dikutip", "\"subject\": pemberi_kerja",
    "subject:\n  pemberi_kerja",
  ])
  func `a rule whose subject is written in another way is not passed over`(line: String) async {
    let texts = Self.changed(Self.duty) {
      $0.replacing("subject: pemberi_kerja", with: line)
    }
    let found = await Self.excerpt(texts, of: ["pemberi_kerja"])
    #expect(found == nil || found?.rulebook.rule("pendaftaran/pekerja") != nil)
  }

  @Test func `two files for one parameter leave no excerpt`() async {
    var texts = Self.repository
    let first = "Rules/parameter/pendaftaran/bulan-orang-asing.yaml"
    let second = "Rules/parameter/pendaftaran/bulan_orang_asing.yaml"
    let text = texts[first] ?? texts[second]
    texts[first] = text
    texts[second] = text
    #expect(await Self.excerpt(texts, of: ["pemberi_kerja"]) == nil)
  }

  @Test(arguments: ["Rules/kosakata.yaml", "Regulations/uu/uu-24-2011.yaml"])
  func `a file that is missing leaves no excerpt`(path: String) async {
    var texts = Self.repository
    texts[path] = nil
    #expect(await Self.excerpt(texts, of: ["pemberi_kerja"]) == nil)
  }

  /// Sound files with lines dropped or doubled.
  @Test func `damaged files never make an excerpt that the whole rulebook contradicts`() async {
    let sound = Self.texts(Corpus.path("rules/good/lengkap"))
    var random = SeededGenerator(seed: 31_10_2025)
    var excerpts = 0
    for _ in 0..<80 {
      var texts = sound
      for path in texts.keys.sorted() where Int.random(in: 0..<8, using: &random) == 0 {
        var lines = (texts[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
        let line = Int.random(in: lines.indices, using: &random)
        if Bool.random(using: &random) {
          lines.remove(at: line)
        } else {
          lines.insert(lines[line], at: line)
        }
        texts[path] = lines.joined(separator: "\n")
      }
      let (whole, bag) = RulebookBuilder.texts(texts)
      guard let excerpt = await Self.excerpt(texts, of: nil) else {
        #expect(bag.hasErrors)
        continue
      }
      excerpts += 1
      guard !bag.hasErrors else { continue }
      for linked in excerpt.rulebook.rules {
        let other = whole.rule(linked.rule.id)
        #expect(Self.words(linked, excerpt.rulebook) == other.map { Self.words($0, whole) })
      }
    }
    #expect(excerpts > 5)
  }
}
