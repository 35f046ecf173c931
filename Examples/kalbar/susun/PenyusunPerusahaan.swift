/// Menyusun pemberi kerja: mula-mula patuh seluruhnya, lalu pelanggaran dan celah ditanam satu per satu
/// dan dicatat dalam rencana.
struct PenyusunPerusahaan {
  var acak: Acak
  var orang = Orang()
  var rencana: Rencana
  let wilayah: Wilayah
  private(set) var perusahaan: [Perusahaan] = []
  private var rujukan = 0

  init(acak: Acak, rencana: Rencana, wilayah: Wilayah) {
    self.acak = acak
    self.rencana = rencana
    self.wilayah = wilayah
  }

  static let banyak = [
    ("61.01", 120), ("61.02", 80), ("61.03", 125), ("61.04", 165), ("61.05", 115), ("61.06", 50),
    ("61.07", 70), ("61.08", 60), ("61.09", 40), ("61.10", 40), ("61.11", 30), ("61.12", 205),
    ("61.71", 310), ("61.72", 100),
  ]

  mutating func susun() {
    for (kode, banyak) in Self.banyak {
      for urut in 1...banyak {
        let instansi = urut <= 3
        var satu = patuh(kode, instansi: instansi)
        if instansi {
          tanamPadaInstansi(&satu, urut: urut)
        } else if acak.terjadi(60) {
          tanamCelah(&satu)
        } else {
          tanamPelanggaran(&satu)
        }
        perusahaan.append(satu)
      }
    }
  }

  // MARK: - Perusahaan yang patuh

  private mutating func patuh(_ kode: String, instansi: Bool) -> Perusahaan {
    let nomor = perusahaan.count + 1
    let sawit = !["61.71", "61.72"].contains(kode) && acak.terjadi(170)
    let bidang = instansi ? nil : acak.pilih(sawit ? Bidang.sawit : Bidang.lain)
    let undian = acak.bulat(1, 1000) - (sawit ? 0 : 160)
    let skala =
      instansi
      ? "besar"
      : undian < 300 ? "mikro" : undian < 640 ? "kecil" : undian < 805 ? "menengah" : "besar"
    let risiko = bidang?.risiko ?? 0
    let baru = !instansi && acak.terjadi(40)
    let berdiri =
      baru
      ? Hari(2024, 12, 2) + acak.bulat(0, 220)
      : Hari(2008, 1, 7) + acak.bulat(0, Hari(2024, 6, 1) - Hari(2008, 1, 7))
    let daftar =
      berdiri > Hari(2015, 8, 1)
      ? berdiri + acak.bulat(5, 25) : Hari(2015, 8, 3) + acak.bulat(0, 300)
    var satu = Perusahaan(
      id: "PK" + nol(nomor, 4), npp: "99" + nol(nomor * 37, 6),
      nib: instansi || !(baru || acak.terjadi(920)) ? nil : "990" + nol(nomor * 7919, 10),
      nama: "", wilayah: kode, kbli: bidang?.kbli ?? "84111", jenis: nil, skala: skala,
      risiko: kelompokRisiko[risiko], berdiri: berdiri, daftar: daftar,
      program: programWajib(skala), tarif: tarifRisiko[risiko])
    if skala == "kecil" && acak.terjadi(120) { satu.program.append("JP") }
    if skala == "besar" && acak.terjadi(300) { satu.program.append("JKP") }
    (satu.jenis, satu.nama) = jenisDanNama(skala, bidang: bidang, kode: kode, nomor: nomor)
    satu.lunas = acak.terjadi(50) ? Bulan(2025, 10) : bulanTerakhir
    satu.wlkp = baru ? nil : Hari(2024, 11, 20) + acak.bulat(0, 330)
    let banyak: Int
    switch skala {
    case "mikro": banyak = acak.bulat(1, 4)
    case "kecil": banyak = acak.bulat(3, 16)
    case "menengah": banyak = acak.bulat(14, 44)
    default: banyak = instansi ? acak.bulat(8, 40) : 45 + acak.bulat(0, 14) * acak.bulat(0, 14)
    }
    let kosong = !instansi && acak.terjadi(6)
    if !kosong {
      for _ in 0..<banyak { satu.pekerja.append(pekerja(satu)) }
      if satu.pekerja.count >= 5 && acak.terjadi(120) { satu.pekerja.append(pendatang(satu)) }
      if skala == "besar" && !instansi && acak.terjadi(250) {
        satu.pekerja.append(asing(satu, lama: acak.terjadi(600)))
      }
    }
    satu.jumlah = satu.pekerja.count
    return satu
  }

