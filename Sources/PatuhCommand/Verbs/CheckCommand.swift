import ArgumentParser
import PatuhColumns

/// `patuh check`: evaluates records against the rulebook.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Periksa catatan: siapa melanggar apa, seberapa pasti, dan apa lanjutannya.",
    discussion: """
      Contoh:
        patuh check Examples/kalbar --out hasil
        patuh check pemberi_kerja=daftar.csv pekerja=tk.csv --as-of 2025-10-31 --only PDS-TK
      """)

  @Argument(help: "Folder catatan, berkas bernama jenisnya, atau JENIS=BERKAS.")
  var records: [String]

  @Option(help: "Hari pemeriksaan, YYYY-MM-DD (bawaan: hari ini di Pontianak).")
  var asOf: Day?

  @Option(help: "Hanya aturan ini: id atau kode temuan, boleh dengan *. Boleh berulang.")
  var only: [String] = []

  @Option(
    help: "Folder hasil: findings.csv, summary.csv, findings.json, report.html, receipt.json.")
  var out: String?

  @Option(
    help: "Berkas yang ditulis ke --out, dipisah koma: findings,summary,json,ndjson,report,receipt."
  )
  var write: String?

  @Option(help: "Keluaran ke layar: human, csv, json, ndjson, html.")
  var format: CheckRequest.Format = .human

  @Option(help: "Kolom findings.csv, dipisah koma; JUDUL=kolom mengganti judulnya.")
  var columns: String?

  @Option(help: "Hasil yang dilaporkan, dipisah koma (bawaan: violation,unknown,error).")
  var outcomes: String?

  @Option(help: "Anggapan untuk kolom yang kosong atau tidak ada, KOLOM=NILAI. Boleh berulang.")
  var assume: [Assignment] = []

  @Option(help: "Pilihan tafsir, NAMA=PILIHAN. Boleh berulang.")
  var reading: [Assignment] = []

  @Option(help: "Jumlah subjek yang dirinci di layar.")
  var limit = 20

  @Option(help: "Buku perkara: pelanggaran yang ditangguhkan di dalamnya tampil sebagai waived.")
  var ledger: String?

  @Option(help: "Nama petugas; perlu bila --reveal dipakai bersama --ledger, yang mencatatnya.")
  var by: String?

  @Flag(
    help: "Tunjukkan siapa yang memutuskan tiap aturan, mesin kolom atau penafsir, dan sebabnya.")
  var plan = false

  @Option(
    help: "Penilai: automatic (bawaan), interpreter (baris demi baris), machine (kolom demi kolom)."
  )
  var evaluator: CheckRequest.EvaluatorChoice = .automatic

  @Option(
    help: ArgumentHelp(
      "Batas memori, misalnya 512MB, 2GB, atau 300MiB; paling sedikit 96MB.",
      discussion: """
        Catatan yang tidak muat diperiksa bagian demi bagian, dengan hasil yang sama. Tanpa pilihan \
        ini batasnya separuh memori mesin, dan hanya berlaku bila catatannya tidak akan muat.
        """, valueName: "ukuran"))
  var memory: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws { try await request.run() }

  private var request: CheckRequest {
    var request = CheckRequest(records: records)
    request.asOf = asOf
    request.only = only
    request.out = out
    request.write = write
    request.format = format
    request.columns = columns
    request.outcomes = outcomes
    request.assume = assume
    request.reading = reading
    request.limit = limit
    request.ledger = ledger
    request.by = by
    request.plan = plan
    request.evaluator = evaluator
    request.memory = memory
    request.shared = shared.choices
    return request
  }
}
