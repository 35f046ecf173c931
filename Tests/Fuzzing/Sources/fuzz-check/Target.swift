internal import FuzzEntry

@main enum Target {
  static func main() {
    FuzzEntry.fuzz { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      // INVARIANT: this is how libFuzzer hears of a finding.
      if let fault = FuzzEntry.check(bytes) { fatalError(fault) }
      return 0
    }
  }
}
