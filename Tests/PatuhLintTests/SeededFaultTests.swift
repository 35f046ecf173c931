import PatuhDiagnostics
import PatuhLint
import PatuhRules
import Testing

struct SeededFaultTests {
  @Test(arguments: SeededFault.all)
  func `a fault put into the rulebook is reported at its line`(_ fault: SeededFault) throws {
    let seeding = try #require(Seeding.all.first { $0.faults.contains(fault) })
    let text = try #require(seeding.texts[fault.place])
    let start = try #require(text.firstRange(of: fault.at), "\(fault.at)").lowerBound
    let line = text[..<start].split(separator: "\n", omittingEmptySubsequences: false).count
    let found = seeding.bag.entries.filter { $0.code == fault.code }.compactMap { entry in
      if case .range(let range)? = entry.primary?.location {
        (file: range.source.name, line: range.start.line)
      } else {
        nil
      }
    }
    #expect(
      found.contains { $0.file == fault.place && $0.line == line },
      "\(fault.code) expected at \(fault.place):\(line), found \(found.prefix(8))")
  }

  @Test func `there are fifty faults and more, of many kinds`() {
    #expect(SeededFault.all.count >= 50)
    #expect(Set(SeededFault.all.map(\.code)).count >= 40)
  }
}

/// A copy of the rulebook with faults in different files, linted once.
///
/// Faults that keep a rule from being compiled stand in copies of their own: what nobody uses is
/// only known when all rules are compiled.
struct Seeding {
  private(set) var faults: [SeededFault] = []
  private(set) var texts: [String: String] = [:]
  private(set) var bag = DiagnosticBag()

  static let all: [Seeding] = {
    var seedings: [Seeding] = []
    for fault in SeededFault.all {
      let index = seedings.firstIndex { seeding in
        seeding.faults.allSatisfy {
          $0.breaks == fault.breaks && $0.file != fault.file && $0.place != fault.file
            && $0.file != fault.place
        }
      }
      if let index {
        seedings[index].faults.append(fault)
      } else {
        seedings.append(Seeding(faults: [fault]))
      }
    }
    for index in seedings.indices { seedings[index].run() }
    return seedings
  }()

  private init(faults: [SeededFault]) {
    self.faults = faults
  }

  private mutating func run() {
    for (folder, files) in [
      ("Rules/", LintInput.repository.rules), ("Regulations/", LintInput.repository.regulations),
    ] {
      for file in files {
        texts[folder + file.path] = String(decoding: file.source.bytes, as: UTF8.self)
      }
    }
    for fault in faults {
      guard !fault.text.isEmpty else {
        texts[fault.file] = fault.replacement
        continue
      }
      let text = texts[fault.file] ?? ""
      let places = text.ranges(of: fault.text)
      guard places.count == 1 else {
        Issue.record("`\(fault.text)` stands \(places.count) times in \(fault.file)")
        continue
      }
      texts[fault.file] = text.replacing(fault.text, with: fault.replacement)
    }
    func files(_ folder: String) -> [RulebookInput.File] {
      texts.filter { $0.key.hasPrefix(folder) }.map { name, text in
        RulebookInput.File(
          path: String(name.dropFirst(folder.count)), source: Source(name: name, text: text))
      }
    }
    bag =
      Linter.lint(
        RulebookInput(rules: files("Rules/"), regulations: files("Regulations/")),
        on: LintInput.day
      ).bag
  }
}
