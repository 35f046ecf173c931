/// Menyusun 2 046 desa tahun 2025, dan beberapa desa tahun 2024 dan 2026.
struct PenyusunDesa {
  var acak: Acak
  var rencana: Rencana
  let wilayah: Wilayah
  private(set) var desa: [Desa] = []

  init(acak: Acak, rencana: Rencana, wilayah: Wilayah) {
    self.acak = acak
    self.rencana = rencana
    self.wilayah = wilayah
  }

  /// Angka yang diumumkan Oktober 2025: 334 desa belum terdaftar, BPD 759 desa belum terlindungi.
  static let belumTerdaftar = 334
  static let bpdBelum = 759

  mutating func susun() {
    let urutan = acak.kocok(Array(wilayah.desa.indices))
    var giliran = [Int](repeating: 0, count: urutan.count)
    for (letak, indeks) in urutan.enumerated() { giliran[indeks] = letak }
    for (indeks, satuan) in wilayah.desa.enumerated() {
      let letak = giliran[indeks]
      var satu = kerangka(satuan, tahun: 2025)
      if letak < Self.belumTerdaftar {
        belumDaftar(&satu)
      } else {
        terdaftar(&satu, bpdBelum: letak < Self.bpdBelum)
      }
      keuangan(&satu)
      desa.append(satu)
    }
    // Desa yang lengkap mendapat baris tahun lain, supaya larangan Dana Desa tahun itu terlihat.
    let lengkap = urutan.suffix(84).map { wilayah.desa[$0] }
    for (urut, satuan) in lengkap.enumerated() {
      desa.append(urut < 60 ? tahun2024(satuan, urut: urut) : tahun2026(satuan, urut: urut - 60))
    }
  }

  private mutating func kerangka(_ satuan: Wilayah.Satuan, tahun: Int) -> Desa {
    let belanja = acak.bulat(9000, 24_000) * 100_000
    let tingkat = acak.bulat(1, 100)
    let siltap =
      tingkat <= 50
      ? (2_426_640, 2_224_420, 2_022_200)
      : tingkat <= 80
        ? (2_500_000, 2_300_000, 2_100_000)
        : tingkat <= 93 ? (2_750_000, 2_450_000, 2_250_000) : (3_250_000, 2_750_000, 2_500_000)
    let sepakat = Hari(tahun - 1, 10, 1) + acak.bulat(0, 30)
    var satu = Desa(
      kode: satuan.kode, nama: satuan.nama, tahun: tahun, daftar: nil, belanja: belanja,
      aparatur: belanja / 1000 * acak.bulat(195, 296), sepakat: sepakat,
      kirim: sepakat + acak.bulat(0, 3), tetap: Hari(tahun - 1, 11, 18) + acak.bulat(0, 43),
      siltapKades: siltap.0, siltapSekdes: siltap.1, siltapPerangkat: siltap.2)
    satu.kelompok = [
      Kelompok(nama: "kades", jumlah: 1), Kelompok(nama: "perangkat", jumlah: acak.bulat(6, 11)),
      Kelompok(nama: "bpd", jumlah: acak.pilih([5, 5, 7, 7, 9])),
      Kelompok(nama: "rt_rw", jumlah: acak.bulat(4, 20)),
      Kelompok(nama: "linmas", jumlah: acak.bulat(2, 8)),
      Kelompok(nama: "lkd", jumlah: acak.bulat(5, 24)),
    ]
    if acak.terjadi(450) {
      satu.kelompok.append(Kelompok(nama: "kebersihan", jumlah: acak.bulat(1, 2)))
    }
    let rentan = rentan(satu.kabupaten)
    if rentan > 0 {
      satu.kelompok.append(
        Kelompok(nama: "pekerja_rentan", jumlah: rentan, terdaftar: rentan))
    }
    return satu
  }

  /// Pekerja rentan yang terlindungi: Bengkayang tepat 100 setiap desa (12 200 orang), Ketapang
  /// sedikit lebih dari 100, kabupaten lain jauh di bawahnya.
  private mutating func rentan(_ kabupaten: String) -> Int {
    switch kabupaten {
    case "61.07": 100
    case "61.04": acak.bulat(100, 136)
    case "61.02": acak.bulat(40, 130)
    default: acak.terjadi(350) ? acak.bulat(5, 80) : 0
    }
  }

  private mutating func belumDaftar(_ satu: inout Desa) {
    for letak in satu.kelompok.indices where satu.kelompok[letak].nama != "pekerja_rentan" {
      satu.kelompok[letak].terdaftar = 0
    }
    rencana.langgar("DESA-BELUM", satu.subjek, jumlah: 1)
    rencana.langgar(
      "APARAT-BELUM", satu.subjek,
      jumlah: (satu.satu("kades")?.jumlah ?? 0) + (satu.satu("perangkat")?.jumlah ?? 0))
    rencana.langgar("BPD-BELUM", satu.subjek, jumlah: satu.satu("bpd")?.jumlah ?? 0)
    catatLembaga(satu)
    // Pekerja rentan desa itu dibayar kabupaten; tanpa baris anggaran tidak dapat diputus.
    if satu.satu("pekerja_rentan") != nil { rencana.belumTahu("ANGGARAN-IURAN", satu.subjek) }
  }

