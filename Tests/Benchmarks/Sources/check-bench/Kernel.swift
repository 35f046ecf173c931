/// A rule of one expression, which exercises one kind of kernel.
struct Kernel {
  let name: String
  let require: String
  var count: String?

  static let all = [
    Kernel(name: "hitung baris", require: "pemberi_kerja.pekerja.size() >= 0"),
    Kernel(name: "isi atau kosong", require: "pemberi_kerja.pekerja.all(p, has(p.kpj))"),
    Kernel(
      name: "banding bilangan", require: "pemberi_kerja.pekerja.all(p, p.upah >= 2600000)"),
    Kernel(
      name: "banding hari",
      require: "pemberi_kerja.pekerja.all(p, p.tanggal_daftar >= p.tanggal_masuk)"),
    Kernel(
      name: "saring dan jumlah",
      require: "pemberi_kerja.pekerja.filter(p, has(p.kpj)).sum(p, p.upah) >= 0",
      count: "pemberi_kerja.pekerja.filter(p, p.upah > 3000000).size()"),
    Kernel(
      name: "desimal",
      require:
        "pemberi_kerja.pekerja.sum(p, p.upah) * pemberi_kerja.tarif_jkk >= decimal('0')"),
    Kernel(
      name: "nilai berbeda",
      require:
        "pemberi_kerja.pekerja.map(p, p.nik).distinct().size() == pemberi_kerja.pekerja.size()"),
  ]

  /// The file of the rule.
  var yaml: String {
    """
    title: \(name)
    says: Tolok ukur.
    basis:
      - { cite: SE Tolok Ukur 1/2025 Pasal 1, role: duty }
    in_force: { from: 2024-01-01 }
    subject: pemberi_kerja
    require: >-
      \(require)
    \(count.map { "count: { value: '\($0)', unit: orang }" } ?? "")
    category: UKUR
    severity: ringan
    message: Tolok ukur
    remedy: Tidak ada.

    """
  }
}
