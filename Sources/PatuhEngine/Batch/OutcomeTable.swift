public import PatuhColumns

/// One finding without words: which rule says what of which row.
public struct OutcomeRow: Sendable {
  /// Index of the subject's table in the dataset.
  public let table: Int32
  public let row: Int32
  /// Index of the rule in ``CheckReport/rules``.
  public let rule: Int32
  public let outcome: Outcome
  /// 0 where there is none; of an unknown, the known part.
  public let count: Int64
  public let amount: Int64
}

/// The findings of a check for those who need no words: thirty bytes each.
public struct OutcomeTable: Sendable {
  public let dataset: Dataset
  /// Sorted by subject id bytewise, then by rule.
  public let rows: [OutcomeRow]
}
