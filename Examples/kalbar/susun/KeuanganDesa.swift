/// Porsi belanja aparatur, siltap, dan tenggat APBDes, serta desa tahun 2024 dan 2026.
extension PenyusunDesa {
  mutating func keuangan(_ satu: inout Desa) {
    let undian = acak.bulat(1, 1000)
    if undian <= 28, let belanja = satu.belanja {
      satu.aparatur = belanja / 1000 * acak.bulat(305, 420)
      rencana.langgar("PORSI-30", satu.subjek, nilai: satu.aparatur - belanja / 10 * 3)
    } else if undian <= 40 {
      satu.belanja = nil
      rencana.belumTahu("PORSI-30", satu.subjek)
    }
    // Siltap hanya diubah bila tidak ada baris anggaran yang bergantung padanya.
    if satu.anggaran.isEmpty && acak.terjadi(50) { siltapKurang(&satu) }
    tenggat(&satu)
  }

  private mutating func siltapKurang(_ satu: inout Desa) {
    if acak.terjadi(200) {
      satu.siltapPerangkat = nil
      if satu.siltapKades >= 2_426_640 { rencana.belumTahu("SILTAP-MINIMUM", satu.subjek) }
      return
    }
    var jabatan = 0
    var kurang = 0
    if acak.terjadi(500) {
      satu.siltapKades = acak.bulat(210, 240) * 10_000
      jabatan += 1
      kurang += 2_426_640 - satu.siltapKades
    }
    if acak.terjadi(500) {
      satu.siltapSekdes = acak.bulat(190, 220) * 10_000
      jabatan += 1
      kurang += 2_224_420 - satu.siltapSekdes
    }
    if jabatan == 0 || acak.terjadi(600) {
      let perangkat = acak.bulat(170, 200) * 10_000
      satu.siltapPerangkat = perangkat
      jabatan += 1
      kurang += 2_022_200 - perangkat
    }
    rencana.langgar("SILTAP-MINIMUM", satu.subjek, jumlah: jabatan, nilai: kurang)
  }

  /// Tahun 2025: disepakati paling lambat Oktober 2024, dikirim tiga hari kemudian, ditetapkan paling
  /// lambat 31 Desember 2024.
  private mutating func tenggat(_ satu: inout Desa) {
    let undian = acak.bulat(1, 1000)
    guard let sepakat = satu.sepakat else { return }
    let batasSepakat = Hari(satu.tahun - 1, 10, 31)
    let batasTetap = Hari(satu.tahun - 1, 12, 31)
    switch undian {
    case ...40:
      let telat = acak.bulat(2, 40)
      satu.sepakat = batasSepakat + telat
      satu.kirim = batasSepakat + telat + acak.bulat(0, 3)
      satu.tetap = batasTetap + -acak.bulat(0, 8)
      rencana.langgar("APBDES-TENGGAT", satu.subjek, jumlah: telat)
    case ...65:
      let telat = acak.bulat(2, 25)
      satu.kirim = sepakat + 3 + telat
      satu.tetap = batasTetap + -acak.bulat(0, 8)
      rencana.langgar("APBDES-TENGGAT", satu.subjek, jumlah: telat)
    case ...95:
      let telat = acak.bulat(2, 60)
      satu.tetap = batasTetap + telat
      rencana.langgar("APBDES-TENGGAT", satu.subjek, jumlah: telat)
    case ...120:
      satu.tetap = nil
      rencana.belumTahu("APBDES-TENGGAT", satu.subjek)
    default: break
    }
  }

  private mutating func lengkap(_ satuan: Wilayah.Satuan, tahun: Int) -> Desa {
    let belanja = acak.bulat(9000, 20_000) * 100_000
    let sepakat = Hari(tahun - 1, 10, 2) + acak.bulat(0, 25)
    var satu = Desa(
      kode: satuan.kode, nama: satuan.nama, tahun: tahun, daftar: Hari(2021, 2, 1),
      belanja: belanja, aparatur: belanja / 1000 * acak.bulat(200, 295), sepakat: sepakat,
      kirim: sepakat + acak.bulat(0, 3), tetap: Hari(tahun - 1, 11, 20) + acak.bulat(0, 40),
      siltapKades: 2_500_000, siltapSekdes: 2_300_000, siltapPerangkat: 2_100_000)
    let perangkat = acak.bulat(6, 10)
    let rt = acak.bulat(4, 12)
    satu.kelompok = [
      Kelompok(nama: "kades", jumlah: 1, terdaftar: 1),
      Kelompok(nama: "perangkat", jumlah: perangkat, terdaftar: perangkat),
      Kelompok(nama: "bpd", jumlah: 7, terdaftar: 7),
      Kelompok(nama: "rt_rw", jumlah: rt, terdaftar: rt),
    ]
    return satu
  }

  /// Tahun anggaran 2024: Dana Desa tidak boleh membayar iuran kades, perangkat, dan pekerja rentan.
  mutating func tahun2024(_ satuan: Wilayah.Satuan, urut: Int) -> Desa {
    var satu = lengkap(satuan, tahun: 2024)
    satu.kelompok.append(Kelompok(nama: "pekerja_rentan", jumlah: 20, terdaftar: 20))
    satu.anggaran = satu.kelompok.map { satu.cukup($0, sumber: "ADD") }
    let dilarang: [Int]
    switch urut {
    case ..<16: dilarang = [0, 1]
    case ..<30: dilarang = [4]
    case ..<40: dilarang = [0, 1, 4]
    default: dilarang = []
    }
    for letak in dilarang { satu.anggaran[letak].sumber = "DD" }
    // Larangan 2024 tidak menyebut BPD dan RT/RW.
    if (40..<48).contains(urut) { satu.anggaran[2].sumber = "DD" }
    if !dilarang.isEmpty {
      rencana.langgar(
        "DANA-DESA", satu.subjek, jumlah: dilarang.count,
        nilai: dilarang.reduce(0) { $0 + satu.anggaran[$1].nilai })
    }
    return satu
  }

  /// Tahun anggaran 2026, masih rancangan: Dana Desa tidak boleh membayar iuran kades, perangkat, dan BPD.
  mutating func tahun2026(_ satuan: Wilayah.Satuan, urut: Int) -> Desa {
    var satu = lengkap(satuan, tahun: 2026)
    satu.tetap = nil
    if urut % 3 == 0 {
      // Tenggat kesepakatan 31 Oktober 2025 belum lewat: kosong adalah wajar.
      satu.sepakat = nil
      satu.kirim = nil
    }
    satu.anggaran = satu.kelompok.map { satu.cukup($0, sumber: "ADD") }
    var dilarang: [Int] = []
    if urut < 6 { dilarang = [0, 2] }
    if (6..<10).contains(urut) {
      satu.anggaran.append(
        BarisAnggaran(
          rekening: "5.1.3.01", uraian: "Jaminan kesehatan kepala desa", kelompok: "kades",
          program: "JKN", orang: 1, nilai: 1_200_000, sumber: "DD"))
      dilarang = [4]
    }
    for letak in dilarang { satu.anggaran[letak].sumber = "DD" }
    if !dilarang.isEmpty {
      rencana.langgar(
        "DANA-DESA", satu.subjek, jumlah: dilarang.count,
        nilai: dilarang.reduce(0) { $0 + satu.anggaran[$1].nilai })
    }
    return satu
  }
}
