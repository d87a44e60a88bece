import GenerationPlan
import SQLEvaluation

/// One step of a row program: fills vectors of a batch from vectors filled before.
///
/// Steps name their vectors apart from what they do, so that a program can be sliced to what a
/// value needs and inlined into another table's program under other slot numbers: a foreign key is
/// its parent's key program, called with the parent's row index.
struct Step: Sendable {
  var operation: Operation
  /// Vectors read, in the order the operation documents.
  var inputs: [Int]
  /// Vectors written.
  var outputs: [Int]

  init(_ operation: Operation, _ inputs: [Int] = [], to outputs: [Int]) {
    self.operation = operation
    self.inputs = inputs
    self.outputs = outputs
  }
}

/// What a step does: a closed set of column kernels with their parameters inline.
///
/// A kernel that draws takes the row index as its first input and one word of its lane a row.
indirect enum Operation: Sendable {
  /// The same value in every row.
  case constant(Int64)
  /// start + index * step.
  case affine(start: Int64, step: Int64)
  /// The index's place under a bijection; an index at or above the bijection's count stays.
  case permute(Permutation)
  /// (index / divisor) % radix.
  case digit(divisor: Divisor, radix: Divisor)
  /// One level of a line of words; see `WordLevel`.
  case level(WordLevel)
  /// Inputs: position, its block's start and count. Output: another position of the block.
  case turn(BlockTurn)
  /// A unique text's words and number; see `UniqueForm`.
  case form(UniqueForm)
  /// Outputs: index / divisor, index % divisor.
  case divide(Divisor)
  /// Uniform in first, first + step, … (count values); in widened attempts in ever smaller parts of
  /// them about 0, or about the value nearest to it.
  case uniform(RandomLane, first: Int64, count: UInt64, step: Int64)
  case weighted(RandomLane, AliasTable)
  /// A rank, sent through a bijection so that the popular ones lie anywhere.
  case zipf(RandomLane, ZipfSampler, scatter: Permutation?)
  /// A continuous variate, scaled to ordinals, rounded and clamped.
  case variate(RandomLane, Variate)
  case instant(RandomLane, TemporalPattern)
  /// table[index].
  case lookup([Int64])
  /// The place of the last of ascending values that is not above the input; 0 where none is.
  case place(firsts: [Int64])
  /// The n-th element of a union of intervals.
  case intervals(IntervalUnion)
  /// table[index % count].
  case lookupCyclic([Int64])
  /// The element of a union that is nearest to the value, from below where there is one.
  case nearest(IntervalUnion)
  /// Inputs: row, bucket. Uniform in bounds[bucket]..<bounds[bucket + 1], clamped.
  case bucket(RandomLane, bounds: [Int64], range: ClosedRange<Int64>, step: Int64)
  /// Inputs: row, then bounds' vectors. See `BoundedDraw`.
  case bounded(RandomLane, BoundedDraw)
  /// Inputs: row, then bounds' vectors. See `ListedDraw`.
  case listed(RandomLane, ListedDraw)
  /// 64 bits as they are.
  case bits(RandomLane)
  /// Two words of a version 4 UUID, different for each row; other ones in further attempts, unless a
  /// key asks for this one.
  case uuid(RandomLane, isKeyed: Bool)
  /// 1 where the row's half of a word is below the threshold's first half, rounded, else 0. An even row
  /// and the one after it share a word.
  case nulls(RandomLane, threshold: UInt64)
  /// Output: the row's edge ordinal plus 1, or 0.
  case edgeOrdinals(EdgeSchedule)
  /// Inputs: edge ordinals, what the bounds read. Where a row is an edge row, the value becomes that of
  /// the entry whose turn it is, or of the first one after it that is within the bounds; not in
  /// further attempts: constraint first.
  case overlay(entries: [Int64?], EdgeTurn, within: BoundedDraw?)
  /// Inputs: edge ordinals, the state. In an edge row whose state is 0 it becomes that of the entry
  /// whose turn it is: NULL wins. In further attempts such a state is 0 again.
  case edgeStates(entries: [Int64], EdgeTurn)
  /// Inputs: two ordinals. Output: their sum.
  case sum
  /// Inputs: two states. Output: the greater.
  case either
  /// Inputs: selector, state. Output: `table[selector]`, or the state where that is 2.
  case caseState([Int64])
  /// The index with every (keep + 1)-th one left out.
  case skip(keep: UInt64)
  /// The word whose leading digits in the alphabet's base are the index: index * 2^64 / radix.
  case spread(radix: UInt64)
  /// Inputs: number of a pair. Outputs: the two elements, left below right.
  case pairBelow
  /// Inputs: left, right of n (n - 1). Output: right moved past left.
  case pairDistinct
  /// Inputs: index. Outputs: parent index, counter.
  case lineItems(LineItemLayout)
  /// Inputs: index. Outputs: parent index, place in its run from 0.
  case runs(RunLayout)
  /// Inputs: row. Output: an earlier row; see `TierLayout`. Second output: state.
  case tiers(RandomLane, TierLayout)
  /// Inputs: row. Outputs: the row that many before it, state.
  case chain(ChainLayout)
  /// Inputs: row, then what the values read. Output: a row of the index that agrees with them.
  /// Second output: 1 where none does.
  case indexed(RandomLane, SharedKeyIndex, [BoundColumn])
  /// Inputs: row, what the values read. Output: an earlier row of the same group. Second output:
  /// state.
  case groupedTiers(RandomLane, GroupedTiers)
  /// Inputs: the number of a combination. Outputs: a row of each of its tables.
  case combination(ParentJoin)
  /// Inputs: index, avoided index. Moves the index on by one (cyclically) where they are equal.
  case avoid(count: UInt64)
  /// Inputs: row. Output: text; in widened attempts, where `cuts` allows it, the first part of one.
  case text(RandomLane, TextKernel, cuts: Bool)
  /// Inputs: row. Output: a word of a regular language.
  case words(RandomLane, WordSampler)
  /// Inputs: number. Output: the language's word of that number.
  case wordAt(WordSampler)
  /// Inputs: text. Output: the text with a backslash before each quote and backslash.
  case escape
  /// Inputs: whatever the binding reads. Output: its text (empty for NULL) after the filters, cut to
  /// `limit` characters.
  case compose(BoundColumn, [Template.Filter], limit: Int)
  /// Inputs: what the expression reads. Outputs: value (ordinal or text), state.
  case evaluate(EvaluatedColumn)
  /// Inputs: row, then all that checks and steps read. Outputs: all that the steps write.
  case remake(RemakeLoop)
  /// Another table's steps: always its rows as they are, whatever the attempt at this table's row.
  case parent([Step])
  /// Inputs: selector, then all the branches read. Runs branch k on the rows where it is k.
  case cases([StepGroup])
  /// Inputs: index. 1 at and above the limit, else 0.
  case beyond(UInt64)
  /// Inputs: rank. Output: the accepted candidate of that rank.
  case accepted(AcceptedCandidates)
  /// Inputs: index. Outputs: the segment it lies in, its place there; segments begin at `starts`.
  case segment(starts: [UInt64])
  /// Inputs: row, then what the admission reads. Outputs: the case, 1 where a case admits the row.
  case admit(RandomLane, CaseAdmission)
  /// Inputs: the case, then what the value is read from. Output: 1 where the value is that case's own.
  case isOwnValue(CaseMembership)
  /// A column's value where its usual draws fail a CHECK; see `Suggestion`.
  case suggest(RandomLane, Suggestion)
}

