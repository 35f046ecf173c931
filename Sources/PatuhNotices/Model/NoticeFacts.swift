/// All that one letter says, as data: the same facts and templates give the same bytes.
///
/// Days are `YYYY-MM-DD`, amounts of money decimal digits; personal data is masked already unless
/// ``reveals``. It is what a letter's record holds, so that a letter can be made again years later
/// without the records that it came from.
public struct NoticeFacts: Sendable, Hashable, Codable {
  /// Kind of the letter, the name of its template: `teguran-1`.
  public var kind: String
  /// Day of the letter.
  public var day: String
  /// Day whose law and facts were asked for.
  public var checked: String
  /// Register number; nil until the letter is signed, and on every draft (KONSEP).
  public var number: String?
  /// The worst grade of what the letter rests on, `A` … `E`.
  public var grade: String
  /// Below this grade a letter is a draft.
  public var gate: String
  /// True when NIK, KPJ, names and wages stand in it unmasked.
  public var reveals: Bool
  public var subject: NoticeSubject
  public var office: Office
  public var paper: Paper
  /// Violations; for a request for data, what is unknown.
  public var findings: [NoticeFinding] = []
  public var step: NoticeStep?
  /// What the step itself rests on, beside what the findings do.
  public var basis: [NoticeBasis] = []
  public var deadline: NoticeDeadline?
  public var amount: NoticeAmount?
  /// Letters of the same case that went before.
  public var earlier: [EarlierLetter] = []
  public var remedy: NoticeRemedy?
  /// Facts to fetch, those that settle most first.
  public var requests: [NoticeRequest] = []
  /// Who prepared it; nil: nobody is named.
  public var preparedBy: String?
  /// All that the step rests on beside the findings: citations, legal values, calendars, each with its
  /// grade. Nil in letters of earlier versions, which did not keep it.
  public var grounds: [NoticeBasis]?
  /// What stands in the way of sending it, or has to be weighed; on the sheet of a draft only.
  public var cautions: [String] = []

  public init(
    kind: String, day: String, checked: String, grade: String, gate: String, reveals: Bool,
    subject: NoticeSubject, office: Office, paper: Paper
  ) {
    self.kind = kind
    self.day = day
    self.checked = checked
    self.grade = grade
    self.gate = gate
    self.reveals = reveals
    self.subject = subject
    self.office = office
    self.paper = paper
  }

  /// True when the letter may not leave: what it rests on has not been compared with the gazette.
  public var isDraft: Bool { grade > gate }
}

/// Whom a letter is about.
public struct NoticeSubject: Sendable, Hashable, Codable {
  /// Record type: `pemberi_kerja`.
  public var type: String
  public var id: String
  /// Name; nil when unknown.
  public var name: String?
  /// `Kabupaten Sambas`; nil when unknown.
  public var region: String?
  /// Registration number with BPJS; nil when unknown or none.
  public var npp: String?
  /// Budget year of a village or regency.
  public var year: String?
  /// Cells of the record by which ladders tell subjects apart: `jenis`, `kode_wilayah`.
  public var fields: [String: String]

  public init(
    type: String, id: String, name: String? = nil, region: String? = nil, npp: String? = nil,
    year: String? = nil, fields: [String: String] = [:]
  ) {
    self.fields = fields
    self.type = type
    self.id = id
    self.name = name
    self.region = region
    self.npp = npp
    self.year = year
  }
}

/// One finding as a letter tells it.
public struct NoticeFinding: Sendable, Hashable, Codable {
  public var rule: String
  public var category: String
  public var title: String
  public var message: String
  public var remedy: String
  /// `violation` or `unknown`.
  public var outcome: String
  public var count: Int64?
  public var countUnit: String?
  /// Rupiah.
  public var amount: Int64?
  /// True when the real figures may be larger.
  public var isPartial: Bool
  public var grade: String
  public var basis: [NoticeBasis]
  /// Titles of readings under which the finding would be another.
  public var readings: [String]
  /// What an officer has to judge.
  public var discretion: String?
  /// Fields whose value was assumed.
  public var assumptions: [String]
  /// What shows it, one line a row, masked; the first few of ``evidenceTotal``.
  public var evidence: [String]
  public var evidenceTotal: Int
  /// Legal values it was computed with.
  public var values: [NoticeLegalValue]
  /// Who stated it, where no rule found it; nil for what a check found.
  public var stated: String?

  public init(
    rule: String, category: String, title: String, message: String, remedy: String,
    outcome: String, count: Int64? = nil, countUnit: String? = nil, amount: Int64? = nil,
    isPartial: Bool = false, grade: String, basis: [NoticeBasis], readings: [String] = [],
    discretion: String? = nil, assumptions: [String] = [], evidence: [String] = [],
    evidenceTotal: Int = 0, values: [NoticeLegalValue] = [], stated: String? = nil
  ) {
    self.rule = rule
    self.category = category
    self.title = title
    self.message = message
    self.remedy = remedy
    self.outcome = outcome
    self.count = count
    self.countUnit = countUnit
    self.amount = amount
    self.isPartial = isPartial
    self.grade = grade
    self.basis = basis
    self.readings = readings
    self.discretion = discretion
    self.assumptions = assumptions
    self.evidence = evidence
    self.evidenceTotal = evidenceTotal
    self.values = values
    self.stated = stated
  }
}

/// A citation with what is known of it.
public struct NoticeBasis: Sendable, Hashable, Codable {
  public var cite: String
  /// `duty`, `sanction`, …; the word of ``/PatuhRules/Rule/Basis/Role``.
  public var role: String
  public var grade: String
  /// What the article says, in Patuh's own words.
  public var says: String?

  public init(cite: String, role: String, grade: String, says: String? = nil) {
    self.cite = cite
    self.role = role
    self.grade = grade
    self.says = says
  }
}

/// A legal value that a finding was computed with.
public struct NoticeLegalValue: Sendable, Hashable, Codable {
  public var id: String
  public var value: String
  public var from: String
  public var to: String?
  public var cite: [String]
  public var grade: String
  /// The value as the rulebook writes it, to be compared with; nil when it hangs on a key that is
  /// not known.
  public var exact: String?
  /// Of a value with keys: the subject's own key, `61.71`; nil when it is not known.
  public var key: String?
  /// Of a value with keys: SHA-256 over all of them.
  public var table: String?

  public init(
    id: String, value: String, from: String, to: String? = nil, cite: [String], grade: String,
    exact: String? = nil, key: String? = nil, table: String? = nil
  ) {
    self.id = id
    self.value = value
    self.exact = exact
    self.key = key
    self.table = table
    self.from = from
    self.to = to
    self.cite = cite
    self.grade = grade
  }
}
