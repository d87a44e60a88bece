/// Takes over the matches of a block and writes its sequences section (RFC 8878, section 3.1.1.3.2).
///
/// A sequence costs some 80 instructions to take it over and 65 to write it.
@safe
struct SequencesCoder {
  private typealias Coded = SequenceCodes.Coded
  private typealias Kind = SequenceCodes.Kind

  private static let capacity =
    MatchSequence.maximumBlockByteCount / MatchSequence.minimumMatchLength + 1
  /// The order in which tables are told.
  private static let order: [Kind] = [.literals, .offset, .match]

  private let coded: UnsafeMutablePointer<Coded>
  private var count = 0
  private let codes = SequenceCodes()
  private let steps: UnsafeMutablePointer<FiniteStateTable.Step>
  /// By kind.
  private var tables: [FiniteStateTable]

  init() {
    let kindCount = Kind.allCases.count
    unsafe coded = .allocate(capacity: Self.capacity)
    let steps = UnsafeMutablePointer<FiniteStateTable.Step>.allocate(
      capacity: kindCount * FiniteStateTable.stepCapacity)
    tables = (0..<kindCount).map {
      unsafe FiniteStateTable(steps + $0 * FiniteStateTable.stepCapacity)
    }
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
  /// - Parameter literals: where its literal bytes go, one behind the other, with up to 16 bytes
  ///   stored to behind them.
  /// - Returns: the number of literal bytes; nil where a repeat is none, or lies outside of the block
  ///   or copies what is before the frame.
  mutating func take(_ told: inout ToldBytes, literals: UnsafeMutableRawPointer) -> Int? {
    codes.resetCounts()
    let codes = codes
    let bytes = unsafe told.bytes
    let start = told.position
    let limit = min(start + MatchSequence.maximumBlockByteCount, told.byteCount)
    // Literal bytes are copied by 16, as long as the frame has as many behind them.
    let wideLimit = min(limit, told.byteCount - 16)
    var history = told.history
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
      if literalLength <= 16, end <= wideLimit {
        unsafe literal.storeBytes(
          of: bytes.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self),
          as: SIMD16<UInt8>.self)
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
        unsafe count = coded - self.coded
        return unsafe literal - literals
      }
      // Less than one byte back is as wrong as before the frame.
      guard Int(sequence.offset &- 1) < match else { return nil }
      let number = history.number(sequence.offset, hasLiterals: literalLength > 0)
      unsafe coded.initialize(
        to: codes.code(literalLength: literalLength, matchLength: matchLength, offset: number))
      unsafe coded += 1
      unsafe next += 1
    }
    return nil
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
    for kind in Kind.allCases { unsafe tables[kind.rawValue].fit(codes.counts(kind)) }
    // A table is told by its only symbol, 1, or by a description, 2.
    let modes = Self.order.reduce(0) {
      $0 << 2 | (tables[$1.rawValue].onlySymbol == nil ? 2 : 1)
    }
    writer.add(UInt64(modes << 2), 8)
    var position = unsafe writer.finish()
    for kind in Self.order {
      let table = tables[kind.rawValue]
      if let symbol = table.onlySymbol {
        unsafe position.storeBytes(of: symbol, as: UInt8.self)
        unsafe position += 1
      } else {
        unsafe position = table.describe(at: position)
      }
    }
    return unsafe writeStream(at: position)
  }

  /// The first sequence is written last. Its codes stand behind its open bits, since they move the
  /// states to what the sequence before it was written with.
  private func writeStream(at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    var writer = unsafe BitWriter(position)
    let steps = unsafe steps
    let first = unsafe coded
    var next = unsafe first + (count - 1)
    let last = unsafe next.pointee
    var literals = tables[Kind.literals.rawValue].start(last.code(.literals))
    var match = tables[Kind.match.rawValue].start(last.code(.match))
    var offset = tables[Kind.offset.rawValue].start(last.code(.offset))
    writer.add(last.rest, UInt64(last.symbols & 0xFF))
    writer.flush()
    @inline(__always)
    func write(_ coded: Coded, _ kind: Kind, _ state: inout UInt32, to stream: inout BitWriter) {
      let table = kind.rawValue &* FiniteStateTable.stepCapacity
      let place = table &+ FiniteStateTable.place(coded.code(kind), state)
      state = unsafe steps[place].write(to: &stream)
    }
    // A copy, whose address no call takes, stays in registers.
    var stream = writer
    while unsafe next > first {
      unsafe next -= 1
      let sequence = unsafe next.pointee
      write(sequence, .offset, &offset, to: &stream)
      write(sequence, .match, &match, to: &stream)
      write(sequence, .literals, &literals, to: &stream)
      // Up to 7 bits were left over, and up to 21 are new.
      let width = UInt64(sequence.symbols & 0xFF)
      if width > BitWriter.capacity - 21 { stream.flush() }
      stream.add(sequence.rest, width)
      stream.flush()
    }
    writer = stream
    tables[Kind.match.rawValue].finish(match, &writer)
    tables[Kind.offset.rawValue].finish(offset, &writer)
    tables[Kind.literals.rawValue].finish(literals, &writer)
    return unsafe writer.finishBackwards()
  }
}
