internal import Mustache
public import PatuhDiagnostics

/// The templates of all letters, checked: what is here renders.
///
/// A letter is `<kind>.mustache`; what all letters share are partials, `<name>.html.mustache` and
/// `<name>.txt.mustache`, of which `surat` is the page itself. Templates hold no code and read no
/// files: functions, unescaped values and inheritance are refused.
public struct NoticeTemplates: Sendable {
  /// A template as it was read.
  public struct File: Sendable {
    /// Name in the folder: `teguran-1.mustache`.
    public let name: String
    public let source: Source

    public init(name: String, source: Source) {
      self.name = name
      self.source = source
    }
  }

  /// Kinds of letters, sorted.
  public let kinds: [String]
  /// In the order of their names.
  public let files: [File]
  private let letters: [String: LetterSource]
  private let libraries: [String: MustacheLibrary]

  /// The partials that a letter itself gives to the page.
  private static let parts = ["isi", "hal", "sifat", "kepada", "tembusan"]
  private static let page = "surat"

  /// Reads and checks templates; files of other names are left alone.
  ///
  /// - Returns: nil when the bag got an error.
  public init?(_ files: [File], folder: String, into bag: inout DiagnosticBag) {
    var found = DiagnosticBag()
    var letters: [String: LetterSource] = [:]
    var partials: [String: Source] = [:]
    let files = files.sorted { $0.name < $1.name }
    for file in files {
      guard file.source.bytes.count <= LetterSource.maximumBytes,
        String(validating: file.source.bytes, as: UTF8.self) != nil
      else {
        found.append(.notUTF8(file.source))
        continue
      }
      let words = file.name.split(separator: ".").map(String.init)
      if words.count == 3, words[2] == "mustache", NoticeFormat(rawValue: words[1]) != nil {
        partials[words[0] + "." + words[1]] = file.source
      } else if words.count == 2, words[1] == "mustache" {
        letters[words[0]] = LetterSource(file.source, into: &found)
      }
    }
    if letters.isEmpty, !found.hasErrors {
      found.append(.templateMissing("teguran-1.mustache", folder: folder, known: []))
    }
    self.files = files.filter { $0.name.hasSuffix(".mustache") }
    self.kinds = letters.keys.sorted()
    self.letters = letters
    Self.check(letters, partials, folder: folder, into: &found)
    self.libraries =
      found.hasErrors ? [:] : Self.compile(letters, partials, into: &found)
    bag.append(contentsOf: found)
    if found.hasErrors { return nil }
  }

  /// Renders one letter.
  ///
  /// - Returns: nil when there is no such kind.
  func render(_ kind: String, _ format: NoticeFormat, _ context: [String: Any]) -> String? {
    guard let library = libraries[kind + "." + format.rawValue] else { return nil }
    return library.render(context, withTemplate: Self.page)
  }

  /// What the head of a kind says: signatures, receipt, remedy.
  func head(_ kind: String) -> LetterSource? { letters[kind] }

  // MARK: Checking

  private static func check(
    _ letters: [String: LetterSource], _ partials: [String: Source], folder: String,
    into bag: inout DiagnosticBag
  ) {
    var seen: Set<Diagnostic> = []
    for format in NoticeFormat.allCases {
      guard let page = partials[page + "." + format.rawValue] else {
        let name = "surat.\(format.rawValue).mustache"
        bag.append(.templateMissing(name, folder: folder, known: []))
        continue
      }
      for (_, letter) in letters.sorted(by: { $0.key < $1.key }) {
        var check = TemplateCheck { name in
          if let own = parts(name, of: letter) { return own }
          return partials[name + "." + format.rawValue].map { [TemplateCheck.Part($0)] }
        }
        check.check(TemplateCheck.Part(page), scope: [NoticeModel.all])
        for diagnostic in check.bag.entries where seen.insert(diagnostic).inserted {
          bag.append(diagnostic)
        }
      }
    }
  }

  private static func parts(_ name: String, of letter: LetterSource) -> [TemplateCheck.Part]? {
    func head(_ key: LetterSource.Key) -> [TemplateCheck.Part] {
      (letter.head[key] ?? []).map { TemplateCheck.Part(letter.source, $0.range) }
    }
    switch name {
    case "isi": return [TemplateCheck.Part(letter.source, letter.bodyRange)]
    case "hal": return head(.subject)
    case "sifat": return head(.classification)
    case "kepada": return head(.addressee)
    case "tembusan": return head(.copy)
    default: return nil
    }
  }

  // MARK: Compiling

  private static func compile(
    _ letters: [String: LetterSource], _ partials: [String: Source],
    into bag: inout DiagnosticBag
  ) -> [String: MustacheLibrary] {
    var libraries: [String: MustacheLibrary] = [:]
    for format in NoticeFormat.allCases {
      var shared = MustacheLibrary()
      for (name, source) in partials where name.hasSuffix("." + format.rawValue) {
        let short = String(name.dropLast(format.rawValue.count + 1))
        let text = String(decoding: source.bytes, as: UTF8.self)
        register(text, short, format, source, in: &shared, &bag)
      }
      for (kind, letter) in letters {
        var library = shared
        for name in parts {
          register(own(name, letter, format), name, format, letter.source, in: &library, &bag)
        }
        libraries[kind + "." + format.rawValue] = library
      }
    }
    return libraries
  }

  private static func own(
    _ name: String, _ letter: LetterSource, _ format: NoticeFormat
  ) -> String {
    func lines(_ key: LetterSource.Key) -> [String] {
      (letter.head[key] ?? []).map { letter.line($0.range, format) }
    }
    switch name {
    case "hal": return lines(.subject).joined(separator: " ")
    case "sifat": return lines(.classification).joined(separator: " ")
    case "kepada":
      return lines(.addressee)
        .map { format == .html ? "<div>\($0)</div>\n" : "\($0)\n" }.joined()
    case "tembusan":
      return lines(.copy).enumerated()
        .map { format == .html ? "<li>\($1)</li>\n" : "\($0 + 1).\t\($1)\n" }.joined()
    default: return letter.body(format)
    }
  }

  private static func register(
    _ text: String, _ name: String, _ format: NoticeFormat, _ source: Source,
    in library: inout MustacheLibrary, _ bag: inout DiagnosticBag
  ) {
    // The content type decides what escaping is: none in plain text.
    let prefix = format == .text ? "{{% CONTENT_TYPE:TEXT}}\n" : ""
    do {
      try library.register(MustacheTemplate(string: prefix + text), named: name)
    } catch {
      bag.append(.notUnderstood(String(describing: error), SourceRange(source: source, 0..<0)))
    }
  }
}
