/// Keadaan satu kabupaten atau kota tahun 2025. Jumlah seprovinsi sama dengan yang diumumkan
/// (1 818 000 bekerja, 575 000 terlindungi = 31,63 %); pembagiannya dibuat-buat.
struct KeadaanKabupaten {
  let kode: String
  let bekerja: Int
  let aktif: Int
  let aktifLalu: Int
  let perbup: Bool
  /// Rupiah; `nil` kosong.
  let anggaran: Int?
  let edaran: Hari?
  let insentif: Bool?
  let korpri: Bool
  let csr: Int
  /// Juta rupiah: DBH sawit, untuk jalan, untuk iuran.
  let sawit: (Int, Int, Int)?
  let pekerjaSawit: Int

  static let semua: [KeadaanKabupaten] = [
    Self(
      "61.01", 200_412, 48_099, 45_870, true, 1240, Hari(2025, 3, 10), true, true, 3,
      (9800, 7890, 420), 1900),
    Self(
      "61.02", 105_238, 36_214, 30_105, true, 1610, Hari(2025, 2, 17), true, true, 5,
      (4100, 3300, 200), 850),
    Self(
      "61.03", 179_806, 51_933, 50_748, true, 980, Hari(2025, 5, 5), true, false, 4,
      (21_400, 16_050, 510), 2300),
    Self(
      "61.04", 181_977, 123_481, 117_902, true, 4300, Hari(2024, 9, 2), true, true, 11,
      (26_200, 21_100, 890), 3900),
    Self(
      "61.05", 150_124, 36_557, 35_920, true, 1030, nil, true, true, 0, (12_600, 10_150, 403), 2000),
    Self(
      "61.06", 94_893, 16_961, 16_402, true, nil, Hari(2025, 6, 16), nil, true, 2,
      (7600, 6110, 190), 700),
    Self(
      "61.07", 100_087, 31_518, 29_033, true, 2459, Hari(2024, 2, 21), true, true, 4,
      (10_900, 8750, 423), 2100),
    Self(
      "61.08", 139_745, 28_460, 27_618, true, 760, Hari(2025, 1, 20), false, false, 2,
      (11_800, 9470, 540), 2600),
    Self(
      "61.09", 78_156, 24_037, 20_220, true, 930, Hari(2025, 4, 7), true, true, 3,
      (14_300, 11_480, 910), 4400),
    Self("61.10", 75_861, 13_972, 13_760, false, 310, nil, false, false, 0, (6900, 5300, 120), 600),
    Self("61.11", 40_093, 9528, 9411, false, 0, nil, false, false, 0, (5200, 4170, 270), 1300),
    Self(
      "61.12", 199_704, 45_981, 44_300, true, 1490, Hari(2025, 2, 3), true, true, 6,
      (8700, 7010, 310), 1200),
    Self("61.71", 209_891, 83_956, 81_215, true, 2010, Hari(2024, 11, 11), true, true, 9, nil, 0),
    Self("61.72", 62_013, 24_303, 24_010, false, 0, nil, true, false, 2, nil, 0),
  ]

  private init(
    _ kode: String, _ bekerja: Int, _ aktif: Int, _ aktifLalu: Int, _ perbup: Bool,
    _ anggaranJuta: Int?, _ edaran: Hari?, _ insentif: Bool?, _ korpri: Bool, _ csr: Int,
    _ sawit: (Int, Int, Int)?, _ pekerjaSawit: Int
  ) {
    self.kode = kode
    self.bekerja = bekerja
    self.aktif = aktif
    self.aktifLalu = aktifLalu
    self.perbup = perbup
    anggaran = anggaranJuta.map { $0 * 1_000_000 }
    self.edaran = edaran
    self.insentif = insentif
    self.korpri = korpri
    self.csr = csr
    self.sawit = sawit
    self.pekerjaSawit = pekerjaSawit
  }

