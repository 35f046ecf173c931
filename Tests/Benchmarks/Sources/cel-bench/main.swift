import Foundation
import PatuhCEL

let usage = """
  cel-bench FILE [NAME…]      time the expressions over the records of FILE (JSON lines)
  cel-bench --records [N]     time a rule over 20 child rows of each of N (50 000) parent rows

  """

func fail(_ message: String, status: Int32 = 1) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(status)
}

/// One JSON value a line.
func records(in path: String) throws -> [Value] {
  let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  return try bytes.split(separator: UInt8(ascii: "\n")).map { try JSONReader.read($0) }
}

let arguments = CommandLine.arguments.dropFirst()
do {
  switch arguments.first {
  case "--records"?:
    let parents = arguments.dropFirst().first.flatMap { Int($0) } ?? 50_000
    print(try RecordExpression.measure(parents: parents).line)
  case let path?:
    let wanted = Set(arguments.dropFirst())
    let read = try records(in: path)
    for expression in PeerExpression.all where wanted.isEmpty || wanted.contains(expression.name) {
      print(try expression.measure(read).line)
    }
  case nil: fail(usage, status: 64)
  }
} catch let failure as Failure {
  fail("cel-bench: \(failure.message)")
} catch {
  fail("cel-bench: \(error)")
}
