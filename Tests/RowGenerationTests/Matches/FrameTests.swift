import CZstd
import ShardOutput
import Testing

@testable import RowGeneration

/// Told blocks through the compressor that the shards are written with.
@Suite struct FrameTests {
  @Test(arguments: RowFormat.allCases)
  func framesDecodeToTheBlock(format: RowFormat) throws {
    var table = SyntheticTable()
    table.ordinals(Array(0..<3000), .integer)
    table.words(AwkwardTexts.all)
    table.ordinals((0..<60).map { 20_000 + $0 }, .date)
    table.arena(AwkwardTexts.all.map { String(repeating: $0, count: 3) })
    table.arena(["", String(repeating: "text ", count: 30_000), "short", "shorter"])
    let compressor = try FrameCompressor(.standard)
    var ratio = 0.0
    for block in try table.program(format, rows: 60).blocks(capacity: 3 << 20, tells: true) {
      let frame = try compress(block, compressor)
      #expect(decode(frame, byteCount: block.bytes.count) == block.bytes)
      ratio = Double(block.bytes.count) / Double(frame.count)
    }
    #expect(ratio > 1)
  }

  private func compress(_ block: WrittenBlock, _ compressor: FrameCompressor) throws -> [UInt8] {
    let sequences = block.matches.map {
      ShardOutput.MatchSequence(
        offset: $0.offset, literalLength: $0.litLength, matchLength: $0.matchLength)
    }
    var target = [UInt8](
      repeating: 0, count: FrameCompressor.frameBound(forByteCount: block.bytes.count))
    let count = try unsafe block.bytes.withUnsafeBytes { source in
      try unsafe target.withUnsafeMutableBytes { target in
        try unsafe sequences.withUnsafeBufferPointer {
          try unsafe compressor.compress(source, sequences: $0, into: target)
        }
      }
    }
    return Array(target[..<count])
  }

  private func decode(_ frame: [UInt8], byteCount: Int) -> [UInt8]? {
    var content = [UInt8](repeating: 0, count: byteCount)
    let count = unsafe content.withUnsafeMutableBytes { target in
      unsafe frame.withUnsafeBytes { source in
        unsafe ZSTD_decompress(target.baseAddress, target.count, source.baseAddress, source.count)
      }
    }
    return ZSTD_isError(count) == 0 && count == byteCount ? content : nil
  }
}
