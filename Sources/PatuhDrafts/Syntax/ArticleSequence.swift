/// Chooses among the marks of articles those that are headings: the chain of rising numbers with
/// the most convincing members, and whatever is a heading beyond doubt.
///
/// O(m log m) for m marks.
struct ArticleSequence {
  struct Choice: Sendable {
    let mark: Int
    var reading: Mark.Reading
    /// Whether the number was inferred from its neighbours.
    var isInferred = false
  }

  private let marks: [Mark]
  private let strength: ArticleStrength
  /// The greatest rank that is ordered; higher numbers stand only where they are beyond doubt.
  private static let ranks = 2000 * 32

  init(_ marks: [Mark], _ strength: ArticleStrength) {
    self.marks = marks
    self.strength = strength
  }

  private struct Link {
    let score: Double
    let candidate: Int
  }

  private struct Candidate {
    let mark: Int
    let score: Double
  }

  /// - Parameter indices: the marks to choose among.
  func choose(_ indices: [Int], inExplanation: Bool) -> [Choice] {
    var candidates: [Candidate] = []
    for index in indices {
      let score = strength.score(marks[index], inExplanation: inExplanation)
      if score > 0 { candidates.append(Candidate(mark: index, score: score)) }
    }
    let chain = chain(candidates)
    var choices: [Choice] = []
    var isCertain: [Bool] = []
    for (position, candidate) in candidates.enumerated() {
      let mark = marks[candidate.mark]
      if let reading = chain[position] {
        choices.append(Choice(mark: candidate.mark, reading: reading))
        isCertain.append(true)
      } else if candidate.score >= ArticleStrength.strong {
        choices.append(
          Choice(mark: candidate.mark, reading: mark.reading ?? Mark.Reading(value: 0)))
        isCertain.append(false)
      }
    }
    infer(&choices, isCertain)
    let found = choices.filter { $0.reading.value > 0 }
    return withoutCatchwords(withMissing(found, among: indices))
  }

  /// Adds the headings that the words before them hide (`… dan lalu lintas atau Pasal 18 (1) …`),
  /// where exactly their number is missing. O(m).
  private func withMissing(_ choices: [Choice], among indices: [Int]) -> [Choice] {
    var result: [Choice] = []
    var here = 0
    var last = 0
    for position in 0...choices.count {
      let next = position < choices.count ? choices[position] : nil
      let isGap = next.map { $0.reading.value > last + 1 } ?? true
      while here < indices.count, next.map({ indices[here] < $0.mark }) ?? true {
        let mark = marks[indices[here]]
        if isGap, let reading = due(mark, after: last, before: next?.reading.value),
          strength.beginsArticle(mark)
        {
          result.append(Choice(mark: indices[here], reading: reading))
          last = reading.value
        }
        here += 1
      }
      guard let next else { break }
      if here < indices.count, indices[here] == next.mark { here += 1 }
      result.append(next)
      last = next.reading.value
    }
    return result
  }

  /// How a mark is read when its number is one of those missing next.
  private func due(_ mark: Mark, after last: Int, before next: Int?) -> Mark.Reading? {
    let missing = last + 1..<min(next ?? last + 2, last + 6)
    return [mark.reading, mark.other].lazy.compactMap { $0 }.first {
      $0.suffix == 0 && missing.contains($0.value)
    }
  }

  /// Leaves out a heading that comes again directly behind itself: the last line of a page, or its
  /// catchword without dots.
  func withoutCatchwords(_ choices: [Choice]) -> [Choice] {
    guard choices.count > 1 else { return choices }
    return choices.indices.filter { index in
      guard index + 1 < choices.count, choices[index].reading == choices[index + 1].reading else {
        return true
      }
      let (first, second) = (marks[choices[index].mark], marks[choices[index + 1].mark])
      let between = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
      return between.count > 60 || !strength.isFurniture(between)
    }.map { choices[$0] }
  }

