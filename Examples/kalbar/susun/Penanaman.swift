/// Penanaman pelanggaran dan celah. Setiap cara mengubah perusahaan yang patuh dan mencatat temuannya.
extension PenyusunPerusahaan {
  mutating func tanamPelanggaran(_ satu: inout Perusahaan) {
    let mikroKecil = satu.skala == "mikro" || satu.skala == "kecil"
    if !satu.pekerja.isEmpty && acak.terjadi(mikroKecil ? 95 : 25) {
      tanamBelumDaftar(&satu)
    } else {
      if !mikroKecil && acak.terjadi(180) { tanamDiBawahMinimum(&satu) }
      if acak.terjadi(75) { tanamBelumPeserta(&satu) }
      if acak.terjadi(65) { tanamUpahKurang(&satu) }
      if acak.terjadi(75) { tanamTerlambatDaftar(&satu) }
      if acak.terjadi(45) { tanamProgramKurang(&satu) }
      if acak.terjadi(100) {
        tanamTunggakan(&satu)
      } else if acak.terjadi(35) {
        tanamTarif(&satu)
      }
      if !satu.pekerja.isEmpty && acak.terjadi(320) { tanamPembayaran(&satu) }
    }
    if !satu.pekerja.isEmpty, let berdiri = satu.berdiri, berdiri < Hari(2024, 9, 1),
      acak.terjadi(140)
    {
      tanamWLKP(&satu)
    }
    if acak.terjadi(60) { tanamDataPekerja(&satu) }
  }

  /// UU 24/2011 Pasal 17 tidak menjangkau penyelenggara negara: pelanggarannya dikecualikan.
  mutating func tanamPadaInstansi(_ satu: inout Perusahaan, urut: Int) {
    if urut == 1 && acak.terjadi(400) {
      lepasKepesertaan(&satu)
      rencana.kecuali("PWBD", satu.id)
    } else if urut == 2 && acak.terjadi(400) {
      let letak = satu.pekerja.indices.first { satu.pekerja[$0].masuk < Hari(2025, 8, 1) }
      guard let letak else { return }
      lepas(&satu.pekerja[letak])
      rencana.kecuali("PDS-TK", satu.id)
    }
  }

  private func lepas(_ satu: inout Pekerja) {
    satu.kpj = nil
    satu.daftar = nil
    satu.lapor = nil
  }

  private func lepasKepesertaan(_ satu: inout Perusahaan) {
    satu.npp = nil
    satu.daftar = nil
    satu.program = []
    satu.tarif = nil
    satu.lunas = nil
    for letak in satu.pekerja.indices { lepas(&satu.pekerja[letak]) }
  }

  private mutating func tanamBelumDaftar(_ satu: inout Perusahaan) {
    lepasKepesertaan(&satu)
    rencana.langgar("PWBD", satu.id, jumlah: satu.pekerja.count)
  }

  /// Sebagian pekerja WNI yang sudah lama bekerja, paling banyak `perseratus` dari semuanya.
  private mutating func sebagian(
    _ satu: Perusahaan, perseratus: Int, yang syarat: (Pekerja) -> Bool
  ) -> [Int] {
    let calon = satu.pekerja.indices.filter { !satu.pekerja[$0].asing && syarat(satu.pekerja[$0]) }
    guard !calon.isEmpty else { return [] }
    let banyak = max(1, min(calon.count, satu.pekerja.count * acak.bulat(3, perseratus) / 100))
    return Array(acak.kocok(calon).prefix(banyak))
  }

  private mutating func tanamBelumPeserta(_ satu: inout Perusahaan) {
    let terpilih = sebagian(satu, perseratus: 40) { $0.kpj != nil && $0.masuk < Hari(2025, 8, 1) }
    for letak in terpilih { lepas(&satu.pekerja[letak]) }
    var banyak = terpilih.count
    for letak in satu.pekerja.indices
    where satu.pekerja[letak].asing && satu.pekerja[letak].kpj != nil {
      lepas(&satu.pekerja[letak])
      banyak += 1
    }
    if banyak > 0 { rencana.langgar("PDS-TK", satu.id, jumlah: banyak) }
  }

  private mutating func tanamUpahKurang(_ satu: inout Perusahaan) {
    let terpilih = sebagian(satu, perseratus: 60) { $0.kpj != nil }
    var kurang = 0
    for letak in terpilih {
      guard let upah = satu.pekerja[letak].upah else { continue }
      let lapor = upah * acak.bulat(62, 95) / 100 / 1000 * 1000
      satu.pekerja[letak].lapor = lapor
      kurang += upah - lapor
    }
    if !terpilih.isEmpty {
      rencana.langgar("PDS-UPAH", satu.id, jumlah: terpilih.count, nilai: kurang)
    }
  }

  private mutating func tanamTerlambatDaftar(_ satu: inout Perusahaan) {
    let terpilih = sebagian(satu, perseratus: 30) { $0.kpj != nil && $0.masuk < Hari(2025, 8, 1) }
    for letak in terpilih {
      let masuk = satu.pekerja[letak].masuk
      satu.pekerja[letak].daftar = min(masuk + acak.bulat(40, 420), Hari(2025, 10, 24))
    }
    if !terpilih.isEmpty {
      rencana.langgar("DAFTAR-TERLAMBAT", satu.id, jumlah: terpilih.count)
    }
  }

