/// The words by which drafts name groups, programmes, sources and sanctions; meanings are the names
/// that the vocabulary of rules gives them.
enum AlignmentWords {
  /// Groups of people, with the names that speak of several at once.
  static let groups = PhraseTable<[String]>([
    ("kepala desa|kades|kepala kampung|petinggi|wali nagari|pambakal", ["kades"]),
    (
      "perangkat desa|perangkat kampung|sekretaris desa|sekdes|kepala dusun|kadus|kaur|kasi desa|kepala urusan|kepala seksi desa|pelaksana kewilayahan",
      ["perangkat"]
    ),
    (
      "aparatur desa|aparat desa|aparatur pemerintah desa|aparatur pemerintahan desa|aparat pemerintah desa|penyelenggara pemerintahan desa|penyelenggara pemerintah desa|pemerintah desa beserta perangkatnya",
      ["kades", "perangkat"]
    ),
    (
      "bpd|badan permusyawaratan desa|badan permusyawaratan kampung|bpk|badan perwakilan desa|badan permusyawaratan",
      ["bpd"]
    ),
    (
      "rt|rw|rt/rw|rukun tetangga|rukun warga|ketua rt|ketua rw|pengurus rt|pengurus rw|pengurus rt/rw",
      ["rt_rw"]
    ),
    (
      "linmas|satlinmas|satuan perlindungan masyarakat|perlindungan masyarakat|hansip|anggota linmas",
      ["linmas"]
    ),
    ("petugas kebersihan|pekerja kebersihan|tenaga kebersihan|penyapu jalan", ["kebersihan"]),
    (
      "lembaga kemasyarakatan desa|lkd|kader posyandu|posyandu|pkk|karang taruna|lpm|lembaga pemberdayaan masyarakat|lembaga adat desa|lembaga adat",
      ["lkd"]
    ),
    (
      "pekerja rentan|pekerja miskin|masyarakat miskin|masyarakat rentan|warga miskin|warga rentan|keluarga miskin|penduduk miskin|orang miskin|fakir miskin|pekerja kurang mampu|masyarakat kurang mampu|warga kurang mampu|pekerja tidak mampu|masyarakat rentan dan miskin|masyarakat miskin dan rentan|pekerja informal miskin|buruh tani|nelayan kecil|pekerja miskin ekstrem|rumah tangga miskin",
      ["pekerja_rentan"]
    ),
    (
      "pekerja sosial keagamaan|pekerja keagamaan|marbot|guru ngaji|imam masjid|penjaga gereja|rohaniwan|petugas keagamaan|tokoh agama",
      ["keagamaan"]
    ),
    (
      "pekerja sawit|petani sawit|pekebun sawit|pekerja perkebunan sawit|pekerja perkebunan kelapa sawit|pekerja kebun sawit|petani kelapa sawit|pekebun kelapa sawit|buruh sawit|buruh perkebunan sawit|pekerja pada perkebunan sawit|pekerja pada perkebunan kelapa sawit|pekebun rakyat",
      ["sawit"]
    ),
    (
      "pegawai non-asn|non-asn|pegawai non asn|non aparatur sipil negara|pegawai pemerintah non pegawai negeri|tenaga honorer|tenaga kontrak daerah|tenaga non-asn|pegawai tidak tetap|honorer",
      ["non_asn"]
    ),
    (
      "pekerja penerima upah|penerima upah|tenaga kerja penerima upah", ["penerima_upah"]
    ),
    (
      "pekerja bukan penerima upah|bukan penerima upah|bpu|pekerja mandiri|pekerja informal|pekerja sektor informal|peserta mandiri",
      ["bukan_penerima_upah"]
    ),
    ("jasa konstruksi|pekerja jasa konstruksi|pekerja konstruksi", ["jasa_konstruksi"]),
  ])

  static let programmes = PhraseTable<[String]>([
    ("jkk|jaminan kecelakaan kerja|program kecelakaan kerja", ["JKK"]),
    ("jkm|jkematian|jaminan kematian|program kematian", ["JKM"]),
    ("jht|jaminan hari tua|program hari tua", ["JHT"]),
    ("jp|jaminan pensiun|program pensiun", ["JP"]),
    ("jkp|jaminan kehilangan pekerjaan", ["JKP"]),
    (
      "jkn|jaminan kesehatan|jaminan kesehatan nasional|bpjs kesehatan|kartu indonesia sehat|jaminan sosial kesehatan",
      ["JKN"]
    ),
  ])

