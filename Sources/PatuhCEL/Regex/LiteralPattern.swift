/// The plain text a program begins with, or is.
struct LiteralPattern: Sendable {
  /// UTF-8 of the text; empty if the program does not begin with any.
  let bytes: [UInt8]
  /// The program is this text and nothing else but anchors.
  let isWhole: Bool
  private let atBeginning: Bool
  private let atEnd: Bool

  init(_ program: RegexProgram) {
    var text = String.UnicodeScalarView()
    var atBeginning = false
    var atEnd = false
    var isWhole = false
    scan: for instruction in program.code {
      switch instruction {
      case .save: continue
      case .assert(.beginText) where text.isEmpty && !atEnd: atBeginning = true
      case .assert(.endText): atEnd = true
      case .set(let number):
        guard !atEnd, let value = program.sets[Int(number)].single,
          let scalar = Unicode.Scalar(value)
        else { break scan }
        text.append(scalar)
      case .match:
        isWhole = true
        break scan
      default: break scan
      }
    }
    // `ab*` begins with `a` only: the instruction before a jump backwards may not have to occur, but
    // a loop is entered through its body once (`b+`) or through a split (`b*`), which ends the scan.
    bytes = Array(String(text).utf8)
    self.isWhole = isWhole
    self.atBeginning = atBeginning
    self.atEnd = atEnd
  }

  /// Whether the text matches, if the program is a literal.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = bytes.count
    guard length <= text.count else { return false }
    if atBeginning, atEnd, length != text.count { return false }
    if atBeginning { return equal(text, at: 0) }
    if atEnd { return equal(text, at: text.count - length) }
    return bytes.withUnsafeBufferPointer { ByteSearch.first($0, in: text) } != nil
  }

  /// The text must be read from its beginning.
  var startsAnywhere: Bool { atBeginning || bytes.isEmpty }

  /// The first place where a match could begin; nil if there is none.
  func firstCandidate(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    if startsAnywhere { return 0 }
    return bytes.withUnsafeBufferPointer { ByteSearch.first($0, in: text) }
  }

  private func equal(_ text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    for index in bytes.indices where text[offset + index] != bytes[index] { return false }
    return true
  }
}
