extension HTMLReport {
  static let template = """
    <!DOCTYPE html>
    <html lang="{{lang}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{title}}, {{day}}</title>
    <style>{{{style}}}</style>
    </head>
    <body>
    <header>
    <h1>{{title}}</h1>
    <p class="lead">{{asOf}} <strong>{{day}}</strong></p>
    <p class="small">{{sourcesTitle}}: {{sources}}</p>
    </header>
    <main>
    <section class="cards">
    {{#cards}}<div class="card {{class}}"><strong>{{number}}</strong><span>{{words}}</span></div>
    {{/cards}}
    </section>
    <p class="remark">{{recommendation}}</p>
    <section id="subjects">
    <h2>{{bySubject}}</h2>
    {{#noFindings}}<p>{{noFindings}}</p>{{/noFindings}}
    <input id="filter" type="search" placeholder="{{filter}}" aria-label="{{filter}}">
    {{#subjects}}
    <details class="subject"{{#open}} open{{/open}}>
    <summary><span class="name">{{name}}</span> <span class="id">{{id}}</span>\
    {{#violations}}<span class="tag bad">{{violations}}</span>{{/violations}}\
    {{#unknowns}}<span class="tag gap">{{unknowns}}</span>{{/unknowns}}</summary>
    {{#findings}}
    <article class="{{class}}">
    <h3><span class="tag {{class}}">{{outcome}}</span> <span class="code">{{category}}</span>\
     {{title}}{{#severity}} <span class="id">({{severity}})</span>{{/severity}}</h3>
    <p class="message">{{message}}{{#count}} <strong>{{count}}</strong>{{/count}}\
    {{#amount}} <strong>{{amount}}</strong>{{/amount}}</p>
    {{#waiver}}<p class="waiver">{{waiver}}</p>{{/waiver}}
    {{#fault}}<p class="fault">{{fault}}</p>{{/fault}}
    <dl>
    {{#remedy}}<dt>{{remedyTitle}}</dt><dd class="remedy">{{remedy}}</dd>{{/remedy}}
    {{#discretion}}<dt>{{discretionTitle}}</dt><dd>{{discretion}}</dd>{{/discretion}}
    {{#hasNeeds}}<dt>{{needsTitle}}</dt><dd>{{#needs}}<div>{{.}}</div>{{/needs}}</dd>{{/hasNeeds}}
    {{#readings}}<dt>{{readingsTitle}}</dt><dd>{{readings}}</dd>{{/readings}}
    {{#assumptions}}<dt>{{assumedTitle}}</dt><dd>{{assumptions}}</dd>{{/assumptions}}
    {{#hasEvidence}}<dt>{{evidenceTitle}}</dt><dd>{{#evidence}}<div>{{.}}</div>{{/evidence}}\
    {{#evidenceMore}}<div class="id">{{evidenceMore}}</div>{{/evidenceMore}}</dd>{{/hasEvidence}}
    <dt>{{basisTitle}}</dt><dd>{{#basis}}<div>{{cite}} <span class="grade">{{grade}}</span>\
    {{#says}} <span class="says">{{says}}</span>{{/says}}</div>{{/basis}}</dd>
    {{#hasParameters}}<dt>{{parametersTitle}}</dt><dd>{{#parameters}}<div>{{.}}</div>\
    {{/parameters}}</dd>{{/hasParameters}}
    <dt>{{howSure}}</dt><dd><span class="grade">{{grade}}</span> {{gradeWords}}</dd>
    </dl>
    </article>
    {{/findings}}
    </details>
    {{/subjects}}
    {{#hasOthers}}<details id="others"><summary>{{othersTitle}}</summary>
    <div class="scroll"><table>
    <thead><tr>{{#otherHeadings}}<th>{{.}}</th>{{/otherHeadings}}</tr></thead>
    <tbody>
    {{#others}}<tr class="line"><td>{{name}} <span class="id">{{id}}</span></td>\
    <td class="code">{{codes}}</td><td class="n v">{{violations}}</td><td class="n u">{{unknowns}}</td></tr>
    {{/others}}
    </tbody>
    </table></div>
    </details>{{/hasOthers}}
    {{#omitted}}<p class="remark">{{omitted}}</p>{{/omitted}}
    </section>
    <section>
    <h2>{{byRule}}</h2>
    <div class="scroll"><table>
    <thead><tr>{{#ruleHeadings}}<th>{{.}}</th>{{/ruleHeadings}}</tr></thead>
    <tbody>
    {{#rules}}<tr class="{{class}}"><td class="code">{{category}}</td><td class="rule">{{title}}<br>\
    <span class="id">{{id}}</span></td><td class="n v">{{violations}}</td>\
    <td class="n u">{{unknowns}}</td><td class="n">{{passes}}</td><td class="n">{{others}}</td>\
    <td class="q">{{count}}</td><td class="n">{{amount}}</td></tr>
    {{/rules}}
    </tbody>
    </table></div>
    </section>
    {{#hasFigures}}<section>
    <h2>{{figuresTitle}}</h2>
    <table class="grades"><tbody>{{#figures}}<tr><td>{{title}}</td><td>{{text}}</td></tr>
    {{/figures}}</tbody></table>
    </section>{{/hasFigures}}
    <section>
    <h2>{{gradesTitle}}</h2>
    <table class="grades"><tbody>{{#grades}}<tr><td class="grade">{{grade}}</td><td>{{words}}</td></tr>
    {{/grades}}</tbody></table>
    <p class="small">{{draftNotice}}</p>
    </section>
    </main>
    <script>{{{script}}}</script>
    </body>
    </html>

    """