  /// Words that name employment social security as a whole.
  static let employment = PhraseTable<Bool>([
    (
      "ketenagakerjaan|jamsostek|kecelakaan kerja|jkk|jkm|jht|kematian|hari tua|bpjamsostek|bpu",
      true
    )
  ])

  static let funding = PhraseTable<String>([
    (
      "alokasi dana desa|add|alokasi dana kampung|adk|dana alokasi desa", "ADD"
    ),
    (
      "dana desa|dds|dd|dana kampung|dana transfer desa|dana desa yang bersumber dari apbn|dana desa yang bersumber dari anggaran pendapatan dan belanja negara|dana yang bersumber dari apbn yang diperuntukkan bagi desa|dana yang bersumber dari anggaran pendapatan dan belanja negara yang diperuntukkan bagi desa|dana apbn yang diperuntukkan bagi desa|dana transfer pusat ke desa|dana transfer pusat kepada desa|dana transfer dari pusat ke desa|transfer pemerintah pusat ke desa|transfer pemerintah pusat kepada desa|transfer dari pemerintah pusat kepada desa|transfer dari pemerintah pusat ke desa|transfer apbn ke desa|transfer apbn kepada desa|transfer ke desa yang bersumber dari apbn|bagian desa dari apbn|dana dari apbn untuk desa|dana dari apbn bagi desa|dana dari anggaran pendapatan dan belanja negara bagi desa|dana dari anggaran pendapatan dan belanja negara untuk desa|anggaran pendapatan dan belanja negara yang diperuntukkan bagi desa|apbn yang diperuntukkan bagi desa|apbn yang ditransfer ke desa|dana apbn untuk desa|dana apbn bagi desa|dana yang diterima desa dari apbn|dana yang diterima desa dari anggaran pendapatan dan belanja negara",
      "DD"
    ),
    (
      "pendapatan asli desa|pades|padesa|pad desa|hasil usaha desa|hasil usaha bumdes|hasil bumdes",
      "PADES"
    ),
    (
      "bagi hasil pajak|bagi hasil pajak dan retribusi|bagi hasil pajak daerah|bagian dari hasil pajak|bhpr|dana bagi hasil pajak dan retribusi|dana bagi hasil pajak dan retribusi daerah|bagian hasil pajak daerah dan retribusi daerah|bagi hasil pajak daerah dan retribusi daerah",
      "BHPR"
    ),
    ("bantuan keuangan|bankeu", "BANKEU"),
    ("apbdes|apbdesa|apb desa|apb-desa|anggaran pendapatan dan belanja desa", "APBDES"),
    (
      "apbd|anggaran pendapatan dan belanja daerah|anggaran daerah|kas daerah|anggaran pemerintah daerah|anggaran pendapatan belanja daerah",
      "APBD"
    ),
    ("apbn|anggaran pendapatan dan belanja negara", "APBN"),
    (
      "dbh sawit|dbh perkebunan sawit|dana bagi hasil sawit|dana bagi hasil perkebunan sawit|dana bagi hasil perkebunan kelapa sawit|dana bagi hasil kelapa sawit|bagi hasil perkebunan sawit|bagi hasil sawit",
      "DBH_SAWIT"
    ),
    (
      "tanggung jawab sosial|tanggung jawab sosial perusahaan|tanggung jawab sosial dan lingkungan|tanggung jawab sosial dan lingkungan perusahaan|csr|tjsl|tjslp|tslp|dana csr",
      "CSR"
    ),
    (
      "peserta sendiri|dibayar sendiri|dibayar oleh peserta|ditanggung peserta|ditanggung sendiri|secara mandiri|swadaya",
      "PESERTA"
    ),
    ("ditanggung pemberi kerja|dibayar oleh pemberi kerja|beban pemberi kerja", "PEMBERI_KERJA"),
    (
      "sumber lain yang sah|sumber lain yang sah dan tidak mengikat|sumber dana lain yang sah|pendapatan lain yang sah|penerimaan lain yang sah",
      "LAIN"
    ),
  ])

