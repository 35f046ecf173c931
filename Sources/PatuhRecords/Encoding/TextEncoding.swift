package import PatuhColumns

/// How the bytes of a file stand for characters.
public enum TextEncoding: String, Sendable, Hashable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 (BOM)"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  case windows1252 = "Windows-1252"

  /// What a byte order mark says; nil without one.
  package init?(mark head: ArraySlice<UInt8>) {
    if head.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8WithMark
    } else {
      return nil
    }
  }

  /// What a text without a mark is written in, by its sound multi-byte sequences and the bytes that
  /// belong to none.
  package init(sound: Int, broken: Int) {
    self = broken == 0 || (sound > 0 && sound >= broken) ? .utf8 : .windows1252
  }
}

/// The text of a file in UTF-8, whatever it was written in.
package struct DecodedText: Sendable {
  package let encoding: TextEncoding
  /// UTF-8; broken sequences stay as they are and are found again by whoever decodes the cell.
  package let bytes: FileBytes
  /// Offset behind the byte order mark.
  package let start: Int
  /// Characters that could not be turned into UTF-8 and stand as the byte 0xFF.
  package let broken: Int

  /// Recognises the encoding and turns the text into UTF-8. A file that is UTF-8 already is not
  /// copied. O(bytes).
  ///
  /// A byte order mark decides. Without one, text that is valid UTF-8 is UTF-8, and so is text
  /// with at least as many sound multi-byte sequences as broken bytes: letters of Windows-1252
  /// hardly ever stand so that they look like one. All other text is Windows-1252, the code page
  /// that Excel writes on Indonesian machines.
  ///
  /// - Parameter validity: what ``UTF8Validity/count(in:)`` gives, where it is known already.
  package init(_ bytes: FileBytes, validity: (sound: Int, broken: Int)? = nil) {
    switch TextEncoding(mark: bytes.prefix(3)[...]) {
    case .utf16LittleEndian:
      self = bytes.withBuffer { DecodedText(utf16: $0[2...], littleEndian: true) }
    case .utf16BigEndian:
      self = bytes.withBuffer { DecodedText(utf16: $0[2...], littleEndian: false) }
    case .utf8WithMark?:
      self.init(encoding: .utf8WithMark, bytes: bytes, start: 3, broken: 0)
    default:
      let count = validity ?? bytes.withSpan { UTF8Validity.count(in: $0) }
      if TextEncoding(sound: count.sound, broken: count.broken) == .utf8 {
        self.init(encoding: .utf8, bytes: bytes, start: 0, broken: count.broken)
      } else {
        self = bytes.withBuffer { DecodedText(windows1252: $0) }
      }
    }
  }

  /// A piece of a text behind its byte order mark as UTF-8; what it ends with may need the next piece.
  ///
  /// - Parameter isLast: no further piece follows.
  /// - Returns: the text, and how many bytes of the piece it takes.
  package static func utf8(
    _ piece: [UInt8], encoding: TextEncoding, isLast: Bool
  ) -> (text: [UInt8], count: Int) {
    switch encoding {
    case .utf8, .utf8WithMark: return (piece, piece.count)
    case .windows1252: return (DecodedText(windows1252: piece).bytes.bytes, piece.count)
    case .utf16LittleEndian, .utf16BigEndian:
      let isLittle = encoding == .utf16LittleEndian
      var count = piece.count
      if !isLast {
        count -= count % 2
        // The first half of a pair waits for the second.
        if count >= 2, piece[count - (isLittle ? 1 : 2)] & 0xFC == 0xD8 { count -= 2 }
      }
      return (DecodedText(utf16: piece[..<count], littleEndian: isLittle).bytes.bytes, count)
    }
  }

  private init(encoding: TextEncoding, bytes: FileBytes, start: Int, broken: Int) {
    self.encoding = encoding
    self.bytes = bytes
    self.start = start
    self.broken = broken
  }

  /// UTF-16 behind its byte order mark; a lone surrogate or half a unit becomes the byte 0xFF.
  private init<Bytes: RandomAccessCollection<UInt8>>(
    utf16 bytes: Bytes, littleEndian: Bool
  ) where Bytes.Index == Int {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var broken = 0
    var index = bytes.startIndex
    func unit(at index: Int) -> UInt32 {
      let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
      return littleEndian ? second << 8 | first : first << 8 | second
    }
    while index + 1 < bytes.endIndex {
      let high = unit(at: index)
      index += 2
      if high & 0xFC00 == 0xD800, index + 1 < bytes.endIndex, unit(at: index) & 0xFC00 == 0xDC00 {
        UTF8Validity.append(0x10000 + (high & 0x3FF) << 10 + unit(at: index) & 0x3FF, to: &text)
        index += 2
      } else if high & 0xF800 == 0xD800 {
        text.append(0xFF)
        broken += 1
      } else {
        UTF8Validity.append(high, to: &text)
      }
    }
    if index < bytes.endIndex {
      text.append(0xFF)
      broken += 1
    }
    self.init(
      encoding: littleEndian ? .utf16LittleEndian : .utf16BigEndian, bytes: FileBytes(text),
      start: 0,
      broken: broken)
  }

  /// The five bytes that Windows-1252 leaves undefined become the byte 0xFF.
  private init(windows1252 bytes: some Collection<UInt8>) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var broken = 0
    for byte in bytes {
      switch byte {
      case 0..<0x80: text.append(byte)
      case 0x80..<0xA0:
        let scalar = Self.upperHalf[Int(byte) - 0x80]
        if scalar == 0 {
          text.append(0xFF)
          broken += 1
        } else {
          UTF8Validity.append(scalar, to: &text)
        }
      default: UTF8Validity.append(UInt32(byte), to: &text)
      }
    }
    self.init(encoding: .windows1252, bytes: FileBytes(text), start: 0, broken: broken)
  }

  /// 0x80 to 0x9F in Windows-1252; 0 where it defines nothing.
  private static let upperHalf: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
