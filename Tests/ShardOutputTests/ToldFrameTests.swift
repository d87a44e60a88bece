import CZstd
import Testing

@testable import ShardOutput

/// Frames written without libzstd, read with it.
@Suite struct ToldFrameTests {
  private func frame(_ bytes: [UInt8], _ sequences: [MatchSequence]) throws -> [UInt8] {
    var target = [UInt8](
      repeating: 0, count: FrameCompressor.frameBound(forByteCount: bytes.count))
    let count = try unsafe bytes.withUnsafeBytes { source in
      try unsafe target.withUnsafeMutableBytes { target in
        try unsafe sequences.withUnsafeBufferPointer {
          guard let start = target.baseAddress else { return 0 }
          return try unsafe ToldFrame().write(source, $0, to: start)
        }
      }
    }
    return Array(target[..<count])
  }

  /// What libzstd makes of the same sequences at level 1.
  private func reference(_ bytes: [UInt8], _ sequences: [MatchSequence]) throws -> [UInt8] {
    let context = try unsafe #require(ZSTD_createCCtx())
    defer { unsafe ZSTD_freeCCtx(context) }
    for (parameter, value) in [
      (ZSTD_c_compressionLevel, 1), (ZSTD_c_checksumFlag, 1), (ZSTD_c_windowLog, 22),
      (ZSTD_c_experimentalParam11, Int32(ZSTD_sf_explicitBlockDelimiters.rawValue)),
    ] {
      unsafe ZSTD_CCtx_setParameter(context, parameter, value)
    }
    let told = sequences.map {
      ZSTD_Sequence(
        offset: $0.offset, litLength: $0.literalLength, matchLength: $0.matchLength, rep: 0)
    }
    var target = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = unsafe target.withUnsafeMutableBytes { target in
      unsafe ZSTD_compressSequences(
        context, target.baseAddress, target.count, told, told.count, bytes, bytes.count)
    }
    try #require(ZSTD_isError(count) == 0)
    return Array(target[..<count])
  }

  @Test(arguments: ToldNoise.shapes, [100, 5000, 100_000, 131_072])
  func framesDecodeWhateverTheyHold(shape: ToldNoise.Shape, blockByteCount: Int) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let noise = ToldNoise(shape, blockCount: 4, blockByteCount: blockByteCount, seed: seed)
      let frame = try frame(noise.bytes, noise.sequences)
      #expect(Zstd.decode(frame) == noise.bytes)
      #expect(frame.count <= noise.bytes.count + 4 * 3 + 13)
    }
  }

  @Test(arguments: ToldNoise.shapes)
  func framesAreHardlyLargerThanThoseOfZstd(shape: ToldNoise.Shape) throws {
    let noise = ToldNoise(shape, blockCount: 8, blockByteCount: 131_072, seed: 9)
    let own = try frame(noise.bytes, noise.sequences).count
    let reference = try reference(noise.bytes, noise.sequences).count
    #expect(own <= reference + reference / 50 + 64, "\(own) bytes against \(reference)")
  }

  @Test func framesOfTextAreNearlyAsSmallAsThoseOfZstd() throws {
    let text = ToldText(byteCount: 1 << 20, seed: 4)
    let own = try frame(text.bytes, text.sequences).count
    let reference = try reference(text.bytes, text.sequences).count
    // The price of codes and tables that are kept, where a frame has eight blocks.
    #expect(own <= reference + reference / 66, "\(own) bytes against \(reference)")
  }

  @Test func theSameCoderGivesTheSameFrameAgain() throws {
    let texts = (0..<3).map { ToldText(byteCount: 300_000, seed: $0) }
    let fresh = try texts.map { try frame($0.bytes, $0.sequences) }
    let compressor = try FrameCompressor(.standard)
    var target = [UInt8](repeating: 0, count: FrameCompressor.frameBound(forByteCount: 400_000))
    for _ in 0..<2 {
      for (text, frame) in zip(texts, fresh) {
        let count = try unsafe target.withUnsafeMutableBytes { target in
          try unsafe text.bytes.withUnsafeBytes { source in
            try unsafe text.sequences.withUnsafeBufferPointer {
              try unsafe compressor.compress(source, sequences: $0, into: target)
            }
          }
        }
        #expect(Array(target[..<count]) == frame)
      }
    }
  }

  @Test(arguments: [
    ("before the frame", MatchSequence(offset: 101, literalLength: 100, matchLength: 50)),
    ("nothing back", MatchSequence(offset: 0, literalLength: 100, matchLength: 50)),
    ("too short", MatchSequence(offset: 5, literalLength: 100, matchLength: 3)),
    ("behind the frame", MatchSequence(offset: 5, literalLength: 100, matchLength: 200_000)),
    ("larger than a block", MatchSequence(offset: 5, literalLength: 100, matchLength: 131_000)),
  ])
  func aRepeatThatCannotBeIsAnError(name: String, first: MatchSequence) throws {
    let bytes = [UInt8](repeating: 65, count: 150_000)
    let rest = UInt32(bytes.count) - min(149_000, first.literalLength + first.matchLength)
    #expect(throws: ShardOutputError.self, "\(name)") {
      try frame(bytes, [first, .delimiter(literalLength: rest)])
    }
  }

  @Test func sequencesThatEndTooSoonAreAnError() throws {
    let bytes = [UInt8](repeating: 65, count: 1000)
    #expect(throws: ShardOutputError.self) {
      try frame(bytes, [MatchSequence(offset: 1, literalLength: 1, matchLength: 999)])
    }
    #expect(throws: ShardOutputError.self) { try frame(bytes, [.delimiter(literalLength: 900)]) }
    #expect(throws: ShardOutputError.self) { try frame(bytes, []) }
  }

  @Test(arguments: [5, 6, 7])
  func sharesOfAllSymbolsFillTheTable(log: Int) {
    // The steps of one symbol name each of its states as often as bits are shed on the way there.
    let steps = UnsafeMutablePointer<FiniteStateTable.Step>.allocate(
      capacity: FiniteStateTable.stepCapacity)
    defer { unsafe steps.deallocate() }
    var table = unsafe FiniteStateTable(steps)
    defer { table.deallocate() }
    let counts = (0..<UInt32(30)).map { $0 * $0 * 1000 }
    unsafe counts.withUnsafeBufferPointer { unsafe table.fit($0, greatestLog: log) }
    for symbol in 1..<30 { #expect(table.start(symbol) < 1 << UInt64(log)) }
    #expect(Set((1..<30).map { table.start($0) }).count == 29)
  }
}
