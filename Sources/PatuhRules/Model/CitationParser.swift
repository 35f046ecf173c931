public import PatuhDiagnostics

/// Why a text is no citation: what was expected, and where (UTF-8 offsets in the text).
public struct CitationFault: Error, Sendable, Hashable {
  public let expected: Phrase
  public let range: Range<Int>
}

/// A citation found in running text.
public struct FoundCitation: Sendable, Hashable {
  public let citation: Citation
  /// UTF-8 offsets in the text.
  public let range: Range<Int>

  public init(_ citation: Citation, _ range: Range<Int>) {
    self.citation = citation
    self.range = range
  }
}

/// Reads citations as lawyers write them, in the short form or the long one.
public enum CitationParser {
  /// Reads a text that is one citation and nothing else.
  public static func parse(_ text: String) -> Result<Citation, CitationFault> {
    var scanner = CitationScanner(Array(text.utf8))
    scanner.skipSpaces()
    guard let regulation = scanner.takeRegulation() else {
      return .failure(
        CitationFault(
          expected: Phrase(
            id: "nama peraturan seperti `PP 86/2013`", en: "a regulation such as `PP 86/2013`"),
          range: scanner.peekToken()))
    }
    scanner.skipSpaces()
    let place = scanner.takePlace()
    scanner.skipSpaces()
    guard scanner.isAtEnd else {
      return .failure(
        CitationFault(
          expected: Phrase(
            id: "tempat seperti `Pasal 6 ayat (1) huruf a` lalu akhir kutipan",
            en: "a place such as `Pasal 6 ayat (1) huruf a` and then the end"),
          range: scanner.position..<scanner.bytes.count))
    }
    return .success(regulation.at(Place(place)))
  }

  /// Reads a text that is one place within a regulation and nothing else.
  public static func parsePlace(_ text: String) -> Result<Place, CitationFault> {
    var scanner = CitationScanner(Array(text.utf8))
    scanner.skipSpaces()
    let place = scanner.takePlace()
    scanner.skipSpaces()
    guard !place.isEmpty, scanner.isAtEnd else {
      return .failure(
        CitationFault(
          expected: Phrase(
            id: "tempat seperti `Pasal 6 ayat (1) huruf a`",
            en: "a place such as `Pasal 6 ayat (1) huruf a`"),
          range: scanner.position..<scanner.bytes.count))
    }
    return .success(Place(place))
  }

  /// Finds every citation in running text, in order: places before or behind the regulation, and
  /// lists of places (`Pasal 15 ayat (1) dan ayat (2) UU 24/2011`), each of which counts.
  public static func find(in text: String) -> [FoundCitation] { find(in: Array(text.utf8)) }

  /// Finds every citation in the bytes of a text; see ``find(in:)-(String)``.
  public static func find(in bytes: [UInt8]) -> [FoundCitation] {
    var scanner = CitationScanner(bytes)
    var found: [FoundCitation] = []
    while !scanner.isAtEnd {
      let start = scanner.position
      guard scanner.isAtWordStart, scanner.mayBeginCitation else {
        scanner.position += 1
        continue
      }
      var here = scanner
      if let regulation = here.takeRegulation() {
        let behind = here.takePlacesBehind()
        if behind.isEmpty {
          found.append(FoundCitation(regulation, start..<here.position))
        }
        for (index, item) in behind.enumerated() {
          let lower = index == 0 ? start : item.range.lowerBound
          found.append(
            FoundCitation(regulation.at(item.place), lower..<item.range.upperBound))
        }
        scanner = here
        continue
      }
      let places = here.takePlaces()
      here.skipSpaces()
      if let last = places.last, let regulation = here.takeRegulation() {
        for item in places {
          let upper = item.range == last.range ? here.position : item.range.upperBound
          found.append(FoundCitation(regulation.at(item.place), item.range.lowerBound..<upper))
        }
        scanner = here
        continue
      }
      scanner.position += 1
    }
    return found
  }
}

/// A place named in running text without the regulation that it is in.
public struct FoundPlace: Sendable, Hashable {
  /// As it is named: `ayat (1)` leaves out the article.
  public let place: Place
  /// UTF-8 offsets in the text.
  public let range: Range<Int>
  /// Where the list ends that it is a member of.
  public let listEnd: Int
}