/// Which of a column's entries an edge row holds.
struct EdgeTurn: Hashable, Sendable {
  /// What is added to the row's edge ordinal each time round, so that columns are not in step.
  let offset: Int
  /// Whether each entry comes once, as a unique column wants it; else all come again and again.
  let isOnce: Bool

  /// The entry's place; `nil` where it is no one's turn.
  @inline(__always)
  func place(of ordinal: Int64, among count: Int) -> Int? {
    let place = Int(ordinal) - 1
    if isOnce { return place < count ? place : nil }
    // Each time round the columns are out of step by more, so that all of their entries meet.
    let (turn, step) = place.quotientAndRemainder(dividingBy: count)
    return (step + offset * (turn + 1)) % count
  }
}

/// The rows of a table that hold edge cases: exactly `count` of `rows`, one in each of `count`
/// equal strata, so that a row's ordinal is found in O(1) and no two are alike (S4).
struct EdgeSchedule: Hashable, Sendable {
  let rows: UInt64
  let count: UInt64
  let lane: RandomLane

  /// The edge row of stratum k.
  @inline(__always)
  func row(_ k: UInt64) -> UInt64 {
    let start = boundary(k)
    return start + scaled(lane.bits(k), to: boundary(k + 1) - start)
  }

  @inline(__always)
  private func boundary(_ k: UInt64) -> UInt64 {
    let (high, low) = k.multipliedFullWidth(by: rows)
    return count.dividingFullWidth((high, low)).quotient
  }

