internal import PatuhColumns

/// `int`, `uint`, `double`, `string`, `bytes`, `bool`, `timestamp`, `duration`.
extension StandardLibrary {
  static func addConversions(_ table: inout FunctionTable) {
    addNumbers(&table)
    addTexts(&table)
    table.global("bool", .bool, .bool, Body.identity)
    table.global(
      "bool", .string, .bool,
      Body.text { text throws(LibraryFault) in .bool(try Numbers.parseBool(text)) })
    table.global("timestamp", .timestamp, .timestamp, Body.identity)
    table.global(
      "timestamp", .string, .timestamp,
      Body.text { text throws(LibraryFault) in .timestamp(try Timestamp(parsing: text)) })
    table.global(
      "timestamp", .int, .timestamp,
      Body.int { seconds throws(LibraryFault) in .timestamp(try Timestamp(seconds: seconds)) })
    table.global("duration", .duration, .duration, Body.identity)
    table.global(
      "duration", .string, .duration,
      Body.text { text throws(LibraryFault) in .duration(try TimeSpan(parsing: text)) })
  }

  private static func addNumbers(_ table: inout FunctionTable) {
    table.global("int", .int, .int, Body.identity)
    table.global(
      "int", .uint, .int, Body.uint { n throws(LibraryFault) in .int(try Numbers.int(n)) })
    table.global("int", .double, .int) { value in
      guard case .double(let n) = value else { return wrongKind }
      return attempt { () throws(LibraryFault) in .int(try Numbers.int(n)) }
    }
    table.global(
      "int", .string, .int,
      Body.text { text throws(LibraryFault) in .int(try Numbers.parseInt(text)) })
    table.global("int", .timestamp, .int) { value in
      guard case .timestamp(let time) = value else { return wrongKind }
      return .int(time.seconds)
    }
    table.global("int", .decimal, .int) { value in
      guard case .decimal(let number) = value else { return wrongKind }
      return number.exact.wholeValue.map(Value.int)
        ?? .error(
          EvaluationError(
            .range, id: "`\(number.exact)` bukan bilangan bulat yang muat",
            en: "`\(number.exact)` is not a whole number that fits"))
    }
    table.global("uint", .uint, .uint, Body.identity)
    table.global(
      "uint", .int, .uint, Body.int { n throws(LibraryFault) in .uint(try Numbers.uint(n)) })
    table.global("uint", .double, .uint) { value in
      guard case .double(let n) = value else { return wrongKind }
      return attempt { () throws(LibraryFault) in .uint(try Numbers.uint(n)) }
    }
    table.global(
      "uint", .string, .uint,
      Body.text { text throws(LibraryFault) in .uint(try Numbers.parseUInt(text)) })
    table.global("double", .double, .double, Body.identity)
    table.global("double", .int, .double, Body.int { .double(Double($0)) })
    table.global("double", .uint, .double, Body.uint { .double(Double($0)) })
    table.global(
      "double", .string, .double,
      Body.text { text throws(LibraryFault) in .double(try Numbers.parseDouble(text)) })
  }

  private static func addTexts(_ table: inout FunctionTable) {
    table.global("string", .string, .string, Body.identity)
    table.global("string", .int, .string, Body.int { .string(String($0)) })
    table.global("string", .uint, .string, Body.uint { .string(String($0)) })
    table.global("string", .double, .string, Body.double { .string(Numbers.text($0)) })
    table.global("string", .bytes, .string) { value in
      guard case .bytes(let bytes) = value else { return wrongKind }
      return attempt { () throws(LibraryFault) in .string(try Strings.decode(bytes)) }
    }
    let others: [Type] = [
      .bool, .timestamp, .duration, .date, .month, .decimal, .opaque("net.IP", []),
      .opaque("net.CIDR", []),
    ]
    for type in others {
      table.global("string", type, .string) { $0.plainText.map(Value.string) ?? wrongKind }
    }
    table.global("bytes", .bytes, .bytes, Body.identity)
    table.global("bytes", .string, .bytes, Body.text { .bytes(Array($0.utf8)) })
  }
}

extension Value {
  /// The value as `string()` writes it; nil for kinds that have no such form.
  var plainText: String? {
    switch self {
    case .bool(let flag): flag ? "true" : "false"
    case .int(let number): String(number)
    case .uint(let number): String(number)
    case .double(let number): Numbers.text(number)
    case .string(let text): text
    case .timestamp(let time): time.text
    case .duration(let span): span.text
    case .date(let day): day.description
    case .month(let month): month.description
    case .decimal(let number): number.exact.description
    case .opaque(let object): object.text
    default: nil
    }
  }
}
