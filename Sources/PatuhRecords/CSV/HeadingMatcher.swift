internal import PatuhDiagnostics

/// How a heading led to its field.
public enum HeadingMatch: String, Sendable, Hashable {
  case name
  case title
  case alias
  /// Several headings claim the field, or one heading claims several.
  case ambiguous
  /// No heading led to the field.
  case missing
}

/// Finds the field a heading means.
package struct HeadingMatcher: Sendable {
  package enum Found: Sendable, Equatable {
    case field(Int, HeadingMatch)
    /// Two or more fields claim the heading equally.
    case ambiguous([Int])
    case nothing
  }

  private struct Claim: Sendable {
    let field: Int
    let match: HeadingMatch
    let rank: Int
  }

  private let claims: [String: [Claim]]
  private let spellings: [String: Int]
  /// Bytes of the longest key that is claimed.
  private let longest: Int

  package init(_ schema: RecordSchema) {
    var claims: [String: [Claim]] = [:]
    var spellings: [String: Int] = [:]
    func claim(_ text: String, _ field: Int, _ match: HeadingMatch, _ rank: Int) {
      let key = Heading.key(text)
      guard !key.isEmpty else { return }
      claims[key, default: []].append(Claim(field: field, match: match, rank: rank))
      if spellings[key] == nil { spellings[key] = field }
    }
    for (index, field) in schema.fields.enumerated() {
      claim(field.name, index, .name, 0)
      claim(field.title, index, .title, 1)
      for alias in field.aliases { claim(alias, index, .alias, 2) }
    }
    self.claims = claims
    self.spellings = spellings
    self.longest = spellings.keys.reduce(0) { max($0, $1.utf8.count) }
  }

  /// The field of a heading: as it stands, else without what stands in parentheses. A name wins
  /// over a title, a title over an alias.
  package func find(_ heading: String) -> Found {
    if let key = Heading.key(heading, upTo: longest) {
      let whole = find(key: key)
      if whole != .nothing { return whole }
    }
    guard let short = Heading.keyWithoutUnit(heading) else { return .nothing }
    return find(key: short)
  }

  private func find(key: String) -> Found {
    guard let found = claims[key], let best = found.map(\.rank).min() else { return .nothing }
    var fields: [Int] = []
    for claim in found where claim.rank == best && !fields.contains(claim.field) {
      fields.append(claim.field)
    }
    guard fields.count == 1, let field = fields.first,
      let claim = found.first(where: { $0.rank == best })
    else { return .ambiguous(fields) }
    return .field(field, claim.match)
  }

  /// The field whose name, title or alias looks most like a heading that means none.
  package func nearest(_ heading: String) -> Int? {
    let key = Heading.keyWithoutUnit(heading) ?? Heading.key(heading)
    return NearestName.of(key, among: spellings.keys).flatMap { spellings[$0] }
  }
}
