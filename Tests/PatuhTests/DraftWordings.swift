import Patuh
import PatuhColumns
import PatuhDiagnostics
import PatuhTestSupport
import Testing

/// Wordings of one fault and of what is no fault, set into a whole draft.
///
/// `Tests/Corpus/rancangan/<CODE>.txt`: days in the head, then `## salah` and `## benar`, each
/// with the parts of `naskah.txt` that it replaces.
struct DraftWordings: Sendable, CustomTestStringConvertible {
  struct Wording: Sendable {
    let isFault: Bool
    let day: Day
    let budgetYear: Int
    let parts: [String: String]
    /// Line of the file where it begins.
    let line: Int
  }

  let code: String
  let wordings: [Wording]

  var testDescription: String { code }

  static let folder = Corpus.path("rancangan")

  /// All files of the corpus, by code.
  static let all: [DraftWordings] = Corpus.files(below: folder)
    .filter { $0.hasPrefix("PERBUP-") }
    .map { DraftWordings(code: String($0.dropLast(".txt".count))) }

  init(code: String) {
    self.code = code
    self.wordings = Self.read(Self.lines(code + ".txt"))
  }

  private static func lines(_ file: String) -> [Substring] {
    String(decoding: Corpus.bytes(folder + "/" + file) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func read(_ lines: [Substring]) -> [Wording] {
    var found: [Wording] = []
    var head: [String: String] = [:]
    var own: [String: String] = [:]
    var parts: [String: String] = [:]
    var open: (isFault: Bool, line: Int)?
    var part: String?
    func close() {
      guard let open else { return }
      let options = head.merging(own) { _, new in new }
      guard let day = options["hari"].flatMap({ Day(iso: $0) }),
        let year = options["anggaran"].flatMap({ Int($0) })
      else { return }
      found.append(
        Wording(
          isFault: open.isFault, day: day, budgetYear: year, parts: parts, line: open.line))
    }
    for (index, line) in lines.enumerated() {
      if line == "## salah" || line == "## benar" {
        close()
        open = (line == "## salah", index + 1)
        (own, parts, part) = ([:], [:], nil)
      } else if line.hasPrefix("@") {
        part = String(line.dropFirst())
        parts[part ?? ""] = ""
      } else if let part {
        parts[part, default: ""] += line + "\n"
      } else if let colon = line.firstIndex(of: ":") {
        let value = String(line[line.index(after: colon)...].drop { $0 == " " })
        if open == nil {
          head[String(line[..<colon])] = value
        } else {
          own[String(line[..<colon])] = value
        }
      }
    }
    close()
    return found
  }

  /// The whole draft with a wording in its place.
  static func draft(_ wording: Wording) -> String {
    var text = ""
    var part: Substring?
    var isReplaced = false
    for line in lines("naskah.txt") {
      if line.hasPrefix("@") {
        part = line.dropFirst()
        isReplaced = false
        if let words = wording.parts[String(part ?? "")] {
          text += words + "\n"
          isReplaced = true
        }
      } else if !isReplaced {
        text += line + "\n"
      }
    }
    return text
  }
}
