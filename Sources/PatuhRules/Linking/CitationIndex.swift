internal import PatuhColumns
internal import PatuhDiagnostics

/// Leads from citations to the regulations and articles that they mean.
package struct CitationIndex: Sendable {
  /// What a citation leads to.
  package enum Resolution: Sendable {
    case found(ResolvedCitation)
    /// The nearest regulation that exists, if one is near.
    case noRegulation(nearest: String?)
    /// The regulation exists but doesn't list the place.
    case noArticle(regulation: String, nearest: String?)
  }

  let regulations: [Regulation]
  private let byName: [String: Int]

  init(_ regulations: [Regulation]) {
    self.regulations = regulations
    self.byName = Dictionary(
      regulations.enumerated().map { (Self.key($1.citation), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Letter case doesn't tell regulations apart.
  private static func key(_ name: String) -> String { name.lowercased() }

  func regulation(of citation: Citation) -> Regulation? {
    byName[Self.key(citation.regulation)].map { regulations[$0] }
  }

  /// Looks a citation up: the place as it is, else the nearest listed place around it, else the
  /// listed places within it.
  ///
  /// - Parameter period: with it, only versions that are in force on some of its days count, as
  ///   long as there are any.
  package func resolve(_ citation: Citation, during period: Period? = nil) -> Resolution {
    guard let regulation = regulation(of: citation) else {
      let names = regulations.map(\.citation)
      return .noRegulation(nearest: NearestName.of(citation.regulation, among: names))
    }
    guard !citation.place.isWhole else {
      return .found(
        ResolvedCitation(
          citation: citation, regulation: regulation.id, articles: [], grade: regulation.grade))
    }
    let all = entries(of: citation.place, in: regulation)
    guard !all.isEmpty else {
      let names = regulation.articles.map(\.place.text)
      return .noArticle(
        regulation: regulation.id,
        nearest: NearestName.of(citation.place.text, among: names))
    }
    let current = all.filter { index in
      period.map { $0.overlaps(regulation.articles[index].force) } ?? true
    }
    let used = current.isEmpty ? all : current
    let grade = Grade.worst(of: used.map { regulation.articles[$0].grade }) ?? regulation.grade
    return .found(
      ResolvedCitation(
        citation: citation, regulation: regulation.id, articles: used, grade: grade))
  }

  private func entries(of place: Place, in regulation: Regulation) -> [Int] {
    let articles = regulation.articles
    for count in stride(from: place.steps.count, to: 0, by: -1) {
      let around = Place(Array(place.steps.prefix(count)))
      let found = articles.indices.filter { articles[$0].place == around }
      if !found.isEmpty { return found }
    }
    return articles.indices.filter { place.encloses(articles[$0].place) }
  }

  /// The days on which what a citation leads to is in force, in order.
  func force(of resolved: ResolvedCitation) -> [Period] {
    guard let regulation = regulation(of: resolved.citation) else { return [] }
    let end = regulation.force.to ?? revocation(of: regulation)
    let whole = Period(from: regulation.force.from, to: end)
    guard !resolved.articles.isEmpty else { return [whole] }
    return resolved.articles.map { index in
      let own = regulation.articles[index].force
      return Period(from: own.from ?? whole.from, to: own.to ?? end)
    }.sorted(by: Period.isBefore)
  }

  /// The last day before a recorded revoking regulation came into force.
  private func revocation(of regulation: Regulation) -> Day? {
    let days = regulation.revokedBy.compactMap { id in
      regulations.first { $0.id == id }?.force.from?.adding(days: -1)
    }
    return days.min()
  }
}
