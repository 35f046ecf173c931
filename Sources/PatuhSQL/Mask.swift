/// Which facts are missing: bits of whole numbers, and texts that name facts which only a row can name.
/// Neither bits nor texts say that the value is known.
///
/// A mask is the union of parts, each of which is missing by itself: two masks of the same parts are
/// the same, and a mask whose parts are all clear is clear.
struct Mask: Hashable {
  struct Part: Hashable {
    /// A whole number, or a text; never NULL. 0 and the empty text are clear.
    let sql: String
    /// The bits that may be set; none for a text.
    let bits: UInt64

    var isText: Bool { bits == 0 }

    var isSet: String { isText ? "(\(sql) <> '')" : "(\(sql) <> 0)" }
  }

  let parts: [Part]

  private init(_ parts: [Part]) { self.parts = parts }

  init(_ sql: String, bits: UInt64) {
    self.init(Part(sql: sql, bits: bits))
  }

  /// Names of facts, each behind ``SQLTarget/mark``.
  init(names sql: String) {
    self.init(Part(sql: sql, bits: 0))
  }

  init(_ part: Part) {
    parts = [part]
  }

  /// Always set.
  init(always bits: UInt64) {
    self.init("\(bits)", bits: bits)
  }

  var bits: UInt64 { parts.reduce(0) { $0 | $1.bits } }

  /// The bits as one number; nil where there are only texts.
  var number: String? {
    let numbers = parts.filter { !$0.isText }.map(\.sql)
    guard numbers.count > 1 else { return numbers.first }
    return "(" + numbers.joined(separator: " | ") + ")"
  }

  /// The texts as one; nil where there are only bits.
  var names: String? {
    let texts = parts.filter(\.isText).map(\.sql)
    guard texts.count > 1 else { return texts.first }
    return "(" + texts.joined(separator: " || ") + ")"
  }

  /// Everything that it is computed from.
  var sources: String { parts.map(\.sql).joined(separator: " ") }

  static func union(_ masks: [Mask?]) -> Mask? {
    var parts: Set<Part> = []
    for case let mask? in masks { parts.formUnion(mask.parts) }
    return parts.isEmpty ? nil : Mask(parts.sorted { ($0.bits, $0.sql) < ($1.bits, $1.sql) })
  }

  /// The parts that are not among those of another; nil when none are left.
  func without(_ known: Set<Part>) -> Mask? {
    let rest = parts.filter { !known.contains($0) }
    return rest.isEmpty ? nil : Mask(rest)
  }

  var isSet: String {
    let tests = [number.map { "(\($0) <> 0)" }] + parts.filter(\.isText).map(\.isSet)
    return anyOf(tests) ?? "FALSE"
  }

  var isClear: String {
    let tests =
      [number.map { "(\($0) = 0)" }] + parts.filter(\.isText).map { "(\($0.sql) = '')" }
    return allOf(tests) ?? "TRUE"
  }

  /// Nothing is missing where the condition holds.
  func unless(_ condition: String) -> Mask {
    Mask.choice([(condition, nil)], otherwise: self) ?? self
  }

  func onlyIf(_ condition: String) -> Mask {
    Mask.choice([(condition, self)], otherwise: nil) ?? self
  }

  /// What the first condition that holds says is missing.
  static func choice(_ arms: [(condition: String, mask: Mask?)], otherwise: Mask?) -> Mask? {
    let all = union(arms.map(\.mask) + [otherwise])
    guard let all else { return nil }
    func pick(_ part: (Mask?) -> String) -> String {
      let tests = arms.map { "WHEN \($0.condition) THEN \(part($0.mask))" }
      return "CASE \(tests.joined(separator: " ")) ELSE \(part(otherwise)) END"
    }
    var chosen: [Mask?] = []
    if all.number != nil { chosen.append(Mask(pick { $0?.number ?? "0" }, bits: all.bits)) }
    if all.names != nil { chosen.append(Mask(names: pick { $0?.names ?? "''" })) }
    return union(chosen)
  }
}
