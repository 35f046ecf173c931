public import PatuhCEL

/// An expression of a ladder: compiled, run for one case on one day.
///
/// It sees the subject's record under the name of its type, `hari_periksa`, `kategori`, the facts that
/// the ladder declares, and what ``CasePosition`` tells: `dipenuhi`, `lunas`, `berakhir`.
public struct LadderExpression: Sendable {
  public let program: Program
  /// As it stands in the file.
  public let text: String
  package let slots: LadderSlots
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

/// The variables of a ladder's expressions and where they lie in a context.
package struct LadderSlots: Sendable {
  package let environment: Environment
  package let day: Slot
  package let subject: Slot?
  package let category: Slot
  package let isCured: Slot
  package let isSettled: Slot
  package let ended: Slot
  package let facts: [String: Slot]
}
