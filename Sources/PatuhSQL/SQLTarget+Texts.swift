/// Lists of names held in one text, and texts with long numbers.
extension SQLTarget {
  /// Stands before each name in a text of several: a control character that no name has.
  var mark: String { self == .duckdb ? "chr(31)" : "char(31)" }

  /// Puts the texts of all rows together; NULL where every one is empty.
  func together(_ text: String) -> String {
    let filled = "NULLIF(\(text), '')"
    return switch self {
    // The separator of DISTINCT is a comma, which stands before a mark nowhere else.
    case .sqlite: "replace(group_concat(DISTINCT \(filled)), ',' || \(mark), \(mark))"
    case .duckdb: "string_agg(DISTINCT \(filled), '')"
    case .spark: "NULLIF(array_join(collect_set(\(filled)), ''), '')"
    }
  }

  /// The names of a text, each once, in the order of their letters, joined by `;`.
  func sortedNames(_ text: String) -> String {
    switch self {
    case .sqlite:
      "COALESCE((WITH RECURSIVE potong(sisa, nama) AS (SELECT substr(\(text), 2) || \(mark), ''"
        + " UNION ALL SELECT substr(sisa, instr(sisa, \(mark)) + 1),"
        + " substr(sisa, 1, instr(sisa, \(mark)) - 1) FROM potong WHERE sisa <> '')"
        + " SELECT group_concat(nama, ';') FROM"
        + " (SELECT DISTINCT nama FROM potong WHERE nama <> '' ORDER BY nama)), '')"
    case .duckdb:
      "array_to_string(list_sort(list_distinct(string_split(substr(\(text), 2), \(mark)))), ';')"
    case .spark:
      "array_join(array_sort(array_distinct(split(substr(\(text), 2), \(mark)))), ';')"
    }
  }

  /// The text with runs of sixteen digits and more hidden but for their last four.
  func withoutIdentities(_ text: String) -> String {
    switch self {
    case .sqlite:
      let long = String(repeating: "[0-9]", count: 16)
      let digit = "huruf GLOB '[0-9]'"
      // Letter by letter; a run is what has the same number of other letters before it.
      return
        "CASE WHEN \(text) GLOB '*\(long)*' THEN (WITH RECURSIVE tulisan(isi) AS (SELECT \(text)),"
        + " letak(nomor) AS (SELECT 1 UNION ALL SELECT nomor + 1 FROM letak, tulisan"
        + " WHERE nomor < length(isi)), huruf_(nomor, huruf) AS"
        + " (SELECT nomor, substr(isi, nomor, 1) FROM letak, tulisan), runtun AS"
        + " (SELECT nomor, huruf, \(digit) AS angka,"
        + " SUM(NOT \(digit)) OVER (ORDER BY nomor) AS kelompok FROM huruf_), urut AS"
        + " (SELECT nomor, huruf, angka,"
        + " SUM(angka) OVER (PARTITION BY kelompok) AS panjang,"
        + " SUM(angka) OVER (PARTITION BY kelompok ORDER BY nomor DESC) AS sisa FROM runtun)"
        + " SELECT group_concat(CASE WHEN angka AND panjang >= 16 AND sisa > 4 THEN '*'"
        + " ELSE huruf END, '') FROM (SELECT * FROM urut ORDER BY nomor)) ELSE \(text) END"
    case .duckdb:
      return
        "CASE WHEN regexp_matches(\(text), '[0-9]{16}') THEN"
        + " (SELECT string_agg(CASE WHEN regexp_full_match(bagian, '[0-9]{16,}')"
        + " THEN repeat('*', length(bagian) - 4) || right(bagian, 4) ELSE bagian END, ''"
        + " ORDER BY nomor) FROM (SELECT unnest(daftar) AS bagian,"
        + " generate_subscripts(daftar, 1) AS nomor FROM"
        + " (SELECT regexp_extract_all(\(text), '[0-9]+|[^0-9]+') AS daftar)))"
        + " ELSE \(text) END"
    case .spark:
      return
        "CASE WHEN \(text) RLIKE '[0-9]{16}' THEN array_join(transform("
        + "regexp_extract_all(\(text), '([0-9]+|[^0-9]+)', 1), bagian -> CASE WHEN"
        + " bagian RLIKE '^[0-9]{16,}$' THEN concat(repeat('*', length(bagian) - 4),"
        + " right(bagian, 4)) ELSE bagian END), '') ELSE \(text) END"
    }
  }
}
