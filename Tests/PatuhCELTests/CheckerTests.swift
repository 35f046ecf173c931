import PatuhCEL
import PatuhDiagnostics
import Testing

@Suite struct CheckerTests {
  /// `code marked-text`, in order of place.
  private func faults(_ text: String) -> [String] {
    Scene.codes(text).map { diagnostic in
      guard case .range(let range)? = diagnostic.primary?.location else { return diagnostic.code }
      return diagnostic.code + " " + range.text
    }
  }

  @Test(arguments: [
    ("frima.id == 'a'", ["CEL0101 frima"]),
    ("firma.idd == 'a'", ["CEL0103 firma.idd"]),
    ("firma.id.x", ["CEL0104 firma.id.x"]),
    ("firma.pekerja.nik", ["CEL0104 firma.pekerja.nik"]),
    ("sizee([1])", ["CEL0102 sizee([1])"]),
    ("firma.id.mulai('a')", ["CEL0102 firma.id.mulai('a')"]),
    ("firma.id + 1 == 2", ["CEL0110 firma.id + 1"]),
    ("firma.id.startsWith(1)", ["CEL0110 firma.id.startsWith(1)"]),
    ("firma.id && true", ["CEL0111 firma.id"]),
    ("firma.pekerja.filter(p, p.upah)", ["CEL0111 p.upah"]),
    ("firma.id == 1", ["CEL0113 firma.id == 1"]),
    ("true ? 1 : 'a'", ["CEL0114 true ? 1 : 'a'"]),
    ("firma.id.map(x, x)", ["CEL0115 firma.id"]),
    ("[?1]", ["CEL0116 1"]),
    ("[1].transformMapEntry(i, v, v)", ["CEL0117 v"]),
    ("{1.5: 2}", ["CEL0118 1.5"]),
    ("'a'.matches('(')", ["CEL0119 '('"]),
    ("google.Pesan{a: 1}", ["CEL0105 google.Pesan{a: 1}"]),
    ("firma.jenis == 'badan_usha'", ["CEL0201 'badan_usha'"]),
    ("'x' != firma.jenis", ["CEL0201 'x'"]),
    ("firma.jenis in ['perorangan', 'pt']", ["CEL0201 'pt'"]),
    ("'JP' in firma.program", ["CEL0201 'JP'"]),
    ("firma.pekerja.exists(p, p.status == 'magang')", ["CEL0201 'magang'"]),
    ("frima.id == 'a' || upahh > 1", ["CEL0101 frima", "CEL0101 upahh"]),
  ])
  func `a fault has its code and its place`(_ text: String, _ expected: [String]) {
    #expect(faults(text) == expected)
  }

