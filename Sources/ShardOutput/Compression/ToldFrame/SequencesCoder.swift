/// Takes over the matches of a block and writes its sequences section (RFC 8878, section 3.1.1.3.2).
///
/// A sequence costs some 85 instructions to take it over and 50 to write it.
@safe
struct SequencesCoder {
  private typealias Coded = SequenceCodes.Coded
  private typealias Kind = SequenceCodes.Kind
  private typealias Fields = SequenceCodes.Fields
  private typealias LiteralBytes = SIMD32<UInt8>

  private static let capacity =
    MatchSequence.maximumBlockByteCount / MatchSequence.minimumMatchLength + 1
  /// The order in which tables are told.
  private static let order: [Kind] = [.literals, .offset, .match]

  /// The most open bits that are written at once with three codes: with the 7 bits that a stream holds
  /// back, 21 of the codes and 5 below the open bits that mean nothing they fill a word.
  private static let greatestJoined: UInt64 = 31

  private let coded: UnsafeMutablePointer<Coded>
  private var count = 0
  /// The least and the greatest of the block's sequences' fields.
  private var least = Fields(repeating: 0)
  private var greatest = Fields(repeating: 0)
  private let codes = SequenceCodes()
  private let steps: UnsafeMutablePointer<FiniteStateTable.Step>
  /// By kind.
  private var tables: [SequenceTable]

  init() {
    unsafe coded = .allocate(capacity: Self.capacity)
    let steps = UnsafeMutablePointer<FiniteStateTable.Step>.allocate(
      capacity: Kind.allCases.count * FiniteStateTable.stepCapacity)
    tables = Kind.allCases.map { unsafe SequenceTable($0, steps + $0.firstStep) }
    unsafe self.steps = unsafe steps
  }

  func deallocate() {
    unsafe coded.deallocate()
    for table in tables { table.deallocate() }
    unsafe steps.deallocate()
    codes.deallocate()
  }

  /// Takes over a block.
  ///
  /// - Parameter literals: where its literal bytes go, one behind the other, with up to 32 bytes
  ///   stored to behind them.
  /// - Returns: the number of literal bytes; nil where a repeat is none, or lies outside of the block
  ///   or copies what is before the frame.
  mutating func take(_ told: inout ToldBytes, literals: UnsafeMutableRawPointer) -> Int? {
    let codes = codes
    let bytes = unsafe told.bytes
    let start = told.position
    let limit = min(start + MatchSequence.maximumBlockByteCount, told.byteCount)
    // Literal bytes are copied by 32, as long as the frame has as many behind them.
    let width = MemoryLayout<LiteralBytes>.size
    let wideLimit = min(limit, told.byteCount - width)
    var history = told.history
    var least = Fields(repeating: .max)
    var greatest = Fields(repeating: .min)
    var position = start
    var literal = unsafe literals
    var coded = unsafe coded
    var next = unsafe told.next
    let last = unsafe told.end
    while unsafe next != last {
      let sequence = unsafe next.pointee
      let literalLength = Int(sequence.literalLength)
      let matchLength = Int(sequence.matchLength)
      let match = position &+ literalLength
      let end = match &+ matchLength
      if literalLength <= width, end <= wideLimit {
        unsafe literal.storeBytes(
          of: bytes.loadUnaligned(fromByteOffset: position, as: LiteralBytes.self),
          as: LiteralBytes.self)
      } else {
        guard end <= limit else { return nil }
        unsafe literal.copyMemory(from: bytes + position, byteCount: literalLength)
      }
      unsafe literal += literalLength
      position = end
      guard matchLength >= MatchSequence.minimumMatchLength else {
        guard matchLength == 0, position > start else { return nil }
        unsafe told.next = next + 1
        told.position = position
        told.history = history
        self.least = least
        self.greatest = greatest
        unsafe count = coded - self.coded
        return unsafe literal - literals
      }
      // Less than one byte back is as wrong as before the frame.
      guard Int(sequence.offset &- 1) < match else { return nil }
      let number = history.number(sequence.offset, hasLiterals: literalLength > 0)
      let code = codes.code(literalLength: literalLength, matchLength: matchLength, offset: number)
      unsafe coded.initialize(to: code)
      least = pointwiseMin(least, code.fields)
      greatest = pointwiseMax(greatest, code.fields)
      unsafe coded += 1
      unsafe next += 1
    }
    return nil
  }

