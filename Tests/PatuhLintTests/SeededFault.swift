import Testing

/// One change to a copy of the repository's rulebook, and what lint has to say of it.
struct SeededFault: Sendable, Hashable, CustomTestStringConvertible {
  /// From the root of the repository.
  let file: String
  /// Stands exactly once in the file; empty adds the replacement as a new file.
  let text: String
  let replacement: String
  let code: String
  /// The diagnostic stands on the line on which this text begins in the changed file.
  let at: String
  /// Where the diagnostic stands, when that is another file than the changed one.
  let place: String
  /// The rule can't be compiled any more, so that nothing is said of what nobody uses.
  let breaks: Bool

  init(
    _ code: String, _ file: String, _ text: String, _ replacement: String, at: String? = nil,
    in place: String? = nil, breaks: Bool = false
  ) {
    self.file = file
    self.text = text
    self.replacement = replacement
    self.code = code
    self.at = at ?? replacement
    self.place = place ?? file
    self.breaks = breaks
  }

  var testDescription: String { code + " " + file + ": " + replacement.prefix(60) }
}

extension SeededFault {
  static let all = citations + days + unused + conditions + numbers + sureness + reading

  private static let citations = [
    SeededFault(
      "LAW0101", "Rules/pendaftaran/pekerja.yaml", "PP 45/2015 Pasal 4 ayat (1)",
      "PP 54/2015 Pasal 4 ayat (1)", breaks: true),
    SeededFault(
      "LAW0102", "Rules/iuran/tunggakan.yaml", "UU 40/2004 Pasal 17 ayat (2)",
      "UU 40/2004 Pasal 99 ayat (2)", breaks: true),
    SeededFault(
      "LAW0101", "Rules/bacaan/tenggat-pendaftaran.yaml", "PP 37/2021 Pasal 6 ayat (1)",
      "PP 73/2021 Pasal 6 ayat (1)"),
    SeededFault(
      "LAW0002", "Rules/desa/bpd.yaml", "UU 24/2011 Pasal 14", "UU BPJS pasal empat belas",
      breaks: true),
    SeededFault(
      "LAW0103", "Rules/parameter/iuran/jkm.yaml", "from: 2015-07-01", "from: 2010-01-01"),
    SeededFault(
      "LAW0103", "Rules/pendaftaran/program.yaml", "in_force: { from: 2015-07-01 }",
      "in_force: { from: 1990-01-01, to: 1995-12-31 }", at: "Perpres 109/2013 Pasal 6 ayat (2)",
      breaks: true),
    SeededFault(
      "LAW0104", "Rules/parameter/iuran/jp_pekerja.yaml", "PP 45/2015 Pasal 28 ayat (3)",
      "UU 3/1992"),
    SeededFault(
      "LAW0120", "Rules/kabupaten/peraturan-bupati.yaml", "role: duty", "role: definition",
      at: "Peraturan bupati tentang", breaks: true),
  ]

