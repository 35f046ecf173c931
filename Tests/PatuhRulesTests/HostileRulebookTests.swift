import PatuhDiagnostics
import PatuhRules
import PatuhTestSupport
import Testing

struct HostileRulebookTests {
  /// Sound files with a few bytes changed, lines dropped or doubled.
  @Test func `damaged files never crash the reader or the linker`() throws {
    let folder = Corpus.path("rules/good/lengkap")
    let files = Corpus.files(below: folder).filter { $0.hasSuffix(".yaml") }
    let sound = files.map { (path: $0, bytes: Corpus.bytes(folder + "/" + $0) ?? []) }
    var random = SeededGenerator(seed: 24_2011)
    var defective = 0
    for _ in 0..<60 {
      var texts: [String: String] = [:]
      for (path, bytes) in sound {
        let isDamaged = Int.random(in: 0..<4, using: &random) == 0
        let text = isDamaged ? damaged(bytes, &random) : bytes
        texts[path] = String(decoding: text, as: UTF8.self)
      }
      let (rulebook, bag) = RulebookBuilder.texts(texts)
      _ = HumanRenderer().render(bag)
      for rule in rulebook.rules {
        _ = try rulebook.frozen(on: day("2025-10-31")).makeContext(for: rule)
      }
      if bag.hasErrors { defective += 1 }
    }
    #expect(defective > 30)
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let line = Int.random(in: lines.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where lines.count > 1: lines.remove(at: line)
      case 1: lines.insert(lines[line], at: line)
      case 2:
        let other = Int.random(in: lines.indices, using: &random)
        lines.swapAt(line, other)
      default:
        guard !lines[line].isEmpty else { continue }
        let column = Int.random(in: lines[line].indices, using: &random)
        lines[line][column] =
          Array("{}[]:,'\"x9 -|>#!&*".utf8).randomElement(using: &random) ?? 0x20
      }
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
