public import PatuhCEL

/// An expression of a ladder: compiled, run for one case on one day.
///
/// It sees the subject's record under the name of its type, `hari_periksa`, `kategori`, the facts that
/// the ladder declares, whether the duty is fulfilled (`dipenuhi`) and the fine settled (`lunas`), and
/// of each step the day it reached the addressee (`sampai_teguran_1`) and the last day of its term
/// (`akhir_teguran_1`).
public struct LadderExpression: Sendable {
  public let program: Program
  /// As it stands in the file.
  public let text: String
}

/// What a step costs, with the computation shown line by line.
public struct AmountFormula: Sendable {
  public struct Line: Sendable {
    public let title: String
    public let value: LadderExpression
    public let unit: String?
  }

  public let value: LadderExpression
  public let unit: String
  /// In the order in which a person would compute.
  public let lines: [Line]
  public let basis: [Ladder.Basis]
  /// What is owed besides and not part of the amount, one sentence each.
  public let apart: [String]
}
