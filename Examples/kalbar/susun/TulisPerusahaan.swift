/// Penulisan berkas pemberi kerja, pekerja, dan pembayaran dengan kekacauan ekspor yang sungguh terjadi.
struct PenulisPerusahaan {
  let perusahaan: [Perusahaan]
  var acak: Acak
  var rencana: Rencana

  /// Titik koma, Windows-1252, tanggal bergaris miring, koma desimal, dua kolom kosong di belakang,
  /// dan satu baris yang nomornya sudah ada.
  mutating func pemberiKerja() -> [UInt8] {
    let berkas = "pemberi_kerja.csv"
    var teks =
      "Kode Perusahaan;NPP;NIB;NAMA PERUSAHAAN;Kode Kab/Kota;KBLI;Bentuk Usaha;Skala Usaha;"
      + "Tingkat Risiko;Tgl Berdiri;Tgl Daftar BPJS;Program Diikuti;Tarif JKK;Jumlah TK;"
      + "Lunas Sampai;Tgl WLKP;;\n"
    let bermasalah = Set(rencana.temuan.map(\.subjek))
    let ganda = perusahaan.first { !bermasalah.contains($0.id) && $0.pekerja.count > 5 }
    for (urut, satu) in perusahaan.enumerated() {
      teks += baris(satu)
      if urut == 700, let ganda { teks += baris(ganda) }
    }
    rencana.kacau(berkas, "pemisah titik koma", harapan: "dikenali")
    rencana.kacau(berkas, "Windows-1252 (Café)", harapan: "dikenali, nama terbaca benar")
    rencana.kacau(berkas, "dua kolom kosong di belakang", harapan: "diabaikan")
    rencana.kacau(berkas, "judul kolom lain", 10, harapan: "dikenali dari alias")
    rencana.kacau(berkas, "tanggal 31/12/2024", perusahaan.count, harapan: "terbaca")
    rencana.kacau(berkas, "tarif dengan koma desimal", perusahaan.count, harapan: "terbaca")
    if let ganda {
      rencana.kacau(
        berkas, "nomor \(ganda.id) muncul dua kali", harapan: "baris kedua ditolak dan dilaporkan")
    }
    return teks.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func baris(_ satu: Perusahaan) -> String {
    let tarif = satu.tarif.map { "0," + String(nol($0, 6).prefix(4)) }
    let lunas = satu.lunas.map { "\(nol($0.nomor % 12 + 1, 2))/\($0.nomor / 12)" }
    let program = satu.program.isEmpty ? "" : "\"" + satu.program.joined(separator: ";") + "\""
    let sel: [String] = [
      satu.id, satu.npp ?? "", satu.nib ?? "", kutip(satu.nama, pemisah: ";"), satu.wilayah,
      satu.kbli, satu.jenis ?? "", satu.skala ?? "", satu.risiko ?? "",
      satu.berdiri?.garisMiring ?? "", satu.daftar?.garisMiring ?? "", program, tarif ?? "",
      satu.jumlah.map { String($0) } ?? "", lunas ?? "", satu.wlkp?.garisMiring ?? "", "", "",
    ]
    return sel.joined(separator: ";") + "\n"
  }

  /// BOM dan CRLF. Sanggau menulis nomor seri Excel, Ketapang menulis `Rp` dan garis miring.
  mutating func pekerja() -> [UInt8] {
    let berkas = "pekerja.csv"
    var teks =
      "\u{FEFF}Kode Perusahaan,NIK,Nama Tenaga Kerja,Tgl Mulai Bekerja,Upah,Upah Dilaporkan,"
      + "No KPJ,Tgl Kepesertaan,Kewarganegaraan\r\n"
    var urut = 0
    for satu in perusahaan {
      for orang in satu.pekerja {
        teks += baris(orang, di: satu, berkas: berkas)
        urut += 1
        if urut % 4000 == 0 {
          teks += "\r\n"
          rencana.kacau(berkas, "baris kosong", harapan: "dilewati")
        }
        if urut % 3600 == 0, let yatim = satu.pekerja.first {
          var tersesat = satu
          tersesat.id = "PK99" + nol(urut / 3600, 2)
          teks += baris(yatim, di: tersesat, berkas: berkas)
          rencana.kacau(
            berkas, "pekerja tanpa pemberi kerja", harapan: "dilaporkan sebagai yatim")
        }
      }
    }
    rencana.kacau(berkas, "BOM UTF-8", harapan: "dikenali")
    rencana.kacau(berkas, "akhir baris CRLF", harapan: "dikenali")
    rencana.kacau(berkas, "judul kolom lain", 6, harapan: "dikenali dari alias")
    return Array(teks.utf8)
  }

  private mutating func baris(_ orang: Pekerja, di satu: Perusahaan, berkas: String) -> String {
    let nik: String
    if orang.nikRusak {
      nik = "\"6,17E+15\""
      rencana.kacau(berkas, "NIK menjadi 6,17E+15", harapan: "belum diketahui, dengan sebab")
    } else {
      nik = orang.nik
    }
    func hari(_ hari: Hari?) -> String {
      guard let hari else { return "" }
      switch satu.wilayah {
      case "61.03": return hari.seriExcel
      case "61.04": return hari.garisMiring
      default: return hari.iso
      }
    }
    func uang(_ rupiah: Int?) -> String {
      guard let rupiah else { return "" }
      return satu.wilayah == "61.04" ? "\"Rp \(beribu(rupiah)),00\"" : String(rupiah)
    }
    var masuk = hari(orang.masuk)
    if orang.masukRusak {
      masuk = "31/02/2024"
      rencana.kacau(
        berkas, "tanggal yang tidak ada (31/02/2024)", harapan: "belum diketahui, dengan sebab")
    }
    if satu.wilayah == "61.03" {
      rencana.kacau(berkas, "baris dengan nomor seri Excel", harapan: "terbaca sebagai tanggal")
    } else if satu.wilayah == "61.04" {
      rencana.kacau(berkas, "baris dengan Rp 3.000.000,00 dan 31/12/2024", harapan: "terbaca")
    }
    let nama = kutip(orang.nama)
    if nama.hasPrefix("\"") {
      rencana.kacau(berkas, "nama berkoma dalam tanda kutip", harapan: "satu sel")
    }
    let sel: [String] = [
      satu.id, nik, nama, masuk, uang(orang.upah), uang(orang.lapor), orang.kpj ?? "",
      hari(orang.daftar), orang.asing ? acak.pilih(["WNA", "TKA"]) : "",
    ]
    return sel.joined(separator: ",") + "\r\n"
  }

  /// Dua baris judul di atas kepala kolom, `Rp`, nomor seri Excel, dan baris jumlah di bawah.
  mutating func pembayaran() -> [UInt8] {
    let berkas = "pembayaran.csv"
    var teks = "REKAP PEMBAYARAN IURAN;;;;;\nPosisi 30 Oktober 2025;;;;;\n\n"
    teks += "Kode Perusahaan;BLTH;Tgl Bayar;Jumlah Bayar;Kanal Bayar;No Transaksi\n"
    var total = 0
    for satu in perusahaan {
      for bayar in satu.bayar {
        let seri = acak.terjadi(300)
        if seri { rencana.kacau(berkas, "tanggal nomor seri Excel", harapan: "terbaca") }
        let sel: [String] = [
          satu.id, bayar.bulan.iso, seri ? bayar.tanggal.seriExcel : bayar.tanggal.garisMiring,
          "Rp \(beribu(bayar.jumlah)),00", bayar.kanal, bayar.rujukan,
        ]
        teks += sel.joined(separator: ";") + "\n"
        total += bayar.jumlah
      }
    }
    teks += "\nTOTAL;;;Rp \(beribu(total)),00;;\n"
    rencana.kacau(berkas, "dua baris judul di atas kepala kolom", harapan: "dilewati")
    rencana.kacau(berkas, "baris kosong di antara data", harapan: "dilewati")
    rencana.kacau(berkas, "judul kolom lain", 6, harapan: "dikenali dari alias")
    rencana.kacau(berkas, "baris jumlah di bawah", harapan: "ditolak sebagai jumlah dan dilaporkan")
    rencana.kacau(berkas, "jumlah ditulis Rp 3.000.000,00", harapan: "terbaca")
    return Array(teks.utf8)
  }
}