  private static let days = [
    SeededFault(
      "LAW0003", "Rules/kabupaten/cakupan.yaml", "in_force: { from: 2024-01-01 }",
      "in_force: { from: 2024-01-01, to: 2023-01-01 }", breaks: false),
    SeededFault(
      "LAW0008", "Rules/parameter/upah_minimum/ump.yaml", "to: 2023-12-31", "to: 2024-03-31",
      at: "- { from: 2024-01-01"),
    SeededFault(
      "LNT0001", "Rules/parameter/upah_minimum/ump.yaml", "from: 2025-01-01",
      "from: 2025-02-01"),
    SeededFault(
      "LNT0001", "Rules/parameter/iuran/jp_batas_upah.yaml", "to: 2017-02-28", "to: 2017-01-31",
      at: "- { from: 2017-03-01"),
    SeededFault(
      "LAW0005", "Regulations/uu/uu-6-2014.yaml",
      "jaminan sosial tidak disebut.\n    in_force: { from: 2014-01-15, to: 2024-04-24 }",
      "jaminan sosial tidak disebut.\n    in_force: { from: 2014-01-15 }",
      at: "Pasal 62\n    kind: right\n    says: >-"),
    SeededFault(
      "LNT0002", "Regulations/uu/uu-6-2014.yaml",
      "jaminan sosial tidak disebut.\n    in_force: { from: 2014-01-15, to: 2024-04-24 }",
      "jaminan sosial tidak disebut.\n    in_force: { from: 2014-01-15, to: 2024-04-20 }",
      at: "Pasal 62\n    kind: right\n    says: >-"),
    SeededFault(
      "LNT0003", "Regulations/pp/pp-37-2021.yaml", "amended_by: [pp-6-2025]\n", "",
      at: "amends: [pp-37-2021]", in: "Regulations/pp/pp-6-2025.yaml"),
    SeededFault(
      "LNT0004", "Regulations/uu/uu-3-1992.yaml", ", to: 2015-06-30", "", at: "uu-24-2011"),
    SeededFault(
      "LNT0005", "Rules/kalender/2024.yaml", "year: 2024", "year: 2030", at: "year: 2025",
      in: "Rules/kalender/2025.yaml"),
    SeededFault(
      "LNT0006", "Rules/kalender/2026.yaml", "day: 2026-12-24, name: Natal",
      "day: 2026-12-25, name: Cuti Natal"),
    SeededFault(
      "LAW0011", "Rules/kalender/2025.yaml", "day: 2025-12-25", "day: 2024-12-25"),
    SeededFault(
      "LNT0007", "Rules/kabupaten/dbh-sawit.yaml", "category: DBH-SAWIT",
      "review_by: 2026-03-01\ncategory: DBH-SAWIT", at: "2026-03-01"),
    SeededFault(
      "LNT0007", "Rules/parameter/iuran/jp_batas_upah.yaml", "unit: rupiah sebulan",
      "unit: rupiah sebulan\nreview_by: 2026-03-01", at: "2026-03-01"),
    SeededFault(
      "LNT0008", "Rules/parameter/wlkp/bulan.yaml", "{ from: 1981-09-29, value: 12,",
      "{ from: 1970-01-01, to: 1975-12-31, value: 12,",
      at: "pemberi_kerja.tanggal_berdiri + bulan(param.wlkp.bulan)",
      in: "Rules/pelaporan/wajib-lapor.yaml"),
  ]

  private static let unused = [
    SeededFault(
      "LAW0123", "Rules/parameter/iuran/baru.yaml", "",
      "title: Baru\ntype: decimal\nunit: bagian upah sebulan\nvalues:\n"
        + "  - { from: 2015-07-01, value: 0.01, cite: PP 45/2015 Pasal 28 ayat (3) }\n",
      at: "title: Baru"),
    SeededFault(
      "LNT0101", "Rules/kosakata.yaml", "      tanggal_berdiri:\n",
      "      tanggal_tutup:\n        type: date\n      tanggal_berdiri:\n", at: "tanggal_tutup:"),
    SeededFault(
      "LNT0102", "Rules/pelaporan/upah-dilaporkan.yaml", "applies: peserta.size() > 0",
      "  sisa: peserta.size()\napplies: peserta.size() > 0", at: "sisa:"),
    SeededFault(
      "LNT0103", "Rules/bacaan/upah-harian-jp.yaml",
      "purpose: Data memuat upah sebulan; dicatat agar pertentangannya tidak terlupa.\n", "",
      at: "title"),
    SeededFault(
      "LNT0104", "Regulations/pp/pp-86-2013.yaml", "  - cite: Pasal 3 ayat (4)\n",
      "  - cite: Pasal 3 ayat (5)\n    kind: duty\n    says: Baru.\n  - cite: Pasal 3 ayat (4)\n",
      at: "Pasal 3 ayat (5)"),
    SeededFault(
      "LNT0105", "Regulations/pp/pp-86-2013.yaml",
      "says: Upah yang dilaporkan harus sesuai dengan upah yang diterima pekerja.\n",
      "says: Upah yang dilaporkan harus sesuai dengan upah yang diterima pekerja.\n    status: unclaimed\n",
      at: "Pasal 3 ayat (2) huruf b"),
    SeededFault(
      "LNT0106", "Rules/pendaftaran/index.yaml", ", syarat-jkp]", "]", at: "title",
      in: "Rules/pendaftaran/syarat-jkp.yaml"),
    SeededFault(
      "LNT0107", "Rules/iuran/index.yaml", "order: [", "order: [tunggakkan, ",
      at: "tunggakkan"),
    SeededFault(
      "LAW0125", "Rules/bantuan/nilai.yaml", "readings: [diskon-bpu]",
      "readings: [diskon-bpu, bulan-terlambat]", at: "bulan-terlambat"),
  ]

