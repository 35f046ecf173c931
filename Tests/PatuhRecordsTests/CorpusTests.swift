import PatuhColumns
import PatuhDiagnostics
import PatuhRecords
import PatuhTestSupport
import Testing

/// One folder a case below `Tests/Corpus/csv`: files named after their record type, and what is
/// told of them.
@Suite struct CorpusTests {
  @Test(arguments: Corpus.cases("csv"))
  func `a file is read as its case expects`(name: String) throws {
    let folder = Corpus.path("csv/" + name)
    let files = try Corpus.files(below: folder).filter { $0.hasSuffix(".csv") }.map { file in
      let record = try #require(Fixtures.all.record(named: String(file.dropLast(4))))
      return RecordFile(
        name: file, record: record.name, bytes: try #require(Corpus.bytes(folder + "/" + file)))
    }
    #expect(!files.isEmpty)
    let language: Language = name.hasSuffix("-en") ? .english : .indonesian
    let reading = RecordsReader(schemas: Fixtures.all).read(files)
    var text = ReadingText(language: language).render(reading.reports)
    text += "\n" + HumanRenderer(language: language).render(reading.diagnostics)
    for table in reading.dataset.tables {
      for schema in Fixtures.all where schema.name == table.schema.name {
        text += "\n[\(schema.name)]\n"
        text += CleanTable(table, schema: schema).csv()
      }
    }
    expectSnapshot(text, at: folder + "/expected.txt")
  }

  @Test func `there are cases`() {
    #expect(Corpus.cases("csv").count >= 10)
  }
}
