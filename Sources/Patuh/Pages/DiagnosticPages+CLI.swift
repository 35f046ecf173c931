// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let cli: [String: String] = [
    "CLI0001": #"""
      # CLI0001

      ## Apa

      Pilihan perintah tidak cocok dengan buku aturannya: bacaan, pilihan, atau parameter yang tidak ada.

      ## Mengapa

      Perintah yang salah eja tidak boleh diam-diam memakai bawaan.

      ## Contoh

      ```text
      patuh check data --reading tenggat=hari_30
      ```

      ## Sebaiknya

      patuh check data --reading tenggat-pendaftaran=hari_30

      ## What

      An option doesn't fit the rulebook: a reading, choice or parameter that isn't there.

      ## Why

      A misspelt option may not silently fall back to the default.

      ## Instead

      patuh check data --reading tenggat-pendaftaran=hari_30

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0002": #"""
      # CLI0002

      ## Apa

      Pola `--only` tidak mengenai satu aturan pun.

      ## Mengapa

      Nol aturan yang diperiksa akan terlihat seperti nol pelanggaran.

      ## Contoh

      ```text
      patuh check data --only PDS-TKK
      ```

      ## Sebaiknya

      patuh check data --only PDS-TK

      ## What

      A pattern of `--only` matches no rule.

      ## Why

      No rules checked would look like no violations.

      ## Instead

      patuh check data --only PDS-TK

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0003": #"""
      # CLI0003

      ## Apa

      Tidak ada subjek dengan nomor ini dalam catatan.

      ## Mengapa

      Penjelasan hanya dapat diberikan tentang yang ada.

      ## Contoh

      ```text
      patuh explain P9999 PDS-TK data
      ```

      ## Sebaiknya

      Salin nomornya dari laporan.

      ## What

      No subject of that number is in the records.

      ## Why

      Only what is there can be explained.

      ## Instead

      Copy the number from the report.

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0004": #"""
      # CLI0004

      ## Apa

      Halaman laporan tidak dapat dibuat.

      ## Mengapa

      Templat halaman gagal diisi; hasil lain tidak terpengaruh.

      ## Contoh

      ```text
      patuh check data --format html
      ```

      ## Sebaiknya

      Laporkan dengan keluaran `patuh --version` dan alasan yang disebut.

      ## What

      The report page can't be made.

      ## Why

      Its template failed; other outputs aren't affected.

      ## Instead

      Report it with `patuh --version` and the reason given.

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0005": #"""
      # CLI0005

      ## Apa

      Perintah memerlukan satu jenis catatan, tetapi beberapa diberikan.

      ## Mengapa

      Tabel bersih berisi satu jenis saja.

      ## Contoh

      ```text
      patuh records data --format csv
      ```

      ## Sebaiknya

      patuh records data --format csv --record pekerja

      ## What

      The command needs one record type, and several were given.

      ## Why

      A clean table holds one type.

      ## Instead

      patuh records data --format csv --record pekerja

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0020": #"""
      # CLI0020

      ## Apa

      Tidak ada kasus yang namanya memuat teks ini.

      ## Mengapa

      Nol kasus yang dijalankan akan terlihat seperti semua lulus.

      ## Contoh

      ```text
      patuh test --case 'pekerja lama'
      ```

      ## Sebaiknya

      Salin sebagian namanya dari kunci `name` di berkas kasus.

      ## What

      No case has a name that contains the text.

      ## Why

      No cases run would look like all passed.

      ## Instead

      Copy a part of a name from the key `name` of a case file.

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0030": #"""
      # CLI0030

      ## Apa

      Tidak ada folder aturan dengan nama ini.

      ## Mengapa

      Analisis atas folder yang tidak ada akan terlihat bersih.

      ## Contoh

      ```text
      patuh gaps pendaftran
      ```

      ## Sebaiknya

      patuh gaps pendaftaran

      ## What

      There is no folder of rules of that name.

      ## Why

      An analysis of a folder that isn't there would look clean.

      ## Instead

      patuh gaps pendaftaran

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0040": #"""
      # CLI0040

      ## Apa

      Tangga yang diminta tidak ada.

      ## Mengapa

      Tanpa tangga tidak ada langkah yang dapat disarankan.

      ## Contoh

      ```text
      patuh case simulate --ladder pp-86 …
      ```

      ## Sebaiknya

      Pakai nama berkas dalam Rules/sanksi tanpa akhirannya.

      ## What

      The ladder that was asked for does not exist.

      ## Why

      Without a ladder no step can be recommended.

      ## Instead

      Use the name of a file in Rules/sanksi without its extension.

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
    "CLI0041": #"""
      # CLI0041

      ## Apa

      Pejabat yang disebut tidak ada dalam tangga itu.

      ## Mengapa

      Wewenang dinilai menurut daftar pejabat dalam tangganya.

      ## Contoh

      ```text
      --office camat   # tangga mengenal bpjs dan pemerintah_daerah
      ```

      ## Sebaiknya

      Pakai salah satu nama dalam `bodies` tangganya.

      ## What

      The ladder does not know the body that was named.

      ## Why

      Competence is judged by the list of bodies in the ladder.

      ## Instead

      Use one of the names in `bodies` of the ladder.

      ## Sumber

      `Sources/Patuh/OptionDiagnostics.swift`

      """#,
  ]
}
