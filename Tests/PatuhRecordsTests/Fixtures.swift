import PatuhColumns
import PatuhDiagnostics
import PatuhRecords

/// Record types for the tests: a small cut of what an office keeps.
enum Fixtures {
  static let employers = RecordSchema(
    name: "pemberi_kerja", title: "Pemberi kerja", key: ["id"], label: "nama",
    aliases: ["perusahaan", "daftar perusahaan"],
    fields: [
      .init("id", .text, title: "Nomor", aliases: ["kode perusahaan"]),
      .init("npp", .text, title: "NPP", aliases: ["no npp"], blank: .absent),
      .init("nama", .text, title: "Nama pemberi kerja", aliases: ["nama perusahaan"]),
      .init(
        "jenis", .symbol, title: "Jenis", aliases: ["bentuk usaha"],
        allowed: [
          .init("badan_usaha", title: "Badan usaha", aliases: ["PT", "CV"]),
          .init("perseorangan", title: "Orang perseorangan", aliases: ["UD"]),
          .init("penyelenggara_negara", title: "Penyelenggara negara", aliases: ["dinas"]),
        ]),
      .init("tanggal_berdiri", .date, title: "Tanggal berdiri", aliases: ["tgl berdiri"]),
      .init(
        "tanggal_daftar_bpjs", .date, title: "Tanggal daftar BPJS", aliases: ["tgl daftar bpjs"],
        blank: .absent),
      .init(
        "program", .symbols, title: "Program",
        allowed: ["JKK", "JKM", "JHT", "JP", "JKP"].map { .init($0) }, blank: .empty),
      .init("tarif_jkk", .decimal, title: "Tarif JKK", aliases: ["tarif"]),
      .init("jumlah_pekerja", .integer, title: "Jumlah pekerja", aliases: ["jumlah tk"]),
      .init("lunas_sampai", .month, title: "Lunas sampai"),
      .init("aktif", .boolean, title: "Aktif"),
    ],
    children: [
      .init(
        "pekerja", record: "pekerja",
        on: [.init(child: "id_pemberi_kerja", parent: "id")])
    ])

  static let workers = RecordSchema(
    name: "pekerja", title: "Pekerja", label: "nama",
    fields: [
      .init("id_pemberi_kerja", .text, title: "Pemberi kerja", aliases: ["kode perusahaan"]),
      .init("nik", .text, title: "NIK", aliases: ["no ktp"], personal: .nik, digits: 16),
      .init("nama", .text, title: "Nama", aliases: ["nama tenaga kerja"], personal: .name),
      .init("tanggal_masuk", .date, title: "Tanggal masuk", aliases: ["tgl mulai bekerja"]),
      .init("upah", .rupiah, title: "Upah sebulan", personal: .wage),
      .init("upah_dilaporkan", .rupiah, title: "Upah dilaporkan", personal: .wage),
      .init("kpj", .text, title: "KPJ", aliases: ["no kpj"], blank: .absent, personal: .kpj),
      .init(
        "tanggal_daftar", .date, title: "Tanggal daftar", aliases: ["tgl kepesertaan"],
        blank: .absentWhenBlank("kpj")),
      .init(
        "warga_negara", .symbol, title: "Kewarganegaraan",
        allowed: [.init("WNI", aliases: ["Indonesia"]), .init("WNA", aliases: ["asing"])],
        assumed: "WNI"),
    ])

  static let aid = RecordSchema(
    name: "penerima_bantuan", title: "Penerima bantuan", key: ["id"],
    fields: [
      .init("id", .text, title: "Nomor"),
      .init("nik", .text, title: "NIK", personal: .nik, digits: 16),
      .init("iuran", .rupiah, title: "Iuran"),
    ],
    children: [
      .init("baris_lain", record: "penerima_bantuan", on: [.init(child: "nik", parent: "nik")])
    ])

  static let all = [employers, workers, aid]

  /// Reads text as rows of one record type.
  static func read(
    _ text: String, as record: String = "pemberi_kerja", reveal: Bool = true
  ) -> TableReading {
    read(Array(text.utf8), as: record, reveal: reveal)
  }

  static func read(
    _ bytes: [UInt8], as record: String = "pemberi_kerja", reveal: Bool = true
  ) -> TableReading {
    RecordsReader(schemas: all, reveal: reveal)
      .read(RecordFile(name: record + ".csv", record: record, bytes: bytes))
  }

  /// Reads several texts by record type and joins them.
  static func join(_ texts: [(String, String)], reveal: Bool = true) -> DatasetReading {
    RecordsReader(schemas: all, reveal: reveal)
      .read(
        texts.map { RecordFile(name: $0.0 + ".csv", record: $0.0, bytes: Array($0.1.utf8)) })
  }
}

/// One column of a made-up type, read from the given cells.
struct ColumnProbe {
  let cells: [Cell]
  let codes: [String]
  let report: ColumnReport
  let diagnostics: DiagnosticBag

  init(
    _ type: RecordSchema.FieldType, _ cells: [String], heading: String = "x",
    allowed: [RecordSchema.Allowed] = [], blank: RecordSchema.BlankMeaning = .unknown,
    assumed: String? = nil, digits: Int? = nil
  ) throws {
    let schema = RecordSchema(
      name: "coba", title: "Coba", key: ["id"],
      fields: [
        .init("id", .text),
        .init("x", type, allowed: allowed, blank: blank, assumed: assumed, digits: digits),
      ])
    var text = "id,\(heading)\n"
    for (row, cell) in cells.enumerated() {
      text += "r\(row)," + (cell.contains(",") || cell.contains("\"") ? Self.quoted(cell) : cell)
      text += "\n"
    }
    let reading = RecordsReader(schemas: [schema], reveal: true)
      .read(RecordFile(name: "coba.csv", record: "coba", bytes: Array(text.utf8)))
    self.cells = (0..<reading.table.rowCount).map { reading.table.columns[1][$0] }
    self.codes = reading.diagnostics.sorted.map(\.code)
    self.report = reading.report.columns[1]
    self.diagnostics = reading.diagnostics
  }

  private static func quoted(_ cell: String) -> String {
    var text = "\""
    for character in cell { text += character == "\"" ? "\"\"" : String(character) }
    return text + "\""
  }
}

extension Cell {
  /// A day for expectations; unknown when there is no such day.
  static func day(_ text: String) -> Cell { Day(iso: text).map(Cell.date) ?? .unknown }

  static func month(_ text: String) -> Cell { Month(iso: text).map(Cell.month) ?? .unknown }

  static func number(_ text: String) -> Cell { ExactDecimal(text).map(Cell.decimal) ?? .unknown }
}
