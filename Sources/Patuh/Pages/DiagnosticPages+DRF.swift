// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let drf: [String: String] = [
    "DRF0001": #"""
      # DRF0001

      ## Apa

      Berkas naskah bukan teks.

      ## Mengapa

      Isinya penuh tanda kendali, seperti berkas Word atau PDF yang belum diubah. Pasal tidak dapat dicari di dalamnya, dan naskah yang tidak terbaca tidak boleh tampak bersih.

      ## Contoh

      ```text
      patuh align raperbup.docx
      ```

      ## Sebaiknya

      Simpan naskahnya sebagai teks biasa (UTF-8) atau Markdown, lalu periksa berkas itu:

      ```text
      pandoc raperbup.docx -t plain --wrap=none -o raperbup.txt
      patuh align raperbup.txt
      ```

      ## What

      The draft is no text.

      ## Why

      It is full of control characters, as a Word file or a PDF is. No article can be found in it, and a draft that was not read must not look clean.

      ## Instead

      Save it as plain text (UTF-8) or Markdown and check that file:

      ```text
      pandoc raperbup.docx -t plain --wrap=none -o raperbup.txt
      patuh align raperbup.txt
      ```

      ## Sumber

      `Sources/PatuhDrafts/Syntax/DraftDiagnostics.swift`

      """#,
    "DRF0002": #"""
      # DRF0002

      ## Apa

      Naskah tidak memuat satu bab atau pasal pun.

      ## Mengapa

      Tanpa pasal tidak ada yang dapat disandingkan. Biasanya berkasnya keliru, atau judul pasal menyatu dengan baris lain.

      ## Contoh

      ```text
      Dalam Pasal 1 peraturan ini yang dimaksud dengan …
      ```

      ## Sebaiknya

      Tulis judul pasal pada barisnya sendiri:

      ```text
      Pasal 1
      Dalam Peraturan Bupati ini yang dimaksud dengan:
      ```

      ## What

      The draft has no chapter and no article.

      ## Why

      Without articles there is nothing to align. Mostly it is the wrong file, or headings run together with other lines.

      ## Instead

      Give each heading a line of its own:

      ```text
      Pasal 1
      Dalam Peraturan Bupati ini yang dimaksud dengan:
      ```

      ## Sumber

      `Sources/PatuhDrafts/Syntax/DraftDiagnostics.swift`

      """#,
    "DRF0003": #"""
      # DRF0003

      ## Apa

      Naskah memuat lebih banyak bagian daripada yang dibaca; sisanya menjadi teks biasa.

      ## Mengapa

      Batas ini menjaga agar berkas yang rusak atau jahat tidak menghabiskan ingatan. Yang menjadi teks biasa tidak diperiksa pasal demi pasal.

      ## Contoh

      ```text
      satu berkas yang memuat beberapa peraturan sekaligus
      ```

      ## Sebaiknya

      Bagi berkasnya: satu peraturan satu berkas, lampiran tersendiri.

      ## What

      The draft has more parts than are read; the rest is plain text.

      ## Why

      The bound keeps a broken or hostile file from using up memory. What became plain text is not checked article by article.

      ## Instead

      Cut the file: one regulation a file, annexes apart.

      ## Sumber

      `Sources/PatuhDrafts/Syntax/DraftDiagnostics.swift`

      """#,
    "DRF0004": #"""
      # DRF0004

      ## Apa

      Nomor pasal salah baca dari hasil pindai, dan dibaca sebagai nomor yang cocok dengan urutannya.

      ## Mengapa

      Pemindai menukar huruf dan angka: `I0` untuk `10`. Rujukan ke pasal itu hanya dapat dicocokkan bila nomornya benar.

      ## Contoh

      ```text
      Pasal I0
      ```

      ## Sebaiknya

      ```text
      Pasal 10
      ```

      ## What

      The number of an article was misread by a scanner and is taken as the one that fits the order.

      ## Why

      Scanners take letters for digits: `I0` for `10`. References to the article resolve only when its number is right.

      ## Instead

      ```text
      Pasal 10
      ```

      ## Sumber

      `Sources/PatuhDrafts/Syntax/DraftDiagnostics.swift`

      """#,
  ]
}