  static let sanctions = PhraseTable<String>([
    (
      "teguran|teguran tertulis|teguran lisan|peringatan tertulis|peringatan lisan|surat peringatan",
      "teguran"
    ),
    ("denda|denda administratif|membayar denda|didenda|uang paksa", "denda"),
    (
      "tidak memberikan pelayanan publik|tidak memberikan pelayanan|tidak diberikan pelayanan|tidak diberi pelayanan|tidak mendapat pelayanan|tidak mendapatkan pelayanan|menghentikan pelayanan publik|menghentikan pelayanan|menunda pelayanan|membatasi pelayanan|menolak permohonan izin|tidak mendapat pelayanan publik|tidak mendapatkan pelayanan publik|tidak memperoleh pelayanan publik|tidak diberikan pelayanan publik|tidak diberi pelayanan publik|penghentian pelayanan publik|penundaan pelayanan publik|pembatasan pelayanan publik|penghentian pelayanan|penundaan pelayanan|tmp2t|tidak dilayani|pelayanan publik dihentikan|pelayanan publik tertentu dihentikan|penghentian layanan|dihentikan pelayanan publiknya|tidak mendapat layanan publik|tidak mendapatkan layanan publik|ditolak permohonan izinnya|tidak diberikan izin|penolakan permohonan izin|penangguhan pelayanan",
      "pelayanan_publik"
    ),
    (
      "mencabut izin|membekukan izin|dicabut izin|dicabut izin usahanya|dibekukan izin usahanya|izin usaha dicabut|izin usaha dibekukan|izin usahanya dibekukan|izinnya dibekukan|membatalkan izin|pencabutan izin|pembekuan izin|pencabutan perizinan|pembekuan perizinan|dicabut izinnya|dibekukan izinnya|pencabutan sementara izin|pencabutan tetap izin|izin usahanya dicabut|izinnya dicabut|pencabutan nib|pembatalan izin",
      "pencabutan_izin"
    ),
    (
      "menutup sementara|menutup tempat usaha|menutup usaha|menutup kegiatan|menutup lokasi|ditutup sementara|ditutup usahanya|usahanya ditutup|tempat usahanya ditutup|menghentikan kegiatan|menghentikan sementara kegiatan|menghentikan sementara|menyegel|dihentikan kegiatannya|dihentikan sementara kegiatannya|penghentian kegiatan|penghentian sementara kegiatan|penghentian tetap kegiatan|penutupan usaha|penutupan lokasi|penutupan tempat|penutupan kegiatan|penyegelan|disegel|penghentian sementara usaha|penghentian operasional|penutupan sementara",
      "penghentian_kegiatan"
    ),
    (
      "menunda penyaluran|menunda pencairan|memotong alokasi|memotong add|memotong penghasilan|memotong siltap|menghentikan penyaluran|penundaan penyaluran|penundaan pencairan|pemotongan penghasilan|pemotongan siltap|pemotongan alokasi|pemotongan add|penghentian penyaluran|penundaan pembayaran",
      "penundaan_dana"
    ),
    (
      "blacklist|daftar hitam|pengumuman di media|diumumkan di media massa|kerja sosial|ganti rugi|pemutusan kerja sama|penyitaan|paksaan pemerintah",
      "lain"
    ),
  ])

  /// Says that the words around it are about contributions or membership.
  static let contribution = PhraseTable<Bool>([
    (
      "iuran|premi|kepesertaan|peserta|jaminan sosial|jamsostek|bpjs|bpjamsostek|perlindungan|didaftarkan|mendaftarkan|diikutsertakan|mengikutsertakan|jaminan kecelakaan kerja|jaminan kematian|jkk|jkm|pelaksanaan peraturan bupati|pelaksanaan program",
      true
    )
  ])

  /// Says that the people named take part.
  static let participation = PhraseTable<Bool>([
    (
      "peserta|kepesertaan|didaftarkan|mendaftarkan|terdaftar|iuran|perlindungan|dilindungi|melindungi|diikutsertakan|mengikutsertakan|ikut serta|jaminan sosial|sasaran|penerima bantuan|penerima manfaat|jaminan kecelakaan|jaminan kematian|premi|mengikuti program|jamsostek|diikutkan|jaminan sosial ketenagakerjaan",
      true
    )
  ])
}
