public import PatuhColumns

/// Terbilang: numbers and amounts in Indonesian words, as letters of an office spell them.
public enum NumberWords {
  private static let digits = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
  ]

  private static let powers: [(value: UInt64, word: String)] = [
    (1_000_000_000_000_000_000, "kuintiliun"), (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"),
  ]

  /// `1250` → `seribu dua ratus lima puluh`. Every number that fits has words.
  public static func words(_ number: Int64) -> String {
    let text = words(number.magnitude)
    return number < 0 ? "minus " + text : text
  }

  /// `10` → `10 (sepuluh)`.
  public static func both(_ number: Int64) -> String { "\(number) (\(words(number)))" }

  /// Rupiah with sen: `2434328.19` → `dua juta … rupiah sembilan belas sen`.
  ///
  /// Nil when the amount has fractions of a sen or its rupiah don't fit 64 bits: such an amount
  /// has to be rounded by whoever computes it, by a stated rule.
  public static func rupiah(_ amount: ExactDecimal) -> String? {
    let reduced = amount.normalized
    guard reduced.scale <= 2 else { return nil }
    let perRupiah: UInt128 = reduced.scale == 0 ? 1 : reduced.scale == 1 ? 10 : 100
    let (whole, rest) = reduced.unscaled.magnitude.quotientAndRemainder(dividingBy: perRupiah)
    guard let rupiah = UInt64(exactly: whole) else { return nil }
    var text = words(rupiah) + " rupiah"
    let sen = UInt64(rest) * (reduced.scale == 1 ? 10 : 1)
    if sen > 0 { text += " " + words(sen) + " sen" }
    return reduced.unscaled < 0 ? "minus " + text : text
  }

  private static func words(_ number: UInt64) -> String {
    guard number > 0 else { return digits[0] }
    var parts: [String] = []
    var rest = number
    for power in powers where rest >= power.value {
      parts.append(words(rest / power.value) + " " + power.word)
      rest %= power.value
    }
    if rest >= 1_000 {
      let thousands = rest / 1_000
      parts.append(thousands == 1 ? "seribu" : belowThousand(thousands) + " ribu")
      rest %= 1_000
    }
    if rest > 0 { parts.append(belowThousand(rest)) }
    return parts.joined(separator: " ")
  }

  /// 1 to 999.
  private static func belowThousand(_ number: UInt64) -> String {
    var parts: [String] = []
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    if hundreds > 0 { parts.append(hundreds == 1 ? "seratus" : digit(hundreds) + " ratus") }
    switch rest {
    case 0: break
    case 1...9: parts.append(digit(rest))
    case 10: parts.append("sepuluh")
    case 11: parts.append("sebelas")
    case 12...19: parts.append(digit(rest - 10) + " belas")
    default:
      parts.append(digit(rest / 10) + " puluh")
      if rest % 10 > 0 { parts.append(digit(rest % 10)) }
    }
    return parts.joined(separator: " ")
  }

  private static func digit(_ number: UInt64) -> String { digits[Int(number)] }
}
