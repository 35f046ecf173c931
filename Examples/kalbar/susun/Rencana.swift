/// Apa yang ditanam: hasil yang seharusnya ditemukan pemeriksa, dihitung saat data disusun dan bukan
/// dari hasil pemeriksaan.
struct Rencana {
  struct Temuan {
    let kategori: String
    let subjek: String
    /// `violation`, `unknown`, atau `exempt`.
    let hasil: String
    let jumlah: Int
    let nilai: Int
    /// Pilihan tafsir yang dipakai hitungan ini; kosong bila tidak bergantung pada tafsir.
    var tafsir = ""
  }

  struct Kekacauan {
    let berkas: String
    let macam: String
    var banyak: Int
    let harapan: String
  }

  private(set) var temuan: [Temuan] = []
  private(set) var kekacauan: [Kekacauan] = []

  mutating func langgar(
    _ kategori: String, _ subjek: String, jumlah: Int = 0, nilai: Int = 0, tafsir: String = ""
  ) {
    temuan.append(
      Temuan(
        kategori: kategori, subjek: subjek, hasil: "violation", jumlah: jumlah, nilai: nilai,
        tafsir: tafsir))
  }

  mutating func belumTahu(_ kategori: String, _ subjek: String) {
    temuan.append(
      Temuan(kategori: kategori, subjek: subjek, hasil: "unknown", jumlah: 0, nilai: 0))
  }

  mutating func kecuali(_ kategori: String, _ subjek: String) {
    temuan.append(
      Temuan(kategori: kategori, subjek: subjek, hasil: "exempt", jumlah: 0, nilai: 0))
  }

  /// Mencatat satu atau beberapa kekacauan yang ditanam dalam sebuah berkas.
  mutating func kacau(_ berkas: String, _ macam: String, _ banyak: Int = 1, harapan: String) {
    if let letak = kekacauan.firstIndex(where: { $0.berkas == berkas && $0.macam == macam }) {
      kekacauan[letak].banyak += banyak
    } else {
      kekacauan.append(
        Kekacauan(berkas: berkas, macam: macam, banyak: banyak, harapan: harapan))
    }
  }

  /// `temuan.csv`: satu baris per kategori, hasil, dan tafsir.
  func ringkas() -> String {
    var baris = "kategori,hasil,tafsir,subjek,jumlah,nilai\n"
    let kunci = Set(temuan.map { Self.kunci($0) }).sorted()
    for satu in kunci {
      let isi = temuan.filter { Self.kunci($0) == satu }
      let jumlah = isi.reduce(0) { $0 + $1.jumlah }
      let nilai = isi.reduce(0) { $0 + $1.nilai }
      baris += "\(satu),\(isi.count),\(jumlah),\(nilai)\n"
    }
    return baris
  }

  private static func kunci(_ satu: Temuan) -> String {
    "\(satu.kategori),\(satu.hasil),\(satu.tafsir)"
  }

  /// Satu baris per subjek, untuk mencari selisih.
  func rinci() -> String {
    var baris = "kategori,subjek,hasil,jumlah,nilai,tafsir\n"
    let urut = temuan.sorted {
      ($0.kategori, $0.subjek, $0.tafsir) < ($1.kategori, $1.subjek, $1.tafsir)
    }
    for satu in urut {
      baris +=
        "\(satu.kategori),\(satu.subjek),\(satu.hasil),\(satu.jumlah),\(satu.nilai),\(satu.tafsir)\n"
    }
    return baris
  }

  /// `kekacauan.csv`: apa yang kotor, di berkas mana, berapa kali, dan apa yang seharusnya terjadi.
  func daftarKekacauan() -> String {
    var baris = "berkas,macam,banyak,harapan\n"
    for satu in kekacauan {
      baris += "\(satu.berkas),\(kutip(satu.macam)),\(satu.banyak),\(kutip(satu.harapan))\n"
    }
    return baris
  }
}

/// Sel CSV, dikutip hanya bila perlu.
func kutip(_ sel: String, pemisah: Character = ",") -> String {
  guard sel.contains(pemisah) || sel.contains("\"") else { return sel }
  return "\"" + sel.replacing("\"", with: "\"\"") + "\""
}
