import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

/// Runs the small complete rulebook of the corpus.
struct FrozenRulebookTests {
  private let rulebook = RulebookBuilder.folder(Corpus.path("rules/good/lengkap")).rulebook

  private func linked() throws -> LinkedRule {
    try #require(rulebook.rule("contoh/pendaftaran"))
  }

  /// A context with the subject of the rule's first case.
  private func context(
    _ frozen: FrozenRulebook
  ) throws -> (rule: LinkedRule, context: EvaluationContext) {
    let rule = try linked()
    let example = try #require(rulebook.cases(of: rule.rule.id).first)
    let dataset = example.dataset(rulebook.vocabulary)
    let table = try #require(dataset.index(of: rule.subject.name))
    let context = frozen.makeContext(for: rule)
    context.set(rule.subjectSlot, .record(Record(dataset: dataset, table: table, row: 0)))
    context.reset()
    return (rule, context)
  }

  private func text(_ template: MessageTemplate?, _ context: EvaluationContext) -> String? {
    template?.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .expression(let program): program.evaluate(context).description
      }
    }.joined()
  }

  /// What the evaluation since the last reset has read.
  private func sources(_ context: EvaluationContext, _ frozen: FrozenRulebook) -> [ProvenanceSource]
  {
    context.provenance.elements.compactMap { frozen.provenance($0) }
  }

  @Test func `a rule evaluates on its subject`() throws {
    let (rule, context) = try context(rulebook.frozen(on: day("2025-10-31")))
    #expect(rule.applies?.evaluate(context).boolValue == true)
    #expect(rule.require.evaluate(context).boolValue == false)
    #expect(rule.count?.evaluate(context).intValue == 1)
    #expect(rule.amount?.evaluate(context).decimalValue == ExactDecimal(900_000))
    #expect(rule.evidence?.evaluate(context).listValue?.count == 1)
    #expect(rule.exceptions.first?.when.evaluate(context).boolValue == false)
    #expect(text(rule.message, context) == "1 dari 2 pekerja {belum} 'terdaftar'")
    #expect(text(rule.remedy, context) == "Daftarkan pekerjanya.")
  }

  @Test func `what was read is known afterwards, with its grade`() throws {
    let frozen = try rulebook.frozen(on: day("2025-10-31"))
    let (rule, context) = try context(frozen)
    _ = rule.require.evaluate(context)
    #expect(
      sources(context, frozen) == [
        .parameter(id: "tenggang", period: 1), .reading(name: "hitung-tenggang"),
      ])
    // The parameter cites a version of grade D, the reading itself carries none.
    #expect(context.provenance.elements.map { frozen.grade(of: $0) } == [.d, nil])
    context.reset()
    _ = rule.amount?.evaluate(context)
    #expect(sources(context, frozen).contains(.parameter(id: "iuran.upah_minimum", period: 0)))
  }

  @Test func `another reading is another rulebook`() throws {
    let frozen = try rulebook.frozen(
      on: day("2025-10-31"), readings: ["hitung-tenggang": "kerja"])
    #expect(frozen.choices == ["hitung-tenggang": "kerja", "cuti-bersama": "hari_libur"])
    let (rule, context) = try context(frozen)
    // 2024 has no calendar, so nobody can count working days in it.
    let value = rule.require.evaluate(context)
    #expect(value.unknownValue?.facts.sorted.map(\.name) == ["2024"])
    #expect(value.unknownValue?.facts.sorted.map(\.kind) == [.calendar])
    let others = frozen.alternatives(of: "hitung-tenggang")
    #expect(others.map { $0.choices["hitung-tenggang"] } == ["kalender"])
    #expect(frozen.alternatives(of: "tidak-ada").isEmpty)
    #expect(rule.usedReadings == ["cuti-bersama", "hitung-tenggang"])
  }

  @Test func `a day or key without a value is unknown and named`() throws {
    var (rule, context) = try context(rulebook.frozen(on: day("2027-01-31")))
    #expect(
      rule.require.evaluate(context).unknownValue?.facts.sorted.map(\.name)
        == ["tenggang@2027-01-31"])
    (rule, context) = try self.context(rulebook.frozen(on: day("2014-01-31")))
    #expect(
      rule.require.evaluate(context).unknownValue?.facts.sorted.map(\.name)
        == ["tenggang@2014-01-31"])
    (rule, context) = try self.context(rulebook.frozen(on: day("2026-01-31")))
    #expect(
      rule.amount?.evaluate(context).unknownValue?.facts.sorted.map(\.name)
        == ["iuran.upah_minimum[61.01]@2026-01-31"])
  }

  @Test func `values and readings of a case take the place of the law's`() throws {
    let example = try #require(rulebook.cases(of: "contoh/pendaftaran").first)
    let frozen = try rulebook.frozen(
      on: example.day, readings: [:], parameters: example.parameters)
    let (rule, context) = try context(frozen)
    #expect(rule.amount?.evaluate(context).decimalValue == ExactDecimal("900000.5"))
    #expect(
      sources(context, frozen) == [
        .override(parameter: "iuran.upah_minimum"), .override(parameter: "tenggang"),
        .reading(name: "hitung-tenggang"),
      ])
    #expect(context.provenance.elements.allSatisfy { frozen.grade(of: $0) == nil })
  }

  @Test func `what can't be frozen is said`() {
    func fault(
      _ readings: [String: String] = [:], _ parameters: [String: LegalValue] = [:]
    ) -> String? {
      do {
        _ = try rulebook.frozen(on: day("2025-01-01"), readings: readings, parameters: parameters)
        return nil
      } catch {
        return error.phrase.indonesian
      }
    }
    #expect(
      fault(["hitung-tengang": "kerja"])
        == "bacaan `hitung-tengang` tidak ada; mungkin maksudnya `hitung-tenggang`")
    #expect(
      fault(["hitung-tenggang": "x"])
        == "bacaan `hitung-tenggang` tidak mempunyai pilihan `x`; pilihan: `kalender`, `kerja`")
    #expect(
      fault([:], ["tengang": .integer(1)])
        == "parameter `tengang` tidak ada; mungkin maksudnya `tenggang`")
    #expect(
      fault([:], ["tenggang": .text("x")]) == "nilai `tenggang` harus bertipe integer")
    #expect(
      fault([:], ["iuran.upah_minimum": .integer(1)])
        == "parameter `iuran.upah_minimum` mempunyai kunci; tulis `…[kunci]`")
    #expect(
      fault([:], ["tenggang[x]": .integer(1)]) == "parameter `tenggang[x]` tidak mempunyai kunci")
    #expect(fault([:], ["iuran.upah_minimum[61.01]": .integer(1)]) == nil)
  }

  @Test func `only what rules read is needed`() throws {
    let frozen = try rulebook.frozen(on: day("2025-10-31"))
    let needed = frozen.neededFields(of: rulebook.rules)
    #expect(
      needed == [
        "pemberi_kerja": ["id", "nama", "jenis", "kode_wilayah", "pekerja"],
        "pekerja": ["nik", "kpj", "tanggal_masuk", "upah"],
      ])
    let rule = try linked()
    #expect(rule.usedParameters == ["iuran.upah_minimum", "tenggang"])
    #expect(rule.usesCalendar)
  }

  @Test func `programs can be planned again for tracing`() throws {
    let rule = try linked()
    let frozen = try rulebook.frozen(on: day("2025-10-31"))
    let programs = rule.programs(options: PlanOptions(trace: true))
    let plain = try context(frozen).context
    let traced = frozen.makeContext(for: rule, lets: programs.lets)
    let example = try #require(rulebook.cases(of: rule.rule.id).first)
    let dataset = example.dataset(rulebook.vocabulary)
    traced.set(rule.subjectSlot, .record(Record(dataset: dataset, table: 0, row: 0)))
    #expect(programs.require.evaluate(traced) == rule.require.evaluate(plain))
  }
}
