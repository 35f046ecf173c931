/// What a letter is written as by Patuh itself; PDF is made of the HTML by another program.
public enum NoticeFormat: String, Sendable, CaseIterable, Codable {
  case html
  /// Plain text of 80 columns.
  case text = "txt"
}
