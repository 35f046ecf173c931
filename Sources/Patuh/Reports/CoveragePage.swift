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
      "legend": RegulationCoverage.State.allCases.map { state in
        ["state": state.rawValue, "words": CoverageWords.state(state)(language)]
      },
      "regulationsTitle": Self.regulationsTitle(language),
      "regulations": report.regulations.filter { !$0.items.isEmpty }.map(regulation),
      "ownersTitle": Self.ownersTitle(language),
      "owners": owners(),
    ]
  }

  private func cards() -> [[String: String]] {
    var cards = CoverageReport.Goal.Kind.allCases.filter { report.total($0) > 0 }.map { kind in
      [
        "number": "\(report.reached(kind))/\(report.total(kind))",
        "words": CoverageWords.kind(kind)(language),
      ]
    }
    cards.append([
      "number": CoverageText.percent(report.share) + " %", "words": CoverageWords.all(language),
    ])
    return cards
  }

  private func regulation(_ regulation: RegulationCoverage) -> [String: Any] {
    [
      "id": regulation.id,
      "citation": regulation.citation,
      "title": regulation.title,
      "counts": RegulationCoverage.State.allCases.filter { regulation.count($0) > 0 }.map {
        ["state": $0.rawValue, "number": String(regulation.count($0))]
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
    {{#cards}}<div class="card"><strong>{{number}}</strong><span>{{words}}</span></div>
    {{/cards}}
    </section>
    <section>
    <h2>{{regulationsTitle}}</h2>
    <p>{{#legend}}<span class="tag {{state}}">{{words}}</span> {{/legend}}</p>
    {{#regulations}}
    <details open id="{{id}}">
    <summary><strong>{{citation}}</strong> {{title}} \
    {{#counts}}<span class="tag {{state}}">{{number}}</span>{{/counts}}</summary>
    <table><tbody>
    {{#articles}}<tr class="{{state}}"><td class="place">{{place}}</td>\
    <td><span class="tag {{state}}">{{words}}</span></td><td>{{says}}\
    {{#reason}}<div class="more">{{reason}}</div>{{/reason}}\
    {{#users}}<div class="more code">{{users}}</div>{{/users}}</td></tr>
    {{/articles}}
    </tbody></table>
    </details>
    {{/regulations}}
    </section>
    <section>
    <h2>{{ownersTitle}}</h2>
    <table><tbody>
    {{#owners}}<tr class="{{state}}"><td class="code">{{name}}</td><td class="place">{{number}}</td>\
    <td>{{#missed}}<div>{{what}} <span class="more code">{{place}}</span></div>{{/missed}}</td></tr>
    {{/owners}}
    </tbody></table>
    </section>
    </main>
    </body>
    </html>

    """

  static let style = """
    :root { --ink: #1d2733; --soft: #5b6775; --line: #d9dee4; --tested: #1b6e3c;
      --encoded: #8a5a00; --declined: #5b6775; --unclaimed: #a4262c; }
    body { margin: 0; color: var(--ink); background: #f5f7f9;
      font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
    header, main { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
    h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
    .cards { display: flex; flex-wrap: wrap; gap: .6rem; }
    .card { background: #fff; border: 1px solid var(--line); border-radius: 6px;
      padding: .6rem .9rem; min-width: 8.5rem; }
    .card strong { display: block; font-size: 1.3rem; } .card span { color: var(--soft); }
    details { background: #fff; border: 1px solid var(--line); border-radius: 6px;
      margin: .5rem 0; padding: .5rem .8rem; }
    summary { cursor: pointer; }
    table { border-collapse: collapse; width: 100%; background: #fff; font-size: .92rem; }
    td { border: 1px solid var(--line); padding: .3rem .5rem; vertical-align: top;
      overflow-wrap: anywhere; }
    td.place { white-space: nowrap; overflow-wrap: normal; }
    tr td:first-child { border-left: 6px solid var(--line); }
    tr.tested td:first-child { border-left-color: var(--tested); background: #e8f4ec; }
    tr.encoded td:first-child { border-left-color: var(--encoded); background: #fbf2df; }
    tr.declined td:first-child { border-left-color: var(--declined); background: #eef1f4; }
    tr.unclaimed td:first-child { border-left-color: var(--unclaimed); background: #fbe9ea; }
    .tag { border-radius: 4px; padding: .05rem .4rem; font-size: .8rem; font-weight: 600;
      color: #fff; white-space: nowrap; }
    .tag.tested { background: var(--tested); } .tag.encoded { background: var(--encoded); }
    .tag.declined { background: var(--declined); } .tag.unclaimed { background: var(--unclaimed); }
    .more { color: var(--soft); font-size: .9em; }
    .code { font-family: ui-monospace, Consolas, monospace; font-size: .85em; }
    @media print { body { background: #fff; } header, main { max-width: none; } }
    """
}
