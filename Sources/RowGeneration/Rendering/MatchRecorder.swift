internal import CPrefetch

/// Turns what is known of a row's fields into matches: the compressor is told of repeats instead of
/// searching for them.
///
/// A field has one candidate, the last of the frame with the same word or, where no word is known,
/// the one above it. Where the bytes around both agree too, the match is longer than the field;
/// fields that it covers are not looked at. The others cost some 60 instructions.
///
/// A place without words is looked at only where it repays: each frame tries all places over its
/// first block, and goes on with those that gave a match in a quarter of the rows.
///
/// Blocks end at 128 KiB (the format's bound) with an explicit delimiter; no match crosses one.
@safe
struct MatchRecorder {
  /// The format's greatest block.
  static let blockBytes = 1 << 17
  /// The shortest match: the format would allow 3.
  static let leastMatch = 4
  /// For how many rows at once the earlier bytes are fetched into the cache, as many rows ahead; what
  /// tells where they are is fetched twice as far ahead.
  private static let rowsAtOnce = 4
  /// Where the frame holds each tracked word last, and behind them each of the row's places. What
  /// begins before byte 8 counts as not there, so that 8 bytes can be read before all that is.
  private let last: UnsafeMutablePointer<UInt32>
  private let lastCount: Int
  private let width: Int
  private let memory: UnsafeMutablePointer<MatchSequence>
  /// The frame's sequences. One that is no match stands before the first.
  private let sequences: UnsafeMutablePointer<MatchSequence>
  private(set) var count = 0
  /// The first byte that no sequence covers yet.
  private var literalStart = 0
  private var blockStart = 0
  /// Matches that each place has given in the frame.
  private let gains: UnsafeMutablePointer<Int>
  /// Whether a place is looked at where no word is known.
  private let isLookedAt: UnsafeMutablePointer<Bool>
  /// The program's places whose words repeat far back.
  private let farPlaces: UnsafeMutableBufferPointer<Int>
  /// Rows of the block in which places are tried.
  private var triedRows = 0

  /// Tracks the words of a program over frames of `frameBytes` bytes.
  init(_ program: RenderProgram, frameBytes: Int) {
    width = program.width
    lastCount = program.trackedCount
    unsafe last = .allocate(capacity: lastCount + width)
    unsafe gains = .allocate(capacity: width)
    unsafe farPlaces = .allocate(capacity: program.farPlaces.count)
    _ = unsafe farPlaces.initialize(from: program.farPlaces)
    unsafe isLookedAt = .allocate(capacity: width)
    let capacity = frameBytes / Self.leastMatch + frameBytes / Self.blockBytes * 2 + 16
    unsafe memory = .allocate(capacity: capacity)
    unsafe memory.initialize(to: MatchSequence(offset: 0, litLength: 0, matchLength: 0))
    unsafe sequences = memory + 1
    reset()
  }

  func deallocate() {
    unsafe last.deallocate()
    unsafe gains.deallocate()
    unsafe farPlaces.deallocate()
    unsafe isLookedAt.deallocate()
    unsafe memory.deallocate()
  }

  /// The sequences of the finished frame.
  var recorded: UnsafeBufferPointer<MatchSequence> {
    unsafe UnsafeBufferPointer(start: sequences, count: count)
  }

  /// Starts a frame.
  mutating func reset() {
    unsafe last.initialize(repeating: 0, count: lastCount + width)
    unsafe gains.initialize(repeating: 0, count: width)
    unsafe isLookedAt.initialize(repeating: true, count: width)
    triedRows = 0
    count = 0
    literalStart = 0
    blockStart = 0
  }

