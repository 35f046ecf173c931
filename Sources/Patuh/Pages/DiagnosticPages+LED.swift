// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let led: [String: String] = [
    "LED0001": #"""
      # LED0001

      ## Apa

      Buku perkara yang disebut dengan `--ledger` tidak ada.

      ## Mengapa

      Perintah selain `case open` tidak membuat buku perkara, supaya salah ketik tidak menjadi buku kosong.

      ## Contoh

      ```text
      patuh case next --ledger perkra.sqlite
      ```

      ## Sebaiknya

      patuh case next --ledger perkara.sqlite

      ## What

      The ledger named with `--ledger` is not there.

      ## Why

      Only `case open` makes a ledger, so that a misspelt name does not become an empty book.

      ## Instead

      patuh case next --ledger perkara.sqlite

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0002": #"""
      # LED0002

      ## Apa

      Berkas itu bukan basis data SQLite.

      ## Mengapa

      Berkas lain tidak boleh ditimpa menjadi buku perkara.

      ## Contoh

      ```text
      patuh case list --ledger daftar.csv
      ```

      ## Sebaiknya

      patuh case list --ledger perkara.sqlite

      ## What

      The file is no SQLite database.

      ## Why

      Another file must not be overwritten by a ledger.

      ## Instead

      patuh case list --ledger perkara.sqlite

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0003": #"""
      # LED0003

      ## Apa

      Berkas itu basis data SQLite milik program lain.

      ## Mengapa

      Buku perkara mengenali dirinya dari tanda dalam berkasnya; basis data lain tidak disentuh.

      ## Contoh

      ```text
      patuh case open --from hasil --ledger peramban.sqlite --by Sari
      ```

      ## Sebaiknya

      Sebutkan berkas yang belum ada, atau yang dibuat oleh patuh case open.

      ## What

      The file is a SQLite database of another program.

      ## Why

      A ledger carries a mark; other databases are left alone.

      ## Instead

      Name a file that does not exist yet, or one that patuh case open made.

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0004": #"""
      # LED0004

      ## Apa

      Buku perkara ditulis oleh Patuh yang lebih baru.

      ## Mengapa

      Program lama tidak mengenal isi baru dan dapat merusaknya.

      ## Contoh

      ```text
      patuh 0.1 membuka buku perkara versi 2
      ```

      ## Sebaiknya

      Pasang Patuh yang terbaru.

      ## What

      The ledger was written by a newer Patuh.

      ## Why

      An old program does not know what is new in it and might harm it.

      ## Instead

      Install the newest Patuh.

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0005": #"""
      # LED0005

      ## Apa

      Buku perkara ditulis oleh Patuh yang lebih lama dan perlu diperbarui.

      ## Mengapa

      Perintah yang hanya membaca tidak mengubah berkas, juga bentuknya.

      ## Contoh

      ```text
      patuh case list --ledger lama.sqlite
      ```

      ## Sebaiknya

      Jalankan satu perintah yang menulis; berkasnya diperbarui.

      ## What

      The ledger was written by an older Patuh and has to be brought up to date.

      ## Why

      A command that only reads never changes the file, nor its form.

      ## Instead

      Run one command that writes.

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0006": #"""
      # LED0006

      ## Apa

      Buku perkara hanya dapat dibaca.

      ## Mengapa

      Perintah yang menulis tidak dapat mencatat apa pun.

      ## Contoh

      ```text
      chmod 400 perkara.sqlite
      ```

      ## Sebaiknya

      chmod 600 perkara.sqlite

      ## What

      The ledger can only be read.

      ## Why

      A command that writes could record nothing.

      ## Instead

      chmod 600 perkara.sqlite

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0007": #"""
      # LED0007

      ## Apa

      Buku perkara tidak dapat dibuat di tempat itu.

      ## Mengapa

      Foldernya tidak ada atau tidak boleh ditulis.

      ## Contoh

      ```text
      patuh case open --ledger tiada/perkara.sqlite …
      ```

      ## Sebaiknya

      mkdir arsip, lalu --ledger arsip/perkara.sqlite

      ## What

      No ledger can be made at that place.

      ## Why

      Its folder is missing or may not be written.

      ## Instead

      mkdir arsip, then --ledger arsip/perkara.sqlite

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0008": #"""
      # LED0008

      ## Apa

      SQLite tidak dapat membuka berkas itu.

      ## Mengapa

      Di samping buku perkara SQLite memerlukan dua berkas lain; folder itu harus dapat ditulis.

      ## Contoh

      ```text
      buku perkara di folder yang hanya dapat dibaca
      ```

      ## Sebaiknya

      Salin buku perkara ke folder yang dapat ditulis.

      ## What

      SQLite cannot open the file.

      ## Why

      SQLite keeps two files beside the ledger; their folder has to be writable.

      ## Instead

      Copy the ledger to a folder that can be written.

      ## Sumber

      https://www.sqlite.org/wal.html

      """#,
    "LED0009": #"""
      # LED0009

      ## Apa

      Perintah lain sedang menulis buku perkara yang sama.

      ## Mengapa

      Satu perintah adalah satu transaksi; yang kedua menunggu, lalu berhenti tanpa mengubah apa pun.

      ## Contoh

      ```text
      dua patuh case open pada waktu yang sama
      ```

      ## Sebaiknya

      Ulangi setelah perintah yang lain selesai.

      ## What

      Another command is writing the same ledger.

      ## Why

      A command is one transaction; the second waits, then ends without changing anything.

      ## Instead

      Try again when the other command has ended.

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0010": #"""
      # LED0010

      ## Apa

      Isi berkas buku perkara rusak.

      ## Mengapa

      Halaman yang rusak tidak boleh ditebak.

      ## Contoh

      ```text
      cakram yang rusak, atau berkas yang disunting
      ```

      ## Sebaiknya

      Ambil cadangan, lalu jalankan patuh case audit.

      ## What

      The content of the ledger file is damaged.

      ## Why

      What stands on a damaged page must not be guessed.

      ## Instead

      Take the backup, then run patuh case audit.

      ## Sumber

      https://www.sqlite.org/howtocorrupt.html

      """#,
    "LED0011": #"""
      # LED0011

      ## Apa

      Tidak ada tempat lagi di cakram.

      ## Mengapa

      Perintah dibatalkan seluruhnya; buku perkara tetap seperti semula.

      ## Contoh

      ```text
      cakram penuh saat patuh case open
      ```

      ## Sebaiknya

      Kosongkan tempat, lalu ulangi.

      ## What

      There is no room left on the disk.

      ## Why

      The command is undone as a whole; the ledger is as it was.

      ## Instead

      Make room, then try again.

      ## Sumber

      `Sources/PatuhLedger/File/LedgerFile.swift`

      """#,
    "LED0012": #"""
      # LED0012

      ## Apa

      SQLite menolak pekerjaan itu karena sebab lain.

      ## Mengapa

      Sebabnya ditulis dalam catatan, dengan nomor SQLite.

      ## Contoh

      ```text
      galat cakram saat menulis
      ```

      ## Sebaiknya

      Baca catatannya; bila berulang, salin buku perkara ke tempat lain.

      ## What

      SQLite refused the work for another reason.

      ## Why

      The note gives the reason and the number of SQLite.

      ## Instead

      Read the note; if it happens again, copy the ledger elsewhere.

      ## Sumber

      https://www.sqlite.org/rescode.html

      """#,
    "LED0101": #"""
      # LED0101

      ## Apa

      Perintah yang menulis tidak menyebut siapa yang bertindak.

      ## Mengapa

      Setiap baris log menyebut seorang petugas.

      ## Contoh

      ```text
      patuh case prepare 7 --by ' '
      ```

      ## Sebaiknya

      patuh case prepare 7 --by 'Sari'

      ## What

      A command that writes does not say who acts.

      ## Why

      Every line of the log names an officer.

      ## Instead

      patuh case prepare 7 --by 'Sari'

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0102": #"""
      # LED0102

      ## Apa

      Perkara memakai tangga sanksi yang tidak ada dalam aturan.

      ## Mengapa

      Tanpa tangga itu langkah berikutnya tidak dapat dikatakan.

      ## Contoh

      ```text
      Rules/sanksi/pp-86-2013-pasal-10.yaml dihapus
      ```

      ## Sebaiknya

      Sebutkan aturan yang lengkap dengan --rules.

      ## What

      The case uses a ladder that the rules do not have.

      ## Why

      Without it nobody can say what comes next.

      ## Instead

      Name the complete rules with --rules.

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0103": #"""
      # LED0103

      ## Apa

      Tidak ada perkara dengan nomor atau subjek itu.

      ## Mengapa

      Perintah yang salah alamat tidak boleh mengenai perkara lain.

      ## Contoh

      ```text
      patuh case show 9999
      ```

      ## Sebaiknya

      patuh case list, lalu pakai nomornya

      ## What

      There is no case of that number or subject.

      ## Why

      A misdirected command must not hit another case.

      ## Instead

      patuh case list, then use its number

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0104": #"""
      # LED0104

      ## Apa

      Nama itu menunjuk lebih dari satu perkara.

      ## Mengapa

      Subjek dapat mempunyai beberapa perkara terbuka; program tidak memilih.

      ## Contoh

      ```text
      patuh case sign PK0010 …
      ```

      ## Sebaiknya

      patuh case sign 12 …

      ## What

      The name means more than one case.

      ## Why

      A subject may have several open cases; the program does not choose.

      ## Instead

      patuh case sign 12 …

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0105": #"""
      # LED0105

      ## Apa

      Hari yang dipakai mendahului peristiwa yang sudah dicatat.

      ## Mengapa

      Riwayat berjalan maju; peristiwa baru tidak dapat disisipkan di belakang.

      ## Contoh

      ```text
      --as-of 2025-12-01 pada perkara dengan surat 2025-12-17
      ```

      ## Sebaiknya

      --as-of 2025-12-17 atau sesudahnya

      ## What

      The day lies before an event that is recorded.

      ## Why

      A history goes forward; nothing is slipped in behind.

      ## Instead

      --as-of 2025-12-17 or later

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0106": #"""
      # LED0106

      ## Apa

      Hari peristiwa sesudah hari yang dipakai perintah.

      ## Mengapa

      Yang belum terjadi tidak dicatat.

      ## Contoh

      ```text
      --date 2026-01-09 --as-of 2026-01-07
      ```

      ## Sebaiknya

      --date 2026-01-07

      ## What

      The day of the event lies after the day of the command.

      ## Why

      What has not happened is not recorded.

      ## Instead

      --date 2026-01-07

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0107": #"""
      # LED0107

      ## Apa

      Langkah itu belum boleh diambil sekarang.

      ## Mengapa

      Tangga sanksi, penangguhan, keberatan, atau data yang belum diketahui menghalanginya.

      ## Contoh

      ```text
      teguran kedua sebelum sepuluh hari kerja lewat
      ```

      ## Sebaiknya

      Ikuti yang disarankan oleh patuh case next.

      ## What

      The step may not be taken now.

      ## Why

      The ladder, a waiver, an objection or an unknown fact stands in its way.

      ## Instead

      Follow what patuh case next recommends.

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0108": #"""
      # LED0108

      ## Apa

      Surat itu masih KONSEP, karena sebagian dasarnya di bawah ambang: kutipan, nilai hukum, atau kalender yang dipakai
      menghitung hari kerjanya.

      ## Mengapa

      Tidak ada surat resmi yang keluar atas hukum yang belum dicocokkan, kecuali pejabat memutuskannya.

      ## Contoh

      ```text
      patuh case sign 7 --by Budi --number B-1
      ```

      ## Sebaiknya

      patuh case prepare 7 --gate D --by Sari

      ## What

      The letter is only a draft, because some of what it rests on is below the gate: citations, legal
      values, or the calendar by which its working days were counted.

      ## Why

      Nothing official leaves on law that nobody compared, unless an officer decides so.

      ## Instead

      patuh case prepare 7 --gate D --by Sari

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0109": #"""
      # LED0109

      ## Apa

      Perkara tidak mempunyai surat yang sedang berjalan.

      ## Mengapa

      Yang ditandatangani, disampaikan, atau dibatalkan harus disiapkan dahulu.

      ## Contoh

      ```text
      patuh case sign 7 --by Budi --number B-1
      ```

      ## Sebaiknya

      patuh case prepare 7 --by Sari

      ## What

      The case has no letter under way.

      ## Why

      What is signed, delivered or given up has to be drawn up first.

      ## Instead

      patuh case prepare 7 --by Sari

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0110": #"""
      # LED0110

      ## Apa

      findings.json bukan berkas yang disebut oleh receipt.json di sampingnya.

      ## Mengapa

      Perkara hanya dibuka dari hasil pemeriksaan yang tidak diubah.

      ## Contoh

      ```text
      findings.json disunting dengan tangan
      ```

      ## Sebaiknya

      Jalankan patuh check --out sekali lagi.

      ## What

      findings.json is not the file that receipt.json beside it names.

      ## Why

      Cases are opened only from results that nobody changed.

      ## Instead

      Run patuh check --out again.

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0111": #"""
      # LED0111

      ## Apa

      Berkas itu tidak terbaca sebagai hasil patuh check.

      ## Mengapa

      Temuan yang hanya terbaca sebagian dapat menghilangkan perkara.

      ## Contoh

      ```text
      patuh case open --from ringkasan.json …
      ```

      ## Sebaiknya

      patuh case open --from hasil/findings.json …

      ## What

      The file cannot be read as a result of patuh check.

      ## Why

      Findings read in part could lose a case.

      ## Instead

      patuh case open --from hasil/findings.json …

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0112": #"""
      # LED0112

      ## Apa

      findings.json tidak memuat semua pelanggaran dan yang belum diketahui.

      ## Mengapa

      Yang tidak ditulis akan tampak selesai.

      ## Contoh

      ```text
      patuh check data --outcomes violation --out hasil
      ```

      ## Sebaiknya

      patuh check data --out hasil

      ## What

      findings.json does not hold all violations and unknowns.

      ## Why

      What is left out would look settled.

      ## Instead

      patuh check data --out hasil

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0113": #"""
      # LED0113

      ## Apa

      Nomor surat itu sudah dipakai.

      ## Mengapa

      Satu nomor agenda menunjuk satu surat.

      ## Contoh

      ```text
      patuh case sign 8 --number B-101 …
      ```

      ## Sebaiknya

      patuh case sign 8 --number B-102 …

      ## What

      The register number is taken.

      ## Why

      A number of the register means one letter.

      ## Instead

      patuh case sign 8 --number B-102 …

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0114": #"""
      # LED0114

      ## Apa

      Tangga sanksi itu tidak meminta fakta dengan nama itu.

      ## Mengapa

      Fakta yang salah nama tidak akan pernah dipakai.

      ## Contoh

      ```text
      patuh case fact 7 iuran=1000 …
      ```

      ## Sebaiknya

      patuh case fact 7 iuran_seharusnya=1000 …

      ## What

      The ladder asks for no fact of that name.

      ## Why

      A fact of a wrong name would never be used.

      ## Instead

      patuh case fact 7 iuran_seharusnya=1000 …

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0115": #"""
      # LED0115

      ## Apa

      Nilai fakta itu tidak sesuai dengan jenisnya.

      ## Mengapa

      Nilai tidak ditebak: rupiah ditulis sebagai bilangan, hari sebagai YYYY-MM-DD.

      ## Contoh

      ```text
      patuh case fact 7 iuran_seharusnya=12jt …
      ```

      ## Sebaiknya

      patuh case fact 7 iuran_seharusnya=12000000 …

      ## What

      The value does not fit the type of the fact.

      ## Why

      Values are not guessed: rupiah are written as a number, days as YYYY-MM-DD.

      ## Instead

      patuh case fact 7 iuran_seharusnya=12000000 …

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0116": #"""
      # LED0116

      ## Apa

      Pemeriksaan menyebut tangga sanksi yang tidak ada dalam aturan yang dipakai.

      ## Mengapa

      Perkara tanpa tangga tidak mempunyai langkah.

      ## Contoh

      ```text
      --rules lain daripada yang dipakai patuh check
      ```

      ## Sebaiknya

      Sebutkan aturan pemeriksaan itu dengan --rules.

      ## What

      The check names a ladder that these rules do not have.

      ## Why

      A case without a ladder has no steps.

      ## Instead

      Name the rules of that check with --rules.

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0117": #"""
      # LED0117

      ## Apa

      Tidak ada badan dengan nama itu dalam tangga sanksi mana pun.

      ## Mengapa

      Kewenangan diperiksa menurut badan yang memegang buku perkara.

      ## Contoh

      ```text
      --office bpjstk
      ```

      ## Sebaiknya

      --office bpjs

      ## What

      No ladder has a body of that name.

      ## Why

      Competence is asked for the body that keeps the ledger.

      ## Instead

      --office bpjs

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0118": #"""
      # LED0118

      ## Apa

      Belum ada surat perkara itu yang disampaikan.

      ## Mengapa

      Jawaban dan keberatan menanggapi sesuatu yang sudah diterima.

      ## Contoh

      ```text
      patuh case answer 7 --says … sebelum teguran disampaikan
      ```

      ## Sebaiknya

      patuh case deliver 7 --proof … dahulu

      ## What

      No letter of the case was delivered yet.

      ## Why

      Answers and objections reply to something that was received.

      ## Instead

      patuh case deliver 7 --proof … first

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0119": #"""
      # LED0119

      ## Apa

      Yang menandatangani adalah yang menyiapkan surat.

      ## Mengapa

      Surat keluar melalui dua orang.

      ## Contoh

      ```text
      patuh case sign 7 --by Sari, yang disiapkan oleh Sari
      ```

      ## Sebaiknya

      patuh case sign 7 --by Budi

      ## What

      Who signs is who drew the letter up.

      ## Why

      A letter leaves through two people.

      ## Instead

      patuh case sign 7 --by Budi

      ## Sumber

      `Sources/PatuhLedger/Desk/DeskDiagnostics.swift`

      """#,
    "LED0120": #"""
      # LED0120

      ## Apa

      Surat sudah tercatat dalam buku perkara, tetapi berkasnya tidak dapat diberi namanya.

      ## Mengapa

      Berkas ditulis di samping dahulu dan diberi nama sesudah buku perkara memuatnya; di antaranya folder dapat berubah.

      ## Contoh

      ```text
      di folder tujuan ada folder bernama perkara-7-teguran-1.html
      ```

      ## Sebaiknya

      patuh case letter 7 --out FOLDER

      ## What

      The letter is recorded in the ledger, but its files could not be given their names.

      ## Why

      Files are written aside first and named once the ledger holds them; the folder may change in between.

      ## Instead

      patuh case letter 7 --out FOLDER

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0121": #"""
      # LED0121

      ## Apa

      Buku perkara tidak menyimpan surat itu.

      ## Mengapa

      Hanya surat yang disiapkan atau ditandatangani dengan patuh case tersimpan.

      ## Contoh

      ```text
      patuh case letter 7 --step denda --out surat
      ```

      ## Sebaiknya

      patuh case letter 7 --step teguran-1 --out surat

      ## What

      The ledger keeps no such letter.

      ## Why

      Only letters that were drawn up or signed with patuh case are kept.

      ## Instead

      patuh case letter 7 --step teguran-1 --out surat

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0122": #"""
      # LED0122

      ## Apa

      Surat yang dibuat ulang tidak sama bita demi bita dengan aslinya.

      ## Mengapa

      Program yang lain dapat menata halaman secara lain; isinya tetap dari catatan yang sama.

      ## Contoh

      ```text
      patuh case letter 7 --out surat, dengan Patuh yang lebih baru
      ```

      ## Sebaiknya

      pakai versi Patuh yang disebut dalam catatan surat

      ## What

      The letter that was made again is not the same byte for byte as the first.

      ## Why

      Another program may lay out pages otherwise; what it says comes from the same record.

      ## Instead

      pakai versi Patuh yang disebut dalam catatan surat

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0123": #"""
      # LED0123

      ## Apa

      Tenggat yang disebut surat itu tidak sesudah hari suratnya.

      ## Mengapa

      Yang disurati harus mempunyai waktu; surat dengan tenggat yang sudah lewat tidak dapat dilaksanakan.

      ## Contoh

      ```text
      patuh case prepare 7 --deadline 2025-11-03 --as-of 2025-11-03 --by Sari
      ```

      ## Sebaiknya

      patuh case prepare 7 --deadline 2025-11-17 --as-of 2025-11-03 --by Sari

      ## What

      The deadline that the letter names is not after the day of the letter.

      ## Why

      The addressee has to have time; a letter whose deadline has passed cannot be obeyed.

      ## Instead

      patuh case prepare 7 --deadline 2025-11-17 --as-of 2025-11-03 --by Sari

      ## Sumber

      `Sources/Patuh/Cases/CaseDiagnostics.swift`

      """#,
    "LED0131": #"""
      # LED0131

      ## Apa

      Tidak ada tangga sanksi dengan nama itu.

      ## Mengapa

      Perkara selalu berdiri di sebuah tangga dalam `Rules/sanksi`.

      ## Contoh

      ```text
      patuh case open --ladder jpk --subject PK0010 --says '…' --evidence '…'
      ```

      ## Sebaiknya

      patuh case open --ladder jkp --subject PK0010 --says '…' --evidence '…'

      ## What

      There is no ladder of that name.

      ## Why

      A case always stands on a ladder of `Rules/sanksi`.

      ## Instead

      patuh case open --ladder jkp --subject PK0010 --says '…' --evidence '…'

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0132": #"""
      # LED0132

      ## Apa

      Tangga itu dibuka oleh temuan sebuah aturan, bukan oleh pernyataan petugas.

      ## Mengapa

      Yang dapat dihitung dari catatan tidak dinyatakan: dari pernyataan tidak ada yang dapat dihitung ulang.

      ## Contoh

      ```text
      patuh case open --ladder pp-86-2013-pasal-10 --subject PK0010 --says '…' --evidence '…'
      ```

      ## Sebaiknya

      patuh check CATATAN --out hasil; patuh case open --from hasil

      ## What

      The ladder is opened by findings of a rule, not by an officer's statement.

      ## Why

      What records can show is not stated: nothing of a statement can be computed again.

      ## Instead

      patuh check CATATAN --out hasil; patuh case open --from hasil

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0133": #"""
      # LED0133

      ## Apa

      Nomor subjek, pernyataan, atau buktinya kosong.

      ## Mengapa

      Perkara atas pernyataan bertumpu pada apa yang dilihat petugas dan apa yang membuktikannya.

      ## Contoh

      ```text
      patuh case open --ladder jkp --subject PK0010 --says ' ' --evidence 'berita acara 3'
      ```

      ## Sebaiknya

      --says 'Dua pekerja tidak didaftarkan dalam JKP.'

      ## What

      The number of the subject, the statement, or its evidence is empty.

      ## Why

      A case on a statement rests on what the officer saw and what shows it.

      ## Instead

      --says 'Dua pekerja tidak didaftarkan dalam JKP.'

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0134": #"""
      # LED0134

      ## Apa

      Jenis subjek itu bukan yang dituju tangganya.

      ## Mengapa

      Tangga berlaku bagi satu jenis subjek, dan fakta yang dimintanya ada pada jenis itu.

      ## Contoh

      ```text
      patuh case open --ladder jkp --type desa …
      ```

      ## Sebaiknya

      hilangkan --type

      ## What

      The subject is not of the kind that the ladder is for.

      ## Why

      A ladder is for one kind of subject, which has the facts that it asks for.

      ## Instead

      hilangkan --type

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0135": #"""
      # LED0135

      ## Apa

      Tidak ada jenis subjek dengan nama itu.

      ## Mengapa

      Jenis subjek ialah jenis catatan dalam `Rules/kosakata.yaml`, atau `orang`.

      ## Contoh

      ```text
      patuh case open --ladder pp-86-2013-pasal-11 --type warga …
      ```

      ## Sebaiknya

      patuh case open --ladder pp-86-2013-pasal-11 --type orang …

      ## What

      There is no kind of subject of that name.

      ## Why

      A kind of subject is a record type of `Rules/kosakata.yaml`, or `orang`.

      ## Instead

      patuh case open --ladder pp-86-2013-pasal-11 --type orang …

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0136": #"""
      # LED0136

      ## Apa

      Nomor subjek tampak seperti NIK atau nomor kepesertaan.

      ## Mengapa

      Nomor subjek tampil dalam daftar, log, dan nama berkas; identitas tidak disimpan di sana.

      ## Contoh

      ```text
      patuh case open --ladder pp-86-2013-pasal-11 --subject 6171012345670001 …
      ```

      ## Sebaiknya

      --subject W-2026-014

      ## What

      The number of the subject looks like a personal identity.

      ## Why

      It stands in lists, in the log and in names of files, where no identity is kept.

      ## Instead

      --subject W-2026-014

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0137": #"""
      # LED0137

      ## Apa

      Jenis subjek itu tidak mempunyai kolom dengan nama itu.

      ## Mengapa

      Hanya kolom dalam `Rules/kosakata.yaml` yang dikenal tangga sanksi.

      ## Contoh

      ```text
      --field jns=badan_usaha
      ```

      ## Sebaiknya

      --field jenis=badan_usaha

      ## What

      That kind of subject has no field of that name.

      ## Why

      Ladders know the fields of `Rules/kosakata.yaml` only.

      ## Instead

      --field jenis=badan_usaha

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0138": #"""
      # LED0138

      ## Apa

      Nilai itu tidak dapat disimpan pada kolom itu.

      ## Mengapa

      Perkara menyimpan pilihan, teks yang bukan data pribadi, dan tanggal; yang lain ada dalam catatan.

      ## Contoh

      ```text
      --field jenis=perusahaan
      ```

      ## Sebaiknya

      --field jenis=badan_usaha

      ## What

      The value cannot be kept in that field.

      ## Why

      A case keeps choices, texts that identify nobody, and days; all else is in the records.

      ## Instead

      --field jenis=badan_usaha

      ## Sumber

      `Sources/Patuh/Cases/StatementDiagnostics.swift`

      """#,
    "LED0201": #"""
      # LED0201

      ## Apa

      SQLite menemukan berkas yang rusak.

      ## Mengapa

      Isi berkas yang rusak tidak dapat dipercaya.

      ## Contoh

      ```text
      berkas disalin selagi ditulis
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      SQLite finds the file damaged.

      ## Why

      What stands in a damaged file cannot be relied on.

      ## Instead

      cp only when no command runs, or use .backup of sqlite3

      ## Sumber

      https://www.sqlite.org/pragma.html#pragma_integrity_check

      """#,
    "LED0202": #"""
      # LED0202

      ## Apa

      Sebuah baris menunjuk ke baris yang tidak ada.

      ## Mengapa

      Hubungan antara perkara, temuan, dan surat dijaga oleh basis data; hanya perubahan dari luar memutusnya.

      ## Contoh

      ```text
      DELETE FROM ledgerCase WHERE id = 2
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A row points to a row that is not there.

      ## Why

      The database keeps cases, findings and letters together; only a change from outside parts them.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0202)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0203": #"""
      # LED0203

      ## Apa

      Tabel, indeks, atau pemicu hilang.

      ## Mengapa

      Pemicu itulah yang menjaga log hanya dapat ditambah.

      ## Contoh

      ```text
      DROP TRIGGER logEntry_isNeverChanged
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A table, index or trigger is missing.

      ## Why

      The triggers are what keeps the log append-only.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0203)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0204": #"""
      # LED0204

      ## Apa

      Bentuk tabel, indeks, atau pemicu diubah.

      ## Mengapa

      Bentuk lain dapat membiarkan yang dilarang.

      ## Contoh

      ```text
      pemicu ditulis ulang tanpa RAISE
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      The definition of a table, index or trigger was changed.

      ## Why

      Another definition may let through what is forbidden.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0204)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0205": #"""
      # LED0205

      ## Apa

      Ada tabel atau pemicu yang bukan bagian buku perkara.

      ## Mengapa

      Pemicu asing dapat mengubah isi tanpa terlihat.

      ## Contoh

      ```text
      CREATE TRIGGER … pada buku perkara
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      There is a table or trigger that is no part of a ledger.

      ## Why

      A foreign trigger can change the content unseen.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0205)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0206": #"""
      # LED0206

      ## Apa

      Catatan log hilang.

      ## Mengapa

      Nomor catatan berurutan tanpa celah.

      ## Contoh

      ```text
      DELETE FROM logEntry WHERE id = 4
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      Lines of the log are missing.

      ## Why

      The lines are numbered without a gap.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0206)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0207": #"""
      # LED0207

      ## Apa

      Catatan log tidak menyambung catatan sebelumnya.

      ## Mengapa

      Setiap catatan memuat hash catatan sebelumnya.

      ## Contoh

      ```text
      catatan diganti dan hashnya dihitung ulang
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A line of the log does not follow the line before it.

      ## Why

      Every line holds the hash of the line before.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0207)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0208": #"""
      # LED0208

      ## Apa

      Catatan log diubah.

      ## Mengapa

      Hash catatan tidak cocok dengan isinya.

      ## Contoh

      ```text
      UPDATE logEntry SET actor = 'Orang Lain'
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A line of the log was changed.

      ## Why

      Its hash does not fit its content.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0208)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0209": #"""
      # LED0209

      ## Apa

      Catatan log tidak dapat dijalankan ulang.

      ## Mengapa

      Semua tabel harus dapat dibuat kembali dari log.

      ## Contoh

      ```text
      isi catatan bukan peristiwa yang dikenal
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A line of the log cannot be carried out again.

      ## Why

      All tables have to follow from the log.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0209)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0210": #"""
      # LED0210

      ## Apa

      Log tidak lagi memuat hash dari audit sebelumnya.

      ## Mengapa

      Ujung log yang dipotong hanya terlihat dengan hash yang disimpan di tempat lain.

      ## Contoh

      ```text
      patuh case audit --expect HASH
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      The log no longer holds the hash of an earlier audit.

      ## Why

      A log that was cut at its end shows only beside a hash kept elsewhere.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0210)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0211": #"""
      # LED0211

      ## Apa

      Sebuah baris dihapus dari tabel.

      ## Mengapa

      Log mencatat peristiwa yang membuat baris itu.

      ## Contoh

      ```text
      DELETE FROM finding WHERE id = 5
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A row was removed from a table.

      ## Why

      The log holds the event that made it.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0211)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0212": #"""
      # LED0212

      ## Apa

      Sebuah baris tidak berasal dari log.

      ## Mengapa

      Tidak ada peristiwa yang membuatnya.

      ## Contoh

      ```text
      INSERT INTO payment …
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A row does not come from the log.

      ## Why

      No event made it.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0212)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
    "LED0213": #"""
      # LED0213

      ## Apa

      Sebuah baris diubah di luar log.

      ## Mengapa

      Kolom yang disebut berbeda dari yang dihasilkan log.

      ## Contoh

      ```text
      UPDATE finding SET state = 'settled'
      ```

      ## Sebaiknya

      Bandingkan dengan cadangan dan ujung log yang disimpan; tanyakan siapa yang menulis berkas itu.

      ## What

      A row was changed outside the log.

      ## Why

      The columns named differ from what the log makes of them.

      ## Instead

      Compare with a backup and with the head that was kept; ask who wrote the file. (LED0213)

      ## Sumber

      `Sources/PatuhLedger/Audit/LedgerAudit.swift`

      """#,
  ]
}
