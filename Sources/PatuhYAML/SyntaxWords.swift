internal import PatuhDiagnostics

/// Says in both languages what libyaml says in English, and what to do about it.
enum SyntaxWords {
  struct Entry {
    let message: Phrase
    let help: Phrase?

    init(id: String, en: String, doID: String? = nil, doEN: String = "") {
      message = Phrase(id: id, en: en)
      help = doID.map { Phrase(id: $0, en: doEN) }
    }
  }

  static func of(_ problem: String) -> Entry {
    known[problem] ?? Entry(id: "susunan YAML tidak dapat dibaca", en: "unreadable YAML structure")
  }

  private static let colon = Entry(
    id: "`:` tidak boleh ada di sini", en: "a `:` may not stand here",
    doID: "periksa inden; apit teks yang memuat `: ` dengan kutip tunggal",
    doEN: "check the indentation; put text with `: ` in single quotes")

  private static let tab = Entry(
    id: "inden memakai tab", en: "a tab is used for indentation",
    doID: "pakai spasi", doEN: "use spaces")

  private static let flowEnd = Entry(
    id: "kurung `[` atau `{` belum ditutup, atau koma kurang",
    en: "a `[` or `{` isn't closed, or a comma is missing",
    doID: "lengkapi kurung atau koma; apit teks yang memuat tanda itu dengan kutip tunggal",
    doEN: "add the bracket or the comma; put text with such signs in single quotes")

  private static let indentation = Entry(
    id: "inden baris ini tidak cocok dengan baris di atasnya",
    en: "this line's indentation doesn't fit the lines above",
    doID:
      "luruskan dengan baris yang setingkat; teks yang diawali `{`, `[` atau kutip diapit kutip",
    doEN: "align it with the lines of its level; quote text that begins with `{`, `[` or a quote")

  private static let characters = Entry(
    id: "ada karakter yang tidak boleh ada di berkas YAML",
    en: "there is a character that YAML doesn't allow",
    doID: "hapus karakter kendali itu", doEN: "remove the control character")

  private static let known: [String: Entry] = [
    "mapping values are not allowed in this context": colon,
    "found unexpected ':'": colon,
    "could not find expected ':'": Entry(
      id: "`:` sesudah nama kunci tidak ada", en: "the `:` behind the key is missing",
      doID: "tulis `kunci: isi`; periksa inden baris ini",
      doEN: "write `key: value`; check this line's indentation"),
    "found a tab character that violates indentation": tab,
    "found a tab character where an indentation space is expected": tab,
    "found character that cannot start any token": Entry(
      id: "isi tidak boleh diawali karakter ini", en: "a value can't begin with this character",
      doID: "apit dengan kutip tunggal; inden hanya memakai spasi",
      doEN: "put it in single quotes; indent with spaces only"),
    "did not find expected ',' or ']'": flowEnd,
    "did not find expected ',' or '}'": flowEnd,
    "did not find expected key": indentation,
    "did not find expected '-' indicator": indentation,
    "block sequence entries are not allowed in this context": Entry(
      id: "`-` tidak boleh ada di sini", en: "a `-` may not stand here",
      doID: "mulai butir daftar pada baris baru", doEN: "begin the list item on a new line"),
    "mapping keys are not allowed in this context": Entry(
      id: "`?` tidak boleh ada di sini", en: "a `?` may not stand here",
      doID: "apit teks dengan kutip tunggal", doEN: "put the text in single quotes"),
    "did not find expected node content": Entry(
      id: "isi tidak ada di tempat ini", en: "there is no value where one is expected",
      doID: "periksa koma dan kurung", doEN: "check commas and brackets"),
    "found unexpected end of stream": Entry(
      id: "kutip dibuka tetapi tidak ditutup", en: "a quote is opened but not closed",
      doID: "tutup kutip; di dalam kutip tunggal, tulis `''` untuk satu tanda kutip",
      doEN: "close the quote; inside single quotes write `''` for a quote"),
    "found unexpected document indicator": Entry(
      id: "kutip belum ditutup sebelum `---` atau `...`",
      en: "a quote isn't closed before `---` or `...`",
      doID: "tutup kutip", doEN: "close the quote"),
    "found unknown escape character": Entry(
      id: "urutan `\\` ini tidak dikenal", en: "this `\\` sequence is unknown",
      doID: "pakai kutip tunggal; di dalamnya `\\` adalah teks biasa",
      doEN: "use single quotes; in them `\\` is ordinary text"),
    "found invalid Unicode character escape code": Entry(
      id: "urutan `\\` ini bukan karakter Unicode", en: "this `\\` sequence is no Unicode character"
    ),
    "did not find expected hexdecimal number": Entry(
      id: "urutan `\\` ini kurang angka heksadesimal",
      en: "this `\\` sequence lacks hexadecimal digits"),
    "did not find expected <document start>": Entry(
      id: "ada isi sesudah dokumen selesai", en: "there is content behind the document's end",
      doID: "periksa inden baris ini", doEN: "check this line's indentation"),
    "did not find expected comment or line break": Entry(
      id: "sesudah `|` atau `>` hanya boleh ada komentar",
      en: "only a comment may follow `|` or `>`",
      doID: "mulai teks pada baris berikut, atau apit dengan kutip tunggal",
      doEN: "begin the text on the next line, or put it in single quotes"),
    "did not find expected alphabetic or numeric character": Entry(
      id: "`&` atau `*` di awal isi tidak dapat dibaca",
      en: "the `&` or `*` at the beginning can't be read",
      doID: "apit teks dengan kutip tunggal", doEN: "put the text in single quotes"),
    "did not find expected whitespace or line break": Entry(
      id: "`!` di awal isi tidak dapat dibaca", en: "the `!` at the beginning can't be read",
      doID: "apit ungkapan dengan kutip tunggal", doEN: "put the expression in single quotes"),
    "found undefined tag handle": Entry(
      id: "`!` di awal isi tidak dapat dibaca", en: "the `!` at the beginning can't be read",
      doID: "apit ungkapan dengan kutip tunggal", doEN: "put the expression in single quotes"),
    "control characters are not allowed": characters,
    "invalid Unicode character": characters,
  ]
}