  /// For each candidate of the best chain, how its number is read.
  private func chain(_ candidates: [Candidate]) -> [Int: Mark.Reading] {
    let top =
      candidates.lazy.flatMap { [marks[$0.mark].reading, marks[$0.mark].other] }
      .compactMap { $0?.rank }.filter { $0 < Self.ranks }.max() ?? 0
    var best = PrefixMaximum(count: top + 1)
    var previous = Array(repeating: -1, count: candidates.count)
    var readings = Array(repeating: Mark.Reading(value: 0), count: candidates.count)
    var last: Link?
    for (position, candidate) in candidates.enumerated() {
      let mark = marks[candidate.mark]
      var chosen: (score: Double, from: Int, reading: Mark.Reading)?
      for (reading, malus) in [(mark.reading, 0.0), (mark.other, 0.4)] {
        guard let reading, reading.rank < Self.ranks else { continue }
        let gapped = best.maximum(below: reading.rank)
        let near = best.maximum(below: reading.rank, from: Self.predecessor(of: reading))
        let gap = reading.value == 1 ? 0 : 2.2
        var score = -gap
        var from = -1
        if let gapped, gapped.score - 2.2 > score {
          (score, from) = (gapped.score - 2.2, gapped.candidate)
        }
        if let near, near.score > score { (score, from) = (near.score, near.candidate) }
        score += candidate.score - malus
        if chosen.map({ score > $0.score }) ?? true { chosen = (score, from, reading) }
      }
      guard let chosen else { continue }
      previous[position] = chosen.from
      readings[position] = chosen.reading
      let link = Link(score: chosen.score, candidate: position)
      best.raise(chosen.reading.rank, to: link)
      if last.map({ link.score > $0.score }) ?? true { last = link }
    }
    var result: [Int: Mark.Reading] = [:]
    var here = last?.candidate ?? -1
    while here >= 0 {
      result[here] = readings[here]
      here = previous[here]
    }
    return result
  }

  /// The rank from which on a number directly precedes another: 5 and 5A… precede 6, 5A precedes 5B.
  private static func predecessor(of reading: Mark.Reading) -> Int {
    reading.suffix == 0 ? (reading.value - 1) * 32 : reading.rank - 1
  }

  /// A heading whose number doesn't fit between its neighbours, where exactly one is missing, was
  /// misread by a scanner.
  private func infer(_ choices: inout [Choice], _ isCertain: [Bool]) {
    // For each choice, the next one that is certain.
    var following: [Int?] = Array(repeating: nil, count: choices.count)
    for index in choices.indices.dropLast().reversed() {
      following[index] = isCertain[index + 1] ? index + 1 : following[index + 1]
    }
    for index in choices.indices where !isCertain[index] {
      let mark = marks[choices[index].mark]
      let before = index > 0 ? choices[index - 1].reading : Mark.Reading(value: 0)
      let behind = following[index]
      let next = Mark.Reading(value: before.value + 1)
      let fits = behind.map { choices[$0].reading.rank > next.rank } ?? true
      let misread =
        mark.reading == nil || looksAlike(mark, next)
        || (behind.map { choices[$0].reading.value == next.value + 1 } ?? false)
      if fits, misread {
        choices[index].reading = next
        choices[index].isInferred = true
      } else if let reading = mark.reading, reading.rank == before.rank,
        choices[index].reading.value == 0
      {
        choices[index].reading = reading
      }
    }
  }

  /// Whether the written number has as many characters as the expected one and shares some.
  private func looksAlike(_ mark: Mark, _ expected: Mark.Reading) -> Bool {
    let written = Array(strength.text.bytes[mark.label])
    let wanted = Array(expected.text.utf8)
    guard written.count == wanted.count, written.count > 1 else { return false }
    return zip(written, wanted).filter { $0 != $1 }.count == 1
      && !written.allSatisfy(Bytes.isDigit)
  }

  /// The greatest score at or below a rank, in O(log n): a Fenwick tree, and the ranks themselves
  /// for the few that directly precede a number.
  private struct PrefixMaximum {
    private var tree: [Link?]
    private var exact: [Int: Link] = [:]

    init(count: Int) {
      tree = Array(repeating: nil, count: count + 1)
    }

    mutating func raise(_ rank: Int, to link: Link) {
      if exact[rank].map({ $0.score < link.score }) ?? true { exact[rank] = link }
      var here = rank + 1
      while here < tree.count {
        if tree[here].map({ $0.score < link.score }) ?? true { tree[here] = link }
        here += here & -here
      }
    }

    func maximum(below rank: Int) -> Link? {
      var best: Link?
      var here = rank
      while here > 0 {
        if let link = tree[here], best.map({ $0.score < link.score }) ?? true { best = link }
        here -= here & -here
      }
      return best
    }

    func maximum(below rank: Int, from lower: Int) -> Link? {
      var best: Link?
      for here in max(lower, 0)..<max(rank, 0) {
        if let link = exact[here], best.map({ $0.score < link.score }) ?? true { best = link }
      }
      return best
    }
  }
}
