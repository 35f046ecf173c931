internal import Glibc

// Speaks the line protocol of the conformance runner: one request a line, one answer a line,
// flushed at once.
while let line = readLine(strippingNewline: true) {
  let answer = JSONReader.read(line).map(Session.answer)
  print((answer ?? .object([("error", .string("malformed request"))])).line)
  fflush(nil)
}
