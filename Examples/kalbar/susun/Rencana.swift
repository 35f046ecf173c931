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
  }

  struct Kekacauan {
    let berkas: String
    let macam: String
    var banyak: Int
    let harapan: String
  }

  private(set) var temuan: [Temuan] = []
  private(set) var kekacauan: [Kekacauan] = []

  mutating func langgar(_ kategori: String, _ subjek: String, jumlah: Int = 0, nilai: Int = 0) {
    temuan.append(
      Temuan(
        kategori: kategori, subjek: subjek, hasil: "violation", jumlah: jumlah, nilai: nilai))
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

  /// `rencana.csv`: satu baris per kategori dan hasil.
  func ringkas() -> String {
    var baris = "kategori,hasil,subjek,jumlah,nilai\n"
    let kunci = Set(temuan.map { "\($0.kategori),\($0.hasil)" }).sorted()
    for satu in kunci {
      let isi = temuan.filter { "\($0.kategori),\($0.hasil)" == satu }
      let jumlah = isi.reduce(0) { $0 + $1.jumlah }
      let nilai = isi.reduce(0) { $0 + $1.nilai }
      baris += "\(satu),\(isi.count),\(jumlah),\(nilai)\n"
    }
    return baris
  }

  /// Satu baris per subjek, untuk mencari selisih.
  func rinci() -> String {
    var baris = "kategori,subjek,hasil,jumlah,nilai\n"
    let urut = temuan.sorted { ($0.kategori, $0.subjek) < ($1.kategori, $1.subjek) }
    for satu in urut {
      baris += "\(satu.kategori),\(satu.subjek),\(satu.hasil),\(satu.jumlah),\(satu.nilai)\n"
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
