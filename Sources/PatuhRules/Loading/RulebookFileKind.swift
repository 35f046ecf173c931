/// What a file of a rulebook holds, told from its path alone.
package enum RulebookFileKind: Sendable, Hashable {
  /// `Rules/kosakata.yaml`.
  case vocabulary
  /// `Rules/<area>/<duty>.kasus.yaml`, by the id of the rule.
  case cases(rule: String)
  /// `Rules/parameter/<topic>/<value>.yaml`, by the id that expressions write.
  case parameter(String)
  /// `Rules/bacaan/<name>.yaml`.
  case reading(String)
  /// `Rules/kalender/<year>.yaml`.
  case calendar
  /// `Rules/sanksi/<ladder>.yaml`.
  case ladder(String)
  /// `Rules/sanksi/<ladder>.kasus.yaml`, by the ladder.
  case ladderCases(String)
  /// `Rules/<area>/index.yaml`, by the area.
  case area(String)
  /// `Rules/<area>/<duty>.yaml`.
  case rule(String)
  /// `Regulations/<rank>/<id>.yaml`.
  case regulation(String)

  /// - Parameter path: relative to `Rules/`, ending in `.yaml`.
  package init(rulesPath path: String) {
    let parts = path.split(separator: "/").map(String.init)
    let name = String((parts.last ?? "").dropLast(".yaml".count))
    if path == "kosakata.yaml" {
      self = .vocabulary
    } else if parts.count > 1, parts[0] == "sanksi", path.hasSuffix(".kasus.yaml") {
      self = .ladderCases(String(name.dropLast(".kasus".count)))
    } else if path.hasSuffix(".kasus.yaml") {
      self = .cases(rule: String(path.dropLast(".kasus.yaml".count)))
    } else if parts.count > 1, parts[0] == "parameter" {
      let id = parts[1...].joined(separator: ".").utf8.dropLast(".yaml".count)
      let (hyphen, underscore) = (UInt8(ascii: "-"), UInt8(ascii: "_"))
      self = .parameter(String(decoding: id.map { $0 == hyphen ? underscore : $0 }, as: UTF8.self))
    } else if parts.count > 1, parts[0] == "bacaan" {
      self = .reading(name)
    } else if parts.count > 1, parts[0] == "kalender" {
      self = .calendar
    } else if parts.count > 1, parts[0] == "sanksi" {
      self = .ladder(name)
    } else if name == "index" {
      self = .area(parts.dropLast().joined(separator: "/"))
    } else {
      self = .rule(String(path.dropLast(".yaml".count)))
    }
  }

  /// - Parameter path: relative to `Regulations/`, ending in `.yaml`.
  package init(regulationsPath path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    self = .regulation(String(name.dropLast(".yaml".count)))
  }
}
