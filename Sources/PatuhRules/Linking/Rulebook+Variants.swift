internal import PatuhCEL
package import PatuhDiagnostics
internal import PatuhYAML

/// Single files read and linked anew from a changed text, everything else as it was: to try a change
/// without loading the whole rulebook again.
extension Rulebook {
  /// One of the rules from another text of its file.
  ///
  /// - Returns: nil when the text is no rule that can be run.
  package func relinked(rule id: String, from source: Source) -> LinkedRule? {
    var bag = DiagnosticBag()
    guard let node = YAMLReader.read(source, into: &bag),
      let draft = RuleReader.read(node, id: id, into: &bag), !bag.hasErrors
    else { return nil }
    let linker = RuleLinker(
      base: environment, vocabulary: vocabulary,
      parameters: Dictionary(
        parameters.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      readings: Dictionary(
        readings.map { ($0.identifier, $0) }, uniquingKeysWith: { first, _ in first }),
      citations: CitationLinker(index: citations), ladders: ladders.map(\.id))
    return linker.link(draft).rule
  }

  /// The rulebook with one parameter from another text of its file; rules are shared.
  ///
  /// - Returns: nil when the text is no parameter, or one whose periods overlap.
  package func replacing(parameter id: String, from source: Source) -> Rulebook? {
    var bag = DiagnosticBag()
    guard let index = parameters.firstIndex(where: { $0.id == id }),
      let node = YAMLReader.read(source, into: &bag),
      let draft = ParameterReader.read(node, id: id, into: &bag), !bag.hasErrors
    else { return nil }
    var changed = parameters
    changed[index] = Self.link(draft, CitationLinker(index: citations), into: &bag)
    // Programs name parameters by their place and keys by their kind: both have to stay.
    guard changed[index].type == parameters[index].type,
      changed[index].keyedBy == parameters[index].keyedBy
    else { return nil }
    return with(parameters: changed, readings: readings)
  }

  /// The rulebook with one reading from another text of its file; rules are shared.
  ///
  /// - Returns: nil when the text is no reading, or one with other options.
  package func replacing(reading name: String, from source: Source) -> Rulebook? {
    var bag = DiagnosticBag()
    guard let index = readings.firstIndex(where: { $0.name == name }),
      let node = YAMLReader.read(source, into: &bag),
      let draft = ReadingReader.read(node, name: name, into: &bag), !bag.hasErrors
    else { return nil }
    var changed = readings
    changed[index] = Self.link(draft, CitationLinker(index: citations), into: &bag)
    guard changed[index].options.map(\.id) == readings[index].options.map(\.id) else {
      return nil
    }
    return with(parameters: parameters, readings: changed)
  }

  private func with(parameters: [Parameter], readings: [Reading]) -> Rulebook {
    Rulebook(
      vocabulary: vocabulary, regulations: regulations, parameters: parameters,
      readings: readings, calendars: calendars, rules: rules, areas: areas, ladders: ladders,
      ladderCases: ladderCases, environment: environment,
      table: LawTable(
        parameters: parameters, readings: readings, calendars: calendars, vocabulary: vocabulary),
      citations: citations, cases: casesByRule)
  }
}
