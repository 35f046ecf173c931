public import PatuhDiagnostics

/// A term that a draft defines.
public struct Definition: Sendable, Hashable {
  /// `Badan Penyelenggara Jaminan Sosial Ketenagakerjaan`.
  public let term: String
  public let termRange: SourceRange
  /// What it is called further on: `BPJS Ketenagakerjaan`; empty when that is the term itself.
  public let shortForms: [String]
  /// What stands behind `adalah`; empty when the sentence goes on without explaining.
  public let meaning: String
  public let node: Int
  public let range: SourceRange

  /// Every name that it has.
  public var names: [String] { term.isEmpty ? shortForms : [term] + shortForms }
}

/// A place where a defined term is used, its own definition left out.
public struct TermUse: Sendable, Hashable {
  /// Index of the definition.
  public let definition: Int
  public let node: Int
  public let range: SourceRange
}

/// A phrase written in capitals as defined terms are, that no definition explains.
public struct UndefinedTerm: Sendable, Hashable {
  public let phrase: String
  /// Its uses in the order of the text, at least two.
  public let ranges: [SourceRange]
  public let node: Int
}
