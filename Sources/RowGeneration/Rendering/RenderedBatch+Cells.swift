import GenerationPlan
import SQLEvaluation

extension RenderedBatch {
  /// Appends a value in its notation to each row of the selection, fixed bytes around it.
  func appendValues(
    _ step: RenderStep, _ notation: CellNotation, _ lead: Affix, _ tail: Affix, _ scratch: Scratch
  ) {
    /// - Parameters:
    ///   - repeated: how many leading bytes of a value may repeat.
    ///   - value: writes a row's value, and gives its identity as a repeat.
    @inline(__always)
    func each(repeated: Int = 0, _ value: (_ row: Int, _ cursor: inout ByteCursor) -> Int32) {
      append(step, to: step.rows) { row, cursor in
        let start = unsafe cursor.position
        if lead.count > 0 { cursor.affix(lead) }
        let identity = value(row, &cursor)
        cursor.affix(tail)
        return unsafe Mark(
          length: cursor.position - start, identity: identity, repeated: lead.count &+ repeated)
      }
    }
    switch notation {
    case .ordinal(let slot, let notation):
      let values = scratch[slot]
      switch notation {
      case .integer, .count:
        each { row, cursor in
          cursor.signed(values[row])
          return -1
        }
      case .decimal(scale: 2):
        each { row, cursor in
          cursor.decimal(values[row], scale: 2)
          return -1
        }
      default:
        each { row, cursor in
          cursor.called { $0.ordinal(values[row], notation) }
          return -1
        }
      }
    case .date(let slot, let days):
      let values = scratch[slot]
      each(repeated: 10) { row, cursor in
        let day = values[row]
        cursor.date(day)
        return repeated(day, from: days)
      }
    case .timestamp(let slot, let digits, let zoned, let days):
      let values = scratch[slot]
      each(repeated: 11) { row, cursor in
        let day = cursor.timestamp(values[row], digits: digits, zoned: zoned)
        return repeated(day, from: days)
      }
    case .uuid(let high, let low):
      let highs = scratch[high]
      let lows = scratch[low]
      each { row, cursor in
        cursor.uuid(high: highs.word(row), low: lows.word(row))
        return -1
      }
    case .padded(let slot, let digits):
      let values = scratch[slot]
      each { row, cursor in
        cursor.called { $0.zeroPadded(values.word(row), digits: digits) }
        return -1
      }
    case .characters(let slot, let alphabet, let count):
      let values = scratch[slot]
      each { row, cursor in
        cursor.characters(values.word(row), alphabet, count: count)
        return -1
      }
    case .discriminator(let slot, let start):
      let values = scratch[slot]
      let start = unsafe start.fragments[0]
      each { row, cursor in
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