  /// `kabupaten.csv`; jumlah desa dan pekerja rentan dihitung dari berkas desa.
  static func tulis(_ desa: [Desa], nama: [Wilayah.Satuan], rencana: inout Rencana) -> [UInt8] {
    var teks =
      "kode_wilayah,tahun,nama,penduduk_bekerja,peserta_aktif,peserta_aktif_tahun_lalu,"
      + "penduduk_bekerja_tahun_lalu,perbup_nomor,perbup_tanggal,anggaran_iuran_apbd,edaran_opd,"
      + "insentif_rt_rw,korpri_bpu,perusahaan_csr,jumlah_desa,rentan_terlindungi,dbh_sawit,"
      + "dbh_sawit_jalan,dbh_sawit_iuran,sawit_terlindungi\n"
    for (urut, satu) in semua.enumerated() {
      let milik = desa.filter { $0.kabupaten == satu.kode && $0.tahun == 2025 }
      let rentan =
        milik.isEmpty
        ? 1500 : milik.reduce(0) { $0 + ($1.satu("pekerja_rentan")?.terdaftar ?? 0) }
      func juta(_ nilai: Int?) -> String { nilai.map { String($0 * 1_000_000) } ?? "" }
      func ya(_ nilai: Bool?) -> String { nilai.map { $0 ? "ya" : "tidak" } ?? "" }
      let namanya = nama.first { $0.kode == satu.kode }?.nama ?? ""
      let sel: [String] = [
        satu.kode, "2025", namanya, String(satu.bekerja), String(satu.aktif),
        String(satu.aktifLalu), String(satu.bekerja - 2000 - urut * 37),
        satu.perbup ? "\(90 + urut)/2024 (contoh)" : "",
        satu.perbup ? "2024-0\(urut % 9 + 1)-12" : "",
        satu.anggaran.map { String($0) } ?? "", satu.edaran?.iso ?? "", ya(satu.insentif),
        ya(satu.korpri), String(satu.csr), String(milik.count), String(rentan),
        juta(satu.sawit?.0), juta(satu.sawit?.1), juta(satu.sawit?.2), String(satu.pekerjaSawit),
      ]
      teks += sel.joined(separator: ",") + "\n"
      satu.catat(rentan: rentan, desa: milik.count, ke: &rencana)
    }
    return Array(teks.utf8)
  }

  private func catat(rentan: Int, desa: Int, ke rencana: inout Rencana) {
    let subjek = "\(kode)/2025"
    // Sasaran provinsi 2025: 59,56 persen, dibulatkan ke atas ke orang.
    let sasaran = (bekerja * 5956 + 9999) / 10_000
    if aktif < sasaran { rencana.langgar("UCJ", subjek, jumlah: sasaran - aktif) }
    if !perbup { rencana.langgar("PERBUP", subjek, jumlah: 1) }
    switch anggaran {
    case 0: rencana.langgar("ANGGARAN-APBD", subjek, jumlah: 1)
    case nil: rencana.belumTahu("ANGGARAN-APBD", subjek)
    default: break
    }
    let kurang = [edaran == nil, insentif == false, !korpri, csr == 0].count { $0 }
    if kurang > 0 {
      rencana.langgar("ARAHAN", subjek, jumlah: kurang)
    } else if insentif == nil {
      rencana.belumTahu("ARAHAN", subjek)
    }
    if rentan < desa * 100 { rencana.langgar("DESA-100", subjek, jumlah: desa * 100 - rentan) }
    if let sawit {
      let jalan = sawit.0 * 800_000 - sawit.1 * 1_000_000
      let iuran = sawit.2 * 1_000_000 - sawit.0 * 200_000
      if jalan > 0 || iuran > 0 {
        rencana.langgar("DBH-SAWIT", subjek, nilai: max(0, jalan) + max(0, iuran))
      }
    } else {
      rencana.belumTahu("DBH-SAWIT", subjek)
    }
  }
}
