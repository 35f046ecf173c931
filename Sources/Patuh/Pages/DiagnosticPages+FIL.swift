// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let fil: [String: String] = [
    "FIL0001": #"""
      # FIL0001

      ## Apa

      Berkas atau folder tidak ada.

      ## Mengapa

      Tidak ada yang dibaca, jadi tidak ada hasil.

      ## Contoh

      ```text
      patuh check data/pekerjaa.csv
      ```

      ## Sebaiknya

      Periksa namanya; yang mirip disebut dalam bantuan.

      ## What

      There is no such file or folder.

      ## Why

      Nothing was read, so there is no result.

      ## Instead

      Check the name; the nearest one is in the help.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0002": #"""
      # FIL0002

      ## Apa

      Berkas ada, tetapi tidak dapat dibaca.

      ## Mengapa

      Sistem menolak: izin, folder di tempat berkas, atau cakram rusak.

      ## Contoh

      ```text
      patuh check /root/data
      ```

      ## Sebaiknya

      Periksa izin berkasnya.

      ## What

      The file is there but can't be read.

      ## Why

      The system refuses: permissions, a folder in its place, a broken disk.

      ## Instead

      Check its permissions.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0003": #"""
      # FIL0003

      ## Apa

      Berkas tidak dapat ditulis.

      ## Mengapa

      Semua berkas ditulis di samping dahulu lalu diganti namanya, jadi yang lama tetap utuh.

      ## Contoh

      ```text
      patuh check data --out /hasil
      ```

      ## Sebaiknya

      Pilih folder lain dengan `--out`, atau beri izin menulis.

      ## What

      A file can't be written.

      ## Why

      Every file is written aside and renamed, so what was there is whole.

      ## Instead

      Choose another folder with `--out`, or give permission to write.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0004": #"""
      # FIL0004

      ## Apa

      Berkas lebih besar dari batasnya.

      ## Mengapa

      Batas menjaga memori; berkas aturan jauh di bawahnya.

      ## Contoh

      ```text
      Rules/catatan.yaml   (40 MB)
      ```

      ## Sebaiknya

      Pastikan berkasnya benar; pecah bila memang sebesar itu.

      ## What

      The file is larger than its limit.

      ## Why

      The limit protects memory; rule files are far below it.

      ## Instead

      Make sure that it is the right file; split it if it is.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0005": #"""
      # FIL0005

      ## Apa

      Tidak ada folder `Rules` dan `Regulations` di sini atau di atasnya.

      ## Mengapa

      Patuh tidak membawa hukum di dalam programnya.

      ## Contoh

      ```text
      cd /tmp && patuh check data
      ```

      ## Sebaiknya

      patuh check data --rules /jalur/Rules --regulations /jalur/Regulations

      ## What

      There are no folders `Rules` and `Regulations` here or above.

      ## Why

      Patuh doesn't carry the law within the program.

      ## Instead

      patuh check data --rules /path/Rules --regulations /path/Regulations

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0006": #"""
      # FIL0006

      ## Apa

      Folder aturan tidak memuat satu berkas `.yaml` pun.

      ## Mengapa

      Tanpa aturan, tidak ada yang diperiksa; itu tidak boleh terlihat seperti patuh.

      ## Contoh

      ```text
      patuh test kosong/
      ```

      ## Sebaiknya

      Sebut folder yang benar.

      ## What

      The rules folder holds no `.yaml` file.

      ## Why

      Without rules nothing is checked; that may not look like compliance.

      ## Instead

      Name the right folder.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0007": #"""
      # FIL0007

      ## Apa

      Folder catatan tidak memuat berkas yang dikenal.

      ## Mengapa

      Jenis catatan dibaca dari nama berkasnya.

      ## Contoh

      ```text
      data/daftar1.csv
      ```

      ## Sebaiknya

      Namai `data/pekerja.csv`, atau tulis `pekerja=data/daftar1.csv`.

      ## What

      The records folder holds no file that is known.

      ## Why

      The record type is read from the file name.

      ## Instead

      Name it `data/pekerja.csv`, or write `pekerja=data/daftar1.csv`.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0008": #"""
      # FIL0008

      ## Apa

      Jenis catatan tidak dapat diketahui dari nama berkasnya.

      ## Mengapa

      Menebak jenis dari isi dapat menukar pekerja dan pemberi kerja.

      ## Contoh

      ```text
      patuh check ekspor.csv
      ```

      ## Sebaiknya

      patuh check pekerja=ekspor.csv

      ## What

      The record type can't be told from the file name.

      ## Why

      To guess it from the content could swap workers and employers.

      ## Instead

      patuh check pekerja=ekspor.csv

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0009": #"""
      # FIL0009

      ## Apa

      Kolom dalam `--assume` tidak ada.

      ## Mengapa

      Anggapan atas kolom yang tidak ada tidak berpengaruh, padahal Anda mengira berpengaruh.

      ## Contoh

      ```text
      --assume bentuk=badan_usaha
      ```

      ## Sebaiknya

      --assume jenis=badan_usaha

      ## What

      The field of `--assume` doesn't exist.

      ## Why

      An assumption about no field does nothing while you think it does.

      ## Instead

      --assume jenis=badan_usaha

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0010": #"""
      # FIL0010

      ## Apa

      Sebuah berkas dalam folder dilewati karena namanya bukan jenis catatan.

      ## Mengapa

      Folder boleh berisi berkas lain, tetapi Anda perlu tahu mana yang tidak dibaca.

      ## Contoh

      ```text
      data/rekap-final.csv
      ```

      ## Sebaiknya

      Bila isinya catatan, tulis `JENIS=data/rekap-final.csv`.

      ## What

      A file of the folder was skipped: its name is no record type.

      ## Why

      A folder may hold other files, but you need to know which weren't read.

      ## Instead

      If it holds records, write `TYPE=data/rekap-final.csv`.

      ## Sumber

      `Sources/Patuh/Files/FileDiagnostics.swift`

      """#,
    "FIL0011": #"""
      # FIL0011

      ## Apa

      Bagian catatan tidak dapat disimpan sementara: tempatnya penuh, hanya dapat dibaca, atau tidak ada.

      ## Mengapa

      Catatan yang lebih besar dari batas memori dan barisnya tidak berurutan menurut kunci dibagi ke bagian-bagian di cakram. Tidak ada hasil yang ditulis, dan tidak ada yang tertinggal.

      ## Contoh

      ```text
      TMPDIR=/penuh patuh check data/ --memory 512MB --out hasil
      ```

      ## Sebaiknya

      Sediakan tempat sebesar catatannya, atau pilih folder lain dengan `TMPDIR`. Berkas yang diurutkan menurut kunci pemiliknya tidak memerlukan tempat itu.

      ## What

      Parts of the records cannot be kept on disk meanwhile: the place is full, read-only, or not there.

      ## Why

      Records beyond the memory limit whose rows are in no order of their keys are divided into parts on disk. No result was written, and nothing is left behind.

      ## Instead

      Make as much room as the records take, or choose another folder with `TMPDIR`. Files sorted by the key of the owner need no such room.

      ## Sumber

      `Sources/Patuh/Bounded/BoundedDiagnostics.swift`

      """#,
    "FIL0012": #"""
      # FIL0012

      ## Apa

      Sebuah berkas tidak dapat dibagi dan terlalu besar bagi batas memori.

      ## Mengapa

      Baris yang dinilai bersama harus berada dalam satu bagian. Bila berkas dihubungkan dengan kolom yang bukan kunci, setiap bagian memerlukan seluruh isinya.

      ## Contoh

      ```text
      patuh check data/ --memory 128MB   # penerima_bantuan.csv sebesar 400 MB, dihubungkan menurut NIK
      ```

      ## Sebaiknya

      Naikkan `--memory` menjadi sebesar yang disebut dalam bantuan, atau bagi berkasnya sendiri, misalnya menurut kabupaten.

      ## What

      A file cannot be divided and is too large for the memory limit.

      ## Why

      Rows that are judged together have to be in one part. A file that is joined by a column other than a key is needed whole by every part.

      ## Instead

      Raise `--memory` to what the help says, or divide the file yourself, for example by regency.

      ## Sumber

      `Sources/Patuh/Bounded/Division.swift`

      """#,
    "FIL0013": #"""
      # FIL0013

      ## Apa

      Satu bagian jauh lebih besar dari yang direncanakan.

      ## Mengapa

      Semua baris satu pemberi kerja dinilai bersama, jadi berada dalam satu bagian, juga bila barisnya sangat banyak atau kuncinya kosong. Bagian itu tetap diperiksa; hasilnya lengkap, tetapi memori dapat melebihi batas.

      ## Contoh

      ```text
      pekerja.csv dengan 5 juta baris milik satu pemberi kerja
      ```

      ## Sebaiknya

      Periksa kunci yang kosong atau salah ketik; bila memang demikian datanya, beri `--memory` lebih besar.

      ## What

      One part is much larger than planned.

      ## Why

      All rows of an employer are judged together and so are in one part, also when there are very many of them or their key is blank. The part is checked all the same; the result is complete, but memory may exceed the limit.

      ## Instead

      Look for blank or mistyped keys; if the data are like that, give a larger `--memory`.

      ## Sumber

      `Sources/Patuh/Bounded/PartPlan.swift`

      """#,
    "FIL0014": #"""
      # FIL0014

      ## Apa

      Berkas catatan berubah selama diperiksa.

      ## Mengapa

      Berkas yang besar dilihat di tempatnya, tidak disalin dahulu, dan pemeriksaan bagian demi bagian melihatnya lebih dari sekali. Bila isinya berganti atau dipotong di antaranya, hasilnya bukan hasil satu berkas, jadi tidak ada yang ditulis.

      ## Contoh

      ```text
      patuh check data/ --memory 512MB   # sementara data/pekerja.csv masih diunduh
      ```

      ## Sebaiknya

      Tunggu sampai berkasnya selesai ditulis, lalu ulangi.

      ## What

      A file of records changed while it was being checked.

      ## Why

      A large file is looked at where it lies, without being copied first, and a check in parts looks at it more than once. If it changes or is cut short in between, the result would not be that of one file, so nothing was written.

      ## Instead

      Wait until the file has been written, then try again.

      ## Sumber

      `Sources/Patuh/Files/FileMapping.swift`, `Sources/Patuh/Bounded/RecordText.swift`

      """#,
  ]
}
