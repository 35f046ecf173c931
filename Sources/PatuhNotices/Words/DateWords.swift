public import PatuhColumns

/// Days as letters of an office write them.
public enum DateWords {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]
  private static let weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  /// `31 Oktober 2025`.
  public static func long(_ day: Day) -> String {
    let (year, month, number) = day.components
    return "\(number) \(months[month - 1]) \(year)"
  }

  /// `Jumat, 31 Oktober 2025`.
  public static func withWeekday(_ day: Day) -> String { weekday(day) + ", " + long(day) }

  /// `tiga puluh satu Oktober dua ribu dua puluh lima`.
  public static func words(_ day: Day) -> String {
    let (year, month, number) = day.components
    return NumberWords.words(Int64(number)) + " " + months[month - 1] + " "
      + NumberWords.words(Int64(year))
  }

  public static func weekday(_ day: Day) -> String { weekdays[day.dayOfWeek - 1] }

  /// The month of a register number: `X` for October.
  public static func romanMonth(_ day: Day) -> String { romans[day.components.month - 1] }
}
