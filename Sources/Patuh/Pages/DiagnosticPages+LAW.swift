// Made from Documentation.docc/Diagnostics; see DiagnosticPages.swift.
// swift-format-ignore-file
extension DiagnosticPages {
  static let law: [String: String] = [
    "LAW0001": #"""
      # LAW0001

      ## Apa

      `Rules/kosakata.yaml` tidak ada.

      ## Mengapa

      Tanpa kosakata tidak ada jenis catatan dan kolom, jadi tidak satu aturan pun dapat dibaca.

      ## Contoh

      ```text
      Rules/pendaftaran/pekerja.yaml   (tanpa Rules/kosakata.yaml)
      ```

      ## Sebaiknya

      Buat kosakata, atau mulai dari `patuh init FOLDER`.

      ## What

      `Rules/kosakata.yaml` is missing.

      ## Why

      Without a vocabulary there are no record types and fields, so no rule can be read.

      ## Instead

      Write one, or begin with `patuh init FOLDER`.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0002": #"""
      # LAW0002

      ## Apa

      Teks ini bukan kutipan peraturan.

      ## Mengapa

      Kutipan yang tidak dapat dibaca tidak dapat dicocokkan dengan peraturannya.

      ## Contoh

      ```text
      cite: UU BPJS pasal 15
      ```

      ## Sebaiknya

      ```text
      cite: UU 24/2011 Pasal 15 ayat (1)
      ```

      ## What

      The text is no citation.

      ## Why

      A citation that can't be read can't be matched with its regulation.

      ## Instead

      ```text
      cite: UU 24/2011 Pasal 15 ayat (1)
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0003": #"""
      # LAW0003

      ## Apa

      `to` mendahului `from`.

      ## Mengapa

      Masa berlaku seperti itu tidak memuat satu hari pun, jadi isinya tidak pernah berlaku.

      ## Contoh

      ```text
      in_force: { from: 2024-01-01, to: 2023-12-31 }
      ```

      ## Sebaiknya

      Periksa kedua harinya pada naskahnya.

      ## What

      `to` lies before `from`.

      ## Why

      Such a period holds no day, so its content is never in force.

      ## Instead

      Check both days in the text.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0004": #"""
      # LAW0004

      ## Apa

      Nama berkas tidak cocok dengan nomor dan tahun di dalamnya.

      ## Mengapa

      Id peraturan ialah nama berkasnya; yang tidak cocok membuat `amends` menunjuk peraturan yang salah.

      ## Contoh

      ```text
      Regulations/pp/pp-86-2012.yaml berisi number: 86, year: 2013
      ```

      ## Sebaiknya

      Ganti nama berkasnya menjadi `pp-86-2013.yaml`, atau betulkan nomornya.

      ## What

      The file name doesn't fit the number and year in it.

      ## Why

      A regulation's id is its file name; a wrong one lets `amends` point at another regulation.

      ## Instead

      Rename it to `pp-86-2013.yaml`, or mend the number.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0005": #"""
      # LAW0005

      ## Apa

      Tempat yang sama ditulis dua kali untuk hari yang sama.

      ## Mengapa

      Dua naskah pada satu hari berarti tidak ada naskah yang pasti.

      ## Contoh

      ```text
      - { cite: Pasal 62, in_force: { from: 2014-01-15 } }
      - { cite: Pasal 62, in_force: { from: 2024-04-25 } }
      ```

      ## Sebaiknya

      Akhiri naskah lama sehari sebelum naskah baru berlaku: `to: 2024-04-24`.

      ## What

      The same place stands twice for the same days.

      ## Why

      Two versions on one day mean that none is certain.

      ## Instead

      End the old version on the day before the new one begins: `to: 2024-04-24`.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0006": #"""
      # LAW0006

      ## Apa

      Peraturan yang sama ada dua kali.

      ## Mengapa

      Kutipan tidak dapat menunjuk dua berkas.

      ## Contoh

      ```text
      Regulations/pp/pp-86-2013.yaml dan Regulations/lama/pp-86-2013.yaml
      ```

      ## Sebaiknya

      Gabungkan keduanya.

      ## What

      The same regulation exists twice.

      ## Why

      A citation can't mean two files.

      ## Instead

      Join the two.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0007": #"""
      # LAW0007

      ## Apa

      Parameter yang sama ada dua kali.

      ## Mengapa

      Garis hubung dan garis bawah dianggap sama dalam nama, jadi dua berkas dapat berarti satu parameter.

      ## Contoh

      ```text
      parameter/iuran/jp-batas.yaml dan parameter/iuran/jp_batas.yaml
      ```

      ## Sebaiknya

      Gabungkan nilainya dalam satu berkas.

      ## What

      The same parameter exists twice.

      ## Why

      Hyphen and underscore are the same in names, so two files can be one parameter.

      ## Instead

      Join their values in one file.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0008": #"""
      # LAW0008

      ## Apa

      Dua nilai parameter berlaku pada hari yang sama.

      ## Mengapa

      Satu hari hanya boleh mempunyai satu nilai; kalau tidak, hasil bergantung pada urutan.

      ## Contoh

      ```text
      - { from: 2023-01-01, to: 2024-06-30, value: 1 }
      - { from: 2024-01-01, value: 2 }
      ```

      ## Sebaiknya

      Akhiri nilai lama pada 2023-12-31.

      ## What

      Two values of a parameter hold on the same day.

      ## Why

      A day may have one value only; else the outcome hangs on their order.

      ## Instead

      End the old value on 2023-12-31.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0009": #"""
      # LAW0009

      ## Apa

      Dua pilihan suatu bacaan mempunyai id yang sama.

      ## Mengapa

      Pilihan dipanggil dengan id-nya.

      ## Contoh

      ```text
      options: [{ id: hari_30, says: a }, { id: hari_30, says: b }]
      ```

      ## Sebaiknya

      Beri id yang berbeda.

      ## What

      Two options of a reading have one id.

      ## Why

      Options are called by their id.

      ## Instead

      Give each its own.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0010": #"""
      # LAW0010

      ## Apa

      Bacaan tidak mempunyai sekurang-kurangnya dua pilihan.

      ## Mengapa

      Yang hanya mempunyai satu pilihan bukan tafsir yang bersaing.

      ## Contoh

      ```text
      options: [{ id: hari_30, says: Tiga puluh hari. }]
      ```

      ## Sebaiknya

      Tulis pilihan yang lain, atau pindahkan ke `interpretation` aturannya.

      ## What

      The reading has fewer than two options.

      ## Why

      One option is no contest.

      ## Instead

      Write the other one, or move it to the rule's `interpretation`.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0011": #"""
      # LAW0011

      ## Apa

      Hari dalam kalender bukan hari tahun itu.

      ## Mengapa

      Kalender satu berkas satu tahun; hari tahun lain tidak akan ditemukan.

      ## Contoh

      ```text
      year: 2026
      holidays: [{ day: 2025-12-25, name: Natal }]
      ```

      ## Sebaiknya

      Pindahkan ke kalender tahunnya.

      ## What

      A day of the calendar lies in another year.

      ## Why

      A calendar file is one year; the day wouldn't be found.

      ## Instead

      Move it to the calendar of its year.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0012": #"""
      # LAW0012

      ## Apa

      Hari yang sama ditulis dua kali dalam kalender.

      ## Mengapa

      Tidak mengubah hitungan, tetapi biasanya salah satunya salah ketik.

      ## Contoh

      ```text
      - { day: 2026-12-25, name: Natal }
      - { day: 2026-12-25, name: Natal }
      ```

      ## Sebaiknya

      Hapus salah satunya setelah memeriksa SKB-nya.

      ## What

      The same day stands twice in the calendar.

      ## Why

      It changes no count, but mostly one of them is mistyped.

      ## Instead

      Remove one after a look at the decree.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0013": #"""
      # LAW0013

      ## Apa

      Dua berkas kalender untuk tahun yang sama.

      ## Mengapa

      Hari kerja tidak boleh bergantung pada berkas mana yang dibaca dahulu.

      ## Contoh

      ```text
      kalender/2026.yaml dan kalender/2026-baru.yaml
      ```

      ## Sebaiknya

      Gabungkan menjadi satu.

      ## What

      Two calendar files for one year.

      ## Why

      Working days may not hang on which file is read first.

      ## Instead

      Join them.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0014": #"""
      # LAW0014

      ## Apa

      Nama yang sama dipakai dua kali: kasus, pengecualian, atau tabel anak.

      ## Mengapa

      Laporan menyebut nama itu; dua yang sama tidak dapat dibedakan.

      ## Contoh

      ```text
      cases:
        - name: Patuh
        - name: Patuh
      ```

      ## Sebaiknya

      Beri nama yang membedakan, satu kalimat utuh.

      ## What

      The same name is used twice: cases, exceptions or child tables.

      ## Why

      Reports say the name; two of them can't be told apart.

      ## Instead

      Give names that differ, each a full sentence.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0015": #"""
      # LAW0015

      ## Apa

      Jenis catatan tidak mempunyai kolom ini.

      ## Mengapa

      Kolom yang salah eja tidak pernah berisi, jadi semua hasilnya tidak diketahui.

      ## Contoh

      ```text
      subject: { upah_dilapor: 3000000 }
      ```

      ## Sebaiknya

      ```text
      subject: { upah_dilaporkan: 3000000 }
      ```

      ## What

      The record type has no such field.

      ## Why

      A misspelt field never holds anything, so every outcome would be unknown.

      ## Instead

      ```text
      subject: { upah_dilaporkan: 3000000 }
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0016": #"""
      # LAW0016

      ## Apa

      Jenis catatan ini tidak ada dalam kosakata.

      ## Mengapa

      Aturan harus tahu siapa yang dinilainya.

      ## Contoh

      ```text
      subject: perusahaan
      ```

      ## Sebaiknya

      ```text
      subject: pemberi_kerja
      ```

      ## What

      The record type isn't in the vocabulary.

      ## Why

      A rule has to know whom it judges.

      ## Instead

      ```text
      subject: pemberi_kerja
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0017": #"""
      # LAW0017

      ## Apa

      Kolom enum tanpa `values` (1 sampai 64), atau `values` pada kolom yang bukan enum.

      ## Mengapa

      Nilai enum menentukan perbandingan mana yang mungkin benar.

      ## Contoh

      ```text
      jenis: { type: enum }
      ```

      ## Sebaiknya

      ```text
      jenis: { type: enum, values: { badan_usaha: ~, perseorangan: ~ } }
      ```

      ## What

      An enum field without `values` (1 to 64), or `values` on another field.

      ## Why

      The values of an enum decide which comparisons can hold.

      ## Instead

      ```text
      jenis: { type: enum, values: { badan_usaha: ~, perseorangan: ~ } }
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0018": #"""
      # LAW0018

      ## Apa

      `blank: empty` pada kolom yang bukan himpunan.

      ## Mengapa

      Hanya himpunan yang dapat kosong; teks atau tanggal kosong berarti tidak ada atau tidak diketahui.

      ## Contoh

      ```text
      kpj: { type: text, blank: empty }
      ```

      ## Sebaiknya

      ```text
      kpj: { type: text, blank: absent }
      ```

      ## What

      `blank: empty` on a field that is no set.

      ## Why

      Only sets can be empty; a blank text or day is absent or unknown.

      ## Instead

      ```text
      kpj: { type: text, blank: absent }
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0019": #"""
      # LAW0019

      ## Apa

      Kasus mengganti nilai parameter dengan bentuk kunci yang salah.

      ## Mengapa

      Parameter berkunci mempunyai satu nilai untuk setiap kunci.

      ## Contoh

      ```text
      parameters: { upah_minimum.umk: 3000000 }
      ```

      ## Sebaiknya

      ```text
      parameters: { 'upah_minimum.umk[61.01]': 3000000 }
      ```

      ## What

      A case replaces a parameter in the wrong form.

      ## Why

      A keyed parameter has a value for each key.

      ## Instead

      ```text
      parameters: { 'upah_minimum.umk[61.01]': 3000000 }
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0020": #"""
      # LAW0020

      ## Apa

      Berkas berakhiran `.yml` tidak dibaca.

      ## Mengapa

      Satu akhiran saja, supaya tidak ada aturan yang terlewat diam-diam.

      ## Contoh

      ```text
      Rules/iuran/tarif.yml
      ```

      ## Sebaiknya

      Ganti namanya menjadi `tarif.yaml`.

      ## What

      Files ending in `.yml` aren't read.

      ## Why

      One ending only, so that no rule is passed over unseen.

      ## Instead

      Rename it to `tarif.yaml`.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics.swift`

      """#,
    "LAW0101": #"""
      # LAW0101

      ## Apa

      Peraturan yang dikutip tidak ada di `Regulations`.

      ## Mengapa

      Kutipan yang menggantung tidak mempunyai hari berlaku, grade, atau sumber.

      ## Contoh

      ```text
      cite: PP 68/2013 Pasal 3
      ```

      ## Sebaiknya

      ```text
      cite: PP 86/2013 Pasal 3 ayat (1) huruf a
      ```

      ## What

      The cited regulation isn't in `Regulations`.

      ## Why

      A dangling citation has no days, no grade and no source.

      ## Instead

      ```text
      cite: PP 86/2013 Pasal 3 ayat (1) huruf a
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0102": #"""
      # LAW0102

      ## Apa

      Tempat yang dikutip tidak tercatat pada peraturan itu.

      ## Mengapa

      Pasal yang tidak tercatat belum pernah dibaca siapa pun di sini.

      ## Contoh

      ```text
      cite: UU 24/2011 Pasal 117
      ```

      ## Sebaiknya

      Catat pasalnya dengan parafrase, sumber, dan grade; atau betulkan nomornya.

      ## What

      The cited place isn't recorded in the regulation.

      ## Why

      A place that isn't recorded was never read here.

      ## Instead

      Record it with paraphrase, source and grade; or mend its number.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0103": #"""
      # LAW0103

      ## Apa

      Yang dikutip baru berlaku sesudah hari pertama pemakaiannya.

      ## Mengapa

      Orang tidak dapat melanggar pasal yang belum berlaku.

      ## Contoh

      ```text
      in_force: { from: 2011-01-01 }   # mengutip UU 24/2011 yang berlaku 2011-11-25
      ```

      ## Sebaiknya

      Mulai aturan pada hari pasalnya berlaku, atau kutip dasar yang lebih lama.

      ## What

      What is cited comes into force after the first day of its use.

      ## Why

      Nobody can break an article that isn't in force yet.

      ## Instead

      Begin the rule on the article's first day, or cite what was there before.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0104": #"""
      # LAW0104

      ## Apa

      Yang dikutip sudah tidak berlaku pada sebagian atau seluruh hari pemakaiannya.

      ## Mengapa

      Temuan atas dasar pasal yang sudah dicabut batal di hadapan siapa pun.

      ## Contoh

      ```text
      cite: UU 3/1992 Pasal 4   # berakhir 2015-06-30
      ```

      ## Sebaiknya

      Akhiri `in_force` aturan, atau kutip peraturan penggantinya.

      ## What

      What is cited is no longer in force on some or all days of its use.

      ## Why

      A finding based on revoked law holds before nobody.

      ## Instead

      End the rule's `in_force`, or cite what came after.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0105": #"""
      # LAW0105

      ## Apa

      Di antara dua naskah pasal yang dikutip ada hari tanpa naskah.

      ## Mengapa

      Pada hari itu kutipannya tidak menunjuk apa pun.

      ## Contoh

      ```text
      Pasal 62 sampai 2024-04-24, lalu sejak 2024-05-01
      ```

      ## Sebaiknya

      Periksa hari berlaku perubahannya; naskah lama berakhir sehari sebelum yang baru.

      ## What

      Between two versions of the cited article lie days without any.

      ## Why

      On those days the citation means nothing.

      ## Instead

      Check the amendment's day; the old version ends the day before the new one.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0106": #"""
      # LAW0106

      ## Apa

      Peraturan yang disebut dalam `amends`, `amended_by`, atau `revoked_by` belum dicatat.

      ## Mengapa

      Bukan kesalahan, tetapi rantai perubahannya terputus di situ.

      ## Contoh

      ```text
      amended_by: [pp-99-2030]
      ```

      ## Sebaiknya

      Catat peraturannya, sekurang-kurangnya judul, hari, dan grade.

      ## What

      A regulation named in `amends`, `amended_by` or `revoked_by` isn't recorded.

      ## Why

      No fault, but the chain of amendments ends there.

      ## Instead

      Record it, at least its title, days and grade.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0110": #"""
      # LAW0110

      ## Apa

      Tidak ada parameter dengan nama ini.

      ## Mengapa

      Nama yang salah tidak diganti nilai lain.

      ## Contoh

      ```text
      param.iuran.jmk
      ```

      ## Sebaiknya

      param.iuran.jkm

      ## What

      There is no parameter of that name.

      ## Why

      A wrong name isn't replaced by some other value.

      ## Instead

      param.iuran.jkm

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0111": #"""
      # LAW0111

      ## Apa

      Tidak ada bacaan dengan nama ini.

      ## Mengapa

      Aturan yang memilih tafsir harus memilih yang tercatat.

      ## Contoh

      ```text
      reading.tengat_pendaftaran
      ```

      ## Sebaiknya

      reading.tenggat_pendaftaran

      ## What

      There is no reading of that name.

      ## Why

      A rule that chooses a reading has to choose a recorded one.

      ## Instead

      reading.tenggat_pendaftaran

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0112": #"""
      # LAW0112

      ## Apa

      Parameter berkunci dipakai tanpa kunci.

      ## Mengapa

      Nilainya berbeda menurut kunci, misalnya wilayah.

      ## Contoh

      ```text
      param.upah_minimum.umk
      ```

      ## Sebaiknya

      param.upah_minimum.umk[pemberi_kerja.kode_wilayah]

      ## What

      A keyed parameter is used without a key.

      ## Why

      Its value differs by the key, a region for example.

      ## Instead

      param.upah_minimum.umk[pemberi_kerja.kode_wilayah]

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0113": #"""
      # LAW0113

      ## Apa

      Parameter tanpa kunci dipakai dengan `[…]`.

      ## Mengapa

      Tidak ada yang dapat dipilih.

      ## Contoh

      ```text
      param.iuran.jkm['JKM']
      ```

      ## Sebaiknya

      param.iuran.jkm

      ## What

      A parameter without keys is used with `[…]`.

      ## Why

      There is nothing to choose.

      ## Instead

      param.iuran.jkm

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0114": #"""
      # LAW0114

      ## Apa

      Bacaan dibandingkan dengan kata yang bukan pilihannya.

      ## Mengapa

      Perbandingan seperti itu tidak pernah benar, dan aturannya diam-diam kehilangan cabang.

      ## Contoh

      ```text
      reading.tenggat_pendaftaran == 'hari30'
      ```

      ## Sebaiknya

      ```text
      reading.tenggat_pendaftaran == 'hari_30'
      ```

      ## What

      A reading is compared with a word that is none of its options.

      ## Why

      Such a comparison never holds, and the rule silently loses a branch.

      ## Instead

      ```text
      reading.tenggat_pendaftaran == 'hari_30'
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0115": #"""
      # LAW0115

      ## Apa

      `count`, `amount`, atau ukuran bukan bilangan.

      ## Mengapa

      Jumlah pelanggaran dijumlahkan dan dilaporkan; daftar atau teks tidak dapat.

      ## Contoh

      ```text
      count: { value: belum }
      ```

      ## Sebaiknya

      ```text
      count: { value: belum.size(), unit: orang }
      ```

      ## What

      `count`, `amount` or a figure is no number.

      ## Why

      Violations are added up and reported; lists and texts can't be.

      ## Instead

      ```text
      count: { value: belum.size(), unit: orang }
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0116": #"""
      # LAW0116

      ## Apa

      Ada bilangan dalam aturan yang tampak seperti isi peraturan.

      ## Mengapa

      Angka hukum berubah; yang tertanam dalam aturan berlaku pada hari yang salah tanpa kelihatan.

      ## Contoh

      ```text
      require: umur >= 30
      ```

      ## Sebaiknya

      ```text
      require: umur >= param.pendaftaran.hari
      ```

      ## What

      A number in the rule looks like law.

      ## Why

      Legal numbers change; one buried in a rule holds on the wrong days unseen.

      ## Instead

      ```text
      require: umur >= param.pendaftaran.hari
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0117": #"""
      # LAW0117

      ## Apa

      Id lama dalam `formerly` sudah dipakai aturan lain.

      ## Mengapa

      Surat dan perkara lama mencari aturan dengan id lamanya; dua pemilik berarti tidak ada.

      ## Contoh

      ```text
      formerly: [pendaftaran/pekerja]   # aturan itu masih ada
      ```

      ## Sebaiknya

      Hapus dari salah satu.

      ## What

      A former id in `formerly` belongs to another rule.

      ## Why

      Old letters and cases look rules up by former ids; two owners are none.

      ## Instead

      Remove it from one of them.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0118": #"""
      # LAW0118

      ## Apa

      `{` dalam `message` atau `remedy` tidak ditutup.

      ## Mengapa

      Sisanya akan terbaca sebagai ungkapan.

      ## Contoh

      ```text
      message: '{belum.size() pekerja belum terdaftar'
      ```

      ## Sebaiknya

      ```text
      message: '{belum.size()} pekerja belum terdaftar'
      ```

      ## What

      `{` in `message` or `remedy` isn't closed.

      ## Why

      The rest would be read as an expression.

      ## Instead

      ```text
      message: '{belum.size()} pekerja belum terdaftar'
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0119": #"""
      # LAW0119

      ## Apa

      Berkas kasus tidak mempunyai aturan di sebelahnya.

      ## Mengapa

      Kasus yang tidak menguji apa pun selalu lulus.

      ## Contoh

      ```text
      iuran/jkmm.kasus.yaml   # tanpa iuran/jkmm.yaml
      ```

      ## Sebaiknya

      Samakan nama berkasnya dengan aturannya.

      ## What

      A case file has no rule beside it.

      ## Why

      Cases that test nothing always pass.

      ## Instead

      Give it the name of its rule.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0120": #"""
      # LAW0120

      ## Apa

      Aturan tidak mengutip satu kewajiban atau ketentuan anggaran pun.

      ## Mengapa

      Tanpa kewajiban tidak ada pelanggaran; sanksi dan definisi saja bukan dasar.

      ## Contoh

      ```text
      basis:
        - { cite: UU 24/2011 Pasal 17 ayat (1), role: sanction }
      ```

      ## Sebaiknya

      Tambahkan pasal kewajibannya dengan `role: duty`.

      ## What

      The rule cites no duty and no budget provision.

      ## Why

      Without a duty there is no violation; sanctions and definitions are no basis.

      ## Instead

      Add the article of the duty with `role: duty`.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0121": #"""
      # LAW0121

      ## Apa

      Nama dalam `let` sudah mempunyai arti lain.

      ## Mengapa

      `param`, `reading`, `hari_periksa`, dan nama jenis catatan tidak dapat diganti.

      ## Contoh

      ```text
      let:
        pekerja: pemberi_kerja.pekerja
      ```

      ## Sebaiknya

      ```text
      let:
        semua: pemberi_kerja.pekerja
      ```

      ## What

      A name of `let` already means something else.

      ## Why

      `param`, `reading`, `hari_periksa` and the record types can't be replaced.

      ## Instead

      ```text
      let:
        semua: pemberi_kerja.pekerja
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0122": #"""
      # LAW0122

      ## Apa

      Tangga sanksi yang disebut aturan tidak ada di `Rules/sanksi`.

      ## Mengapa

      Temuannya tidak akan mempunyai langkah berikutnya.

      ## Contoh

      ```text
      ladder: pp-68-2013
      ```

      ## Sebaiknya

      ```text
      ladder: pp-86-2013
      ```

      ## What

      The ladder that a rule names isn't in `Rules/sanksi`.

      ## Why

      Its findings would have no next step.

      ## Instead

      ```text
      ladder: pp-86-2013
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0123": #"""
      # LAW0123

      ## Apa

      Tidak ada aturan yang memakai parameter ini.

      ## Mengapa

      Nilai yang tidak dibaca siapa pun tidak diuji siapa pun, dan pelan-pelan menjadi salah.

      ## Contoh

      ```text
      title: Usia mendaftar JKP
      values: [ … ]
      ```

      ## Sebaiknya

      Hapus, atau sebut dalam `purpose` untuk apa nilainya disimpan.

      ## What

      No rule uses the parameter.

      ## Why

      What nobody reads nobody tests, and it goes wrong slowly.

      ## Instead

      Remove it, or say in `purpose` what it is kept for.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0124": #"""
      # LAW0124

      ## Apa

      `.on(…)` tidak menerima tepat satu tanggal atau bulan.

      ## Mengapa

      Nilai hukum dicari menurut satu hari.

      ## Contoh

      ```text
      param.iuran.jkm.on()
      ```

      ## Sebaiknya

      ```text
      param.iuran.jkm.on(bulan)
      ```

      ## What

      `.on(…)` doesn't have exactly one day or month.

      ## Why

      A legal value is looked up by one day.

      ## Instead

      ```text
      param.iuran.jkm.on(bulan)
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0125": #"""
      # LAW0125

      ## Apa

      Aturan menyebut bacaan yang tidak dipakainya.

      ## Mengapa

      Pembaca mengira hasilnya bergantung pada tafsir itu.

      ## Contoh

      ```text
      readings: [tenggat-pendaftaran]   # ungkapannya tidak menyebut reading.tenggat_pendaftaran
      ```

      ## Sebaiknya

      Hapus dari `readings`.

      ## What

      The rule names a reading that it doesn't use.

      ## Why

      Readers think that the outcome hangs on it.

      ## Instead

      Remove it from `readings`.

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0126": #"""
      # LAW0126

      ## Apa

      `evidence` bukan daftar.

      ## Mengapa

      Bukti ialah baris-baris yang ditunjukkan kepada orang.

      ## Contoh

      ```text
      evidence: belum.size()
      ```

      ## Sebaiknya

      ```text
      evidence: belum
      ```

      ## What

      `evidence` is no list.

      ## Why

      Evidence is the rows that people are shown.

      ## Instead

      ```text
      evidence: belum
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
    "LAW0127": #"""
      # LAW0127

      ## Apa

      `param` atau `reading` ditulis tanpa nama di belakangnya.

      ## Mengapa

      Keduanya bukan nilai, melainkan awal sebuah nama.

      ## Contoh

      ```text
      require: param > 0
      ```

      ## Sebaiknya

      ```text
      require: param.iuran.jkm > 0
      ```

      ## What

      `param` or `reading` stands without a name behind it.

      ## Why

      They are no values but the beginning of names.

      ## Instead

      ```text
      require: param.iuran.jkm > 0
      ```

      ## Sumber

      `Sources/PatuhRules/RulesDiagnostics+Linking.swift`

      """#,
  ]
}