  private mutating func terdaftar(_ satu: inout Desa, bpdBelum: Bool) {
    satu.daftar = Hari(2019, 3, 4) + acak.bulat(0, 2200)
    let lembagaPenuh = acak.terjadi(450)
    for letak in satu.kelompok.indices {
      let jumlah = satu.kelompok[letak].jumlah
      switch satu.kelompok[letak].nama {
      case "kades", "perangkat", "pekerja_rentan": satu.kelompok[letak].terdaftar = jumlah
      case "bpd":
        satu.kelompok[letak].terdaftar =
          bpdBelum ? (acak.terjadi(120) ? acak.bulat(1, jumlah - 1) : 0) : jumlah
      default:
        satu.kelompok[letak].terdaftar =
          lembagaPenuh ? jumlah : acak.terjadi(700) ? 0 : acak.bulat(0, jumlah)
      }
    }
    if bpdBelum {
      rencana.langgar("BPD-BELUM", satu.subjek, jumlah: satu.satu("bpd")?.belum ?? 0)
    }
    var adaCelah = false
    let undian = acak.bulat(1, 1000)
    if undian <= 28, let letak = satu.kelompok.firstIndex(where: { $0.nama == "perangkat" }) {
      let belum = acak.bulat(1, 2)
      satu.kelompok[letak].terdaftar = satu.kelompok[letak].jumlah - belum
      rencana.langgar("APARAT-BELUM", satu.subjek, jumlah: belum)
    } else if undian <= 34, let letak = satu.kelompok.firstIndex(where: { $0.nama == "perangkat" })
    {
      satu.kelompok[letak].terdaftar = nil
      rencana.belumTahu("APARAT-BELUM", satu.subjek)
      adaCelah = true
    } else if undian <= 50, lembagaPenuh,
      let letak = satu.kelompok.firstIndex(where: { $0.nama == "linmas" })
    {
      satu.kelompok[letak].terdaftar = nil
      rencana.belumTahu("LKD-BELUM", satu.subjek)
      adaCelah = true
    }
    catatLembaga(satu)
    susunAnggaran(&satu, tanpa: adaCelah)
  }

  private mutating func catatLembaga(_ satu: Desa) {
    let belum = ["rt_rw", "linmas", "kebersihan", "lkd"].compactMap { satu.satu($0)?.belum }
      .reduce(0, +)
    if belum > 0 { rencana.langgar("LKD-BELUM", satu.subjek, jumlah: belum) }
  }

  /// Baris anggaran 2025: lengkap, hanya aparat, atau tidak ada sama sekali.
  private mutating func susunAnggaran(_ satu: inout Desa, tanpa: Bool) {
    let undian = acak.bulat(1, 100)
    if tanpa || undian > 75 {
      rencana.belumTahu("ANGGARAN-IURAN", satu.subjek)
      return
    }
    let hanyaAparat = undian > 45
    var tertinggal = false
    for kelompok in satu.kelompok where (kelompok.terdaftar ?? 0) > 0 {
      let aparat = kelompok.nama == "kades" || kelompok.nama == "perangkat"
      if hanyaAparat && !aparat {
        tertinggal = true
        continue
      }
      let sumber =
        kelompok.nama == "pekerja_rentan"
        ? "APBD" : aparat ? "ADD" : acak.pilih(["ADD", "ADD", "PADES", "BHPR", "BANKEU"])
      satu.anggaran.append(satu.cukup(kelompok, sumber: sumber))
    }
    if hanyaAparat && acak.terjadi(250) { satu.anggaran.append(jkn(satu, sumber: "APBD")) }
    if tertinggal {
      rencana.belumTahu("ANGGARAN-IURAN", satu.subjek)
    } else if acak.terjadi(110) {
      kurangi(&satu)
    }
    if !hanyaAparat && acak.terjadi(45) {
      // Tahun 2025: larangan Dana Desa tidak ditemukan, jadi tidak dapat diputus.
      satu.anggaran[0].sumber = "DD"
      rencana.belumTahu("DANA-DESA", satu.subjek)
    }
  }

  private func jkn(_ satu: Desa, sumber: String) -> BarisAnggaran {
    BarisAnggaran(
      rekening: "5.1.3.01", uraian: "Jaminan kesehatan kepala desa", kelompok: "kades",
      program: "JKN", orang: 1, nilai: satu.siltapKades * 4 * 12 / 100, sumber: sumber)
  }

  /// Satu kelompok hanya dianggarkan untuk sebagian tahun.
  private mutating func kurangi(_ satu: inout Desa) {
    let calon = satu.anggaran.indices.filter { satu.anggaran[$0].program == "JKK;JKM" }
    let letak = acak.pilih(calon)
    let bulan = acak.bulat(6, 10)
    let baris = satu.anggaran[letak]
    let nilai = baris.nilai * bulan / 12 / 100 * 100
    satu.anggaran[letak].bulan = bulan
    satu.anggaran[letak].nilai = nilai
    let kurang = satu.perlu(baris.kelompok, baris.orang) - nilai * 100_000
    rencana.langgar(
      "ANGGARAN-IURAN", satu.subjek, jumlah: 1, nilai: (kurang + 50_000) / 100_000)
  }
}
