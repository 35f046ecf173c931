import PatuhDiagnostics

/// Why a part of a rule is no condition over boxes.
enum GapWords {
  static let arithmetic = Phrase(
    id: "hitungan atas lebih dari satu nilai", en: "arithmetic over more than one value")
  static let wholeList = Phrase(
    id: "seluruh daftar dihitung, bukan tiap barisnya",
    en: "the whole list is computed with, not each of its rows")
  static let valueOutside = Phrase(
    id: "nilai dipakai di luar perbandingan", en: "a value is used outside a comparison")
  static let lawOfOtherDay = Phrase(
    id: "nilai hukum pada hari yang ditentukan data", en: "the law of a day that the data decides")
  static let keyedByText = Phrase(
    id: "nilai hukum menurut teks bebas", en: "a value of the law chosen by free text")
  static let tooLarge = Phrase(id: "ungkapan terlalu besar", en: "the expression is too large")
  static let tooManyCells = Phrase(
    id: "terlalu banyak kotak untuk diperiksa semua", en: "too many boxes to try all")
}
