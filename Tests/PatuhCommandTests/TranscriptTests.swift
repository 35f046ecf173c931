import Foundation
import PatuhTestSupport
import Testing

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.names)
  func `a command prints what its page says`(name: String) throws {
    let (_, actual) = try Transcript(name).run()
    expectSnapshot(actual, at: Transcript.folder + "/" + name)
  }

  @Test func `there are pages to run`() {
    #expect(!Transcript.names.isEmpty)
  }
}
