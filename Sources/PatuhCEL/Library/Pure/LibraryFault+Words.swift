/// The words of the pure library's faults, in both languages.
extension LibraryFault {
  static let resultTooLarge = LibraryFault(
    "the result is too large", indonesian: "hasilnya terlalu besar")

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
}
