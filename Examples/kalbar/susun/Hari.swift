/// Satu hari kalender, disimpan sebagai banyaknya hari sejak 1 Januari 1970.
struct Hari: Comparable {
  var nomor: Int

  init(nomor: Int) {
    self.nomor = nomor
  }

  init(_ tahun: Int, _ bulan: Int, _ tanggal: Int) {
    let y = bulan <= 2 ? tahun - 1 : tahun
    let era = (y >= 0 ? y : y - 399) / 400
    let yoe = y - era * 400
    let doy = (153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5 + tanggal - 1
    nomor = era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
  }

  static func < (kiri: Hari, kanan: Hari) -> Bool { kiri.nomor < kanan.nomor }
  static func + (hari: Hari, tambah: Int) -> Hari { Hari(nomor: hari.nomor + tambah) }
  static func - (kiri: Hari, kanan: Hari) -> Int { kiri.nomor - kanan.nomor }

  var bagian: (tahun: Int, bulan: Int, tanggal: Int) {
    let z = nomor + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let doe = z - era * 146_097
    let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
    let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
    let mp = (5 * doy + 2) / 153
    let bulan = mp < 10 ? mp + 3 : mp - 9
    return (yoe + era * 400 + (bulan <= 2 ? 1 : 0), bulan, doy - (153 * mp + 2) / 5 + 1)
  }

  /// `2024-12-31`
  var iso: String {
    let (t, b, h) = bagian
    return "\(t)-\(nol(b, 2))-\(nol(h, 2))"
  }

  /// `31/12/2024`
  var garisMiring: String {
    let (t, b, h) = bagian
    return "\(nol(h, 2))/\(nol(b, 2))/\(t)"
  }

  /// Nomor seri Excel: 1 Januari 1900 adalah 1, dan 1900 dikira kabisat.
  var seriExcel: String { String(nomor + 25_569) }
}

/// Satu bulan, disimpan sebagai tahun × 12 + bulan − 1.
struct Bulan: Comparable {
  var nomor: Int

  init(nomor: Int) { self.nomor = nomor }
  init(_ tahun: Int, _ bulan: Int) { nomor = tahun * 12 + bulan - 1 }

  static func < (kiri: Bulan, kanan: Bulan) -> Bool { kiri.nomor < kanan.nomor }
  static func + (bulan: Bulan, tambah: Int) -> Bulan { Bulan(nomor: bulan.nomor + tambah) }
  static func - (kiri: Bulan, kanan: Bulan) -> Int { kiri.nomor - kanan.nomor }

  var iso: String { "\(nomor / 12)-\(nol(nomor % 12 + 1, 2))" }

  func tanggal(_ hari: Int) -> Hari { Hari(nomor / 12, nomor % 12 + 1, hari) }
}

/// Bilangan dengan nol di depan sampai `lebar` angka.
func nol(_ bilangan: Int, _ lebar: Int) -> String {
  let angka = String(bilangan)
  return String(repeating: "0", count: max(0, lebar - angka.count)) + angka
}

/// `3000000` menjadi `3.000.000`.
func beribu(_ bilangan: Int) -> String {
  var hasil = ""
  for (urut, angka) in String(bilangan).reversed().enumerated() {
    if urut > 0 && urut % 3 == 0 { hasil.append(".") }
    hasil.append(angka)
  }
  return String(hasil.reversed())
}
