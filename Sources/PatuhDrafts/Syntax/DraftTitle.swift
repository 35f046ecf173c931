/// What the title block says: `PERATURAN BUPATI SAMBAS NOMOR 12 TAHUN 2026 TENTANG …`.
public struct DraftTitle: Sendable, Hashable {
  /// `PERATURAN BUPATI SAMBAS`; nil when no such words stand there.
  public let rank: String?
  /// As written; nil when it is missing or left open with dots.
  public let number: String?
  public let year: Int?
  /// What stands behind `TENTANG`.
  public let subject: String?
}

extension Draft {
  /// Words beyond so many bytes aren't a title's.
  private static let longestTitle = 6_000

  /// Reads the title block. Nil without one.
  public var title: DraftTitle? {
    guard let node = nodes.firstIndex(where: { $0.kind == .judul }) else { return nil }
    let own = ownText[node]
    let words = plain.text(own.lowerBound..<min(own.upperBound, own.lowerBound + Self.longestTitle))
      .split(separator: " ").map(String.init)
    let upper = words.map { $0.uppercased() }
    func isWord(_ index: Int, _ wanted: String) -> Bool {
      upper[index].filter { $0.isLetter || $0 == "-" } == wanted
    }
    let first = upper.indices.first(where: { index in
      ["PERATURAN", "UNDANG-UNDANG", "UNDANGUNDANG"].contains { isWord(index, $0) }
    })
    let about = upper.indices.dropFirst(first ?? 0).first(where: { isWord($0, "TENTANG") })
    let heading = (first ?? 0)..<(about ?? upper.count)
    let nomor = heading.first(where: { isWord($0, "NOMOR") })
    let tahun = heading.last(where: { isWord($0, "TAHUN") })
    let rank = first.map { start in
      words[start..<max(start, nomor ?? tahun ?? heading.upperBound)].joined(separator: " ")
    }
    let number = nomor.flatMap { index -> String? in
      let value = words[(index + 1)..<max(index + 1, tahun ?? heading.upperBound)]
        .joined(separator: " ").trimmingColon
      return value.contains { $0.isNumber } ? value : nil
    }
    let year = tahun.flatMap { index -> Int? in
      guard index + 1 < words.count else { return nil }
      let digits = words[index + 1].filter { $0.isNumber }
      return digits.count == 4 ? Int(digits) : nil
    }
    let subject = about.flatMap { index -> String? in
      let rest = words[(index + 1)...].joined(separator: " ")
      return rest.isEmpty ? nil : rest
    }
    return DraftTitle(rank: rank, number: number, year: year, subject: subject)
  }
}

extension String {
  fileprivate var trimmingColon: String {
    String(drop { $0 == ":" || $0 == " " })
  }
}
