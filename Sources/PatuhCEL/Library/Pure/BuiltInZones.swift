/// Time zones that work without the system's files, each from the time its present rules began to be
/// regular. An earlier time is an error and not a guess.
///
/// > Source: IANA time zone database.
enum BuiltInZones {
  /// A rule and the second from which it holds.
  struct Era: Sendable {
    let start: Int64
    let zone: PosixZone
  }

  /// Zones for which the table, not the system's files, is asked.
  static let preferred: Set<String> = [
    "UTC", "Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura",
  ]

  /// Nil for a zone that is not in the table.
  static func eras(_ name: String) -> [Era]? {
    guard let entry = table[name] else { return nil }
    return entry.compactMap { line in
      guard let start = try? Timestamp(parsing: line.from), let zone = PosixZone(line.rule) else {
        return nil
      }
      return Era(start: start.seconds, zone: zone)
    }
  }

  /// Every name in the table, for tests.
  static var names: [String] { table.keys.sorted() }

  /// Other names of the same zones.
  static let links: [String: String] = [
    "Etc/UTC": "UTC", "Etc/UCT": "UTC", "UCT": "UTC", "Zulu": "UTC", "Etc/Zulu": "UTC",
    "Universal": "UTC", "Etc/Universal": "UTC", "GMT": "UTC", "Etc/GMT": "UTC",
    "Greenwich": "UTC", "Etc/Greenwich": "UTC", "GMT0": "UTC", "GMT+0": "UTC", "GMT-0": "UTC",
    "Asia/Ujung_Pandang": "Asia/Makassar", "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Calcutta": "Asia/Kolkata", "Singapore": "Asia/Singapore", "Japan": "Asia/Tokyo",
    "Hongkong": "Asia/Hong_Kong", "PRC": "Asia/Shanghai", "GB": "Europe/London",
    "US/Eastern": "America/New_York", "US/Central": "America/Chicago",
    "US/Mountain": "America/Denver", "US/Pacific": "America/Los_Angeles",
    "US/Alaska": "America/Anchorage", "US/Hawaii": "Pacific/Honolulu",
    "US/Arizona": "America/Phoenix", "Canada/Newfoundland": "America/St_Johns",
    "Australia/NSW": "Australia/Sydney", "Australia/ACT": "Australia/Sydney",
    "Australia/Canberra": "Australia/Sydney", "Australia/Victoria": "Australia/Melbourne",
    "Australia/Queensland": "Australia/Brisbane", "Australia/West": "Australia/Perth",
    "Australia/South": "Australia/Adelaide", "Australia/North": "Australia/Darwin",
    "NZ": "Pacific/Auckland",
  ]

