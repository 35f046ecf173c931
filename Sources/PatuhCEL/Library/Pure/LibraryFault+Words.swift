/// The words of the pure library's faults, in both languages.
extension LibraryFault {
  static let resultTooLarge = LibraryFault(
    "the result is too large", indonesian: "hasilnya terlalu besar")

  // MARK: Regular expressions

  static func severalGroups(_ pattern: String, _ count: Int) -> LibraryFault {
    LibraryFault(
      "regular expression `\(pattern)` has \(count) capturing groups, at most one is allowed",
      indonesian: "ekspresi reguler `\(pattern)` punya \(count) grup tangkap, paling banyak satu")
  }
  static func replacement(_ text: String) -> LibraryFault {
    LibraryFault(
      "invalid replacement `\(text)`: a backslash must precede a group number or a backslash",
      indonesian:
        "teks pengganti `\(text)` tidak sah: garis miring terbalik harus diikuti nomor grup")
  }

  // MARK: Strings

  static func index(_ index: Int64) -> LibraryFault {
    LibraryFault("index out of range: \(index)", indonesian: "indeks di luar batas: \(index)")
  }
  static func substring(_ start: Int64, _ end: Int64) -> LibraryFault {
    LibraryFault(
      "invalid substring range: start \(start), end \(end)",
      indonesian: "rentang potongan teks tidak sah: awal \(start), akhir \(end)")
  }
  static let notUTF8 = LibraryFault(
    "invalid UTF-8 in bytes, cannot convert to string",
    indonesian: "bita bukan UTF-8 yang sah, tidak dapat menjadi teks")

  // MARK: Formatting

  static let unfinishedClause = LibraryFault(
    "could not parse formatting clause: unexpected end of string",
    indonesian: "klausa format tidak terbaca: teks berakhir setelah `%`")
  static func unknownClause(_ clause: String) -> LibraryFault {
    LibraryFault(
      "could not parse formatting clause: unrecognized formatting clause `%\(clause)`",
      indonesian: "klausa format `%\(clause)` tidak dikenal")
  }
  static func precision(_ digits: String) -> LibraryFault {
    LibraryFault(
      "could not parse formatting clause: invalid precision `.\(digits)`",
      indonesian: "ketelitian `.\(digits)` dalam klausa format tidak sah")
  }
  static func missingArgument(_ index: Int) -> LibraryFault {
    LibraryFault(
      "index \(index) out of range: too few arguments for format",
      indonesian: "nilai ke-\(index + 1) untuk format tidak ada")
  }
  static func unsuited(_ verb: String, _ type: String) -> LibraryFault {
    LibraryFault(
      "error during formatting: `%\(verb)` cannot format a value of type `\(type)`",
      indonesian: "`%\(verb)` tidak dapat memformat nilai berjenis `\(type)`")
  }

  // MARK: Numbers

  static func notA(_ type: String, _ indonesianType: String, _ text: String) -> LibraryFault {
    LibraryFault(
      "type conversion error: `\(shortened(text))` is not a valid \(type)",
      indonesian: "`\(shortened(text))` bukan \(indonesianType) (\(type)) yang sah")
  }
  static func range(_ type: String, _ text: String) -> LibraryFault {
    LibraryFault(
      "range error: `\(shortened(text))` does not fit in \(type)",
      indonesian: "`\(shortened(text))` di luar jangkauan \(type)")
  }
  static func overflow(_ function: String) -> LibraryFault {
    LibraryFault(
      "integer overflow in \(function)", indonesian: "hasil \(function) melampaui batas int")
  }
  static func negativeShift(_ function: String, _ count: Int64) -> LibraryFault {
    LibraryFault(
      "\(function): negative offset: \(count)", indonesian: "\(function): geseran negatif: \(count)"
    )
  }
  static let base64 = LibraryFault("invalid base64 text", indonesian: "teks base64 tidak sah")

  // MARK: Time

  static let timestampRange = LibraryFault(
    "range error: timestamp outside years 0001 to 9999",
    indonesian: "waktu di luar tahun 0001 sampai 9999")
  static let durationRange = LibraryFault(
    "range error: duration does not fit in 64 bits of nanoseconds",
    indonesian: "durasi melampaui batas (sekitar 292 tahun)")
  static func timeZone(_ name: String) -> LibraryFault {
    LibraryFault(
      "unknown time zone `\(shortened(name))`",
      indonesian: "zona waktu `\(shortened(name))` tidak dikenal")
  }
  static func timeZoneTooEarly(_ name: String) -> LibraryFault {
    LibraryFault(
      "no rules of time zone `\(name)` for so early a time; install the system's tzdata",
      indonesian: "aturan zona waktu `\(name)` untuk waktu sedini itu tidak ada; pasang tzdata")
  }

  // MARK: Network

  static func address(_ text: String) -> LibraryFault {
    LibraryFault(
      "IP Address '\(shortened(text))' parse error during conversion from string",
      indonesian: "alamat IP `\(shortened(text))` tidak sah")
  }
  static func addressZone(_ text: String) -> LibraryFault {
    LibraryFault(
      "IP Address with zone value is not allowed: '\(shortened(text))'",
      indonesian: "alamat IP dengan zona tidak diterima: `\(shortened(text))`")
  }
  static func prefixZone(_ text: String) -> LibraryFault {
    LibraryFault(
      "CIDR with zone value is not allowed: '\(shortened(text))'",
      indonesian: "CIDR dengan zona tidak diterima: `\(shortened(text))`")
  }
  static func mappedAddress(_ text: String) -> LibraryFault {
    LibraryFault(
      "IPv4-mapped IPv6 address is not allowed: '\(shortened(text))'",
      indonesian: "alamat IPv6 yang memuat alamat IPv4 tidak diterima: `\(shortened(text))`")
  }
  static func prefix(_ text: String) -> LibraryFault {
    LibraryFault(
      "network address parse error during conversion from string: '\(shortened(text))'",
      indonesian: "alamat jaringan (CIDR) `\(shortened(text))` tidak sah")
  }

  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 60
      ? text : String(text.unicodeScalars.prefix(59)) + "…"
  }
}
