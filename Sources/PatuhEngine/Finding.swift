public import PatuhColumns
public import PatuhDiagnostics
public import PatuhRules

/// Whom a finding is about.
public struct Subject: Sendable, Hashable {
  /// Record type, in the words of the vocabulary.
  public let type: String
  /// Key of the record; parts of a two-part key are joined by `/`.
  public let id: String
  /// Name shown to people; nil when unknown.
  public let label: String?
  /// Row of the record's table.
  public let row: Int
  /// Where the record stands in the file that was given.
  public let location: CellLocation?
  /// What enforcement asks of the subject, by field, as written in files: its kind, its size, its
  /// region. A field that isn't here is unknown or absent.
  public let fields: [String: String]

  public init(
    type: String, id: String, label: String?, row: Int = 0, location: CellLocation? = nil,
    fields: [String: String] = [:]
  ) {
    self.type = type
    self.row = row
    self.id = id
    self.label = label
    self.location = location
    self.fields = fields
  }
}

/// A count or an amount. Whole numbers: people, months, rupiah.
public struct Quantity: Sendable, Hashable {
  public let value: Int64
  /// True when only a part is known: the real number may be larger.
  public let isPartial: Bool

  public init(_ value: Int64, isPartial: Bool = false) {
    self.value = value
    self.isPartial = isPartial
  }
}

/// A fact or legal value that an unknown answer hangs on.
public struct Need: Sendable, Hashable, Comparable {
  public enum Kind: String, Sendable {
    case field
    case table
    case parameter
    case calendar
  }

  public let kind: Kind
  /// `pekerja.upah_dilaporkan`, `iuran.jp.batas@2027-01-01`.
  public let name: String
  /// How many rows lack it; 1 for what is not kept in rows.
  public let count: Int
  /// Lines of the file where it is missing, the first few.
  public let lines: [Int]

  public init(kind: Kind, name: String, count: Int, lines: [Int]) {
    self.kind = kind
    self.name = name
    self.count = count
    self.lines = lines
  }

  public static func < (left: Need, right: Need) -> Bool {
    (left.name, left.kind.rawValue) < (right.name, right.kind.rawValue)
  }
}

/// A record, or a value, that shows what was found.
public struct Evidence: Sendable, Hashable {
  /// One field of an evidence record with its value as written in files; nil when absent.
  public struct Field: Sendable, Hashable {
    public let name: String
    public let title: String
    public let value: String?
    public let isUnknown: Bool
    /// The kind of personal data, which people see masked; nil when it is not personal.
    public let personal: PersonalData?

    public init(
      name: String, title: String, value: String?, isUnknown: Bool, personal: PersonalData?
    ) {
      self.name = name
      self.title = title
      self.value = value
      self.isUnknown = isUnknown
      self.personal = personal
    }
  }

  /// Record type; nil for a bare value.
  public let type: String?
  /// Row of the record's table; nil for a bare value.
  public let row: Int?
  public let line: Int?
  public let fields: [Field]
  /// What is wrong with this row, where the rule says it row by row.
  public let message: String?
  /// The words that would mend this row.
  public let suggestion: String?

  public init(
    type: String?, row: Int? = nil, line: Int?, fields: [Field], message: String? = nil,
    suggestion: String? = nil
  ) {
    self.type = type
    self.row = row
    self.line = line
    self.fields = fields
    self.message = message
    self.suggestion = suggestion
  }
}

/// A legal value that the answer was computed with.
public struct ParameterUse: Sendable, Hashable {
  public let id: String
  public let title: String
  public let value: String
  public let unit: String?
  /// First and last day on which the value holds; nil = open.
  public let from: String
  public let to: String?
  public let citations: [String]
  public let grade: Grade

  public init(
    id: String, title: String, value: String, unit: String?, from: String, to: String?,
    citations: [String], grade: Grade
  ) {
    self.id = id
    self.title = title
    self.value = value
    self.unit = unit
    self.from = from
    self.to = to
    self.citations = citations
    self.grade = grade
  }
}

/// What one rule says of one subject on the day of the check.
public struct Finding: Sendable {
  public let subject: Subject
  /// Index of the rule in ``CheckReport/rules``.
  public let rule: Int
  public internal(set) var outcome: Outcome
  public let count: Quantity?
  public let amount: Quantity?
  /// The worst grade in the trace: of the citations and the legal values that were read.
  public let grade: Grade
  /// Contested readings whose other options would change the outcome, the count or the amount.
  public let readings: [String]
  public let needs: [Need]
  /// Fields whose value was assumed and that the answer rests on.
  public let assumptions: [String]
  /// The exception that holds, when the outcome is `exempt`.
  public let exception: String?
  public let message: String
  public let remedy: String
  /// The words that would mend the text that is judged; nil where the rule has none, or has one a row.
  public let suggestion: String?
  /// The rows that fulfil the rule's requirement, when the outcome is `pass`.
  public let metAt: [Evidence]
  /// Capped at ``evidenceLimit``; ``evidenceCount`` has the whole number.
  public private(set) var evidence: [Evidence]
  public let evidenceCount: Int
  public let parameters: [ParameterUse]
  /// Why the rule failed, when the outcome is `error`.
  public let fault: Phrase?
  /// Why the violation is left alone, when the outcome is `waived`.
  public internal(set) var waiver: FindingWaiver?

  public static let evidenceLimit = 1_000

  /// The finding with fewer rows of evidence.
  package func keeping(evidence limit: Int) -> Finding {
    var shorter = self
    shorter.evidence = Array(evidence.prefix(limit))
    return shorter
  }

  /// What is found of whom, without the words that say why.
  package var inShort: Finding {
    Finding(
      subject: subject, rule: rule, outcome: outcome, count: count, amount: amount, grade: grade,
      readings: [], needs: [], assumptions: [], exception: nil, message: "", remedy: "",
      suggestion: nil, metAt: [], evidence: [], evidenceCount: 0, parameters: [], fault: nil,
      waiver: nil)
  }
}
