/// Every name that templates of letters know.
package enum NoticeModel {
  /// The names at the top, with what they mean.
  package static let all = TemplateModel.group(
    "",
    [
      ("konsep", .flag("surat belum boleh dikirim: ada dasar hukum di bawah gerbang")),
      ("resmi", .flag("surat boleh ditandatangani dan dikirim")),
      ("nomor", .text("nomor surat; kosong pada konsep dan sebelum ditandatangani")),
      ("tempat", .text("tempat surat dibuat")),
      ("tanggal", .text("hari surat, 31 Oktober 2025")),
      ("tanggal_huruf", .text("hari surat dengan huruf")),
      ("keadaan", .text("hari yang hukum dan datanya diperiksa")),
      ("lampiran", .text("jumlah lampiran, 1 (satu) berkas; - bila tidak ada")),
      ("rincian_ada", .flag("ada rincian temuan sebagai lampiran")),
      ("gerbang", .text("tingkat terendah yang boleh keluar, A sampai E")),
      ("tingkat", .text("tingkat terburuk dalam dasar surat ini")),
      ("tingkat_arti", .text("arti tingkat itu")),
      ("disamarkan", .flag("data pribadi disamarkan")),
      ("dua_tanda_tangan", .flag("selain penanda tangan ada yang mengetahui")),
      ("tanda_terima", .flag("surat mempunyai tanda terima")),
      ("disiapkan_oleh", .text("nama penyiap; bukan penanda tangan")),
      (
        "kertas",
        .group(
          "ukuran halaman",
          [
            ("nama", .text("A4 atau F4")), ("lebar", .text("milimeter")),
            ("tinggi", .text("milimeter")), ("atas", .text("milimeter")),
            ("kanan", .text("milimeter")), ("bawah", .text("milimeter")),
            ("kiri", .text("milimeter")), ("huruf", .text("nama huruf")),
            ("ukuran", .text("besar huruf, poin")),
          ])
      ),
      ("kantor", .group("kantor pengirim", office)),
      ("penanda", .group("yang menandatangani", signer)),
      ("mengetahui", .group("yang mengetahui", signer)),
      ("subjek", .group("siapa yang diperiksa", subject)),
      ("temuan", .list("temuan, satu demi satu", finding)),
      ("satu_temuan", .flag("hanya satu temuan")),
      ("banyak_temuan", .flag("lebih dari satu temuan")),
      ("jumlah_temuan", .text("banyaknya temuan, 3 (tiga)")),
      ("jumlah_rupiah", .text("jumlah rupiah semua temuan; kosong bila tidak ada")),
      ("jumlah_terbilang", .text("jumlah rupiah itu dengan huruf")),
      ("jumlah_sebagian", .flag("jumlah itu paling sedikit; sebagian data belum diketahui")),
      ("langkah", .list("langkah yang ditempuh surat ini; satu atau tidak ada", step)),
      ("dasar", .list("semua dasar hukum surat ini, tanpa ulangan", basis)),
      ("tenggat", .list("jangka waktu bagi penerima; satu atau tidak ada", deadline)),
      ("hitungan", .list("hitungan uang; satu atau tidak ada", amount)),
      ("sebelumnya", .list("surat terdahulu dalam perkara yang sama", earlier)),
      ("sebelumnya_terakhir", .list("surat terdahulu yang terakhir; satu atau tidak ada", earlier)),
      ("upaya", .list("keberatan; satu atau tidak ada", remedy)),
      ("data", .list("data yang diminta, yang paling menentukan lebih dulu", request)),
      ("jumlah_data", .text("banyaknya data yang diminta, 3 (tiga)")),
      ("verifikasi", .list("kutipan, nilai, dan kalender di bawah gerbang", basis)),
      ("pertimbangan", .texts("yang menghalangi atau harus ditimbang sebelum dikirim")),
      ("jejak", .group("sidik jari", trace)),
    ])

  private static let signer: [(name: String, model: TemplateModel)] = [
    ("jabatan", .text("jabatan")), ("nama", .text("nama; kosong bila belum ditentukan")),
    ("pangkat", .text("pangkat dan golongan")), ("nip", .text("NIP")),
  ]

  private static let office: [(name: String, model: TemplateModel)] = [
    ("atas", .texts("baris kop di atas nama")), ("nama", .text("nama kantor")),
    ("bawah", .texts("baris kop di bawah nama: cabang, alamat, telepon")),
  ]

  private static let subject: [(name: String, model: TemplateModel)] = [
    ("nama", .text("nama; nomornya bila nama tidak diketahui")),
    ("nomor", .text("nomor dalam catatan")),
    ("wilayah", .text("kabupaten atau kota; kosong bila tidak diketahui")),
    ("npp", .text("nomor pendaftaran perusahaan")), ("tahun", .text("tahun anggaran")),
    ("pemberi_kerja", .flag("subjeknya pemberi kerja")), ("desa", .flag("subjeknya desa")),
    ("kabupaten", .flag("subjeknya kabupaten atau kota")),
    ("lain", .flag("subjeknya yang lain")),
  ]

  private static let basis: [(name: String, model: TemplateModel)] = [
    ("kutip", .text("PP 86/2013 Pasal 6 ayat (1)")), ("tingkat", .text("A sampai E")),
    ("tingkat_arti", .text("arti tingkat")),
    ("isi", .text("isi pasal dengan kata-kata kita; kosong bila tidak dicatat")),
    ("peran", .text("kewajiban, sanksi, tata cara, …")),
  ]

  private static let finding: [(name: String, model: TemplateModel)] = [
    ("urut", .text("nomor urut")), ("kode", .text("kode temuan")), ("aturan", .text("id aturan")),
    ("judul", .text("kewajiban yang diperiksa")), ("uraian", .text("apa yang ditemukan")),
    ("perbaikan", .text("apa yang harus dilakukan")),
    ("jumlah", .text("3 orang; kosong bila tidak ada")),
    ("rupiah", .text("Rp 1.268.311; kosong bila tidak ada")),
    ("rupiah_terbilang", .text("dengan huruf")), ("sebagian", .flag("angkanya paling sedikit")),
    ("tingkat", .text("A sampai E")), ("dasar", .list("dasar hukumnya", basis)),
    ("kutipan", .text("kutipan dasar hukumnya, dipisah titik koma")),
    ("tafsir", .texts("tafsir lain yang akan mengubah temuan")),
    ("timbang", .text("apa yang harus ditimbang petugas")),
    ("anggapan", .texts("kolom yang nilainya dianggap")),
    ("bukti", .texts("baris bukti, disamarkan")), ("bukti_ada", .flag("ada baris bukti")),
    ("bukti_sisa", .text("banyaknya baris yang tidak dimuat; kosong bila semua dimuat")),
    ("nilai", .list("nilai hukum yang dipakai", value)), ("nilai_ada", .flag("ada nilai hukum")),
  ]

  private static let value: [(name: String, model: TemplateModel)] = [
    ("nama", .text("nama nilai")), ("nilai", .text("nilainya")), ("berlaku", .text("masa berlaku")),
    ("kutip", .text("kutipannya")), ("tingkat", .text("A sampai E")),
  ]

  private static let step: [(name: String, model: TemplateModel)] = [
    ("judul", .text("nama langkah")), ("badan", .text("yang berwenang")),
    ("perintah", .text("apa yang diperintahkan")), ("pemenuhan", .texts("cara mengakhiri perkara")),
    ("berikutnya", .text("langkah sesudahnya; kosong bila tidak ada")),
    ("isi", .texts("isi langkahnya, misalnya pelayanan yang dihentikan")),
    ("isi_ada", .flag("langkahnya mempunyai isi")),
  ]

  private static let reckoning: [(name: String, model: TemplateModel)] = [
    ("jangka", .text("10 (sepuluh) hari kerja")),
    ("akhir", .text("hari terakhir bila surat diterima pada `diterima`")),
    ("akhir_huruf", .text("hari terakhir dengan huruf")),
    ("libur", .text("hari libur yang tidak dihitung")),
    ("tafsir", .text("bunyi tafsirnya; kosong pada yang utama")),
  ]

  private static let deadline: [(name: String, model: TemplateModel)] =
    reckoning + [
      ("diterima", .text("hari penerimaan yang dipakai sebagai contoh")),
      ("lain", .list("menurut tafsir lain", reckoning)),
    ]

  private static let amount: [(name: String, model: TemplateModel)] = [
    (
      "baris",
      .list(
        "baris hitungan",
        [
          ("judul", .text("apa")), ("nilai", .text("nilainya; belum diketahui bila tidak ada")),
        ])
    ),
    ("jumlah", .text("hasilnya; kosong bila belum dapat dihitung")),
    ("terbilang", .text("hasilnya dengan huruf")), ("kurang", .texts("yang belum diketahui")),
    ("belum", .flag("jumlahnya belum dapat dihitung")),
    ("terpisah", .texts("yang terutang di luar jumlah ini")),
  ]

  private static let earlier: [(name: String, model: TemplateModel)] = [
    ("judul", .text("nama surat")), ("nomor", .text("nomornya")),
    ("tanggal", .text("hari ditandatangani")), ("diterima", .text("hari diterima")),
    ("berakhir", .text("hari terakhir jangka waktunya")),
  ]

  private static let remedy: [(name: String, model: TemplateModel)] = [
    ("diajukan", .text("21 (dua puluh satu) hari kerja")),
    ("diputus", .text("10 (sepuluh) hari kerja")),
    ("kutipan", .text("kutipan dasarnya")),
    (
      "banding",
      .list(
        "banding atas keberatan yang ditolak; satu atau tidak ada",
        [
          ("diajukan", .text("10 (sepuluh) hari kerja")),
          ("diputus", .text("10 (sepuluh) hari kerja")),
          ("kutipan", .text("kutipan dasarnya")),
        ])
    ),
    ("tidak_menunda", .flag("upaya itu tidak menunda, menurut tafsir yang dipakai")),
  ]

  private static let request: [(name: String, model: TemplateModel)] = [
    ("urut", .text("nomor urut")), ("judul", .text("data apa")), ("arti", .text("artinya")),
    ("nama", .text("nama kolom dalam catatan")),
    ("baris", .text("berapa baris dan di mana; kosong bila satu")),
    ("aturan", .text("kewajiban yang menunggunya, dipisah titik koma")),
    ("menentukan", .text("berapa kewajiban yang terjawab olehnya sendiri")),
  ]

  private static let trace: [(name: String, model: TemplateModel)] = [
    ("fakta", .text("sidik jari fakta surat")), ("aturan", .text("sidik jari buku aturan")),
    ("program", .text("sidik jari program")), ("naskah", .text("sidik jari naskah")),
  ]
}
