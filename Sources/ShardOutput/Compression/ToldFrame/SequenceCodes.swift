/// How zstd tells a sequence: by a code for each of the two lengths and the offset, and by the bits
/// that the codes leave open (RFC 8878, sections 3.1.1.3.2.1.1 and 3.1.1.5).
///
/// The tables of codes and the counts of those in use share one piece of memory, so that the loop over
/// a block's sequences keeps one address: 40 instructions a sequence.
@safe
struct SequenceCodes {
  /// A sequence as it is written.
  struct Coded {
    /// The open bits: of the literals' length, the match's and the offset, from the lowest on.
    var rest: UInt64
    /// The number of these bits in the lowest byte, and the codes of the three in those above it.
    var symbols: UInt32

    @inline(__always)
    func code(_ kind: Kind) -> Int {
      Int(truncatingIfNeeded: symbols &>> kind.shift) & 0xFF
    }
  }

  /// What a code tells.
  enum Kind: Int, CaseIterable {
    case literals, match, offset

    @inline(__always)
    var shift: UInt32 { UInt32(truncatingIfNeeded: 8 &* (rawValue &+ 1)) }

    @inline(__always)
    fileprivate var countsPlace: Int { rawValue &* 4 &* FiniteStateTable.symbolCapacity }
  }

  /// The code of a length.
  private struct Entry {
    /// The open bits.
    var rest: UInt32
    /// As in a sequence.
    var symbols: UInt32
  }

  /// Lengths below a bound have an entry; above it, each power of two has one code.
  private struct Lengths {
    var kind: Kind
    /// Where the entries are in memory.
    var place: Int
    var entryCount: Int
    /// The code of a power of two, less its logarithm.
    var codesBefore: Int
  }

  private static let literals = Lengths(
    kind: .literals, place: 0x300, entryCount: 64, codesBefore: 19)
  /// Less the three bytes that every match has.
  private static let matches = Lengths(
    kind: .match, place: 0x500, entryCount: 128, codesBefore: 36)
  private static let byteCount = 0x900

  private let memory: UnsafeMutableRawPointer

  init() {
    unsafe memory = .allocate(byteCount: Self.byteCount, alignment: 16)
    fill(Self.literals, Array(repeating: 0, count: 16) + [1, 1, 1, 1, 2, 2, 3, 3, 4])
    fill(Self.matches, Array(repeating: 0, count: 32) + [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5])
    resetCounts()
  }

  func deallocate() {
    unsafe memory.deallocate()
  }

  /// Makes entries of codes that leave `widths` bits open.
  private func fill(_ lengths: Lengths, _ widths: [UInt32]) {
    var place = unsafe memory + lengths.place
    for (code, width) in widths.enumerated() {
      for rest in 0..<UInt32(1) << width {
        unsafe place.storeBytes(
          of: Entry(rest: rest, symbols: UInt32(code) << lengths.kind.shift | width), as: Entry.self
        )
        unsafe place += MemoryLayout<Entry>.stride
      }
    }
  }

  /// How often each code of a kind came.
  func counts(_ kind: Kind) -> UnsafeBufferPointer<UInt32> {
    unsafe UnsafeBufferPointer(
      start: (memory + kind.countsPlace).assumingMemoryBound(to: UInt32.self),
      count: FiniteStateTable.symbolCapacity)
  }

  func resetCounts() {
    unsafe memory.initializeMemory(
      as: UInt32.self, repeating: 0, count: Kind.allCases.count * FiniteStateTable.symbolCapacity)
  }

  /// Finds the codes of a sequence, and counts them.
  ///
  /// - Parameter offset: its number in the history of offsets.
  @inline(__always)
  func code(literalLength: Int, matchLength: Int, offset: UInt32) -> Coded {
    let literals = entry(literalLength, Self.literals)
    let match = entry(matchLength &- 3, Self.matches)
    let width = UInt32(truncatingIfNeeded: Int(offset).logarithm)
    let rest = UInt64(offset ^ 1 &<< width) &<< UInt64(match.symbols) | UInt64(match.rest)
    let coded = Coded(
      rest: rest &<< UInt64(literals.symbols) | UInt64(literals.rest),
      symbols: literals.symbols &+ match.symbols &+ (width &<< Kind.offset.shift | width))
    count(coded, .literals)
    count(coded, .match)
    count(coded, .offset)
    return coded
  }

  @inline(__always)
  private func entry(_ length: Int, _ lengths: Lengths) -> Entry {
    guard length >= lengths.entryCount else {
      let place = lengths.place &+ length &* MemoryLayout<Entry>.stride
      return unsafe memory.load(fromByteOffset: place, as: Entry.self)
    }
    let width = length.logarithm
    let code = UInt32(truncatingIfNeeded: width &+ lengths.codesBefore)
    return Entry(
      rest: UInt32(truncatingIfNeeded: length ^ 1 &<< width),
      symbols: code &<< lengths.kind.shift | UInt32(truncatingIfNeeded: width))
  }

  @inline(__always)
  private func count(_ coded: Coded, _ kind: Kind) {
    let place = unsafe memory + (kind.countsPlace &+ 4 &* coded.code(kind))
    unsafe place.storeBytes(of: place.load(as: UInt32.self) &+ 1, as: UInt32.self)
  }
}

extension Int {
  /// The base-two logarithm, rounded down, of a positive number.
  @inline(__always)
  var logarithm: Int { (Int.bitWidth - 1) ^ (self | 1).leadingZeroBitCount }
}
