public import PatuhDiagnostics
public import PatuhRules

/// Regulations as people look them up: a list, and one regulation with its history, its articles,
/// and who cites them.
public struct RegulationBrowser: Sendable {
  public let rulebook: Rulebook
  public let language: Language

  public init(_ rulebook: Rulebook, language: Language) {
    self.rulebook = rulebook
    self.language = language
  }

  /// The regulations whose id, name, title or articles hold every word.
  public func regulations(matching search: [String]) -> [Regulation] {
    rulebook.regulations.filter { regulation in
      let text =
        ([regulation.id, regulation.citation, regulation.longName, regulation.title]
        + regulation.articles.flatMap { [$0.place.text, $0.says] })
        .joined(separator: "\n").lowercased()
      return search.allSatisfy { text.contains($0.lowercased()) }
    }
  }

  /// The regulation that a word names: its id, or its short name.
  public func regulation(named name: String) -> Regulation? {
    rulebook.regulation(name)
      ?? rulebook.regulations.first { $0.citation.lowercased() == name.lowercased() }
  }

  public func list(_ regulations: [Regulation], width: Int) -> String {
    var table = TextTable(columns: [
      .init(words("id", "id")), .init(words("berlaku", "in force")), .init("grade"),
      .init(words("pasal", "articles"), right: true),
      .init(words("tentang", "about"), flexible: true),
    ])
    for item in regulations {
      table.append([
        item.id, item.force.description, item.grade.letter, String(item.articles.count), item.title,
      ])
    }
    return table.render(width: width, dropping: [3, 1])
      + words("\(regulations.count) peraturan", "\(regulations.count) regulations") + "\n"
  }

  public func page(of regulation: Regulation) -> String {
    var text = "\(regulation.id) · \(regulation.citation) · grade \(regulation.grade.letter)\n"
    text += regulation.longName + "\n" + regulation.title + "\n"
    text += "\n" + words("riwayat", "history") + "\n"
    for line in history(of: regulation) { text += "  " + line + "\n" }
    text += officers(regulation.verified)
    text += "\n" + words("pasal", "articles") + "\n"
    let users = self.users(of: regulation)
    for (index, article) in regulation.articles.enumerated() {
      text += "  \(article.place.text) · \(article.kind.rawValue) · \(article.grade.letter)"
      if article.force != regulation.force { text += " · \(article.force)" }
      text += status(article) + "\n    " + article.says + "\n"
      for line in (users[index] ?? []).sorted() { text += "    ← " + line + "\n" }
      text += officers(article.verified)
    }
    return text
  }

  /// Promulgation, amendments both ways, and revocation, by day; what has no day stands last.
  private func history(of regulation: Regulation) -> [String] {
    var events: [(day: Day?, text: String)] = []
    if let day = regulation.promulgated {
      events.append((day, words("diundangkan", "promulgated")))
    }
    if let day = regulation.force.from { events.append((day, words("mulai berlaku", "in force"))) }
    func add(_ ids: [String], _ words: String) {
      for id in ids {
        let other = rulebook.regulation(id)
        events.append(
          (other?.force.from ?? other?.promulgated, words + " " + (other?.citation ?? id)))
      }
    }
    add(regulation.amendedBy, words("diubah", "amended by"))
    add(regulation.revokedBy, words("dicabut", "revoked by"))
    for id in regulation.amends {
      events.append(
        (
          regulation.force.from,
          words("mengubah", "amends") + " " + (rulebook.regulation(id)?.citation ?? id)
        ))
    }
    if let day = regulation.force.to {
      events.append((day, words("hari terakhir berlaku", "last day in force")))
    }
    return events.enumerated().sorted { left, right in
      switch (left.element.day, right.element.day) {
      case (let a?, let b?): a == b ? left.offset < right.offset : a < b
      case (nil, nil): left.offset < right.offset
      case (nil, _): false
      case (_, nil): true
      }
    }.map { ($0.element.day?.description ?? "          ") + "  " + $0.element.text }
  }

  /// By index of the article: the rules, parameters, readings and fields that cite it.
  func users(of regulation: Regulation) -> [Int: Set<String>] {
    var users: [Int: Set<String>] = [:]
    func add(_ citation: ResolvedCitation?, _ name: String) {
      guard let citation, citation.regulation == regulation.id else { return }
      for index in citation.articles { users[index, default: []].insert(name) }
    }
    for linked in rulebook.rules {
      let rule = linked.rule
      let name = words("aturan ", "rule ") + rule.id
      for basis in rule.basis { add(basis.citation, name) }
      for exception in rule.exceptions { add(exception.citation, name) }
    }
    for parameter in rulebook.parameters {
      for value in parameter.values {
        for citation in value.citations { add(citation, "param " + parameter.id) }
      }
    }
    for reading in rulebook.readings {
      for option in reading.options {
        for citation in option.citations {
          add(citation, words("bacaan ", "reading ") + reading.name)
        }
      }
    }
    for record in rulebook.vocabulary.records {
      for field in record.fields {
        add(field.source, words("kolom ", "field ") + record.name + "." + field.name)
      }
    }
    return users
  }

  private func status(_ article: Article) -> String {
    switch article.status {
    case .used: ""
    case .declined(let reason): " · " + words("tidak diperiksa: ", "not checked: ") + reason
    case .unclaimed: " · " + words("belum ada aturannya", "no rule yet")
    }
  }

  private func officers(_ verified: [Verification]) -> String {
    verified.map { item in
      "    " + words("dibandingkan", "compared")
        + ": \(item.officer), \(item.day), \(item.against)\n"
    }.joined()
  }

  private func words(_ id: String, _ en: String) -> String { Phrase(id: id, en: en)(language) }
}
