import Foundation
import PatuhCEL
import PatuhDiagnostics
import PatuhTestSupport
import Testing

/// One line of `Tests/Corpus/cel/<theme>.jsonl`.
struct Vector: Sendable, CustomTestStringConvertible {
  let theme: String
  let expression: String
  /// The value as it prints; `unknown`; or `error <code>`.
  let gives: String
  /// For unknowns: names of the missing facts, bounds and known part.
  let needs: [String]?
  let bounds: [Int64]?
  let known: String?

  var testDescription: String { "\(theme): \(expression)" }

  static let all: [Vector] = {
    let folder = Corpus.path("cel")
    return Corpus.files(below: folder).filter { $0.hasSuffix(".jsonl") }.flatMap { name in
      let text = String(decoding: Corpus.bytes(folder + "/" + name) ?? [], as: UTF8.self)
      return text.split(separator: "\n").compactMap { line in
        Vector(theme: String(name.dropLast(6)), line: String(line))
      }
    }
  }()

  init?(theme: String, line: String) {
    guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let expression = object["expr"] as? String, let gives = object["gives"] as? String
    else { return nil }
    self.theme = theme
    self.expression = expression
    self.gives = gives
    self.needs = object["needs"] as? [String]
    self.bounds = (object["bounds"] as? [NSNumber])?.map(\.int64Value)
    self.known = object["known"] as? String
  }
}

/// A value as the vectors write it.
func shown(_ value: Value?) -> String {
  switch value {
  case nil: "refused"
  case .error(let error)?: "error " + error.code.rawValue
  case let value?: value.description
  }
}

@Suite struct VectorTests {
  @Test func `every corpus line is a vector`() throws {
    var lines = 0
    for name in Corpus.files(below: Corpus.path("cel")) where name.hasSuffix(".jsonl") {
      let bytes = try #require(Corpus.bytes(Corpus.path("cel/" + name)))
      lines += String(decoding: bytes, as: UTF8.self).split(separator: "\n").count
    }
    #expect(Vector.all.count == lines)
    #expect(lines > 200)
  }

  @Test(arguments: Vector.all)
  func `an expression gives what the corpus says`(_ vector: Vector) {
    let value = Scene.evaluate(vector.expression)
    #expect(shown(value) == vector.gives)
    if let needs = vector.needs {
      #expect(value?.unknownValue?.facts.sorted.map(\.name) == needs)
    }
    if let bounds = vector.bounds {
      #expect(value?.unknownValue?.bounds?.low == bounds.first)
      #expect(value?.unknownValue?.bounds?.high == bounds.last)
    }
    if let known = vector.known {
      #expect(value?.unknownValue?.knownPart?.description == known)
    }
  }

  @Test(arguments: Vector.all)
  func `tracing changes no value`(_ vector: Vector) {
    let context = Scene.context()
    let recorder = TraceRecorder()
    context.recorder = recorder
    let traced = Scene.evaluate(vector.expression, options: PlanOptions(trace: true), in: context)
    #expect(shown(traced) == shown(Scene.evaluate(vector.expression)))
  }

  @Test(arguments: Vector.all)
  func `printing and parsing gives the same tree`(_ vector: Vector) throws {
    let (parsed, _) = Scene.environment.parse(vector.expression)
    guard let parsed else { return }
    let (again, faults) = Scene.environment.parse(parsed.printed)
    let second = try #require(
      again, "\(parsed.printed): \(faults.entries.first?.message.english ?? "")")
    #expect(treeText(second.root) == treeText(parsed.root))
  }
}
