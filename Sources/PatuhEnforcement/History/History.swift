public import PatuhDiagnostics

/// What happened in a case, in order.
public struct History: Sendable {
  public private(set) var events: [HistoryEvent]
  /// Where each event stands in a file; nil when it was not read from one.
  private var places: [SourceRange?]

  public init(_ events: [HistoryEvent] = []) {
    self.events = events
    self.places = events.map { _ in nil }
  }

  public mutating func append(_ event: HistoryEvent, at place: SourceRange? = nil) {
    events.append(event)
    places.append(place)
  }

  public func place(_ index: Int) -> SourceRange? {
    places.indices.contains(index) ? places[index] : nil
  }
}

extension History: Equatable {
  /// Compares what happened, not where it was written.
  public static func == (left: History, right: History) -> Bool { left.events == right.events }
}
