/// Turns what is known of a row's fields into matches: the compressor is told of repeats instead of
/// searching for them.
///
/// A field has at most two candidates: an earlier field, and where this row holds a value it goes
/// with (a name in an e-mail address, the timestamp before). The earlier field is the last of the
/// frame with the same word, or, where no word is known, the one above it. The candidate that saves
/// the most bits becomes a match, longer than the field where the bytes around it agree too.
///
/// A row is read twice. The first reading looks all candidates up and compares them, without a
/// branch: its loads, which often miss the cache, do not wait for one another. The second decides.
///
/// Blocks end at 128 KiB (the format's bound) with an explicit delimiter; no match crosses one.
@safe
struct MatchRecorder {
  /// The format's greatest block.
  static let blockBytes = 1 << 17
  /// The shortest match: the format would allow 3.
  static let leastMatch = 4
  /// Bytes that one load compares.
  private static let step = MemoryLayout<UInt64>.size

  /// Where the frame holds each tracked word last, and behind them each of the row's places. What
  /// begins before byte 8 counts as not there, so that 8 bytes can be read before all that is.
  private let last: UnsafeMutablePointer<UInt32>
  private let lastCount: Int
  private let width: Int
  private let candidates: UnsafeMutablePointer<Match>
  private let sequences: UnsafeMutablePointer<MatchSequence>
  private(set) var count = 0
  /// The first byte that no sequence covers yet.
  private var literalStart = 0
  private var blockStart = 0
  /// The distance of the last match, which the format gives for almost nothing.
  private var lastOffset = 0
  /// Where this row wrote each kind of value that others of the row may echo.
  private let echoes: UnsafeMutablePointer<Int>

  /// Bytes that agree with earlier ones.
  private struct Match {
    var position = 0
    /// The distance; 0 where there are no earlier ones.
    var offset = 0
    /// Bytes that agree from the position on.
    var length = 0
    /// Bytes that agree before it, at most 8.
    var back = 0
  }

  /// Tracks the words of a program over frames of `frameBytes` bytes.
  init(_ program: RenderProgram, frameBytes: Int) {
    width = program.width
    lastCount = program.trackedCount
    unsafe last = .allocate(capacity: lastCount + width)
    unsafe last.initialize(repeating: 0, count: lastCount + width)
    unsafe candidates = .allocate(capacity: max(1, width))
    unsafe candidates.initialize(repeating: Match(), count: width)
    let capacity = frameBytes / Self.leastMatch + frameBytes / Self.blockBytes * 2 + 16
    unsafe sequences = .allocate(capacity: capacity)
    unsafe echoes = .allocate(capacity: Fragment.echoCount)
    unsafe echoes.initialize(repeating: -1, count: Fragment.echoCount)
  }

  func deallocate() {
    unsafe last.deallocate()
    unsafe candidates.deallocate()
    unsafe sequences.deallocate()
    unsafe echoes.deallocate()
  }

  /// The sequences of the finished frame.
  var recorded: UnsafeBufferPointer<MatchSequence> {
    unsafe UnsafeBufferPointer(start: sequences, count: count)
  }

  /// Starts a frame.
  mutating func reset() {
    unsafe last.update(repeating: 0, count: lastCount + width)
    unsafe echoes.update(repeating: -1, count: Fragment.echoCount)
    count = 0
    literalStart = 0
    blockStart = 0
    lastOffset = 0
  }

  /// Tells of a row that has just been written.
  ///
  /// - Parameters:
  ///   - fragments: the row's, `width` of them.
  ///   - start: the row's first byte in the frame, its separator's.
  ///   - first: the first fragment's first byte.
  ///   - end: the byte behind the row.
  ///   - frame: the frame's first byte.
  mutating func row(
    _ fragments: UnsafePointer<Fragment>, from start: Int, first: Int, to end: Int,
    in frame: UnsafeRawPointer
  ) {
    if end &- blockStart > Self.blockBytes { endBlock(at: start) }
    // A longer row is cut where blocks end, without a match; the frame's first is all literals.
    guard end &- start <= Self.blockBytes, start >= Self.step else { return }
    unsafe look(fragments, from: first, frame)
    unsafe decide(fragments, from: start, to: end, frame)
  }

  /// Looks up the earlier field of each of a row's, and notes where the row has them.
  @inline(__always)
  private func look(
    _ fragments: UnsafePointer<Fragment>, from first: Int, _ frame: UnsafeRawPointer
  ) {
    var position = first
    for place in 0..<width {
      let fragment = unsafe fragments[place]
      let cell = fragment.isTracked ? fragment.tracked : lastCount &+ place
      let before = unsafe Int(last[cell])
      unsafe last[cell] = UInt32(truncatingIfNeeded: position)
      // What is not there is compared with itself.
      let source = before >= Self.step ? before : position
      let known = fragment.repeated
      let ahead = unsafe Self.difference(frame, position &+ known, source &+ known)
      let behind = unsafe Self.difference(frame, position &- Self.step, source &- Self.step)
      unsafe candidates[place] = Match(
        position: position, offset: position &- source,
        length: known &+ ahead.trailingZeroBitCount / 8, back: behind.leadingZeroBitCount / 8)
      position = position &+ fragment.length
    }
  }

