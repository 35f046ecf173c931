/// Numbers the facts that answers may hang on, as bits of a mask.
final class FactRegistry {
  struct Entry {
    /// The name, or what it begins with; gives the order of names.
    let prefix: String
    /// The name as SQL over the subject's columns; nil when ``prefix`` is all of it.
    let text: String?
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]

  /// The highest bit marks answers that the program cannot tell; see ``beyond``.
  static let limit = 61
  static let beyond: UInt64 = 1 << 62

  func mask(_ name: String) throws(Refusal) -> Mask {
    Mask(always: try bit(name, Entry(prefix: name, text: nil)))
  }

  /// A fact whose name depends on the subject.
  func mask(prefix: String, text: String) throws(Refusal) -> Mask {
    Mask(always: try bit(prefix + "\u{0}" + text, Entry(prefix: prefix, text: text)))
  }

  /// A fact that only a row can name, in words of its own.
  static func named(_ text: String, _ target: SQLTarget) -> Mask {
    Mask(names: "COALESCE(\(target.mark) || \(text), '')")
  }

  private func bit(_ key: String, _ entry: Entry) throws(Refusal) -> UInt64 {
    if let number = numbers[key] { return 1 << UInt64(number) }
    guard entries.count < Self.limit else { throw Refusal(.tooManyFacts) }
    numbers[key] = entries.count
    entries.append(entry)
    return 1 << UInt64(entries.count - 1)
  }

  /// The names of the bits that are set in a mask, in their order, joined by `;`.
  func names(of mask: Mask, _ target: SQLTarget) -> String {
    if let named = mask.names {
      let numbered = entries.enumerated().filter { mask.bits >> UInt64($0.offset) & 1 == 1 }
      let parts = numbered.map { number, entry in
        let name = entry.text ?? target.literal(entry.prefix)
        return
          "CASE WHEN (\(mask.number ?? "0") & \(UInt64(1) << UInt64(number))) <> 0 THEN \(target.mark) || \(name) ELSE '' END"
      }
      return target.sortedNames("(" + (parts + [named]).joined(separator: " || ") + ")")
    }
    let set = entries.enumerated().filter { mask.bits >> UInt64($0.offset) & 1 == 1 }
      .sorted { ($0.element.prefix, $0.offset) < ($1.element.prefix, $1.offset) }
    guard !set.isEmpty else { return "''" }
    if set.count == 1, let only = set.first {
      let name = only.element.text ?? target.literal(only.element.prefix)
      return "CASE WHEN \(mask.isSet) THEN \(name) ELSE '' END"
    }
    let parts = set.map { number, entry in
      let name = entry.text.map { "';' || \($0)" } ?? target.literal(";" + entry.prefix)
      return
        "CASE WHEN (\(mask.number ?? "0") & \(UInt64(1) << UInt64(number))) <> 0 THEN \(name) ELSE '' END"
    }
    return "substr(" + parts.joined(separator: " || ") + ", 2)"
  }
}
