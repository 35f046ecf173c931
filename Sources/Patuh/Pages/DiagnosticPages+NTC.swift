// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let ntc: [String: String] = [
    "NTC0101": #"""
      # NTC0101

      ## Apa

      Naskah surat menyebut nama yang tidak dikenal.

      ## Mengapa

      Nama yang keliru akan mencetak kekosongan di tempat yang penting. Karena itu setiap nama dicocokkan sebelum satu surat pun ditulis.

      ## Contoh

      ```text
      Kepada: Yth. Pimpinan {{subjek.name}}
      ```

      ## Sebaiknya

      ```text
      Kepada: Yth. Pimpinan {{subjek.nama}}
      ```

      ## What

      A letter's template uses a name that does not exist.

      ## Why

      A wrong name would print nothing where something matters. So every name is looked up before any letter is written.

      ## Instead

      ```text
      Kepada: Yth. Pimpinan {{subjek.nama}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0102": #"""
      # NTC0102

      ## Apa

      Sebuah bagian dibuka dan tidak ditutup.

      ## Mengapa

      Sampai mana bagian itu berlaku tidak dapat ditebak.

      ## Contoh

      ```text
      {{#langkah}}
      Perintah: {{perintah}}
      ```

      ## Sebaiknya

      ```text
      {{#langkah}}
      Perintah: {{perintah}}
      {{/langkah}}
      ```

      ## What

      A section is opened and never closed.

      ## Why

      How far it reaches cannot be guessed.

      ## Instead

      ```text
      {{#langkah}}
      Perintah: {{perintah}}
      {{/langkah}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0103": #"""
      # NTC0103

      ## Apa

      Yang ditutup bukan bagian yang terakhir dibuka.

      ## Mengapa

      Bagian bersarang harus ditutup dari dalam ke luar; kalau tidak, isi surat muncul di keadaan yang salah.

      ## Contoh

      ```text
      {{#langkah}}{{#berikutnya}} … {{/langkah}}{{/berikutnya}}
      ```

      ## Sebaiknya

      ```text
      {{#langkah}}{{#berikutnya}} … {{/berikutnya}}{{/langkah}}
      ```

      ## What

      What is closed is not the section opened last.

      ## Why

      Nested sections are closed from the inside out; otherwise text appears under the wrong condition.

      ## Instead

      ```text
      {{#langkah}}{{#berikutnya}} … {{/berikutnya}}{{/langkah}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0104": #"""
      # NTC0104

      ## Apa

      Sebuah bagian ditutup tanpa pernah dibuka.

      ## Mengapa

      Biasanya pembukanya terhapus, sehingga isinya kini selalu tercetak.

      ## Contoh

      ```text
      Perintah: {{perintah}}
      {{/langkah}}
      ```

      ## Sebaiknya

      ```text
      {{#langkah}}
      Perintah: {{perintah}}
      {{/langkah}}
      ```

      ## What

      A section is closed that was never opened.

      ## Why

      Mostly its opening was deleted, so that its text would now always be printed.

      ## Instead

      ```text
      {{#langkah}}
      Perintah: {{perintah}}
      {{/langkah}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0105": #"""
      # NTC0105

      ## Apa

      Potongan naskah yang dirujuk tidak ada.

      ## Mengapa

      Surat memuat potongan dalam dua bentuk, HTML dan teks. Yang tidak ada akan hilang dari surat tanpa bekas.

      ## Contoh

      ```text
      {{> temuan-singkat}}
      ```

      ## Sebaiknya

      Rujuk potongan yang ada, atau buat keduanya di `Rules/naskah`:

      ```text
      temuan-singkat.html.mustache
      temuan-singkat.txt.mustache
      ```

      ## What

      A partial template that is referred to does not exist.

      ## Why

      Letters include partials in two forms, HTML and text. A missing one would vanish from the letter without a trace.

      ## Instead

      Refer to one that exists, or make both in `Rules/naskah`:

      ```text
      temuan-singkat.html.mustache
      temuan-singkat.txt.mustache
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0106": #"""
      # NTC0106

      ## Apa

      Potongan naskah memuat dirinya sendiri, langsung atau lewat potongan lain, atau bersarang terlalu dalam.

      ## Mengapa

      Surat seperti itu tidak pernah selesai ditulis.

      ## Contoh

      ```text
      dasar.html.mustache memuat {{> rincian}}
      rincian.html.mustache memuat {{> dasar}}
      ```

      ## Sebaiknya

      Hapus salah satu rujukan; satu arah saja.

      ## What

      A partial includes itself, directly or through another one, or is nested too deep.

      ## Why

      Such a letter would never be finished.

      ## Instead

      Remove one of the references; one way only.

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0107": #"""
      # NTC0107

      ## Apa

      `{{` tanpa `}}`.

      ## Mengapa

      Naskah sesudahnya akan dibaca sebagai nama, sehingga isi surat hilang.

      ## Contoh

      ```text
      Yth. Pimpinan {{subjek.nama
      ```

      ## Sebaiknya

      ```text
      Yth. Pimpinan {{subjek.nama}}
      ```

      ## What

      `{{` without `}}`.

      ## Why

      The text behind it would be read as a name and be missing from the letter.

      ## Instead

      ```text
      Yth. Pimpinan {{subjek.nama}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0108": #"""
      # NTC0108

      ## Apa

      Naskah memakai bentuk yang tidak boleh dipakai dalam surat.

      ## Mengapa

      Isi dari data selalu diamankan sebelum dicetak. `{{{…}}}` dan `{{&…}}` mencetaknya mentah, dan penggantian pembatas mengubah arti naskah sesudahnya.

      ## Contoh

      ```text
      {{{subjek.nama}}}
      ```

      ## Sebaiknya

      ```text
      {{subjek.nama}}
      ```

      ## What

      The template uses a form that letters may not use.

      ## Why

      What comes from data is always escaped. `{{{…}}}` and `{{&…}}` print it raw, and other delimiters change the meaning of what follows.

      ## Instead

      ```text
      {{subjek.nama}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0109": #"""
      # NTC0109

      ## Apa

      Nama itu sebuah daftar atau kelompok, bukan teks.

      ## Mengapa

      Daftar tidak mempunyai satu bentuk cetak; naskah harus berkata apa yang dicetak dari setiap isinya.

      ## Contoh

      ```text
      {{temuan}}
      ```

      ## Sebaiknya

      ```text
      {{#temuan}}{{pesan}}{{/temuan}}
      ```

      ## What

      The name is a list or a group, not a text.

      ## Why

      A list has no printed form; the template has to say what is printed of each item.

      ## Instead

      ```text
      {{#temuan}}{{pesan}}{{/temuan}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0110": #"""
      # NTC0110

      ## Apa

      `{{.}}` dipakai di luar daftar teks.

      ## Mengapa

      `{{.}}` berarti isi daftar yang sedang dicetak; di luar daftar teks ia tidak berarti apa-apa.

      ## Contoh

      ```text
      {{#langkah}}{{.}}{{/langkah}}
      ```

      ## Sebaiknya

      ```text
      {{#langkah}}{{perintah}}{{/langkah}}
      ```

      ## What

      `{{.}}` is used outside a list of texts.

      ## Why

      `{{.}}` is the item that is being printed; elsewhere it means nothing.

      ## Instead

      ```text
      {{#langkah}}{{perintah}}{{/langkah}}
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0111": #"""
      # NTC0111

      ## Apa

      Naskah tidak dapat dibaca oleh pembaca templat.

      ## Mengapa

      Kurung atau penutupnya tidak seimbang dengan cara yang tidak ditangkap pemeriksaan lain. Tidak ada surat yang ditulis dari naskah yang hanya setengah terbaca.

      ## Contoh

      ```text
      {{# }}
      ```

      ## Sebaiknya

      Periksa kurung di baris yang disebut; mulai lagi dari naskah bawaan bila perlu.

      ## What

      The template reader cannot read the template.

      ## Why

      Braces are unbalanced in a way no other check names. No letter is written from a template that was read by half.

      ## Instead

      Look at the braces in that line; start again from the shipped template if need be.

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0112": #"""
      # NTC0112

      ## Apa

      Naskah surat tidak mempunyai baris `---` sesudah kepalanya.

      ## Mengapa

      Kepala (Hal, Sifat, Kepada, Tembusan) disusun menurut bentuk surat dinas; tanpa pemisah ia tercampur dengan isi.

      ## Contoh

      ```text
      Hal: Teguran Tertulis I
      Berdasarkan pemeriksaan …
      ```

      ## Sebaiknya

      ```text
      Hal: Teguran Tertulis I
      Sifat: Penting
      Kepada: Yth. Pimpinan {{subjek.nama}}
      ---
      Berdasarkan pemeriksaan …
      ```

      ## What

      A letter has no line `---` after its head.

      ## Why

      The head (Hal, Sifat, Kepada, Tembusan) is set in the form of official letters; without the mark it runs into the text.

      ## Instead

      ```text
      Hal: Teguran Tertulis I
      Sifat: Penting
      Kepada: Yth. Pimpinan {{subjek.nama}}
      ---
      Berdasarkan pemeriksaan …
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0113": #"""
      # NTC0113

      ## Apa

      Kepala surat memuat baris yang tidak dikenal.

      ## Mengapa

      Baris yang salah eja tidak akan tercetak, misalnya tembusan yang tidak terkirim.

      ## Contoh

      ```text
      Tembusn: Arsip
      ```

      ## Sebaiknya

      ```text
      Tembusan: Arsip
      ```

      ## What

      The head of a letter has a line that is not known.

      ## Why

      A misspelt line would not be printed, for example a copy that is never sent.

      ## Instead

      ```text
      Tembusan: Arsip
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0114": #"""
      # NTC0114

      ## Apa

      Kepala surat kurang satu baris yang wajib.

      ## Mengapa

      Surat dinas tanpa hal atau tujuan tidak dapat dikirim.

      ## Contoh

      ```text
      Hal: Teguran Tertulis I
      ---
      ```

      ## Sebaiknya

      ```text
      Hal: Teguran Tertulis I
      Sifat: Penting
      Kepada: Yth. Pimpinan {{subjek.nama}}
      ---
      ```

      ## What

      The head of a letter lacks a line that it must have.

      ## Why

      An official letter without its subject or addressee cannot be sent.

      ## Instead

      ```text
      Hal: Teguran Tertulis I
      Sifat: Penting
      Kepada: Yth. Pimpinan {{subjek.nama}}
      ---
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0115": #"""
      # NTC0115

      ## Apa

      Tidak ada naskah dengan nama itu di folder naskah.

      ## Mengapa

      Langkah tangga menyebut naskah suratnya dengan `notice:`; tanpa berkasnya surat itu tidak dapat ditulis.

      ## Contoh

      ```text
      notice: teguran-satu
      ```

      ## Sebaiknya

      ```text
      notice: teguran-1
      ```

      ## What

      The folder of templates holds none of that name.

      ## Why

      A ladder's step names its letter with `notice:`; without the file the letter cannot be written.

      ## Instead

      ```text
      notice: teguran-1
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0116": #"""
      # NTC0116

      ## Apa

      Naskah bukan teks UTF-8, atau lebih besar dari 1 MiB.

      ## Mengapa

      Huruf yang salah baca akan tercetak di surat resmi; berkas sebesar itu bukan naskah surat.

      ## Contoh

      ```text
      teguran-1.mustache disimpan sebagai UTF-16
      ```

      ## Sebaiknya

      ```text
      iconv -f UTF-16 -t UTF-8 teguran-1.mustache > baru.mustache
      ```

      ## What

      A template is no UTF-8 text, or is larger than 1 MiB.

      ## Why

      Misread letters would be printed in an official letter; a file of that size is no template.

      ## Instead

      ```text
      iconv -f UTF-16 -t UTF-8 teguran-1.mustache > baru.mustache
      ```

      ## Sumber

      `Sources/PatuhNotices/NoticesDiagnostics.swift`

      """#,
    "NTC0201": #"""
      # NTC0201

      ## Apa

      Berkas kantor tidak memuat satu kantor pun.

      ## Mengapa

      Tanpa kantor tidak ada kop, nomor, dan pejabat yang menandatangani.

      ## Contoh

      ```text
      paper: { size: a4 }
      offices: {}
      ```

      ## Sebaiknya

      ```text
      offices:
        bpjs:
          bodies: [bpjs]
          name: BPJS KETENAGAKERJAAN
          place: Pontianak
          number: B/{nomor}/{bulan}/{tahun}
          signer: { title: Kepala Kantor Cabang }
      ```

      ## What

      The file of offices holds no office.

      ## Why

      Without an office there is no letterhead, no number and nobody who signs.

      ## Instead

      ```text
      offices:
        bpjs:
          bodies: [bpjs]
          name: BPJS KETENAGAKERJAAN
          place: Pontianak
          number: B/{nomor}/{bulan}/{tahun}
          signer: { title: Kepala Kantor Cabang }
      ```

      ## Sumber

      `Sources/PatuhNotices/Offices/OfficeReader.swift`

      """#,
    "NTC0202": #"""
      # NTC0202

      ## Apa

      Bentuk nomor surat tidak memuat `{nomor}`.

      ## Mengapa

      Semua surat akan bernomor sama, padahal nomor menunjuk satu surat dalam register.

      ## Contoh

      ```text
      number: B/{bulan}/{tahun}
      ```

      ## Sebaiknya

      ```text
      number: B/{nomor}/{bulan}/{tahun}
      ```

      ## What

      The form of register numbers holds no `{nomor}`.

      ## Why

      All letters would bear the same number, while a number means one letter in the register.

      ## Instead

      ```text
      number: B/{nomor}/{bulan}/{tahun}
      ```

      ## Sumber

      `Sources/PatuhNotices/Offices/OfficeReader.swift`

      """#,
    "NTC0203": #"""
      # NTC0203

      ## Apa

      Ukuran kertas, tepi, atau huruf di luar batas yang dapat dicetak.

      ## Mengapa

      Tepi yang terlalu besar atau huruf yang terlalu kecil membuat surat tidak terbaca.

      ## Contoh

      ```text
      paper: { size: a4, left: 250 }
      ```

      ## Sebaiknya

      ```text
      paper: { size: a4, left: 25 }
      ```

      ## What

      A margin or font size lies outside of what can be printed.

      ## Why

      Margins too wide or letters too small make the letter unreadable.

      ## Instead

      ```text
      paper: { size: a4, left: 25 }
      ```

      ## Sumber

      `Sources/PatuhNotices/Offices/OfficeReader.swift`

      """#,
    "NTC0204": #"""
      # NTC0204

      ## Apa

      Nama huruf memuat tanda yang tidak boleh ada di dalamnya.

      ## Mengapa

      Nama huruf masuk ke lembar gaya surat; tanda kurung atau titik koma dapat mengubah gaya itu.

      ## Contoh

      ```text
      paper: { font: 'Arial; color: red' }
      ```

      ## Sebaiknya

      ```text
      paper: { font: Arial }
      ```

      ## What

      A font name holds characters that it may not hold.

      ## Why

      The name goes into the letter's style sheet; braces or semicolons could change it.

      ## Instead

      ```text
      paper: { font: Arial }
      ```

      ## Sumber

      `Sources/PatuhNotices/Offices/OfficeReader.swift`

      """#,
    "NTC0301": #"""
      # NTC0301

      ## Apa

      Berkas tidak terbaca sebagai `findings.json`.

      ## Mengapa

      Surat hanya ditulis dari hasil pemeriksaan yang lengkap dengan sidik jarinya, bukan dari daftar yang disusun sendiri.

      ## Contoh

      ```text
      patuh notice --from temuan.csv --out surat
      ```

      ## Sebaiknya

      ```text
      patuh check CATATAN --out keluaran
      patuh notice --from keluaran/findings.json --out surat
      ```

      ## What

      The file cannot be read as `findings.json`.

      ## Why

      Letters are written only from the result of a check with its fingerprints, not from a list of one's own.

      ## Instead

      ```text
      patuh check RECORDS --out keluaran
      patuh notice --from keluaran/findings.json --out surat
      ```

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0302": #"""
      # NTC0302

      ## Apa

      Jenis surat yang diminta tidak ada.

      ## Mengapa

      Salah ketik tidak boleh berarti tidak ada surat.

      ## Contoh

      ```text
      patuh notice --from findings.json --kind teguran1 --out surat
      ```

      ## Sebaiknya

      ```text
      patuh notice --from findings.json --kind teguran-1 --out surat
      ```

      ## What

      The kind of letter that was asked for does not exist.

      ## Why

      A slip of the pen must not mean no letters.

      ## Instead

      ```text
      patuh notice --from findings.json --kind teguran-1 --out surat
      ```

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0303": #"""
      # NTC0303

      ## Apa

      Tidak ada program yang mengubah surat menjadi PDF.

      ## Mengapa

      Patuh menulis HTML dan teks; PDF dibuat oleh WeasyPrint atau Chromium bila terpasang.

      ## Contoh

      ```text
      patuh notice --from findings.json --out surat --format pdf
      ```

      ## Sebaiknya

      Pasang salah satunya, atau cetak berkas `.html` dari peramban:

      ```text
      apt install weasyprint
      ```

      ## What

      No program here turns letters into PDF.

      ## Why

      Patuh writes HTML and text; PDF is made by WeasyPrint or Chromium where one is installed.

      ## Instead

      Install one of them, or print the `.html` file from a browser:

      ```text
      apt install weasyprint
      ```

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0304": #"""
      # NTC0304

      ## Apa

      Pengubah PDF gagal atas satu surat.

      ## Mengapa

      Berkas `.html` surat itu lengkap; hanya PDF-nya yang tidak jadi.

      ## Contoh

      ```text
      weasyprint surat/konsep-ketapang-01.html surat/konsep-ketapang-01.pdf
      ```

      ## Sebaiknya

      Jalankan pengubahnya sendiri untuk melihat pesannya, atau cetak `.html` dari peramban.

      ## What

      The PDF converter failed on one letter.

      ## Why

      The letter's `.html` is complete; only its PDF is missing.

      ## Instead

      Run the converter by hand to see what it says, or print the `.html` from a browser.

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0305": #"""
      # NTC0305

      ## Apa

      Berkas bukan catatan surat yang dapat dibaca.

      ## Mengapa

      Membuat ulang surat memerlukan catatan `.json` yang ditulis di samping surat itu; hanya dengan itu hasilnya dapat sama sampai ke setiap bita.

      ## Contoh

      ```text
      patuh notice replay catatan-saya.json
      ```

      ## Sebaiknya

      ```text
      patuh notice replay surat/konsep-ketapang-01.json
      ```

      ## What

      The file is no record of a letter that can be read.

      ## Why

      Making a letter again needs the `.json` record written beside it; only then can every byte be the same.

      ## Instead

      ```text
      patuh notice replay surat/konsep-ketapang-01.json
      ```

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0306": #"""
      # NTC0306

      ## Apa

      Buku aturan berubah sejak pemeriksaan yang menjadi dasar surat.

      ## Mengapa

      Temuan dinilai dengan aturan yang lama, surat ditulis dengan yang baru. Pasal dan angka di dalamnya dapat tidak sejalan.

      ## Contoh

      ```text
      patuh notice --from keluaran-bulan-lalu/findings.json --out surat
      ```

      ## Sebaiknya

      ```text
      patuh check CATATAN --out keluaran
      patuh notice --from keluaran/findings.json --out surat
      ```

      ## What

      The rulebook has changed since the check that the letters rest on.

      ## Why

      The findings were judged by the old rules, the letters are written with the new ones. Articles and figures may disagree.

      ## Instead

      ```text
      patuh check RECORDS --out keluaran
      patuh notice --from keluaran/findings.json --out surat
      ```

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0307": #"""
      # NTC0307

      ## Apa

      Surat bertanggal lebih awal daripada pemeriksaan yang disebutnya.

      ## Mengapa

      Surat tidak dapat melaporkan apa yang belum diperiksa pada tanggalnya.

      ## Contoh

      ```text
      patuh notice --from findings.json --as-of 2025-10-30 --out surat    (diperiksa per 2025-10-31)
      ```

      ## Sebaiknya

      ```text
      patuh notice --from findings.json --as-of 2025-11-03 --out surat
      ```

      ## What

      A letter is dated earlier than the check that it speaks of.

      ## Why

      A letter cannot report what had not been checked on its day.

      ## Instead

      ```text
      patuh notice --from findings.json --as-of 2025-11-03 --out surat
      ```

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0308": #"""
      # NTC0308

      ## Apa

      Surat itu ditulis patuh notice, jadi tidak mempunyai perkara.

      ## Mengapa

      Hanya surat dari buku perkara dapat ditanyakan kepada buku itu.

      ## Contoh

      ```text
      patuh notice replay surat/K3-teguran-1.json --ledger perkara.sqlite
      ```

      ## Sebaiknya

      patuh notice replay surat/K3-teguran-1.json

      ## What

      The letter was written by patuh notice, so that it has no case.

      ## Why

      Only letters of a ledger can be asked of it.

      ## Instead

      patuh notice replay surat/K3-teguran-1.json

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
    "NTC0309": #"""
      # NTC0309

      ## Apa

      Buku perkara itu tidak memuat perkara surat ini.

      ## Mengapa

      Nomor perkara hanya bermakna dalam buku yang menulis suratnya.

      ## Contoh

      ```text
      patuh notice replay surat/perkara-7-denda.json --ledger lain.sqlite
      ```

      ## Sebaiknya

      patuh notice replay surat/perkara-7-denda.json --ledger perkara.sqlite

      ## What

      That ledger does not hold the case of this letter.

      ## Why

      The number of a case means something only in the ledger that wrote the letter.

      ## Instead

      patuh notice replay surat/perkara-7-denda.json --ledger perkara.sqlite

      ## Sumber

      `Sources/Patuh/Notices/NoticeDiagnostics.swift`

      """#,
  ]
}
