/// One level of a line of positions that words share: blocks of the level before are split among the
/// words of this one.
///
/// A unique text takes its words from such a line instead of drawing them: then how many rows have the
/// same words, and which of them a row is, are known from its position alone.
struct WordLevel: Sendable {
  let shares: WeightedShares
  /// Gives each block's offset, by its start.
  let lane: RandomLane
  /// The whole line's length, where this is the first level.
  let whole: Divisor?

  /// Inputs: position and, but on the first level, the block's start and count. Outputs: word, start,
  /// count, start of the word's class.
  func run(_ step: Step, _ scratch: Scratch) {
    let positions = scratch[step.inputs[0]]
    let words = scratch[step.outputs[0]]
    let starts = scratch[step.outputs[1]]
    let counts = scratch[step.outputs[2]]
    let classStarts = scratch[step.outputs[3]]
    let shift = 64 &- shares.bits
    @inline(__always)
    func put(_ share: WeightedShares.Share, _ i: Int) {
      words[i] = Int64(bitPattern: share.word)
      starts[i] = Int64(bitPattern: share.start)
      counts[i] = Int64(bitPattern: share.count)
      classStarts[i] = Int64(bitPattern: share.classStart)
    }
    if let whole {
      let offset = lane.bits(0) &>> shift
      for i in 0..<scratch.count {
        put(
          shares.share(
            of: positions.word(i), start: 0, count: whole.value, offset: offset,
            dividingBy: whole.quotient), i)
      }
      return
    }
    let blockStarts = scratch[step.inputs[1]]
    let blockCounts = scratch[step.inputs[2]]
    for i in 0..<scratch.count {
      let start = blockStarts.word(i)
      let count = blockCounts.word(i)
      put(
        shares.share(
          of: positions.word(i), start: start, count: count,
          offset: lane.bits(start) &>> shift, dividingBy: { $0 / count }), i)
    }
  }
}

/// Moves positions about within their blocks, so that two columns that read the same line do not tell
/// each other's numbers: multiples of a prime beyond any block's length, modulo that length.
struct BlockTurn: Sendable {
  let lane: RandomLane

  private static let primes: [UInt64] = [
    324_724_536_823, 404_657_664_251, 455_432_628_269, 528_720_104_797,
  ]

  /// Inputs: position, the block's start and count.
  func run(_ step: Step, _ scratch: Scratch) {
    let positions = scratch[step.inputs[0]]
    let starts = scratch[step.inputs[1]]
    let counts = scratch[step.inputs[2]]
    let target = scratch[step.outputs[0]]
    for i in 0..<scratch.count {
      let start = starts.word(i)
      // A block that no position lies in can be asked for by a candidate that is not accepted.
      let count = max(1, counts.word(i))
      let word = lane.bits(start)
      let place = positions.word(i) &- start
      let (high, low) = place.multipliedFullWidth(by: Self.primes[Int(word & 3)])
      let (sum, carry) = low.addingReportingOverflow(word &>> 24)
      let moved =
        high == 0 && !carry
        ? sum % count : count.dividingFullWidth((high % count, low)).remainder
      target[i] = Int64(bitPattern: start &+ moved)
    }
  }
}