  /// Has the memory ready that later rows of a batch will be compared with: a row of `users` would
  /// wait 60 ns for it. To be called before every row; it does its work for several rows at once, in 5
  /// instructions a word.
  ///
  /// - Parameters:
  ///   - row: the batch's row.
  ///   - frame: the frame's first byte.
  @inline(__always)
  func prepare(_ row: Int, of batch: RenderedBatch, in frame: UnsafeRawPointer) {
    guard row % Self.rowsAtOnce == 0 else { return }
    let marks = batch.marks(row)
    for index in unsafe 0..<farPlaces.count {
      let place = unsafe farPlaces[index]
      for ahead in 2 * Self.rowsAtOnce..<3 * Self.rowsAtOnce {
        unsafe rowmill_prefetch(last + max(0, marks[place, ahead: ahead].tracked))
      }
      for ahead in Self.rowsAtOnce..<2 * Self.rowsAtOnce {
        let source = unsafe last[max(0, marks[place, ahead: ahead].tracked)]
        unsafe rowmill_prefetch(frame + Int(source))
      }
    }
  }

  /// Tells of a row that has just been written.
  ///
  /// - Parameters:
  ///   - marks: the row's.
  ///   - start: the row's first byte in the frame, its separator's.
  ///   - first: the first place's first byte.
  ///   - end: the byte behind the row.
  ///   - frame: the frame's first byte.
  mutating func row(
    _ marks: RowMarks, from start: Int, first: Int, to end: Int,
    in frame: UnsafeRawPointer
  ) {
    if end &- blockStart > Self.blockBytes { endBlock(at: start) }
    // A longer row is cut where blocks end, without a match; the frame's first is all literals.
    guard end &- start <= Self.blockBytes, start >= OpenEnd.step else { return }
    triedRows &+= 1
    let last = unsafe last
    let lastCount = lastCount
    let isLookedAt = unsafe isLookedAt
    var open = unsafe OpenEnd(sequence: sequences + count, literalStart: literalStart)
    if literalStart == start { unsafe open.goOn(to: end, frame) }
    var next = first
    for place in 0..<width {
      let mark = marks[place]
      let position = next
      next = position &+ mark.length
      let isTracked = mark.isTracked
      guard unsafe isTracked || isLookedAt[place] else { continue }
      let cell = isTracked ? mark.tracked : lastCount &+ place
      let source = unsafe Int(last[cell])
      unsafe last[cell] = UInt32(truncatingIfNeeded: position)
      guard next > open.literalStart, source >= OpenEnd.step else { continue }
      if unsafe open.match(position, source, mark.repeated, to: end, frame) {
        unsafe gains[place] &+= 1
      }
    }
    unsafe count = open.sequence - sequences
    literalStart = open.literalStart
  }

  /// Ends the block before `position`; cuts what no row's end has cut.
  mutating func endBlock(at position: Int) {
    if blockStart == 0 { choosePlaces() }
    while position - blockStart > Self.blockBytes { delimit(at: blockStart + Self.blockBytes) }
    if position > blockStart { delimit(at: position) }
  }

  /// Leaves out the places that the frame's first block did not repay.
  private func choosePlaces() {
    for place in 0..<width { unsafe isLookedAt[place] = gains[place] * 4 >= triedRows }
  }

  private mutating func delimit(at position: Int) {
    unsafe sequences[count] = MatchSequence(
      offset: 0, litLength: UInt32(position - literalStart), matchLength: 0)
    count += 1
    literalStart = position
    blockStart = position
  }
}

/// Where the next sequence goes, and what it has to cover.
@safe
private struct OpenEnd {
  /// Bytes that one load compares.
  static let step = MemoryLayout<UInt64>.size

  /// Behind the last sequence; one that is no match stands before the first.
  var sequence: UnsafeMutablePointer<MatchSequence>
  /// The first byte that no sequence covers yet.
  var literalStart: Int