  /// Keeps no table: a reader has none, or others.
  mutating func forget() {
    for kind in Kind.allCases { tables[kind.rawValue].forget() }
  }

  /// Writes the section of the block taken over.
  ///
  /// - Returns: the byte behind it. Up to 80 bits a match are stored to, and 512 bytes more.
  mutating func write(at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    var writer = unsafe BitWriter(position)
    switch count {
    case ..<128: writer.add(UInt64(count), 8)
    case ..<0x7F00: writer.add(UInt64(count >> 8 + 128 | (count & 0xFF) << 8), 16)
    default: writer.add(UInt64(255 | (count - 0x7F00) << 8), 24)
    }
    guard count > 0 else { return unsafe writer.finish() }
    var modes: UInt64 = 0
    for kind in Self.order {
      let sequences = unsafe UnsafeBufferPointer(start: coded, count: count)
      let codes = kind.code(least[kind.field])...kind.code(greatest[kind.field])
      modes = unsafe (modes | tables[kind.rawValue].fit(sequences, codes)) << 2
    }
    writer.add(modes, 8)
    var position = unsafe writer.finish()
    for kind in Self.order { unsafe position = tables[kind.rawValue].tell(at: position) }
    return unsafe writeStream(at: position)
  }

  /// The first sequence is written last. Its codes stand behind its open bits, since they move the
  /// states to what the sequence before it was written with.
  private func writeStream(at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    var writer = unsafe StreamWriter(position)
    let steps = unsafe steps
    let first = unsafe coded
    var next = unsafe first + (count - 1)
    let last = unsafe next.pointee
    var literals = tables[Kind.literals.rawValue].start(last)
    var match = tables[Kind.match.rawValue].start(last)
    var offset = tables[Kind.offset.rawValue].start(last)
    writer.add(last.rest, UInt64(truncatingIfNeeded: last.fields[0]))
    writer.flush()
    @inline(__always)
    func step(_ kind: Kind, _ state: UInt64) -> FiniteStateTable.Step {
      let place = unsafe Coded.field(kind.field, next) &+ Int(truncatingIfNeeded: state)
      return unsafe steps[place]
    }
    // A copy, whose address no call takes, stays in registers.
    var stream = writer
    while unsafe next > first {
      unsafe next -= 1
      let offsetStep = step(.offset, offset)
      let matchStep = step(.match, match)
      let literalsStep = step(.literals, literals)
      // Bits are joined apart from the stream's, so that these wait for one shift a sequence.
      var bits = offset.rotatedRight(offsetStep.width)
      bits = bits &>> matchStep.width | match.rotatedRight(matchStep.width)
      bits = bits &>> literalsStep.width | literals.rotatedRight(literalsStep.width)
      var width = offsetStep.width &+ matchStep.width &+ literalsStep.width
      (offset, match, literals) = (offsetStep.next, matchStep.next, literalsStep.next)
      let rest = unsafe next.pointee.rest
      let restWidth = unsafe UInt64(truncatingIfNeeded: Coded.field(0, next))
      if restWidth <= Self.greatestJoined {
        bits = bits &>> restWidth | rest
        width &+= restWidth
      } else {
        stream.add(bits, width)
        stream.flush()
        // Below so many there is one bit at most, which means nothing.
        (bits, width) = (rest & ~1, restWidth)
      }
      stream.add(bits, width)
      stream.flush()
    }
    writer = stream
    tables[Kind.match.rawValue].finish(match, &writer)
    tables[Kind.offset.rawValue].finish(offset, &writer)
    tables[Kind.literals.rawValue].finish(literals, &writer)
    return unsafe writer.finish()
  }
}
