extension StarterRulebook {
  /// By path, in the order in which a reader looks at them.
  package static let files: [(path: String, text: String)] = [
    ("BACA-SAYA.md", readMe), ("Rules/kosakata.yaml", vocabulary),
    ("Rules/pendaftaran/index.yaml", area), ("Rules/pendaftaran/pekerja.yaml", rule),
    ("Rules/pendaftaran/pekerja.kasus.yaml", cases),
    ("Rules/parameter/pendaftaran/hari.yaml", parameter),
    ("Regulations/uu/uu-24-2011.yaml", act), ("Regulations/pp/pp-45-2015.yaml", regulation),
    ("Catatan/pemberi_kerja.csv", employers), ("Catatan/pekerja.csv", workers),
  ]

  private static let readMe = """
    # Buku aturan

        patuh lint                                    periksa buku aturannya sendiri
        patuh test                                    jalankan kasus di samping aturan
        patuh check Catatan --as-of 2025-10-31        periksa catatan
        patuh explain A PDS-TK Catatan --as-of 2025-10-31

    `Rules/kosakata.yaml` menyebut jenis catatan dan kolomnya, `Rules/pendaftaran/pekerja.yaml` satu aturan,
    `….kasus.yaml` contoh yang mengujinya, `Rules/parameter/` angka hukum bertanggal, `Regulations/` pasal yang
    dikutip. Ubah satu syarat, jalankan `patuh test`, dan lihat kasus mana yang merah.

    Penyunting teks mengenal kunci-kuncinya dengan `patuh schema --out .skema`; `patuh fmt` merapikan tata letak.

    """

  private static let vocabulary = """
    records:
      pemberi_kerja:
        title: Pemberi kerja
        key: [id]
        label: nama
        fields:
          id: { type: text, title: Nomor }
          nama: { type: text, title: Nama pemberi kerja }
          jenis:
            type: enum
            title: Jenis pemberi kerja
            source: UU 24/2011 Pasal 17 ayat (1)
            values:
              badan_usaha: { title: Badan usaha }
              perseorangan: { title: Perseorangan }
              penyelenggara_negara: { title: Penyelenggara negara }
        children:
          pekerja: { record: pekerja, on: { id_pemberi_kerja: id } }

      pekerja:
        title: Pekerja
        label: nama
        fields:
          id_pemberi_kerja: { type: text, title: Nomor pemberi kerja }
          nama: { type: text, title: Nama pekerja, personal: name }
          tanggal_masuk: { type: date, title: Tanggal mulai bekerja }
          kpj:
            type: text
            title: Nomor peserta (KPJ)
            blank: absent
            personal: kpj
            meaning: Kosong berarti belum menjadi peserta.

    """

  private static let area = """
    title: Pendaftaran
    order: [pekerja]
    gaps:
      - { id: 'gap:pendaftaran:5e26df52', why: Tanpa pekerja tidak ada yang harus didaftarkan. }

    """

  private static let rule = """
    title: Seluruh pekerja didaftarkan
    says: >-
      Pemberi kerja mendaftarkan setiap pekerjanya paling lama tiga puluh hari sejak mulai bekerja.
    basis:
      - { cite: UU 24/2011 Pasal 15 ayat (1), role: duty }
      - { cite: PP 45/2015 Pasal 4 ayat (2), role: duty }
      - { cite: UU 24/2011 Pasal 17 ayat (1), role: sanction }
    in_force: { from: 2015-07-01 }
    subject: pemberi_kerja
    let:
      belum: >-
        pemberi_kerja.pekerja.filter(p, !has(p.kpj)
          && p.tanggal_masuk + hari(param.pendaftaran.hari) < hari_periksa)
    applies: pemberi_kerja.pekerja.size() > 0
    exceptions:
      - id: penyelenggara-negara
        when: pemberi_kerja.jenis == 'penyelenggara_negara'
        cite: UU 24/2011 Pasal 17 ayat (1)
    require: belum.size() == 0
    evidence: belum
    count: { value: belum.size(), unit: orang }
    category: PDS-TK
    severity: berat
    message: '{belum.size()} dari {pemberi_kerja.pekerja.size()} pekerja belum didaftarkan'
    remedy: Daftarkan pekerja yang belum menjadi peserta.

    """

