import PatuhCEL
import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

/// Working days and dated parameters, as expressions see them.
struct WorkingDayTests {
  private let rulebook = RulebookBuilder.folder(Corpus.path("rules/good/lengkap")).rulebook

  /// The value of an expression in a rule that has nothing else.
  private func value(
    _ expression: String, on date: String = "2025-06-15", readings: [String: String] = [:]
  ) throws -> Value {
    let folder = Corpus.path("rules/good/lengkap")
    var texts: [String: String] = [:]
    for file in Corpus.files(below: folder) where !file.hasPrefix("Rules/contoh") {
      texts[file] = String(decoding: Corpus.bytes(folder + "/" + file) ?? [], as: UTF8.self)
    }
    texts["Rules/uji.yaml"] = """
      title: Uji
      basis: [ { cite: UU 1/2010 Pasal 1, role: duty } ]
      in_force: { from: 2010-01-01 }
      subject: pemberi_kerja
      category: UJI
      let:
        nilai: |
          \(expression)
      require: nilai == nilai
      """
    let (rulebook, bag) = RulebookBuilder.texts(texts)
    let rule = try #require(rulebook.rule("uji"), "\(HumanRenderer().render(bag))")
    let frozen = try rulebook.frozen(on: day(date), readings: readings)
    return rule.lets[0].program.evaluate(frozen.makeContext(for: rule))
  }

  @Test(arguments: [
    ("2025-01-01", false), ("2025-01-02", false), ("2025-01-03", true), ("2025-01-04", false),
    ("2031-01-04", false),
  ])
  func `weekends, holidays and joint leave are days off`(_ text: String, _ works: Bool) throws {
    #expect(try value("hari_kerja(date('\(text)'))").boolValue == works)
  }

  @Test func `joint leave is a matter of reading`() throws {
    let readings = ["cuti-bersama": "hari_kerja"]
    let found = try value("hari_kerja(date('2025-01-02'))", readings: readings)
    #expect(found.boolValue == true)
  }

  @Test(arguments: [
    ("tambah_hari_kerja(date('2025-01-01'), 0)", "2025-01-01"),
    ("tambah_hari_kerja(date('2024-12-31'), 1)", "2025-01-03"),
    ("tambah_hari_kerja(date('2025-01-03'), 5)", "2025-01-10"),
    ("hari_kerja_berikut(date('2025-01-01'))", "2025-01-03"),
    ("hari_kerja_berikut(date('2025-01-03'))", "2025-01-03"),
  ])
  func `working days are counted from the day after`(_ text: String, _ expected: String) throws {
    #expect(try value(text).dateValue == day(expected))
  }

  @Test func `a year without a calendar is unknown, but its weekends aren't`() throws {
    let found = try value("tambah_hari_kerja(date('2025-12-30'), 10)")
    #expect(found.unknownValue?.facts.sorted == [Fact(.calendar, "2026")])
    #expect(try value("hari_kerja(date('2026-01-03'))").boolValue == false)
  }

  @Test(arguments: ["-1", "10001", "9223372036854775807"])
  func `an absurd number of working days is an error`(_ count: String) throws {
    #expect(try value("tambah_hari_kerja(date('2025-01-01'), \(count))").isError)
  }

  @Test(arguments: [
    ("param.tenggang", 30), ("param.tenggang.on(date('2019-12-31'))", 10),
    ("param.tenggang.on(month('2020-01'))", 30), ("param.tenggang.on(date('2015-07-01'))", 10),
  ])
  func `a parameter has the value of its day`(_ text: String, _ expected: Int64) throws {
    #expect(try value(text).intValue == expected)
  }

  @Test(arguments: [
    ("param.tenggang.on(date('2015-06-30'))", "tenggang@2015-06-30"),
    ("param.tenggang.on(month('2027-03'))", "tenggang@2027-03-01"),
    ("param.iuran.upah_minimum['61.99']", "iuran.upah_minimum[61.99]@2025-06-15"),
    (
      "param.iuran.upah_minimum.on(month('2024-01'))['61.01']",
      "iuran.upah_minimum[61.01]@2024-01-01"
    ),
  ])
  func `a parameter without a value is unknown by name`(_ text: String, _ name: String) throws {
    #expect(try value(text).unknownValue?.facts.sorted == [Fact(.parameter, name)])
  }

  @Test func `parameters of every month of a range can be summed`() throws {
    let sum = try value("months(month('2019-11'), month('2020-02')).sum(m, param.tenggang.on(m))")
    #expect(sum.intValue == 80)
    let hidden = try value("[{'tenggang': 5}].map(param, param.tenggang)[0]")
    #expect(hidden.intValue == 5)
  }
}
