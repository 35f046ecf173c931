internal import PatuhColumns

/// Adds the child rows of a block to the aggregates of their subjects.
struct ChildPass {
  let layout: AggregateLayout
  /// Numbers at most this large never overflow a sum, however many rows there are.
  private let narrowLimit: UInt64
  private let wideLimit: UInt128

  init(_ layout: AggregateLayout, rows: Int) {
    self.layout = layout
    let rows = UInt64(max(1, rows))
    narrowLimit = UInt64(Int64.max) / (rows + 1)
    wideLimit = UInt128(Int128.max) / UInt128(rows + 1)
  }

  /// - Parameter owners: for each row of the block the group of its subject, or -1.
  func add(
    _ registers: Registers, _ owners: UnsafePointer<Int32>, count: Int, to sums: Accumulators
  ) {
    for place in layout.places {
      let mask = place.mask.map { registers.status($0) }
      switch place.kind {
      case .size: size(place, mask, owners, count, sums)
      case .sum(let body) where place.isWide:
        wideSum(place, mask, registers.wide(body), registers.status(body), owners, count, sums)
      case .sum(let body):
        narrowSum(
          place, mask, registers.narrow(body), registers.status(body), owners, count, sums)
      case .exists(let body):
        truth(place, mask, registers.status(body), Status.yes, owners, count, sums)
      case .all(let body):
        truth(place, mask, registers.status(body), Status.no, owners, count, sums)
      // Counted by ``DistinctCount``; only the rows in the list matter here.
      case .distinct: break
      }
    }
  }

  private func size(
    _ place: AggregateLayout.Place, _ mask: Kernels.Truths?, _ owners: UnsafePointer<Int32>,
    _ count: Int, _ sums: Accumulators
  ) {
    let (words, stride) = (sums.words + place.total, sums.stride)
    guard let mask else {
      for i in 0..<count where owners[i] >= 0 { words[Int(owners[i]) * stride] &+= 1 }
      return
    }
    for i in 0..<count where owners[i] >= 0 {
      let belongs = mask[i]
      if belongs >= Status.unknown {
        uncertain(belongs, sums.row(Int(owners[i])), place)
      } else {
        words[Int(owners[i]) * stride] &+= Int64(belongs & 1)
      }
    }
  }

  /// A row of which it isn't certain whether it belongs to the list.
  @inline(never)
  private func uncertain(
    _ status: UInt8, _ row: UnsafeMutablePointer<Int64>, _ place: AggregateLayout.Place
  ) {
    switch status {
    case Status.unknown:
      raise(AggregateLayout.Flags.unknown, row, place)
      if case .size = place.kind { row[place.total] &+= CountWord.pending }
    case Status.error: raise(AggregateLayout.Flags.maskError, row, place)
    default: raise(AggregateLayout.Flags.maskBail, row, place)
    }
  }

  private func raise(
    _ flag: Int64, _ row: UnsafeMutablePointer<Int64>, _ place: AggregateLayout.Place
  ) {
    row[place.flags] |= flag << place.shift
  }

  private func narrowSum(
    _ place: AggregateLayout.Place, _ mask: Kernels.Truths?, _ values: Kernels.Narrow,
    _ status: Kernels.Truths, _ owners: UnsafePointer<Int32>, _ count: Int, _ sums: Accumulators
  ) {
    let (words, stride) = (sums.words + place.total, sums.stride)
    let limit = narrowLimit
    for i in 0..<count where owners[i] >= 0 {
      let belongs = mask?[i] ?? Status.yes
      if belongs == Status.yes, status[i] == Status.value, values[i].magnitude <= limit {
        words[Int(owners[i]) * stride] &+= values[i]
      } else if belongs != Status.no {
        odd(belongs, status[i], sums.row(Int(owners[i])), place)
      }
    }
  }

  private func wideSum(
    _ place: AggregateLayout.Place, _ mask: Kernels.Truths?, _ values: Kernels.Wide,
    _ status: Kernels.Truths, _ owners: UnsafePointer<Int32>, _ count: Int, _ sums: Accumulators
  ) {
    let (words, stride) = (sums.words, sums.stride)
    let limit = wideLimit
    for i in 0..<count where owners[i] >= 0 {
      let belongs = mask?[i] ?? Status.yes
      if belongs == Status.yes, status[i] == Status.value, values[i].magnitude <= limit {
        Accumulators.wide(words + Int(owners[i]) * stride, place.total).pointee &+= values[i]
      } else if belongs != Status.no {
        odd(belongs, status[i], sums.row(Int(owners[i])), place)
      }
    }
  }

  /// A row that adds nothing certain to a sum.
  @inline(never)
  private func odd(
    _ belongs: UInt8, _ status: UInt8, _ row: UnsafeMutablePointer<Int64>,
    _ place: AggregateLayout.Place
  ) {
    guard belongs == Status.yes else { return uncertain(belongs, row, place) }
    switch status & Status.mask {
    case Status.unknown: raise(AggregateLayout.Flags.unknown, row, place)
    case Status.error: raise(AggregateLayout.Flags.bodyError, row, place)
    // Too large for sums that never overflow, or already left to the interpreter.
    default: raise(AggregateLayout.Flags.bodyBail, row, place)
    }
  }

  private func truth(
    _ place: AggregateLayout.Place, _ mask: Kernels.Truths?, _ status: Kernels.Truths,
    _ deciding: UInt8, _ owners: UnsafePointer<Int32>, _ count: Int, _ sums: Accumulators
  ) {
    for i in 0..<count where owners[i] >= 0 {
      let belongs = mask?[i] ?? Status.yes
      if belongs == Status.no { continue }
      if belongs == Status.yes, status[i] <= Status.yes {
        if status[i] == deciding {
          raise(AggregateLayout.Flags.deciding, sums.row(Int(owners[i])), place)
        }
      } else {
        odd(belongs, status[i], sums.row(Int(owners[i])), place)
      }
    }
  }
}
