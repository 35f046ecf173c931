import PatuhEnforcement
import PatuhNotices
import PatuhRules

/// The shapes of histories: in the cases of ladders and in the files of `patuh case simulate`.
extension Schema {
  static let ladderCases = Schema.keys([
    Key(
      "cases",
      .list(
        .keys(
          [
            Key("name", .text, required: true), Key("day", .day, required: true),
          ] + story + [
            Key("readings", .names(.text)), Key("gate", grade),
            Key("office", .text), Key("expect", recommendation, required: true),
            Key("note", .text),
          ]), atLeast: 0), required: true),
    Key("mutants", mutants),
  ])

  /// A history by itself, without a ledger.
  static let history = Schema.keys(story + [Key("note", .text)])

  private static let story = [
    Key(
      "subject",
      .keys([Key("type", .text), Key("id", .text), Key("fields", .names(.anything))])),
    Key(
      "finding",
      .keys([
        Key("rule", .text), Key("category", .text),
        Key("outcome", .oneOf(Expectation.outcomes + ["waived"])),
        Key("grade", grade), Key("readings", texts),
        Key("needs", texts), Key("count", .integer), Key("amount", .number),
      ])),
    Key("facts", .names(.any([.text, .nothing]))),
    Key("history", .list(event, atLeast: 0), required: true),
  ]

  private static let recommendation = Schema.keys([
    Key("refused", .text), Key("action", .oneOf(Recommendation.Action.allCases.map(\.rawValue))),
    Key("state", .text), Key("step", .text), Key("earliest", .day), Key("latest", .day),
    Key("ends", .day), Key("days_off", .list(.day, atLeast: 0)), Key("body", .text),
    Key("blocks", .list(.oneOf(Block.Kind.allCases.map(\.rawValue)), atLeast: 0)),
    Key("amount", .number), Key("items", texts), Key("readings", texts),
  ])

  // MARK: Events

  private static let event = Schema.any([
    .keys([
      Key("day", .day, required: true), Key("letter", .text, required: true),
      Key("deadline", .day),
    ]),
    event("dibuka"), event("disiapkan", [step]),
    event("ditandatangani", [step, Key("number", .text)]),
    event("disampaikan", [step, proof, Key("deadline", .day)]),
    event("dilaksanakan", [step, proof]), event("dibatalkan", [step, reason]),
    event("dijawab", [step, Key("says", .text, required: true)]),
    event("keberatan", [step, reason]), event("banding", [step, reason]),
    event(
      "keberatan_diputus",
      [
        Key(
          "decision", .oneOf(HistoryEvent.Decision.allCases.map(\.rawValue)), required: true)
      ]),
    event(
      "ditangguhkan",
      [
        Key("from", .day, required: true), Key("to", .day, required: true), reason,
        Key("approver", .text, required: true), Key("risk", .text, required: true),
      ]),
    event("penangguhan_dicabut", [reason]),
    event("dibayar", [Key("amount", .number, required: true), proof, Key("settles", .flag)]),
    event("dipenuhi", [proof]),
    event(
      "ditutup",
      [
        Key("why", .oneOf(HistoryEvent.Closing.allCases.map(\.rawValue)), required: true),
        Key("note", .text),
      ]),
  ])

  private static let step = Key("step", .text, required: true)
  private static let proof = Key("proof", .text, required: true)
  private static let reason = Key("reason", .text, required: true)

  private static func event(_ name: String, _ keys: [Key] = []) -> Schema {
    .keys(
      [
        Key("day", .day, required: true), Key("event", .oneOf([name]), required: true),
        Key("by", .text, required: true),
      ] + keys)
  }

  // MARK: Offices

  private static let signer = Schema.keys([
    Key("title", .text, required: true), Key("name", .text), Key("rank", .text),
    Key("nip", .text),
  ])

  /// The offices that send letters, `Rules/naskah/kantor.yaml`.
  static let offices = Schema.keys([
    Key(
      "paper",
      .keys([
        Key("size", .oneOf(Paper.Size.allCases.map(\.rawValue))), Key("top", .integer),
        Key("right", .integer), Key("bottom", .integer), Key("left", .integer),
        Key("font", .text), Key("font_size", .integer),
      ])),
    Key(
      "offices",
      .names(
        .keys([
          Key("bodies", texts), Key("kinds", texts), Key("above", texts),
          Key("name", .text, required: true), Key("below", texts),
          Key("place", .text, required: true), Key("number", .pattern("\\{nomor\\}")),
          Key("signer", signer, required: true), Key("witness", signer),
        ])), required: true),
    Key("regions", .names(.text)),
  ])
}