  private static let table: [String: [(from: String, rule: String)]] = [
    "UTC": [("0001-01-01T00:00:00Z", "UTC0")],
    // Keputusan Presiden 243/1963 and 41/1987.
    "Asia/Jakarta": [("1963-12-31T16:30:00Z", "WIB-7")],
    "Asia/Pontianak": [("1963-12-31T16:30:00Z", "WITA-8"), ("1987-12-31T16:00:00Z", "WIB-7")],
    "Asia/Makassar": [("1945-09-22T15:00:00Z", "WITA-8")],
    "Asia/Jayapura": [("1963-12-31T14:30:00Z", "WIT-9")],

    "Asia/Singapore": [("1982-01-01T00:00:00Z", "<+08>-8")],
    "Asia/Kuala_Lumpur": [("1982-01-01T00:00:00Z", "<+08>-8")],
    "Asia/Brunei": [("1970-01-01T00:00:00Z", "<+08>-8")],
    "Asia/Dili": [("2000-09-17T00:00:00Z", "<+09>-9")],
    "Asia/Manila": [("1991-01-01T00:00:00Z", "PST-8")],
    "Asia/Bangkok": [("1970-01-01T00:00:00Z", "<+07>-7")],
    "Asia/Hong_Kong": [("1980-01-01T00:00:00Z", "HKT-8")],
    "Asia/Shanghai": [("1992-01-01T00:00:00Z", "CST-8")],
    "Asia/Tokyo": [("1970-01-01T00:00:00Z", "JST-9")],
    "Asia/Seoul": [("1989-01-01T00:00:00Z", "KST-9")],
    "Asia/Kolkata": [("1970-01-01T00:00:00Z", "IST-5:30")],
    "Asia/Kathmandu": [("1986-01-01T00:00:00Z", "<+0545>-5:45")],
    "Asia/Dubai": [("1970-01-01T00:00:00Z", "<+04>-4")],
    "Asia/Riyadh": [("1970-01-01T00:00:00Z", "<+03>-3")],
    "Pacific/Port_Moresby": [("1970-01-01T00:00:00Z", "<+10>-10")],

    "Australia/Sydney": [("2008-01-01T00:00:00Z", "AEST-10AEDT,M10.1.0,M4.1.0/3")],
    "Australia/Melbourne": [("2008-01-01T00:00:00Z", "AEST-10AEDT,M10.1.0,M4.1.0/3")],
    "Australia/Adelaide": [("2008-06-01T00:00:00Z", "ACST-9:30ACDT,M10.1.0,M4.1.0/3")],
    "Australia/Brisbane": [("1993-01-01T00:00:00Z", "AEST-10")],
    "Australia/Darwin": [("1970-01-01T00:00:00Z", "ACST-9:30")],
    "Australia/Perth": [("2010-01-01T00:00:00Z", "AWST-8")],
    "Pacific/Auckland": [("2008-01-01T00:00:00Z", "NZST-12NZDT,M9.5.0,M4.1.0/3")],

    "Europe/London": [("1996-01-01T00:00:00Z", "GMT0BST,M3.5.0/1,M10.5.0")],
    "Europe/Amsterdam": [("1996-01-01T00:00:00Z", "CET-1CEST,M3.5.0,M10.5.0/3")],
    "Europe/Berlin": [("1996-01-01T00:00:00Z", "CET-1CEST,M3.5.0,M10.5.0/3")],
    "Europe/Paris": [("1996-01-01T00:00:00Z", "CET-1CEST,M3.5.0,M10.5.0/3")],
    "Europe/Zurich": [("1996-01-01T00:00:00Z", "CET-1CEST,M3.5.0,M10.5.0/3")],

    "America/New_York": [
      ("1987-01-01T00:00:00Z", "EST5EDT,M4.1.0,M10.5.0"),
      ("2007-01-01T00:00:00Z", "EST5EDT,M3.2.0,M11.1.0"),
    ],
    "America/Chicago": [
      ("1987-01-01T00:00:00Z", "CST6CDT,M4.1.0,M10.5.0"),
      ("2007-01-01T00:00:00Z", "CST6CDT,M3.2.0,M11.1.0"),
    ],
    "America/Denver": [
      ("1987-01-01T00:00:00Z", "MST7MDT,M4.1.0,M10.5.0"),
      ("2007-01-01T00:00:00Z", "MST7MDT,M3.2.0,M11.1.0"),
    ],
    "America/Los_Angeles": [
      ("1987-01-01T00:00:00Z", "PST8PDT,M4.1.0,M10.5.0"),
      ("2007-01-01T00:00:00Z", "PST8PDT,M3.2.0,M11.1.0"),
    ],
    "America/Anchorage": [
      ("1987-01-01T00:00:00Z", "AKST9AKDT,M4.1.0,M10.5.0"),
      ("2007-01-01T00:00:00Z", "AKST9AKDT,M3.2.0,M11.1.0"),
    ],
    "America/Phoenix": [("1970-01-01T00:00:00Z", "MST7")],
    "Pacific/Honolulu": [("1970-01-01T00:00:00Z", "HST10")],
    "America/St_Johns": [
      ("2007-01-01T00:00:00Z", "NST3:30NDT,M3.2.0/0:01,M11.1.0/0:01"),
      ("2011-06-01T00:00:00Z", "NST3:30NDT,M3.2.0,M11.1.0"),
    ],
    "America/Sao_Paulo": [("2020-01-01T00:00:00Z", "<-03>3")],
  ]
}
