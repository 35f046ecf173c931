import Mustache

/// Text of a page. A section over an empty text is not rendered, as a reader of templates expects.
struct PageText: MustacheCustomRenderable {
  let renderText: String

  init(_ text: String) {
    self.renderText = text
  }

  var isNull: Bool { renderText.isEmpty }
}
