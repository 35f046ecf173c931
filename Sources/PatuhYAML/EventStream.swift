internal import CYAML

/// One event of the YAML stream, copied out of libyaml's memory.
struct Event {
  enum Kind {
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case alias
    case scalar(Scalar.Style, text: String, holdsNUL: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  let kind: Kind
  let hasAnchor: Bool
  let hasTag: Bool

  /// The two marks as libyaml counts them: in code points, not in bytes.
  let start: Int
  let end: Int
}

/// What made libyaml give up.
struct SyntaxFault {
  /// libyaml's own words, always English.
  let problem: String
  /// In code points.
  let position: Int
  /// Whether the fault lies in the bytes (reader) and `position` is therefore a byte offset.
  let isByteOffset: Bool
  /// Where the construct began that couldn't be finished, in code points.
  var context: Int?
}

/// What the receiver of an event wants next.
enum EventReply {
  case more
  case enough
}

/// Runs libyaml over `bytes` and hands each event to `receive`.
///
/// The parser is a local variable of this function and never leaves it.
/// - Returns: the fault that ended the reading, or nil when the stream or the receiver ended it.
func readEvents(
  of bytes: UnsafeBufferPointer<UInt8>, _ receive: (Event) -> EventReply
) -> SyntaxFault? {
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else {
    return SyntaxFault(problem: "out of memory", position: 0, isByteOffset: false)
  }
  defer { yaml_parser_delete(&parser) }

  // An empty buffer has no address, and libyaml wants one.
  var nothing: UInt8 = 0
  return withUnsafePointer(to: &nothing) { fallback in
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, bytes.baseAddress ?? fallback, bytes.count)
    while true {
      var raw = yaml_event_t()
      guard yaml_parser_parse(&parser, &raw) == 1 else { return fault(of: parser) }
      defer { yaml_event_delete(&raw) }
      if raw.type == YAML_STREAM_END_EVENT || raw.type == YAML_NO_EVENT { return nil }
      guard let event = copy(raw) else { continue }
      if case .enough = receive(event) { return nil }
    }
  }
}

private func fault(of parser: yaml_parser_t) -> SyntaxFault {
  let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
  if parser.error == YAML_READER_ERROR {
    return SyntaxFault(
      problem: problem, position: Int(clamping: parser.problem_offset), isByteOffset: true)
  }
  return SyntaxFault(
    problem: problem, position: Int(clamping: parser.problem_mark.index), isByteOffset: false,
    context: parser.context == nil ? nil : Int(clamping: parser.context_mark.index))
}

/// The Swift form of one event; nil for the stream's start.
private func copy(_ raw: yaml_event_t) -> Event? {
  var hasAnchor = false
  var hasTag = false
  let kind: Event.Kind
  switch raw.type {
  case YAML_DOCUMENT_START_EVENT:
    let data = raw.data.document_start
    let hasTags = data.tag_directives.start != data.tag_directives.end
    kind = .documentStart(hasDirectives: data.version_directive != nil || hasTags)
  case YAML_DOCUMENT_END_EVENT:
    kind = .documentEnd
  case YAML_ALIAS_EVENT:
    kind = .alias
  case YAML_SCALAR_EVENT:
    let data = raw.data.scalar
    hasAnchor = data.anchor != nil
    hasTag = data.tag != nil
    let text = UnsafeBufferPointer(start: data.value, count: data.length)
    kind = .scalar(
      style(data.style), text: String(decoding: text, as: UTF8.self), holdsNUL: text.contains(0))
  case YAML_SEQUENCE_START_EVENT:
    hasAnchor = raw.data.sequence_start.anchor != nil
    hasTag = raw.data.sequence_start.tag != nil
    kind = .sequenceStart
  case YAML_SEQUENCE_END_EVENT:
    kind = .sequenceEnd
  case YAML_MAPPING_START_EVENT:
    hasAnchor = raw.data.mapping_start.anchor != nil
    hasTag = raw.data.mapping_start.tag != nil
    kind = .mappingStart
  case YAML_MAPPING_END_EVENT:
    kind = .mappingEnd
  default:
    return nil
  }
  return Event(
    kind: kind, hasAnchor: hasAnchor, hasTag: hasTag,
    start: Int(clamping: raw.start_mark.index), end: Int(clamping: raw.end_mark.index))
}

private func style(_ raw: yaml_scalar_style_t) -> Scalar.Style {
  switch raw {
  case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
  case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
  case YAML_LITERAL_SCALAR_STYLE: .literal
  case YAML_FOLDED_SCALAR_STYLE: .folded
  default: .plain
  }
}
