/// Satu kelompok orang desa; `terdaftar` yang `nil` adalah sel kosong.
struct Kelompok {
  let nama: String
  var jumlah: Int
  var terdaftar: Int?

  var belum: Int { jumlah - (terdaftar ?? jumlah) }
}

struct BarisAnggaran {
  let rekening: String
  let uraian: String
  let kelompok: String
  var program = "JKK;JKM"
  var orang: Int
  var bulan = 12
  var nilai: Int
  var sumber: String
}

/// Satu desa dalam satu tahun anggaran.
struct Desa {
  let kode: String
  let nama: String
  let tahun: Int
  var daftar: Hari?
  var belanja: Int?
  var aparatur: Int
  var sepakat: Hari?
  var kirim: Hari?
  var tetap: Hari?
  var siltapKades: Int
  var siltapSekdes: Int
  var siltapPerangkat: Int?
  var kelompok: [Kelompok] = []
  var anggaran: [BarisAnggaran] = []

  var subjek: String { "\(kode)/\(tahun)" }
  var kabupaten: String { String(kode.prefix(5)) }

  func satu(_ nama: String) -> Kelompok? { kelompok.first { $0.nama == nama } }

  /// Iuran JKK dan JKM setahun bagi `orang` dari kelompok itu, perseratus ribu rupiah:
  /// 0,54 persen siltap bagi kades dan perangkat, Rp16.800 sebulan bagi yang lain (2025).
  func perlu(_ kelompok: String, _ orang: Int) -> Int {
    guard orang > 0 else { return 0 }
    switch kelompok {
    case "kades": return orang * siltapKades * 6480
    case "perangkat":
      return (siltapSekdes + (orang - 1) * (siltapPerangkat ?? 0)) * 6480
    default: return orang * 16_800 * 12 * 100_000
    }
  }

  static let rekening = [
    "kades": ("5.1.3.03", "Jaminan ketenagakerjaan kepala desa"),
    "perangkat": ("5.1.3.04", "Jaminan ketenagakerjaan perangkat desa"),
    "bpd": ("5.1.3.91", "Iuran anggota BPD"), "rt_rw": ("5.1.3.92", "Iuran ketua RT dan RW"),
    "linmas": ("5.1.3.93", "Iuran Linmas"), "kebersihan": ("5.1.3.94", "Iuran kebersihan"),
    "lkd": ("5.1.3.95", "Iuran lembaga desa"),
    "pekerja_rentan": ("5.1.3.96", "Iuran pekerja rentan"),
  ]

  /// Baris yang tepat cukup bagi semua yang terdaftar dalam kelompok itu.
  func cukup(_ kelompok: Kelompok, sumber: String) -> BarisAnggaran {
    let orang = kelompok.terdaftar ?? kelompok.jumlah
    let (rekening, uraian) = Self.rekening[kelompok.nama] ?? ("5.1.3.99", "Iuran")
    return BarisAnggaran(
      rekening: rekening, uraian: uraian, kelompok: kelompok.nama, orang: orang,
      nilai: (perlu(kelompok.nama, orang) + 99_999) / 100_000, sumber: sumber)
  }
}
