/// Celah: sel yang kosong atau rusak pada perusahaan yang selebihnya patuh. Tiap celah dipasang supaya
/// sungguh menentukan: jawabannya berbeda menurut isi sel yang hilang.
extension PenyusunPerusahaan {
  mutating func tanamCelah(_ satu: inout Perusahaan) {
    let lama = satu.pekerja.indices.filter {
      satu.pekerja[$0].kpj != nil && !satu.pekerja[$0].asing
        && satu.pekerja[$0].masuk < Hari(2025, 8, 1)
    }
    guard let korban = lama.first else { return }
    switch acak.bulat(1, 12) {
    case 1:
      satu.skala = nil
      satu.program = ["JKK", "JKM"]
      satu.pekerja[korban].upah = 2_000_000
      satu.pekerja[korban].lapor = 2_000_000
      rencana.belumTahu("PDS-PROGRAM", satu.id)
      rencana.belumTahu("UPAH-MINIMUM", satu.id)
    case 2:
      satu.tarif = nil
      rencana.belumTahu("TARIF-JKK", satu.id)
    case 3:
      satu.risiko = nil
      rencana.belumTahu("TARIF-JKK", satu.id)
    case 4:
      satu.lunas = nil
      rencana.belumTahu("TUNGGAKAN", satu.id)
    case 5:
      satu.jumlah = nil
      rencana.belumTahu("DATA-PEKERJA", satu.id)
    case 6:
      // Tanpa jenis, pengecualian penyelenggara negara tidak dapat diputus.
      satu.jenis = nil
      satu.pekerja[korban].kpj = nil
      satu.pekerja[korban].daftar = nil
      satu.pekerja[korban].lapor = nil
      rencana.belumTahu("PDS-TK", satu.id)
    case 7, 8:
      for letak in lama.prefix(3) { satu.pekerja[letak].lapor = nil }
      rencana.belumTahu("PDS-UPAH", satu.id)
    case 9:
      for letak in lama.prefix(2) { satu.pekerja[letak].daftar = nil }
      rencana.belumTahu("DAFTAR-TERLAMBAT", satu.id)
    case 10:
      guard satu.pekerja.count >= 2 else { return }
      for letak in satu.pekerja.indices.prefix(4) { satu.pekerja[letak].nikRusak = true }
      rencana.belumTahu("DATA-PEKERJA", satu.id)
    case 11:
      satu.pekerja[korban].masukRusak = true
      rencana.belumTahu("DAFTAR-TERLAMBAT", satu.id)
    default:
      satu.pekerja[korban].upah = nil
      rencana.belumTahu("PDS-UPAH", satu.id)
      if satu.skala == "menengah" || satu.skala == "besar" {
        rencana.belumTahu("UPAH-MINIMUM", satu.id)
      }
    }
  }
}
