/// What an opening parenthesis begins: a group with or without a name, or flags.
extension PatternParser {
  mutating func openGroup() throws(PatternFault) {
    guard groups.count <= PatternParser.maximumDepth else { throw .tooDeep }
    let start = position
    position += 1
    guard peek(0) == 0x3F else {
      groupNames.append(nil)
      groups.append(OpenGroup(capture: groupNames.count, outerFlags: flags))
      return
    }
    position += 1
    switch peek(0) {
    case 0x50 where peek(1) == 0x3C:  // (?P<
      position += 2
      try openNamedGroup(from: start)
    case 0x50 where peek(1) == 0x3D:  // (?P=
      throw .backreference(text(start, position + 2))
    case 0x3C where peek(1) == 0x3D || peek(1) == 0x21, 0x3D, 0x21:  // (?<= (?<! (?= (?!
      throw .lookaround
    case 0x3C:  // (?<
      position += 1
      try openNamedGroup(from: start)
    default: try parseFlags(from: start)
    }
  }

  private mutating func openNamedGroup(from start: Int) throws(PatternFault) {
    let nameStart = position
    while let scalar = peek(0), scalar != 0x3E {
      guard NamedClasses.word.contains(where: { $0.low <= scalar && scalar <= $0.high }) else {
        throw .groupName(text(start, position + 1))
      }
      position += 1
    }
    guard peek(0) == 0x3E, position > nameStart else { throw .groupName(text(start, position + 1)) }
    let name = text(nameStart, position)
    guard !groupNames.contains(name) else { throw .duplicateGroupName(name) }
    position += 1
    groupNames.append(name)
    groups.append(OpenGroup(capture: groupNames.count, outerFlags: flags))
  }

  /// `(?i)`, `(?s-m)`, `(?i:…)` after the question mark.
  private mutating func parseFlags(from start: Int) throws(PatternFault) {
    var changed = flags
    var value = true
    var named = false
    while let scalar = peek(0) {
      position += 1
      switch scalar {
      case 0x69: changed.foldCase = value
      case 0x6D: changed.multiLine = value
      case 0x73: changed.dotMatchesNewline = value
      case 0x55: changed.swapGreed = value
      case 0x2D where value:
        value = false
        named = false
        continue
      case 0x3A where value || named:
        groups.append(OpenGroup(capture: nil, outerFlags: flags))
        flags = changed
        return
      case 0x29 where value || named:
        flags = changed
        return
      default: throw .group(text(start, position))
      }
      named = true
    }
    throw .missingParenthesis
  }
}
