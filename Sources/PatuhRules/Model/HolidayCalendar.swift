public import PatuhColumns
public import PatuhDiagnostics

/// The days off of one year.
public struct HolidayCalendar: Sendable {
  /// A day on which offices are closed.
  public struct DayOff: Sendable {
    public let day: Day
    public let name: String
  }

  public let year: Int
  /// Each day once, in the order of the file.
  public let holidays: [DayOff]
  /// Days of joint leave; whether they count as working days is a reading.
  public let jointLeave: [DayOff]
  public let grade: Grade
  public let source: LegalSource
  public let range: SourceRange
}
