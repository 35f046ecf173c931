import Foundation

/// Kabupaten/kota, kecamatan, dan desa Kalimantan Barat: kode dan nama yang sebenarnya.
struct Wilayah {
  struct Satuan {
    let kode: String
    let nama: String
    /// Lima huruf pertama kode: kabupaten atau kota.
    var kabupaten: String { String(kode.prefix(5)) }
  }

  private(set) var kabupaten: [Satuan] = []
  private(set) var desa: [Satuan] = []
  /// Enam angka depan NIK menurut kecamatan, per kabupaten.
  private(set) var depanNik: [String: [String]] = [:]

  init(berkas: URL) throws {
    let isi = try String(contentsOf: berkas, encoding: .utf8)
    for baris in isi.split(separator: "\n").dropFirst() {
      guard let koma = baris.firstIndex(of: ",") else { continue }
      let satuan = Satuan(
        kode: String(baris[..<koma]), nama: String(baris[baris.index(after: koma)...]))
      switch satuan.kode.count {
      case 5: kabupaten.append(satuan)
      case 8:
        depanNik[satuan.kabupaten, default: []].append(
          satuan.kode.filter { $0 != "." })
      default: desa.append(satuan)
      }
    }
  }
}

/// Upah minimum kabupaten/kota 2025 dalam perseratus rupiah; daerah tanpa UMK memakai UMP.
let upahMinimum2025: [String: Int] = [
  "61.01": 301_552_000, "61.02": 287_828_600, "61.03": 297_088_500, "61.04": 339_626_726,
  "61.05": 303_980_500, "61.06": 292_450_100, "61.07": 306_226_000, "61.08": 305_490_600,
  "61.09": 287_828_600, "61.10": 295_371_147, "61.11": 322_075_600, "61.12": 287_828_600,
  "61.71": 302_482_000, "61.72": 307_456_600,
]
