import PatuhDiagnostics

/// Compares the tags of a template with the declared names, and its sections with one another.
struct TemplateCheck {
  /// A text with tags: a file, or a part of one.
  struct Part {
    let source: Source
    let bounds: Range<Int>

    init(_ source: Source, _ bounds: Range<Int>? = nil) {
      self.source = source
      self.bounds = bounds ?? 0..<source.bytes.count
    }
  }

  /// The parts that a partial's name stands for; nil when there is none.
  let partial: (String) -> [Part]?
  var bag = DiagnosticBag()
  private var including: [String] = []

  init(partial: @escaping (String) -> [Part]?) {
    self.partial = partial
  }

  /// The names that hold at a place: innermost last.
  typealias Scope = [TemplateModel]

  private struct Open {
    let tag: TemplateTag
    let addsScope: Bool
  }

  mutating func check(_ part: Part, scope: Scope) {
    let source = part.source
    var scope = scope
    var open: [Open] = []
    let tags = TemplateTag.scan(source.bytes, in: part.bounds)
    for tag in tags {
      let place = SourceRange(source: source, tag.range)
      switch tag.kind {
      case .text, .comment: break
      case .unfinished: bag.append(.unfinishedTag(place))
      case .foreign: bag.append(.foreignTag(tag.name, place))
      case .variable: checkVariable(tag.name, place, scope)
      case .section, .inverted:
        let added = section(tag, place, scope)
        if let added { scope.append(added) }
        open.append(Open(tag: tag, addsScope: added != nil))
      case .close:
        guard let last = open.last else {
          bag.append(.closedTooOften(tag.name, place))
          continue
        }
        guard last.tag.name == tag.name else {
          bag.append(
            .closedWrongly(
              tag.name, expected: last.tag.name, place,
              opened: SourceRange(source: source, last.tag.range)))
          // What it closes takes along what was left open inside.
          guard let index = open.lastIndex(where: { $0.tag.name == tag.name }) else { continue }
          for left in open[index...] where left.addsScope { scope.removeLast() }
          open.removeSubrange(index...)
          continue
        }
        open.removeLast()
        if last.addsScope { scope.removeLast() }
      case .partial: include(tag.name, place, scope)
      }
    }
    for left in open.reversed() {
      bag.append(.unclosedSection(left.tag.name, SourceRange(source: source, left.tag.range)))
    }
  }

  private mutating func checkVariable(_ name: String, _ place: SourceRange, _ scope: Scope) {
    if name == "." {
      if case .texts? = scope.last { return }
      bag.append(.dotOutsideList(place))
      return
    }
    switch lookUp(name, scope) {
    case .text?, nil: break
    case .flag?, .list?, .texts?, .group?: bag.append(.notAText(name, place))
    }
    if lookUp(name, scope) == nil { unknown(name, place, scope) }
  }

  /// The scope that a section adds; nil when its name is unknown.
  private mutating func section(
    _ tag: TemplateTag, _ place: SourceRange, _ scope: Scope
  ) -> TemplateModel? {
    guard tag.name != "." else {
      bag.append(.dotOutsideList(place))
      return nil
    }
    guard let model = lookUp(tag.name, scope) else {
      unknown(tag.name, place, scope)
      return nil
    }
    return tag.kind == .inverted ? TemplateModel.group("", []) : model
  }

  private mutating func include(_ name: String, _ place: SourceRange, _ scope: Scope) {
    guard !including.contains(name), including.count < 8 else {
      bag.append(.partialLoop(name, place))
      return
    }
    guard let parts = partial(name) else {
      bag.append(.noPartial(name, place))
      return
    }
    including.append(name)
    for part in parts { check(part, scope: scope) }
    including.removeLast()
  }

  private mutating func unknown(_ name: String, _ place: SourceRange, _ scope: Scope) {
    var known: [String] = []
    for model in scope {
      for (name, field) in model.fields {
        known.append(name)
        if case .group(_, let inner) = field { known += inner.map { name + "." + $0.name } }
      }
    }
    bag.append(.unknownName(name, nearest: NearestName.of(name, among: known), place))
  }

  /// As mustache looks names up: the first part in the scopes from inside out, the others below it.
  private func lookUp(_ name: String, _ scope: Scope) -> TemplateModel? {
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first,
      var found = scope.reversed().lazy.compactMap({ $0[first] }).first
    else { return nil }
    for part in parts.dropFirst() {
      guard case .group = found, let inner = found[part] else { return nil }
      found = inner
    }
    return found
  }
}
