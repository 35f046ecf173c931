/// The step of a ladder that a letter takes.
public struct NoticeStep: Sendable, Hashable, Codable {
  public var ladder: String
  public var step: String
  public var title: String
  /// Id and title of the body that takes it.
  public var body: String
  public var bodyTitle: String
  /// What the addressee is told to do, one sentence.
  public var order: String?
  /// How the case is ended, one sentence each.
  public var cures: [String]
  /// Title of what follows when nothing is done; nil when nothing follows.
  public var next: String?
  /// What the step consists of, such as the services to be withheld; nil: nothing is listed.
  public var items: [String]?

  public init(
    ladder: String, step: String, title: String, body: String, bodyTitle: String,
    order: String? = nil, cures: [String] = [], next: String? = nil, items: [String]? = nil
  ) {
    self.ladder = ladder
    self.step = step
    self.title = title
    self.body = body
    self.bodyTitle = bodyTitle
    self.order = order
    self.cures = cures
    self.next = next
    self.items = items
  }
}

/// How long the addressee has.
public struct NoticeDeadline: Sendable, Hashable, Codable {
  /// One way to count.
  public struct Reckoning: Sendable, Hashable, Codable {
    /// `10 hari kerja`.
    public var term: String
    /// The last day if the letter arrives on ``NoticeDeadline/received``; nil when a calendar or a
    /// legal value is missing.
    public var last: String?
    /// Days between Monday and Friday that were not counted, `31 Oktober 2025 (…)`.
    public var daysOff: [String]
    /// What the reading says; nil for the one that holds.
    public var reading: String?

    public init(
      term: String, last: String? = nil, daysOff: [String] = [], reading: String? = nil
    ) {
      self.term = term
      self.last = last
      self.daysOff = daysOff
      self.reading = reading
    }
  }

  /// The day from which ``Reckoning/last`` is counted: that of the letter, as an example.
  public var received: String
  public var main: Reckoning
  /// Under other readings.
  public var others: [Reckoning]

  public init(received: String, main: Reckoning, others: [Reckoning] = []) {
    self.received = received
    self.main = main
    self.others = others
  }
}

/// A sum of money with its computation.
public struct NoticeAmount: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    public var title: String
    /// Nil: not known.
    public var value: String?
    public var unit: String?

    public init(title: String, value: String?, unit: String? = nil) {
      self.title = title
      self.value = value
      self.unit = unit
    }
  }

  /// Rupiah in decimal digits; nil while something is missing.
  public var value: String?
  public var lines: [Line]
  /// What has to be known to compute it.
  public var needs: [String]
  /// What is owed besides, and no part of it.
  public var apart: [String]

  public init(value: String?, lines: [Line], needs: [String] = [], apart: [String] = []) {
    self.value = value
    self.lines = lines
    self.needs = needs
    self.apart = apart
  }
}

/// A letter of the same case that went before.
public struct EarlierLetter: Sendable, Hashable, Codable {
  public var title: String
  public var number: String?
  /// Days on which it was signed and reached the addressee, and the last day of its term.
  public var signed: String?
  public var delivered: String?
  public var ended: String?

  public init(
    title: String, number: String? = nil, signed: String? = nil, delivered: String? = nil,
    ended: String? = nil
  ) {
    self.title = title
    self.number = number
    self.signed = signed
    self.delivered = delivered
    self.ended = ended
  }
}

/// How the addressee may object.
public struct NoticeRemedy: Sendable, Hashable, Codable {
  /// `21 hari kerja`, from the day on which the letter arrived.
  public var filing: String
  /// `10 hari kerja`, in which it is decided.
  public var decision: String
  public var basis: [NoticeBasis]
  /// Against an objection that was rejected; nil where there is no appeal.
  public var appeal: Appeal?
  /// Whether it suspends, under the reading that holds; nil: nothing is said.
  public var suspends: Bool?

  /// How a rejected objection may be appealed against.
  public struct Appeal: Sendable, Hashable, Codable {
    /// From the day on which the decision on the objection arrived.
    public var filing: String
    public var decision: String
    public var basis: [NoticeBasis]

    public init(filing: String, decision: String, basis: [NoticeBasis]) {
      self.filing = filing
      self.decision = decision
      self.basis = basis
    }
  }

  public init(
    filing: String, decision: String, basis: [NoticeBasis], appeal: Appeal? = nil,
    suspends: Bool? = nil
  ) {
    self.filing = filing
    self.decision = decision
    self.basis = basis
    self.appeal = appeal
    self.suspends = suspends
  }
}

/// A fact that has to be fetched.
public struct NoticeRequest: Sendable, Hashable, Codable {
  /// What it is called: `Lunas sampai bulan iuran`.
  public var title: String
  public var meaning: String?
  /// Name in the records: `pemberi_kerja.lunas_sampai`.
  public var name: String
  /// How many rows lack it.
  public var rows: Int
  /// Lines of the file where it is missing, the first few.
  public var lines: [Int]
  /// Titles of the rules that hang on it.
  public var rules: [String]
  /// How many of them are settled by this fact alone.
  public var settlesAlone: Int

  public init(
    title: String, meaning: String? = nil, name: String, rows: Int, lines: [Int] = [],
    rules: [String], settlesAlone: Int
  ) {
    self.title = title
    self.meaning = meaning
    self.name = name
    self.rows = rows
    self.lines = lines
    self.rules = rules
    self.settlesAlone = settlesAlone
  }
}