  /// Chooses the row's matches, from left to right.
  @inline(__always)
  private mutating func decide(
    _ fragments: UnsafePointer<Fragment>, from start: Int, to end: Int, _ frame: UnsafeRawPointer
  ) {
    for place in 0..<width {
      let fragment = unsafe fragments[place]
      var match = unsafe candidates[place]
      let position = match.position
      let partner = unsafe fragment.isTracked ? echoes[fragment.echo] : -1
      if fragment.isTracked { unsafe echoes[fragment.echo] = position }
      // What the match before has not covered yet.
      let open = max(position, literalStart)
      guard open < position &+ fragment.length else { continue }
      let covered = open &- position
      if match.length == fragment.repeated &+ Self.step {
        unsafe match.length &+= Self.agreement(
          position &+ match.length, match.offset, to: end, frame)
      }
      match.position = open
      match.length = min(match.length &- covered, end &- open)
      if match.offset != 0, match.back == Self.step {
        match.back = unsafe before(match, position, frame)
      }
      match.back = min(match.back, open &- literalStart)
      var saved = match.offset == 0 ? 0 : saving(match)
      if partner >= start && fragment.echo != 0 {
        let echo = unsafe echo(at: open, of: partner &+ covered, to: end, frame)
        let saving = saving(echo)
        if saving > saved {
          match = echo
          saved = saving
        }
      }
      if saved > 0 { record(match) }
    }
  }

  /// How many bytes agree before a place, beyond the 8 that were looked at: an edge case's long text
  /// before the date of the same edge case.
  @inline(never)
  private func before(_ match: Match, _ position: Int, _ frame: UnsafeRawPointer) -> Int {
    var length = match.back
    while position &- length > literalStart, position &- length > match.offset,
      unsafe frame.load(fromByteOffset: position &- length &- 1, as: UInt8.self)
        == frame.load(fromByteOffset: position &- length &- 1 &- match.offset, as: UInt8.self)
    {
      length &+= 1
    }
    return length
  }

  /// The match with a value of the same row, which it may repeat but for the first byte: a name, and
  /// the name in lower case.
  @inline(__always)
  private func echo(at open: Int, of source: Int, to end: Int, _ frame: UnsafeRawPointer) -> Match {
    let offset = open &- source
    var start = open
    var length = unsafe Self.agreement(start, offset, to: end, frame)
    if length == 0 {
      start &+= 1
      length = unsafe Self.agreement(start, offset, to: end, frame)
    }
    return Match(position: start, offset: offset, length: length, back: 0)
  }

  /// The bits that a match saves, 0 where it is too short.
  ///
  /// A literal takes 4 to 5, a sequence about 10 and its distance. With a literal at 8 frames came
  /// out smallest: a match also gives the next one its distance.
  @inline(__always)
  private func saving(_ match: Match) -> Int {
    guard match.length >= Self.leastMatch else { return 0 }
    let distance =
      match.offset == lastOffset ? 0 : Int.bitWidth &- match.offset.leadingZeroBitCount
    return match.length &* 8 &- 12 &- distance
  }

  /// Where 8 bytes differ from 8 others.
  @inline(__always)
  private static func difference(_ frame: UnsafeRawPointer, _ one: Int, _ other: Int) -> UInt64 {
    unsafe frame.loadUnaligned(fromByteOffset: one, as: UInt64.self)
      ^ frame.loadUnaligned(fromByteOffset: other, as: UInt64.self)
  }

  /// How many bytes agree with those a distance before, at most to `end`.
  @inline(__always)
  private static func agreement(
    _ position: Int, _ offset: Int, to end: Int, _ frame: UnsafeRawPointer
  ) -> Int {
    var length = 0
    while position &+ length < end {
      let here = position &+ length
      let difference = unsafe difference(frame, here, here &- offset)
      length &+= difference.trailingZeroBitCount / 8
      if difference != 0 { break }
    }
    return max(0, min(length, end &- position))
  }

  /// Adds a match, with the bytes before it that agree too.
  @inline(__always)
  private mutating func record(_ match: Match) {
    let start = match.position &- match.back
    let end = match.position &+ match.length
    let length = UInt32(truncatingIfNeeded: end &- start)
    let offset = UInt32(truncatingIfNeeded: match.offset)
    if literalStart == start, count > 0, unsafe sequences[count - 1].offset == offset {
      // It follows the previous match at the same distance: one longer match.
      unsafe sequences[count - 1].matchLength &+= length
    } else {
      unsafe sequences[count] = MatchSequence(
        offset: offset, litLength: UInt32(truncatingIfNeeded: start &- literalStart),
        matchLength: length)
      count &+= 1
    }
    literalStart = end
    lastOffset = match.offset
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
