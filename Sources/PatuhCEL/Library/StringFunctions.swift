internal import PatuhColumns

/// Texts: searching, cutting, joining, formatting. Indexes count code points.
extension StandardLibrary {
  static func addStrings(_ table: inout FunctionTable) {
    let s = Type.string
    table.test("contains", .contains)
    table.test("startsWith", .startsWith)
    table.test("endsWith", .endsWith)
    table.method(
      "charAt", s, .int, s,
      Body.textAndInt { t, i throws(LibraryFault) in .string(try Strings.charAt(t, i)) })
    table.method("lowerAscii", s, s, Body.text { .string(Strings.lowerAscii($0)) })
    table.method("upperAscii", s, s, Body.text { .string(Strings.upperAscii($0)) })
    table.method("trim", s, s, Body.text { .string(Strings.trim($0)) })
    table.method("reverse", s, s, Body.text { .string(Strings.reverse($0)) })
    table.global("strings.quote", s, s, Body.text { .string(Strings.quote($0)) })
    addSearching(&table)
    addCutting(&table)
    table.method("format", s, .list(.dyn), s) { template, arguments in
      guard case .string(let text) = template, case .list(let list) = arguments else {
        return wrongKind
      }
      return attempt { () throws(LibraryFault) in
        .string(try Formatting.format(text, list.elements.map(\.formatArgument)))
      }
    }
  }

  private static func addSearching(_ table: inout FunctionTable) {
    let s = Type.string
    table.method(
      "indexOf", s, s, .int,
      Body.texts { t, p throws(LibraryFault) in .int(try Strings.indexOf(t, p)) })
    table.method(
      "lastIndexOf", s, s, .int,
      Body.texts { t, p throws(LibraryFault) in .int(try Strings.lastIndexOf(t, p)) })
    table.method("indexOf", [s, s, .int], .int) { values in
      guard case .string(let text) = values[0], case .string(let part) = values[1],
        case .int(let offset) = values[2]
      else { return wrongKind }
      return attempt { () throws(LibraryFault) in
        .int(try Strings.indexOf(text, part, from: offset))
      }
    }
    table.method("lastIndexOf", [s, s, .int], .int) { values in
      guard case .string(let text) = values[0], case .string(let part) = values[1],
        case .int(let offset) = values[2]
      else { return wrongKind }
      return attempt { () throws(LibraryFault) in
        .int(try Strings.lastIndexOf(text, part, from: offset))
      }
    }
    table.method("replace", [s, s, s], s) { values in
      guard case .string(let text) = values[0], case .string(let old) = values[1],
        case .string(let new) = values[2]
      else { return wrongKind }
      return attempt { () throws(LibraryFault) in .string(try Strings.replace(text, old, new)) }
    }
    table.method("replace", [s, s, s, .int], s) { values in
      guard case .string(let text) = values[0], case .string(let old) = values[1],
        case .string(let new) = values[2], case .int(let limit) = values[3]
      else { return wrongKind }
      return attempt { () throws(LibraryFault) in
        .string(try Strings.replace(text, old, new, limit: limit))
      }
    }
  }

  private static func addCutting(_ table: inout FunctionTable) {
    let s = Type.string
    table.method(
      "substring", s, .int, s,
      Body.textAndInt { t, i throws(LibraryFault) in .string(try Strings.substring(t, from: i)) })
    table.method("substring", [s, .int, .int], s) { values in
      guard case .string(let text) = values[0], case .int(let start) = values[1],
        case .int(let end) = values[2]
      else { return wrongKind }
      return attempt { () throws(LibraryFault) in
        .string(try Strings.substring(text, from: start, to: end))
      }
    }
    table.method(
      "split", s, s, .list(s),
      Body.texts { .list(Strings.split($0, separator: $1).map(Value.string)) })
    table.method("split", [s, s, .int], .list(s)) { values in
      guard case .string(let text) = values[0], case .string(let separator) = values[1],
        case .int(let limit) = values[2]
      else { return wrongKind }
      return .list(Strings.split(text, separator: separator, limit: limit).map(Value.string))
    }
    table.method("join", .list(s), s) { join($0, separator: "") }
    table.method("join", .list(s), s, s) { list, separator in
      guard case .string(let text) = separator else { return wrongKind }
      return join(list, separator: text)
    }
  }

  private static func join(_ list: Value, separator: String) -> Value {
    guard case .list(let list) = list else { return wrongKind }
    var parts: [String] = []
    parts.reserveCapacity(list.count)
    for element in list.elements {
      guard case .string(let text) = element else {
        return .error(.noSuchOverload("join", [element]))
      }
      parts.append(text)
    }
    return attempt { () throws(LibraryFault) in
      .string(try Strings.join(parts, separator: separator))
    }
  }
}

extension Value {
  /// The value as `format` takes it.
  fileprivate var formatArgument: FormatArgument {
    switch self {
    case .null: .null
    case .bool(let flag): .bool(flag)
    case .int(let number): .int(number)
    case .uint(let number): .uint(number)
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    case .bytes(let bytes): .bytes(bytes)
    case .timestamp(let time): .timestamp(time)
    case .duration(let span): .duration(span)
    case .type(let type): .typeName(type.name)
    case .decimal(let number): .decimal(number.exact.description)
    case .date(let day): .text(day.description)
    case .month(let month): .text(month.description)
    case .opaque(let object): .text(object.text)
    case .list(let list): .list(list.elements.map(\.formatArgument))
    case .map(let map):
      .map(
        zip(map.keys, map.values).map { (key: $0.formatArgument, value: $1.formatArgument) })
    default: .unformattable(typeName.name)
    }
  }
}
