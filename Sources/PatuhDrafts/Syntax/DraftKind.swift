/// The kinds of parts that a regulation's text has, in the words of UU 12/2011 Lampiran II.
///
/// The raw value is the word in printed trees.
///
/// > Source: UU 12/2011 Lampiran I and Lampiran II.
public enum DraftKind: String, Sendable, CaseIterable {
  /// The whole text.
  case naskah
  /// The title block: kind, number, year and name of the regulation.
  case judul
  /// What stands between title and considerations: the phrase of grace and the office.
  case pembukaan
  case menimbang
  case mengingat
  case memperhatikan
  /// `MEMUTUSKAN:` with `Menetapkan:` and the name behind it.
  case memutuskan
  case bab
  case bagian
  case paragraf
  /// Its number is digits (`5`, `5A`), or roman in a regulation that amends another (`I`).
  case pasal
  case ayat
  /// A member of a lettered list, `a.` or `a)`.
  case huruf
  /// A member of a numbered list, `1.` or `1)`.
  case angka
  /// A member of a list with dashes or bullets; its number is its place in the list.
  case strip
  /// A numbered change below `Pasal I` of an amending regulation.
  case butirPerubahan = "butir_perubahan"
  /// Everything behind the last article: order to promulgate, places, days, signatures.
  case penutup
  case ditetapkan
  case diundangkan
  /// The line that names the gazette: `BERITA DAERAH …` or `LEMBARAN DAERAH …`.
  case beritaDaerah = "berita_daerah"
  case penjelasan
  /// The general part of the explanation.
  case umum
  case pasalDemiPasal = "pasal_demi_pasal"
  case lampiran
  /// Rows written with `|`.
  case tabel

  /// True for the parts that group articles.
  public var isGroup: Bool { self == .bab || self == .bagian || self == .paragraf }

  /// True for the members of lists.
  public var isListItem: Bool { self == .huruf || self == .angka || self == .strip }
}
