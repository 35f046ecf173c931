/// The two languages Patuh speaks to people.
public enum Language: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

/// One thing said in both languages; Indonesian is the one shown unless the user asks otherwise.
public struct Phrase: Sendable, Hashable {
  public let indonesian: String
  public let english: String

  public init(id indonesian: String, en english: String) {
    self.indonesian = indonesian
    self.english = english
  }

  /// Text that reads the same in both languages: a name, a number, a quotation.
  public init(verbatim text: String) {
    self.indonesian = text
    self.english = text
  }

  /// The words in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .indonesian: indonesian
    case .english: english
    }
  }
}
