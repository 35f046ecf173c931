// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let lnt: [String: String] = [
    "LNT0001": #"""
      # LNT0001

      ## Apa

      Di antara dua nilai parameter ada hari tanpa nilai.

      ## Mengapa

      Pada hari itu setiap temuan menjadi tidak diketahui. Kadang memang begitu, kadang tanggalnya salah ketik.

      ## Contoh

      ```text
      - { from: 2023-01-01, to: 2023-12-30, value: 1 }
      - { from: 2024-01-01, value: 2 }
      ```

      ## Sebaiknya

      Tutup celahnya, atau tulis alasannya: `gap: Sasaran 2027 tidak diketahui.` pada nilai sesudahnya.

      ## What

      Between two values of a parameter lie days without any.

      ## Why

      On those days every outcome is unknown. Sometimes that is so, sometimes a date is mistyped.

      ## Instead

      Close the gap, or give the reason in `gap:` of the value behind.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0002": #"""
      # LNT0002

      ## Apa

      Di antara dua naskah suatu pasal ada hari tanpa naskah.

      ## Mengapa

      Perubahan biasanya menyambung pada hari berikutnya; celah berarti salah satu tanggalnya keliru.

      ## Contoh

      ```text
      in_force: { from: 2014-01-15, to: 2024-04-20 }   # naskah baru sejak 2024-04-25
      ```

      ## Sebaiknya

      ```text
      in_force: { from: 2014-01-15, to: 2024-04-24 }
      ```

      ## What

      Between two versions of an article lie days without any.

      ## Why

      Amendments mostly follow on the next day; a gap means that one date is wrong.

      ## Instead

      ```text
      in_force: { from: 2014-01-15, to: 2024-04-24 }
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0003": #"""
      # LNT0003

      ## Apa

      Perubahan peraturan hanya dicatat pada satu sisi.

      ## Mengapa

      Pembaca peraturan yang diubah tidak melihat bahwa ia diubah. Dapat diperbaiki dengan `--fix`.

      ## Contoh

      ```text
      pp-6-2025.yaml: amends: [pp-37-2021]   # pp-37-2021 tanpa amended_by
      ```

      ## Sebaiknya

      ```text
      pp-37-2021.yaml: amended_by: [pp-6-2025]
      ```

      ## What

      An amendment is recorded on one side only.

      ## Why

      Readers of the amended act don't see that it was amended. `--fix` mends it.

      ## Instead

      ```text
      pp-37-2021.yaml: amended_by: [pp-6-2025]
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0004": #"""
      # LNT0004

      ## Apa

      Peraturan yang dicabut tidak mempunyai hari terakhir.

      ## Mengapa

      Kutipan kepadanya tampak masih berlaku.

      ## Contoh

      ```text
      revoked_by: uu-24-2011
      in_force: { from: 1992-02-17 }
      ```

      ## Sebaiknya

      ```text
      in_force: { from: 1992-02-17, to: 2015-06-30 }
      ```

      ## What

      A revoked regulation has no last day.

      ## Why

      Citations of it look as if they were in force.

      ## Instead

      ```text
      in_force: { from: 1992-02-17, to: 2015-06-30 }
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0005": #"""
      # LNT0005

      ## Apa

      Ada tahun tanpa kalender di antara tahun yang berkalender.

      ## Mengapa

      Hari kerja tahun itu tidak diketahui, dan tenggat yang melewatinya ikut tidak diketahui.

      ## Contoh

      ```text
      Rules/kalender/2023.yaml dan 2025.yaml
      ```

      ## Sebaiknya

      Tambahkan `Rules/kalender/2024.yaml` menurut SKB tahun itu.

      ## What

      A year without a calendar lies between years that have one.

      ## Why

      Its working days are unknown, and so is every deadline that runs across it.

      ## Instead

      Add `Rules/kalender/2024.yaml` from that year's decree.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0006": #"""
      # LNT0006

      ## Apa

      Satu hari tercatat sebagai libur nasional dan cuti bersama sekaligus.

      ## Mengapa

      Cuti bersama dihitung menurut bacaan, libur tidak; hari itu mendapat dua jawaban.

      ## Contoh

      ```text
      holidays: [{ day: 2026-03-20, … }]
      cuti_bersama: [{ day: 2026-03-20, … }]
      ```

      ## Sebaiknya

      Hapus yang tidak ada dalam SKB-nya.

      ## What

      A day is recorded both as holiday and as joint leave.

      ## Why

      Joint leave follows a reading and holidays don't; the day gets two answers.

      ## Instead

      Remove the one that the decree doesn't have.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0007": #"""
      # LNT0007

      ## Apa

      Hari dalam `review_by` sudah lewat.

      ## Mengapa

      Seseorang menilai isinya perlu dilihat lagi sebelum hari itu: angka tahunan, peraturan yang sedang disusun.

      ## Contoh

      ```text
      review_by: 2026-03-01
      ```

      ## Sebaiknya

      Tinjau isinya terhadap peraturan hari ini, lalu majukan `review_by`.

      ## What

      The day of `review_by` has passed.

      ## Why

      Somebody found that the content has to be looked at again by then: yearly figures, acts in the making.

      ## Instead

      Review it against today's law, then move `review_by` on.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0008": #"""
      # LNT0008

      ## Apa

      Aturan memakai parameter yang tidak bernilai pada satu hari pun selama aturan itu berlaku.

      ## Mengapa

      Hasilnya selalu tidak diketahui, apa pun datanya.

      ## Contoh

      ```text
      param.desa.iuran_dibayar_apbd[k.kelompok]   # values: []
      ```

      ## Sebaiknya

      Isi nilainya; bila sengaja kosong, tulis alasannya dalam `gap` parameter.

      ## What

      A rule reads a parameter that has no value on any of the rule's days.

      ## Why

      The outcome is always unknown, whatever the data.

      ## Instead

      Fill in the value; if it is left out on purpose, say why in the parameter's `gap`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0101": #"""
      # LNT0101

      ## Apa

      Tidak ada aturan yang membaca kolom ini.

      ## Mengapa

      Data orang dikumpulkan terbatas dan untuk tujuan yang jelas. Kolom tanpa pembaca juga tidak pernah diuji.

      ## Contoh

      ```text
      tanggal_lahir: { type: date }
      ```

      ## Sebaiknya

      ```text
      Hapus, atau sebut tujuannya: `purpose: Mencocokkan orang bila NIK diragukan.`
      ```

      ## What

      No rule reads the field.

      ## Why

      Data about people is gathered for a stated use only. A field without readers is never tested either.

      ## Instead

      Remove it, or state its use in `purpose`.

      ## Sumber

      UU 27/2022 Pasal 16 ayat (2). `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0102": #"""
      # LNT0102

      ## Apa

      Nama dalam `let` tidak dipakai.

      ## Mengapa

      Sisa dari rumus lama, atau rumus yang lupa memakainya.

      ## Contoh

      ```text
      let:
        belum: …
        sudah: …   # hanya belum yang dipakai
      ```

      ## Sebaiknya

      Hapus namanya, atau pakai.

      ## What

      A name of `let` isn't used.

      ## Why

      It is left from an older formula, or the formula forgot it.

      ## Instead

      Remove the name, or use it.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0103": #"""
      # LNT0103

      ## Apa

      Tidak ada aturan atau tangga sanksi yang memakai bacaan ini.

      ## Mengapa

      Pilihan yang tidak mengubah apa pun menyesatkan yang memilihnya.

      ## Contoh

      ```text
      Rules/bacaan/upah-harian-jp.yaml
      ```

      ## Sebaiknya

      Hapus, atau sebut dalam `purpose` mengapa pertentangannya tetap dicatat.

      ## What

      No rule and no ladder uses the reading.

      ## Why

      A choice that changes nothing misleads whoever makes it.

      ## Instead

      Remove it, or say in `purpose` why the contest is recorded.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0104": #"""
      # LNT0104

      ## Apa

      Pasal tercatat sebagai dipakai, tetapi tidak dikutip di mana pun.

      ## Mengapa

      Peta cakupan akan menunjukkannya hijau padahal tidak ada yang memeriksanya.

      ## Contoh

      ```text
      - { cite: Pasal 4, kind: duty, says: … }
      ```

      ## Sebaiknya

      Beri `status: unclaimed`, atau `status: { declined: alasannya }`.

      ## What

      An article is recorded as used but cited nowhere.

      ## Why

      The map of coverage would show it as checked when nothing checks it.

      ## Instead

      Give it `status: unclaimed`, or `status: { declined: the reason }`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0105": #"""
      # LNT0105

      ## Apa

      Pasal yang dikutip masih berstatus `unclaimed` atau `declined`.

      ## Mengapa

      Peta cakupan akan menyebutnya tidak diperiksa padahal diperiksa. Dapat diperbaiki dengan `--fix`.

      ## Contoh

      ```text
      - { cite: Pasal 62, status: unclaimed }   # dikutip desa/bpd.yaml
      ```

      ## Sebaiknya

      Hapus `status`.

      ## What

      An article that is cited still is `unclaimed` or `declined`.

      ## Why

      The map of coverage would call it unchecked. `--fix` mends it.

      ## Instead

      Remove `status`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0106": #"""
      # LNT0106

      ## Apa

      Aturan tidak disebut dalam `order` foldernya.

      ## Mengapa

      Laporan mengikuti urutan baca itu. Dapat diperbaiki dengan `--fix`.

      ## Contoh

      ```text
      order: [pemberi-kerja]   # ada juga pekerja.yaml
      ```

      ## Sebaiknya

      ```text
      order: [pemberi-kerja, pekerja]
      ```

      ## What

      The rule isn't named in the `order` of its folder.

      ## Why

      Reports follow that reading order. `--fix` mends it.

      ## Instead

      ```text
      order: [pemberi-kerja, pekerja]
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0107": #"""
      # LNT0107

      ## Apa

      `order` menyebut aturan yang tidak ada.

      ## Mengapa

      Biasanya aturannya berganti nama.

      ## Contoh

      ```text
      order: [pemberi-kerja, pekerjaan]
      ```

      ## Sebaiknya

      ```text
      order: [pemberi-kerja, pekerja]
      ```

      ## What

      `order` names a rule that isn't there.

      ## Why

      Mostly the rule was renamed.

      ## Instead

      ```text
      order: [pemberi-kerja, pekerja]
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0201": #"""
      # LNT0201

      ## Apa

      Syarat ini tidak pernah benar, apa pun datanya.

      ## Mengapa

      Aturan yang tidak pernah mengena terlihat sama dengan aturan yang selalu dipatuhi.

      ## Contoh

      ```text
      jenis == 'badan_usaha' && jenis == 'perseorangan'
      ```

      ## Sebaiknya

      ```text
      jenis == 'badan_usaha' || jenis == 'perseorangan'
      ```

      ## What

      The condition is never true, whatever the data.

      ## Why

      A rule that never fires looks like a rule that everybody obeys.

      ## Instead

      ```text
      jenis == 'badan_usaha' || jenis == 'perseorangan'
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0202": #"""
      # LNT0202

      ## Apa

      Syarat ini tidak pernah salah, apa pun datanya.

      ## Mengapa

      Ia tidak menyaring apa pun; mungkin perbandingannya terbalik.

      ## Contoh

      ```text
      pekerja.size() >= 0
      ```

      ## Sebaiknya

      ```text
      pekerja.size() > 0
      ```

      ## What

      The condition is never false, whatever the data.

      ## Why

      It filters nothing; perhaps a comparison is the wrong way round.

      ## Instead

      ```text
      pekerja.size() > 0
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0203": #"""
      # LNT0203

      ## Apa

      `applies` dan `require` bersama-sama tidak menyisakan satu pelanggaran pun.

      ## Mengapa

      Setiap syarat masuk akal sendiri, tetapi berdua aturan ini tidak pernah menemukan apa-apa.

      ## Contoh

      ```text
      applies: pekerja.size() > 0
      require: pekerja.size() != 0
      ```

      ## Sebaiknya

      Periksa mana yang keadaan patuh dan mana yang syarat penerapan.

      ## What

      `applies` and `require` together leave no violation.

      ## Why

      Each makes sense alone, but together the rule never finds anything.

      ## Instead

      Find out which one is compliance and which one is the scope.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0204": #"""
      # LNT0204

      ## Apa

      Tidak ada subjek yang kena aturan ini dapat mematuhinya.

      ## Mengapa

      Semua subjek melanggar; biasanya `require` tertukar dengan pelanggarannya.

      ## Contoh

      ```text
      applies: has(kpj)
      require: '!has(kpj)'
      ```

      ## Sebaiknya

      Tulis `require` sebagai keadaan yang patuh.

      ## What

      No subject in the rule's scope can comply.

      ## Why

      All of them violate; mostly `require` says the violation.

      ## Instead

      Write `require` as what compliance is.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0205": #"""
      # LNT0205

      ## Apa

      Pengecualian mencakup setiap pelanggaran.

      ## Mengapa

      Aturan tidak pernah menghasilkan temuan, dan laporan menyebut semuanya dikecualikan.

      ## Contoh

      ```text
      exceptions: [{ id: x, when: 'belum.size() > 0' }]
      require: belum.size() == 0
      ```

      ## Sebaiknya

      Sempitkan syarat pengecualiannya menurut pasalnya.

      ## What

      The exception covers every violation.

      ## Why

      The rule never finds anything, and reports call all exempt.

      ## Instead

      Narrow the exception to what its article says.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0206": #"""
      # LNT0206

      ## Apa

      Pengecualian tidak pernah tercapai karena `applies` sudah menyingkirkannya.

      ## Mengapa

      Subjek itu dilaporkan tidak kena aturan, bukan dikecualikan dengan pasalnya.

      ## Contoh

      ```text
      applies: jenis != 'penyelenggara_negara'
      exceptions: [{ id: pn, when: "jenis == 'penyelenggara_negara'" }]
      ```

      ## Sebaiknya

      Hapus salah satunya; pengecualian yang berpasal lebih baik sebagai pengecualian.

      ## What

      The exception is never reached because `applies` has removed its subjects.

      ## Why

      They are reported as outside the rule, not as exempt with the article.

      ## Instead

      Remove one of the two; what has an article is better an exception.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0207": #"""
      # LNT0207

      ## Apa

      Syarat yang sama ditulis dua kali dalam satu rangkaian.

      ## Mengapa

      Tidak mengubah hasil; biasanya salinan yang lupa diubah. Dapat diperbaiki dengan `--fix`.

      ## Contoh

      ```text
      has(p.kpj) && p.upah > 0 && has(p.kpj)
      ```

      ## Sebaiknya

      ```text
      has(p.kpj) && p.upah > 0
      ```

      ## What

      The same condition stands twice in a chain.

      ## Why

      It changes nothing; mostly it is a copy that nobody adapted. `--fix` mends it.

      ## Instead

      ```text
      has(p.kpj) && p.upah > 0
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0208": #"""
      # LNT0208

      ## Apa

      Kedua cabang `? :` sama.

      ## Mengapa

      Pilihannya tidak memilih apa-apa; biasanya satu cabang lupa diubah.

      ## Contoh

      ```text
      reading.x == 'a' ? param.a : param.a
      ```

      ## Sebaiknya

      ```text
      reading.x == 'a' ? param.a : param.b
      ```

      ## What

      Both branches of `? :` are the same.

      ## Why

      The choice chooses nothing; mostly one branch wasn't adapted.

      ## Instead

      ```text
      reading.x == 'a' ? param.a : param.b
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0209": #"""
      # LNT0209

      ## Apa

      Sebuah nilai dibandingkan dengan, atau dikurangi, dirinya sendiri.

      ## Mengapa

      Jawabannya selalu sama; biasanya satu sisi salah salin.

      ## Contoh

      ```text
      p.upah < p.upah
      ```

      ## Sebaiknya

      p.upah_dilaporkan < p.upah

      ## What

      A value is compared with itself, or taken from itself.

      ## Why

      The answer is always the same; mostly one side was copied wrong.

      ## Instead

      p.upah_dilaporkan < p.upah

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0210": #"""
      # LNT0210

      ## Apa

      Dua aturan menuntut hal yang sama dari subjek yang sama pada hari yang sama.

      ## Mengapa

      Setiap pelanggaran terhitung dua kali.

      ## Contoh

      ```text
      iuran/a.yaml dan iuran/b.yaml dengan applies dan require yang sama
      ```

      ## Sebaiknya

      Gabungkan, atau akhiri `in_force` yang lama.

      ## What

      Two rules ask the same of the same subjects on the same days.

      ## Why

      Every violation counts twice.

      ## Instead

      Join them, or end the `in_force` of the older one.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0211": #"""
      # LNT0211

      ## Apa

      Dua pengecualian mempunyai syarat yang sama.

      ## Mengapa

      Laporan menyebut salah satu pasalnya saja, dan yang mana bergantung pada urutan.

      ## Contoh

      ```text
      - { id: a, when: 'x' }
      - { id: b, when: 'x' }
      ```

      ## Sebaiknya

      Gabungkan menjadi satu.

      ## What

      Two exceptions have the same condition.

      ## Why

      Reports name one article only, and which one hangs on their order.

      ## Instead

      Join them.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0301": #"""
      # LNT0301

      ## Apa

      Ada bilangan biner dalam aturan.

      ## Mengapa

      0,1 + 0,2 bukan 0,3 dalam bilangan biner; satu rupiah hilang di suatu tempat. Dapat diperbaiki dengan `--fix`.

      ## Contoh

      ```text
      upah * 0.02
      ```

      ## Sebaiknya

      upah * param.iuran.jht_pekerja

      ## What

      There is binary floating point in the rule.

      ## Why

      0.1 + 0.2 isn't 0.3 in binary; somewhere a rupiah is lost. `--fix` makes it exact.

      ## Instead

      upah * param.iuran.jht_pekerja

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0302": #"""
      # LNT0302

      ## Apa

      Dua satuan yang berlainan dijumlahkan, dikurangkan, atau dibandingkan.

      ## Mengapa

      Rupiah sebulan dan rupiah setahun tidak dapat dijumlahkan; hasilnya angka yang salah tanpa galat.

      ## Contoh

      ```text
      desa.siltap_kades > desa.belanja_apbdes   # sebulan, setahun
      ```

      ## Sebaiknya

      desa.siltap_kades * 12 > desa.belanja_apbdes

      ## What

      Two different units are added, subtracted or compared.

      ## Why

      Rupiah a month and rupiah a year don't add up; the result is a wrong number without an error.

      ## Instead

      desa.siltap_kades * 12 > desa.belanja_apbdes

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0303": #"""
      # LNT0303

      ## Apa

      Parameter bilangan tidak mempunyai satuan.

      ## Mengapa

      Angka tanpa satuan dibaca orang sesukanya, dan satuan yang bercampur tidak dapat ditemukan.

      ## Contoh

      ```text
      title: Tarif JKM
      type: decimal
      ```

      ## Sebaiknya

      ```text
      unit: bagian upah sebulan
      ```

      ## What

      A parameter that is a number has no unit.

      ## Why

      People read bare numbers as they like, and mixed units can't be found.

      ## Instead

      ```text
      unit: bagian upah sebulan
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0304": #"""
      # LNT0304

      ## Apa

      Hasil `count`, `amount`, atau ukuran ditunjukkan dengan satuan lain daripada satuan rumusnya.

      ## Mengapa

      Laporan akan menyebut rupiah sebulan sebagai rupiah setahun.

      ## Contoh

      ```text
      amount: { value: 'a.sum(x, x.nilai)', unit: rupiah }   # nilai: rupiah setahun
      ```

      ## Sebaiknya

      ```text
      amount: { value: 'a.sum(x, x.nilai)', unit: rupiah setahun }
      ```

      ## What

      The result of `count`, `amount` or a figure is shown in another unit than its formula's.

      ## Why

      Reports would call rupiah a month rupiah a year.

      ## Instead

      ```text
      amount: { value: 'a.sum(x, x.nilai)', unit: rupiah setahun }
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics+Logic.swift`

      """#,
    "LNT0401": #"""
      # LNT0401

      ## Apa

      Nilai mengutip peraturan yang naskahnya pernah dilihat, tetapi tanpa pasal dan tanpa grade sendiri.

      ## Mengapa

      Grade peraturan menyangkut judul dan harinya, bukan angka ini.

      ## Contoh

      ```text
      - { from: 2020-08-01, value: 0.01, cite: PP 44/2015 }
      ```

      ## Sebaiknya

      Kutip pasalnya, atau beri `grade`.

      ## What

      A value cites a regulation whose text was seen, without an article and without a grade of its own.

      ## Why

      A regulation's grade is about its title and days, not about this number.

      ## Instead

      Cite the article, or give a `grade`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0402": #"""
      # LNT0402

      ## Apa

      Grade A atau B tanpa petugas yang tercatat membandingkan naskahnya.

      ## Mengapa

      A berarti dua petugas, B satu petugas; tanpa nama tidak pernah di atas C.

      ## Contoh

      ```text
      grade: B
      ```

      ## Sebaiknya

      ```text
      patuh regulations verify pp-86-2013 --article 'Pasal 6 ayat (1)' --by 'Nama' --against 'Lembaran Negara Tahun 2013'
      ```

      ## What

      Grade A or B without officers recorded as having compared the text.

      ## Why

      A means two officers, B one; without a name nothing is above C.

      ## Instead

      ```text
      patuh regulations verify pp-86-2013 --article 'Pasal 6 ayat (1)' --by 'Name' --against 'Lembaran Negara Tahun 2013'
      ```

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0403": #"""
      # LNT0403

      ## Apa

      Nilai mengaku grade A atau B, padahal kutipannya lebih rendah.

      ## Mengapa

      Nilai tidak dapat lebih pasti daripada pasal yang memuatnya.

      ## Contoh

      ```text
      - { value: 0.003, cite: PP 44/2015 Pasal 18 ayat (1), grade: B }
      ```

      ## Sebaiknya

      Hapus `grade`; naikkan grade pasalnya dengan `patuh regulations verify`.

      ## What

      A value claims grade A or B while what it cites is lower.

      ## Why

      A value can't be surer than the article that holds it.

      ## Instead

      Remove `grade`; raise that of the article with `patuh regulations verify`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0404": #"""
      # LNT0404

      ## Apa

      Petugas yang sama tercatat dua kali.

      ## Mengapa

      Grade A memerlukan dua orang yang berbeda; huruf besar dan spasi tidak membedakan orang.

      ## Contoh

      ```text
      verified:
        - { by: Sri Wahyuni, … }
        - { by: SRI WAHYUNI, … }
      ```

      ## Sebaiknya

      Hapus salah satunya, atau minta petugas lain membandingkan.

      ## What

      The same officer is recorded twice.

      ## Why

      Grade A needs two different people; capitals and spaces make no difference.

      ## Instead

      Remove one, or let another officer compare.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0405": #"""
      # LNT0405

      ## Apa

      Bacaan tidak menyebut mengapa pilihan bawaannya dipilih.

      ## Mengapa

      Pilihan tanpa alasan tidak dapat dipertahankan terhadap keberatan.

      ## Contoh

      ```text
      default: hari_30
      ```

      ## Sebaiknya

      why: Satu-satunya tenggat yang mulai dan panjangnya terbaca dari data.

      ## What

      The reading doesn't say why its default is the default.

      ## Why

      A choice without a reason can't be defended.

      ## Instead

      Write the reason in `why`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0406": #"""
      # LNT0406

      ## Apa

      Pilihan bacaan tidak mengutip satu pasal pun.

      ## Mengapa

      Tafsir bersaing karena naskahnya; tanpa pasal ia pendapat.

      ## Contoh

      ```text
      - { id: hari_7, says: Tujuh hari. }
      ```

      ## Sebaiknya

      ```text
      - { id: hari_7, says: Tujuh hari., cite: [PP 44/2015 Pasal 6 ayat (1)] }
      ```

      ## What

      An option of a reading cites no article.

      ## Why

      Readings contest because of texts; without one it is an opinion.

      ## Instead

      Add `cite`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0407": #"""
      # LNT0407

      ## Apa

      Pengecualian tidak mengutip satu pasal pun.

      ## Mengapa

      Membebaskan subjek dari kewajiban memerlukan dasar, seperti kewajibannya sendiri.

      ## Contoh

      ```text
      - { id: kecil, when: "skala_usaha == 'kecil'" }
      ```

      ## Sebaiknya

      Tambahkan `cite`; bila hanya soal penerapan, pindahkan ke `applies`.

      ## What

      An exception cites no article.

      ## Why

      To free somebody from a duty needs a basis as the duty does.

      ## Instead

      Add `cite`; if it is a matter of scope, move it to `applies`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
    "LNT0501": #"""
      # LNT0501

      ## Apa

      Aturan tidak mempunyai ketiga jenis kasus: melanggar, patuh, dan tidak kena atau dikecualikan.

      ## Mengapa

      Tanpa kasus, aturan yang rusak tetap hijau.

      ## Contoh

      ```text
      cases:
        - { name: …, expect: { outcome: pass } }
      ```

      ## Sebaiknya

      Tulis satu kasus untuk setiap jenis di `<aturan>.kasus.yaml`.

      ## What

      The rule lacks one of the three kinds of cases: violating, complying, untouched or exempt.

      ## Why

      Without cases a broken rule stays green.

      ## Instead

      Write a case of each kind in `<rule>.kasus.yaml`.

      ## Sumber

      `Sources/PatuhLint/LintDiagnostics.swift`

      """#,
  ]
}
