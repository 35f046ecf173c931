// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let yaml: [String: String] = [
    "YAML0001": #"""
      # YAML0001

      ## Apa

      Berkas berisi byte yang bukan UTF-8.

      ## Mengapa

      Huruf yang rusak dapat mengubah nama orang atau isi kutipan tanpa kelihatan, jadi berkas tidak dibaca sama sekali.

      ## Contoh

      ```text
      title: Upah ‹byte E9›
      ```

      ## Sebaiknya

      Simpan ulang berkas sebagai UTF-8 dari penyunting teks.

      ## What

      The file holds bytes that are no UTF-8.

      ## Why

      Broken letters change names and citations unseen, so the file isn't read at all.

      ## Instead

      Save the file again as UTF-8.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0002": #"""
      # YAML0002

      ## Apa

      Berkas memuat karakter NUL.

      ## Mengapa

      NUL tidak pernah bagian dari teks; biasanya tanda berkas rusak atau bukan teks.

      ## Contoh

      ```text
      note: a‹NUL›b
      ```

      ## Sebaiknya

      Ketik ulang bagian itu, atau ambil lagi berkasnya dari sumbernya.

      ## What

      The file holds a NUL character.

      ## Why

      NUL is never part of a text; it mostly means that the file is damaged or no text.

      ## Instead

      Type the part again, or fetch the file anew.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0003": #"""
      # YAML0003

      ## Apa

      Berkas lebih besar daripada batas 16 MB.

      ## Mengapa

      Berkas hukum berukuran kilobyte; batas ini menjaga agar berkas asing tidak menghabiskan memori.

      ## Contoh

      ```text
      Rules/kosakata.yaml    (20 MB)
      ```

      ## Sebaiknya

      Pecah menjadi beberapa berkas, atau periksa apakah ini memang berkas aturan.

      ## What

      The file is larger than the limit of 16 MB.

      ## Why

      Files of law have kilobytes; the limit keeps a foreign file from taking all memory.

      ## Instead

      Split it, or make sure that it is a rule file at all.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0004": #"""
      # YAML0004

      ## Apa

      Daftar dan kumpulan bertingkat lebih dari 64 tingkat.

      ## Mengapa

      Tidak ada isi buku aturan sedalam itu; batasnya melindungi pembaca dari berkas yang dibuat untuk merusak.

      ## Contoh

      ```text
      a: [[[[[[ … ]]]]]]
      ```

      ## Sebaiknya

      Ratakan isinya.

      ## What

      Lists and mappings are nested deeper than 64 levels.

      ## Why

      Nothing in a rulebook is that deep; the limit protects the reader from hostile files.

      ## Instead

      Flatten the content.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0005": #"""
      # YAML0005

      ## Apa

      Susunan YAML di tempat ini tidak dapat dibaca.

      ## Mengapa

      Sesudah kesalahan ini sisa berkas tidak dapat dimengerti, jadi tidak ada yang dipakai darinya.

      ## Contoh

      ```text
      says: Pekerja: wajib didaftarkan
      ```

      ## Sebaiknya

      Periksa inden, kutip, titik dua, dan kurung. Teks yang memuat `: ` atau diawali `{`, `[`, `!`, `&` diapit kutip tunggal.

      ## What

      The YAML at this place can't be read.

      ## Why

      What follows can't be understood either, so nothing of the file is used.

      ## Instead

      Look at indentation, quotes, colons and brackets. Quote text that holds `: ` or begins with `{`, `[`, `!` or `&`.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0006": #"""
      # YAML0006

      ## Apa

      Berkas memuat dua dokumen yang dipisah `---`.

      ## Mengapa

      Satu berkas satu aturan, parameter, atau peraturan; isi kedua tidak akan terlihat siapa pun.

      ## Contoh

      ```text
      title: Satu
      ---
      title: Dua
      ```

      ## Sebaiknya

      Hapus `---`, atau pindahkan bagian kedua ke berkasnya sendiri.

      ## What

      The file holds two documents parted by `---`.

      ## Why

      One file is one rule, parameter or regulation; nobody would see the second one.

      ## Instead

      Remove `---`, or move the second part to a file of its own.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0007": #"""
      # YAML0007

      ## Apa

      Ada penanda YAML (`&nama`).

      ## Mengapa

      Penanda membuat isi berkas bergantung pada baris lain; buku aturan harus terbaca dari atas ke bawah.

      ## Contoh

      ```text
      cite: &dasar UU 24/2011 Pasal 15
      ```

      ## Sebaiknya

      Tulis isinya di setiap tempat. Bila `&` bagian dari teks, apit dengan kutip.

      ## What

      There is a YAML anchor (`&name`).

      ## Why

      Anchors make content depend on other lines; a rulebook is read from top to bottom.

      ## Instead

      Write the content at every place. Quote the text if the `&` belongs to it.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0008": #"""
      # YAML0008

      ## Apa

      Ada rujukan YAML (`*nama`).

      ## Mengapa

      Rujukan menyalin isi dari tempat lain tanpa kelihatan, juga berulang-ulang sampai memori habis.

      ## Contoh

      ```text
      cite: *dasar
      ```

      ## Sebaiknya

      Tulis isinya di setiap tempat. Bila `*` bagian dari teks, apit dengan kutip.

      ## What

      There is a YAML alias (`*name`).

      ## Why

      Aliases copy content unseen, and can be nested until memory ends.

      ## Instead

      Write the content at every place. Quote the text if the `*` belongs to it.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0009": #"""
      # YAML0009

      ## Apa

      Ada label tipe YAML (`!…`).

      ## Mengapa

      Arti setiap isi sudah ditentukan kuncinya. Yang sering terjadi: ungkapan yang diawali `!` tanpa kutip.

      ## Contoh

      ```text
      applies: !has(pekerja.kpj)
      ```

      ## Sebaiknya

      ```text
      applies: '!has(pekerja.kpj)'
      ```

      ## What

      There is a YAML tag (`!…`).

      ## Why

      The key says already what its value is. Mostly it is an expression that begins with `!` without quotes.

      ## Instead

      ```text
      applies: '!has(pekerja.kpj)'
      ```

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0010": #"""
      # YAML0010

      ## Apa

      Kunci yang sama ditulis dua kali dalam satu kumpulan.

      ## Mengapa

      YAML biasa memakai yang terakhir diam-diam; di sini tidak ada yang dipilih untuk Anda.

      ## Contoh

      ```text
      severity: berat
      severity: ringan
      ```

      ## Sebaiknya

      Hapus salah satunya.

      ## What

      The same key stands twice in one mapping.

      ## Why

      Ordinary YAML silently takes the last one; here nothing is chosen for you.

      ## Instead

      Remove one of them.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0011": #"""
      # YAML0011

      ## Apa

      Kunci berupa daftar atau kumpulan.

      ## Mengapa

      Kunci adalah nama; yang bersusun biasanya kurung yang salah tempat.

      ## Contoh

      ```text
      ? [a, b]
      : 1
      ```

      ## Sebaiknya

      Tulis satu nama sebagai kunci.

      ## What

      A key is a list or a mapping.

      ## Why

      Keys are names; a complex one mostly is a bracket in the wrong place.

      ## Instead

      Write one name as the key.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0012": #"""
      # YAML0012

      ## Apa

      Ada kunci gabung `<<`.

      ## Mengapa

      Kunci gabung menyisipkan isi dari tempat lain tanpa kelihatan.

      ## Contoh

      ```text
      <<: *dasar
      ```

      ## Sebaiknya

      Tulis isinya di setiap tempat.

      ## What

      There is a merge key `<<`.

      ## Why

      Merge keys put in content from elsewhere unseen.

      ## Instead

      Write the content at every place.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0013": #"""
      # YAML0013

      ## Apa

      Berkas kosong, atau hanya berisi komentar.

      ## Mengapa

      Aturan atau peraturan tanpa isi lebih mungkin berkas yang gagal tersimpan.

      ## Contoh

      ```text
      # hanya komentar
      ```

      ## Sebaiknya

      Isi berkasnya, atau hapus.

      ## What

      The file is empty or holds comments only.

      ## Why

      A rule without content most likely is a file that wasn't saved.

      ## Instead

      Fill the file, or delete it.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0014": #"""
      # YAML0014

      ## Apa

      Ada pemisah baris yang tidak kelihatan (U+0085, U+2028, U+2029).

      ## Mengapa

      YAML 1.1 menganggapnya baris baru dan YAML 1.2 tidak; dua program membaca berkas yang sama secara berbeda.

      ## Contoh

      ```text
      says: Upah‹U+2028›minimum
      ```

      ## Sebaiknya

      Hapus dan ketik ulang baris itu. Biasanya terbawa dari pengolah kata.

      ## What

      There is an invisible line separator (U+0085, U+2028, U+2029).

      ## Why

      YAML 1.1 takes it for a line end and YAML 1.2 doesn't; two programs read two things.

      ## Instead

      Delete it and type the line again. Word processors bring it along.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0015": #"""
      # YAML0015

      ## Apa

      Ada petunjuk YAML (`%YAML`, `%TAG`).

      ## Mengapa

      Versi YAML tidak dipilih per berkas; semua berkas dibaca menurut YAML 1.2.

      ## Contoh

      ```text
      %YAML 1.1
      ```

      ## Sebaiknya

      Hapus baris itu.

      ## What

      There is a YAML directive (`%YAML`, `%TAG`).

      ## Why

      The version isn't chosen by file; all files are read as YAML 1.2.

      ## Instead

      Remove the line.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0016": #"""
      # YAML0016

      ## Apa

      Berkas memuat lebih dari satu juta nilai.

      ## Mengapa

      Batas ini menjaga agar satu berkas tidak menghabiskan memori.

      ## Contoh

      ```text
      values: [1, 1, 1, …]
      ```

      ## Sebaiknya

      Pecah menjadi beberapa berkas.

      ## What

      The file holds more than a million values.

      ## Why

      The limit keeps one file from taking all memory.

      ## Instead

      Split it into several files.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0017": #"""
      # YAML0017

      ## Apa

      Ada kunci tanpa nama.

      ## Mengapa

      Isi tanpa nama tidak dapat dibaca siapa pun.

      ## Contoh

      ```text
      : isi
      ```

      ## Sebaiknya

      Beri nama kuncinya, atau hapus barisnya.

      ## What

      There is a key without a name.

      ## Why

      Nobody can read content without a name.

      ## Instead

      Name the key, or remove the line.

      ## Sumber

      `Sources/PatuhYAML/YAMLDiagnostics.swift`

      """#,
    "YAML0020": #"""
      # YAML0020

      ## Apa

      Kunci ini tidak dikenal di tempat ini.

      ## Mengapa

      Kunci yang salah eja biasanya diabaikan program lain; di sini aturan tidak boleh kehilangan bagiannya diam-diam.

      ## Contoh

      ```text
      requires: belum.size() == 0
      ```

      ## Sebaiknya

      ```text
      require: belum.size() == 0
      ```

      ## What

      The key isn't known at this place.

      ## Why

      Other programs ignore a misspelt key; a rule may not lose a part of itself unseen.

      ## Instead

      ```text
      require: belum.size() == 0
      ```

      ## Sumber

      `Sources/PatuhYAML/ReadingDiagnostics.swift`

      """#,
    "YAML0021": #"""
      # YAML0021

      ## Apa

      Kunci yang wajib tidak ada.

      ## Mengapa

      Tanpa kunci itu berkasnya tidak lengkap: aturan tanpa `require` tidak menuntut apa-apa, bacaan tanpa `default` tidak memilih.

      ## Contoh

      ```text
      title: Seluruh pekerja didaftarkan
      subject: pemberi_kerja
      ```

      ## Sebaiknya

      Tambahkan kunci yang disebut.

      ## What

      A required key is missing.

      ## Why

      The file isn't complete: a rule without `require` asks for nothing, a reading without `default` chooses nothing.

      ## Instead

      Add the key that is named.

      ## Sumber

      `Sources/PatuhYAML/ReadingDiagnostics.swift`

      """#,
    "YAML0022": #"""
      # YAML0022

      ## Apa

      Kunci yang wajib ada, tetapi kosong.

      ## Mengapa

      Kosong bukan nilai; lebih mungkin isinya lupa ditulis.

      ## Contoh

      ```text
      require:
      ```

      ## Sebaiknya

      Isi nilainya.

      ## What

      A required key is there but empty.

      ## Why

      Nothing is no value; most likely it was forgotten.

      ## Instead

      Fill in the value.

      ## Sumber

      `Sources/PatuhYAML/ReadingDiagnostics.swift`

      """#,
    "YAML0023": #"""
      # YAML0023

      ## Apa

      Jenis isinya lain dari yang diharapkan: teks di tempat daftar, angka berkutip di tempat angka, tanggal yang bukan hari.

      ## Mengapa

      Menebak maksudnya berarti mengubah hukumnya.

      ## Contoh

      ```text
      in_force: { from: 01/07/2015 }
      ```

      ## Sebaiknya

      ```text
      in_force: { from: 2015-07-01 }
      ```

      ## What

      The value is of another kind than expected: text for a list, a quoted number, a day that is none.

      ## Why

      To guess what is meant would be to change the law.

      ## Instead

      ```text
      in_force: { from: 2015-07-01 }
      ```

      ## Sumber

      `Sources/PatuhYAML/ReadingDiagnostics.swift`

      """#,
    "YAML0024": #"""
      # YAML0024

      ## Apa

      Kata ini tidak termasuk pilihan yang ada.

      ## Mengapa

      Hanya kata yang dikenal yang mempunyai arti; yang mirip disebut dalam bantuan.

      ## Contoh

      ```text
      severity: parah
      ```

      ## Sebaiknya

      ```text
      severity: berat
      ```

      ## What

      The word isn't one of the choices.

      ## Why

      Only known words mean something; the nearest one is named in the help.

      ## Instead

      ```text
      severity: berat
      ```

      ## Sumber

      `Sources/PatuhYAML/ReadingDiagnostics.swift`

      """#,
  ]
}
