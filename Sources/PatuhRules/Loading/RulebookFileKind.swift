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
    let name = Self.stem(path)
    if path == "kosakata.yaml" {
      self = .vocabulary
    } else if path.hasSuffix(".kasus.yaml") {
      self =
        path.hasPrefix("sanksi/")
        ? .ladderCases(String(name.dropLast(".kasus".utf8.count)))
        : .cases(rule: String(path.dropLast(".kasus.yaml".utf8.count)))
    } else if path.hasPrefix("parameter/") {
      self = .parameter(Self.identifier(path))
    } else if path.hasPrefix("bacaan/") {
      self = .reading(name)
    } else if path.hasPrefix("kalender/") {
      self = .calendar
    } else if path.hasPrefix("sanksi/") {
      self = .ladder(name)
    } else if name == "index" {
      self = .area(String(path.dropLast("/index.yaml".utf8.count)))
    } else {
      self = .rule(String(path.dropLast(".yaml".utf8.count)))
    }
  }

  /// - Parameter path: relative to `Regulations/`, ending in `.yaml`.
  package init(regulationsPath path: String) {
    self = .regulation(Self.stem(path))
  }

  /// The name of the file without its ending.
  private static func stem(_ path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    return String(name.dropLast(".yaml".utf8.count))
  }

  /// `iuran.batas_upah_jp` for `parameter/iuran/batas-upah-jp.yaml`.
  private static func identifier(_ path: String) -> String {
    let inside = path.utf8.dropFirst("parameter/".utf8.count).dropLast(".yaml".utf8.count)
    let bytes = inside.map { byte in
      switch byte {
      case UInt8(ascii: "/"): UInt8(ascii: ".")
      case UInt8(ascii: "-"): UInt8(ascii: "_")
      default: byte
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