  private static let conditions = [
    SeededFault(
      "LNT0201", "Rules/kabupaten/jumlah-desa.yaml", "require: selisih == 0",
      "require: selisih == 0 && selisih == 1"),
    SeededFault(
      "LNT0202", "Rules/pendaftaran/pemberi-kerja.yaml",
      "applies: has(pemberi_kerja.tanggal_daftar_bpjs) || pemberi_kerja.pekerja.size() > 0",
      "applies: has(pemberi_kerja.tanggal_daftar_bpjs) || pemberi_kerja.pekerja.size() >= 0"),
    SeededFault(
      "LNT0201", "Rules/desa/lembaga-kemasyarakatan.yaml", "k.terdaftar < k.jumlah",
      "k.terdaftar < k.jumlah && k.terdaftar > k.jumlah"),
    SeededFault(
      "LNT0203", "Rules/kabupaten/anggaran-iuran.yaml",
      "applies: kabupaten.tahun >= date('2021-03-25').year()",
      "applies: kabupaten.anggaran_iuran_apbd > 5", at: "require: kabupaten"),
    SeededFault(
      "LNT0204", "Rules/kabupaten/peraturan-bupati.yaml",
      "applies: kabupaten.tahun >= date('2021-03-25').year()",
      "applies: '!has(kabupaten.perbup_nomor)'", at: "require: has"),
    SeededFault(
      "LNT0205", "Rules/pelaporan/jumlah-pekerja.yaml",
      "when: pemberi_kerja.jenis == 'penyelenggara_negara'", "when: selisih != 0"),
    SeededFault(
      "LNT0206", "Rules/pelaporan/nik-ganda.yaml",
      "applies: pemberi_kerja.pekerja.size() > 0",
      "applies: pemberi_kerja.pekerja.size() > 0 && pemberi_kerja.jenis != 'penyelenggara_negara'",
      at: "pemberi_kerja.jenis == 'penyelenggara_negara'"),
    SeededFault(
      "CEL0201", "Rules/iuran/kanal-bank-kalbar.yaml", "b.kanal == 'bank_kalbar'",
      "b.kanal == 'bankkalbar'", breaks: true),
    SeededFault(
      "LAW0114", "Rules/iuran/tarif-jkk.yaml", "reading.jkk_peserta_jkp == 'bersih'",
      "reading.jkk_peserta_jkp == 'brutto'", breaks: true),
    SeededFault(
      "CEL0202", "Rules/pelaporan/wajib-lapor.yaml",
      "? pemberi_kerja.wlkp_tanggal + bulan(param.wlkp.bulan) >= hari_periksa\n    : baru_berdiri",
      "? baru_berdiri\n    : pemberi_kerja.wlkp_tanggal + bulan(param.wlkp.bulan) >= hari_periksa",
      at: "pemberi_kerja.wlkp_tanggal + bulan"),
    SeededFault(
      "CEL0202", "Rules/pendaftaran/tepat-waktu.yaml",
      "filter(p, has(p.tanggal_daftar) && has(p.kpj)\n      && (",
      "filter(p, has(p.kpj) && (", at: "|| p.tanggal_daftar > p.tanggal_masuk"),
    SeededFault(
      "LNT0207", "Rules/bantuan/nilai.yaml",
      "'!(known(penerima_bantuan.bulan) && penerima_bantuan.bulan <= 0)'",
      "'!(known(penerima_bantuan.bulan) && penerima_bantuan.bulan <= 0 && known(penerima_bantuan.bulan))'"
    ),
    SeededFault(
      "LNT0208", "Rules/pengupahan/upah-minimum.yaml", "? param.upah_minimum.ump : umk",
      "? umk : umk"),
    SeededFault(
      "LNT0209", "Rules/pelaporan/upah-dilaporkan.yaml", "p.upah_dilaporkan < p.upah",
      "p.upah < p.upah"),
    SeededFault(
      "LNT0210", "Rules/kabupaten/tiruan.yaml", "", Self.again, at: "require:"),
    SeededFault(
      "LNT0501", "Rules/kabupaten/tiruan.yaml", "", Self.again, at: "title:"),
    SeededFault(
      "LNT0211", "Rules/pengupahan/upah-minimum.yaml", "pemberi_kerja.skala_usaha == 'kecil'",
      "pemberi_kerja.skala_usaha == 'mikro'",
      at: "pemberi_kerja.skala_usaha == 'mikro'\n    cite: UU 13/2003 Pasal 90B ayat (1)\nrequire"),
  ]

