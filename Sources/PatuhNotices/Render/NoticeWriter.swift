/// Writes letters: facts and checked templates in, bytes out. Pure, and the same for the same facts.
public struct NoticeWriter: Sendable {
  public let templates: NoticeTemplates

  public init(_ templates: NoticeTemplates) {
    self.templates = templates
  }

  /// One letter in one format; nil when there is no template of its kind.
  ///
  /// Linear in the findings and their evidence.
  public func render(
    _ facts: NoticeFacts, _ format: NoticeFormat, trace: NoticeTrace
  ) -> [UInt8]? {
    guard let context = context(facts, trace: trace),
      let text = templates.render(facts.kind, format, context)
    else { return nil }
    return Array((format == .text ? TextLayout().lay(text) : text).utf8)
  }

  /// What the templates of a letter see, by name; nil when there is no template of its kind.
  package func context(_ facts: NoticeFacts, trace: NoticeTrace) -> [String: Any]? {
    guard let head = templates.head(facts.kind) else { return nil }
    return NoticeContext(
      facts: facts, trace: trace,
      hasTwoSigners: head.head[.signature]?.first?.text == "mengetahui"
        && facts.office.witness != nil,
      hasReceipt: head.isSet(.receipt), hasRemedy: head.isSet(.remedy)
    ).values()
  }
}
