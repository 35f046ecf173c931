// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let dat: [String: String] = [
    "DAT0001": #"""
      # DAT0001

      ## Apa

      Berkas catatan kosong.

      ## Mengapa

      Daftar kosong dan berkas yang gagal disimpan terlihat sama; hanya judul kolom yang membedakannya.

      ## Contoh

      ```text
      pekerja.csv   (0 byte)
      ```

      ## Sebaiknya

      Bila daftarnya memang kosong, tulis baris judulnya saja.

      ## What

      The records file is empty.

      ## Why

      An empty list and a file that wasn't saved look the same; only a heading tells them apart.

      ## Instead

      If the list really is empty, write the heading row alone.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0002": #"""
      # DAT0002

      ## Apa

      Nama berkas tidak menunjukkan jenis datanya.

      ## Mengapa

      Jenis tidak ditebak dari isi.

      ## Contoh

      ```text
      patuh records daftar.csv
      ```

      ## Sebaiknya

      patuh records pekerja=daftar.csv

      ## What

      The file name means no record type.

      ## Why

      The type isn't guessed from the content.

      ## Instead

      patuh records pekerja=daftar.csv

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0003": #"""
      # DAT0003

      ## Apa

      Dua berkas diberikan untuk satu jenis catatan.

      ## Mengapa

      Menggabungkannya sendiri dapat menghitung orang dua kali.

      ## Contoh

      ```text
      patuh check pekerja=a.csv pekerja=b.csv
      ```

      ## Sebaiknya

      Gabungkan menjadi satu berkas.

      ## What

      Two files are given for one record type.

      ## Why

      To join them unasked could count people twice.

      ## Instead

      Join them into one file.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0004": #"""
      # DAT0004

      ## Apa

      Berkas bukan UTF-8 dan dibaca sebagai Windows-1252.

      ## Mengapa

      Begitulah Excel lama menyimpan; huruf khusus dalam nama perlu diperiksa.

      ## Contoh

      ```text
      José Ramírez disimpan dalam Windows-1252
      ```

      ## Sebaiknya

      Simpan sebagai "CSV UTF-8".

      ## What

      The file isn't UTF-8 and is read as Windows-1252.

      ## Why

      Old Excel saves that way; special letters in names need a look.

      ## Instead

      Save it as "CSV UTF-8".

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0005": #"""
      # DAT0005

      ## Apa

      Judul kolom tidak ada di baris pertama; baris di atasnya dilewati.

      ## Mengapa

      Ekspor kantor sering diawali judul laporan. Anda perlu tahu apa yang tidak dibaca.

      ## Contoh

      ```text
      DAFTAR TENAGA KERJA 2025

      NIK;Nama;Upah
      ```

      ## Sebaiknya

      Tidak perlu apa-apa bila yang dilewati memang judul.

      ## What

      The headings aren't on the first line; what is above was passed over.

      ## Why

      Office exports often begin with a title. You need to know what wasn't read.

      ## Instead

      Nothing, if what was passed over is a title.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0006": #"""
      # DAT0006

      ## Apa

      Tidak ada satu pun judul kolom yang dikenal dalam 20 baris pertama.

      ## Mengapa

      Tanpa judul tidak ada kolom yang dapat dibaca.

      ## Contoh

      ```text
      A;B;C
      1;2;3
      ```

      ## Sebaiknya

      Pakai nama kolom atau nama lain yang tercatat dalam kosakata.

      ## What

      None of the first 20 rows has a heading that is known.

      ## Why

      Without headings no column can be read.

      ## Instead

      Use the names of fields, or the other names that the vocabulary has.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0007": #"""
      # DAT0007

      ## Apa

      Nilai `--assume` bukan nilai kolom itu.

      ## Mengapa

      Anggapan yang tidak mungkin tidak dapat berlaku.

      ## Contoh

      ```text
      --assume jenis=pt
      ```

      ## Sebaiknya

      --assume jenis=badan_usaha

      ## What

      The value of `--assume` is none of the field.

      ## Why

      What can't be can't be assumed.

      ## Instead

      --assume jenis=badan_usaha

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0011": #"""
      # DAT0011

      ## Apa

      Kolom ini tidak dikenal dan tidak dipakai.

      ## Mengapa

      Bukan kesalahan, tetapi kolom yang salah nama membuat isinya tidak diketahui.

      ## Contoh

      ```text
      Upah Lapor BPJS 2
      ```

      ## Sebaiknya

      Bila isinya diperlukan, ganti judulnya dengan nama kolom.

      ## What

      The column isn't known and isn't used.

      ## Why

      No fault, but a misnamed column leaves its content unknown.

      ## Instead

      If its content is needed, use the field's name as the heading.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0012": #"""
      # DAT0012

      ## Apa

      Judul kolom dapat berarti beberapa kolom.

      ## Mengapa

      Upah yang diterima dan upah yang dilaporkan tidak boleh tertukar.

      ## Contoh

      ```text
      Upah   (upah, upah_dilaporkan)
      ```

      ## Sebaiknya

      ```text
      upah_dilaporkan
      ```

      ## What

      The heading may mean several fields.

      ## Why

      Wages received and wages reported may not be swapped.

      ## Instead

      ```text
      upah_dilaporkan
      ```

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0013": #"""
      # DAT0013

      ## Apa

      Dua kolom berarti hal yang sama.

      ## Mengapa

      Bila keduanya sama kuat, tidak ada yang dipilih dan kolom itu tidak diketahui.

      ## Contoh

      ```text
      NIK;No KTP
      ```

      ## Sebaiknya

      Hapus salah satunya.

      ## What

      Two columns mean the same field.

      ## Why

      If neither is better, none is chosen and the field is unknown.

      ## Instead

      Remove one of them.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0014": #"""
      # DAT0014

      ## Apa

      Kolom-kolom ini tidak ada dalam berkas.

      ## Mengapa

      Isinya tidak diketahui di setiap baris, bukan kosong; aturan yang memerlukannya menjawab tidak diketahui.

      ## Contoh

      ```text
      nik;nama   (tanpa upah)
      ```

      ## Sebaiknya

      Minta kolomnya, atau pakai `--assume` bila nilainya sama untuk semua.

      ## What

      These columns aren't in the file.

      ## Why

      They are unknown in every row, not blank; rules that need them answer unknown.

      ## Instead

      Ask for the columns, or use `--assume` if the value is the same for all.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0015": #"""
      # DAT0015

      ## Apa

      Kolom kunci tidak ada.

      ## Mengapa

      Tanpa kunci tidak ada baris yang dapat disebut atau dihubungkan.

      ## Contoh

      ```text
      nama;alamat   (tanpa id)
      ```

      ## Sebaiknya

      Beri judul `id` pada kolom yang berisi nomornya.

      ## What

      There is no key column.

      ## Why

      Without a key no row can be named or joined.

      ## Instead

      Give the heading `id` to the column that holds the number.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0016": #"""
      # DAT0016

      ## Apa

      Judul kolom menyebut satuan, dan isinya dibaca menurut satuan itu.

      ## Mengapa

      Seribu rupiah dan rupiah berbeda seribu kali.

      ## Contoh

      ```text
      Upah (ribu Rp)
      ```

      ## Sebaiknya

      Periksa apakah satuannya benar.

      ## What

      The heading names a unit, and the content is read in it.

      ## Why

      Thousands of rupiah and rupiah differ by a thousand.

      ## Instead

      Check that the unit is right.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0017": #"""
      # DAT0017

      ## Apa

      Kolom penghubung ke tabel induk tidak ada.

      ## Mengapa

      Daftar anaknya dianggap tidak diketahui untuk setiap induk, bukan kosong.

      ## Contoh

      ```text
      pekerja.csv tanpa id_pemberi_kerja
      ```

      ## Sebaiknya

      Tambahkan kolom penghubungnya.

      ## What

      The column that joins to the parent table is missing.

      ## Why

      The list of children counts as unknown for every parent, not as empty.

      ## Instead

      Add the joining column.

      ## Sumber

      `Sources/PatuhRecords/RecordsDiagnostics.swift`

      """#,
    "DAT0021": #"""
      # DAT0021

      ## Apa

      Baris mempunyai sel lebih sedikit daripada judulnya.

      ## Mengapa

      Sel yang tidak ada tidak diketahui; baris tetap dipakai.

      ## Contoh

      ```text
      id;nama;upah
      1;Budi
      ```

      ## Sebaiknya

      Lengkapi barisnya.

      ## What

      The row has fewer cells than headings.

      ## Why

      What isn't there is unknown; the row is used all the same.

      ## Instead

      Complete the row.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0022": #"""
      # DAT0022

      ## Apa

      Baris mempunyai sel lebih banyak daripada judulnya dan ditolak.

      ## Mengapa

      Satu sel pecah menjadi dua, jadi semua sel sesudahnya bergeser.

      ## Contoh

      ```text
      1;Budi;3.000.000;00
      ```

      ## Sebaiknya

      Apit sel yang berisi pemisah dengan tanda kutip.

      ## What

      The row has more cells than headings and is rejected.

      ## Why

      One cell broke into two, so all behind it have shifted.

      ## Instead

      Quote cells that hold the delimiter.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0023": #"""
      # DAT0023

      ## Apa

      Tanda kutip dalam baris tidak ditutup; baris ditolak.

      ## Mengapa

      Baris-baris berikutnya dapat ikut terbaca sebagai satu sel.

      ## Contoh

      ```text
      1;"Budi;3000000
      ```

      ## Sebaiknya

      ```text
      1;"Budi";3000000
      ```

      ## What

      A quote in the row isn't closed; the row is rejected.

      ## Why

      The rows behind could be read as one cell.

      ## Instead

      ```text
      1;"Budi";3000000
      ```

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0024": #"""
      # DAT0024

      ## Apa

      Sel lebih dari 1 MB; baris ditolak.

      ## Mengapa

      Tidak ada isian sebesar itu; biasanya kutip yang tidak ditutup.

      ## Contoh

      ```text
      1;"Budi …   (1 MB)
      ```

      ## Sebaiknya

      Periksa tanda kutip di baris itu.

      ## What

      A cell has more than 1 MB; the row is rejected.

      ## Why

      No entry is that large; mostly a quote isn't closed.

      ## Instead

      Look at the quotes of the row.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0025": #"""
      # DAT0025

      ## Apa

      Baris mempunyai terlalu banyak sel; baris ditolak.

      ## Mengapa

      Batas menjaga memori.

      ## Contoh

      ```text
      ;;;;;;;;;;…
      ```

      ## Sebaiknya

      Periksa pemisah kolomnya.

      ## What

      The row has too many cells; it is rejected.

      ## Why

      The limit protects memory.

      ## Instead

      Look at the delimiter.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0026": #"""
      # DAT0026

      ## Apa

      Baris jumlah ditolak.

      ## Mengapa

      Jumlah bukan orang; menghitungnya menambah satu pekerja dengan upah raksasa.

      ## Contoh

      ```text
      Jumlah;;125000000
      ```

      ## Sebaiknya

      Tidak perlu apa-apa.

      ## What

      A row of totals is rejected.

      ## Why

      A total is no person; to count it would add a worker with a giant wage.

      ## Instead

      Nothing.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0027": #"""
      # DAT0027

      ## Apa

      Kunci baris kosong atau tidak dipahami; baris ditolak.

      ## Mengapa

      Baris tanpa kunci tidak dapat disebut dalam temuan.

      ## Contoh

      ```text
      ;PT Maju;61.71
      ```

      ## Sebaiknya

      Isi nomornya.

      ## What

      The row's key is blank or not understood; it is rejected.

      ## Why

      A row without a key can't be named in findings.

      ## Instead

      Fill in its number.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0028": #"""
      # DAT0028

      ## Apa

      Baris nomor kolom (1, 2, 3, …) di bawah judul dilewati.

      ## Mengapa

      Formulir dinas menomori kolomnya; itu bukan data.

      ## Contoh

      ```text
      (1);(2);(3)
      ```

      ## Sebaiknya

      Tidak perlu apa-apa.

      ## What

      The row of column numbers (1, 2, 3, …) was passed over.

      ## Why

      Official forms number their columns; that is no data.

      ## Instead

      Nothing.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0029": #"""
      # DAT0029

      ## Apa

      Kunci ini sudah ada di baris lain; baris ditolak.

      ## Mengapa

      Dua baris dengan satu kunci tidak dapat sama-sama benar.

      ## Contoh

      ```text
      P0001;PT Maju
      P0001;PT Jaya
      ```

      ## Sebaiknya

      Periksa mana yang benar.

      ## What

      The key stands on another row already; the row is rejected.

      ## Why

      Two rows of one key can't both be right.

      ## Instead

      Find out which one is right.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0030": #"""
      # DAT0030

      ## Apa

      Baris anak menunjuk induk yang tidak ada dan tidak dipakai.

      ## Mengapa

      Pekerja tanpa pemberi kerja tidak dapat dinilai; ia disebut, tidak dihitung.

      ## Contoh

      ```text
      pekerja.csv: P9999;…   (tidak ada di pemberi_kerja.csv)
      ```

      ## Sebaiknya

      Tambahkan induknya, atau betulkan nomornya.

      ## What

      A child row names a parent that isn't there and isn't used.

      ## Why

      A worker without an employer can't be judged; it is named and not counted.

      ## Instead

      Add the parent, or mend the number.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0031": #"""
      # DAT0031

      ## Apa

      Judul kolom yang berulang di tengah data dilewati.

      ## Mengapa

      Halaman cetak mengulang judulnya; itu bukan data.

      ## Contoh

      ```text
      id;nama
      1;Budi
      id;nama
      2;Siti
      ```

      ## Sebaiknya

      Tidak perlu apa-apa.

      ## What

      Headings that stand again among the data were passed over.

      ## Why

      Printed pages repeat them; that is no data.

      ## Instead

      Nothing.

      ## Sumber

      `Sources/PatuhRecords/Tables/RowFault.swift`

      """#,
    "DAT0041": #"""
      # DAT0041

      ## Apa

      Sel memuat huruf rusak.

      ## Mengapa

      Huruf aslinya tidak dapat diketahui lagi.

      ## Contoh

      ```text
      Jos‹�›
      ```

      ## Sebaiknya

      Ambil lagi dari sumbernya, atau simpan sebagai "CSV UTF-8".

      ## What

      The cell holds broken characters.

      ## Why

      What they were can't be known any more.

      ## Instead

      Fetch it again, or save it as "CSV UTF-8".

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0042": #"""
      # DAT0042

      ## Apa

      Sel memuat byte NUL.

      ## Mengapa

      Tanda berkas rusak; isinya tidak dipercaya.

      ## Contoh

      ```text
      Bu‹NUL›di
      ```

      ## Sebaiknya

      Ambil lagi berkasnya.

      ## What

      The cell holds a NUL byte.

      ## Why

      The file is damaged; the content isn't trusted.

      ## Instead

      Fetch the file again.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0043": #"""
      # DAT0043

      ## Apa

      Ada teks di belakang tanda kutip penutup.

      ## Mengapa

      Tidak jelas apakah kutipnya bagian dari isi.

      ## Contoh

      ```text
      "PT Maju" Jaya
      ```

      ## Sebaiknya

      ```text
      "PT Maju Jaya"
      ```

      ## What

      Text follows the closing quote.

      ## Why

      It isn't clear whether the quote belongs to the content.

      ## Instead

      ```text
      "PT Maju Jaya"
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0044": #"""
      # DAT0044

      ## Apa

      Sel memuat pesan galat lembar kerja.

      ## Mengapa

      `#N/A` atau `#REF!` bukan nilai; rumusnya gagal.

      ## Contoh

      ```text
      #REF!
      ```

      ## Sebaiknya

      Perbaiki rumusnya, lalu ekspor lagi sebagai nilai.

      ## What

      The cell holds an error message of a spreadsheet.

      ## Why

      `#N/A` or `#REF!` is no value; a formula failed.

      ## Instead

      Mend the formula and export values.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0045": #"""
      # DAT0045

      ## Apa

      Sel memuat kata seperti `nihil`, `tidak ada`, atau `belum ada`, dan di kolom ini tidak jelas artinya.

      ## Mengapa

      Memang tidak ada dan belum dicatat berbeda akibat hukumnya.

      ## Contoh

      ```text
      tanggal_masuk: nihil
      ```

      ## Sebaiknya

      Kosongkan bila belum dicatat; kolom yang kosongnya berarti tidak ada disebut dalam kosakata.

      ## What

      The cell holds a word such as `nihil`, `tidak ada` or `belum ada`, and in this column it isn't clear what it means.

      ## Why

      That there is none and that nobody wrote it down differ in law.

      ## Instead

      Leave it blank when it is a gap; the vocabulary says where blank means none.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0051": #"""
      # DAT0051

      ## Apa

      Isi sel bukan angka.

      ## Mengapa

      Kolom ini dihitung; teks tidak dapat dihitung.

      ## Contoh

      ```text
      upah: tiga juta
      ```

      ## Sebaiknya

      ```text
      upah: 3000000
      ```

      ## What

      The cell is no number.

      ## Why

      The column is computed with; text can't be.

      ## Instead

      ```text
      upah: 3000000
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0052": #"""
      # DAT0052

      ## Apa

      Tanda di depan tiga angka dapat berarti ribuan atau desimal.

      ## Mengapa

      3.000 tiga ribu atau tiga? Bedanya seribu kali, dan tidak ada sel lain yang memastikannya.

      ## Contoh

      ```text
      upah: 3.000
      ```

      ## Sebaiknya

      ```text
      upah: 3000
      ```

      ## What

      The sign before three digits may mean thousands or decimals.

      ## Why

      Is 3.000 three thousand or three? No other cell settles it.

      ## Instead

      ```text
      upah: 3000
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0053": #"""
      # DAT0053

      ## Apa

      Kolom mencampur titik dan koma sebagai tanda ribuan.

      ## Mengapa

      Dua kebiasaan dalam satu kolom: tidak satu pun dapat dipercaya.

      ## Contoh

      ```text
      3.000.000
      3,500,000
      ```

      ## Sebaiknya

      Tulis tanpa tanda ribuan.

      ## What

      The column mixes point and comma as thousands separators.

      ## Why

      Two habits in one column: neither can be trusted.

      ## Instead

      Write numbers without separators.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0054": #"""
      # DAT0054

      ## Apa

      Angka ini seharusnya bulat.

      ## Mengapa

      Jumlah orang atau bulan tidak berpecahan.

      ## Contoh

      ```text
      jumlah_pekerja: 12,5
      ```

      ## Sebaiknya

      ```text
      jumlah_pekerja: 12
      ```

      ## What

      The number should be whole.

      ## Why

      People and months have no fractions.

      ## Instead

      ```text
      jumlah_pekerja: 12
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0055": #"""
      # DAT0055

      ## Apa

      Angka terlalu besar.

      ## Mengapa

      Tidak muat dihitung dengan eksak; biasanya dua sel tergabung.

      ## Contoh

      ```text
      99999999999999999999999999
      ```

      ## Sebaiknya

      Periksa selnya.

      ## What

      The number is too large.

      ## Why

      It can't be computed exactly; mostly two cells were joined.

      ## Instead

      Look at the cell.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0056": #"""
      # DAT0056

      ## Apa

      Terlalu banyak angka di belakang koma.

      ## Mengapa

      Rupiah mempunyai sen, tidak lebih; lebihnya sisa hitungan lembar kerja.

      ## Contoh

      ```text
      2434328,1900000001
      ```

      ## Sebaiknya

      ```text
      2434328,19
      ```

      ## What

      There are too many decimals.

      ## Why

      Rupiah have sen and no more; the rest is left from a spreadsheet.

      ## Instead

      ```text
      2434328,19
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0057": #"""
      # DAT0057

      ## Apa

      Lembar kerja telah membulatkan angka ini.

      ## Mengapa

      Bentuk seperti `3E+06` kehilangan angka aslinya.

      ## Contoh

      ```text
      3,5E+06
      ```

      ## Sebaiknya

      Format sel sebagai Angka atau Teks, lalu ekspor lagi.

      ## What

      A spreadsheet has rounded the number.

      ## Why

      A form like `3E+06` has lost its digits.

      ## Instead

      Format the cells as numbers or text and export again.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0061": #"""
      # DAT0061

      ## Apa

      Isi sel bukan tanggal.

      ## Mengapa

      Tanggal yang tidak dapat dibaca tidak ditebak.

      ## Contoh

      ```text
      tanggal_masuk: awal 2024
      ```

      ## Sebaiknya

      ```text
      tanggal_masuk: 2024-01-05
      ```

      ## What

      The cell is no date.

      ## Why

      What can't be read isn't guessed.

      ## Instead

      ```text
      tanggal_masuk: 2024-01-05
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0062": #"""
      # DAT0062

      ## Apa

      Kolom ini ditulis bulan/hari/tahun sehingga urutannya tidak pasti.

      ## Mengapa

      04/05/2024 dapat berarti 4 Mei atau 5 April; tenggatnya berbeda sebulan.

      ## Contoh

      ```text
      04/05/2024
      12/31/2024
      ```

      ## Sebaiknya

      Tulis sebagai 2024-05-04.

      ## What

      The column is written month/day/year, so the order isn't certain.

      ## Why

      04/05/2024 may be 4 May or 5 April; deadlines differ by a month.

      ## Instead

      Write 2024-05-04.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0063": #"""
      # DAT0063

      ## Apa

      Tahun hanya dua angka.

      ## Mengapa

      25 dapat berarti 1925 atau 2025.

      ## Contoh

      ```text
      01/02/25
      ```

      ## Sebaiknya

      ```text
      2025-02-01
      ```

      ## What

      The year has two digits.

      ## Why

      25 may be 1925 or 2025.

      ## Instead

      ```text
      2025-02-01
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0064": #"""
      # DAT0064

      ## Apa

      Hari ini tidak ada di kalender.

      ## Mengapa

      Salah satu angkanya salah ketik, dan tidak diketahui yang mana.

      ## Contoh

      ```text
      31/02/2025
      ```

      ## Sebaiknya

      Periksa pada sumbernya.

      ## What

      The day isn't in the calendar.

      ## Why

      One digit is mistyped, and nobody knows which.

      ## Instead

      Check it at its source.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0065": #"""
      # DAT0065

      ## Apa

      Tanggal ini mempunyai jam.

      ## Mengapa

      Pada batas hari, jam dan zonanya dapat memindahkan hari.

      ## Contoh

      ```text
      2025-01-01 23:30
      ```

      ## Sebaiknya

      ```text
      2025-01-01
      ```

      ## What

      The date has a time of day.

      ## Why

      Near midnight the time and its zone can move the day.

      ## Instead

      ```text
      2025-01-01
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0066": #"""
      # DAT0066

      ## Apa

      Isi sel bukan bulan.

      ## Mengapa

      Kolom ini memuat bulan iuran.

      ## Contoh

      ```text
      bulan_iuran: Triwulan I
      ```

      ## Sebaiknya

      ```text
      bulan_iuran: 2025-01
      ```

      ## What

      The cell is no month.

      ## Why

      The column holds contribution months.

      ## Instead

      ```text
      bulan_iuran: 2025-01
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0067": #"""
      # DAT0067

      ## Apa

      Tanggal di tempat bulan, dan bukan tanggal 1.

      ## Mengapa

      Mungkin hari pembayaran, bukan bulan iurannya.

      ## Contoh

      ```text
      bulan_iuran: 2025-01-15
      ```

      ## Sebaiknya

      ```text
      bulan_iuran: 2025-01
      ```

      ## What

      A date stands for a month and isn't the first.

      ## Why

      It may be the day of payment and not the month.

      ## Instead

      ```text
      bulan_iuran: 2025-01
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0071": #"""
      # DAT0071

      ## Apa

      Isi sel bukan ya atau tidak.

      ## Mengapa

      Yang dipahami kata seperti `true`, `false`, `ya`, `tidak`, `sudah`, `belum`, `1`, dan `0`.

      ## Contoh

      ```text
      insentif_rt_rw: sebagian
      ```

      ## Sebaiknya

      ```text
      insentif_rt_rw: ya
      ```

      ## What

      The cell is neither yes nor no.

      ## Why

      Words such as `true`, `false`, `ya`, `tidak`, `sudah`, `belum`, `1` and `0` are understood.

      ## Instead

      ```text
      insentif_rt_rw: ya
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0072": #"""
      # DAT0072

      ## Apa

      Isi sel bukan nilai yang dikenal kolom itu.

      ## Mengapa

      Nilai enum dan nama lainnya tercatat dalam kosakata.

      ## Contoh

      ```text
      jenis: PT
      ```

      ## Sebaiknya

      ```text
      jenis: badan_usaha
      ```

      ## What

      The cell is no value that the field knows.

      ## Why

      Values of enums and their other names stand in the vocabulary.

      ## Instead

      ```text
      jenis: badan_usaha
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0073": #"""
      # DAT0073

      ## Apa

      Satu anggota himpunan bukan nilai yang dikenal.

      ## Mengapa

      Himpunan yang terbaca sebagian akan kehilangan program tanpa kelihatan, jadi seluruh sel tidak diketahui.

      ## Contoh

      ```text
      program: JKK;JMK
      ```

      ## Sebaiknya

      ```text
      program: JKK;JKM
      ```

      ## What

      A member of the set is no known value.

      ## Why

      A set read in part would lose a programme unseen, so the whole cell is unknown.

      ## Instead

      ```text
      program: JKK;JKM
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0081": #"""
      # DAT0081

      ## Apa

      Excel telah menghapus sebagian angka nomor ini.

      ## Mengapa

      `6,17E+15` tidak dapat dikembalikan menjadi NIK.

      ## Contoh

      ```text
      nik: 6,17101E+15
      ```

      ## Sebaiknya

      Format kolomnya sebagai Teks di sumbernya, lalu ekspor lagi.

      ## What

      Excel has destroyed some digits of the number.

      ## Why

      `6,17E+15` can't be turned back into a NIK.

      ## Instead

      Format the column as text at its source and export again.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0082": #"""
      # DAT0082

      ## Apa

      Semua nomor di kolom ini berakhir dengan 0.

      ## Mengapa

      Excel hanya menyimpan 15 angka; angka ke-16 menjadi 0 tanpa pesan.

      ## Contoh

      ```text
      6171010101900000
      6171010101910000
      ```

      ## Sebaiknya

      Format kolomnya sebagai Teks di sumbernya, lalu ekspor lagi.

      ## What

      All numbers of the column end in 0.

      ## Why

      Excel keeps 15 digits; the 16th becomes 0 without a word.

      ## Instead

      Format the column as text at its source and export again.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0083": #"""
      # DAT0083

      ## Apa

      Jumlah angkanya salah.

      ## Mengapa

      NIK 16 angka; yang kurang biasanya kehilangan nol atau satu angka.

      ## Contoh

      ```text
      nik: 617101010190001
      ```

      ## Sebaiknya

      Periksa pada sumbernya.

      ## What

      The number of digits is wrong.

      ## Why

      A NIK has 16; shorter ones mostly lost a digit.

      ## Instead

      Check it at its source.

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
    "DAT0084": #"""
      # DAT0084

      ## Apa

      Nomor ini memuat yang bukan angka.

      ## Mengapa

      NIK hanya angka.

      ## Contoh

      ```text
      nik: 6171O10101900001   (huruf O)
      ```

      ## Sebaiknya

      ```text
      nik: 6171010101900001
      ```

      ## What

      The number holds something that is no digit.

      ## Why

      A NIK has digits only.

      ## Instead

      ```text
      nik: 6171010101900001
      ```

      ## Sumber

      `Sources/PatuhRecords/Decoding/CellFault+Words.swift`

      """#,
  ]
}
