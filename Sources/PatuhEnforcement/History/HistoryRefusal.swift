public import PatuhDiagnostics

/// Why an event can't stand in a history; nothing after it was looked at.
public struct HistoryRefusal: Error, Sendable {
  /// Index of the event in the history.
  public let event: Int
  /// With a code of the family ENF02.
  public let diagnostic: Diagnostic

  init(event: Int, _ diagnostic: Diagnostic) {
    self.event = event
    self.diagnostic = diagnostic
  }
}
