/// The table of one kind of codes, which is kept for several blocks: counting the codes, fitting the
/// table and telling it takes a fifth of the time of a block's sequences.
@safe
struct SequenceTable {
  /// How a block tells a table (RFC 8878, section 3.1.1.3.2.1).
  private enum Mode: UInt64 {
    case onlySymbol = 1
    case description, asBefore
  }

  /// One sequence of so many is counted, where there are enough of them.
  private static let greatestStride = 4
  private static let leastCounted = 1024

  private let kind: SequenceCodes.Kind
  private let counts: UnsafeMutableBufferPointer<UInt32>
  private var table: FiniteStateTable
  /// The codes that the table has.
  private var codes = 0...0
  private var mode = Mode.description
  /// A table for each block would make frames less than 0.1 % smaller.
  private var blocks = KeptBlocks()

  /// Makes a table whose steps are in a part of memory.
  init(_ kind: SequenceCodes.Kind, _ steps: UnsafeMutablePointer<FiniteStateTable.Step>) {
    self.kind = kind
    unsafe counts = .allocate(capacity: FiniteStateTable.symbolCapacity)
    table = unsafe FiniteStateTable(steps)
  }

  func deallocate() {
    unsafe counts.deallocate()
    table.deallocate()
  }

  /// Fits the table to the next block's sequences, unless it is kept.
  ///
  /// The codes between the least and the greatest all have a state, so that the two tell of any block
  /// whether the table does for it. Frames are 0.3 % larger by it.
  ///
  /// - Parameter codes: from the least in `sequences` to the greatest.
  /// - Returns: the mode that tells it, in two bits.
  mutating func fit(
    _ sequences: UnsafeBufferPointer<SequenceCodes.Coded>, _ codes: ClosedRange<Int>
  ) -> UInt64 {
    if blocks.areLeft, self.codes.contains(codes) {
      blocks.use()
      mode = .asBefore
    } else {
      unsafe count(sequences, codes)
      unsafe table.fit(UnsafeBufferPointer(counts))
      self.codes = codes
      blocks.begin()
      mode = table.onlySymbol == nil ? .description : .onlySymbol
    }
    return mode.rawValue
  }

  /// Keeps the table no longer, since the reader has none, or another.
  mutating func forget() { blocks.forget() }

  private func count(
    _ sequences: UnsafeBufferPointer<SequenceCodes.Coded>, _ codes: ClosedRange<Int>
  ) {
    unsafe counts.update(repeating: 0)
    for code in codes { unsafe counts[code] = 1 }
    let stride = min(Self.greatestStride, 1 + sequences.count / Self.leastCounted)
    var place = 0
    while place < sequences.count {
      unsafe counts[kind.code(sequences[place].fields[kind.field])] += 1
      place += stride
    }
  }

  /// Tells the table, in the mode that ``fit(_:_:)`` returned.
  ///
  /// - Returns: the byte behind it.
  func tell(at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    switch mode {
    case .asBefore: return unsafe position
    case .description: return unsafe table.describe(at: position)
    case .onlySymbol:
      unsafe position.storeBytes(of: UInt8(codes.lowerBound), as: UInt8.self)
      return unsafe position + 1
    }
  }

  /// A state that stands for a stream's last code, which costs nothing.
  func start(_ coded: SequenceCodes.Coded) -> UInt64 {
    table.start(kind.code(coded.fields[kind.field]))
  }

  /// Writes the state from which a reader starts.
  func finish(_ state: UInt64, _ writer: inout StreamWriter) { table.finish(state, &writer) }
}
