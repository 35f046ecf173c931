/// The names that templates know, as a list for people.
public enum TemplateNames {
  /// One line a name: `subjek.nama  nama; …`; what stands below a list is indented.
  public static func text() -> String {
    var lines: [String] = []
    add(NoticeModel.all, indent: "", prefix: "", to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(
    _ model: TemplateModel, indent: String, prefix: String, to lines: inout [String]
  ) {
    for (name, field) in model.fields {
      switch field {
      case .text: lines.append("\(indent){{\(prefix)\(name)}}  \(field.meaning)")
      case .flag: lines.append("\(indent){{#\(prefix)\(name)}}  \(field.meaning)")
      case .texts: lines.append("\(indent){{#\(prefix)\(name)}}{{.}}  \(field.meaning)")
      case .list:
        lines.append("\(indent){{#\(prefix)\(name)}}  \(field.meaning)")
        add(field, indent: indent + "  ", prefix: "", to: &lines)
      case .group: add(field, indent: indent, prefix: prefix + name + ".", to: &lines)
      }
    }
  }
}
