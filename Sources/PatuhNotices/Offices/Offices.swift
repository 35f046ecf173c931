public import PatuhColumns

/// The offices of an installation, read from `Rules/naskah/kantor.yaml` or a file of the same form.
public struct Offices: Sendable {
  /// An office with the bodies whose letters it sends.
  public struct Entry: Sendable {
    public let office: Office
    /// Ids of bodies of ladders: `bpjs`, `pengawas`.
    public let bodies: [String]
    /// Kinds of letters that it sends whatever the body: `permintaan-data`.
    public let kinds: [String]
  }

  public var paper: Paper
  /// Names of regencies and cities by code: `61.01` → `Kabupaten Sambas`.
  public let regions: [String: String]
  /// In the order of the file; never empty.
  public let entries: [Entry]

  /// The office that sends a kind of letter for a body; the first one where none says so.
  public func office(of body: String?, kind: String) -> Office {
    let found =
      entries.first { entry in body.map { entry.bodies.contains($0) } ?? false }
      ?? entries.first { $0.kinds.contains(kind) } ?? entries[0]
    return found.office
  }
}

extension Office {
  /// A register number in the office's form; nil when the office has none.
  ///
  /// `{nomor}`, `{bulan}` (Roman) and `{tahun}` stand for the sequence number and the day.
  public func number(_ sequence: Int, on day: Day) -> String? {
    numberForm.map { form in
      form.replacing("{nomor}", with: String(sequence))
        .replacing("{bulan}", with: DateWords.romanMonth(day))
        .replacing("{tahun}", with: String(day.components.year))
    }
  }
}

extension Offices {
  /// The office that a letter was drawn up for, with the name of its subject's region.
  public init(only office: Office, paper: Paper, region subject: NoticeSubject) {
    var regions: [String: String] = [:]
    if let code = subject.fields["kode_wilayah"] { regions[code] = subject.region }
    self.init(
      paper: paper, regions: regions, entries: [Entry(office: office, bodies: [], kinds: [])])
  }

  /// One office that sends everything.
  public init(only office: Office, paper: Paper = Paper()) {
    self.init(
      paper: paper, regions: [:], entries: [Entry(office: office, bodies: [], kinds: [])])
  }
}
