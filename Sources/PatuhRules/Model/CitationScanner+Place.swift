/// Reads places: `Pasal 6 ayat (1) huruf a angka 2`, `Lampiran II angka 117`, `diktum KESATU`.
extension CitationScanner {
  /// The steps from the position on; empty when no place begins here. The position stays behind the
  /// last step that could be read.
  mutating func takePlace() -> [Place.Step] {
    var steps: [Place.Step] = []
    while true {
      var here = self
      if !steps.isEmpty { here.skipSpaces() }
      guard let step = here.takeStep(after: steps.last?.part) else { return steps }
      steps.append(step)
      self = here
    }
  }

  /// What the words of steps begin with.
  static let stepStarts = WordStarts(Place.Part.allCases.map(\.rawValue))

  /// One step that may stand behind `previous`.
  mutating func takeStep(after previous: Place.Part?) -> Place.Step? {
    guard Self.stepStarts.mayBegin(bytes, at: position) else { return nil }
    for part in Place.Part.allCases where Self.follows(part, previous) {
      var here = self
      guard here.take(word: part.rawValue) else { continue }
      if let label = here.takeLabel(of: part) {
        self = here
        return Place.Step(part, label)
      }
      if part == .explanation || part == .appendix {
        self = here
        return Place.Step(part, "")
      }
    }
    return nil
  }

  /// One step of any part: `ayat (1)` or `huruf a` without the article that they stand in.
  mutating func takeAnyStep() -> Place.Step? {
    guard Self.stepStarts.mayBegin(bytes, at: position) else { return nil }
    for part in Place.Part.allCases where part != .section && part != .item {
      var here = self
      guard here.take(word: part.rawValue), let label = here.takeLabel(of: part) else { continue }
      self = here
      return Place.Step(part, label)
    }
    return nil
  }

  private static func follows(_ part: Place.Part, _ previous: Place.Part?) -> Bool {
    guard let previous else {
      return [.explanation, .appendix, .chapter, .article, .dictum, .item].contains(part)
    }
    switch previous {
    case .explanation: return [.chapter, .article].contains(part)
    case .appendix: return [.chapter, .section, .letter, .number, .item].contains(part)
    case .chapter, .section: return [.section, .letter, .number, .item].contains(part)
    case .article, .dictum: return [.paragraph, .letter, .number].contains(part)
    case .paragraph: return [.letter, .number].contains(part)
    case .letter: return [.number].contains(part)
    case .number: return [.letter].contains(part)
    case .item: return [.letter, .number].contains(part)
    }
  }

  /// The label behind the word of a part.
  private mutating func takeLabel(of part: Place.Part) -> String? {
    guard skipSpaces() else { return nil }
    switch part {
    case .explanation:
      return take(word: "Umum") ? "Umum" : nil
    case .paragraph:
      guard take("(") else { return nil }
      let label = takeLabel()
      return !label.isEmpty && Self.isNumber(label) && take(")") ? label : nil
    case .article:
      let label = takeLabel()
      return Self.isNumber(label) || Self.isRoman(label) ? label : nil
    case .number, .item:
      let label = takeLabel()
      return Self.isNumber(label) || (part == .item && label.utf8.count == 1) ? label : nil
    case .letter:
      let label = takeLabel()
      return (1...2).contains(label.utf8.count) && label.utf8.allSatisfy { $0 | 0x20 == $0 }
        && label.utf8.allSatisfy(Self.isLetter) ? label : nil
    case .dictum:
      let label = takeLabel()
      return !label.isEmpty && label.utf8.allSatisfy(Self.isUpper) ? label : nil
    case .appendix, .chapter, .section:
      let label = takeLabel()
      return Self.isRoman(label) || Self.isNumber(label) ? label : nil
    }
  }

  /// `6`, `15A`, `3a`.
  static func isNumber(_ label: String) -> Bool {
    let digits = label.utf8.prefix { isDigit($0) }
    return !digits.isEmpty && digits.count <= 4 && label.utf8.count <= digits.count + 2
      && label.utf8.dropFirst(digits.count).allSatisfy(isLetter)
  }

  static func isRoman(_ label: String) -> Bool {
    !label.isEmpty && label.utf8.count <= 7
      && label.utf8.allSatisfy { Array("IVXLC".utf8).contains($0) }
  }
}
