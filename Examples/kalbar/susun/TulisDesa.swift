/// Penulisan desa, kelompok, dan anggaran. Yang terakhir berpemisah tab.
struct PenulisDesa {
  let desa: [Desa]
  var rencana: Rencana

  mutating func desaCsv() -> [UInt8] {
    var teks =
      "Kode Desa,Tahun Anggaran,Nama Desa,Kode Kabupaten,Tgl Daftar BPJS,Total Belanja,"
      + "Belanja Siltap dan Tunjangan,Tgl Sepakat BPD,Tgl Kirim Camat,Tgl Penetapan,"
      + "Siltap Kepala Desa,Siltap Sekretaris Desa,Siltap Perangkat Desa\n"
    for satu in desa {
      let sel: [String] = [
        satu.kode, String(satu.tahun), kutip(satu.nama), satu.kabupaten, satu.daftar?.iso ?? "",
        satu.belanja.map { String($0) } ?? "", String(satu.aparatur), satu.sepakat?.iso ?? "",
        satu.kirim?.iso ?? "", satu.tetap?.iso ?? "", String(satu.siltapKades),
        String(satu.siltapSekdes), satu.siltapPerangkat.map { String($0) } ?? "",
      ]
      teks += sel.joined(separator: ",") + "\n"
    }
    rencana.kacau("desa.csv", "judul kolom lain", 12, harapan: "dikenali dari alias atau judul")
    return Array(teks.utf8)
  }

  func kelompokCsv() -> [UInt8] {
    var teks = "kode_desa,tahun,kelompok,jumlah,terdaftar,aktif\n"
    for satu in desa {
      for kelompok in satu.kelompok {
        let terdaftar = kelompok.terdaftar.map { String($0) } ?? ""
        teks +=
          "\(satu.kode),\(satu.tahun),\(kelompok.nama),\(kelompok.jumlah),\(terdaftar),\(terdaftar)\n"
      }
    }
    return Array(teks.utf8)
  }

  mutating func anggaranCsv() -> [UInt8] {
    var teks = "Kode Desa\tTA\tKode Rek\tUraian\tPenerima\tProgram\tOrang\tBulan\tNilai\tSumber\n"
    for satu in desa {
      for baris in satu.anggaran {
        let sel: [String] = [
          satu.kode, String(satu.tahun), baris.rekening, baris.uraian, baris.kelompok,
          baris.program, String(baris.orang), String(baris.bulan), String(baris.nilai),
          baris.sumber,
        ]
        teks += sel.joined(separator: "\t") + "\n"
      }
    }
    rencana.kacau("anggaran_desa.csv", "pemisah tab", harapan: "dikenali")
    rencana.kacau("anggaran_desa.csv", "judul kolom lain", 4, harapan: "dikenali dari alias")
    return Array(teks.utf8)
  }
}