  private static let cases = """
    cases:
      - name: Pekerja tanpa KPJ yang lama bekerja melanggar
        day: 2025-10-31
        subject:
          id: A
          jenis: badan_usaha
          pekerja:
            - { nama: Budi, tanggal_masuk: 2024-01-05, kpj: ~ }
            - { nama: Siti, tanggal_masuk: 2024-01-05, kpj: '21000000001' }
        expect: { outcome: violation, count: 1 }

      # 1 Oktober 2025 + 30 hari = 31 Oktober 2025.
      - name: Pada hari ketiga puluh sesudah mulai bekerja pendaftaran masih tepat waktu
        day: 2025-10-31
        subject:
          id: A
          jenis: badan_usaha
          pekerja: [{ nama: Budi, tanggal_masuk: 2025-10-01, kpj: ~ }]
        expect: { outcome: pass }

      - name: Pada hari ketiga puluh satu pendaftaran sudah terlambat
        day: 2025-11-01
        subject:
          id: A
          jenis: badan_usaha
          pekerja: [{ nama: Budi, tanggal_masuk: 2025-10-01, kpj: ~ }]
        expect: { outcome: violation, count: 1 }

      - name: Pemberi kerja tanpa pekerja tidak kena aturan
        day: 2025-10-31
        subject: { id: A, jenis: badan_usaha, pekerja: [] }
        expect: { outcome: not_applicable }

      - name: Penyelenggara negara dikecualikan dari sanksi
        day: 2025-10-31
        subject:
          id: A
          jenis: penyelenggara_negara
          pekerja: [{ nama: Budi, tanggal_masuk: 2024-01-05, kpj: ~ }]
        expect: { outcome: exempt, exception: penyelenggara-negara }

      - name: Kolom KPJ yang tidak ada bukan bukti belum terdaftar
        day: 2025-10-31
        subject:
          id: A
          jenis: badan_usaha
          pekerja: [{ nama: Budi, tanggal_masuk: 2024-01-05 }]
        expect: { outcome: unknown, needs: [pekerja.kpj] }

      # 31 Mei 2015 + 30 hari = 30 Juni 2015.
      - name: Pada hari pertama berlakunya aturan keterlambatan sudah melanggar
        day: 2015-07-01
        subject:
          id: A
          jenis: badan_usaha
          pekerja: [{ nama: Budi, tanggal_masuk: 2015-05-31, kpj: ~ }]
        expect: { outcome: violation, count: 1 }

      - name: Sehari sebelumnya aturan belum berlaku
        day: 2015-06-30
        subject:
          id: A
          jenis: badan_usaha
          pekerja: [{ nama: Budi, tanggal_masuk: 2015-05-30, kpj: ~ }]
        expect: { outcome: not_in_force }

    """

  private static let parameter = """
    title: Tenggat mendaftarkan pekerja baru dihitung dari mulai bekerja
    type: integer
    unit: hari
    values:
      - { from: 2015-07-01, value: 30, cite: PP 45/2015 Pasal 4 ayat (2) }

    """

  private static let act = """
    title: Badan Penyelenggara Jaminan Sosial
    rank: UU
    number: 24
    year: 2011
    promulgated: 2011-11-25
    in_force: { from: 2011-11-25 }
    grade: C
    source: { kind: copy, where: "mblonyox/data-peraturan uu/2011/24.md" }
    articles:
      - cite: Pasal 15 ayat (1)
        kind: duty
        says: Pemberi kerja bertahap wajib mendaftarkan dirinya dan pekerjanya menurut program yang diikuti.
      - cite: Pasal 17 ayat (1)
        kind: sanction
        says: Sanksi administratif dikenakan kepada pemberi kerja selain penyelenggara negara yang melanggarnya.

    """

  private static let regulation = """
    title: Penyelenggaraan Program Jaminan Pensiun
    rank: PP
    number: 45
    year: 2015
    promulgated: 2015-06-30
    in_force: { from: 2015-07-01 }
    grade: C
    source: { kind: copy, where: "mblonyox/data-peraturan pp/2015/45.md" }
    articles:
      - cite: Pasal 4 ayat (2)
        kind: duty
        says: Pekerja didaftarkan paling lama tiga puluh hari sejak mulai bekerja.

    """

  private static let employers = """
    id,nama,jenis
    A,PT Contoh Maju,badan_usaha
    B,CV Contoh Tertib,badan_usaha

    """

  private static let workers = """
    id_pemberi_kerja,nama,tanggal_masuk,kpj
    A,Budi,2024-01-05,
    A,Siti,2024-01-05,21000000001
    B,Tono,2023-03-01,21000000002

    """
}
