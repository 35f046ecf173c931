import Mustache
import PatuhDiagnostics
import PatuhRules
import PatuhTesting

/// The page of coverage: each regulation with the state of every article, then what cases leave out.
///
/// One file without anything fetched from elsewhere; texts are escaped by the template engine.
struct CoveragePage {
  let report: CoverageReport
  let language: Language

  func render() throws -> [UInt8] {
    let template = try MustacheTemplate(string: Self.template)
    return Array(template.render(context()).utf8)
  }

  private func context() -> [String: Any] {
    [
      "lang": language.rawValue,
      "style": Self.style,
      "title": CoverageWords.title(language),
      "cards": cards(),
      "legend": legend(),
      "regulationsTitle": Self.regulationsTitle(language),
      "regulations": report.regulations.filter { !$0.items.isEmpty }.map(regulation),
      "ownersTitle": Self.ownersTitle(language),
      "owners": owners(),
      "uncountedTitle": PageText(
        report.uncounted.isEmpty ? "" : CoverageWords.uncounted(language)),
      "uncounted": report.uncounted.map { item in
        [
          "owner": item.owner, "what": PageText(item.what?(language) ?? ""),
          "reason": item.reason(language),
        ] as [String: Any]
      },
    ]
  }

  private func cards() -> [[String: String]] {
    func card(_ share: Int, _ part: Int, _ whole: Int, _ words: Phrase) -> [String: String] {
      [
        "share": CoverageText.percent(share), "number": "\(part)/\(whole)",
        "words": words(language), "state": share == 10_000 ? "tested" : "encoded",
      ]
    }
    let all = card(report.share, report.reached(), report.total(), CoverageWords.all)
    return [all]
      + CoverageReport.Goal.Kind.allCases.filter { report.total($0) > 0 }.map { kind in
        let (part, whole) = (report.reached(kind), report.total(kind))
        return card(part * 10_000 / whole, part, whole, CoverageWords.kind(kind))
      }
  }

  /// The states with the number of articles of each: one bar over all of them.
  private func legend() -> [[String: String]] {
    RegulationCoverage.State.allCases.map { state in
      [
        "state": state.rawValue, "words": CoverageWords.state(state)(language),
        "number": String(report.regulations.reduce(0) { $0 + $1.count(state) }),
      ]
    }
  }

  private func regulation(_ regulation: RegulationCoverage) -> [String: Any] {
    [
      "id": regulation.id,
      "citation": regulation.citation,
      "title": regulation.title,
      "counts": RegulationCoverage.State.allCases.filter { regulation.count($0) > 0 }.map {
        [
          "state": $0.rawValue, "number": String(regulation.count($0)),
          "words": CoverageWords.state($0)(language),
        ]
      },
      "articles": regulation.items.map { item in
        [
          "state": item.state.rawValue,
          "words": CoverageWords.state(item.state)(language),
          "place": item.article.place.text,
          "says": item.article.says,
          "reason": PageText(item.state == .declined ? item.reason ?? "" : ""),
          "users": PageText(item.users.joined(separator: ", ")),
        ] as [String: Any]
      },
    ]
  }

  private func owners() -> [[String: Any]] {
    var names: [String] = []
    var goals: [String: [CoverageReport.Goal]] = [:]
    for goal in report.goals {
      if goals[goal.owner] == nil { names.append(goal.owner) }
      goals[goal.owner, default: []].append(goal)
    }
    return names.map { name in
      let all = goals[name] ?? []
      let missed = all.filter { !$0.isReached }
      return [
        "name": name,
        "number": "\(all.count - missed.count)/\(all.count)",
        "state": missed.isEmpty ? "tested" : "unclaimed",
        "missed": missed.map { goal in
          [
            "what": goal.what(language),
            "place": "\(goal.range.source.name):\(goal.range.start.line)",
          ]
        },
      ]
    }
  }

  private static let regulationsTitle = Phrase(
    id: "Menurut pasal peraturan", en: "By article of the law")
  private static let ownersTitle = Phrase(
    id: "Menurut aturan dan nilai hukum", en: "By rule and legal value")
}

