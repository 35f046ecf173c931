/// Gathers diagnostics while a text is read, so that all its faults are shown in one go.
///
/// Kept entries are capped per code and file; what is beyond is counted, never forgotten.
public struct DiagnosticBag: Sendable {
  /// How many diagnostics of one code in one file are kept in full.
  public static let capPerCode = 100

  private struct Kind: Hashable, Sendable {
    let code: String
    let file: String
  }

  public private(set) var entries: [Diagnostic] = []
  private var seen: [Kind: Int] = [:]
  /// Diagnostics beyond the cap.
  public private(set) var omitted = 0
  private var counts: [Severity: Int] = [:]

  public init() {}

  public var isEmpty: Bool { entries.isEmpty }

  /// True when something keeps the text from being used.
  public var hasErrors: Bool { count(of: .error) > 0 }

  /// Number of diagnostics of a severity, those beyond the cap included.
  public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  public mutating func append(_ diagnostic: Diagnostic) {
    counts[diagnostic.severity, default: 0] += 1
    let kind = Kind(code: diagnostic.code, file: diagnostic.primary?.location.fileName ?? "")
    seen[kind, default: 0] += 1
    if seen[kind, default: 0] > Self.capPerCode {
      omitted += 1
    } else {
      entries.append(diagnostic)
    }
  }

  public mutating func append(contentsOf other: DiagnosticBag) {
    guard !other.counts.isEmpty else { return }
    for entry in other.entries { append(entry) }
    omitted += other.omitted
    // Those beyond the other bag's cap still count.
    for severity in Severity.allCases {
      let kept = other.entries.count { $0.severity == severity }
      counts[severity, default: 0] += other.count(of: severity) - kept
    }
  }

  /// The kept diagnostics by file, place and code; the order does not depend on who found them.
  public var sorted: [Diagnostic] {
    entries.sorted { left, right in
      let (a, b) = (left.sortKey, right.sortKey)
      return a < b
    }
  }
}

extension Diagnostic {
  fileprivate var sortKey: (String, Int, Int, String, String) {
    switch primary?.location {
    case .range(let range):
      (range.source.name, range.lowerBound, 0, code, message.indonesian)
    case .cell(let cell):
      (cell.file, cell.line ?? 0, 0, code, message.indonesian + (cell.column ?? ""))
    case .file(let name): (name, 0, 0, code, message.indonesian)
    case nil: ("", 0, 0, code, message.indonesian)
    }
  }
}

/// The bag that is thrown: at least one of its entries is an error.
public struct DiagnosticsError: Error, Sendable {
  public let bag: DiagnosticBag

  /// Returns nil when the bag holds no error, so that nobody throws mere warnings.
  public init?(_ bag: DiagnosticBag) {
    guard bag.hasErrors else { return nil }
    self.bag = bag
  }
}
