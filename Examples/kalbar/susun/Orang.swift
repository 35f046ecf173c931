/// Nama dan NIK buatan. NIK berbentuk sah, tetapi nomor serinya selalu 9xxx.
struct Orang {
  private var niks: Set<String> = []
  private var kpjTerakhir = 0

  /// Nama dari kepingan nama Melayu, Dayak, Tionghoa, Jawa, Bugis, dan Madura; `bergelar` memuat koma.
  mutating func nama(_ acak: inout Acak, perempuan: Bool) -> String {
    let suku = acak.bulat(1, 100)
    var nama: String
    if suku <= 36 {
      nama = acak.pilih(perempuan ? Self.melayuP : Self.melayuL) + " " + acak.pilih(Self.melayu)
    } else if suku <= 68 {
      nama = acak.pilih(perempuan ? Self.baptisP : Self.baptisL) + " " + acak.pilih(Self.dayak)
    } else if suku <= 82 {
      nama = acak.pilih(Self.marga) + " " + acak.pilih(perempuan ? Self.tionghoaP : Self.tionghoaL)
    } else {
      nama = acak.pilih(perempuan ? Self.umumP : Self.umumL) + " " + acak.pilih(Self.umum)
    }
    if acak.terjadi(25) { nama += acak.pilih(Self.gelar) }
    return nama
  }

  /// NIK yang belum pernah keluar, dengan tanggal lahir di dalamnya.
  mutating func nik(
    _ acak: inout Acak, depan: [String], lahir: Hari, perempuan: Bool
  ) -> String {
    let (tahun, bulan, tanggal) = lahir.bagian
    while true {
      let nik =
        acak.pilih(depan) + nol(perempuan ? tanggal + 40 : tanggal, 2) + nol(bulan, 2)
        + nol(tahun % 100, 2) + "9" + nol(acak.bulat(0, 999), 3)
      if niks.insert(nik).inserted { return nik }
    }
  }

  mutating func kpj() -> String {
    kpjTerakhir += 1
    return "99" + nol(kpjTerakhir, 9)
  }

  static let melayuL = [
    "Abang", "Uray", "Syarif", "Bujang", "Hamdan", "Sabran", "Usman", "Jumadi", "Hamzah", "Ridwan",
    "Muhammad", "Zulkifli", "Iskandar", "Rusli", "Mahmud", "Syahrul", "Burhan", "Arifin",
  ]
  static let melayuP = [
    "Dayang", "Syarifah", "Utin", "Nurhayati", "Siti", "Halimah", "Rosnah", "Zainab", "Marhamah",
    "Nuraini", "Salbiah", "Hasnah", "Rahmah", "Fatimah", "Juliana", "Masitah",
  ]
  static let melayu = [
    "Hendri", "Rahman", "Ismail", "Saparudin", "Fadli", "Alkadri", "Firdaus", "Kurniadi", "Hadari",
    "Sulaiman", "Yusri", "Anwar", "Karim", "Sani", "Bakri", "Latif", "Jamil", "Mustafa",
  ]
  static let baptisL = [
    "Yohanes", "Petrus", "Markus", "Agustinus", "Donatus", "Andreas", "Stefanus", "Antonius",
    "Paulus", "Fransiskus", "Martinus", "Aloysius", "Herkulanus", "Kornelius", "Yosef",
    "Benediktus",
  ]
  static let baptisP = [
    "Maria", "Fransiska", "Yuliana", "Lusia", "Agnes", "Monika", "Theresia", "Veronika", "Kristina",
    "Elisabet", "Paulina", "Emiliana", "Margareta", "Yustina", "Natalia", "Roswita",
  ]
  static let dayak = [
    "Ahon", "Atan", "Jalung", "Lehot", "Sabar", "Udin", "Bunga", "Layang", "Ngabang", "Ansan",
    "Jelani", "Kimbuk", "Lejiu", "Apui", "Manjan", "Songkan", "Tumbang", "Bawing", "Nyangko",
    "Rangga",
  ]
  static let marga = [
    "Lim", "Bong", "Tjhin", "Ng", "Liu", "Chai", "Lai", "Tan", "Jong", "Phang", "Then", "Kho",
  ]
  static let tionghoaL = [
    "Sui Khian", "Kiat Bun", "Fuk Min", "Khiong", "Jun Hin", "Tet Liong", "Cun Fa", "Hendra",
    "Edy Susanto", "Akhun", "Bun Nyan", "Kim Sin",
  ]
  static let tionghoaP = [
    "Mei Ling", "Siu Lan", "Nyuk Fa", "Lie Cin", "Djun Moy", "Khim Ngo", "Susi", "Vera Lestari",
    "Hui Na", "Mui Kiaw", "Sian Li", "Cin Cin",
  ]
  static let umumL = [
    "Slamet", "Bambang", "Joko", "Andi", "Suparman", "Wahyu", "Rudi", "Eko", "Dedi", "Agus", "Mat",
    "Haris", "Teguh", "Sugeng", "Baharuddin", "Made",
  ]
  static let umumP = [
    "Sri", "Tri", "Wahyuni", "Dewi", "Ani", "Rina", "Lestari", "Sumiati", "Misnah", "Endang",
    "Desi", "Ratna", "Yanti", "Sulastri", "Andi", "Tuti",
  ]
  static let umum = [
    "Santoso", "Wibowo", "Hartono", "Setiawan", "Handayani", "Utomo", "Susanti", "Daeng Matutu",
    "Purnomo", "Mulyadi", "Sutrisno", "Rahayu", "Maulana", "Pratiwi", "Siswanto", "Hasibuan",
  ]
  static let gelar = [", S.E.", ", A.Md.", ", S.T.", ", S.P.", ", S.Kom.", ", S.H."]
}
