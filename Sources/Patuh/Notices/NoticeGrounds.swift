import PatuhColumns
import PatuhRules

/// What led to a letter besides the facts that it tells: enough to ask later whether it would be
/// issued again.
public struct NoticeGrounds: Codable, Sendable, Hashable {
  /// A file that the check read.
  public struct Input: Codable, Sendable, Hashable {
    /// Record type: `pekerja`.
    public var record: String
    public var sha256: String
  }

  /// The cases that the step was asked for, in the form that `patuh case simulate` reads: whom they
  /// are about, what was found, and what had happened until then. One for each finding of a letter
  /// that was written from a check; one for the case of a ledger; none for a request for data.
  public var cases: [String]
  /// Number of the case in its ledger; nil for a letter that was written from a check.
  public var number: Int64?
  /// Id of the body that asked; nil: no matter who.
  public var acting: String?
  /// Readings that were chosen, by name; those left at their default are not here.
  public var readings: [String: String]
  /// Values that the check assumed, by field.
  public var assumptions: [String: String]
  /// SHA-256 of the file of each rule, by id.
  public var rules: [String: String]
  /// What the check read; empty where it is not known.
  public var inputs: [Input]

  public init(
    cases: [String], number: Int64? = nil, acting: String? = nil, readings: [String: String],
    assumptions: [String: String] = [:], rules: [String: String], inputs: [Input] = []
  ) {
    self.cases = cases
    self.number = number
    self.acting = acting
    self.readings = readings
    self.assumptions = assumptions
    self.rules = rules
    self.inputs = inputs
  }
}

extension Rulebook {
  /// SHA-256 of the files of some rules, by id; rules that aren't there are left out.
  func digests(of rules: some Sequence<String>) -> [String: String] {
    var digests: [String: String] = [:]
    for id in rules where digests[id] == nil {
      digests[id] = rule(id).map { Digest.hex($0.rule.range.source.bytes) }
    }
    return digests
  }
}
