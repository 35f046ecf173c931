import PatuhDiagnostics
public import PatuhRules

extension RegulationBrowser {
  /// `version` of the JSON changes when a reader would have to.
  public static let jsonVersion = 1

  /// Regulations with their history, articles and users, as JSON.
  public func json(_ regulations: [Regulation]) -> String {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(Self.jsonVersion)
    json.member("kind", "patuh-regulations")
    json.key("regulations")
    json.beginArray()
    for regulation in regulations { write(regulation, to: &json) }
    json.endArray()
    json.endObject()
    return json.text + "\n"
  }

  private func write(_ regulation: Regulation, to json: inout JSONText) {
    json.beginObject()
    json.member("id", regulation.id)
    json.member("citation", regulation.citation)
    json.member("longName", regulation.longName)
    json.member("title", regulation.title)
    json.key("promulgated")
    if let day = regulation.promulgated { json.value(day.description) } else { json.null() }
    json.member(force: regulation.force)
    json.member("amends", regulation.amends)
    json.member("amendedBy", regulation.amendedBy)
    json.member("revokedBy", regulation.revokedBy)
    json.member("grade", regulation.grade.letter)
    json.member(verified: regulation.verified)
    let users = self.users(of: regulation)
    json.key("articles")
    json.beginArray()
    for (index, article) in regulation.articles.enumerated() {
      write(article, users[index] ?? [], to: &json)
    }
    json.endArray()
    json.endObject()
  }

  private func write(_ article: Article, _ users: Set<String>, to json: inout JSONText) {
    json.beginObject()
    json.member("place", article.place.text)
    json.member("kind", article.kind.rawValue)
    json.member("says", article.says)
    json.member(force: article.force)
    json.member("grade", article.grade.letter)
    json.member(verified: article.verified)
    switch article.status {
    case .used: json.member("status", "used")
    case .declined(let reason):
      json.member("status", "declined")
      json.member("reason", reason)
    case .unclaimed: json.member("status", "unclaimed")
    }
    json.member("users", users.sorted())
    json.endObject()
  }
}

extension JSONText {
  /// The officers who compared a text with the gazette.
  fileprivate mutating func member(verified: [Verification]) {
    key("verified")
    beginArray()
    for item in verified {
      beginObject()
      member("by", item.officer)
      member("day", item.day.description)
      member("against", item.against)
      endObject()
    }
    endArray()
  }
}
