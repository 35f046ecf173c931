internal import PatuhColumns
internal import PatuhDiagnostics

/// Looks citations up and reports those that lead nowhere or to law that isn't in force.
struct CitationLinker {
  let index: CitationIndex

  /// Nil, with a diagnostic, when the citation leads nowhere.
  ///
  /// - Parameters:
  ///   - period: the days for which the law is cited; nil asks for no particular days.
  ///   - partial: how much it weighs that the law is in force on some of the days only.
  func link(
    _ cited: CitedText, during period: Period?, partial: Severity = .warning,
    into bag: inout DiagnosticBag
  ) -> ResolvedCitation? {
    switch index.resolve(cited.citation, during: period) {
    case .noRegulation(let nearest):
      bag.append(
        .noSuchRegulation(cited.citation.regulation, nearest: nearest, cited.range))
      return nil
    case .noArticle(_, let nearest):
      guard let regulation = index.regulation(of: cited.citation) else { return nil }
      bag.append(
        .noSuchArticle(
          cited.citation, nearest: nearest, listed: regulation.range, cited.range))
      return nil
    case .found(let resolved):
      if let period { reportForce(resolved, cited, period, partial, into: &bag) }
      return resolved
    }
  }

  /// An error when the law is in force on none of the days.
  private func reportForce(
    _ resolved: ResolvedCitation, _ cited: CitedText, _ period: Period, _ partial: Severity,
    into bag: inout DiagnosticBag
  ) {
    guard let regulation = index.regulation(of: resolved.citation) else { return }
    let versions = index.force(of: resolved)
    guard let first = versions.first, let last = versions.last else { return }
    let listed = resolved.article.map { regulation.articles[$0].range } ?? place(of: regulation)
    let isNever = !versions.contains { $0.overlaps(period) }
    if let from = first.from, period.from.map({ $0 < from }) ?? false,
      !(isNever && (last.to.map { to in period.from.map { to < $0 } ?? false } ?? false))
    {
      bag.append(
        .notYetInForce(
          cited.citation, from: from, for: period, severity: isNever ? .error : partial,
          listed: listed, cited.range))
      return
    }
    if let to = last.to, period.to.map({ to < $0 }) ?? true {
      bag.append(
        .noLongerInForce(
          cited.citation, to: to, by: regulation.revokedBy.first,
          severity: isNever ? .error : partial,
          listed: listed, cited.range))
      return
    }
    for (earlier, later) in zip(versions, versions.dropFirst()) {
      guard let gap = earlier.to?.adding(days: 1), let next = later.from, gap < next,
        Period(from: gap, to: next.adding(days: -1)).overlaps(period)
      else { continue }
      bag.append(.gapInForce(cited.citation, on: gap, listed: listed, cited.range))
      return
    }
  }

  /// The first line of a regulation's file.
  private func place(of regulation: Regulation) -> SourceRange {
    let source = regulation.range.source
    let start = regulation.range.lowerBound
    let end = source.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
    return SourceRange(source: source, start..<end)
  }
}
