public import PatuhDiagnostics

/// What a rule says of a subject, in the order in which it is decided.
public enum Outcome: String, Sendable, CaseIterable {
  /// The rule has no force on the day of the check.
  case notInForce = "not_in_force"
  /// `applies` is false: the rule does not speak of this subject.
  case notApplicable = "not_applicable"
  /// An exception of the law takes the subject out.
  case exempt
  /// `require` is false.
  case violation
  /// `require` is true.
  case pass
  /// The answer hangs on a fact or a legal value that nobody told. Never a violation.
  case unknown
  /// The rule itself failed on this subject. Never silent.
  case error
  /// A violation that officers leave alone for a time: laid over it by the ledger, given by no rule.
  case waived

  /// The word people read.
  public var title: Phrase {
    switch self {
    case .notInForce: Phrase(id: "belum/tidak berlaku", en: "not in force")
    case .notApplicable: Phrase(id: "tidak kena aturan", en: "not applicable")
    case .exempt: Phrase(id: "dikecualikan", en: "exempt")
    case .violation: Phrase(id: "melanggar", en: "violation")
    case .pass: Phrase(id: "patuh", en: "complies")
    case .unknown: Phrase(id: "belum diketahui", en: "unknown")
    case .error: Phrase(id: "aturan gagal", en: "rule failed")
    case .waived: Phrase(id: "ditangguhkan", en: "waived")
    }
  }
}
