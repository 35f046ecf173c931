package import PatuhCEL

/// A piece of a rule's message: words, or an expression whose value is put in their place.
package enum MessagePart: Sendable {
  case words(String)
  case expression(CheckedExpression)
}

extension LinkedRule {
  /// The message as it was checked; nil when the rule has none and its title stands for it.
  package var messageParts: [MessagePart]? {
    checked.message?.map { piece in
      switch piece {
      case .text(let text): .words(text)
      case .expression(let expression): .expression(expression)
      }
    }
  }
}
