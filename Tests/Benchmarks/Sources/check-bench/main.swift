import Foundation
import PatuhDiagnostics

let usage = """
  check-bench [PEKERJA [PUTARAN]]    pembaca, gabungan, dan perintah mesin kolom (bawaan: 500000 5)

  """

func fail(_ message: String, status: Int32 = 1) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(status)
}

let numbers = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
guard numbers.count <= 2, numbers.allSatisfy({ $0 > 0 }) else { fail(usage, status: 64) }
let workers = numbers.first ?? 500_000
do {
  let bench = try Bench(
    employers: max(1, workers / 20), workers: workers, runs: numbers.count > 1 ? numbers[1] : 5)
  defer { bench.remove() }
  try await bench.readings()
  print("")
  try await bench.kernels()
} catch let failure as Failure {
  fail("check-bench: \(failure.message)")
} catch let error as DiagnosticsError {
  fail("check-bench: \(error.bag.sorted.map { $0.message(.indonesian) }.joined(separator: "\n"))")
} catch {
  fail("check-bench: \(error)")
}
