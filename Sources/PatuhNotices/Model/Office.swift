/// Who sends a letter: what stands in its head and below its text.
public struct Office: Sendable, Hashable, Codable {
  /// An officer who signs, or has seen what another signs.
  public struct Signer: Sendable, Hashable, Codable {
    public var title: String
    /// Nil: a dotted line is left.
    public var name: String?
    public var rank: String?
    public var nip: String?

    public init(title: String, name: String? = nil, rank: String? = nil, nip: String? = nil) {
      self.title = title
      self.name = name
      self.rank = rank
      self.nip = nip
    }
  }

  public var id: String
  /// Lines of the head above the name, such as `PEMERINTAH PROVINSI …`.
  public var above: [String]
  public var name: String
  /// Lines of the head below the name: branch, address, telephone.
  public var below: [String]
  /// Where letters are dated.
  public var place: String
  /// Form of a register number: `B/{nomor}/{bulan}/{tahun}`; nil when the office has none.
  public var numberForm: String?
  public var signer: Signer
  /// Who countersigns where a letter asks for it (`Mengetahui`).
  public var witness: Signer?

  public init(
    id: String, above: [String] = [], name: String, below: [String] = [], place: String,
    numberForm: String? = nil, signer: Signer, witness: Signer? = nil
  ) {
    self.id = id
    self.above = above
    self.name = name
    self.below = below
    self.place = place
    self.numberForm = numberForm
    self.signer = signer
    self.witness = witness
  }
}

/// What a letter is printed on. Lengths in millimetres.
public struct Paper: Sendable, Hashable, Codable {
  public enum Size: String, Sendable, Hashable, Codable, CaseIterable {
    case a4
    /// 215 × 330 mm, which some offices prescribe.
    case f4

    public var width: Int { self == .a4 ? 210 : 215 }
    public var height: Int { self == .a4 ? 297 : 330 }
  }

  public var size: Size
  public var top: Int
  public var right: Int
  public var bottom: Int
  public var left: Int
  public var font: String
  /// Points.
  public var fontSize: Int

  public init(
    size: Size = .a4, top: Int = 20, right: Int = 20, bottom: Int = 20, left: Int = 25,
    font: String = "Arial", fontSize: Int = 12
  ) {
    self.size = size
    self.top = top
    self.right = right
    self.bottom = bottom
    self.left = left
    self.font = font
    self.fontSize = fontSize
  }
}
