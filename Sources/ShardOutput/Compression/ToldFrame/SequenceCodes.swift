/// How zstd tells a sequence: by a code for each of the two lengths and the offset, and by the bits
/// that the codes leave open (RFC 8878, sections 3.1.1.3.2.1.1 and 3.1.1.5).
///
/// The tables of codes share one piece of memory, so that the loop over a block's sequences keeps one
/// address: 30 instructions a sequence.
@safe
struct SequenceCodes {
  /// The number of open bits, and where the steps of the three codes start.
  typealias Fields = SIMD4<Int16>

  /// A sequence as it is written.
  struct Coded {
    /// The open bits, highest: of the offset, below them the match's, below them the literals'.
    var rest: UInt64
    var fields: Fields

    /// A field of a sequence in memory, by itself: all of them at once would have to be taken apart.
    @inline(__always)
    static func field(_ number: Int, _ coded: UnsafePointer<Coded>) -> Int {
      let place = MemoryLayout<UInt64>.size &+ number &* MemoryLayout<Int16>.size
      return unsafe Int(UnsafeRawPointer(coded).load(fromByteOffset: place, as: Int16.self))
    }
  }

  /// What a code tells.
  enum Kind: Int, CaseIterable {
    case literals, match, offset

    /// Where it is among the fields.
    @inline(__always)
    var field: Int { rawValue &+ 1 }

    /// Where the steps of all its codes start.
    @inline(__always)
    var firstStep: Int { rawValue &* FiniteStateTable.stepCapacity }

    /// The code whose steps start at a place.
    @inline(__always)
    func code(_ place: Int16) -> Int { (Int(place) &- firstStep) &>> FiniteStateTable.greatestLog }
  }

  /// What a code adds to a sequence.
  private struct Entry {
    /// The open bits, highest, and their number in the lowest byte.
    var rest: UInt64
    var fields: Fields

    @inline(__always)
    init(_ rest: UInt64, _ fields: Fields) {
      self.rest = rest
      self.fields = fields
    }

    @inline(__always)
    init(_ kind: Kind, code: Int, rest: Int, width: Int) {
      let bits = UInt64(truncatingIfNeeded: width)
      self.rest = UInt64(truncatingIfNeeded: rest) &<< (64 &- bits) | bits
      fields = Fields(repeating: 0)
      fields[0] = Int16(truncatingIfNeeded: width)
      fields[kind.field] = Int16(
        truncatingIfNeeded: kind.firstStep &+ FiniteStateTable.place(code, 0))
    }
  }

  /// Lengths below a bound have an entry; above it, each power of two has one code.
  private struct Lengths {
    var kind: Kind
    /// Where the open bits of the entries are in memory, and behind them their fields.
    var place: Int
    var entryCount: Int
    /// The code of a power of two, less its logarithm.
    var codesBefore: Int
  }

  private static let literals = Lengths(
    kind: .literals, place: 0, entryCount: 64, codesBefore: 19)
  /// Less the three bytes that every match has.
  private static let matches = Lengths(
    kind: .match, place: 0x400, entryCount: 128, codesBefore: 36)
  /// Where the fields of offsets are, by the logarithm of their number.
  private static let offsetPlace = 0xC00
  private static let byteCount = 0xD00
  private static let wordByteCount = MemoryLayout<UInt64>.stride

  private let memory: UnsafeMutableRawPointer

  init() {
    unsafe memory = .allocate(byteCount: Self.byteCount, alignment: 16)
    fill(Self.literals, Array(repeating: 0, count: 16) + [1, 1, 1, 1, 2, 2, 3, 3, 4])
    fill(Self.matches, Array(repeating: 0, count: 32) + [1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5])
    for code in 0..<UInt32.bitWidth {
      let entry = Entry(.offset, code: code, rest: 0, width: code)
      unsafe store(entry.fields, Self.offsetPlace, code)
    }
  }

  func deallocate() {
    unsafe memory.deallocate()
  }

  /// Makes entries of codes that leave `widths` bits open.
  private func fill(_ lengths: Lengths, _ widths: [Int]) {
    var number = 0
    for (code, width) in widths.enumerated() {
      for rest in 0..<1 << width {
        let entry = Entry(lengths.kind, code: code, rest: width > 0 ? rest : 0, width: width)
        unsafe store(entry.rest, lengths.place, number)
        unsafe store(entry.fields, lengths.place, lengths.entryCount + number)
        number += 1
      }
    }
  }

  @unsafe
  private func store<Word: BitwiseCopyable>(_ word: Word, _ place: Int, _ number: Int) {
    unsafe memory.storeBytes(
      of: word, toByteOffset: place + number * Self.wordByteCount, as: Word.self)
  }

  /// Finds the codes of a sequence.
  ///
  /// - Parameter offset: its number in the history of offsets.
  @inline(__always)
  func code(literalLength: Int, matchLength: Int, offset: UInt32) -> Coded {
    let literals = entry(literalLength, Self.literals)
    let match = entry(matchLength &- 3, Self.matches)
    let width = Int(offset).logarithm
    let lengths = literals.rest &>> match.rest | match.rest
    // The highest bit of the number, which its code tells, goes to the lowest.
    let bits = UInt64(truncatingIfNeeded: width)
    let rest = lengths &>> bits | UInt64(offset).rotatedRight(bits)
    let place = Self.offsetPlace &+ width &* Self.wordByteCount
    let fields = unsafe memory.load(fromByteOffset: place, as: Fields.self)
    return Coded(rest: rest, fields: literals.fields &+ match.fields &+ fields)
  }

  @inline(__always)
  private func entry(_ length: Int, _ lengths: Lengths) -> Entry {
    guard length >= lengths.entryCount else {
      let place = lengths.place &+ length &* Self.wordByteCount
      let fieldsPlace = place &+ lengths.entryCount &* Self.wordByteCount
      return unsafe Entry(
        memory.load(fromByteOffset: place, as: UInt64.self),
        memory.load(fromByteOffset: fieldsPlace, as: Fields.self))
    }
    let width = length.logarithm
    return Entry(
      lengths.kind, code: width &+ lengths.codesBefore, rest: length ^ 1 &<< width, width: width)
  }
}

extension Int {
  /// The base-two logarithm, rounded down, of a positive number.
  @inline(__always)
  var logarithm: Int { (Int.bitWidth - 1) ^ (self | 1).leadingZeroBitCount }
}
