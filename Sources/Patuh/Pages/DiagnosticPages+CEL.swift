// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let cel: [String: String] = [
    "CEL0001": #"""
      # CEL0001

      ## Apa

      Karakter ini tidak mempunyai arti dalam ungkapan.

      ## Mengapa

      Biasanya tanda dari pengolah kata: kutip miring, tanda kali, garis panjang.

      ## Contoh

      ```text
      require: upah × 12 > 0
      ```

      ## Sebaiknya

      ```text
      require: upah * 12 > 0
      ```

      ## What

      The character means nothing in an expression.

      ## Why

      Mostly it comes from a word processor: curly quotes, a multiplication sign, a dash.

      ## Instead

      ```text
      require: upah * 12 > 0
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0002": #"""
      # CEL0002

      ## Apa

      Teks dalam ungkapan tidak ditutup.

      ## Mengapa

      Sisa ungkapan terbaca sebagai teks.

      ## Contoh

      ```text
      jenis == 'badan_usaha
      ```

      ## Sebaiknya

      ```text
      jenis == 'badan_usaha'
      ```

      ## What

      A text in the expression isn't closed.

      ## Why

      The rest of the expression would be read as text.

      ## Instead

      ```text
      jenis == 'badan_usaha'
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0003": #"""
      # CEL0003

      ## Apa

      Urutan `\` ini tidak dikenal dalam teks.

      ## Mengapa

      Urutan yang salah akan mengubah teks yang dibandingkan.

      ## Contoh

      ```text
      nama.matches('\d+')
      ```

      ## Sebaiknya

      ```text
      nama.matches(r'\d+')
      ```

      ## What

      The `\` sequence isn't known in a text.

      ## Why

      A wrong sequence would change the text that is compared.

      ## Instead

      ```text
      nama.matches(r'\d+')
      ```

      ## Sumber

      CEL, "Syntax": string literals. `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0004": #"""
      # CEL0004

      ## Apa

      Bilangan ini melampaui 64 bit.

      ## Mengapa

      Bilangan yang tidak muat tidak boleh dibulatkan diam-diam.

      ## Contoh

      ```text
      9223372036854775808
      ```

      ## Sebaiknya

      ```text
      decimal('9223372036854775808')
      ```

      ## What

      The number doesn't fit 64 bits.

      ## Why

      A number that doesn't fit may not be rounded unseen.

      ## Instead

      ```text
      decimal('9223372036854775808')
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0005": #"""
      # CEL0005

      ## Apa

      Ini bukan bilangan.

      ## Mengapa

      Angka harus diikuti angka, satu titik, atau akhir.

      ## Contoh

      ```text
      3.000.000
      ```

      ## Sebaiknya

      ```text
      3000000
      ```

      ## What

      This is no number.

      ## Why

      Digits are followed by digits, one point, or an end.

      ## Instead

      ```text
      3000000
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0006": #"""
      # CEL0006

      ## Apa

      Nama dalam tanda petik terbalik tidak sah.

      ## Mengapa

      Petik terbalik hanya untuk nama kolom dengan tanda hubung atau spasi.

      ## Contoh

      ```text
      catatan.`nama
      `
      ```

      ## Sebaiknya

      catatan.`nama-lengkap`

      ## What

      The name in backticks isn't allowed.

      ## Why

      Backticks are for field names with hyphens or spaces only.

      ## Instead

      catatan.`nama-lengkap`

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0007": #"""
      # CEL0007

      ## Apa

      Ungkapan lebih panjang dari batasnya.

      ## Mengapa

      Batas menjaga waktu dan memori; ungkapan sepanjang itu juga tidak dapat dibaca orang.

      ## Contoh

      ```text
      require: a || a || a || …
      ```

      ## Sebaiknya

      Pecah menjadi beberapa nama `let`.

      ## What

      The expression is longer than the limit.

      ## Why

      The limit protects time and memory; people can't read it either.

      ## Instead

      Split it into several names of `let`.

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0008": #"""
      # CEL0008

      ## Apa

      Ungkapan bersarang terlalu dalam.

      ## Mengapa

      Batas melindungi pembaca dari ungkapan yang dibuat untuk merusak.

      ## Contoh

      ```text
      ((((((…))))))
      ```

      ## Sebaiknya

      Pecah menjadi beberapa nama `let`.

      ## What

      The expression is nested too deep.

      ## Why

      The limit protects the reader from hostile expressions.

      ## Instead

      Split it into several names of `let`.

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0010": #"""
      # CEL0010

      ## Apa

      Di tempat ini diharapkan sesuatu yang lain.

      ## Mengapa

      Tata bahasa ungkapan tidak mengenal urutan ini.

      ## Contoh

      ```text
      require: belum.size() = 0
      ```

      ## Sebaiknya

      ```text
      require: belum.size() == 0
      ```

      ## What

      Something else is expected at this place.

      ## Why

      The grammar of expressions doesn't know this sequence.

      ## Instead

      ```text
      require: belum.size() == 0
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0011": #"""
      # CEL0011

      ## Apa

      Ungkapan berakhir terlalu awal.

      ## Mengapa

      Ada kurung atau operator yang menunggu lanjutannya.

      ## Contoh

      ```text
      require: belum.size() ==
      ```

      ## Sebaiknya

      ```text
      require: belum.size() == 0
      ```

      ## What

      The expression ends too early.

      ## Why

      A bracket or an operator waits for more.

      ## Instead

      ```text
      require: belum.size() == 0
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0012": #"""
      # CEL0012

      ## Apa

      Kata cadangan dipakai sebagai nama.

      ## Mengapa

      Kata seperti `for`, `if`, `return`, dan `package` disimpan bahasa CEL.

      ## Contoh

      ```text
      daftar.filter(for, for > 0)
      ```

      ## Sebaiknya

      ```text
      daftar.filter(f, f > 0)
      ```

      ## What

      A reserved word is used as a name.

      ## Why

      Words such as `for`, `if`, `return` and `package` are kept by CEL.

      ## Instead

      ```text
      daftar.filter(f, f > 0)
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0013": #"""
      # CEL0013

      ## Apa

      `has` membutuhkan sebuah kolom.

      ## Mengapa

      `has` menanyakan apakah suatu kolom berisi; nama atau nilai selalu ada.

      ## Contoh

      ```text
      has(pekerja)
      ```

      ## Sebaiknya

      ```text
      has(pekerja.kpj)
      ```

      ## What

      `has` needs a field.

      ## Why

      `has` asks whether a field has a value; a name or a value is always there.

      ## Instead

      ```text
      has(pekerja.kpj)
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0014": #"""
      # CEL0014

      ## Apa

      Variabel makro bukan nama tunggal.

      ## Mengapa

      Makro memberi nama kepada tiap unsur daftar; nama bertitik sudah mempunyai arti.

      ## Contoh

      ```text
      daftar.filter(p.kpj, has(p.kpj))
      ```

      ## Sebaiknya

      ```text
      daftar.filter(p, has(p.kpj))
      ```

      ## What

      The variable of a macro is no simple name.

      ## Why

      A macro names each element of the list; a dotted name means something already.

      ## Instead

      ```text
      daftar.filter(p, has(p.kpj))
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0015": #"""
      # CEL0015

      ## Apa

      Variabel yang sama dipakai dua kali dalam satu makro.

      ## Mengapa

      Indeks dan nilainya tidak dapat dibedakan.

      ## Contoh

      ```text
      daftar.transformList(i, i, i)
      ```

      ## Sebaiknya

      ```text
      daftar.transformList(i, x, x)
      ```

      ## What

      One variable is used twice in a macro.

      ## Why

      The index and the value can't be told apart.

      ## Instead

      ```text
      daftar.transformList(i, x, x)
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0101": #"""
      # CEL0101

      ## Apa

      Nama ini tidak dikenal.

      ## Mengapa

      Yang dikenal: jenis catatan yang dinilai, `hari_periksa`, `param`, `reading`, dan nama `let` di atasnya.

      ## Contoh

      ```text
      require: bellum.size() == 0
      ```

      ## Sebaiknya

      ```text
      require: belum.size() == 0
      ```

      ## What

      The name isn't known.

      ## Why

      Known are the record judged, `hari_periksa`, `param`, `reading`, and names of `let` above.

      ## Instead

      ```text
      require: belum.size() == 0
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0102": #"""
      # CEL0102

      ## Apa

      Fungsi ini tidak dikenal.

      ## Mengapa

      Ungkapan tidak dapat memanggil program; hanya fungsi pustaka.

      ## Contoh

      ```text
      belum.jumlah()
      ```

      ## Sebaiknya

      ```text
      belum.size()
      ```

      ## What

      The function isn't known.

      ## Why

      Expressions can't call programs, only functions of the library.

      ## Instead

      ```text
      belum.size()
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0103": #"""
      # CEL0103

      ## Apa

      Catatan tidak mempunyai kolom ini.

      ## Mengapa

      Kolom yang salah eja tidak pernah berisi.

      ## Contoh

      ```text
      pekerja.upah_dilapor
      ```

      ## Sebaiknya

      pekerja.upah_dilaporkan

      ## What

      The record has no such field.

      ## Why

      A misspelt field never holds anything.

      ## Instead

      pekerja.upah_dilaporkan

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0104": #"""
      # CEL0104

      ## Apa

      Nilai bertipe ini tidak mempunyai kolom.

      ## Mengapa

      Hanya catatan yang mempunyai kolom; tanggal dan bilangan tidak.

      ## Contoh

      ```text
      pekerja.tanggal_masuk.tahun
      ```

      ## Sebaiknya

      ```text
      pekerja.tanggal_masuk.year()
      ```

      ## What

      A value of this type has no fields.

      ## Why

      Records have fields; days and numbers don't.

      ## Instead

      ```text
      pekerja.tanggal_masuk.year()
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0105": #"""
      # CEL0105

      ## Apa

      Tipe pesan ini tidak dikenal.

      ## Mengapa

      Bahasa CEL mempunyai tipe pesan protobuf; Patuh tidak memakainya.

      ## Contoh

      ```text
      Pekerja{nik: '1'}
      ```

      ## Sebaiknya

      Pakai catatan dari kosakata.

      ## What

      The message type isn't known.

      ## Why

      CEL has protobuf messages; Patuh doesn't use them.

      ## Instead

      Use records of the vocabulary.

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0110": #"""
      # CEL0110

      ## Apa

      Fungsi atau operator tidak berlaku untuk tipe-tipe ini.

      ## Mengapa

      Bilangan eksak dan bilangan biner, hari dan bulan, tidak dicampur diam-diam.

      ## Contoh

      ```text
      pekerja.upah * 0.02
      ```

      ## Sebaiknya

      pekerja.upah * param.iuran.jht_pekerja

      ## What

      The function or operator doesn't apply to these types.

      ## Why

      Exact and binary numbers, days and months aren't mixed unseen.

      ## Instead

      pekerja.upah * param.iuran.jht_pekerja

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0111": #"""
      # CEL0111

      ## Apa

      Syarat tidak bertipe `bool`.

      ## Mengapa

      Syarat benar atau salah; bilangan dan daftar bukan keduanya.

      ## Contoh

      ```text
      applies: pemberi_kerja.pekerja.size()
      ```

      ## Sebaiknya

      ```text
      applies: pemberi_kerja.pekerja.size() > 0
      ```

      ## What

      A condition isn't of type `bool`.

      ## Why

      A condition is true or false; numbers and lists are neither.

      ## Instead

      ```text
      applies: pemberi_kerja.pekerja.size() > 0
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0112": #"""
      # CEL0112

      ## Apa

      Hasilnya bertipe lain dari yang diharapkan.

      ## Mengapa

      Pemakainya tidak dapat mengolah tipe ini.

      ## Contoh

      ```text
      applies: pemberi_kerja.nama
      ```

      ## Sebaiknya

      ```text
      applies: has(pemberi_kerja.nib)
      ```

      ## What

      The result is of another type than expected.

      ## Why

      What uses it can't work with this type.

      ## Instead

      ```text
      applies: has(pemberi_kerja.nib)
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0113": #"""
      # CEL0113

      ## Apa

      Dua tipe yang berlainan dibandingkan.

      ## Mengapa

      Nilai dari tipe yang berlainan tidak pernah sama, jadi syaratnya tidak pernah benar.

      ## Contoh

      ```text
      pemberi_kerja.lunas_sampai == hari_periksa
      ```

      ## Sebaiknya

      ```text
      pemberi_kerja.lunas_sampai == month(hari_periksa)
      ```

      ## What

      Two different types are compared.

      ## Why

      Values of different types are never equal, so the condition never holds.

      ## Instead

      ```text
      pemberi_kerja.lunas_sampai == month(hari_periksa)
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0114": #"""
      # CEL0114

      ## Apa

      Kedua cabang `? :` berlainan tipe.

      ## Mengapa

      Hasilnya akan bertipe lain menurut datanya.

      ## Contoh

      ```text
      ada ? 1 : 'tidak'
      ```

      ## Sebaiknya

      ```text
      ada ? 1 : 0
      ```

      ## What

      The branches of `? :` differ in type.

      ## Why

      The result would change its type with the data.

      ## Instead

      ```text
      ada ? 1 : 0
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0115": #"""
      # CEL0115

      ## Apa

      Makro membutuhkan daftar atau peta.

      ## Mengapa

      Tidak ada unsur yang dapat dilalui.

      ## Contoh

      ```text
      pemberi_kerja.jumlah_pekerja.exists(p, p > 0)
      ```

      ## Sebaiknya

      ```text
      pemberi_kerja.pekerja.exists(p, has(p.kpj))
      ```

      ## What

      The macro needs a list or a map.

      ## Why

      There are no elements to run over.

      ## Instead

      ```text
      pemberi_kerja.pekerja.exists(p, has(p.kpj))
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0116": #"""
      # CEL0116

      ## Apa

      Di sini diharapkan nilai opsional.

      ## Mengapa

      `.optMap`, `[?…]`, dan `?kunci:` bekerja pada nilai yang mungkin kosong.

      ## Contoh

      ```text
      pekerja.upah.optMap(u, u * 2)
      ```

      ## Sebaiknya

      ```text
      optional.of(pekerja.upah).optMap(u, u * 2)
      ```

      ## What

      An optional value is expected here.

      ## Why

      `.optMap`, `[?…]` and `?key:` work on values that may be empty.

      ## Instead

      ```text
      optional.of(pekerja.upah).optMap(u, u * 2)
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0117": #"""
      # CEL0117

      ## Apa

      Di sini diharapkan peta `{kunci: nilai}`.

      ## Mengapa

      `transformMapEntry` menyusun peta dari pasangan.

      ## Contoh

      ```text
      daftar.transformMapEntry(i, x, x)
      ```

      ## Sebaiknya

      ```text
      daftar.transformMapEntry(i, x, {x: i})
      ```

      ## What

      A map `{key: value}` is expected here.

      ## Why

      `transformMapEntry` builds a map from pairs.

      ## Instead

      ```text
      daftar.transformMapEntry(i, x, {x: i})
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0118": #"""
      # CEL0118

      ## Apa

      Nilai bertipe ini tidak dapat menjadi kunci peta.

      ## Mengapa

      Kunci hanya bilangan bulat, teks, atau benar/salah.

      ## Contoh

      ```text
      {[1]: 'a'}
      ```

      ## Sebaiknya

      ```text
      {1: 'a'}
      ```

      ## What

      A value of this type can't be a key of a map.

      ## Why

      Keys are whole numbers, texts or flags only.

      ## Instead

      ```text
      {1: 'a'}
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0119": #"""
      # CEL0119

      ## Apa

      Pola teks tidak dapat dibaca.

      ## Mengapa

      Pola yang salah tidak akan pernah cocok; pola yang dapat berjalan selamanya tidak diterima.

      ## Contoh

      ```text
      kode.matches('61.[0-9')
      ```

      ## Sebaiknya

      ```text
      kode.matches('61.[0-9]')
      ```

      ## What

      The pattern can't be read.

      ## Why

      A wrong pattern never matches; one that could run for ever isn't taken.

      ## Instead

      ```text
      kode.matches('61.[0-9]')
      ```

      ## Sumber

      RE2, sintaks pola. `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0120": #"""
      # CEL0120

      ## Apa

      Ungkapan dapat memakan terlalu banyak langkah pada daftar yang panjang.

      ## Mengapa

      Setiap ungkapan selesai dalam waktu yang terbatas, apa pun datanya; makro di dalam makro berlipat ganda.

      ## Contoh

      ```text
      a.all(x, b.all(y, c.all(z, d.all(w, x + y > z + w))))
      ```

      ## Sebaiknya

      Hitung dahulu satu daftar dalam `let`, lalu pakai hasilnya.

      ## What

      The expression may take too many steps on long lists.

      ## Why

      Every expression ends in bounded time, whatever the data; macros within macros multiply.

      ## Instead

      Compute one list in `let` first and use its result.

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0201": #"""
      # CEL0201

      ## Apa

      Kolom enum dibandingkan dengan kata yang bukan nilainya.

      ## Mengapa

      Perbandingan itu tidak pernah benar, dan aturannya diam-diam tidak pernah mengena.

      ## Contoh

      ```text
      pemberi_kerja.jenis == 'perusahaan'
      ```

      ## Sebaiknya

      ```text
      pemberi_kerja.jenis == 'badan_usaha'
      ```

      ## What

      An enum field is compared with a word that is none of its values.

      ## Why

      The comparison never holds, and the rule silently never fires.

      ## Instead

      ```text
      pemberi_kerja.jenis == 'badan_usaha'
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
    "CEL0202": #"""
      # CEL0202

      ## Apa

      Kolom yang dapat memang tidak ada dibaca tanpa penjagaan.

      ## Mengapa

      Yang tidak ada bukan nol dan bukan kosong; membacanya membuat aturan gagal pada subjek itu.

      ## Contoh

      ```text
      p.tanggal_daftar > p.tanggal_masuk
      ```

      ## Sebaiknya

      ```text
      has(p.tanggal_daftar) && p.tanggal_daftar > p.tanggal_masuk
      ```

      ## What

      A field that can be absent is read without a guard.

      ## Why

      What is absent is neither nought nor blank; reading it makes the rule fail on that subject.

      ## Instead

      ```text
      has(p.tanggal_daftar) && p.tanggal_daftar > p.tanggal_masuk
      ```

      ## Sumber

      `Sources/PatuhCEL/CELDiagnostics.swift`

      """#,
  ]
}
