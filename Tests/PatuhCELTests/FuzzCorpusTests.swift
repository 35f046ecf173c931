import PatuhTestSupport
import Testing

/// Every input that the fuzzers found worth keeping, findings included.
@Suite struct FuzzCorpusTests {
  private static func inputs(_ target: String) -> [String] {
    Corpus.files(below: Corpus.path("fuzz/" + target)).map { "fuzz/\(target)/\($0)" }
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    try #require(Corpus.bytes(Corpus.path(name)))
  }

  @Test func `each fuzz target has a corpus`() {
    for target in ["parse", "check", "evaluate"] { #expect(Self.inputs(target).count > 10) }
  }

  @Test(arguments: inputs("parse"))
  func `an input of the parser holds what must hold`(_ name: String) throws {
    #expect(FuzzEntry.parse(try bytes(name)) == nil)
  }

  @Test(arguments: inputs("check"))
  func `an input of the checker holds what must hold`(_ name: String) throws {
    #expect(FuzzEntry.check(try bytes(name)) == nil)
  }

  @Test(arguments: inputs("evaluate"))
  func `an input of the evaluator holds what must hold`(_ name: String) throws {
    #expect(FuzzEntry.evaluate(try bytes(name)) == nil)
  }
}
