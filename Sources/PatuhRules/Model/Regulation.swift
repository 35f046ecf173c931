public import PatuhColumns
public import PatuhDiagnostics

/// A regulation and the places of it that Patuh uses.
public struct Regulation: Sendable {
  /// File name without extension: `pp-86-2013`.
  public let id: String
  public let title: String
  /// The word of citations, with the issuer: `PP`, `Pergub Kalbar`.
  public let rank: String
  public let number: String
  public let year: Int
  /// Nil when unknown.
  public let promulgated: Day?
  public let force: Period
  /// Ids of the regulations that this one changes.
  public let amends: [String]
  public let amendedBy: [String]
  public let revokedBy: [String]
  /// How sure title and days are.
  public let grade: Grade
  public let source: LegalSource
  /// Officers who compared title and days with the gazette.
  public let verified: [Verification]
  public let note: String?
  /// The number of its last article; nil when nobody has counted.
  public let lastArticle: Int?
  /// In the order of the file.
  public let articles: [Article]
  public let range: SourceRange

  /// `PP 86/2013`.
  public var citation: String { Citation(rank: rank, number: number, year: year).regulation }

  /// `Peraturan Pemerintah Nomor 86 Tahun 2013`.
  public var longName: String { "\(RankNames.long(rank)) Nomor \(number) Tahun \(year)" }
}

/// One place of a regulation, in our own words.
public struct Article: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case duty
    case prohibition
    case sanction
    case procedure
    case budget
    case definition
    case right
    case competence
    case transition
  }

  public enum Status: Sendable, Hashable {
    /// A rule or a parameter rests on it.
    case used
    /// Patuh leaves it aside, for the reason given.
    case declined(String)
    /// Nobody has looked yet whether a rule should follow from it.
    case unclaimed
  }

  public let place: Place
  public let kind: Kind
  public let says: String
  public let force: Period
  public let grade: Grade
  public let source: LegalSource
  /// Officers who compared the place with the gazette.
  public let verified: [Verification]
  public let status: Status
  public let note: String?
  /// The terms that a definition explains, in every form that drafts write; empty for other places.
  public let terms: [String]
  /// What a definition of those terms has to say, each as words of which one must occur, separated
  /// by `|`.
  public let elements: [String]
  public let range: SourceRange
}

/// A citation that was found in the regulations.
public struct ResolvedCitation: Sendable, Hashable {
  public let citation: Citation
  /// Id of the regulation.
  public let regulation: String
  /// Indexes of the entries it leads to in the regulation's articles: several when the same place
  /// was changed over time, or when parts of the place cited are listed; none for the whole regulation.
  public let articles: [Int]
  /// The worst grade among them; the regulation's own when the whole is cited.
  public let grade: Grade

  public var text: String { citation.text }

  /// The first of ``articles``; nil when the whole regulation is cited.
  public var article: Int? { articles.first }
}