  private mutating func tanamProgramKurang(_ satu: inout Perusahaan) {
    guard !satu.pekerja.isEmpty, let skala = satu.skala else { return }
    let wajib = programWajib(skala)
    // Yang ditinggalkan selalu yang terakhir diwajibkan: JP, lalu JHT; usaha mikro meninggalkan JKM.
    let sisa = wajib.dropLast(wajib.count > 3 && acak.terjadi(300) ? 2 : 1)
    satu.program = Array(sisa)
    rencana.langgar("PDS-PROGRAM", satu.id, jumlah: wajib.count - sisa.count)
  }

  private mutating func tanamTarif(_ satu: inout Perusahaan) {
    guard !satu.pekerja.isEmpty, let tarif = satu.tarif,
      let letak = tarifRisiko.firstIndex(of: tarif)
    else { return }
    satu.tarif = tarifRisiko[letak == 0 ? 1 : letak - 1]
    rencana.langgar("TARIF-JKK", satu.id, jumlah: 1)
  }

  private mutating func tanamTunggakan(_ satu: inout Perusahaan) {
    guard !satu.peserta.isEmpty else { return }
    let bulan = 1 + acak.bulat(0, 5) * acak.bulat(0, 5)
    satu.lunas = bulanTerakhir + -bulan
    for (tafsir, seluruh) in [("seluruh_peserta", true), ("terdaftar_bulan_itu", false)] {
      let utang = satu.tunggakan(seluruhPeserta: seluruh)
      rencana.langgar(
        "TUNGGAKAN", satu.id, jumlah: utang.bulan, nilai: utang.rupiah,
        tafsir: "peserta-bulan-tunggakan=\(tafsir)")
    }
  }

  private mutating func tanamDiBawahMinimum(_ satu: inout Perusahaan) {
    let minimum = upahMinimum2025[satu.wilayah, default: 287_828_600]
    let terpilih = sebagian(satu, perseratus: 30) { _ in true }
    var kurang = 0
    for letak in terpilih {
      let upah = (minimum / 100 - acak.bulat(30, 600) * 1000) / 1000 * 1000
      satu.pekerja[letak].upah = upah
      if satu.pekerja[letak].kpj != nil { satu.pekerja[letak].lapor = upah }
      kurang += minimum - upah * 100
    }
    if !terpilih.isEmpty {
      rencana.langgar(
        "UPAH-MINIMUM", satu.id, jumlah: terpilih.count, nilai: (kurang + 50) / 100)
    }
  }

  private mutating func tanamWLKP(_ satu: inout Perusahaan) {
    if acak.terjadi(600) {
      satu.wlkp = nil
      rencana.langgar("WLKP", satu.id)
    } else {
      let umur = acak.bulat(380, 1500)
      satu.wlkp = hariPeriksa + -umur
      rencana.langgar("WLKP", satu.id, jumlah: umur)
    }
  }

  private mutating func tanamDataPekerja(_ satu: inout Perusahaan) {
    guard satu.pekerja.count >= 2 else { return }
    if acak.terjadi(600) {
      let beda = acak.bulat(1, 5)
      let nyata = satu.pekerja.count
      satu.jumlah = acak.terjadi(700) || nyata <= beda ? nyata + beda : nyata - beda
      rencana.langgar("DATA-PEKERJA", satu.id, jumlah: beda)
    } else {
      // Dua baris untuk orang yang sama: NIK baris kedua disalin dari baris pertama.
      satu.pekerja[1].nik = satu.pekerja[0].nik
      satu.pekerja[1].nama = satu.pekerja[0].nama
      rencana.langgar("DATA-PEKERJA", satu.id, jumlah: 1)
    }
  }

  /// Riwayat pembayaran yang berakhir pada `lunas_sampai`, atau sengaja tidak.
  private mutating func tanamPembayaran(_ satu: inout Perusahaan) {
    guard let lunas = satu.lunas, !satu.peserta.isEmpty else { return }
    var bulan = lunas + -acak.bulat(3, 7)
    var bulanBayar: [Bulan] = []
    while bulan <= lunas {
      bulanBayar.append(bulan)
      bulan = bulan + 1
    }
    if acak.terjadi(110) {
      if acak.terjadi(600) {
        // Satu bulan di tengah hilang: urutannya putus di situ.
        let putus = acak.bulat(1, bulanBayar.count - 2)
        let sampai = bulanBayar[putus - 1]
        bulanBayar.remove(at: putus)
        rencana.langgar("BAYAR-TIDAK-COCOK", satu.id, jumlah: lunas - sampai)
      } else {
        // Pembayaran berhenti sebelum bulan yang dicatat lunas.
        let buang = acak.bulat(1, bulanBayar.count - 2)
        bulanBayar.removeLast(buang)
        rencana.langgar("BAYAR-TIDAK-COCOK", satu.id, jumlah: buang)
      }
    }
    for bulan in bulanBayar {
      let tanggal = min((bulan + 1).tanggal(acak.bulat(3, 15)), Hari(2025, 10, 30))
      let kanal =
        tanggal >= Hari(2025, 9, 24) && acak.terjadi(450)
        ? "Bank Kalbar" : acak.terjadi(850) ? "virtual account" : "lainnya"
      satu.bayar.append(
        Bayar(
          bulan: bulan, tanggal: tanggal, jumlah: (satu.iuranPerjuta(bulan) + 500_000) / 1_000_000,
          kanal: kanal, rujukan: rujukanBaru()))
    }
  }
}
