public import PatuhDiagnostics

/// A rulebook with one small fault put in, to see whether a case notices.
public struct Mutant: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Another comparison, sum or product; a negation taken away; another rounding.
    case `operator`
    /// A whole number one larger or smaller.
    case boundary
    /// An exception taken away.
    case exception
    /// Another option of a contested reading.
    case reading
    /// A legal value one unit larger or smaller.
    case parameter
    /// A day one earlier or later.
    case date
    /// `&&` for `||`, and the other way round.
    case connective
    /// `all` for `exists`, and the other way round.
    case quantifier
    /// A condition taken away, or decided beforehand.
    case `guard`

    package var title: Phrase {
      switch self {
      case .operator: Phrase(id: "operator", en: "operator")
      case .boundary: Phrase(id: "batas ±1", en: "boundary ±1")
      case .exception: Phrase(id: "pengecualian dihapus", en: "dropped exception")
      case .reading: Phrase(id: "tafsir ditukar", en: "swapped reading")
      case .parameter: Phrase(id: "nilai hukum ±1 satuan", en: "legal value ± one unit")
      case .date: Phrase(id: "tanggal ±1 hari", en: "date ± one day")
      case .connective: Phrase(id: "dan/atau", en: "and/or")
      case .quantifier: Phrase(id: "semua/ada", en: "all/exists")
      case .guard: Phrase(id: "syarat dihapus", en: "dropped condition")
      }
    }
  }

  /// What the changed file is.
  public enum Owner: Sendable, Hashable {
    case rule(String)
    case parameter(String)
    case reading(String)
    case ladder(String)

    /// `desa/bpd`, `param.iuran.jkm`, `reading.diskon-bpu`, `sanksi/jkp`.
    public var name: String {
      switch self {
      case .rule(let id): id
      case .parameter(let id): "param." + id
      case .reading(let name): "reading." + name
      case .ladder(let id): "sanksi/" + id
      }
    }
  }

  public let kind: Kind
  public let owner: Owner
  /// What is changed and into what, on one line: `require: a >= b → a > b`. Unique in its owner; a
  /// reason why no case can notice names the mutant by it.
  public let name: String
  public let edit: TextEdit
  /// What has to be evaluated for a case to notice: a place in the rule's file; nil for the whole.
  let reach: CaseCoverage.Node?
  /// Of a parameter: index of the value that is changed; nil where its days are.
  let value: Int?
}

/// A part of a file and the text that takes its place.
public struct TextEdit: Sendable, Hashable {
  public let range: SourceRange
  public let replacement: String

  public init(_ range: SourceRange, _ replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// The file with the edit made, under the same name.
  public var result: Source {
    let bytes = range.source.bytes
    return Source(
      name: range.source.name,
      bytes: bytes[..<range.lowerBound] + Array(replacement.utf8) + bytes[range.upperBound...])
  }

  /// The changed lines as a unified diff without context.
  public var diff: String {
    let changed = result
    let first = range.start.line
    let lastOld = range.source.position(of: max(range.lowerBound, range.upperBound - 1)).line
    let end = range.lowerBound + replacement.utf8.count
    let isGone = replacement.isEmpty && endsLine
    let lastNew =
      isGone ? first - 1 : changed.position(of: max(range.lowerBound, end - 1)).line
    func lines(_ source: Source, _ range: ClosedRange<Int>?, _ mark: String) -> String {
      (range.map(Array.init) ?? []).map {
        mark + String(decoding: source.line($0), as: UTF8.self) + "\n"
      }.joined()
    }
    let old = first...max(first, lastOld)
    let new = lastNew >= first ? first...lastNew : nil
    return "--- \(range.source.name)\n+++ \(range.source.name)\n"
      + "@@ -\(first),\(old.count) +\(first),\(new?.count ?? 0) @@\n"
      + lines(range.source, old, "-") + lines(changed, new, "+")
  }

  /// The edit takes whole lines with their ends.
  private var endsLine: Bool {
    range.upperBound > range.lowerBound
      && range.source.bytes[range.upperBound - 1] == UInt8(ascii: "\n")
  }
}
