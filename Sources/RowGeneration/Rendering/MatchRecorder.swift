/// Keeps, for each word, where it was written last in the current frame, and turns a word written
/// again into a match: the compressor is told of repeats instead of searching for them.
///
/// Blocks end at 128 KiB (the format's bound) with an explicit delimiter; no match crosses one.
@safe
struct MatchRecorder {
  /// The format's greatest block.
  static let blockBytes = 1 << 17

  private let last: UnsafeMutablePointer<UInt32>
  private let lastCount: Int
  private let sequences: UnsafeMutablePointer<MatchSequence>
  private let capacity: Int
  private(set) var count = 0
  /// The first byte that no sequence covers yet.
  private var literalStart = 0
  private var blockStart = 0

  /// Tracks `words` words over frames of `frameBytes` bytes.
  init(words: Int, frameBytes: Int) {
    lastCount = max(1, words)
    unsafe last = .allocate(capacity: lastCount)
    unsafe last.initialize(repeating: .max, count: lastCount)
    capacity = frameBytes / RowWriter.leastMatch + frameBytes / Self.blockBytes * 2 + 16
    unsafe sequences = .allocate(capacity: capacity)
  }

  func deallocate() {
    unsafe last.deallocate()
    unsafe sequences.deallocate()
  }

  /// The sequences of the finished frame.
  var recorded: UnsafeBufferPointer<MatchSequence> {
    unsafe UnsafeBufferPointer(start: sequences, count: count)
  }

  /// Starts a frame.
  mutating func reset() {
    unsafe last.update(repeating: .max, count: lastCount)
    count = 0
    literalStart = 0
    blockStart = 0
  }

  /// A tracked word of `length` bytes stands at byte `position` of the frame.
  @inline(__always)
  mutating func word(_ tracked: Int, at position: Int, length: Int) {
    let before = unsafe last[tracked]
    unsafe last[tracked] = UInt32(truncatingIfNeeded: position)
    guard before != .max else { return }
    let offset = UInt32(truncatingIfNeeded: position) &- before
    if literalStart == position, count > 0, unsafe sequences[count - 1].offset == offset {
      // It follows the previous match at the same distance: one longer match.
      unsafe sequences[count - 1].matchLength &+= UInt32(truncatingIfNeeded: length)
    } else {
      unsafe sequences[count] = MatchSequence(
        offset: offset, litLength: UInt32(truncatingIfNeeded: position &- literalStart),
        matchLength: UInt32(truncatingIfNeeded: length))
      count &+= 1
    }
    literalStart = position &+ length
  }

  /// A row of at most `bound` bytes begins at `position`: ends the block if it might not fit.
  ///
  /// - Returns: whether the row's words may be told; not those of a row above the size of a block,
  ///   which is cut where blocks end.
  @inline(__always)
  mutating func row(at position: Int, bound: Int) -> Bool {
    if position &- blockStart &+ bound > Self.blockBytes { endBlock(at: position) }
    return bound <= Self.blockBytes
  }

  /// Ends the block before `position`; cuts what no row's end has cut.
  mutating func endBlock(at position: Int) {
    while position - blockStart > Self.blockBytes { delimit(at: blockStart + Self.blockBytes) }
    if position > blockStart { delimit(at: position) }
  }

  private mutating func delimit(at position: Int) {
    unsafe sequences[count] = MatchSequence(
      offset: 0, litLength: UInt32(position - literalStart), matchLength: 0)
    count += 1
    literalStart = position
    blockStart = position
  }
}
