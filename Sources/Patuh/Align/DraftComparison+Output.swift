import PatuhDiagnostics
import PatuhDrafts

extension DraftComparison {
  /// What changed, as text for people.
  public func text() -> String {
    let language = new.options.language
    var text =
      Phrase(
        id: "\(old.draft.source.name) → \(new.draft.source.name)",
        en: "\(old.draft.source.name) → \(new.draft.source.name)")(language) + "\n"
    text += section(CompareWords.settled(settled.count), settled.map { line($0, old) })
    text += section(CompareWords.fresh(fresh.count), fresh.map { line($0, new) })
    text += section(
      CompareWords.moved(moved.count),
      moved.map { pair in
        "\(pair.new.code) \(place(pair.old)) → \(place(pair.new)): \(pair.new.message)"
      })
    text += section(
      CompareWords.articles(articles.count), articles.map { "\($0.name): \($0.change.rawValue)" })
    return text + CompareWords.kept(kept)(language) + "\n"
  }

  private func section(_ title: Phrase, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n" + title(new.options.language) + "\n" + lines.map { "  " + $0 + "\n" }.joined()
  }

  private func line(_ note: AlignmentNote, _ run: AlignRun) -> String {
    let weight = AlignWords.weight(note.weight)(run.options.language)
    return "\(weight)[\(note.code)] \(place(note)): \(note.message)"
  }

  private func place(_ note: AlignmentNote) -> String {
    let line = "\(AlignWords.line(new.options.language)) \(note.range.start.line)"
    return note.place.isEmpty ? line : "\(note.place) (\(line))"
  }

  /// What changed, as JSON.
  public func json() -> [UInt8] {
    var json = JSONText()
    json.beginObject()
    json.key("version")
    json.value(1)
    json.member("old", old.draft.source.name)
    json.member("new", new.draft.source.name)
    for (name, notes) in [("settled", settled), ("new_findings", fresh)] {
      json.key(name)
      json.beginArray()
      for note in notes {
        json.beginObject()
        write(note, to: &json)
        json.endObject()
      }
      json.endArray()
    }
    json.key("moved")
    json.beginArray()
    for pair in moved {
      json.beginObject()
      write(pair.new, to: &json)
      json.member("old_place", pair.old.place)
      json.key("old_line")
      json.value(pair.old.range.start.line)
      json.endObject()
    }
    json.endArray()
    json.key("kept")
    json.value(kept)
    json.key("articles")
    json.beginArray()
    for article in articles {
      json.beginObject()
      json.member("article", article.name)
      json.member("change", article.change.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return Array((json.text + "\n").utf8)
  }

  private func write(_ note: AlignmentNote, to json: inout JSONText) {
    json.member("code", note.code)
    json.member("severity", note.weight.name)
    json.member("place", note.place)
    json.key("line")
    json.value(note.range.start.line)
    json.member("message", note.message)
  }
}

/// The words of a comparison.
private enum CompareWords {
  static func settled(_ count: Int) -> Phrase {
    Phrase(id: "Selesai (\(count)):", en: "Settled (\(count)):")
  }

  static func fresh(_ count: Int) -> Phrase {
    Phrase(id: "Baru (\(count)):", en: "New (\(count)):")
  }

  static func moved(_ count: Int) -> Phrase {
    Phrase(id: "Pindah tempat (\(count)):", en: "Moved (\(count)):")
  }

  static func articles(_ count: Int) -> Phrase {
    Phrase(
      id: "Pasal dan pembukaan yang berubah (\(count)):",
      en: "Changed articles and preamble (\(count)):")
  }

  static func kept(_ count: Int) -> Phrase {
    Phrase(id: "\nTetap: \(count) temuan", en: "\nUnchanged: \(count) findings")
  }
}
