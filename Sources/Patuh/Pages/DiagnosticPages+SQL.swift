// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let sql: [String: String] = [
    "SQL0001": #"""
      # SQL0001

      ## Apa

      Aturan memakai fungsi atau operasi yang tidak mempunyai padanan SQL yang artinya sama.

      ## Mengapa

      Program SQL yang hanya mirip akan memberi temuan lain daripada `patuh check`; karena itu aturannya tidak ikut.

      ## Contoh

      ```text
      matches(teks, 'pola')
      ```

      ## Sebaiknya

      Periksa aturan itu dengan `patuh check`, atau tulis syaratnya dengan perbandingan, `filter`, dan `sum`.

      ## What

      A rule uses a function or an operation that no SQL with the same meaning exists for.

      ## Why

      A program that is only similar would find something else than `patuh check` does, so the rule is left out.

      ## Instead

      Check the rule with `patuh check`, or write its condition with comparisons, `filter` and `sum`.

      ## Sumber

      `Sources/PatuhSQL/Lowering.swift`

      """#,
    "SQL0002": #"""
      # SQL0002

      ## Apa

      Aturan bergantung pada urutan atau nomor unsur sebuah daftar hasil hitungan.

      ## Mengapa

      Baris sebuah relasi tidak berurutan; urutan yang dikarang akan berbeda antara mesin.

      ## Contoh

      ```text
      pemberi_kerja.pekerja.transformList(i, p, i > 0, p)
      ```

      ## Sebaiknya

      Periksa aturan itu dengan `patuh check`, atau jangan mengambil unsur menurut nomornya.

      ## What

      A rule depends on the order or on the numbers of the elements of a computed list.

      ## Why

      The rows of a relation have no order; one that is made up would differ between engines.

      ## Instead

      Check the rule with `patuh check`, or do not take elements by their number.

      ## Sumber

      `Sources/PatuhSQL/Lowering+Lists.swift`

      """#,
    "SQL0004": #"""
      # SQL0004

      ## Apa

      Aturan satu jenis subjek bergantung pada lebih dari 61 macam fakta yang mungkin belum diketahui.

      ## Mengapa

      Setiap fakta ialah satu bit sebuah bilangan; bit yang lebih banyak tidak muat.

      ## Contoh

      ```text
      patuh compile --target duckdb
      ```

      ## Sebaiknya

      Susun sebagian aturan saja dengan `--only`.

      ## What

      The rules of one subject type hang on more than 61 kinds of facts that may be unknown.

      ## Why

      Each fact is one bit of a number, and there are no more bits.

      ## Instead

      Compile some of the rules with `--only`.

      ## Sumber

      `Sources/PatuhSQL/FactRegistry.swift`

      """#,
    "SQL0005": #"""
      # SQL0005

      ## Apa

      Tingkat kepastian temuan sebuah aturan bergantung pada baris mana yang dibaca sebelum sebuah perulangan berhenti.

      ## Mengapa

      Tingkat temuan ialah yang terburuk di antara yang dibaca. `exists` dan `all` berhenti pada baris yang memutuskan, dan baris
      sebuah relasi tidak berurutan: program SQL tidak tahu nilai hukum baris mana yang masih dibaca.

      ## Contoh

      ```text
      pemberi_kerja.pekerja.exists(p, p.upah < param.upah_minimum.umk.on(p.tanggal_masuk)['61.01'])
      ```

      ## Sebaiknya

      Periksa aturan itu dengan `patuh check`, atau tulis `filter(…).size() > 0`, yang membaca setiap baris.

      ## What

      The grade of a rule's findings depends on which rows are read before a loop ends.

      ## Why

      A finding has the worst grade of what was read. `exists` and `all` end at the row that decides, and the rows of a relation have no
      order: an SQL program can't tell the legal values of which rows were still read.

      ## Instead

      Check the rule with `patuh check`, or write `filter(…).size() > 0`, which reads every row.

      ## Sumber

      `Sources/PatuhSQL/Lowering+Folds.swift`

      """#,
    "SQL0006": #"""
      # SQL0006

      ## Apa

      Subjek aturan bukan tabel catatan yang mempunyai kunci.

      ## Mengapa

      Naskah rancangan dibaca menjadi pohon oleh Patuh sendiri; mesin SQL tidak menerimanya.

      ## Contoh

      ```text
      patuh compile --target sqlite --only 'perbup/*'
      ```

      ## Sebaiknya

      Periksa rancangan dengan `patuh align`.

      ## What

      The subject of a rule is no table of records with a key.

      ## Why

      A draft is read into a tree by Patuh itself; no SQL engine gets it.

      ## Instead

      Check drafts with `patuh align`.

      ## Sumber

      `Sources/PatuhSQL/ProgramBuilder.swift`

      """#,
    "SQL0101": #"""
      # SQL0101

      ## Apa

      Mesin SQL berhenti sebelum program selesai.

      ## Mengapa

      Mesin tidak terpasang, berkas tidak terbaca, atau sebuah bilangan melebihi lebar yang dimilikinya: DuckDB 128 bit, Spark 38 angka, SQLite 64 bit. Di SQLite pecahan yang mungkin lebih lebar dihitung dalam dua kolom, cukup untuk 27 angka dengan yang di belakang koma; bilangan bulat, pembagi dan terbagi `divide`, serta unsur `max`, `min` dan `distinct` tetap 64 bit. Hasil yang terpotong tidak ditulis.

      ## Contoh

      ```text
      patuh run data --engine duckdb --out hasil
      ```

      ## Sebaiknya

      Baca alasannya; periksa catatan yang sama dengan `patuh check`. Yang tidak muat di SQLite jalankan dengan `--engine duckdb` atau `spark`.

      ## What

      The SQL engine stopped before the program had ended.

      ## Why

      The engine is not installed, a file cannot be read, or a number is wider than it can hold: DuckDB has 128 bits, Spark 38 digits, SQLite 64 bits. In SQLite decimals that may be wider are computed in two columns, which hold 27 digits, those behind the point included; whole numbers, what `divide` divides and by what, and the elements of `max`, `min` and `distinct` keep to 64 bits. Nothing is written.

      ## Instead

      Read the reason; check the same records with `patuh check`. What does not fit SQLite runs with `--engine duckdb` or `spark`.

      ## Sumber

      `Sources/Patuh/Engines/EngineRun.swift`

      """#,
    "SQL0102": #"""
      # SQL0102

      ## Apa

      Catatan mengandung sel atau baris yang tidak dapat dibaca program dengan pasti.

      ## Mengapa

      Program SQL hanya membaca sel yang ditulis polos; sel lain dibaca Patuh, yang mengenal lebih banyak cara menulis.

      ## Contoh

      ```text
      upah: Rp 3.000.000,00
      ```

      ## Sebaiknya

      Bersihkan catatan dengan `patuh records --clean`, lalu jalankan program atas hasilnya.

      ## What

      The records have cells or rows that the program cannot read with certainty.

      ## Why

      An SQL program reads plain cells only; others are read by Patuh, which knows more ways to write.

      ## Instead

      Clean the records with `patuh records --clean`, and run the program over the result.

      ## Sumber

      `Sources/PatuhSQL/RecordView.swift`

      """#,
    "SQL0103": #"""
      # SQL0103

      ## Apa

      Kolom temuan yang diminta tidak dihasilkan program SQL.

      ## Mengapa

      Program memberi kolom bawaan findings.csv; kolom lain disusun dari rincian yang hanya ada pada `patuh check`.

      ## Contoh

      ```text
      patuh run data --engine sqlite --columns subject_id,basis --out hasil
      ```

      ## Sebaiknya

      Minta kolom bawaan saja, atau pakai `patuh check`.

      ## What

      A column that was asked for is not made by an SQL program.

      ## Why

      A program gives the default columns of findings.csv; others come from details that only `patuh check` has.

      ## Instead

      Ask for default columns, or use `patuh check`.

      ## Sumber

      `Sources/Patuh/Engines/EngineRun.swift`

      """#,
    "SQL0104": #"""
      # SQL0104

      ## Apa

      Mesin SQL dan penerjemah berbeda pendapat tentang sebuah catatan percobaan.

      ## Mengapa

      Sebelum hasil dipakai, sebagian catatan dan baris sukar yang dibuat darinya dinilai keduanya; satu perbedaan menghentikan jalannya. Kasusnya disimpan sebagai `<out>/beda/<aturan>.kasus.yaml`, dengan NIK, KPJ, dan nama pengganti.

      ## Contoh

      ```text
      patuh run data --engine sqlite --out hasil
      ```

      ## Sebaiknya

      Salin kasus itu ke samping aturannya dan jalankan `patuh test`, lalu laporkan; sementara itu periksa dengan `patuh check`.

      ## What

      The SQL engine and the interpreter disagree about a record of the sample.

      ## Why

      Before a result is used, both judge a sample of the records and hard rows made from it; one difference stops the run. Its case is saved as `<out>/beda/<rule>.kasus.yaml`, with stand-ins for NIK, KPJ and names.

      ## Instead

      Copy that case beside its rule, run `patuh test`, and report it; meanwhile use `patuh check`.

      ## Sumber

      `Sources/Patuh/Engines/Prosecutor.swift`

      """#,
  ]
}
