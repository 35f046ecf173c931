import PatuhEnforcement
import PatuhRules

/// The shape of sanctions ladders.
extension Schema {
  private static let term = Schema.keys([
    Key("length", .text), Key("unit", .any([.text, .names(.text)])),
    Key("field", .oneOf(["tenggat"])), Key("cite", citations),
  ])

  static let ladder = Schema.keys([
    Key("title", .text, required: true), Key("says", .text),
    Key("addressee", .text, required: true), Key("basis", basis), Key("in_force", period),
    Key("subject", .text),
    Key(
      "facts",
      .names(
        .keys([
          Key("type", .text, required: true), Key("title", .text, required: true),
          Key("unit", .text), Key("meaning", .text),
        ]))),
    Key("let", .names(.text)), Key("applies", .text),
    Key("bodies", .names(.text), required: true),
    Key(
      "exempt",
      .list(
        .keys([
          Key("id", .text, required: true), Key("title", .text, required: true),
          Key("when", .text, required: true), Key("cite", citation),
          Key("instead", .text, required: true), Key("kind", .text),
        ]), atLeast: 0)),
    Key("delivery", term),
    Key(
      "objection",
      .keys([
        Key("filing", term, required: true), Key("decision", term, required: true),
        Key(
          "appeal",
          .keys([Key("filing", term, required: true), Key("decision", term, required: true)])),
        Key("suspends", .names(.text)), Key("basis", basis),
      ])),
    Key("states", .names(state), required: true), Key("steps", .names(step), required: true),
    Key("interpretation", interpretation), Key("notes", .text),
  ])

  private static let state = Schema.keys([
    Key("title", .text, required: true), Key("end", .flag),
    Key(
      "cure",
      .list(
        .keys([
          Key("when", .text), Key("needs", texts), Key("to", .text, required: true),
          Key("says", .text, required: true), Key("cite", citations),
        ]), atLeast: 0)),
    Key("note", .text),
  ])

  private static let step = Schema.keys([
    Key("title", .text, required: true),
    Key("kind", .oneOf(LadderStep.Kind.allCases.map(\.rawValue)), required: true),
    Key("from", texts, required: true), Key("to", .text, required: true), Key("after", texts),
    Key("when", .text), Key("needs", texts), Key("otherwise", .text),
    Key(
      "by",
      .list(
        .keys([
          Key("body", .text, required: true), Key("from", .day), Key("to", .day),
          Key("when", .text), Key("cite", citations),
        ]), atLeast: 1), required: true),
    Key("term", term), Key("limit", term),
    Key(
      "amount",
      .keys([
        Key("value", .text, required: true), Key("unit", .text, required: true),
        Key(
          "lines",
          .list(
            .keys([
              Key("title", .text, required: true), Key("value", .text, required: true),
              Key("unit", .text),
            ]), atLeast: 0)),
        Key("apart", texts), Key("cite", citations),
      ])),
    Key("notice", .text), Key("basis", basis), Key("order", .text),
    Key(
      "items",
      .list(
        .keys([
          Key("says", .text, required: true), Key("when", .text), Key("cite", citations),
        ]), atLeast: 0)),
    Key("discretion", .text), Key("note", .text),
  ])
}
