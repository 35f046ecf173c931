import PatuhColumns

/// Reads the numbers of a draft as it writes them: `2.426.640,00`, `0,24`.
enum DraftNumber {
  /// Thousands are grouped by dots, decimals stand behind a comma; a single dot with one or two
  /// digits behind it is a decimal too.
  static func read(_ text: String) -> ExactDecimal? {
    guard let first = text.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return nil }
    let groups = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    if parts.count == 2 {
      guard isGrouped else { return nil }
      return ExactDecimal(groups.joined() + "." + parts[1])
    }
    if isGrouped, groups[0] != "0" { return ExactDecimal(groups.joined()) }
    return groups.count == 2 ? ExactDecimal(String(text)) : nil
  }
}
