import PatuhColumns
import PatuhDiagnostics
import PatuhDrafts
import PatuhRules
import Testing

@Suite struct ExtractionTests {
  private func reading(_ body: String) -> DraftReading {
    DraftReading(Draft(body))
  }

  @Test(arguments: [
    ("UU 24/2011 Pasal 15 ayat (1)", "UU 24/2011 Pasal 15 ayat (1)"),
    ("Undang-Undang Republik Indonesia Nomor 24 Tahun 2011", "UU 24/2011"),
    ("Undang-undang No. 24 Tahun 2011", "UU 24/2011"),
    ("Pasal 17 ayat (5) Undang-Undang Nomor 24 Tahun 2011", "UU 24/2011 Pasal 17 ayat (5)"),
    ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", "Perppu 2/2022"),
    ("Peraturan Menteri Dalam Negeri Nomor 80 Tahun 2015", "Permendagri 80/2015"),
    ("Peraturan Menteri Keuangan Nomor 190/PMK.05/2012", "PMK 190/PMK.05/2012"),
    ("Instruksi Presiden Nomor 2 Tahun 2021", "Inpres 2/2021"),
    ("Peraturan Daerah Kabupaten Sambas Nomor 5 Tahun 2016", "Perda Sambas 5/2016"),
    ("Peraturan Bupati Nomor 3 Tahun 2024", "Perbup 3/2024"),
    ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "UUD 1945"),
  ])
  func `A citation is read in every form`(_ written: String, _ expected: String) {
    let found = reading("Pasal 1\nSebagaimana diatur dengan \(written) untuk pekerja.\n").citations
    #expect(found.map(\.citation.text) == [expected])
    #expect(found.first?.range.text == written)
  }

  @Test func `A citation knows its name and what amended it`() throws {
    let found = reading(
      """
      Menimbang : bahwa perlu;
      Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan
      Daerah (Lembaran Negara Tahun 2014 Nomor 244) sebagaimana telah beberapa
      kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang
      Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022
      tentang Cipta Kerja menjadi Undang-Undang;
      """
    ).citations
    #expect(found.map(\.citation.text) == ["UU 23/2014", "UU 6/2023", "Perppu 2/2022"])
    #expect(found[0].title == "Pemerintahan Daerah")
    #expect(found[0].amendedBy == 1)
    #expect(found[0].mentionsAmendment)
    #expect(found.map(\.isInTitle) == [false, false, true])
  }

  @Test func `A reference leads to the part that it means, or nowhere`() {
    let found = reading(
      """
      Pasal 1
      (1) Iuran dibayar oleh:
      a. desa; dan
      b. daerah.
      (2) Iuran sebagaimana dimaksud pada ayat (1) huruf a dan huruf c dibayar.
      Pasal 2
      Ketentuan dalam Pasal 1 ayat (2) dan Pasal 9 berlaku.
      Pasal 3
      Iuran mengikuti Pasal 4 Undang-Undang Nomor 40 Tahun 2004.
      """)
    let targets = found.references.map { reference -> String in
      switch reference.target {
      case .part(let index): "\(reference.place.text) → \(found.draft.place(of: index).text)"
      case .missing: "\(reference.place.text) → \(reference.full.text) tidak ada"
      case .undecidable: "\(reference.place.text) → ?"
      }
    }
    #expect(
      targets == [
        "ayat (1) huruf a → Pasal 1 ayat (1) huruf a",
        "ayat (1) huruf c → Pasal 1 ayat (1) huruf c tidak ada",
        "Pasal 1 ayat (2) → Pasal 1 ayat (2)", "Pasal 9 → Pasal 9 tidak ada",
      ])
  }

  @Test func `Terms are defined, used and left undefined`() {
    let found = reading(
      """
      Pasal 1
      Dalam Peraturan Bupati ini yang dimaksud dengan:
      1. Anggaran Pendapatan dan Belanja Desa yang selanjutnya disingkat APBDesa adalah rencana keuangan.
      2. Pekerja Rentan adalah orang yang bekerja.
      Pasal 2
      Iuran Pekerja Rentan bersumber dari APBDesa menurut usulan Tim Pelaksana.
      Pasal 3
      Laporan dibuat oleh Tim Pelaksana.
      """)
    #expect(
      found.definitions.map(\.names) == [
        ["Anggaran Pendapatan dan Belanja Desa", "APBDesa"], ["Pekerja Rentan"],
      ])
    #expect(found.definitions[1].meaning == "orang yang bekerja")
    #expect(found.uses.map(\.range.text) == ["Pekerja Rentan", "APBDesa"])
    #expect(found.undefinedTerms.map(\.phrase) == ["Tim Pelaksana"])
  }

  @Test(arguments: [
    ("7 (tujuh)", true), ("7 (delapan)", false),
    ("Rp16.800,00 (enam belas ribu delapan ratus rupiah)", true),
    ("Rp16.800,00 (enam belas ribu seratus rupiah)", false),
    ("0,24% (nol koma dua puluh empat persen)", true), ("0,24% (nol koma dua empat persen)", true),
    ("0,30% (nol koma tiga persen)", true), ("5,7 persen (lima koma tujuh persen)", true),
    ("1.250.000 (satu juta dua ratus limapuluh ribu)", true), ("11 (sebelas)", true),
    ("100 (seratus)", true), ("1.000.000.000 (satu miliar)", true), ("2 (dua)", true),
    ("21 (dua belas)", false),
  ])
  func `Digits and words must agree`(_ written: String, _ agrees: Bool) {
    let found = reading("Pasal 1\nPaling banyak \(written) setiap bulan.\n").spelledNumbers
    #expect(found.map(\.agrees) == [agrees])
  }

  @Test(arguments: [
    "satu satu", "puluh", "dua puluh sebelas", "ribu juta", "seratus ratus", "koma lima",
    "lima koma",
    "sepuluh belas", "dua ribu tiga juta", "meja",
  ])
  func `Words in no order of a number are none`(_ words: String) {
    #expect(NumberWords.value(of: words) == nil)
  }
}