  @Test func `the nearest name is suggested in both languages`() throws {
    let help = try #require(Scene.codes("frima.id == 'a'").first?.help)
    #expect(help.indonesian == "mungkin maksudnya `firma`")
    #expect(help.english == "did you mean `firma`")
    #expect(
      Scene.codes("firma.jenis == 'badan_usha'").first?.help?.english
        == "did you mean `badan_usaha`")
    #expect(Scene.codes("zzzzzz").first?.help == nil)
  }

  @Test(arguments: [
    "firma.pekerja[0].kpj == 'K1'",
    "firma.pekerja.exists(p, p.kpj == 'K1')",
    "firma.pekerja.exists(p, has(p.upah) && p.kpj == 'K1')",
    "firma.pekerja.exists(p, !has(p.kpj) && p.kpj == 'K1')",
    "firma.pekerja.exists(p, has(p.kpj) || p.kpj == 'K1')",
    "firma.pekerja.map(p, has(p.kpj) ? 'ada' : p.kpj)",
    "firma.pekerja.exists(p, firma.pekerja.exists(q, has(q.kpj) && p.kpj == 'K1'))",
    "firma.pekerja.filter(p, !has(p.kpj)).map(q, q.kpj)",
  ])
  func `an unguarded read of what can be absent is a warning`(_ text: String) {
    #expect(Scene.codes(text).map(\.code) == ["CEL0202"])
    #expect(Scene.codes(text).first?.severity == .warning)
  }

  @Test(arguments: [
    "has(firma.pekerja[0].kpj)",
    "firma.pekerja.exists(p, has(p.kpj) && p.kpj == 'K1')",
    "firma.pekerja.exists(p, p.kpj == 'K1' && has(p.kpj))",
    "firma.pekerja.all(p, !has(p.kpj) || p.kpj != '')",
    "firma.pekerja.map(p, has(p.kpj) ? p.kpj : '')",
    "firma.pekerja.map(p, !has(p.kpj) ? '' : p.kpj)",
    "firma.pekerja.map(p, has(p.kpj), p.kpj)",
    "firma.pekerja.filter(p, has(p.kpj)).map(q, q.kpj)",
    "firma.pekerja.filter(p, p.upah > 1 && has(p.kpj)).filter(r, r.upah > 2).all(q, q.kpj != '')",
    "firma.pekerja.filter(p, has(p.kpj) && firma.pekerja.exists(q, q.nik == p.kpj)).size() == 0",
  ])
  func `a guarded read is fine`(_ text: String) {
    #expect(Scene.codes(text).map(\.code) == [])
  }

  @Test func `a guard given from outside counts`() throws {
    var environment = Scene.environment
    environment.declare(variable: "buruh", type: .record("pekerja"))
    var bag = DiagnosticBag()
    let guardText = try #require(environment.parse("has(buruh.kpj) && buruh.upah > 0").0)
    let body = try #require(environment.parse("buruh.kpj == 'K1'").0)
    let given = try #require(environment.check(guardText, into: &bag))
    _ = environment.check(body, guards: [given], into: &bag)
    #expect(bag.isEmpty)
    _ = environment.check(body, into: &bag)
    #expect(bag.entries.map(\.code) == ["CEL0202"])
  }

  @Test func `the filters of a defined list guard the reads of its elements`() throws {
    var environment = Scene.environment
    var bag = DiagnosticBag()
    let text = try #require(environment.parse("firma.pekerja.filter(p, has(p.kpj))").0)
    let peserta = try #require(environment.check(text, into: &bag))
    environment.declare(variable: "peserta", type: peserta.type)
    let use = try #require(environment.parse("peserta.filter(q, q.upah > 1).all(r, r.kpj != '')").0)
    _ = environment.check(use, definitions: ["peserta": peserta], into: &bag)
    #expect(bag.isEmpty)
    _ = environment.check(use, into: &bag)
    #expect(bag.entries.map(\.code) == ["CEL0202"])
  }

  @Test func `the result type can be demanded`() throws {
    var bag = DiagnosticBag()
    let parsed = try #require(Scene.environment.parse("firma.pekerja.size()").0)
    #expect(Scene.environment.check(parsed, expecting: .bool, into: &bag) == nil)
    #expect(bag.entries.map(\.code) == ["CEL0112"])
    let dynamic = try #require(Scene.environment.parse("apa_saja").0)
    #expect(Scene.environment.check(dynamic, expecting: .bool, into: &bag) != nil)
  }

  @Test(arguments: [
    ("firma.pekerja", "list(pekerja)"), ("firma.pekerja.map(p, p.upah)", "list(int)"),
    ("firma.pekerja.sum(p, p.upah)", "int"), ("decimal('1') * 2", "decimal"),
    ("date('2024-01-01') - date('2023-01-01')", "int"), ("month('2024-01') + bulan(1)", "month"),
    ("[1, 'a']", "list(dyn)"), ("{'a': [1]}", "map(string, list(int))"), ("[]", "list(dyn)"),
    ("firma.pekerja[0].masuk", "date"), ("optional.of(1).orValue(2)", "int"),
    ("firma.?id", "optional_type(string)"), ("[decimal('1')].sum()", "decimal"),
    ("math.greatest(1, 2)", "int"), ("known(firma)", "bool"),
    ("[1, 2].transformMap(i, v, string(v))", "map(int, string)"),
  ])
  func `an expression has its type`(_ text: String, _ type: String) throws {
    var bag = DiagnosticBag()
    let parsed = try #require(Scene.environment.parse(text).0)
    #expect(Scene.environment.check(parsed, into: &bag)?.type.description == type)
  }

  @Test func `a checked expression tells what it reads`() throws {
    var bag = DiagnosticBag()
    let parsed = try #require(
      Scene.environment.parse("firma.pekerja.exists(p, has(p.kpj) && p.upah > bilangan) && gagal()")
        .0)
    let checked = try #require(Scene.environment.check(parsed, into: &bag))
    #expect(checked.variables == ["firma", "bilangan"])
    #expect(checked.functions == ["gagal"])
    #expect(
      checked.fields.sorted() == [
        FieldUse(record: "pekerja", field: "kpj"), FieldUse(record: "pekerja", field: "upah"),
        FieldUse(record: "pemberi_kerja", field: "pekerja"),
      ])
  }

  @Test func `a function may have one name and several shapes`() throws {
    var environment = Environment()
    environment.declare(
      function: FunctionDeclaration(
        name: "ruang.ganda",
        overloads: [
          Overload(parameters: [.int], result: .int, isPure: true) { values, _ in
            .int((values[0].intValue ?? 0) * 2)
          },
          Overload(parameters: [.string], result: .string) { values, _ in
            .string((values[0].stringValue ?? "") + (values[0].stringValue ?? ""))
          },
        ]))
    for (text, expected) in [
      ("ruang.ganda(4)", Value.int(8)), ("ruang.ganda('ab')", .string("abab")),
      ("ruang.ganda(dyn(3))", .int(6)),
    ] {
      var bag = DiagnosticBag()
      let parsed = try #require(environment.parse(text).0)
      let checked = try #require(environment.check(parsed, into: &bag))
      #expect(environment.plan(checked).evaluate(EvaluationContext(environment)) == expected)
    }
  }
}
