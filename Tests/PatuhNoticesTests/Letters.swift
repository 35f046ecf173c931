import PatuhDiagnostics
import PatuhNotices
import PatuhTestSupport

/// The templates of the repository, and letters to render with them.
enum Letters {
  static let folder = Corpus.repository + "/Rules/naskah"

  static func files() -> [NoticeTemplates.File] {
    Corpus.files(below: folder).compactMap { name in
      Corpus.bytes(folder + "/" + name).map {
        NoticeTemplates.File(name: name, source: Source(name: name, bytes: $0))
      }
    }
  }

  /// The templates as they are shipped, read once.
  static let shipped: NoticeTemplates? = {
    var bag = DiagnosticBag()
    return templates(into: &bag)
  }()

  /// The shared parts and one letter: little to check where many texts are tried.
  static func alone(_ text: String, into bag: inout DiagnosticBag) -> NoticeTemplates? {
    let shared = files().filter { $0.name.split(separator: ".").count == 3 }
    let letter = NoticeTemplates.File(
      name: "contoh.mustache", source: Source(name: "contoh.mustache", text: text))
    return NoticeTemplates(shared + [letter], folder: "naskah", into: &bag)
  }

  /// The templates, some of them replaced or added; nil texts remove.
  static func templates(
    _ changes: [String: String?] = [:], into bag: inout DiagnosticBag
  ) -> NoticeTemplates? {
    var files = files().filter { !changes.keys.contains($0.name) }
    for (name, text) in changes {
      if let text {
        files.append(NoticeTemplates.File(name: name, source: Source(name: name, text: text)))
      }
    }
    return NoticeTemplates(files, folder: "naskah", into: &bag)
  }

  static func offices(into bag: inout DiagnosticBag) -> Offices? {
    Corpus.bytes(folder + "/kantor.yaml").flatMap {
      OfficeReader.read(Source(name: "kantor.yaml", bytes: $0), into: &bag)
    }
  }

  static let trace = NoticeTrace(
    facts: String(repeating: "a", count: 64), rulebook: String(repeating: "b", count: 64),
    program: String(repeating: "c", count: 64), templates: String(repeating: "d", count: 64))

  static let office = Office(
    id: "contoh", above: ["PEMERINTAH PROVINSI CONTOH"], name: "KANTOR CONTOH",
    below: ["Jalan Contoh Nomor 1, Pontianak"], place: "Pontianak",
    numberForm: "B/{nomor}/{bulan}/{tahun}",
    signer: Office.Signer(
      title: "Kepala Kantor", name: "Contoh Penanda Tangan", rank: "Pembina (IV/a)",
      nip: "19700101 199503 1 001"),
    witness: Office.Signer(title: "Kepala Dinas", name: "Contoh Kepala Dinas", nip: nil))

  static func finding(_ number: Int = 1) -> NoticeFinding {
    NoticeFinding(
      rule: "contoh/aturan-\(number)", category: "CONTOH",
      title: "Kewajiban contoh nomor \(number)",
      message: "\(number) dari 12 pekerja belum didaftarkan padahal tenggatnya sudah lewat",
      remedy: "Daftarkan seluruh pekerja yang belum menjadi peserta.", outcome: "violation",
      count: Int64(number), countUnit: "orang", amount: Int64(number) * 1_268_311, grade: "C",
      basis: [
        NoticeBasis(
          cite: "UU 24/2011 Pasal 15 ayat (1)", role: "duty", grade: "C",
          says: "Pemberi kerja mendaftarkan dirinya dan pekerjanya."),
        NoticeBasis(cite: "UU 24/2011 Pasal 17 ayat (1)", role: "sanction", grade: "C"),
      ],
      readings: number == 1 ? ["Tenggat pendaftaran pekerja"] : [],
      evidence: ["Nama pekerja: A*** B*** · Tanggal masuk: 2025-01-02"], evidenceTotal: 3,
      values: [
        NoticeLegalValue(
          id: "pendaftaran.hari", value: "30", from: "2015-07-01",
          cite: ["PP 45/2015 Pasal 4 ayat (1)"], grade: "C")
      ])
  }