  /// Adds the match of two places whose first `known` bytes agree, with the bytes around that agree
  /// too; whether it is long enough.
  @inline(__always)
  mutating func match(
    _ position: Int, _ source: Int, _ known: Int, to rowEnd: Int, _ frame: UnsafeRawPointer
  ) -> Bool {
    let shift = source &- position
    let ahead = unsafe Self.difference(frame, position &+ known, shift)
    var end = position &+ known &+ ahead.trailingZeroBitCount &>> 3
    if ahead == 0 { unsafe end = Self.agreement(end, shift, to: rowEnd, frame) }
    end = min(end, rowEnd)
    guard end > literalStart else { return false }
    let behind = unsafe Self.difference(frame, position &- Self.step, shift)
    var start = position &- behind.leadingZeroBitCount &>> 3
    if behind == 0 {
      let last = unsafe Int(sequence[-1].matchLength)
      unsafe start = Self.agreement(before: start, shift, from: literalStart &- last, frame)
    }
    if start < literalStart { start = unsafe replaceLast(start, shift, frame) }
    guard end &- start >= MatchRecorder.leastMatch else { return false }
    let offset = UInt32(truncatingIfNeeded: 0 &- shift)
    let length = UInt32(truncatingIfNeeded: end &- start)
    if start == literalStart, unsafe sequence[-1].offset == offset {
      // It follows the previous match at the same distance: one longer match.
      unsafe sequence[-1].matchLength &+= length
    } else {
      unsafe sequence.pointee = MatchSequence(
        offset: offset, litLength: UInt32(truncatingIfNeeded: start &- literalStart),
        matchLength: length)
      unsafe sequence += 1
    }
    literalStart = end
    return true
  }

  /// Lets a match that reached the end of the row before go on into this one: over the separator, and
  /// over the first digits of a number that counts on.
  @inline(__always)
  mutating func goOn(to rowEnd: Int, _ frame: UnsafeRawPointer) {
    let offset = unsafe sequence[-1].offset
    guard offset > 0 else { return }
    let end = unsafe min(Self.agreement(literalStart, 0 &- Int(offset), to: rowEnd, frame), rowEnd)
    unsafe sequence[-1].matchLength &+= UInt32(truncatingIfNeeded: end &- literalStart)
    literalStart = end
  }

  /// Takes the last match back where a new one covers all of it but a byte, and goes on before it.
  ///
  /// - Parameter start: from where on the new one's bytes agree, before the last one's end.
  /// - Returns: where the new one starts.
  @inline(__always)
  private mutating func replaceLast(_ start: Int, _ shift: Int, _ frame: UnsafeRawPointer) -> Int {
    let length = unsafe Int(sequence[-1].matchLength)
    guard length > 0, literalStart &- start &+ 1 >= length else { return literalStart }
    unsafe sequence -= 1
    unsafe literalStart &-= length &+ Int(sequence.pointee.litLength)
    return unsafe Self.agreement(before: start, shift, from: literalStart, frame)
  }

  /// From where on the bytes before a place agree with those `shift` from them; `least` or later.
  @inline(never)
  private static func agreement(
    before position: Int, _ shift: Int, from least: Int, _ frame: UnsafeRawPointer
  ) -> Int {
    var here = position
    while here > least, here &+ shift >= step {
      let difference = unsafe difference(frame, here &- step, shift)
      here &-= difference.leadingZeroBitCount &>> 3
      if difference != 0 { break }
    }
    return max(here, least)
  }

  /// How far on the bytes from a place agree with those `shift` from them; it looks no further than
  /// 8 bytes behind `end`.
  @inline(never)
  private static func agreement(
    _ position: Int, _ shift: Int, to end: Int, _ frame: UnsafeRawPointer
  ) -> Int {
    var here = position
    while here < end {
      let difference = unsafe difference(frame, here, shift)
      here &+= difference.trailingZeroBitCount &>> 3
      if difference != 0 { break }
    }
    return here
  }

  /// Where 8 bytes differ from those `shift` from them.
  @inline(__always)
  private static func difference(_ frame: UnsafeRawPointer, _ position: Int, _ shift: Int) -> UInt64
  {
    unsafe frame.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      ^ frame.loadUnaligned(fromByteOffset: position &+ shift, as: UInt64.self)
  }
}
