import PatuhDiagnostics
import PatuhYAML
import Testing

struct MappingReaderTests {
  @Test func `all faults of a mapping are reported in one go`() throws {
    let (node, bag) = read("titel: x\nyear: dua\nflag: no\nlist: 3\nwhen: ~\n")
    #expect(bag.isEmpty)
    var faults = DiagnosticBag()
    let root = try #require(node)
    let opened = MappingReader(root, into: &faults)
    var reader = try #require(opened)
    #expect(reader.requiredText("title", into: &faults) == nil)
    #expect(reader.integer("year", into: &faults) == nil)
    #expect(reader.boolean("flag", into: &faults) == nil)
    #expect(reader.items("list", into: &faults).isEmpty)
    #expect(reader.required("when", into: &faults) == nil)
    reader.finish(into: &faults)
    let lines = ConciseRenderer().render(faults).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "uji.yaml:1:1: galat[YAML0020]: kunci `titel` tidak dikenal",
        "uji.yaml:1:1: galat[YAML0021]: kunci `title` tidak ada",
        "uji.yaml:2:7: galat[YAML0023]: yang diharapkan bilangan bulat tanpa kutip, yang ada `dua`",
        "uji.yaml:3:7: galat[YAML0023]: yang diharapkan `true` atau `false`, yang ada `no`",
        "uji.yaml:4:7: galat[YAML0023]: yang diharapkan daftar, yang ada `3`",
        "uji.yaml:5:1: galat[YAML0022]: `when` tidak boleh kosong",
      ])
    #expect(
      faults.sorted.first?.help
        == Phrase(
          id: "mungkin maksudnya `title`", en: "perhaps `title` is meant"))
  }

  @Test func `a text may stand alone where a list of texts is read`() throws {
    var bag = DiagnosticBag()
    let node = try #require(read("one: a\nmany: [b, c]\n").node)
    let opened = MappingReader(node, into: &bag)
    var reader = try #require(opened)
    #expect(reader.texts("one", into: &bag).map(\.text) == ["a"])
    #expect(reader.texts("many", into: &bag).map(\.text) == ["b", "c"])
    #expect(reader.texts("none", into: &bag).isEmpty)
    #expect(bag.isEmpty)
  }

  @Test func `a word that is no choice gets the nearest one`() throws {
    var bag = DiagnosticBag()
    let node = try #require(read("kind: sanctoin\n").node)
    #expect(node["kind"]?.oneOf([("duty", 1), ("sanction", 2)], into: &bag) == nil)
    #expect(bag.sorted.first?.help?.english == "perhaps `sanction` is meant")
    #expect(codes(bag) == ["YAML0024"])
  }
}
