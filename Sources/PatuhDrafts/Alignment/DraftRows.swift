import PatuhColumns
import PatuhRules

/// Rows of the child tables of `rancangan` while they are gathered, each with its place.
struct DraftRows: Sendable {
  private(set) var rows: [String: CaseList] = [:]
  /// Where in the source each row stands.
  private(set) var ranges: [String: [Range<Int>]] = [:]

  mutating func add(
    _ child: Child, at range: Range<Int>, _ cells: KeyValuePairs<String, CaseCell>
  ) {
    rows[child.rawValue, default: CaseList()].append(cells)
    ranges[child.rawValue, default: []].append(range)
  }

  /// Takes in the rows of child tables that it has none of.
  mutating func merge(_ other: DraftRows) {
    rows.merge(other.rows) { own, _ in own }
    ranges.merge(other.ranges) { own, _ in own }
  }

  /// The child tables by the name that rules write.
  enum Child: String, CaseIterable {
    case bagian, butir, ketentuan, cakupan, sumber, sitasi, rujukan, istilah, persentase, nilai
    case bilangan, tenggat, sanksi
  }
}

extension CaseCell {
  static func text(_ text: String) -> CaseCell { .value(.text(text)) }

  static func text(_ text: String?) -> CaseCell { text.map { .value(.text($0)) } ?? .blank }

  static func flag(_ flag: Bool) -> CaseCell { .value(.boolean(flag)) }

  static func flag(_ flag: Bool?) -> CaseCell { .value(flag.map { .boolean($0) } ?? .unknown) }

  static func integer(_ number: Int) -> CaseCell { .value(.integer(Int64(number))) }

  static func integer(_ number: Int?) -> CaseCell {
    number.map { .value(.integer(Int64($0))) } ?? .blank
  }

  static func symbol(_ name: String) -> CaseCell { .value(.symbol(name)) }

  static func symbol(_ name: String?) -> CaseCell { name.map { .value(.symbol($0)) } ?? .blank }

  static func date(_ day: Day?) -> CaseCell { day.map { .value(.date($0)) } ?? .blank }

  /// A set, in the order of the vocabulary.
  static func set(_ names: Set<String>, _ order: [String]) -> CaseCell {
    .value(.symbols(order.filter(names.contains)))
  }
}

/// The allowed values of the sets, in the order of the vocabulary.
enum AlignmentSets {
  static let groups = [
    "kades", "perangkat", "bpd", "rt_rw", "linmas", "kebersihan", "lkd", "pekerja_rentan",
    "keagamaan", "sawit", "non_asn", "penerima_upah", "bukan_penerima_upah", "jasa_konstruksi",
  ]
  static let village: Set<String> = [
    "kades", "perangkat", "bpd", "rt_rw", "linmas", "kebersihan", "lkd",
  ]
  static let programmes = ["JKK", "JKM", "JHT", "JP", "JKP", "JKN"]
  static let funding = [
    "ADD", "DD", "PADES", "BHPR", "BANKEU", "APBDES", "APBD", "APBN", "DBH_SAWIT", "CSR", "PESERTA",
    "PEMBERI_KERJA", "LAIN",
  ]
  static let targets = ["desa", "pemberi_kerja", "perorangan"]
}
