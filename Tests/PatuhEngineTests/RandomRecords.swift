import PatuhColumns
import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport

/// A rulebook of random rules, and random tables with every kind of gap.
enum RandomRecords {
  static let fields = """
          angka: { type: integer, blank: absent }
          nilai: { type: decimal }
          uang: { type: rupiah }
          tanggal: { type: date, blank: absent }
          benar: { type: boolean }
          kata: { type: text }
          warna: { type: enum, values: { merah: {}, biru: {}, hijau: {} } }
          huruf: { type: set of enum, values: { a: {}, b: {}, c: {} } }
    """

  static let vocabulary = """
    records:
      induk:
        title: Induk
        key: [id]
        fields:
          id: { type: text }
    \(fields)
        children: { anak: { record: anak, on: { id: id } } }
      anak:
        title: Anak
        fields:
          id: { type: text }
    \(fields)
    """

  private static let regulation = """
    title: Uji
    rank: UU
    number: 1
    year: 2020
    in_force: { from: 2020-01-01 }
    grade: C
    source: { kind: copy, where: uji }
    articles:
      - { cite: Pasal 1, kind: duty, says: Uji. }
    """

  static func rulebook(_ rules: [String]) -> (Rulebook, DiagnosticBag) {
    func file(_ path: String, _ text: String) -> RulebookInput.File {
      RulebookInput.File(path: path, source: Source(name: path, text: text))
    }
    var bag = DiagnosticBag()
    let input = RulebookInput(
      rules: [file("kosakata.yaml", vocabulary)]
        + rules.enumerated().map { file("uji/r\($0.offset).yaml", $0.element) },
      regulations: [file("uu/uu-1-2020.yaml", regulation)])
    let draft = RulebookDraft.load(input, into: &bag)
    return (Rulebook.link(draft, into: &bag), bag)
  }

  // MARK: Tables

  static func dataset(
    _ vocabulary: Vocabulary, parents: Int, children: Int, _ random: inout SeededGenerator
  ) -> Dataset {
    func table(_ name: String, _ rows: Int, _ random: inout SeededGenerator) -> Table {
      let type = vocabulary[name]
      let fields = type?.fields ?? []
      let columns = fields.map { field -> Column in
        if field.name == "id" {
          return Column(
            storage: .text(TextStorage((0..<rows).map { "s\($0)" })), states: .uniform(.value))
        }
        return column(field.name, rows, &random)
      }
      return Table(
        schema: TableSchema(
          name: name, fields: fields.map(\.name), key: type?.key ?? [],
          children: type?.children.map(\.name) ?? []),
        rowCount: rows, columns: columns)
    }
    let tables = [table("induk", parents, &random), table("anak", children, &random)]
    // A few child rows have no parent; some parents have no children.
    let owners = (0..<children).map { _ in Int32.random(in: -1..<Int32(parents), using: &random) }
    // Sometimes nobody gave the child table.
    let relation =
      Int.random(in: 0..<20, using: &random) == 0
      ? nil : Relation(table: 1, parents: ColumnBuffer(owners), parentCount: parents)
    return Dataset(tables: tables, relations: [[relation], []])
  }

  private static func column(
    _ name: String, _ rows: Int, _ random: inout SeededGenerator
  ) -> Column {
    if Int.random(in: 0..<15, using: &random) == 0 { return .missing }
    let gaps = Int.random(in: 0..<3, using: &random)
    let states = (0..<rows).map { _ -> FactState in
      guard gaps > 0, Int.random(in: 0..<10, using: &random) < gaps else { return .value }
      return name != "nilai" && name != "uang" && Bool.random(using: &random) ? .absent : .unknown
    }
    return Column(storage: storage(name, rows, &random), states: .compact(ColumnBuffer(states)))
  }

  private static func storage(
    _ name: String, _ rows: Int, _ random: inout SeededGenerator
  ) -> Column.Storage {
    func numbers(_ range: ClosedRange<Int64>) -> ColumnBuffer<Int64> {
      ColumnBuffer((0..<rows).map { _ in Int64.random(in: range, using: &random) })
    }
    switch name {
    case "angka":
      // Numbers that overflow come now and then.
      let large = Int.random(in: 0..<6, using: &random) == 0
      return .integer(numbers(large ? .min ... .max : -3...3))
    case "nilai": return .decimal(unscaled: numbers(-1_000_000...1_000_000), scale: 4)
    case "uang":
      return Bool.random(using: &random)
        ? .decimal(unscaled: numbers(0...9_000_000), scale: 0)
        : .decimal(unscaled: numbers(0...900_000_000), scale: 2)
    case "tanggal":
      return .date(
        ColumnBuffer((0..<rows).map { _ in Int32.random(in: 20_000...20_400, using: &random) }))
    case "benar":
      return .boolean(ColumnBuffer((0..<rows).map { _ in Bool.random(using: &random) }))
    case "kata":
      let many = Int.random(in: 0..<4, using: &random) == 0
      return .text(
        TextStorage(
          (0..<rows).map { _ in
            "x" + String(Int.random(in: 0..<(many ? 1_000_000 : 4), using: &random))
          }))
    case "warna":
      return .symbol(
        codes: ColumnBuffer((0..<rows).map { _ in UInt8.random(in: 0..<3, using: &random) }),
        names: ["merah", "biru", "hijau"])
    default:
      return .symbols(
        masks: ColumnBuffer((0..<rows).map { _ in UInt64.random(in: 0..<8, using: &random) }),
        names: ["a", "b", "c"])
    }
  }
}
