/// Satu pekerja; `nil` adalah sel kosong.
struct Pekerja {
  var nik: String
  var nama: String
  var masuk: Hari
  var upah: Int?
  var lapor: Int?
  var kpj: String?
  var daftar: Hari?
  var asing = false
  /// NIK ini sudah dirusak Excel menjadi `6,17E+15`.
  var nikRusak = false
  /// Tanggal masuk yang tidak ada di kalender.
  var masukRusak = false
}

struct Bayar {
  let bulan: Bulan
  let tanggal: Hari
  let jumlah: Int
  let kanal: String
  let rujukan: String
}

/// Satu pemberi kerja dengan pekerja dan pembayarannya; `nil` adalah sel kosong.
struct Perusahaan {
  var id: String
  var npp: String?
  var nib: String?
  var nama: String
  var wilayah: String
  var kbli: String
  var jenis: String?
  var skala: String?
  var risiko: String?
  var berdiri: Hari?
  var daftar: Hari?
  var program: [String] = []
  /// Tarif JKK dalam perjuta upah.
  var tarif: Int?
  var jumlah: Int?
  var lunas: Bulan?
  var wlkp: Hari?
  var pekerja: [Pekerja] = []
  var bayar: [Bayar] = []
}

/// Hari yang dipakai rencana: semua temuan dihitung untuk hari ini.
let hariPeriksa = Hari(2025, 10, 31)
/// Bulan iuran terakhir yang sudah jatuh tempo pada hari periksa (15 Oktober 2025).
let bulanTerakhir = Bulan(2025, 9)

let kelompokRisiko = ["sangat rendah", "rendah", "sedang", "tinggi", "sangat tinggi"]
/// Tarif JKK menurut kelompok risiko, perjuta upah (PP 44/2015 Pasal 16).
let tarifRisiko = [2400, 5400, 8900, 12_700, 17_400]

/// Batas upah iuran JP menurut bulan iuran.
func batasJP(_ bulan: Bulan) -> Int {
  if bulan >= Bulan(2025, 3) { return 10_547_400 }
  if bulan >= Bulan(2024, 3) { return 10_042_300 }
  return bulan >= Bulan(2023, 3) ? 9_559_600 : 9_077_600
}

/// Program yang wajib menurut skala usaha (Perpres 109/2013 Pasal 6 ayat (3)).
func programWajib(_ skala: String) -> [String] {
  switch skala {
  case "mikro": ["JKK", "JKM"]
  case "kecil": ["JKK", "JKM", "JHT"]
  default: ["JKK", "JKM", "JHT", "JP"]
  }
}

extension Perusahaan {
  var peserta: [Pekerja] { pekerja.filter { $0.kpj != nil } }

  /// Iuran satu bulan, perjuta rupiah: program yang diikuti dan batas JP bulan itu, dari seluruh
  /// peserta atau hanya dari yang sudah terdaftar pada akhir bulan itu.
  func iuranPerjuta(_ bulan: Bulan, seluruhPeserta: Bool = true) -> Int {
    var hasil = 0
    let sesudahnya = (bulan + 1).tanggal(1)
    for orang in peserta {
      if !seluruhPeserta, let daftar = orang.daftar, daftar >= sesudahnya { continue }
      let upah = orang.lapor ?? 0
      if program.contains("JKK") { hasil += upah * (tarif ?? 0) }
      if program.contains("JKM") { hasil += upah * 3000 }
      if program.contains("JHT") { hasil += upah * 57_000 }
      if program.contains("JP") { hasil += min(upah, batasJP(bulan)) * 30_000 }
    }
    return hasil
  }

  /// Tunggakan dan denda 2 persen tunggal sebulan sampai hari periksa, dibulatkan sekali ke rupiah.
  func tunggakan(seluruhPeserta: Bool) -> (bulan: Int, rupiah: Int) {
    guard let lunas else { return (0, 0) }
    var perseratusJuta = 0
    var bulan = lunas + 1
    while bulan <= bulanTerakhir {
      // Jatuh tempo tanggal 15 bulan berikutnya; 31 Oktober sudah masuk bulan terlambat berikutnya.
      let terlambat = Bulan(2025, 10) - bulan
      perseratusJuta += iuranPerjuta(bulan, seluruhPeserta: seluruhPeserta) * (100 + 2 * terlambat)
      bulan = bulan + 1
    }
    return (max(0, bulanTerakhir - lunas), (perseratusJuta + 50_000_000) / 100_000_000)
  }
}

/// Bidang usaha: kepingan nama, KBLI, dan letak kelompok risikonya.
struct Bidang {
  let kata: String
  let kbli: String
  let risiko: Int

  static let sawit = [
    Bidang(kata: "Sawit", kbli: "01262", risiko: 3), Bidang(kata: "Agro", kbli: "01262", risiko: 3),
    Bidang(kata: "Minyak Nabati", kbli: "10431", risiko: 3),
  ]
  static let lain = [
    Bidang(kata: "Toko", kbli: "47111", risiko: 1),
    Bidang(kata: "Swalayan", kbli: "47111", risiko: 1),
    Bidang(kata: "Rumah Makan", kbli: "56101", risiko: 1),
    Bidang(kata: "Café", kbli: "56303", risiko: 1),
    Bidang(kata: "Angkutan", kbli: "49431", risiko: 3),
    Bidang(kata: "Bangunan", kbli: "41011", risiko: 4),
    Bidang(kata: "Kayu", kbli: "16101", risiko: 4), Bidang(kata: "Hotel", kbli: "55110", risiko: 1),
    Bidang(kata: "Klinik", kbli: "86105", risiko: 0),
    Bidang(kata: "Bengkel", kbli: "45201", risiko: 2),
    Bidang(kata: "Percetakan", kbli: "18111", risiko: 2),
    Bidang(kata: "Karet", kbli: "22121", risiko: 2),
    Bidang(kata: "Tambang", kbli: "08104", risiko: 4),
    Bidang(kata: "Perikanan", kbli: "03217", risiko: 2),
    Bidang(kata: "Simpan Pinjam", kbli: "64141", risiko: 0),
    Bidang(kata: "Sekolah", kbli: "85121", risiko: 0),
    Bidang(kata: "Elektronik", kbli: "47591", risiko: 1),
    Bidang(kata: "Pelayaran", kbli: "50133", risiko: 3),
  ]

  /// Kata karangan, supaya tak satu pun nama perusahaan menyerupai yang sungguh ada.
  static let karangan = [
    "Belimas", "Rantuka", "Sengkalo", "Tirayu", "Munggakan", "Kelansau", "Ompurau", "Jangkitan",
    "Sebalang", "Lumaria", "Pateruk", "Nyabuka", "Bintolo", "Kerumai", "Sunggarau", "Telibas",
    "Embarai", "Rakunda", "Mentibu", "Selangka", "Turimas", "Aparung", "Gelimpai", "Kebarun",
    "Lentaru", "Ngerimba", "Pukatari", "Sampadu", "Urimbau", "Wentaya", "Banurai", "Cerumbi",
    "Dangkaro", "Entabai", "Galumbang", "Irimau", "Jerumpai", "Kumparu", "Lansimai", "Merundai",
  ]
}
