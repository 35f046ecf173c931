import Mustache
import PatuhColumns
import PatuhDiagnostics
import PatuhDrafts
import PatuhRules

/// The alignment matrix and the notes as one page that needs nothing beside it.
struct AlignmentPage {
  let run: AlignRun

  func render() throws -> [UInt8] {
    Array(try MustacheTemplate(string: Self.template).render(page).utf8)
  }

  private var language: Language { run.options.language }

  private var page: [String: Any] {
    [
      "lang": language.rawValue, "style": Self.style,
      "title": PageText(AlignWords.matrixTitle(language)),
      "draft": PageText(run.draft.title?.subject ?? run.draft.source.name),
      "summary": PageText(AlignWords.summary(run)(language)),
      "advice": PageText(AlignWords.advice(language)),
      "counts": counts,
      "headings": [
        AlignWords.requirement, AlignWords.result, AlignWords.places, AlignWords.law,
        AlignWords.proposal,
      ].map { PageText($0(language)) },
      "labels": [
        "result": PageText(AlignWords.result(language)),
        "places": PageText(AlignWords.places(language)),
        "law": PageText(AlignWords.law(language)),
        "proposal": PageText(AlignWords.proposal(language)),
      ],
      "rows": run.matrix.map(row), "findings": PageText(AlignWords.findings(language)),
      "notes": run.notes.map(note), "hasNotes": !run.notes.isEmpty,
    ]
  }

  private var counts: [[String: Any]] {
    AlignmentRow.Status.allCases.map { status in
      [
        "class": PageText(Self.style(of: status)),
        "number": PageText(String(run.matrix.count { $0.status == status })),
        "words": PageText(AlignWords.status(status)(language)),
      ]
    }
  }

  private static func style(of status: AlignmentRow.Status) -> String {
    switch status {
    case .fulfilled: "ok"
    case .missing, .contradicts: "bad"
    case .unknown: "gap"
    case .notAsked: "off"
    }
  }

  private func row(_ row: AlignmentRow) -> [String: Any] {
    let shown = 6
    var places = row.places.prefix(shown).map { name(of: $0.name, $0.line) }
    if row.places.count > shown { places.append("+\(row.places.count - shown)") }
    return [
      "class": PageText(Self.style(of: row.status)), "code": PageText(row.code),
      "requirement": PageText(row.requirement),
      "status": PageText(AlignWords.status(row.status)(language)),
      "weight": PageText(row.weight.map { AlignWords.weight($0)(language) } ?? ""),
      "message": PageText(row.message), "places": places.map { PageText($0) },
      "basis": row.basis.map(basis), "suggestion": PageText(row.suggestion ?? ""),
    ]
  }

  private func name(of place: String, _ line: Int) -> String {
    "\(place), \(AlignWords.line(language)) \(line)"
  }

  private func basis(_ basis: AlignmentNote.Basis) -> [String: Any] {
    [
      "cite": PageText(basis.citation), "grade": PageText(basis.grade.letter),
      "says": PageText(basis.says ?? ""),
    ]
  }

  private func note(_ note: AlignmentNote) -> [String: Any] {
    let place = note.place.isEmpty ? AlignWords.wholeDraft(language) : note.place
    return [
      "class": PageText(note.weight == .unknown ? "gap" : note.weight == .note ? "off" : "bad"),
      "weight": PageText(AlignWords.weight(note.weight)(language)), "code": PageText(note.code),
      "place": PageText(name(of: place, note.range.start.line)),
      "message": PageText(note.message), "quote": PageText(quote(note.range)),
      "basis": note.basis.map(basis),
      "suggestion": PageText(note.suggestion ?? note.remedy),
      "suggestionTitle": PageText(AlignWords.proposal(language)),
      "needs": PageText(note.needs.isEmpty ? "" : AlignWords.needs(note.needs)(language)),
      "readings": PageText(
        note.readings.isEmpty ? "" : AlignWords.readings(note.readings)(language)),
    ]
  }

  /// The words concerned, on one line and not too long.
  private func quote(_ range: SourceRange) -> String {
    let words = range.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 240 ? words.prefix(240) + "…" : words
  }
}

