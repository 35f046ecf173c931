import PatuhColumns
import PatuhDiagnostics
import PatuhEngine
import PatuhLint
import PatuhRules
import Testing

/// The analysis of gaps finds what was planted, shows it on the smallest subject, and says what it
/// did not look at. The law of these tests is invented.
struct GapAnalysisTests {
  @Test func `a subject that no rule of a family covers is found`() throws {
    let found = try analyse([
      "kecil": rule(applies: "usaha.orang < 10", require: "usaha.terdaftar"),
      "besar": rule(applies: "usaha.orang > 10", require: "usaha.terdaftar"),
    ])
    let gaps = found.items.filter { $0.kind == .gap }
    #expect(gaps.map(\.witness.line) == ["orang: 10"])
    #expect(found.notAnalysed.isEmpty)
  }

  @Test func `families that cover everybody have no gap`() throws {
    let found = try analyse([
      "kecil": rule(applies: "usaha.orang <= 10", require: "usaha.terdaftar"),
      "besar": rule(applies: "usaha.orang > 10", require: "usaha.terdaftar"),
    ])
    #expect(!found.items.contains { $0.kind == .gap })
  }

  @Test func `two rules that cannot both be obeyed are found with a subject they both judge`()
    throws
  {
    let found = try analyse([
      "murah": rule(applies: "usaha.jenis == 'jasa'", require: "usaha.tarif <= decimal('0.02')"),
      "mahal": rule(applies: "usaha.orang > 100", require: "usaha.tarif >= decimal('0.03')"),
    ])
    let conflicts = found.items.filter { $0.kind == .conflict }
    let conflict = try #require(conflicts.first)
    #expect(conflicts.count == 1)
    #expect(conflict.rules.sorted() == ["uji/mahal", "uji/murah"])
    #expect(conflict.witness.line.contains("jenis: jasa"))
    #expect(conflict.witness.line.contains("orang: 101"))
  }

  @Test func `rules that demand different things of different subjects do not conflict`() throws {
    let found = try analyse([
      "murah": rule(applies: "usaha.jenis == 'jasa'", require: "usaha.tarif <= decimal('0.02')"),
      "mahal": rule(applies: "usaha.jenis == 'tambang'", require: "usaha.tarif >= decimal('0.03')"),
    ])
    #expect(!found.items.contains { $0.kind == .conflict })
  }

  @Test func `exceptions that hold at once are found`() throws {
    let found = try analyse([
      "daftar": rule(
        require: "usaha.terdaftar",
        more: """
          exceptions:
            - { id: kecil, when: usaha.orang < 5, cite: UU 1/2010 Pasal 3 }
            - { id: jasa, when: "usaha.jenis == 'jasa'", cite: UU 1/2010 Pasal 3 }
          """)
    ])
    let items = found.items.filter { $0.kind == .exceptions }
    #expect(items.map(\.message.english) == ["exceptions `kecil`, `jasa` hold at once"])
    let line = items.first?.witness.line
    #expect(line == "jenis: jasa, orang: 4")
  }

  @Test func `a rule that only repeats another is an overlap`() throws {
    let found = try analyse([
      "longgar": rule(require: "usaha.tarif <= decimal('0.05')"),
      "ketat": rule(require: "usaha.tarif <= decimal('0.02')"),
    ])
    let items = found.items.filter { $0.kind == .overlap }
    #expect(items.map(\.rules) == [["uji/longgar", "uji/ketat"]])
  }

  @Test func `clocks that judge the same worker differently are found with the days`() throws {
    let found = try analyse([
      "tenggat": rule(
        require: """
          usaha.orang_orang.all(p, reading.tenggat == 'hari_30'
              ? p.masuk + hari(30) >= hari_periksa : tambah_hari_kerja(p.masuk, 7) >= hari_periksa)
          """, more: "readings: [tenggat]")
    ])
    let items = found.items.filter { $0.kind == .readings }
    #expect(items.map(\.reading) == ["tenggat"])
    let witness = try #require(items.first?.witness)
    #expect(witness.line.contains("orang_orang: [{ masuk: 2025-"))
  }

  @Test func `what is no condition over boxes is named and never called clean`() throws {
    let found = try analyse([
      "luas": rule(require: "usaha.orang * usaha.tarif <= 10"),
      "jumlah": rule(require: "usaha.orang_orang.size() == usaha.orang"),
    ])
    #expect(Set(found.notAnalysed.map(\.rule)).isSuperset(of: ["uji/luas", "uji/jumlah"]))
    #expect(!found.notAnalysed.contains { $0.range == nil })
  }

