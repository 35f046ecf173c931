import PatuhDiagnostics
import PatuhDrafts
import PatuhTestSupport
import Testing

@Suite struct NoiseTests {
  /// A draft with everything that regulations have, long enough for many pages.
  static let clean: String = {
    var text = """
      PERATURAN BUPATI SEKAYAM
      NOMOR 7 TAHUN 2026
      TENTANG
      PENYELENGGARAAN JAMINAN SOSIAL
      DENGAN RAHMAT TUHAN YANG MAHA ESA
      BUPATI SEKAYAM,
      Menimbang : a. bahwa pekerja perlu dilindungi;
      b. bahwa perlu menetapkan Peraturan Bupati;
      Mengingat : 1. Undang-Undang Nomor 24 Tahun 2011;
      2. Peraturan Pemerintah Nomor 86 Tahun 2013;
      MEMUTUSKAN:
      Menetapkan : PERATURAN BUPATI TENTANG PENYELENGGARAAN JAMINAN SOSIAL.

      """
    var article = 0
    for chapter in ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"] {
      text += "BAB \(chapter)\nKETENTUAN BAGIAN \(chapter)\n"
      for _ in 1...5 {
        article += 1
        text += """
          Pasal \(article)
          (1) Penyelenggara memberikan perlindungan kepada pekerja sebagaimana dimaksud dalam
          Pasal \(max(article - 3, 1)) ayat (1) dan ayat (2) yang meliputi:
          a. jaminan kecelakaan kerja; dan
          b. jaminan kematian, yang terdiri atas:
          1. santunan;
          2. biaya pemakaman.
          (2) Pelaksanaan perlindungan sebagaimana dimaksud pada ayat (1) dilaporkan kepada bupati.

          """
      }
    }
    text += """
      Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini.
      Ditetapkan di Balai Sepuak
      Diundangkan di Balai Sepuak
      BERITA DAERAH KABUPATEN SEKAYAM TAHUN 2026 NOMOR 7
      """
    return text
  }()

  @Test(arguments: 1...60)
  func `Noise of a scanner leaves the tree as it is`(_ seed: UInt64) {
    var noise = NoiseMaker(seed: seed)
    let expected = Draft(Self.clean)
    #expect(expected.articles == (1...40).map(String.init))
    let noisy = Draft(noise.apply(to: Self.clean))
    #expect(noisy.skeleton == expected.skeleton)
    #expect(noisy.printed == noisy.source.bytes)
  }

  @Test(arguments: ScannerNoise.allCases)
  func `No fault of a scanner costs an article`(_ noise: ScannerNoise) {
    for seed in 1...12 as ClosedRange<UInt64> {
      let draft = Draft(noise.apply(to: Self.clean, seed: seed))
      #expect(draft.articles == (1...40).map(String.init), "seed \(seed)")
      #expect(draft.printed == draft.source.bytes)
      #expect(draft.misplaced == nil)
    }
  }

  @Test(arguments: DraftCorpus.names)
  func `No mutation crashes the parser or loses a byte`(_ name: String) {
    let bytes = DraftCorpus.draft(name).source.bytes
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2500 {
      var mutant = Array(bytes.shuffledSlice(using: &random).prefix(1500))
      for _ in 0..<Int.random(in: 1...20, using: &random) where !mutant.isEmpty {
        let place = Int.random(in: 0..<mutant.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: mutant[place] = UInt8.random(in: 0...255, using: &random)
        case 1: mutant.remove(at: place)
        case 2:
          mutant.insert(Array("\n .()1aP".utf8).randomElement(using: &random) ?? 0x20, at: place)
        default: mutant.insert(contentsOf: Array("\nPasal 1\n".utf8), at: place)
        }
      }
      let draft = Draft(parsing: Source(name: name, bytes: mutant))
      guard draft.printed == mutant, draft.misplaced == nil else {
        Issue.record("a mutation of \(name) loses bytes: \(mutant)")
        return
      }
    }
  }

  @Test(arguments: [
    String(repeating: "Pasal ", count: 200_000),
    String(repeating: "a. 1. a) 1) (a) ", count: 50_000),
    String(repeating: "a. x:\n1. y:\na) z:\n", count: 30_000),
    (1...60_000).map { "Pasal \($0)\n" }.joined(), String(repeating: "|\n", count: 200_000),
    String(repeating: "(1)\n", count: 200_000), String(repeating: "kata ", count: 400_000),
    String(repeating: "LAMPIRAN I\n", count: 60_000), String(repeating: "BAB I\n", count: 60_000),
    String(repeating: "abc-\n", count: 100_000), String(repeating: "\n", count: 300_000),
  ])
  func `Hostile text ends in a shallow tree`(_ text: String) {
    let draft = Draft(text)
    #expect((draft.nodes.map(\.depth).max() ?? 0) < 20)
    #expect(draft.printed == draft.source.bytes)
  }

  @Test func `Bytes that are no text are a diagnostic`() {
    var random = SeededGenerator(seed: 1)
    let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let draft = Draft(parsing: Source(name: "gambar.pdf", bytes: bytes))
    #expect(DraftDiagnostics.check(draft).entries.map(\.code) == ["DRF0001"])
    #expect(draft.printed == bytes)
  }

  @Test func `A letter is no regulation`() {
    #expect(DraftDiagnostics.check(Draft("Dengan hormat,\n")).entries.map(\.code) == ["DRF0002"])
    #expect(DraftDiagnostics.check(Draft("")).entries.map(\.code) == ["DRF0002"])
  }
}

extension Array where Element == UInt8 {
  /// The bytes from a random place to another.
  fileprivate func shuffledSlice(using random: inout SeededGenerator) -> ArraySlice<UInt8> {
    guard count > 1 else { return self[...] }
    let start = Int.random(in: 0..<count / 2, using: &random)
    return self[start..<Int.random(in: start..<count, using: &random)]
  }
}
