public import PatuhColumns
public import PatuhDiagnostics

/// The days off of one year.
public struct HolidayCalendar: Sendable {
  public let year: Int
  public let holidays: [Day: String]
  /// Days of joint leave; whether they count as working days is a reading.
  public let jointLeave: [Day: String]
  public let grade: Grade
  public let source: LegalSource
  public let range: SourceRange
}