  /// Hides subjects that do not hold what is typed; without it the page is merely longer.
  static let script = """
    var filter = document.getElementById('filter'), others = document.getElementById('others');
    var items = Array.from(document.querySelectorAll('.subject, .line')).map(function (item) {
      return { item: item, text: item.textContent.toLowerCase() };
    });
    var waiting;
    function apply() {
      var wanted = filter.value.toLowerCase(), found = 0;
      items.forEach(function (entry) {
        var isHidden = entry.text.indexOf(wanted) < 0;
        if (entry.item.hidden !== isHidden) { entry.item.hidden = isHidden; }
        if (!isHidden && entry.item.className === 'line') { found += 1; }
      });
      if (others && wanted) { others.open = found > 0; }
    }
    filter.addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(apply, 120);
    });
    """

  static let style = """
    :root { --ink: #1d2733; --soft: #5b6775; --line: #d9dee4; --bad: #a4262c; --gap: #8a5a00;
      --paper: #fff; --shade: #f5f7f9; }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--ink); background: var(--shade);
      font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", Arial, sans-serif; }
    header, main { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
    header { padding-top: 1.5rem; }
    h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.2rem; margin: 2rem 0 .6rem; }
    h3 { font-size: 1rem; margin: 0 0 .3rem; }
    .lead { margin: .2rem 0; } .small, .remark { color: var(--soft); font-size: .9rem; }
    .cards { display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }
    .card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      padding: .6rem .9rem; min-width: 8.5rem; }
    .card strong { display: block; font-size: 1.35rem; } .card span { color: var(--soft); }
    .card.bad strong { color: var(--bad); } .card.gap strong { color: var(--gap); }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; background: var(--paper); font-size: .92rem; }
    th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: left;
      vertical-align: top; }
    th { background: #eef1f4; } td.n { text-align: right; white-space: nowrap; }
    td.rule { min-width: 15rem; } td.q { text-align: right; }
    tr.bad td.v { color: var(--bad); font-weight: 600; } tr.gap td.u, tr.bad td.u { color: var(--gap); }
    .code { font-family: ui-monospace, Consolas, monospace; font-size: .85em; white-space: nowrap; }
    .id { color: var(--soft); font-size: .85em; font-weight: 400; overflow-wrap: anywhere; }
    #filter { width: 100%; padding: .5rem .7rem; font: inherit; border: 1px solid var(--line);
      border-radius: 6px; margin-bottom: .6rem; }
    .subject { background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
      margin: .5rem 0; padding: .5rem .8rem; }
    .subject summary, #others summary { cursor: pointer; } #others { margin: 1rem 0; }
    #others .code { white-space: normal; } .name { font-weight: 600; }
    .tag { border-radius: 4px; padding: .05rem .4rem; font-size: .8rem; font-weight: 600;
      margin-left: .4rem; color: #fff; }
    .tag.bad { background: var(--bad); } .tag.gap { background: var(--gap); }
    h3 .tag { margin-left: 0; }
    article { border-left: 4px solid var(--line); padding: .3rem 0 .3rem .8rem; margin: .8rem 0; }
    article.bad { border-color: var(--bad); } article.gap { border-color: var(--gap); }
    .message { margin: .1rem 0 .4rem; } .fault { color: var(--bad); }
    dl { display: grid; grid-template-columns: minmax(9rem, 13rem) 1fr; gap: .15rem .8rem; margin: 0;
      font-size: .92rem; }
    dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
    .remedy { font-weight: 600; } .says { color: var(--soft); }
    .grade { display: inline-block; border: 1px solid var(--soft); border-radius: 3px;
      padding: 0 .3rem; font-weight: 600; font-size: .85em; }
    .grades { width: auto; }
    @media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dt { margin-top: .3rem; } }
    @media print { body { background: #fff; font-size: 10.5pt; } #filter { display: none; }
      .subject, article { break-inside: avoid; } header, main { max-width: none; padding: 0; } }
    """
}