  /// A letter with all that its kind may hold.
  static func facts(
    _ kind: String, findings: [NoticeFinding] = [finding(1), finding(2)], grade: String = "C"
  ) -> NoticeFacts {
    let village = kind == "pembinaan-desa"
    let subject =
      village
      ? NoticeSubject(
        type: "desa", id: "61.01.99.2001/2026", name: "Contoh Makmur", region: "Kabupaten Sambas",
        year: "2026")
      : NoticeSubject(
        type: "pemberi_kerja", id: "P0001", name: "PT Contoh Sejahtera", region: "Kota Pontianak",
        npp: "99000001")
    var facts = NoticeFacts(
      kind: kind, day: "2025-11-03", checked: "2025-10-31", grade: grade, gate: "B",
      reveals: false, subject: subject, office: office, paper: Paper())
    facts.findings = findings
    facts.step = NoticeStep(
      ladder: "contoh", step: kind, title: "Langkah contoh", body: "bpjs",
      bodyTitle: "BPJS Ketenagakerjaan", order: "Laksanakan kewajiban itu dalam jangka waktunya.",
      cures: ["Laksanakan kewajibannya."], next: "langkah berikutnya")
    facts.basis = [
      NoticeBasis(
        cite: "PP 86/2013 Pasal 10 ayat (1)", role: "procedure", grade: "C",
        says: "Teguran pertama diberikan untuk paling lama sepuluh hari.")
    ]
    let isOnLetter = kind.hasPrefix("nota") || village
    facts.deadline =
      isOnLetter
      ? NoticeDeadline(received: "2025-11-03", main: .init(term: "", last: "2025-11-17"))
      : NoticeDeadline(
        received: "2025-11-03",
        main: .init(
          term: "10 hari kerja", last: "2025-11-17", daysOff: ["5 November 2025 (libur contoh)"]),
        others: [
          .init(
            term: "10 hari", last: "2025-11-13", reading: "Sepuluh hari kalender.")
        ])
    if kind == "denda" {
      facts.amount = NoticeAmount(
        value: "24000.5",
        lines: [
          .init(title: "Iuran yang seharusnya dibayar", value: "12000250", unit: "rupiah"),
          .init(title: "Bulan sejak teguran kedua berakhir", value: "2", unit: "bulan"),
          .init(title: "Bagian yang belum diketahui", value: nil),
        ],
        apart: ["denda keterlambatan iuran, yang ditagih tersendiri."])
    }
    if kind != "teguran-1", kind != "nota-pemeriksaan-1", !village {
      facts.earlier = [
        EarlierLetter(
          title: "Teguran tertulis pertama", number: "B/17/IX/2025", signed: "2025-09-01",
          delivered: "2025-09-03", ended: "2025-09-17")
      ]
    }
    facts.remedy = NoticeRemedy(
      filing: "21 hari kerja", decision: "10 hari kerja",
      basis: [
        NoticeBasis(cite: "UU 30/2014 Pasal 77 ayat (1)", role: "procedure", grade: "C"),
        NoticeBasis(cite: "UU 30/2014 Pasal 77 ayat (5)", role: "procedure", grade: "C"),
      ],
      appeal: NoticeRemedy.Appeal(
        filing: "10 hari kerja", decision: "10 hari kerja",
        basis: [
          NoticeBasis(cite: "UU 30/2014 Pasal 78 ayat (1)", role: "procedure", grade: "C")
        ]), suspends: false)
    facts.grounds = [
      NoticeBasis(
        cite: "kalender 2025", role: "calendar", grade: "C", says: "daftar libur sebuah program")
    ]
    if kind == "permintaan-data" {
      facts.requests = [
        NoticeRequest(
          title: "Lunas sampai bulan iuran (pemberi kerja)",
          meaning: "Bulan iuran terakhir yang dibayar penuh.", name: "pemberi_kerja.lunas_sampai",
          rows: 1, lines: [9], rules: ["Iuran dibayar setiap bulan"], settlesAlone: 1),
        NoticeRequest(
          title: "Upah yang diterima (pekerja)", name: "pekerja.upah", rows: 14, lines: [3, 8, 9],
          rules: ["Iuran dibayar setiap bulan", "Upah minimum"], settlesAlone: 0),
      ]
    }
    facts.preparedBy = "Contoh Penyiap"
    facts.cautions = ["temuan berubah bila tafsir lain dipakai"]
    return facts
  }

  static func render(
    _ facts: NoticeFacts, _ format: NoticeFormat, _ templates: NoticeTemplates
  ) -> String {
    NoticeWriter(templates).render(facts, format, trace: trace)
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
