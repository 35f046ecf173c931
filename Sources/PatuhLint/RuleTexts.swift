internal import PatuhCEL
internal import PatuhDiagnostics
internal import PatuhYAML

/// The expressions of a rule file as they stand there, also when the rule can't be compiled.
struct RuleTexts {
  struct Item {
    /// The keys that lead to it: `require`, `let.belum`, `exceptions.penyelenggara-negara`.
    let key: String
    let expression: Expression
  }

  let items: [Item]

  init(_ file: LintFile) {
    var scalars: [(String, Scalar)] = []
    func add(_ key: String, _ node: Node?) {
      if let scalar = node?.scalar, !scalar.isNull { scalars.append((key, scalar)) }
    }
    for pair in file.node["let"]?.mapping ?? [] { add("let." + pair.key.text, pair.value) }
    for key in ["applies", "require", "evidence"] { add(key, file.node[key]) }
    for item in file.node["exceptions"]?.sequence ?? [] {
      add("exceptions." + (item["id"]?.scalar?.text ?? ""), item["when"])
    }
    for key in ["count", "amount"] { add(key, file.node[key]?["value"]) }
    for item in file.node["measures"]?.sequence ?? [] {
      for key in ["value", "of", "when", "by"] { add("measures." + key, item[key]) }
    }
    let environment = Environment()
    items = scalars.compactMap { key, scalar in
      var ignored = DiagnosticBag()
      return environment.parse(scalar.text, map: scalar.sourceMap, into: &ignored)
        .map { Item(key: key, expression: $0) }
    }
  }
}
