/// The files below `Rules/` by what they hold, told from their paths alone.
struct RulebookCatalogue {
  /// Paths of rules.
  private(set) var rules: [String] = []
  private var readings: [(identifier: String, name: String, path: String)] = []
  private var calendars: [String] = []
  /// Paths by the id that expressions write.
  private var parameters: [String: [String]] = [:]

  /// - Parameter paths: relative to `Rules/`, ending in `.yaml`.
  init(_ paths: [String]) {
    for path in paths where !path.hasSuffix(".kasus.yaml") {
      switch RulebookFileKind(rulesPath: path) {
      case .rule: rules.append(path)
      case .reading(let name):
        readings.append((Reading.identifier(of: name), name, path))
      case .calendar: calendars.append(path)
      // Two files for one id are a fault, which shows when both are read.
      case .parameter(let id): parameters[id, default: []].append(path)
      case .vocabulary, .cases, .ladder, .ladderCases, .area, .regulation: break
      }
    }
  }

  /// Paths of the parameters, readings and calendars that rules name.
  func needed(by text: RuleText, allReadings: Bool) -> [String] {
    var paths: Set<String> = []
    for name in text.parameters { paths.formUnion(files(ofParameter: name)) }
    for reading in readings {
      let isAsked =
        text.readings.contains(reading.identifier)
        || text.asksForWorkingDays && reading.name == LawState.jointLeaveReadingName
      if allReadings || isAsked { paths.insert(reading.path) }
    }
    if text.asksForWorkingDays { paths.formUnion(calendars) }
    return paths.sorted { RulebookInput.isBefore($0, $1) }
  }

  /// The file of `iuran.jkm` for `iuran.jkm.on`.
  private func files(ofParameter name: String) -> [String] {
    var name = name[...]
    while true {
      if let paths = parameters[String(name)] { return paths }
      guard let dot = name.lastIndex(of: ".") else { return [] }
      name = name[..<dot]
    }
  }
}
