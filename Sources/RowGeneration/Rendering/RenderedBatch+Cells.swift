import GenerationPlan
import SQLEvaluation

extension RenderedBatch {
  /// Writes a value into each selected row's cell, its fixed bytes around it.
  ///
  /// Cells are filled in ascending order: a store that runs over lands in a cell yet to be filled.
  func fillCells(
    _ step: RenderStep, _ notation: CellNotation, _ layout: CellLayout, _ scratch: Scratch
  ) {
    let first = unsafe cells + layout.offset * batchCapacity
    let lead = unsafe layout.affixes.fragments[0]
    let tail = unsafe layout.affixes.fragments[1]
    var cursor = unsafe ByteCursor(first)

    /// - Parameters:
    ///   - repeated: how many leading bytes of a cell may repeat.
    ///   - value: writes a row's value, and gives its identity as a repeat.
    @inline(__always)
    func each(repeated: Int = 0, _ value: (_ row: Int) -> Int32) {
      fill(step) { row in
        let start = unsafe first + row &* layout.stride
        unsafe cursor.move(to: start)
        if lead.length > 0 { cursor.fragment(lead) }
        let identity = value(row)
        if tail.length > 0 { cursor.fragment(tail) }
        return unsafe Fragment(
          start, length: cursor.position - start, identity: identity,
          repeated: lead.length &+ repeated)
      }
    }
    switch notation {
    case .ordinal(let slot, let notation):
      let values = scratch[slot]
      switch notation {
      case .integer, .count:
        each { row in
          cursor.signed(values[row])
          return -1
        }
      case .decimal(scale: 2):
        each { row in
          cursor.decimal(values[row], scale: 2)
          return -1
        }
      default:
        each { row in
          cursor.ordinal(values[row], notation)
          return -1
        }
      }
    case .date(let slot, let days):
      let values = scratch[slot]
      each(repeated: 10) { row in
        let day = values[row]
        cursor.date(day)
        return repeated(day, from: days)
      }
    case .timestamp(let slot, let digits, let zoned, let days):
      let values = scratch[slot]
      each(repeated: 11) { row in
        let day = cursor.timestamp(values[row], digits: digits, zoned: zoned)
        return repeated(day, from: days)
      }
    case .uuid(let high, let low):
      let highs = scratch[high]
      let lows = scratch[low]
      each { row in
        cursor.uuid(high: highs.word(row), low: lows.word(row))
        return -1
      }
    case .padded(let slot, let digits):
      let values = scratch[slot]
      each { row in
        cursor.zeroPadded(values.word(row), digits: digits)
        return -1
      }
    case .characters(let slot, let alphabet, let count):
      let values = scratch[slot]
      each { row in
        cursor.characters(values.word(row), alphabet, count: count)
        return -1
      }
    case .discriminator(let slot, let start):
      let values = scratch[slot]
      let start = unsafe start.fragments[0]
      each { row in
        let number = values.word(row)
        if number != 0 {
          cursor.fragment(start)
          cursor.unsigned(number)
        }
        return -1
      }
    }
  }

  /// A day's identity as a repeat; the first day's is `first`.
  @inline(__always)
  private func repeated(_ day: Int64, from first: Int32) -> Int32 {
    let index = day &- DigitTables.firstDay
    return UInt64(bitPattern: index) < UInt64(DigitTables.dayCount)
      ? first &+ Int32(truncatingIfNeeded: index) : -1
  }
}
