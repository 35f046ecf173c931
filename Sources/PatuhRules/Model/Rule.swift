public import PatuhColumns
public import PatuhDiagnostics

/// One obligation: what it is about, what it rests on, and how its findings are shown.
///
/// What the rule computes stands beside it in ``LinkedRule``.
public struct Rule: Sendable {
  public enum Severity: String, Sendable, CaseIterable {
    case light = "ringan"
    case medium = "sedang"
    case heavy = "berat"
  }

  /// A citation and what it is to the rule.
  public struct Basis: Sendable {
    public enum Role: String, Sendable, CaseIterable {
      case duty
      case sanction
      case definition
      case procedure
      case budget
      case right
    }

    public let citation: ResolvedCitation
    public let role: Role
  }

  /// A doubt that was settled by a person.
  public struct Interpretation: Sendable {
    public let by: String
    public let day: Day
    public let says: String

    package init(by: String, day: Day, says: String) {
      self.by = by
      self.day = day
      self.says = says
    }
  }

  /// A case in which the obligation doesn't hold.
  public struct Exemption: Sendable {
    public let id: String
    public let citation: ResolvedCitation?
    /// What it does; today only `exempt`.
    public let effect: String
    public let note: String?
  }

  /// A figure summed over all subjects, such as how many villages are registered, of how many.
  public struct Measure: Sendable {
    public let title: String
    public let unit: String?
  }

  /// What a text has to do, as a row of a matrix; see ``requirement``.
  public struct Requirement: Sendable {
    /// What a violation is.
    public enum Breach: String, Sendable, CaseIterable {
      /// Something that has to be there is not.
      case missing
      /// Something stands there that must not, or that differs.
      case contradiction
    }

    /// A noun phrase: `Iuran anggota BPD dianggarkan`.
    public let text: String
    public let breach: Breach
  }

  /// Path without extension: `jamsostek/pendaftaran-pekerja`.
  public let id: String
  public let title: String
  /// The sentence encoded, in our own words.
  public let says: String?
  public let basis: [Basis]
  public let force: Period
  /// Name of the record type that is judged.
  public let subject: String
  public let exceptions: [Exemption]
  /// Code that findings carry: `PDS-TK`.
  public let category: String
  /// `sedang` unless the file says otherwise.
  public let severity: Severity
  public let countUnit: String?
  public let amountUnit: String?
  /// Figures summed over all subjects.
  public let measures: [Measure]
  /// Names of the readings that the file declares.
  public let readings: [String]
  public let ladder: String?
  /// What a person must judge; findings say so.
  public let discretion: String?
  public let interpretation: Interpretation?
  /// Earlier ids.
  public let formerly: [String]
  /// Day by which a person looks at the rule again.
  public let reviewBy: Day?
  /// The row of the rule in a matrix of requirements; nil where the title says it all.
  public let requirement: Requirement?
  public let notes: String?
  public let range: SourceRange
}
