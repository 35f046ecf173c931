/// What a statement of law was taken from.
public struct LegalSource: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// A copy of the text that somebody else made.
    case copy
    case officialPage = "official_page"
    case summary
    case news
    case programCode = "program_code"
    case seed
    case recall
    case inference
  }

  public let kind: Kind
  public let place: String?
  public let note: String?

  public init(kind: Kind, place: String? = nil, note: String? = nil) {
    self.kind = kind
    self.place = place
    self.note = note
  }
}
