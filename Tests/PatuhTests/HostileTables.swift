/// Tables for the benchmark vocabulary whose cells are chosen to be hard: blanks, boundary days,
/// repeated keys of children, quotes, numbers that are large or not plain.
enum HostileTables {
  static func make(_ generator: inout some RandomNumberGenerator) -> [String: String] {
    func pick(_ cells: [String]) -> String { cells.randomElement(using: &generator) ?? "" }
    let days = [
      "", "2025-10-31", "2025-10-30", "2025-11-01", "2024-02-29", "2024-10-31", "31/12/2024",
      "1900-01-01", "2099-12-31", "2025-13-01", "-",
    ]
    let regions = ["61.01", "61.02", "61.99", "", "6101", "\"6'1\"\"0\\1\""]
    var employers =
      "id,nama,kode_wilayah,skala_usaha,kelompok_risiko,tanggal_berdiri,tanggal_daftar_bpjs,"
      + "program,tarif_jkk,jumlah_pekerja,lunas_sampai,wlkp_tanggal\n"
    var workers =
      "id_pemberi_kerja,nik,nama,tanggal_masuk,upah,upah_dilaporkan,kpj,tanggal_daftar\n"
    for number in 0..<60 {
      let id = number % 7 == 0 ? "\"PK,\(number)\"" : "PK\(number)"
      employers +=
        [
          id, "\"PT \"\"A\"\", \(number)\"", pick(regions),
          pick(["mikro", "kecil", "menengah", "besar", "", "raksasa"]),
          pick(["sangat_rendah", "rendah", "tinggi", "sangat_tinggi", ""]), pick(days), pick(days),
          pick(["JKK;JKM;JHT;JP", "JHT;JKK", "", "JP", "JKK;XYZ"]),
          pick(["0.0024", "0.0054", "0.0174", "", "0.000001", "\"0,0089\""]),
          pick(["0", "1", "3", "", "-1", "999999", "2.5"]),
          pick(["2025-09", "2025-10", "2025-11", "2020-01", "", "2025-00"]), pick(days),
        ].joined(separator: ",") + "\n"
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        workers +=
          [
            id, pick(["6171010101010001", "6171010101010002", "'6171010101010001", "", "X"]),
            "Ani", pick(days),
            pick(["0", "3000000", "3000001", "", "Rp 3.000.000", "9999999999", "abc"]),
            pick(["0", "3000000", "2999999", "", "-5", "?"]),
            pick(["", "K1", "K\\1%_", "belum", "ABC12345678", "-", "?"]), pick(days),
          ].joined(separator: ",") + "\n"
      }
    }
    workers += "TIDAK ADA,6171010101010009,Orphan,2024-01-01,1,1,K9,2024-01-02\n"
    return [
      "pemberi_kerja": employers, "pekerja": workers,
      "upah_minimum": "kode_wilayah,tahun,upah\n61.01,2025,3000000\n61.02,2024,1\n61.02,2025,\n",
    ]
  }
}
