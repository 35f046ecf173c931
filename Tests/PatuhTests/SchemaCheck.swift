import Patuh
import PatuhYAML

/// Holds a YAML tree against a schema, as an editor would.
enum SchemaCheck {
  static func accepts(_ node: Node, _ schema: Schema) -> Bool {
    switch schema {
    case .anything: true
    case .nothing: node.isNull
    case .text: node.scalar != nil && !node.isNull
    case .integer: node.scalar?.integer != nil
    case .number: node.scalar?.decimal != nil
    case .flag: node.scalar?.boolean != nil
    case .day:
      node.scalar.map { $0.text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil } ?? false
    case .oneOf(let words): node.scalar.map { words.contains($0.text) } ?? false
    case .pattern(let pattern):
      node.scalar.map { scalar in
        (try? Regex(pattern)).map { scalar.text.firstMatch(of: $0) != nil } ?? false
      } ?? false
    case .list(let item, let count):
      node.sequence.map { items in
        items.count >= count && items.allSatisfy { accepts($0, item) }
      } ?? false
    case .keys(let keys):
      node.mapping.map { pairs in
        pairs.allSatisfy { pair in
          keys.contains { $0.name == pair.key.text && accepts(pair.value, $0.schema) }
        }
          && keys.filter(\.isRequired).allSatisfy { key in
            pairs.contains { $0.key.text == key.name }
          }
      } ?? false
    case .names(let value): node.mapping?.allSatisfy { accepts($0.value, value) } ?? false
    case .any(let schemas): schemas.contains { accepts(node, $0) }
    }
  }
}