extension AlignmentPage {
  static let template = """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header><h1>{{title}}</h1><p class="lead">{{draft}}</p><p class="small">{{summary}}</p></header>
    <main>
    <section class="cards">{{#counts}}<div class="card {{class}}"><strong>{{number}}</strong>\
    <span>{{words}}</span></div>{{/counts}}</section>
    <p class="remark">{{advice}}</p>
    <section><table>
    <thead><tr>{{#headings}}<th>{{.}}</th>{{/headings}}</tr></thead>
    <tbody>
    {{#rows}}<tr class="{{class}}"><td class="what">{{requirement}}<br><span class="code">{{code}}</span></td>\
    <td class="result" data-label="{{labels.result}}"><span class="tag {{class}}">{{status}}</span>{{#weight}} <span class="id">{{weight}}</span>{{/weight}}\
    {{#message}}<div class="message">{{message}}</div>{{/message}}</td>\
    <td class="where" data-label="{{labels.places}}">{{#places}}<div>{{.}}</div>{{/places}}</td>\
    <td class="law" data-label="{{labels.law}}">{{#basis}}<div>{{cite}} <span class="grade">{{grade}}</span></div>{{/basis}}</td>\
    <td class="words" data-label="{{labels.proposal}}">{{suggestion}}</td></tr>
    {{/rows}}</tbody></table></section>
    {{#hasNotes}}<section><h2>{{findings}}</h2>
    {{#notes}}<article class="{{class}}"><h3><span class="tag {{class}}">{{weight}}</span> {{place}} \
    <span class="code">{{code}}</span></h3><p class="message">{{message}}</p>
    <blockquote>{{quote}}</blockquote>
    <dl>{{#basis}}<dt>{{cite}} <span class="grade">{{grade}}</span></dt><dd>{{says}}</dd>{{/basis}}\
    {{#suggestion}}<dt>{{suggestionTitle}}</dt><dd class="words">{{suggestion}}</dd>{{/suggestion}}\
    {{#needs}}<dt></dt><dd>{{needs}}</dd>{{/needs}}{{#readings}}<dt></dt><dd>{{readings}}</dd>{{/readings}}</dl>
    </article>{{/notes}}</section>{{/hasNotes}}
    </main>
    </body>
    </html>

    """

  static let style = """
    :root { --ink: #1d2733; --soft: #5c6b7a; --line: #d9e0e7; --bad: #a3261d; --gap: #8a5a00;
      --ok: #1f6b3a; --paper: #fff; --page: #f4f6f8; }
    * { box-sizing: border-box; }
    body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
    header, main { max-width: 1240px; margin: 0 auto; padding: 0 20px; }
    header { padding-top: 28px; } h1 { margin: 0; font-size: 26px; } h2 { font-size: 19px; margin: 32px 0 10px; }
    h3 { font-size: 15px; margin: 0 0 6px; } .lead { margin: 4px 0; font-size: 17px; }
    .small, .id, .code { color: var(--soft); font-size: 13px; } .code { font-family: ui-monospace, monospace; }
    .cards { display: flex; flex-wrap: wrap; gap: 10px; margin: 18px 0; }
    .card { background: var(--paper); border: 1px solid var(--line); border-top: 3px solid var(--line);
      border-radius: 6px; padding: 8px 14px; min-width: 118px; }
    .card strong { display: block; font-size: 24px; } .card span { color: var(--soft); font-size: 13px; }
    .card.bad { border-top-color: var(--bad); } .card.gap { border-top-color: var(--gap); }
    .card.ok { border-top-color: var(--ok); }
    .remark { color: var(--soft); font-size: 13px; max-width: 90ch; }
    table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); }
    th, td { text-align: left; vertical-align: top; padding: 8px 10px; border-bottom: 1px solid var(--line); }
    th { font-size: 13px; color: var(--soft); position: sticky; top: 0; background: var(--paper); }
    table { table-layout: fixed; } td { overflow-wrap: anywhere; } th:nth-child(1) { width: 21%; }
    th:nth-child(2) { width: 25%; } th:nth-child(3) { width: 14%; } th:nth-child(4) { width: 19%; }
    td.where, td.law { font-size: 13px; } td .message { font-size: 14px; }
    td.words, dd.words { font-size: 13px; } tr.off td { color: var(--soft); }
    .tag { display: inline-block; border-radius: 4px; padding: 1px 7px; font-size: 12px; font-weight: 600;
      background: #e8edf2; color: var(--soft); white-space: nowrap; }
    .tag.bad { background: #fbe9e7; color: var(--bad); } .tag.gap { background: #fdf3dc; color: var(--gap); }
    .tag.ok { background: #e5f3ea; color: var(--ok); }
    .grade { font-size: 11px; border: 1px solid var(--line); border-radius: 3px; padding: 0 4px; color: var(--soft); }
    .message { margin: 4px 0; overflow-wrap: anywhere; }
    article { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--line);
      border-radius: 6px; padding: 12px 16px; margin: 10px 0; }
    article.bad { border-left-color: var(--bad); } article.gap { border-left-color: var(--gap); }
    blockquote { margin: 6px 0; padding-left: 10px; border-left: 2px solid var(--line); color: var(--soft);
      font-size: 14px; overflow-wrap: anywhere; }
    dl { display: grid; grid-template-columns: minmax(150px, 260px) 1fr; gap: 4px 14px; margin: 8px 0 0; font-size: 13px; }
    dt { color: var(--soft); } dd { margin: 0; }
    @media (max-width: 760px) {
      table, thead, tbody, tr, td { display: block; width: auto !important; } thead { display: none; }
      tr { border-bottom: 2px solid var(--line); padding: 8px 0; } td { border: 0; padding: 3px 12px; }
      td:empty { display: none; } td.where::before, td.law::before, td.words::before { display: block;
        content: attr(data-label); color: var(--soft); font-size: 11px; font-weight: 600; margin-top: 4px; }
      dl { grid-template-columns: 1fr; } header, main { padding-left: 12px; padding-right: 12px; }
    }
    @media print { body { background: #fff; } th { position: static; } tr, article { break-inside: avoid; } }
    """
}
