// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let enf: [String: String] = [
    "ENF0101": #"""
      # ENF0101

      ## Apa

      `subject` tangga sanksi tidak ada dalam kosakata.

      ## Mengapa

      Syarat langkah membaca kolom subjeknya.

      ## Contoh

      ```text
      subject: perusahaan
      ```

      ## Sebaiknya

      ```text
      subject: pemberi_kerja
      ```

      ## What

      The ladder's `subject` isn't in the vocabulary.

      ## Why

      Conditions of steps read the fields of the subject.

      ## Instead

      ```text
      subject: pemberi_kerja
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0102": #"""
      # ENF0102

      ## Apa

      Keadaan yang disebut tidak ada dalam `states`.

      ## Mengapa

      Langkah yang menuju keadaan yang tidak ada tidak dapat dilanjutkan.

      ## Contoh

      ```text
      to: diteguur
      ```

      ## Sebaiknya

      ```text
      to: ditegur
      ```

      ## What

      A state that is named isn't in `states`.

      ## Why

      A step towards a state that isn't there leads nowhere.

      ## Instead

      ```text
      to: ditegur
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0103": #"""
      # ENF0103

      ## Apa

      Langkah yang disebut tidak ada dalam `steps`.

      ## Mengapa

      Pendahulu yang salah eja tidak pernah terpenuhi, atau tidak pernah diminta.

      ## Contoh

      ```text
      after: teguran_i
      ```

      ## Sebaiknya

      ```text
      after: teguran_1
      ```

      ## What

      A step that is named isn't in `steps`.

      ## Why

      A misspelt predecessor is never met, or never asked for.

      ## Instead

      ```text
      after: teguran_1
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0104": #"""
      # ENF0104

      ## Apa

      Pejabat yang mengambil langkah tidak disebut dalam `bodies`.

      ## Mengapa

      Setiap langkah mempunyai pejabat yang berwenang; yang tidak disebut tidak dapat berwenang.

      ## Contoh

      ```text
      by: [{ body: bpjs_kes, cite: … }]
      ```

      ## Sebaiknya

      Sebut pejabatnya dalam `bodies` dengan namanya, lalu pakai nama itu.

      ## What

      The body that takes a step isn't in `bodies`.

      ## Why

      Every step has a competent body; one that isn't listed can't be competent.

      ## Instead

      List the body in `bodies` and use its name.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0105": #"""
      # ENF0105

      ## Apa

      Lama jangka waktu bukan nama parameter yang ada.

      ## Mengapa

      Lama adalah hukum dan berubah; karena itu parameter bertanggal, bukan angka.

      ## Contoh

      ```text
      term: { length: 10, unit: hari_kerja }
      ```

      ## Sebaiknya

      ```text
      term: { length: keputusan.hari_disampaikan, unit: hari_kerja }
      ```

      ## What

      The length of a term isn't the name of a parameter.

      ## Why

      Lengths are law and change; so they are dated parameters and no numbers.

      ## Instead

      ```text
      term: { length: keputusan.hari_disampaikan, unit: hari_kerja }
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0106": #"""
      # ENF0106

      ## Apa

      Parameter untuk jangka waktu bukan bilangan bulat tunggal.

      ## Mengapa

      Hari dan bulan dihitung utuh.

      ## Contoh

      ```text
      term: { length: iuran.jkm, unit: hari }
      ```

      ## Sebaiknya

      Pakai parameter bertipe `integer` tanpa kunci.

      ## What

      The parameter of a term isn't a single whole number.

      ## Why

      Days and months are counted whole.

      ## Instead

      Use a parameter of type `integer` without keys.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0107": #"""
      # ENF0107

      ## Apa

      Bacaan yang disebut tangga tidak ada.

      ## Mengapa

      Satuan atau akibat yang bergantung pada tafsir memerlukan tafsir yang tercatat.

      ## Contoh

      ```text
      unit: { reading: hari-teguranku, hari_kerja: hari_kerja, hari_kalender: hari }
      ```

      ## Sebaiknya

      ```text
      unit: { reading: hari-teguran, hari_kerja: hari_kerja, hari_kalender: hari }
      ```

      ## What

      The ladder names a reading that isn't there.

      ## Why

      What hangs on a reading needs a recorded one.

      ## Instead

      ```text
      unit: { reading: hari-teguran, hari_kerja: hari_kerja, hari_kalender: hari }
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0108": #"""
      # ENF0108

      ## Apa

      `needs` memuat kata yang tidak dikenal.

      ## Mengapa

      Yang dapat dipenuhi hanya kewajibannya atau dendanya.

      ## Contoh

      ```text
      needs: bayar
      ```

      ## Sebaiknya

      ```text
      needs: kewajiban
      ```

      ## What

      `needs` holds an unknown word.

      ## Why

      Only the duty or the fine can be fulfilled.

      ## Instead

      ```text
      needs: kewajiban
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0109": #"""
      # ENF0109

      ## Apa

      Nama dalam tangga sudah dipakai untuk hal lain.

      ## Mengapa

      Syarat tidak akan tahu mana yang dimaksud.

      ## Contoh

      ```text
      facts: { pemberi_kerja: { type: text } }
      ```

      ## Sebaiknya

      Beri nama lain.

      ## What

      A name of the ladder is taken already.

      ## Why

      Conditions wouldn't know which one is meant.

      ## Instead

      Choose another name.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0110": #"""
      # ENF0110

      ## Apa

      Perkara menyebut fakta yang tidak dikenal tangganya.

      ## Mengapa

      Fakta yang tidak dibaca langkah mana pun memberi rasa aman yang palsu.

      ## Contoh

      ```text
      facts: { iuran: 1000000 }   # tangga mengenal iuran_seharusnya
      ```

      ## Sebaiknya

      Pakai nama yang ada dalam `facts:` tangganya.

      ## What

      A case tells a fact that its ladder does not know.

      ## Why

      A fact that no step reads gives false comfort.

      ## Instead

      Use a name that stands in the ladder's `facts:`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0111": #"""
      # ENF0111

      ## Apa

      Dua kasus sebuah tangga bernama sama.

      ## Mengapa

      Kasus yang gagal dicari dengan namanya.

      ## Contoh

      ```text
      - name: Denda sesudah dua teguran   # sudah ada di atas
      ```

      ## Sebaiknya

      Beri setiap kasus kalimatnya sendiri.

      ## What

      Two cases of one ladder have the same name.

      ## Why

      A failing case of a ladder is looked for by its name.

      ## Instead

      Give each case a sentence of its own.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0112": #"""
      # ENF0112

      ## Apa

      Ada berkas kasus untuk tangga yang tidak ada.

      ## Mengapa

      Kasus yang tidak dijalankan tidak menguji apa pun.

      ## Contoh

      ```text
      Rules/sanksi/pp-86.kasus.yaml   # tangganya pp-86-2013-pasal-10.yaml
      ```

      ## Sebaiknya

      Namai berkas kasus menurut tangganya.

      ## What

      A file of cases belongs to no ladder.

      ## Why

      Ladder cases that are not run test nothing.

      ## Instead

      Name the file of cases after its ladder.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics.swift`

      """#,
    "ENF0201": #"""
      # ENF0201

      ## Apa

      Riwayat perkara tidak dimulai dengan `dibuka`.

      ## Mengapa

      Tanpa hari pembukaan tidak ada tenggat yang dapat dihitung.

      ## Contoh

      ```text
      disiapkan teguran_1 pada 2025-01-02
      ```

      ## Sebaiknya

      Catat `dibuka` lebih dahulu.

      ## What

      The history of the case doesn't begin with `dibuka`.

      ## Why

      Without the day of opening no deadline can be counted.

      ## Instead

      Record `dibuka` first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0202": #"""
      # ENF0202

      ## Apa

      Perkara sudah dibuka.

      ## Mengapa

      Satu perkara dibuka satu kali; pelanggaran baru ialah perkara baru.

      ## Contoh

      ```text
      dibuka 2025-01-02; dibuka 2025-02-01
      ```

      ## Sebaiknya

      Buka perkara lain.

      ## What

      The case is open already.

      ## Why

      A case is opened once; a new violation is a new case.

      ## Instead

      Open another case.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0203": #"""
      # ENF0203

      ## Apa

      Peristiwa mendahului peristiwa sebelumnya.

      ## Mengapa

      Jangka waktu dihitung dari urutan hari; riwayat yang mundur menghasilkan hari yang salah.

      ## Contoh

      ```text
      2025-03-01 disampaikan; 2025-02-01 dijawab
      ```

      ## Sebaiknya

      Tulis peristiwa menurut urutan harinya.

      ## What

      An event lies before the one before it.

      ## Why

      Terms are counted in the order of days; a history that runs back gives wrong days.

      ## Instead

      Write events in the order of their days.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0204": #"""
      # ENF0204

      ## Apa

      Langkah itu tidak ada dalam tangga perkara ini.

      ## Mengapa

      Tangga lain mempunyai langkah dan pejabat lain.

      ## Contoh

      ```text
      disiapkan teguran_3
      ```

      ## Sebaiknya

      Pakai langkah yang disebut `patuh case next`.

      ## What

      This case's ladder has no such step.

      ## Why

      Another ladder has other steps and bodies.

      ## Instead

      Use a step that `patuh case next` names.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0205": #"""
      # ENF0205

      ## Apa

      Langkah itu belum boleh diambil dari keadaan sekarang, pendahulunya belum ada, atau syaratnya tidak terpenuhi.

      ## Mengapa

      Denda tanpa dua teguran batal di hadapan hakim.

      ## Contoh

      ```text
      denda sebelum teguran_2
      ```

      ## Sebaiknya

      Ambil langkah yang disebut `patuh case next`.

      ## What

      The step can't be taken from this state, lacks its predecessor, or its condition doesn't hold.

      ## Why

      A fine without both warnings is void before a judge.

      ## Instead

      Take the step that `patuh case next` names.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0206": #"""
      # ENF0206

      ## Apa

      Langkah diambil sebelum waktu langkah sebelumnya berakhir.

      ## Mengapa

      Yang ditegur berhak atas seluruh waktunya.

      ## Contoh

      ```text
      teguran_1 disampaikan 2025-01-02; teguran_2 2025-01-08
      ```

      ## Sebaiknya

      Tunggu sampai sehari sesudah waktu itu berakhir.

      ## What

      The step comes before the term of the earlier one has ended.

      ## Why

      Who is warned has a right to the whole time.

      ## Instead

      Wait until the day after the term ends.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0207": #"""
      # ENF0207

      ## Apa

      Surat yang ditandatangani belum disiapkan, atau sudah ditandatangani.

      ## Mengapa

      Penyiapan dan penandatanganan dicatat terpisah.

      ## Contoh

      ```text
      ditandatangani teguran_1
      ```

      ## Sebaiknya

      Catat `disiapkan` dahulu.

      ## What

      The letter that is signed wasn't prepared, or is signed already.

      ## Why

      Preparing and signing are recorded apart.

      ## Instead

      Record `disiapkan` first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0208": #"""
      # ENF0208

      ## Apa

      Yang menyiapkan surat menandatanganinya sendiri.

      ## Mengapa

      Dua orang melihat setiap surat sebelum keluar.

      ## Contoh

      ```text
      disiapkan oleh Sri; ditandatangani oleh Sri
      ```

      ## Sebaiknya

      Pejabat lain yang menandatangani.

      ## What

      Who prepared the letter signs it.

      ## Why

      Two people see every letter before it leaves.

      ## Instead

      Another officer signs.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0209": #"""
      # ENF0209

      ## Apa

      Surat disampaikan sebelum disiapkan dan ditandatangani.

      ## Mengapa

      Jangka waktu dihitung dari surat yang sah.

      ## Contoh

      ```text
      disampaikan teguran_1 tanpa ditandatangani
      ```

      ## Sebaiknya

      Catat penandatanganannya dahulu.

      ## What

      A letter is delivered before it was prepared and signed.

      ## Why

      Terms run from a valid letter.

      ## Instead

      Record its signature first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0210": #"""
      # ENF0210

      ## Apa

      Surat langkah ini masih berjalan.

      ## Mengapa

      Dua surat untuk satu langkah memberi dua tenggat.

      ## Contoh

      ```text
      disiapkan teguran_1; disiapkan teguran_1
      ```

      ## Sebaiknya

      Sampaikan atau batalkan surat itu dahulu.

      ## What

      A letter of this step is under way.

      ## Why

      Two letters for one step give two deadlines.

      ## Instead

      Deliver or cancel that letter first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0211": #"""
      # ENF0211

      ## Apa

      Penyampaian langkah ini harus menyebut tenggatnya sendiri.

      ## Mengapa

      Undang-undang menyerahkan lamanya kepada surat itu.

      ## Contoh

      ```text
      disampaikan nota
      ```

      ## Sebaiknya

      ```text
      tenggat: 2025-02-28
      ```

      ## What

      The delivery of this step has to name its own deadline.

      ## Why

      The law leaves its length to the letter.

      ## Instead

      ```text
      tenggat: 2025-02-28
      ```

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0212": #"""
      # ENF0212

      ## Apa

      Tenggat tidak sesudah hari penyampaian.

      ## Mengapa

      Tidak ada waktu untuk memenuhinya.

      ## Contoh

      ```text
      disampaikan 2025-02-28, tenggat: 2025-02-28
      ```

      ## Sebaiknya

      Periksa kedua harinya.

      ## What

      The deadline isn't after the day of delivery.

      ## Why

      There is no time to comply.

      ## Instead

      Check both days.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0213": #"""
      # ENF0213

      ## Apa

      Yang dijawab atau dilawan belum disampaikan.

      ## Mengapa

      Orang menjawab apa yang diterimanya.

      ## Contoh

      ```text
      dijawab teguran_1 sebelum disampaikan
      ```

      ## Sebaiknya

      Catat penyampaiannya dahulu.

      ## What

      What is answered or objected to wasn't delivered yet.

      ## Why

      People answer what they have received.

      ## Instead

      Record its delivery first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0214": #"""
      # ENF0214

      ## Apa

      Keberatan diajukan sesudah waktunya.

      ## Mengapa

      Sesudah waktu itu keputusan tidak dapat dilawan dengan keberatan.

      ## Contoh

      ```text
      keberatan sebulan sesudah penyampaian
      ```

      ## Sebaiknya

      Periksa hari penerimaannya; keberatan yang terlambat dijawab dengan surat biasa.

      ## What

      The objection comes after its time.

      ## Why

      After that time the decision can't be objected to.

      ## Instead

      Check the day of receipt; a late objection gets an ordinary answer.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0215": #"""
      # ENF0215

      ## Apa

      Tidak ada keberatan yang menunggu keputusan.

      ## Mengapa

      Keputusan atas yang tidak ada tidak berarti apa-apa.

      ## Contoh

      ```text
      keberatan_diputus tanpa keberatan
      ```

      ## Sebaiknya

      Catat `keberatan` dahulu.

      ## What

      No objection waits for a decision.

      ## Why

      A decision about nothing means nothing.

      ## Instead

      Record `keberatan` first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0216": #"""
      # ENF0216

      ## Apa

      Penangguhan berakhir sebelum dimulai.

      ## Mengapa

      Penangguhan seperti itu tidak berlaku satu hari pun.

      ## Contoh

      ```text
      from: 2025-06-01, to: 2025-05-01
      ```

      ## Sebaiknya

      Periksa kedua harinya.

      ## What

      The waiver ends before it begins.

      ## Why

      Such a waiver holds on no day.

      ## Instead

      Check both days.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0217": #"""
      # ENF0217

      ## Apa

      Tidak ada penangguhan yang masih berlaku untuk dicabut.

      ## Mengapa

      Yang sudah berakhir tidak perlu dicabut.

      ## Contoh

      ```text
      penangguhan_dicabut
      ```

      ## Sebaiknya

      Periksa riwayatnya dengan `patuh case audit`.

      ## What

      No live waiver can be revoked.

      ## Why

      What has ended needs no revoking.

      ## Instead

      Look at the history with `patuh case audit`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0218": #"""
      # ENF0218

      ## Apa

      Perkara sudah ditutup.

      ## Mengapa

      Riwayat perkara yang ditutup tidak berubah lagi.

      ## Contoh

      ```text
      ditutup; dibayar
      ```

      ## Sebaiknya

      Buka perkara baru bila pelanggarannya berulang.

      ## What

      The case is closed.

      ## Why

      The history of a closed case doesn't change.

      ## Instead

      Open a new case if the violation comes back.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0219": #"""
      # ENF0219

      ## Apa

      Surat dan tindakan pejabat lain tertukar.

      ## Mengapa

      Surat sendiri disiapkan, ditandatangani, dan disampaikan; tindakan pejabat lain hanya dicatat.

      ## Contoh

      ```text
      dilaksanakan teguran_1
      ```

      ## Sebaiknya

      Pakai `disiapkan` untuk surat, `dilaksanakan` untuk tindakan pejabat lain.

      ## What

      A letter and an act of another body are mixed up.

      ## Why

      Letters of our own are prepared, signed and delivered; what others do is recorded.

      ## Instead

      Use `disiapkan` for letters, `dilaksanakan` for acts of others.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0220": #"""
      # ENF0220

      ## Apa

      Langkah ini menunggu kewajiban dipenuhi atau denda lunas.

      ## Mengapa

      Pemulihan pelayanan hanya sesudah pelanggarannya berakhir.

      ## Contoh

      ```text
      dilaksanakan pemulihan sebelum dipenuhi
      ```

      ## Sebaiknya

      Catat `dipenuhi` atau `dibayar` dahulu.

      ## What

      The step waits until the duty is fulfilled or the fine settled.

      ## Why

      Services are restored only after the violation has ended.

      ## Instead

      Record `dipenuhi` or `dibayar` first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0221": #"""
      # ENF0221

      ## Apa

      Akhir jangka waktu tidak diketahui karena kalender atau nilai hukumnya belum ada.

      ## Mengapa

      Hari kerja tanpa kalender tidak dapat dihitung, dan tidak ditebak.

      ## Contoh

      ```text
      teguran_1 disampaikan 2027-12-20   (kalender 2028 belum ada)
      ```

      ## Sebaiknya

      Tambahkan kalender atau nilai yang disebut.

      ## What

      The end of the term isn't known: the calendar or the legal value is missing.

      ## Why

      Working days can't be counted without a calendar, and aren't guessed.

      ## Instead

      Add the calendar or the value that is named.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0222": #"""
      # ENF0222

      ## Apa

      Pembayaran nol, atau tanpa denda yang dikenakan.

      ## Mengapa

      Pelunasan iuran bukan pembayaran denda.

      ## Contoh

      ```text
      dibayar 0
      ```

      ## Sebaiknya

      Catat pelunasan iuran sebagai `dipenuhi`.

      ## What

      A payment of nought, or without a fine imposed.

      ## Why

      Paying contributions isn't paying a fine.

      ## Instead

      Record the payment of contributions as `dipenuhi`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0223": #"""
      # ENF0223

      ## Apa

      Tidak ada surat yang dapat dibatalkan.

      ## Mengapa

      Surat yang sudah disampaikan tidak dapat dibatalkan, hanya dicabut dengan surat lain.

      ## Contoh

      ```text
      dibatalkan teguran_1 sesudah disampaikan
      ```

      ## Sebaiknya

      Periksa keadaan suratnya.

      ## What

      There is no letter to cancel.

      ## Why

      A letter that was delivered can't be cancelled, only withdrawn by another one.

      ## Instead

      Look at the state of the letter.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0224": #"""
      # ENF0224

      ## Apa

      Keterangan yang wajib kosong.

      ## Mengapa

      Bukti, alasan, dan nama ialah yang diperiksa kemudian.

      ## Contoh

      ```text
      disampaikan teguran_1, bukti: ''
      ```

      ## Sebaiknya

      Isi keterangannya.

      ## What

      A required detail is blank.

      ## Why

      Proof, reason and name are what is looked at later.

      ## Instead

      Fill it in.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0225": #"""
      # ENF0225

      ## Apa

      Tidak ada pejabat yang berwenang atas langkah ini pada hari itu.

      ## Mengapa

      Langkah oleh yang tidak berwenang batal.

      ## Contoh

      ```text
      by: [{ body: bpjs, cite: …, in_force: { to: 2024-12-31 } }]   pada 2025-01-02
      ```

      ## Sebaiknya

      Periksa dasar kewenangannya pada hari itu.

      ## What

      Nobody is competent for the step on that day.

      ## Why

      A step by who isn't competent is void.

      ## Instead

      Look at the basis of competence on that day.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0226": #"""
      # ENF0226

      ## Apa

      Perkara sedang ditangguhkan.

      ## Mengapa

      Selama penangguhan tidak ada langkah yang diambil.

      ## Contoh

      ```text
      disiapkan teguran_2 selama ditangguhkan
      ```

      ## Sebaiknya

      Tunggu, atau cabut penangguhannya dengan alasan.

      ## What

      The case is waived for the time being.

      ## Why

      While a waiver lives no step is taken.

      ## Instead

      Wait, or revoke the waiver with a reason.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0227": #"""
      # ENF0227

      ## Apa

      Keberatan sudah dikabulkan.

      ## Mengapa

      Keputusan yang dikabulkan keberatannya tidak dapat dilanjutkan.

      ## Contoh

      ```text
      disiapkan teguran_2 sesudah keberatan dikabulkan
      ```

      ## Sebaiknya

      Tutup perkara dengan `keberatan_dikabulkan`.

      ## What

      An objection was granted.

      ## Why

      What was objected to with success can't go on.

      ## Instead

      Close the case as `keberatan_dikabulkan`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0228": #"""
      # ENF0228

      ## Apa

      Waktu memutus keberatan sudah lewat.

      ## Mengapa

      Keberatan yang tidak diputus pada waktunya dianggap dikabulkan.

      ## Contoh

      ```text
      keberatan 2025-01-02, tidak diputus
      ```

      ## Sebaiknya

      Tutup perkara, atau catat keputusan yang dibuat pada waktunya.

      ## What

      The time to decide the objection has passed.

      ## Why

      An objection that isn't decided in time counts as granted.

      ## Instead

      Close the case, or record the decision that was made in time.

      ## Sumber

      UU 30/2014 Pasal 77 ayat (5). `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0229": #"""
      # ENF0229

      ## Apa

      Keberatan atas langkah ini sudah ada dan belum diputus.

      ## Mengapa

      Satu langkah dilawan satu kali.

      ## Contoh

      ```text
      keberatan teguran_1; keberatan teguran_1
      ```

      ## Sebaiknya

      Putus yang pertama dahulu.

      ## What

      An objection to this step is open already.

      ## Why

      A step is objected to once.

      ## Instead

      Decide the first one before.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0230": #"""
      # ENF0230

      ## Apa

      Alasan penutupan tidak cocok dengan keadaan perkara.

      ## Mengapa

      Perkara yang ditutup selesai harus memang selesai.

      ## Contoh

      ```text
      ditutup selesai sebelum dipenuhi
      ```

      ## Sebaiknya

      Catat yang menyelesaikannya dahulu, atau tutup dengan alasan lain.

      ## What

      The reason for closing doesn't fit the state of the case.

      ## Why

      A case closed as settled has to be settled.

      ## Instead

      Record what settled it first, or close it for another reason.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0231": #"""
      # ENF0231

      ## Apa

      Hari peristiwa sesudah hari ini.

      ## Mengapa

      Yang belum terjadi tidak dicatat sebagai sudah.

      ## Contoh

      ```text
      disampaikan 2030-01-01
      ```

      ## Sebaiknya

      Periksa harinya.

      ## What

      The event lies after today.

      ## Why

      What hasn't happened isn't recorded as if it had.

      ## Instead

      Check the day.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0232": #"""
      # ENF0232

      ## Apa

      Tangga ini tidak mengatur keberatan.

      ## Mengapa

      Pembinaan bukan keputusan yang dapat dilawan.

      ## Contoh

      ```text
      keberatan pembinaan
      ```

      ## Sebaiknya

      Catat sebagai `dijawab`.

      ## What

      The ladder has no rules for objections.

      ## Why

      Guidance is no decision that could be objected to.

      ## Instead

      Record it as `dijawab`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0233": #"""
      # ENF0233

      ## Apa

      Tangga ini tidak mengatur banding.

      ## Mengapa

      Banding hanya ada sesudah keberatan, dan tidak setiap langkah sebuah keputusan.

      ## Contoh

      ```text
      banding atas surat pembinaan
      ```

      ## Sebaiknya

      Catat sebagai `dijawab`.

      ## What

      The ladder has no rules for appeals.

      ## Why

      An appeal follows an objection, and not every step is a decision.

      ## Instead

      Record it as `dijawab`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0234": #"""
      # ENF0234

      ## Apa

      Tidak ada keberatan atas langkah itu yang ditolak, atau sudah dibanding.

      ## Mengapa

      Banding diajukan atas keputusan keberatan, satu kali.

      ## Contoh

      ```text
      banding tanpa keberatan_diputus: ditolak
      ```

      ## Sebaiknya

      Catat dahulu keputusan atas keberatannya.

      ## What

      No objection to that step was rejected, or it was appealed against before.

      ## Why

      An appeal is against the decision on an objection, once.

      ## Instead

      Record the decision on the objection first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0235": #"""
      # ENF0235

      ## Apa

      Banding melewati waktunya.

      ## Mengapa

      Banding diajukan paling lama sepuluh hari kerja sejak keputusan atas keberatan (UU 30/2014 Pasal 78 ayat (1)).

      ## Contoh

      ```text
      keberatan ditolak 3 Maret 2025, banding 20 Maret 2025
      ```

      ## Sebaiknya

      Catat sebagai `dijawab`, dan beri tahu bahwa waktunya sudah lewat.

      ## What

      The appeal is past its time.

      ## Why

      It may be filed within ten working days of the decision on the objection (UU 30/2014 Pasal 78 ayat (1)).

      ## Instead

      Record it as `dijawab` and tell that the time has passed.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+History.swift`

      """#,
    "ENF0301": #"""
      # ENF0301

      ## Apa

      Denda dapat dikenakan sebelum dua teguran berakhir.

      ## Mengapa

      PP 86/2013 Pasal 10 ayat (3) mengenakan denda hanya sesudah teguran kedua berakhir.

      ## Contoh

      ```text
      denda: { from: ditegur_2, after: teguran-1 }
      ```

      ## Sebaiknya

      Sebut kedua teguran dalam `after` langkah denda.

      ## What

      A fine can be imposed before two warnings have ended.

      ## Why

      PP 86/2013 Pasal 10 ayat (3) allows a fine only after the second warning has ended.

      ## Instead

      Name both warnings in `after` of the fine.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0302": #"""
      # ENF0302

      ## Apa

      Sebuah langkah yang bukan langkah pertama tidak menyebut pendahulunya.

      ## Mengapa

      Tanpa pendahulu langkah itu dapat diambil pada hari yang sama dengan langkah sebelumnya.

      ## Contoh

      ```text
      teguran-2: { from: ditegur_1, to: ditegur_2 }
      ```

      ## Sebaiknya

      Tambahkan `after` dengan langkah yang waktunya harus berakhir dahulu.

      ## What

      A step that is not the first one names nothing that precedes it.

      ## Why

      Without a predecessor the step could be taken on the day of the step before.

      ## Instead

      Add `after` with the step whose term has to end first.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0303": #"""
      # ENF0303

      ## Apa

      Sebuah langkah dapat diambil selagi waktu langkah lain masih berjalan.

      ## Mengapa

      Yang dituju berhak atas seluruh waktu yang diberikan kepadanya.

      ## Contoh

      ```text
      denda: { after: [teguran-1] }   # teguran-2 masih berjalan
      ```

      ## Sebaiknya

      Tambahkan langkah yang waktunya berjalan itu dalam `after`.

      ## What

      A step can be taken while the term of another still runs.

      ## Why

      Who is addressed has a right to all the time that was given.

      ## Instead

      Add the step whose term runs to `after`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0304": #"""
      # ENF0304

      ## Apa

      Keadaan dapat dicapai tanpa langkah yang ditunggu langkah berikutnya.

      ## Mengapa

      Perkara yang sampai di sana lewat jalan itu tertahan untuk selamanya.

      ## Contoh

      ```text
      denda: { from: terbuka, after: teguran-2 }
      ```

      ## Sebaiknya

      Perbaiki `from`, `to`, atau `after` sehingga setiap jalan melewati langkah itu.

      ## What

      A state can be reached without the step that the next one waits for.

      ## Why

      A case that comes there on this way is stuck for ever.

      ## Instead

      Mend `from`, `to` or `after` so that every way passes the step.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0305": #"""
      # ENF0305

      ## Apa

      Sebuah keadaan buntu: tidak ada langkah, pemulihan, atau akhir.

      ## Mengapa

      Perkara tidak boleh hilang dalam keadaan yang tidak berujung.

      ## Contoh

      ```text
      tmp2t: { title: pelayanan dihentikan }
      ```

      ## Sebaiknya

      Tambahkan `cure`, langkah pencabutan, atau `end: true`.

      ## What

      A state is dead: it has no step, no cure and is no end.

      ## Why

      A case must not be lost in a state that leads nowhere.

      ## Instead

      Add a `cure`, a lifting step, or `end: true`.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0306": #"""
      # ENF0306

      ## Apa

      Dari sebuah keadaan tidak ada jalan ke akhir perkara.

      ## Mengapa

      Setiap sanksi harus dapat berakhir bila kewajibannya dipenuhi.

      ## Contoh

      ```text
      a → b → a, tanpa akhir
      ```

      ## Sebaiknya

      Beri keadaan itu pemulihan atau langkah yang menuju akhir.

      ## What

      No way leads from a state to the end of a case.

      ## Why

      Every sanction has to be able to end when the duty is fulfilled.

      ## Instead

      Give the state a cure or a step that leads to an end.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0307": #"""
      # ENF0307

      ## Apa

      Sebuah keadaan tidak dapat dicapai.

      ## Mengapa

      Keadaan yang tidak dicapai menyembunyikan kesalahan pada `to` suatu langkah.

      ## Contoh

      ```text
      dicabut: { title: izin dicabut }   # tidak ada langkah menuju ke sini
      ```

      ## Sebaiknya

      Hapus keadaan itu, atau betulkan langkah yang menuju kepadanya.

      ## What

      A state can not be reached.

      ## Why

      A state that nothing reaches hides a mistake in the `to` of some step.

      ## Instead

      Remove the state, or mend the step that leads to it.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0308": #"""
      # ENF0308

      ## Apa

      Sebuah langkah tidak pernah dapat diambil.

      ## Mengapa

      Langkah yang mati tampak seperti wewenang yang tidak ada.

      ## Contoh

      ```text
      banding: { from: dibatalkan }   # keadaan itu tidak dicapai
      ```

      ## Sebaiknya

      Betulkan `from` atau `after`, atau hapus langkahnya.

      ## What

      A step can never be taken.

      ## Why

      A dead step looks like a power that nobody has.

      ## Instead

      Mend `from` or `after`, or remove the step.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0309": #"""
      # ENF0309

      ## Apa

      Pada suatu hari tidak ada pejabat yang berwenang atas sebuah langkah.

      ## Mengapa

      Keputusan pejabat yang tidak berwenang tidak sah (UU 30/2014 Pasal 52).

      ## Contoh

      ```text
      by: [{ body: bpjs, from: 2020-01-01 }]   # tangga berlaku sejak 2013
      ```

      ## Sebaiknya

      Lengkapi masa wewenangnya, atau batasi `in_force` tangganya.

      ## What

      On some day nobody is competent for a step.

      ## Why

      A decision of a body that is not competent is void (UU 30/2014 Pasal 52).

      ## Instead

      Complete the days of competence, or limit `in_force` of the ladder.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0310": #"""
      # ENF0310

      ## Apa

      Pada suatu hari lamanya jangka waktu tidak diketahui.

      ## Mengapa

      Tanpa lamanya, langkah berikutnya tidak dapat dihitung harinya.

      ## Contoh

      ```text
      term: { length: teguran.hari }   # nilainya baru ada sejak 2020
      ```

      ## Sebaiknya

      Lengkapi nilai parameternya, atau batasi `in_force` tangganya.

      ## What

      On some day the length of a term is not known.

      ## Why

      Without the length the day of the next step can not be computed.

      ## Instead

      Complete the values of the parameter, or limit `in_force` of the ladder.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0311": #"""
      # ENF0311

      ## Apa

      Beberapa langkah berputar tanpa waktu berjalan.

      ## Mengapa

      Perkara dapat berputar tanpa akhir pada satu hari.

      ## Contoh

      ```text
      lapor: { from: a, to: b }   balik: { from: b, to: a }
      ```

      ## Sebaiknya

      Beri salah satu langkahnya jangka waktu, atau putuskan putarannya.

      ## What

      Some steps go round without any time passing.

      ## Why

      A case could turn for ever on one day.

      ## Instead

      Give one of the steps a term, or break the circle.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
    "ENF0312": #"""
      # ENF0312

      ## Apa

      Tangga terlalu besar untuk dianalisis.

      ## Mengapa

      Tangga yang tidak dianalisis tidak diketahui aman.

      ## Contoh

      ```text
      65 langkah dalam satu tangga
      ```

      ## Sebaiknya

      Pecah tangganya.

      ## What

      A ladder is too large to be analysed.

      ## Why

      A ladder that was not analysed is not known to be safe.

      ## Instead

      Split the ladder.

      ## Sumber

      `Sources/PatuhEnforcement/EnforcementDiagnostics+Analysis.swift`

      """#,
  ]
}
