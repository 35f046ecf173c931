/// Satu penerima bantuan iuran.
struct Penerima {
  var nik: String
  let nama: String
  let lahir: Hari
  let wilayah: String
  var pekerjaan: String
  var segmen = "lain"
  var sumber: String
  var mulai: Bulan
  var bulan: Int
  var iuran = 16_800
  var pu: Bool? = false
}

/// Menyusun penerima bantuan: semua bulan berada dalam 2025, sehingga tarifnya Rp16.800.
struct PenyusunBantuan {
  var acak: Acak
  var orang: Orang
  var rencana: Rencana
  let wilayah: Wilayah
  private(set) var penerima: [Penerima] = []

  init(acak: Acak, orang: Orang, rencana: Rencana, wilayah: Wilayah) {
    self.acak = acak
    self.orang = orang
    self.rencana = rencana
    self.wilayah = wilayah
  }

  mutating func susun() {
    for _ in 0..<460 {
      tambah(
        acak.pilih(["pekerja rentan", "pekerja rentan", "petani sawit", "marbot"]), "APBD_PROV",
        Bulan(2025, acak.bulat(1, 6)), 6)
    }
    for _ in 0..<240 { tambah("pekerja rentan", "APBD kabupaten", Bulan(2025, 1), 12) }
    for _ in 0..<150 { tambah("pekerja_sawit", "DBH_SAWIT", Bulan(2025, 1), 12) }
    for _ in 0..<80 { tambah("pekerja rentan", "CSR", Bulan(2025, acak.bulat(1, 4)), 9) }
    for _ in 0..<40 { tambah("lain", "MANDIRI", Bulan(2025, 1), 12) }
    tanam()
  }

  private mutating func tambah(
    _ pekerjaan: String, _ sumber: String, _ mulai: Bulan, _ bulan: Int
  ) {
    let perempuan = acak.terjadi(450)
    let lahir = Hari(1965, 1, 1) + acak.bulat(0, 14_000)
    let kode =
      sumber == "DBH_SAWIT"
      ? acak.pilih(["61.05", "61.07", "61.08", "61.09"]) : acak.pilih(wilayah.kabupaten).kode
    penerima.append(
      Penerima(
        nik: orang.nik(
          &acak, depan: wilayah.depanNik[kode] ?? ["610101"], lahir: lahir, perempuan: perempuan),
        nama: orang.nama(&acak, perempuan: perempuan), lahir: lahir, wilayah: kode,
        pekerjaan: pekerjaan, segmen: sumber == "MANDIRI" ? "transportasi" : "lain",
        sumber: sumber, mulai: mulai, bulan: bulan))
  }

  static func nomor(_ letak: Int) -> String { "B" + nol(letak + 1, 4) }

  /// Tiap pelanggaran pada baris yang lain, supaya jumlahnya dapat dibandingkan.
  private mutating func tanam() {
    let provinsi = Array(0..<460)
    var pilihan = acak.kocok(provinsi)[...]
    func nomor(_ letak: Int) -> String { Self.nomor(letak) }
    for letak in pilihan.prefix(25) {
      penerima[letak].pu = true
      rencana.langgar("BANTUAN-GANDA", nomor(letak))
    }
    pilihan = pilihan.dropFirst(25)
    for letak in pilihan.prefix(14) {
      penerima[letak].bulan = 12
      penerima[letak].mulai = Bulan(2025, 1)
      rencana.langgar("BANTUAN-MASA", nomor(letak), jumlah: 6)
    }
    pilihan = pilihan.dropFirst(14)
    for letak in pilihan.prefix(18) {
      penerima[letak].iuran = acak.pilih([10_000, 20_000, 36_800])
      rencana.langgar("BANTUAN-NILAI", nomor(letak), jumlah: penerima[letak].bulan)
    }
    pilihan = pilihan.dropFirst(18)
    for letak in pilihan.prefix(10) {
      penerima[letak].pu = nil
      rencana.belumTahu("BANTUAN-GANDA", nomor(letak))
    }
    pilihan = pilihan.dropFirst(10)
    // Orang yang sama dibayar provinsi (Januari–Juni) dan perusahaan (mulai April): tiga bulan ganda.
    for (urut, letak) in pilihan.prefix(20).enumerated() {
      let lain = 850 + urut
      penerima[letak].mulai = Bulan(2025, 1)
      let asal = penerima[letak]
      penerima[lain] = Penerima(
        nik: asal.nik, nama: asal.nama, lahir: asal.lahir, wilayah: asal.wilayah,
        pekerjaan: asal.pekerjaan, sumber: "CSR", mulai: Bulan(2025, 4), bulan: 9)
      rencana.langgar("BANTUAN-GANDA", nomor(letak), jumlah: 3)
      rencana.langgar("BANTUAN-GANDA", nomor(lain), jumlah: 3)
    }
    for letak in acak.kocok(Array(700..<850)).prefix(10) {
      penerima[letak].pekerjaan = "marbot"
      rencana.langgar("BANTUAN-SASARAN", nomor(letak))
    }
    for letak in acak.kocok(Array(460..<700)).prefix(8) {
      penerima[letak].nik = "6,10E+15"
      rencana.belumTahu("BANTUAN-GANDA", nomor(letak))
    }
  }

  /// `penerima_bantuan.csv`: dua kolom kosong di belakang, tanggal bergaris miring, ya/tidak, baris jumlah.
  mutating func tulis() -> [UInt8] {
    let berkas = "penerima_bantuan.csv"
    var teks =
      "No,No KTP,Nama Penerima,Tgl Lahir,Kode Kab,Jenis Pekerjaan,Segmen,Sumber,Mulai Bulan,"
      + "Lama,Iuran per Bulan,Terdaftar PU,,\n"
    for (letak, satu) in penerima.enumerated() {
      let sel: [String] = [
        Self.nomor(letak), kutip(satu.nik), kutip(satu.nama), satu.lahir.garisMiring, satu.wilayah,
        satu.pekerjaan, satu.segmen, satu.sumber, satu.mulai.iso, String(satu.bulan),
        String(satu.iuran), satu.pu.map { $0 ? "ya" : "tidak" } ?? "", "", "",
      ]
      teks += sel.joined(separator: ",") + "\n"
    }
    rencana.kacau(berkas, "dua kolom kosong di belakang", harapan: "diabaikan")
    rencana.kacau(berkas, "NIK menjadi 6,10E+15", 8, harapan: "belum diketahui, dengan sebab")
    rencana.kacau(berkas, "judul kolom lain", 11, harapan: "dikenali dari alias")
    return Array(teks.utf8)
  }
}
