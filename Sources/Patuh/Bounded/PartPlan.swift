import PatuhColumns
import PatuhDiagnostics
import PatuhRecords

/// How the files of a check are divided into parts that fit the memory, and where each part lies.
struct PartPlan {
  /// Number of parts, at least one.
  let count: Int
  /// Record types of which every part has all rows.
  let everywhere: Set<String>
  /// What there is to tell about the parts.
  private(set) var notes = DiagnosticBag()

  private let texts: [RecordText]
  private let plans: [TablePlan]
  private let fates: [Division.Fate]
  /// By file; those that are everywhere have none.
  private var sources: [Int: PartSource] = [:]
  private var wholes: [Int: PartReading] = [:]

  /// Parts beyond which their bookkeeping would take more memory than it saves.
  private static let mostParts = 4_096
  /// Bytes for what does not grow with the parts: stacks, buffers, compiled rules.
  private static let reserve = 24 << 20

  /// - Throws: when a file that cannot be divided does not fit, or there is no room on the disk.
  init(
    _ texts: [RecordText], _ plans: [TablePlan], schemas: [RecordSchema], limit: MemoryLimit,
    needsWords: Bool, partCount: Int?, folder: String?
  ) async throws {
    self.texts = texts
    self.plans = plans
    let sizes = texts.map { $0.text.count }
    let division = Division(plans, sizes: sizes, schemas: schemas)
    fates = division.fates
    everywhere = Set(
      plans.indices.filter { division.fates[$0] == .everywhere }.map { plans[$0].record })
    let factor = MemoryLimit.factor(needsWords)
    let free = max(limit.bytes - MemoryLimit.resident - Self.reserve, limit.bytes / 4)
    let shared = Self.sum(sizes, division.fates, .everywhere)
    let alone = Self.sum(sizes, division.fates, .first)
    let divided = Self.sum(sizes, division.fates, .divided)
    if partCount == nil, (shared + alone) * factor > free,
      let largest = plans.indices.filter({ division.fates[$0] != .divided })
        .max(by: { sizes[$0] < sizes[$1] })
    {
      throw BoundedDiagnostics.error(
        BoundedDiagnostics.undivided(
          texts[largest].path, size: sizes[largest],
          limit: (shared + alone) * factor * 2 + limit.bytes - free))
    }
    let budget = max(free / factor - shared, free / factor / 4, 1)
    count = min(Self.mostParts, max(1, partCount ?? (divided + budget - 1) / budget))
    let buffers = free / 4 / max(1, count * plans.count)
    for family in division.families {
      try divide(family, blockSize: min(max(buffers, 4_096), 1 << 18), folder: folder)
    }
    for file in plans.indices where division.fates[file] != .divided {
      try await takeWhole(file)
    }
    noteLarge(planned: max(budget, divided / count), isForced: partCount != nil)
  }

  private static func sum(
    _ sizes: [Int], _ fates: [Division.Fate], _ fate: Division.Fate
  ) -> Int {
    sizes.indices.reduce(0) { fates[$1] == fate ? $0 + sizes[$1] : $0 }
  }

  /// Pieces of the files where their rows stand in the order of their keys; otherwise every row is
  /// written to its part.
  private mutating func divide(
    _ family: Division.Family, blockSize: Int, folder: String?
  ) throws(DiagnosticsError) {
    var orders: [KeyOrder] = []
    for file in family.files {
      guard let scanner = plans[file].scanner, let key = family.keys[file] else { continue }
      let order = KeyOrder(
        texts[file].text, scanner, key: key,
        step: max(64, min(1 << 18, texts[file].text.count / count / 16)))
      orders.append(order)
      if order.kinds.isEmpty { break }
    }
    if orders.count == family.files.count,
      let pieces = KeyOrder.pieces(
        of: orders, in: family.files.map { texts[$0].text }, parts: count)
    {
      for (file, pieces) in zip(family.files, pieces) { sources[file] = .ranges(pieces) }
      return
    }
    for file in family.files {
      guard let scanner = plans[file].scanner, let key = family.keys[file] else { continue }
      let parts = count
      let rows = try SpilledRows(
        texts[file].text, scanner, key: key, parts: parts, blockSize: blockSize, folder: folder
      ) { key in
        // Seeded by this process: nobody can craft a file whose keys all meet.
        var hasher = Hasher()
        key.withUnsafeBytes { hasher.combine(bytes: $0) }
        return Int(UInt(bitPattern: hasher.finalize()) % UInt(parts))
      }
      rows.releaseBuffers()
      sources[file] = .spilled(rows)
    }
  }

  private mutating func takeWhole(_ file: Int) async throws {
    guard let scanner = plans[file].scanner else { return }
    let piece = FilePiece(
      bytes: scanner.offset..<max(scanner.offset, texts[file].text.count), line: scanner.line,
      number: 0)
    let source = PartSource.ranges([piece])
    guard fates[file] == .everywhere else {
      sources[file] = source
      return
    }
    let part = try source.part(0, of: texts[file])
    wholes[file] = await plans[file].read(part, knowing: nil, tasks: 1)
  }

  private mutating func noteLarge(planned: Int, isForced: Bool) {
    guard !isForced, count > 1 else { return }
    let sizes = (0..<count).map { part in
      sources.values.reduce(0) { $0 + $1.size(part) }
    }
    guard let largest = sizes.indices.max(by: { sizes[$0] < sizes[$1] }),
      sizes[largest] > 2 * planned
    else { return }
    let file = sources.max { $0.value.size(largest) < $1.value.size(largest) }?.key ?? 0
    notes.append(BoundedDiagnostics.largePart(texts[file].path, size: sizes[largest]))
  }

  /// By record type of the files that are divided: bytes that were written to the disk for it.
  var spilledBytes: [String: Int] {
    var found: [String: Int] = [:]
    for (file, source) in sources where fates[file] == .divided {
      if case .spilled(let rows) = source {
        found[plans[file].record] = (0..<count).reduce(0) { $0 + rows.size($1) }
      } else {
        found[plans[file].record] = 0
      }
    }
    return found
  }

  // MARK: Reading

  /// What takes in the parts one after the other.
  func reading(_ reader: RecordsReader, tasks: Int) async -> PartedReading {
    let filled = plans.indices.filter { file in
      sources[file]?.hasRows ?? ((wholes[file]?.table.rowCount ?? 0) > 0)
    }
    var reading = PartedReading(
      reader, plans, wholes: wholes, filled: Set(filled.map { plans[$0].record }))
    for (file, source) in sources.sorted(by: { $0.key < $1.key }) {
      let (rows, count) = source.unclosed
      reading.add(unclosed: rows, count: count, of: file)
    }
    return reading
  }

  /// The rows of a part, by file.
  func read(
    _ part: Int, knowing known: [[ColumnEvidence]]?, tasks: Int
  ) async throws -> [Int: PartReading] {
    var read: [Int: PartReading] = [:]
    for (file, source) in sources.sorted(by: { $0.key < $1.key }) {
      read[file] = await plans[file].read(
        try source.part(part, of: texts[file]), knowing: known?[file], tasks: tasks)
    }
    return read
  }
}

extension BoundedCheck {
  /// By record type of the files that are divided: bytes that are written to the disk for it.
  package func divisions() async throws -> [String: Int] { try await plan().parts.spilledBytes }
}
