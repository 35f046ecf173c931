import PatuhDiagnostics
import PatuhNotices
import PatuhTestSupport
import Testing

@Suite struct TemplateTests {
  static let head = "Hal: Contoh\nSifat: Biasa\nKepada: Yth. {{subjek.nama}}\n---\n"

  /// The first diagnostic of a letter with this text: code, line, column.
  private func fault(_ body: String, head: String = Self.head) -> (String, Int, Int)? {
    var bag = DiagnosticBag()
    _ = Letters.alone(head + body, into: &bag)
    return bag.sorted.first.flatMap { found in
      guard case .range(let range)? = found.primary?.location else { return (found.code, 0, 0) }
      return (found.code, range.start.line, range.start.column)
    }
  }

  @Test(
    arguments: [
      ("Nama {{nama_salah}}.", "NTC0101", 5, 6), ("{{subjek.nma}}", "NTC0101", 5, 1),
      ("{{#temuan}}\n{{urutt}}\n{{/temuan}}", "NTC0101", 6, 1),
      ("{{#temuan}}\nx", "NTC0102", 5, 1), ("{{#temuan}}{{#dasar}}{{/temuan}}", "NTC0103", 5, 22),
      ("x {{/temuan}}", "NTC0104", 5, 3), ("\n{{> tidak-ada}}", "NTC0105", 6, 1),
      ("{{> isi}}", "NTC0106", 5, 1), ("a {{nomor", "NTC0107", 5, 3),
      ("{{{nomor}}}", "NTC0108", 5, 1), ("{{&nomor}}", "NTC0108", 5, 1),
      ("{{uppercased(nomor)}}", "NTC0108", 5, 1), ("{{=<% %>=}}", "NTC0108", 5, 1),
      ("{{> *nomor}}", "NTC0108", 5, 1), ("{{$nomor}}", "NTC0108", 5, 1),
      ("{{% CONTENT_TYPE:TEXT}}", "NTC0108", 5, 1), ("{{temuan}}", "NTC0109", 5, 1),
      ("{{konsep}}", "NTC0109", 5, 1), ("{{.}}", "NTC0110", 5, 1),
      ("{{#dasar}}{{urut}}{{/dasar}}", "NTC0101", 5, 11),
    ] as [(String, String, Int, Int)])
  func `a fault of a template is told with its place`(
    body: String, code: String, line: Int, column: Int
  ) throws {
    let found = try #require(fault(body))
    #expect(found == (code, line, column))
  }

  @Test(arguments: [
    ("Hal: x\nSifat: y\nKepada: z\n", "NTC0112"),
    ("Hal: x\nSifat: y\nKepadda: z\n---\n", "NTC0113"),
    ("Hal: x\nSifat: y\n---\n", "NTC0114"),
    ("Hal: {{salah}}\nSifat: y\nKepada: z\n---\n", "NTC0101"),
    ("{{! terbuka\nHal: x\n---\n", "NTC0107"), ("tanpa titik dua\n---\n", "NTC0113"),
  ])
  func `a fault of a head is told`(head: String, code: String) throws {
    let found = try #require(fault("isi", head: head))
    #expect(found.0 == code)
  }

  @Test func `a name in a shared part is told once for all letters`() throws {
    var bag = DiagnosticBag()
    let templates = Letters.templates(["upaya.html.mustache": "{{slah}}"], into: &bag)
    #expect(templates == nil)
    #expect(bag.entries.map(\.code) == ["NTC0101"])
  }

  @Test func `a near name is proposed`() throws {
    var bag = DiagnosticBag()
    _ = Letters.templates(["teguran-1.mustache": Self.head + "{{tangal}}"], into: &bag)
    #expect(bag.entries.first?.help?.indonesian == "maksudnya `tanggal`?")
  }

  @Test func `a missing page and a text that is not UTF-8 are told`() {
    var bag = DiagnosticBag()
    _ = Letters.templates(["surat.txt.mustache": String?.none], into: &bag)
    #expect(bag.entries.map(\.code) == ["NTC0115"])
    var other = DiagnosticBag()
    let broken = NoticeTemplates.File(
      name: "x.mustache", source: Source(name: "x.mustache", bytes: [0xFF, 0xFE]))
    _ = NoticeTemplates(Letters.files() + [broken], folder: "naskah", into: &other)
    #expect(other.entries.map(\.code) == ["NTC0116"])
  }

  @Test func `the text of a letter becomes paragraphs, lists, headings and strong words`() throws {
    var bag = DiagnosticBag()
    let body = """
      ## Judul <b>
      Satu
      dua **tebal & besar** {{subjek.nama}}

      1. pertama
      2. kedua
         lanjutannya
      - lain
      """
    let templates = try #require(
      Letters.templates(["teguran-1.mustache": Self.head + body], into: &bag))
    let html = Letters.render(Letters.facts("teguran-1"), .html, templates)
    #expect(html.contains("<h2>Judul &lt;b&gt;</h2>"))
    #expect(
      html.contains("<p>Satu dua <strong>tebal &amp; besar</strong> PT Contoh Sejahtera</p>"))
    #expect(
      html.contains(
        "<ol>\n<li>pertama</li>\n<li>kedua lanjutannya</li>\n</ol>\n<ul>\n<li>lain</li>"))
    let text = Letters.render(Letters.facts("teguran-1"), .text, templates)
    #expect(
      text.contains(
        "\nSatu dua tebal & besar PT Contoh Sejahtera\n\n1. pertama\n2. kedua lanjutannya\n"))
  }

  @Test func `random bytes make diagnostics and no trap`() {
    let pieces = [
      "{{", "}}", "#", "/", "^", ">", "temuan", "!", "{", "}", "\n", "---\n", "Hal: x\n", "é",
      "\u{0}", " ",
    ]
    var random = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0..<40, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var bag = DiagnosticBag()
      let templates = Letters.alone(text, into: &bag)
      #expect((templates == nil) == bag.hasErrors, "\(text.debugDescription)")
    }
  }
}