  private mutating func jenisDanNama(
    _ skala: String, bidang: Bidang?, kode: String, nomor: Int
  ) -> (String, String) {
    guard let bidang else { return ("Dinas", "Instansi Contoh \(nol(nomor, 4)) wilayah \(kode)") }
    let ekor = acak.pilih(Bidang.karangan) + " " + acak.pilih(Bidang.karangan)
    let undian = acak.bulat(1, 100)
    switch skala {
    case "mikro" where undian <= 60: return ("UD", "UD \(bidang.kata) \(ekor)")
    case "mikro", "kecil":
      if undian <= 8 { return ("Koperasi", "Koperasi \(bidang.kata) \(ekor)") }
      if undian <= 12 { return ("Yayasan", "Yayasan \(bidang.kata) \(ekor)") }
      if undian <= 70 { return ("CV", "CV \(bidang.kata) \(ekor)") }
      return ("PT", "PT \(bidang.kata) \(ekor)")
    default:
      let tbk = undian <= 4 ? ", Tbk" : undian <= 6 ? " \"Group\"" : ""
      return ("PT", "PT \(bidang.kata) \(ekor)\(tbk)")
    }
  }

  private mutating func pekerja(_ satu: Perusahaan) -> Pekerja {
    let mulai = max(satu.daftar ?? Hari(2016, 1, 4), satu.berdiri ?? Hari(2016, 1, 4))
    let masuk = mulai + acak.bulat(0, max(0, Hari(2025, 10, 1) - mulai))
    var baru = orangBaru(satu, masuk: masuk)
    baru.upah = upahWajar(satu)
    baru.lapor = baru.upah
    baru.kpj = orang.kpj()
    baru.daftar = min(masuk + acak.bulat(3, 25), hariPeriksa)
    return baru
  }

  /// Pekerja yang baru masuk beberapa hari dan belum melewati masa pendaftaran.
  private mutating func pendatang(_ satu: Perusahaan) -> Pekerja {
    var baru = orangBaru(satu, masuk: Hari(2025, 10, 6) + acak.bulat(0, 22))
    baru.upah = upahWajar(satu)
    return baru
  }

  /// Warga negara asing: `lama` sudah menjadi peserta, selain itu belum enam bulan bekerja.
  private mutating func asing(_ satu: Perusahaan, lama: Bool) -> Pekerja {
    let awal = satu.daftar ?? Hari(2016, 1, 4)
    let masuk =
      lama
      ? awal + acak.bulat(0, max(0, Hari(2024, 12, 1) - awal))
      : Hari(2025, 6, 10) + acak.bulat(0, 90)
    var baru = orangBaru(satu, masuk: masuk)
    baru.asing = true
    baru.upah = acak.bulat(80, 200) * 100_000
    if lama {
      baru.lapor = baru.upah
      baru.kpj = orang.kpj()
      baru.daftar = min(masuk + acak.bulat(3, 25), hariPeriksa)
    }
    return baru
  }

  private mutating func orangBaru(_ satu: Perusahaan, masuk: Hari) -> Pekerja {
    let perempuan = acak.terjadi(380)
    let lahir = masuk + -acak.bulat(19 * 366, 48 * 365)
    let depan = wilayah.depanNik[acak.terjadi(930) ? satu.wilayah : "61.01"] ?? ["610101"]
    return Pekerja(
      nik: orang.nik(&acak, depan: depan, lahir: lahir, perempuan: perempuan),
      nama: orang.nama(&acak, perempuan: perempuan), masuk: masuk)
  }

  /// Usaha menengah dan besar membayar sekurang-kurangnya upah minimum; yang kecil sering di bawahnya.
  private mutating func upahWajar(_ satu: Perusahaan) -> Int {
    let minimum = upahMinimum2025[satu.wilayah, default: 287_828_600] / 100
    if satu.skala == "mikro" || satu.skala == "kecil" {
      return minimum * acak.bulat(58, 118) / 100 / 10_000 * 10_000
    }
    let lebih = acak.bulat(0, 100) * acak.bulat(0, 100) * minimum / 14_000
    return ((minimum + lebih) / 1000 + 1) * 1000
  }

  mutating func rujukanBaru() -> String {
    rujukan += 1
    return "CTH" + nol(rujukan, 5)
  }
}
