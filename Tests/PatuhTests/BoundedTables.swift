/// Tables for the benchmark vocabulary as offices send them: keys written in several ways, doubled,
/// blank or foreign, rows that are none, quotes that hold line breaks or never close, numbers and dates
/// that only the whole column explains.
struct BoundedTables {
  var isSorted = false
  var delimiter: Character = ","
  var lineEnd = "\n"
  /// Rows of a table that are none, and rows that cannot be read.
  var isDirty = true
  var employers = 40

  func make(_ generator: inout some RandomNumberGenerator) -> [String: String] {
    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
    func pick(_ cells: [String]) -> String { cells.randomElement(using: &generator) ?? "" }
    func dressed(_ id: String) -> String {
      guard isDirty else { return id }
      return pick([id, id, id, " \(id) ", "\"\(id)\"", "\(id)\u{A0}", "\"\(id)\"  ", "=\"\(id)\""])
    }
    let days = ["2025-10-31", "2024-02-29", "31/12/2024", "01/02/2024", "2025-13-01", "-", ""]
    let wages = ["3000000", "Rp 3.000.000", "1.500", "2,750", "3.100,50", "", "abc", "9999999999"]
    var ids = (0..<employers).map { "PK" + String(1_000 + $0 * 7) }
    if !isSorted { ids.shuffle(using: &generator) }
    var parents: [[String]] = []
    var children: [[String]] = []
    for (number, id) in ids.enumerated() {
      let parent = [
        dressed(id), quoted("PT \"A\"\(lineEnd)Cabang \(number)"),
        pick(["61.01", "61.02", "", "9"]),
        pick(["mikro", "besar", "", "raksasa"]), pick(["rendah", "tinggi", ""]), pick(days),
        pick(days), quoted(pick(["JKK;JKM;JHT;JP", "JP", "JKK;XYZ", ""])),
        quoted(pick(["0.0024", "0,0089", "1.234", ""])), pick(["0", "1", "3", "", "2.5"]),
        pick(["2025-09", "2020-01", "", "2025-00"]), pick(days),
      ]
      parents.append(parent)
      if chance(10), isDirty { parents.append(parent) }
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        children.append([
          dressed(id), pick(["6171010101010010", "6171010101010020", "'6171.0101.0101.0030", "X"]),
          quoted("Ani, binti \(number)"), pick(days), quoted(pick(wages)), quoted(pick(wages)),
          pick(["", "K1", "belum", "ABC12345678", "-"]), pick(days),
        ])
      }
    }
    if isDirty {
      for foreign in ["TIDAK ADA", "", "PK9999", "-"] {
        children.append([foreign, "6171010101010040", "Orphan", "2024-01-01", "1", "1", "K9", ""])
      }
      parents.append(["", "Tanpa nomor", "61.01", "", "", "", "", "", "", "", "", ""])
    }
    if !isSorted {
      parents.shuffle(using: &generator)
      children.shuffle(using: &generator)
    }
    let regions = [["61.01", "2025", "3000000"], ["61.02", "2024", "1"], ["77", "2025", ""]]
    return [
      "pemberi_kerja": text(
        [
          "id", "nama", "kode_wilayah", "skala_usaha", "kelompok_risiko", "tanggal_berdiri",
          "tanggal_daftar_bpjs", "program", "tarif_jkk", "jumlah_pekerja", "lunas_sampai",
          "wlkp_tanggal",
        ], parents, &generator),
      "pekerja": text(
        [
          "id_pemberi_kerja", "nik", "nama", "tanggal_masuk", "upah", "upah_dilaporkan", "kpj",
          "tanggal_daftar",
        ], children, &generator),
      "upah_minimum": text(["kode_wilayah", "tahun", "upah"], regions, &generator),
    ]
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private func text(
    _ headings: [String], _ rows: [[String]], _ generator: inout some RandomNumberGenerator
  ) -> String {
    let separator = String(delimiter)
    var text = headings.joined(separator: separator) + lineEnd
    for row in rows {
      if isDirty {
        switch Int.random(in: 0..<40, using: &generator) {
        case 0: text += lineEnd
        case 1: text += headings.joined(separator: separator) + lineEnd
        case 2: text += "Jumlah" + separator + separator + "12" + lineEnd
        case 3: text += "\"tak ditutup" + separator + "x" + lineEnd
        case 4: text += row.prefix(2).joined(separator: separator) + lineEnd
        case 5: text += (row + ["lebih"]).joined(separator: separator) + lineEnd
        case 6:
          text += (1...headings.count).map(String.init).joined(separator: separator) + lineEnd
        case 7: text += String(repeating: " " + separator, count: 3) + lineEnd
        default: break
        }
      }
      text += row.joined(separator: separator) + lineEnd
    }
    if isDirty { text.removeLast() }
    return text
  }
}