extension CitationParser {
  /// Finds every place in running text, in order, also those that begin with `ayat` or `huruf`;
  /// each member of a list counts. Places of regulations that are named are among them.
  public static func findPlaces(in text: String) -> [FoundPlace] {
    findPlaces(in: Array(text.utf8))
  }

  /// Finds every place in the bytes of a text; see ``findPlaces(in:)-(String)``.
  public static func findPlaces(in bytes: [UInt8]) -> [FoundPlace] {
    var scanner = CitationScanner(bytes)
    var found: [FoundPlace] = []
    while !scanner.isAtEnd {
      guard scanner.isAtWordStart, scanner.mayBeginPlace else {
        scanner.position += 1
        continue
      }
      var here = scanner
      let items = here.takeRelativePlaces()
      guard !items.isEmpty else {
        scanner.position += 1
        continue
      }
      found += items.map { FoundPlace(place: $0.place, range: $0.range, listEnd: here.position) }
      scanner = here
    }
    return found
  }
}

extension Citation {
  /// The same regulation at another place.
  public func at(_ place: Place) -> Citation {
    Citation(rank: rank, number: number, year: year, place: place)
  }
}

extension CitationScanner {
  /// Quick looks before anything is read.
  fileprivate var mayBeginPlace: Bool {
    Self.isLetter(bytes[position]) && Self.stepStarts.mayBegin(bytes, at: position)
  }

  fileprivate var mayBeginCitation: Bool {
    mayBeginPlace
      || Self.isLetter(bytes[position]) && RankNames.starts.mayBegin(bytes, at: position)
  }

  struct PlaceItem {
    let place: Place
    let range: Range<Int>
  }

  fileprivate mutating func takePlacesBehind() -> [PlaceItem] {
    var here = self
    here.skipSpaces()
    let places = here.takePlaces()
    if !places.isEmpty { self = here }
    return places
  }

  /// Places that may begin with any step.
  fileprivate mutating func takeRelativePlaces() -> [PlaceItem] {
    let start = position
    guard let step = takeAnyStep() else { return [] }
    var steps = [step]
    while true {
      var here = self
      here.skipSpaces()
      guard let more = here.takeStep(after: steps.last?.part) else { break }
      steps.append(more)
      self = here
    }
    return [PlaceItem(place: Place(steps), range: start..<position)] + takeFurther(steps)
  }

  /// A place and those that a list adds to it; `ayat (2)` in a list stands in the article before it.
  fileprivate mutating func takePlaces() -> [PlaceItem] {
    let start = position
    let first = takePlace()
    guard !first.isEmpty else { return [] }
    return [PlaceItem(place: Place(first), range: start..<position)] + takeFurther(first)
  }

  /// The further members of a list of places.
  private mutating func takeFurther(_ first: [Place.Step]) -> [PlaceItem] {
    var items: [PlaceItem] = []
    var steps = first
    while true {
      var here = self
      guard here.takeSeparator() else { return items }
      let begin = here.position
      guard let next = here.continuation(of: steps) else { return items }
      steps = next
      items.append(PlaceItem(place: Place(next), range: begin..<here.position))
      self = here
    }
  }

  /// `,`, `dan`, `atau`, `serta`, `sampai dengan` and their combinations.
  private mutating func takeSeparator() -> Bool {
    let hasComma = take(",")
    guard skipSpaces() else { return false }
    for word in ["dan/atau", "dan", "atau", "serta", "juncto", "jo.", "sampai dengan", "s.d."]
    where take(word: word) {
      return skipSpaces()
    }
    return hasComma
  }

  /// The steps of a list's next member: what it doesn't say is taken from the member before.
  private mutating func continuation(of steps: [Place.Step]) -> [Place.Step]? {
    for depth in 0..<steps.count {
      var here = self
      let previous = depth == 0 ? nil : steps[depth - 1].part
      guard let step = here.takeStep(after: previous), step.part == steps[depth].part else {
        continue
      }
      var result = Array(steps[..<depth]) + [step]
      while true {
        var further = here
        further.skipSpaces()
        guard let more = further.takeStep(after: result.last?.part) else { break }
        result.append(more)
        here = further
      }
      self = here
      return result
    }
    return nil
  }
}
