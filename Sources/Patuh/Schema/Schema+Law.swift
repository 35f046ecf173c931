import PatuhColumns
import PatuhDiagnostics
import PatuhRules

/// The shapes of regulations, parameters, readings, calendars and the vocabulary.
extension Schema {
  static let texts = Schema.any([.text, .list(.text, atLeast: 0)])

  /// `UU 24/2011 Pasal 15 ayat (1)`; what a citation is in full only the loader knows.
  static let citation = Schema.pattern("^[A-Z][^/]*[0-9A-Za-z]/")

  static let citations = Schema.any([citation, .list(citation, atLeast: 0)])

  static let grade = Schema.oneOf(Grade.allCases.map(\.letter))

  static let period = Schema.keys([Key("from", .day), Key("to", .day)])

  static let source = Schema.keys([
    Key("kind", .oneOf(LegalSource.Kind.allCases.map(\.rawValue)), required: true),
    Key("where", .text), Key("note", .text),
  ])

  static let verified = Schema.list(
    .keys([
      Key("by", .text, required: true), Key("day", .day, required: true),
      Key("against", .text, required: true),
    ]), atLeast: 0)

  static let regulation = Schema.keys([
    Key("title", .text, required: true), Key("rank", .text, required: true),
    Key("number", .text, required: true), Key("year", .integer, required: true),
    Key("promulgated", .day), Key("in_force", period), Key("amends", texts),
    Key("amended_by", texts), Key("revoked_by", texts), Key("grade", grade, required: true),
    Key("source", source, required: true), Key("verified", verified), Key("note", .text),
    Key(
      "last_article", .integer,
      Phrase(id: "nomor pasal terakhirnya", en: "the number of its last article")),
    Key("articles", .any([.list(article, atLeast: 0), .nothing])),
  ])

  private static let article = Schema.keys([
    Key("cite", .text, required: true),
    Key("kind", .oneOf(Article.Kind.allCases.map(\.rawValue)), required: true),
    Key("says", .text, required: true), Key("in_force", period), Key("grade", grade),
    Key("source", source), Key("verified", verified),
    Key(
      "status",
      .any([.oneOf(["unclaimed"]), .keys([Key("declined", .text, required: true)])]),
      Phrase(
        id: "mengapa tidak diperiksa; tanpa status berarti dipakai",
        en: "why it isn't checked; without it the article is in use")),
    Key("note", .text),
    Key(
      "terms", texts,
      Phrase(id: "istilah yang didefinisikan", en: "the terms that a definition explains")),
    Key(
      "elements", texts,
      Phrase(
        id: "yang harus disebut definisinya; pilihan dipisah `|`",
        en: "what a definition has to say; alternatives separated by `|`")),
  ])

  static let parameter = Schema.keys([
    Key("title", .text, required: true),
    Key("type", .oneOf(Parameter.ValueType.allCases.map(\.rawValue)), required: true),
    Key("unit", .text), Key("keyed_by", .text), Key("note", .text), Key("review_by", .day),
    Key(
      "purpose", .text,
      Phrase(
        id: "untuk apa disimpan walau tidak dipakai aturan",
        en: "what it is kept for although no rule uses it")),
    Key("gap", .text),
    Key(
      "values",
      .list(
        .keys([
          Key("from", .day, required: true), Key("to", .day),
          Key("value", .any([.text, .names(.text)]), required: true),
          Key("cite", citations, required: true), Key("grade", grade), Key("note", .text),
          Key(
            "gap", .text,
            Phrase(
              id: "mengapa hari-hari sebelumnya tidak bernilai",
              en: "why the days before have no value")),
        ]), atLeast: 0), required: true),
  ])

  static let reading = Schema.keys([
    Key("title", .text, required: true), Key("issue", .text, required: true),
    Key(
      "options",
      .list(
        .keys([
          Key("id", identifier, required: true), Key("says", .text, required: true),
          Key("cite", citations),
        ]), atLeast: 1), required: true),
    Key("default", identifier, required: true), Key("why", .text), Key("review_by", .day),
    Key("purpose", .text),
  ])

  static let identifier = Schema.pattern("^[a-z][a-z0-9_]*$")

  private static let days = Schema.list(
    .keys([Key("day", .day, required: true), Key("name", .text, required: true)]), atLeast: 0)

  static let calendar = Schema.keys([
    Key("year", .integer, required: true), Key("source", source, required: true),
    Key("grade", grade, required: true), Key("holidays", days, required: true),
    Key("cuti_bersama", days), Key("note", .text),
  ])

  static let vocabulary = Schema.keys([Key("records", .names(record), required: true)])

  private static let record = Schema.keys([
    Key("title", .text, required: true), Key("meaning", .text), Key("key", texts),
    Key("label", .text), Key("aliases", texts), Key("fields", .names(field), required: true),
    Key(
      "children",
      .names(
        .keys([
          Key("record", .text, required: true), Key("on", .names(.text), required: true),
        ]))),
  ])

  private static let field = Schema.keys([
    Key("type", .oneOf(Field.FieldType.allCases.map(\.rawValue)), required: true),
    Key("title", .text), Key("unit", .text), Key("meaning", .text), Key("aliases", texts),
    Key(
      "values",
      .names(.any([.nothing, .keys([Key("title", .text), Key("aliases", texts)])]))),
    Key(
      "blank",
      .any([
        .oneOf(["unknown", "absent", "empty"]),
        .keys([Key("absent_when_blank", .text, required: true)]),
      ]),
      Phrase(id: "arti sel kosong", en: "what a blank cell means")),
    Key("assume", .text), Key("personal", .oneOf(PersonalData.allCases.map(\.rawValue))),
    Key("digits", .integer), Key("purpose", .text), Key("source", citation),
  ])
}