  @Test func `a witness saved as a case passes when the rulebook is tested with it`() throws {
    let rules = [
      "murah": rule(applies: "usaha.jenis == 'jasa'", require: "usaha.tarif <= decimal('0.02')"),
      "mahal": rule(applies: "usaha.orang > 100", require: "usaha.tarif >= decimal('0.03')"),
    ]
    let found = try analyse(rules)
    let conflict = try #require(found.items.first { $0.kind == .conflict })
    var texts = files(rules)
    for rule in conflict.witness.rules {
      texts["Rules/\(rule).kasus.yaml"] = conflict.witness.cases(of: rule, title: "Saksi")
    }
    let rulebook = try link(texts)
    let runner = CaseRunner(rulebook)
    let results = rulebook.rules.flatMap { linked in
      rulebook.cases(of: linked.rule.id).map { runner.run($0, of: linked) }
    }
    #expect(results.count == 2)
    #expect(results.filter { !$0.passed }.isEmpty)
  }

  @Test func `the mark of a finding does not hang on the day of the check`() throws {
    let rules = [
      "tenggat": rule(applies: "usaha.mulai + hari(30) < hari_periksa", require: "usaha.terdaftar")
    ]
    let first = try analyse(rules, on: "2025-03-10").items.map(\.id)
    let second = try analyse(rules, on: "2025-09-17").items.map(\.id)
    #expect(first == second)
    #expect(first.count == 1)
  }
}

// MARK: A small rulebook

private func analyse(_ rules: [String: String], on text: String = "2025-10-31") throws -> GapReport
{
  let day = try #require(Day(iso: text))
  var analysis = GapAnalysis(try link(files(rules)), on: day)
  return try analysis.run()
}

private func rule(applies: String? = nil, require: String, more: String = "") -> String {
  var text = "title: Uji\nbasis: [{ cite: UU 1/2010 Pasal 1, role: duty }]\n"
  text += "in_force: { from: 2010-01-01 }\nsubject: usaha\ncategory: UJI\nseverity: ringan\n"
  if let applies { text += "applies: >-\n  \(applies)\n" }
  text += "require: >-\n"
  text += require.split(separator: "\n").map { "  \($0)\n" }.joined()
  return text + "message: Uji\n" + more + "\n"
}

private func files(_ rules: [String: String]) -> [String: String] {
  var texts = [
    "Rules/kosakata.yaml": """
    records:
      usaha:
        title: Usaha
        key: [id]
        fields:
          id: { type: text }
          jenis: { type: enum, values: { dagang: ~, jasa: ~, tambang: ~ } }
          orang: { type: integer }
          tarif: { type: decimal }
          mulai: { type: date }
          terdaftar: { type: boolean }
        children:
          orang_orang: { record: pekerja, on: { id_usaha: id } }
      pekerja:
        title: Pekerja
        fields:
          id_usaha: { type: text }
          masuk: { type: date }
    """,
    "Rules/bacaan/tenggat.yaml": """
    title: Tenggat
    issue: Dua jam berjalan.
    options:
      - { id: hari_30, says: Tiga puluh hari., cite: UU 1/2010 Pasal 1 }
      - { id: hari_kerja_7, says: Tujuh hari kerja., cite: UU 1/2010 Pasal 1 }
    default: hari_30
    """,
    "Rules/kalender/2025.yaml": """
    year: 2025
    source: { kind: seed, where: contoh }
    grade: D
    holidays: [ { day: 2025-01-01, name: Tahun baru } ]
    """,
    "Rules/uji/index.yaml": "title: Uji\n",
    "Regulations/uu/uu-1-2010.yaml": """
    title: Contoh Kewajiban
    rank: UU
    number: 1
    year: 2010
    promulgated: 2010-01-01
    in_force: { from: 2010-01-01 }
    grade: C
    source: { kind: copy, where: contoh }
    articles:
      - { cite: Pasal 1, kind: duty, says: Setiap usaha mendaftar. }
      - { cite: Pasal 3, kind: right, says: Usaha kecil dikecualikan. }
    """,
  ]
  for (name, text) in rules { texts["Rules/uji/\(name).yaml"] = text }
  return texts
}

private func link(_ texts: [String: String]) throws -> Rulebook {
  func inputs(_ folder: String) -> [RulebookInput.File] {
    texts.filter { $0.key.hasPrefix(folder + "/") }.sorted { $0.key < $1.key }.map { name, text in
      RulebookInput.File(
        path: String(name.dropFirst(folder.count + 1)), source: Source(name: name, text: text))
    }
  }
  var bag = DiagnosticBag()
  let draft = RulebookDraft.load(
    RulebookInput(rules: inputs("Rules"), regulations: inputs("Regulations")), into: &bag)
  let rulebook = Rulebook.link(draft, into: &bag)
  let errors = bag.sorted.filter { $0.severity == .error }
  #expect(errors.isEmpty, "\(errors.map(\.message.english))")
  return rulebook
}
