public import PatuhDiagnostics

/// A mutation run for people: a score for each rule, then each survivor with its diff and a case
/// that would notice it.
public struct MutationText: Sendable {
  public let report: MutationReport
  public let language: Language
  public let quiet: Bool

  public init(_ report: MutationReport, _ language: Language, quiet: Bool = false) {
    self.report = report
    self.language = language
    self.quiet = quiet
  }

  public func render() -> String {
    var text = ""
    if !quiet { text += scores() }
    for item in report.survivors { text += survivor(item) }
    for complaint in report.complaints {
      text += "✗ \(complaint.about): " + complaint.message(language) + "\n"
      if let range = complaint.range { text += "  --> " + TestText.place(range) + "\n" }
    }
    return text + MutationWords.total(report)(language) + "\n"
  }

  private func scores() -> String {
    var text = MutationWords.title(language) + "\n"
    for (name, score) in report.owners { text += line(name, score) }
    let below = report.articles.filter { $0.score.share < 10_000 }
    if !below.isEmpty {
      text += MutationWords.articles(language) + "\n"
      for (citation, score) in below { text += line(citation, score) }
    }
    if !report.unread.isEmpty { text += MutationWords.unread(report.unread)(language) + "\n" }
    return text
  }

  private func line(_ name: String, _ score: MutationReport.Score) -> String {
    "  \(CoverageText.percent(score.share)) % \(name) (\(score.killed)/\(score.total))\n"
  }

  private func survivor(_ item: MutationReport.Item) -> String {
    let mutant = item.mutant
    var text = "✗ \(mutant.owner.name): " + MutationWords.survived(language)
    text += ": \(mutant.name) (\(mutant.kind.title(language)))\n"
    text += "  --> " + TestText.place(mutant.edit.range) + "\n"
    text += mutant.edit.diff
    if let proposal = item.proposal, let rule = item.proposalRule {
      text += MutationWords.proposal(language) + " \(rule):\n" + proposal
    } else {
      text += MutationWords.noProposal(language) + "\n"
    }
    return text
  }
}
