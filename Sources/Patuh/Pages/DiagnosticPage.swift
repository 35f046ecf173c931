public import PatuhDiagnostics

/// The page of one diagnostic code: what it says, why that matters, an example, and what to write
/// instead.
///
/// The pages stand in `Documentation.docc/Diagnostics`, one file a code with both languages, and
/// are part of the program, so that a program without its sources can still explain itself.
public struct DiagnosticPage: Sendable, Hashable {
  /// The headings of every page, in order. Example and source serve both languages.
  package static let headings = [
    "Apa", "Mengapa", "Contoh", "Sebaiknya", "What", "Why", "Instead", "Sumber",
  ]

  public let code: String
  /// By heading.
  private let sections: [String: String]

  /// Nil when nobody wrote a page for the code.
  public init?(code: String) {
    let code = code.uppercased()
    guard let text = DiagnosticPages.all[code] else { return nil }
    self.init(code: code, markdown: text)
  }

  package init(code: String, markdown: String) {
    var sections: [String: String] = [:]
    var heading: String?
    var lines: [Substring] = []
    func close() {
      guard let heading else { return }
      while lines.first?.isEmpty == true { lines.removeFirst() }
      while lines.last?.isEmpty == true { lines.removeLast() }
      sections[heading] = lines.joined(separator: "\n")
    }
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        close()
        heading = String(line.dropFirst(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    close()
    self.code = code
    self.sections = sections
  }

  /// Every code that has a page, sorted.
  public static var codes: [String] { DiagnosticPages.all.keys.sorted() }

  /// True when a text has the form of a code: letters in capitals and four digits.
  public static func isCode(_ text: String) -> Bool {
    let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) }
    let digits = text.utf8.dropFirst(letters.count)
    return (3...4).contains(letters.count) && digits.count == 4
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// The text under a heading; nil when the page lacks it.
  package func section(_ heading: String) -> String? { sections[heading] }

  /// The page as people read it on a terminal.
  public func text(_ language: Language, colours: Bool = false) -> String {
    let shown =
      switch language {
      case .indonesian:
        [
          ("Apa", "Apa"), ("Mengapa", "Mengapa"), ("Contoh", "Contoh"),
          ("Sebaiknya", "Sebaiknya"), ("Sumber", "Sumber"),
        ]
      case .english:
        [
          ("What", "What"), ("Why", "Why"), ("Contoh", "Example"), ("Instead", "Instead"),
          ("Sumber", "Source"),
        ]
      }
    var text = paint(code, colours) + "\n"
    for (heading, title) in shown {
      text += "\n" + paint(title, colours) + "\n"
      var isCode = false
      for line in (sections[heading] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      {
        if line.hasPrefix("```") {
          isCode.toggle()
        } else {
          text += (isCode ? "    " : "  ") + line + "\n"
        }
      }
    }
    return text
  }

  private func paint(_ text: String, _ colours: Bool) -> String {
    colours ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }
}
