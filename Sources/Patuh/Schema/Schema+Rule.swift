import PatuhDiagnostics
import PatuhRules

/// The shapes of rules, their cases and reading orders.
extension Schema {
  static let basis = Schema.list(
    .keys([
      Key("cite", citation, required: true),
      Key("role", .oneOf(Rule.Basis.Role.allCases.map(\.rawValue)), required: true),
    ]), atLeast: 1)

  private static let measure = Schema.keys([
    Key("value", .text, required: true), Key("unit", .text),
  ])

  static let interpretation = Schema.keys([
    Key("by", .text, required: true), Key("day", .day, required: true),
    Key("says", .text, required: true),
  ])

  static let rule = Schema.keys([
    Key("title", .text, required: true),
    Key(
      "says", .text,
      Phrase(
        id: "kalimat hukumnya dengan kata sendiri", en: "the sentence of law in our own words")),
    Key("basis", basis, required: true), Key("in_force", period, required: true),
    Key("subject", .text, required: true), Key("let", .names(.text)),
    Key(
      "applies", .text,
      Phrase(
        id: "siapa yang kena; salah: tidak kena", en: "whom it concerns; false: not applicable")
    ),
    Key(
      "exceptions",
      .list(
        .keys([
          Key("id", .text, required: true), Key("when", .text, required: true),
          Key("cite", citation), Key("effect", .oneOf(["exempt"])), Key("note", .text),
        ]), atLeast: 0)),
    Key(
      "require", .text, required: true,
      Phrase(id: "keadaan yang patuh", en: "what compliance is")),
    Key("evidence", .text), Key("count", measure), Key("amount", measure),
    Key(
      "measures",
      .list(
        .keys([
          Key("title", .text, required: true), Key("value", .text, required: true),
          Key("of", .text), Key("when", .text), Key("by", .text), Key("unit", .text),
        ]), atLeast: 0)),
    Key("message", .text), Key("remedy", .text), Key("each", .text), Key("suggest", .text),
    Key(
      "requirement",
      .keys([
        Key("text", .text, required: true),
        Key(
          "breach", .oneOf(Rule.Requirement.Breach.allCases.map(\.rawValue)), required: true),
        Key("met_at", .text),
      ])),
    Key("readings", texts), Key("category", .text, required: true),
    Key("severity", .oneOf(Rule.Severity.allCases.map(\.rawValue))), Key("ladder", .text),
    Key("discretion", .text), Key("interpretation", interpretation), Key("formerly", texts),
    Key("review_by", .day), Key("notes", .text),
  ])

  static let cases = Schema.keys([
    Key(
      "cases",
      .list(
        .keys([
          Key("name", .text, required: true), Key("day", .day, required: true),
          Key("subject", .names(.anything), required: true), Key("parameters", .names(.text)),
          Key("readings", .names(.text)),
          Key(
            "expect",
            .keys([
              Key("outcome", .oneOf(Expectation.outcomes), required: true),
              Key("count", .integer), Key("amount", .number), Key("evidence", texts),
              Key("readings", texts), Key("needs", texts), Key("exception", .text),
            ]), required: true),
          Key("note", .text),
        ]), atLeast: 0), required: true),
    Key("mutants", mutants),
    Key(
      "unreachable", reasons("goal"),
      Phrase(
        id: "yang tidak dapat dicapai kasus mana pun, dengan alasannya",
        en: "what no case can make happen, with the reason")),
  ])

  /// Changes that no case can notice, with the reason.
  static let mutants = reasons("mutant")

  private static func reasons(_ about: String) -> Schema {
    .list(
      .keys([Key(about, .text, required: true), Key("reason", .text, required: true)]),
      atLeast: 0)
  }

  static let area = Schema.keys([
    Key("title", .text, required: true), Key("order", texts),
    Key(
      "gaps",
      .list(
        .keys([Key("id", .text, required: true), Key("why", .text, required: true)]), atLeast: 0)),
    Key("note", .text),
  ])
}
