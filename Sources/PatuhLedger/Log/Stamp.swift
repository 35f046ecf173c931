package import PatuhColumns

/// Who does something, when and with which command. The ledger has no clock of its own.
package struct Stamp: Sendable, Hashable {
  /// ISO 8601 in UTC, to the second.
  package let time: String
  /// Name of the officer, without blanks around it.
  package let actor: String
  package let command: String
  /// The day the command works with (`--as-of`).
  package let day: Day

  package init(time: String, actor: String, command: String, day: Day) {
    self.time = time
    self.actor = actor
    self.command = command
    self.day = day
  }
}
