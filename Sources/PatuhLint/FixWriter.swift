package import PatuhDiagnostics

/// Applies fixes to the texts they belong to.
package enum FixWriter {
  /// The texts that change, by source, and how many fixes were applied.
  ///
  /// Of fixes that overlap only the first is applied; the next run offers the rest. A fix that
  /// repeats another one is the same fix. O(fixes log fixes + bytes of the files that change).
  package static func apply(
    _ fixes: [Fix]
  ) -> (texts: [(source: Source, bytes: [UInt8])], count: Int) {
    var bySource: [ObjectIdentifier: [Fix]] = [:]
    var sources: [Source] = []
    for fix in fixes {
      let source = fix.range.source
      if bySource[ObjectIdentifier(source)] == nil { sources.append(source) }
      bySource[ObjectIdentifier(source), default: []].append(fix)
    }
    var texts: [(source: Source, bytes: [UInt8])] = []
    var count = 0
    for source in sources {
      let own = (bySource[ObjectIdentifier(source)] ?? []).sorted { left, right in
        (left.range.lowerBound, left.range.upperBound, left.replacement)
          < (right.range.lowerBound, right.range.upperBound, right.replacement)
      }
      var bytes: [UInt8] = []
      var end = 0
      var last: Fix?
      for fix in own {
        let isAgain = fix == last
        let isBehind = last.map { $0.range.lowerBound < fix.range.lowerBound } ?? true
        guard !isAgain, fix.range.lowerBound >= end, isBehind else { continue }
        bytes += source.bytes[end..<fix.range.lowerBound]
        bytes += Array(fix.replacement.utf8)
        end = fix.range.upperBound
        last = fix
        count += 1
      }
      bytes += source.bytes[end...]
      texts.append((source, bytes))
    }
    return (texts, count)
  }
}
