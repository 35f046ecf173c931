/// An engine that a rulebook can be compiled for.
public enum SQLTarget: String, Sendable, CaseIterable {
  case sqlite
  case duckdb
  case spark

  /// The type of whole numbers with more than 18 digits; SQLite has none and checks each step.
  var wideType: String {
    switch self {
    case .sqlite: "INTEGER"
    case .duckdb: "HUGEINT"
    case .spark: "DECIMAL(38,0)"
    }
  }

  var integerType: String { self == .sqlite ? "INTEGER" : "BIGINT" }
  var textType: String { self == .spark ? "STRING" : "TEXT" }

  /// The number of a row of records `k`, in those relations whose rows something names.
  var rowNumber: String { self == .duckdb ? "k.rowid" : "k.baris" }

  /// Words that make a program stop at a number that no longer fits, in SQLite, which would go on
  /// with a binary fraction.
  static let overflow = "abs(-9223372036854775807 - 1)"

  // MARK: Days and months

  /// A day as a literal. SQLite counts days from 1970-01-01.
  func literal(day number: Int, iso: String) -> String {
    self == .sqlite ? "\(number)" : "DATE '\(iso)'"
  }

  func daysBetween(_ later: String, _ earlier: String) -> String {
    switch self {
    case .sqlite: "(\(later) - \(earlier))"
    case .duckdb: "CAST(\(later) - \(earlier) AS BIGINT)"
    case .spark: "CAST(datediff(\(later), \(earlier)) AS BIGINT)"
    }
  }

  func adding(days count: String, to day: String) -> String {
    switch self {
    case .sqlite: "(\(day) + \(count))"
    case .duckdb: "(\(day) + CAST(\(count) AS INTEGER))"
    case .spark: "date_add(\(day), CAST(\(count) AS INT))"
    }
  }

  /// The same day of another month, or its last day.
  func adding(months count: String, to day: String) -> String {
    switch self {
    case .sqlite: self.day(count: dayOfMonth(day), ofMonth: "(\(month(of: day)) + \(count))")
    case .duckdb: "CAST(\(day) + to_months(CAST(\(count) AS INTEGER)) AS DATE)"
    case .spark: "add_months(\(day), CAST(\(count) AS INT))"
    }
  }

  /// Months are counted from year 0: `year * 12 + month - 1`.
  func month(of day: String) -> String { "(\(year(of: day)) * 12 + \(monthOfYear(day)) - 1)" }

  func year(of day: String) -> String { part("%Y", "year", of: day) }
  func monthOfYear(_ day: String) -> String { part("%m", "month", of: day) }
  func dayOfMonth(_ day: String) -> String { part("%d", "day", of: day) }

  private func part(_ format: String, _ name: String, of day: String) -> String {
    switch self {
    case .sqlite: "CAST(strftime('\(format)', \(day) * 86400, 'unixepoch') AS INTEGER)"
    case .duckdb: "CAST(\(name)(\(day)) AS BIGINT)"
    case .spark: "CAST(\(name)(\(day)) AS BIGINT)"
    }
  }

  private func firstDay(_ month: String) -> String {
    switch self {
    case .sqlite:
      "CAST(julianday(printf('%04d-%02d-01', \(month) / 12, \(month) % 12 + 1)) - 2440587.5 AS INTEGER)"
    case .duckdb: "make_date(\(month) // 12, \(month) % 12 + 1, 1)"
    case .spark:
      "make_date(CAST(\(month) DIV 12 AS INT), CAST(\(month) % 12 + 1 AS INT), 1)"
    }
  }

  /// A day of a month, or the month's last day where it has fewer.
  func day(count: String, ofMonth month: String) -> String {
    let first = firstDay(month)
    let next = firstDay("(\(month) + 1)")
    return switch self {
    case .sqlite: "min(\(first) + \(count) - 1, \(next) - 1)"
    case .duckdb: "least(\(first) + CAST(\(count) - 1 AS INTEGER), \(next) - 1)"
    case .spark:
      "least(date_add(\(first), CAST(\(count) - 1 AS INT)), date_add(\(next), -1))"
    }
  }

  /// `YYYY-MM-DD`.
  func text(day: String) -> String {
    switch self {
    case .sqlite: "strftime('%Y-%m-%d', \(day) * 86400, 'unixepoch')"
    case .duckdb, .spark: "CAST(\(day) AS \(textType))"
    }
  }

  // MARK: Numbers

  /// Division of whole numbers, towards zero.
  func quotient(_ dividend: String, _ divisor: String) -> String {
    switch self {
    case .sqlite: "(\(dividend) / \(divisor))"
    case .duckdb: "(\(dividend) // \(divisor))"
    case .spark: "(\(dividend) DIV \(divisor))"
    }
  }

  func greatest(_ items: [String]) -> String {
    (self == .sqlite ? "max(" : "greatest(") + items.joined(separator: ", ") + ")"
  }

  func least(_ items: [String]) -> String {
    (self == .sqlite ? "min(" : "least(") + items.joined(separator: ", ") + ")"
  }

  /// Groups of three digits with points, from five digits on.
  func grouped(_ number: String) -> String {
    let grouped =
      switch self {
      case .sqlite: "printf('%,d', \(number))"
      case .duckdb: "format('{:,}', CAST(\(number) AS BIGINT))"
      case .spark: "format_number(\(number), 0)"
      }
    let plain = "CAST(\(number) AS \(textType))"
    return "CASE WHEN \(number) BETWEEN -9999 AND 9999 THEN \(plain)"
      + " ELSE replace(\(grouped), ',', '.') END"
  }

  /// True when a list written `A;B;C` holds a name.
  func holds(_ list: String, _ name: String) -> String {
    let whole = "';' || \(list) || ';'"
    let part = "';' || \(name) || ';'"
    return "(instr(\(whole), \(part)) > 0)"
  }
}

/// A text as a literal of every engine.
func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}

extension SQLTarget {
  /// A text as a literal; Spark reads backslashes as escapes, and two quotes as none.
  func literal(_ text: String) -> String {
    guard self == .spark else { return quoted(text) }
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": escaped += "\\\\"
      case "'": escaped += "\\u0027"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return "'" + escaped + "'"
  }

  /// The character of a code, which no literal can show.
  func control(_ code: Int) -> String { self == .duckdb ? "chr(\(code))" : "char(\(code))" }

  /// A text with an apostrophe before it where a spreadsheet would take it for a formula.
  func guarded(_ text: String) -> String {
    "CASE WHEN substr(\(text), 1, 1) IN ('=', '+', '-', '@', \(control(9)), \(control(13))) THEN \(literal("'")) ELSE '' END || \(text)"
  }
}
