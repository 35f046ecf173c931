/// Employers and workers made up by a fixed seed: the same rows in each run.
struct TableWriter {
  /// How a file of workers is written.
  enum Form: String, CaseIterable {
    /// Plain cells, workers of one employer together.
    case sorted = "polos, terurut"
    /// Plain cells, workers in no order.
    case shuffled = "polos, teracak"
    /// Every cell in quotes, workers in no order.
    case quoted = "berkutip, teracak"
    /// One wage in a hundred written as people write it, workers in no order.
    case dirty = "satu dari seratus upah kotor"
  }

  let employers: Int
  let workers: Int

  private struct Random {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  func employerTable() -> [UInt8] {
    var text = "id,nama,skala_usaha,kelompok_risiko,tanggal_daftar_bpjs,program,tarif_jkk,"
    text += "jumlah_pekerja,lunas_sampai\n"
    var random = Random()
    for number in 0..<employers {
      text += "PK\(1_000_000 + number),PT \(number),kecil,sedang,2022-11-0\(1 + random.next(9)),"
      text += "JKK;JKM;JHT,0.0089,\(random.next(40)),2025-0\(1 + random.next(9))\n"
    }
    return Array(text.utf8)
  }

  func workerTable(_ form: Form) -> [UInt8] {
    var order = Array(0..<workers)
    var random = Random()
    if form != .sorted {
      for index in stride(from: workers - 1, to: 0, by: -1) {
        order.swapAt(index, random.next(index + 1))
      }
    }
    let mark = form == .quoted ? "\"" : ""
    var text = "id_pemberi_kerja,nik,nama,tanggal_masuk,upah,upah_dilaporkan,kpj,tanggal_daftar\n"
    for number in order {
      let wage = 2_500_000 + number * 7919 % 3_000_000
      let isDirty = form == .dirty && number % 100 == 0
      let cells = [
        "PK\(1_000_000 + number * employers / workers)",
        "61010\(10_000_000_000 + number * 31)", "Nama \(number % 977)",
        "2021-05-\(10 + number % 18)", isDirty ? " Rp \(wage),00" : String(wage), String(wage),
        number % 9 == 0 ? "" : "C\(5_000_000_000 + number)", "2021-06-\(10 + number % 18)",
      ]
      text += cells.map { mark + $0 + mark }.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }
}
