internal import PatuhColumns
internal import PatuhDiagnostics
internal import PatuhRules
package import PatuhYAML

/// Mutants of sanctions ladders: of their conditions and amounts, and of what a step has to wait
/// for, who may take it and how long it lasts.
extension MutantFinder {
  package func mutants(ofLadder id: String, _ root: Node) -> [Mutant] {
    var list = MutantList(.ladder(id))
    for pair in root["let"]?.mapping ?? [] {
      add(pair.value, "let." + pair.key.text, to: &list)
    }
    add(root["applies"], "applies", to: &list)
    for item in root["exempt"]?.sequence ?? [] {
      let id = item["id"]?.text ?? ""
      add(item["when"], "exempt." + id, to: &list)
      drop(item, from: "exempt", of: root, "exempt: " + id, .exception, to: &list)
    }
    for end in ["from", "to"] { shift(root["in_force"]?[end], "in_force." + end, to: &list) }
    addTerm("delivery", of: root, "", to: &list)
    if let objection = root["objection"] {
      addUnits(objection["filing"]?["unit"], "objection.filing", to: &list)
      addUnits(objection["decision"]?["unit"], "objection.decision", to: &list)
      drop("suspends", of: objection, "objection", .reading, to: &list)
    }
    for pair in root["states"]?.mapping ?? [] {
      addCures(pair.value, "states." + pair.key.text, to: &list)
    }
    for pair in root["steps"]?.mapping ?? [] {
      addStep(pair.value, "steps." + pair.key.text, to: &list)
    }
    return list.mutants
  }

  private func addCures(_ state: Node, _ place: String, to list: inout MutantList) {
    for (index, cure) in (state["cure"]?.sequence ?? []).enumerated() {
      let place = place + ".cure[\(index + 1)]"
      add(cure["when"], place, to: &list)
      drop("when", of: cure, place, .guard, to: &list)
      dropEach("needs", of: cure, place, .guard, to: &list)
      drop(cure, from: "cure", of: state, place, .guard, to: &list)
    }
  }

  private func addStep(_ step: Node, _ place: String, to list: inout MutantList) {
    add(step["when"], place, to: &list)
    drop("when", of: step, place, .guard, to: &list)
    for key in ["after", "needs"] { dropEach(key, of: step, place, .guard, to: &list) }
    if (step["from"]?.sequence?.count ?? 0) > 1 {
      dropEach("from", of: step, place, .guard, to: &list)
    }
    addTerm("term", of: step, place, to: &list)
    addTerm("limit", of: step, place, to: &list)
    add(step["amount"]?["value"], place + ".amount", to: &list)
    let bodies = step["by"]?.sequence ?? []
    for body in bodies {
      let place = place + ".by." + (body["body"]?.text ?? "")
      add(body["when"], place, to: &list)
      for end in ["from", "to"] { shift(body[end], place + "." + end, to: &list) }
      if bodies.count > 1 { drop(body, from: "by", of: step, place, .guard, to: &list) }
    }
    for (index, item) in (step["items"]?.sequence ?? []).enumerated() {
      let place = place + ".items[\(index + 1)]"
      add(item["when"], place, to: &list)
      drop(item, from: "items", of: step, place, .guard, to: &list)
    }
  }

  // MARK: Days and terms

  private func shift(_ node: Node?, _ place: String, to list: inout MutantList) {
    for (edit, day, other) in Self.days(node) {
      list.add(.date, "\(place): \(day) → \(other)", edit, reach: nil)
    }
  }

  private func addTerm(
    _ key: String, of node: Node, _ place: String, to list: inout MutantList
  ) {
    guard let term = node[key] else { return }
    let name = place.isEmpty ? key : place + "." + key
    addUnits(term["unit"], name, to: &list)
    drop(key, of: node, place, .guard, to: &list)
  }

  /// Working days for days, and the other way round; of a reading, under each option.
  private func addUnits(_ unit: Node?, _ place: String, to list: inout MutantList) {
    guard let unit else { return }
    let nodes = unit.mapping?.filter { $0.key.text != "reading" }.map(\.value) ?? [unit]
    for node in nodes {
      let text = node.text ?? ""
      guard let other = ["hari": "hari_kerja", "hari_kerja": "hari", "bulan": "hari"][text]
      else { continue }
      list.add(
        .operator, "\(place).unit: \(text) → \(other)", TextEdit(node.range, other), reach: nil)
    }
  }

  // MARK: Taking away

  /// Each word of a list taken away; the only one takes its key with it.
  private func dropEach(
    _ key: String, of node: Node, _ place: String, _ kind: Mutant.Kind, to list: inout MutantList
  ) {
    guard let value = node[key] else { return }
    let items = value.sequence ?? []
    guard items.count > 1 else {
      drop(key, of: node, place, kind, to: &list)
      return
    }
    for (index, item) in items.enumerated() {
      var others = items.map(\.range.text)
      others.remove(at: index)
      list.add(
        kind, "\(place).\(key): \(item.range.text) → ",
        TextEdit(value.range, "[" + others.joined(separator: ", ") + "]"), reach: nil)
    }
  }

  /// A key with its value.
  private func drop(
    _ key: String, of node: Node, _ place: String, _ kind: Mutant.Kind, to list: inout MutantList
  ) {
    guard let edit = Removal.edit(of: key, in: node) else { return }
    let name = place.isEmpty ? key : place + "." + key
    list.add(kind, name + " → ", edit, reach: nil)
  }

  /// An item of a list; the only one takes its key with it.
  private func drop(
    _ item: Node, from key: String, of node: Node, _ place: String, _ kind: Mutant.Kind,
    to list: inout MutantList
  ) {
    let items = node[key]?.sequence ?? []
    let edit =
      items.count > 1
      ? Removal.edit(ofItem: item) : Removal.edit(of: key, in: node)
    guard let edit else { return }
    list.add(kind, place + " → ", edit, reach: nil)
  }
}