  private static let numbers = [
    SeededFault(
      "LNT0301", "Rules/desa/porsi-belanja-aparatur.yaml",
      "desa.belanja_apbdes * param.porsi.belanja_aparatur", "desa.belanja_apbdes * 0.3",
      breaks: true),
    SeededFault(
      "LNT0301", "Rules/kabupaten/pertumbuhan.yaml", "require: kini >= lalu",
      "require: double(kini) >= double(lalu)", breaks: true),
    SeededFault(
      "LAW0116", "Rules/bantuan/masa.yaml", "penerima_bantuan.bulan <= paling_lama\n",
      "penerima_bantuan.bulan <= 6\n", at: "penerima_bantuan.bulan <= 6"),
    SeededFault(
      "LNT0302", "Rules/desa/siltap-minimum.yaml",
      "param.siltap_minimum.kades - desa.siltap_kades",
      "param.siltap_minimum.kades - desa.belanja_aparatur"),
    SeededFault(
      "LNT0303", "Rules/parameter/bpu/jkm.yaml", "unit: rupiah sebulan\n", "", at: "title"),
    SeededFault(
      "LNT0304", "Rules/pelaporan/upah-dilaporkan.yaml",
      ".round(0, \"half_up\")', unit: rupiah sebulan",
      ".round(0, \"half_up\")', unit: rupiah setahun"),
  ]

  private static let sureness = [
    SeededFault(
      "YAML0021", "Rules/bacaan/tenggat-pendaftaran.yaml", "default: hari_30\n", "",
      at: "title: Tenggat", breaks: true),
    SeededFault(
      "LNT0405", "Rules/bacaan/hari-teguran.yaml",
      "why: >-\n  Pasal 6 mengatur jenis sanksinya dan Permenaker pelaksana yang lama menyebut hari kerja; bacaan ini menguntungkan\n  pihak yang ditegur.\n",
      "", at: "default:"),
    SeededFault(
      "LNT0406", "Rules/bacaan/bulan-terlambat.yaml",
      "seluruhnya yang dihitung.\n    cite: [PP 44/2015 Pasal 22 ayat (1), PP 45/2015 Pasal 31 ayat (1), PP 46/2015 Pasal 20 ayat (1)]\n",
      "seluruhnya yang dihitung.\n", at: "- id: bulan_penuh"),
    SeededFault(
      "LNT0407", "Rules/pendaftaran/tepat-waktu.yaml",
      "    when: pemberi_kerja.jenis == 'penyelenggara_negara'\n    cite: UU 24/2011 Pasal 17 ayat (1)\n",
      "    when: pemberi_kerja.jenis == 'penyelenggara_negara'\n", at: "penyelenggara-negara"),
    SeededFault(
      "YAML0021", "Regulations/pp/pp-6-2025.yaml", "grade: D\n", "", at: "title: Perubahan"),
    SeededFault(
      "LNT0402", "Regulations/pp/pp-37-2021.yaml", "grade: C\nsource", "grade: A\nsource"),
    SeededFault(
      "LNT0404", "Regulations/pp/pp-37-2021.yaml", "grade: C\nsource",
      "grade: B\nverified:\n  - { by: Sri Wahyuni, day: 2026-11-01, against: Lembaran Negara Tahun 2021 }\n"
        + "  - { by: SRI  WAHYUNI, day: 2026-11-02, against: Lembaran Negara Tahun 2021 }\nsource",
      at: "- { by: SRI"),
    SeededFault(
      "LNT0403", "Rules/parameter/siltap_minimum/kades.yaml", "note: Hari mulainya",
      "grade: B, note: Hari mulainya"),
    SeededFault(
      "LNT0401", "Rules/parameter/pendaftaran/hari.yaml", "PP 45/2015 Pasal 4 ayat (2)",
      "PP 45/2015"),
  ]

  private static let reading = [
    SeededFault(
      "YAML0020", "Rules/kabupaten/cakupan.yaml", "evidence: '[kabupaten.peserta_aktif]'",
      "evidens: '[kabupaten.peserta_aktif]'"),
    SeededFault(
      "CEL0103", "Rules/desa/apbdes-tepat-waktu.yaml", "desa.apbdes_kirim - batas_kirim",
      "desa.apbdes_krim - batas_kirim", breaks: true),
    SeededFault(
      "LAW0117", "Rules/iuran/kanal-bank-kalbar.yaml", "category: KANAL-BAYAR",
      "formerly: [iuran/tarif-jkk]\ncategory: KANAL-BAYAR", at: "iuran/tarif-jkk"),
  ]

  /// A second rule that asks what another one asks already, without cases.
  private static let again = """
    title: Arahan dijalankan
    basis:
      - { cite: Inpres 2/2021, role: duty }
    in_force: { from: 2021-03-25 }
    subject: kabupaten
    let:
      belum: >-
        [!has(kabupaten.edaran_opd), !kabupaten.insentif_rt_rw, !kabupaten.korpri_bpu,
         kabupaten.perusahaan_csr == 0].filter(x, x)
    applies: kabupaten.tahun >= date('2021-03-25').year()
    require: belum.size() == 0
    category: ARAHAN

    """
}
