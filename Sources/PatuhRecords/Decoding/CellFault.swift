/// Why a cell that is not blank gives no value. The cell is unknown; the reason goes to the report.
package enum CellFault: Sendable, Hashable {
  case brokenText
  case nulByte
  case textAfterQuote
  case spreadsheetError
  /// A word for "nothing" in a field where a blank is no fact.
  case wordForNothing
  case notNumber
  /// `1.234`: thousands or decimals, and the column does not tell.
  case ambiguousNumber
  /// `1.234`, and the column writes both ways.
  case mixedNumber
  case notWhole
  case tooLarge
  case tooManyDecimals(limit: Int)
  /// `3E+06`: a spreadsheet rounded the number for display.
  case roundedNumber
  case notDate
  /// `01/02/2024` in a column that proves to be written month first.
  case ambiguousDate
  case twoDigitYear
  case impossibleDay
  case timeOfDay
  case notMonth
  /// A whole date in a month field that is not the first of its month.
  case notFirstOfMonth
  case notBoolean
  case notAllowed(nearest: String?)
  case memberNotAllowed(String, nearest: String?)
  /// `6,17E+15`: a spreadsheet destroyed a long number.
  case destroyedDigits
  /// All long numbers of the column end in nought: a spreadsheet kept fifteen digits.
  case roundedDigits
  case wrongDigitCount(found: Int, expected: Int)
  case notDigits(expected: Int)
}

/// What reading one cell gave.
package enum CellOutcome: Sendable, Hashable {
  case value
  /// A value for now; the convention of the whole column decides.
  case pending
  case fault(CellFault)
}