extension CoveragePage {
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
    <header><h1>{{title}}</h1></header>
    <main>
    <section class="cards">
    {{#cards}}<div class="card {{state}}"><strong>{{share}} %</strong><span>{{words}}</span>\
    <span class="soft">{{number}}</span></div>
    {{/cards}}
    </section>
    <section>
    <h2>{{regulationsTitle}}</h2>
    <div class="bar">{{#legend}}<i class="{{state}}" style="flex-grow:{{number}}"></i>{{/legend}}\
    </div>
    <p class="legend">{{#legend}}<span><b class="{{state}}">{{number}}</b> {{words}}</span>
    {{/legend}}</p>
    {{#regulations}}
    <details open id="{{id}}">
    <summary><span class="name"><strong>{{citation}}</strong> {{title}}</span>\
    <span class="counts">{{#counts}}<b class="{{state}}" title="{{words}}">{{number}}</b>{{/counts}}\
    </span></summary>
    <div class="bar">{{#articles}}<i class="{{state}}" title="{{place}}: {{words}}"></i>\
    {{/articles}}</div>
    <ul>
    {{#articles}}<li class="{{state}}"><span class="place">{{place}}</span>\
    <div><p>{{says}}</p><p class="soft"><b class="{{state}}">{{words}}</b> \
    {{#reason}}{{reason}} {{/reason}}{{#users}}<span class="code">{{users}}</span>{{/users}}</p></div></li>
    {{/articles}}
    </ul>
    </details>
    {{/regulations}}
    </section>
    <section>
    <h2>{{ownersTitle}}</h2>
    <ul class="owners">
    {{#owners}}<li class="{{state}}"><span class="place">{{number}}</span><div>\
    <p class="code">{{name}}</p>\
    {{#missed}}<p class="soft">{{what}} <span class="code">{{place}}</span></p>{{/missed}}\
    </div></li>
    {{/owners}}
    </ul>
    </section>
    {{#uncountedTitle}}
    <section>
    <h2>{{uncountedTitle}}</h2>
    <ul class="owners">
    {{#uncounted}}<li class="declined"><span class="place">–</span><div>\
    <p class="code">{{owner}}</p>\
    <p class="soft">{{#what}}{{what}}: {{/what}}{{reason}}</p></div></li>
    {{/uncounted}}
    </ul>
    </section>
    {{/uncountedTitle}}
    </main>
    </body>
    </html>

    """

  static let style = """
    :root { --ink: #1d2733; --soft: #5b6775; --line: #d9dee4; --tested: #1b6e3c;
      --encoded: #8a5a00; --declined: #5f6b79; --unclaimed: #a4262c; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: #f5f7f9;
      font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
    header, main { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
    main { padding-bottom: 3rem; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
    .cards { display: grid; gap: .6rem;
      grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
    .card { background: #fff; border: 1px solid var(--line); border-top: 4px solid var(--line);
      border-radius: 6px; padding: .6rem .9rem; }
    .card.tested { border-top-color: var(--tested); }
    .card.encoded { border-top-color: var(--encoded); }
    .card strong { display: block; font-size: 1.3rem; } .card span { display: block; }
    .bar { display: flex; gap: 2px; height: .8rem; margin: .35rem 0; }
    .bar i { flex: 1 1 0; min-width: 1px; border-radius: 2px; }
    i.tested, b.tested { background: var(--tested); }
    i.encoded, b.encoded { background: var(--encoded); }
    i.declined, b.declined { background: var(--declined); }
    i.unclaimed, b.unclaimed { background: var(--unclaimed); }
    .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .4rem 0 1rem; }
    b { display: inline-block; border-radius: 4px; padding: 0 .4rem; font-size: .78rem;
      font-weight: 600; color: #fff; }
    details { background: #fff; border: 1px solid var(--line); border-radius: 6px;
      margin: .7rem 0; padding: .6rem .9rem; }
    summary { cursor: pointer; display: flex; gap: .8rem; justify-content: space-between;
      align-items: baseline; }
    summary::-webkit-details-marker { display: none; }
    .counts { white-space: nowrap; } .counts b { margin-left: .25rem; }
    ul { list-style: none; margin: .5rem 0 0; padding: 0; }
    .owners { background: #fff; border: 1px solid var(--line); border-radius: 6px;
      padding: 0 .9rem; }
    li { display: grid; grid-template-columns: 10.5rem 1fr; gap: 0 .9rem;
      padding: .45rem 0 .45rem .7rem; border-top: 1px solid var(--line); border-left: 5px solid var(--line);
      overflow-wrap: anywhere; break-inside: avoid; }
    li:first-child { border-top: 0; }
    li.tested { border-left-color: var(--tested); background: #f3faf5; }
    li.encoded { border-left-color: var(--encoded); background: #fdf8ec; }
    li.declined { border-left-color: var(--declined); }
    li.unclaimed { border-left-color: var(--unclaimed); background: #fdf1f2; }
    li p { margin: 0; } .place { font-weight: 600; }
    .owners li { grid-template-columns: 4.5rem 1fr; }
    .soft { color: var(--soft); font-size: .88rem; }
    .code { font-family: ui-monospace, Consolas, monospace; font-size: .82rem; }
    @media (max-width: 40rem) {
      li { grid-template-columns: 1fr; }
      summary, .counts { display: block; } .counts b { margin: 0 .25rem 0 0; }
    }
    @media print { body { background: #fff; } header, main { max-width: none; } }
    """
}
