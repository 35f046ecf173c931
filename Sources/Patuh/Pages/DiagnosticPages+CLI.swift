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
    "CLI0006": #"""
      # CLI0006

      ## Apa

      Tidak ada peraturan dengan id ini.

      ## Mengapa

      Grade dinaikkan pada peraturan yang tercatat saja.

      ## Contoh

      ```text
      patuh regulations verify pp-68-2013 …
      ```

      ## Sebaiknya

      patuh regulations verify pp-86-2013 …

      ## What

      There is no regulation of that id.

      ## Why

      Only what is recorded can be raised.

      ## Instead

      patuh regulations verify pp-86-2013 …

      ## Sumber

      `Sources/Patuh/Browse/VerifyRun.swift`

      """#,
    "CLI0007": #"""
      # CLI0007

      ## Apa

      Tempat ini tidak tercatat pada peraturan itu.

      ## Mengapa

      Yang dibandingkan harus pasal yang ada parafrasenya.

      ## Contoh

      ```text
      --article 'Pasal 6 ayat 1'
      ```

      ## Sebaiknya

      ```text
      --article 'Pasal 6 ayat (1)'
      ```

      ## What

      The place isn't recorded in the regulation.

      ## Why

      What is compared has to be an article with a paraphrase.

      ## Instead

      ```text
      --article 'Pasal 6 ayat (1)'
      ```

      ## Sumber

      `Sources/Patuh/Browse/VerifyRun.swift`

      """#,
    "CLI0008": #"""
      # CLI0008

      ## Apa

      Pasal ini mempunyai beberapa naskah karena pernah diubah.

      ## Mengapa

      Setiap naskah dibandingkan dengan lembaran negaranya sendiri.

      ## Contoh

      ```text
      --article 'Pasal 62'
      ```

      ## Sebaiknya

      --article 'Pasal 62' --version 2024-05-01

      ## What

      The article has several versions because it was amended.

      ## Why

      Each version is compared with its own gazette.

      ## Instead

      --article 'Pasal 62' --version 2024-05-01

      ## Sumber

      `Sources/Patuh/Browse/VerifyRun.swift`

      """#,
    "CLI0009": #"""
      # CLI0009

      ## Apa

      Petugas ini sudah tercatat membandingkan tempat itu.

      ## Mengapa

      Grade A memerlukan dua orang yang berbeda.

      ## Contoh

      ```text
      --by 'Sri Wahyuni'   (dua kali)
      ```

      ## Sebaiknya

      Minta petugas lain membandingkan.

      ## What

      The officer is recorded as having compared the place.

      ## Why

      Grade A needs two different people.

      ## Instead

      Let another officer compare.

      ## Sumber

      `Sources/Patuh/Browse/VerifyRun.swift`

      """#,
    "CLI0010": #"""
      # CLI0010

      ## Apa

      Nama petugas atau pembandingnya kosong.

      ## Mengapa

      Grade tanpa nama dan tanpa sumber tidak dapat diperiksa kembali.

      ## Contoh

      ```text
      --by ''
      ```

      ## Sebaiknya

      --by 'Sri Wahyuni' --against 'Lembaran Negara Tahun 2013'

      ## What

      The officer's name or the source is blank.

      ## Why

      A grade without a name and a source can't be checked again.

      ## Instead

      --by 'Sri Wahyuni' --against 'Lembaran Negara Tahun 2013'

      ## Sumber

      `Sources/Patuh/Browse/VerifyRun.swift`

      """#,
    "CLI0011": #"""
      # CLI0011

      ## Apa

      Berkas peraturan tidak dapat diubah dengan aman.

      ## Mengapa

      Perubahan ditulis hanya bila naskah sesudahnya terbaca sama selain gradenya.

      ## Contoh

      ```text
      articles: [{cite: Pasal 1, …}, …]
      ```

      ## Sebaiknya

      Tulis `grade` dan `verified` sendiri, lalu jalankan `patuh lint`.

      ## What

      The regulation's file can't be changed safely.

      ## Why

      A change is written only if the file reads the same afterwards but for the grade.

      ## Instead

      Write `grade` and `verified` by hand, then run `patuh lint`.

      ## Sumber

      `Sources/Patuh/Browse/VerifyRun.swift`

      """#,
    "CLI0012": #"""
      # CLI0012

      ## Apa

      Pembanding `--base` bukan folder dan bukan revisi git.

      ## Mengapa

      Tanpa pembanding tidak ada akibat yang dapat dihitung.

      ## Contoh

      ```text
      patuh impact --base kemarin --records data
      ```

      ## Sebaiknya

      patuh impact --base HEAD~1 --records data

      ## What

      `--base` is no folder and no revision of git.

      ## Why

      Without something to compare with there is no impact.

      ## Instead

      patuh impact --base HEAD~1 --records data

      ## Sumber

      `Sources/Patuh/Impact/BaseRulebook.swift`

      """#,
    "CLI0013": #"""
      # CLI0013

      ## Apa

      Folder untuk `patuh init` sudah berisi.

      ## Mengapa

      Berkas yang ada tidak pernah ditimpa.

      ## Contoh

      ```text
      patuh init Rules
      ```

      ## Sebaiknya

      patuh init aturan-baru

      ## What

      The folder for `patuh init` holds something.

      ## Why

      Files that are there are never overwritten.

      ## Instead

      patuh init new-rules

      ## Sumber

      `Sources/Patuh/Starter/StarterRulebook.swift`

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