  /// The stratum a row lies in.
  @inline(__always)
  func stratum(of row: UInt64) -> UInt64 {
    let (high, low) = row.multipliedFullWidth(by: count)
    var k = min(rows.dividingFullWidth((high, low)).quotient, count - 1)
    while boundary(k + 1) <= row { k += 1 }
    while boundary(k) > row { k -= 1 }
    return k
  }
}

/// Disjoint intervals of ordinals, addressed by the position of an element among all.
struct IntervalUnion: Hashable, Sendable {
  let intervals: [ClosedRange<Int64>]
  /// Elements before each interval.
  let offsets: [UInt64]
  let count: UInt64
  let step: Int64

  /// - Precondition: intervals are ascending, disjoint and aligned to `step`.
  init(_ intervals: [ClosedRange<Int64>], step: Int64) {
    self.intervals = intervals
    self.step = step
    var offsets: [UInt64] = []
    var total: UInt64 = 0
    for interval in intervals {
      offsets.append(total)
      let width = UInt64(bitPattern: interval.upperBound &- interval.lowerBound) / UInt64(step)
      total = total.addingReportingOverflow(width).partialValue
      total = total == .max ? total : total + 1
    }
    self.offsets = offsets
    count = total
  }

  /// The greatest element not above a value; the least one where there is none.
  func nearest(_ value: Int64) -> Int64 {
    var best = intervals[0].lowerBound
    for interval in intervals where interval.lowerBound <= value {
      let inside = Swift.min(value, interval.upperBound)
      best = inside - (inside - interval.lowerBound) % step
    }
    return best
  }

  /// The element at a position.
  @inline(__always)
  func element(_ position: UInt64) -> Int64 {
    var k = 0
    while k + 1 < offsets.count, offsets[k + 1] <= position { k += 1 }
    return intervals[k].lowerBound &+ Int64(bitPattern: position - offsets[k]) &* step
  }
}

/// Parents with several children each, in runs of consecutive rows: a pattern of run lengths that
/// repeats, so that a row finds its parent and its place in the run by one look-up.
struct LineItemLayout: Sendable {
  /// For each row of the pattern: parent in the pattern, and place in the run.
  let cells: [(parent: UInt32, place: UInt32)]
  /// Parents in one pattern.
  let parents: UInt64
  let firstCounter: Int64
}

/// A tree in row order (S5): the first rows are roots, every later one points at an earlier row.
struct TierLayout: Hashable, Sendable {
  let rows: UInt64
  let roots: UInt64
  /// What the roots do; those that point at one another are the first two rows.
  let root: ReferencePlan.Root
}

/// A unique self-reference: after the roots, each row points at the one `roots` before it.
struct ChainLayout: Hashable, Sendable {
  let rows: UInt64
  let roots: UInt64
  let root: ReferencePlan.Root

  /// The row that a row points at.
  func parent(of row: UInt64) -> UInt64 {
    guard root == .another else { return row < roots ? row : row - roots }
    // By twos; the last three of an odd number in a circle.
    if rows % 2 == 1, row + 3 >= rows { return row + 1 < rows ? row + 1 : rows - min(rows, 3) }
    return row ^ 1
  }
}

extension Operation {
  /// The place of the last of ascending values that is not above one; 0 where none is.
  ///
  /// - Complexity: O(log values).
  static func place(of value: Int64, in firsts: [Int64]) -> Int {
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// Whether it lays edge cases over a state.
  var isEdgeState: Bool { if case .edgeStates = self { true } else { false } }

  /// Whether another attempt at a row gives other values for the same inputs.
  var varies: Bool {
    switch self {
    case .uniform, .weighted, .zipf, .variate, .instant, .bounded, .listed, .bits, .nulls, .overlay,
      .edgeStates, .tiers, .admit,
      .indexed, .groupedTiers, .text, .words, .bucket, .suggest:
      true
    case .uuid(_, let isKeyed): !isKeyed
    case .cases(let branches): branches.contains { $0.steps.contains { $0.operation.varies } }
    default: false
    }
  }
}
