import PatuhDiagnostics
import PatuhYAML

/// A source whose places are marked with emoji digits (1️⃣ 2️⃣ …), which are taken out again.
struct Marked {
  let source: Source
  /// Byte offset of each marker, in order of their numbers.
  let offsets: [Int]

  init(_ text: String, name: String = "uji.yaml") {
    var plain = ""
    var found: [Int: Int] = [:]
    for character in text {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[1].value == 0xFE0F, scalars[2].value == 0x20E3,
        let digit = Int(String(scalars[0]))
      {
        found[digit] = plain.utf8.count
      } else {
        plain.append(character)
      }
    }
    source = Source(name: name, text: plain)
    offsets = found.sorted { $0.key < $1.key }.map(\.value)
  }
}

/// Every scalar of a node, keys included, in the order of the file.
func scalars(of node: Node) -> [Scalar] {
  switch node.content {
  case .scalar(let scalar): [scalar]
  case .sequence(let items, _): items.flatMap(scalars)
  case .mapping(let pairs, _): pairs.flatMap { [$0.key] + scalars(of: $0.value) }
  }
}

/// Reads a text that must be in order.
func read(_ text: String) -> (node: Node?, bag: DiagnosticBag) {
  var bag = DiagnosticBag()
  let node = YAMLReader.read(Source(name: "uji.yaml", text: text), into: &bag)
  return (node, bag)
}

func codes(_ bag: DiagnosticBag) -> [String] { bag.sorted.map(\.code) }
