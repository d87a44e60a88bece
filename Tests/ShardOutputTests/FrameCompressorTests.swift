import Foundation
import ShardOutput
import SystemPackage
import Testing

@Suite struct FrameCompressorTests {
  private func frame(
    _ bytes: [UInt8], told sequences: [MatchSequence]? = nil, by compressor: FrameCompressor
  ) throws -> [UInt8] {
    var target = [UInt8](
      repeating: 0, count: FrameCompressor.frameBound(forByteCount: bytes.count))
    let count = try unsafe bytes.withUnsafeBytes { source in
      try unsafe target.withUnsafeMutableBytes { target in
        guard let sequences else {
          return try unsafe compressor.compress(source, into: target)
        }
        return try unsafe sequences.withUnsafeBufferPointer {
          try unsafe compressor.compress(source, sequences: $0, into: target)
        }
      }
    }
    return Array(target[..<count])
  }

  @Test(arguments: [1, 3, 9, 19])
  func searchedFramesDecode(level: Int) throws {
    let text = ToldText(byteCount: 300_000, seed: 5)
    let compressor = try FrameCompressor(.zstd(level: level))
    #expect(try Zstd.decode(frame(text.bytes, by: compressor)) == text.bytes)
  }

  @Test(arguments: [100, 20_000, 300_000, 4 << 20]) func toldFramesDecode(byteCount: Int) throws {
    let text = ToldText(byteCount: byteCount, seed: UInt64(byteCount))
    let told = try frame(text.bytes, told: text.sequences, by: FrameCompressor(.standard))
    #expect(told.count < text.bytes.count)
    #expect(Zstd.decode(told) == text.bytes)
  }

  @Test func bothWaysTakeTurnsInOneContextAndGiveTheSameBytes() throws {
    let compressor = try FrameCompressor(.standard)
    let texts = (0..<4).map { ToldText(byteCount: 200_000, seed: UInt64($0)) }
    var first: [[UInt8]] = []
    for round in 0..<3 {
      let frames = try texts.flatMap { text in
        [
          try frame(text.bytes, told: text.sequences, by: compressor),
          try frame(text.bytes, by: compressor),
        ]
      }
      if round == 0 { first = frames }
      #expect(frames == first)
    }
    let fresh = try FrameCompressor(.standard)
    #expect(try frame(texts[2].bytes, told: texts[2].sequences, by: fresh) == first[4])
  }

  @Test(.enabled(if: Zstd.isInstalled)) func theStockProgramReadsFramesOneAfterAnother() throws {
    let directory = try TemporaryDirectory()
    let compressor = try FrameCompressor(.standard)
    let texts = (0..<3).map { ToldText(byteCount: 150_000, seed: UInt64($0)) }
    let frames = try texts.flatMap { try frame($0.bytes, told: $0.sequences, by: compressor) }
    let file = directory.path.appending("frames.zst").string
    try Data(frames).write(to: URL(filePath: file))
    #expect(try Zstd.decodeWithProgram(file: file) == texts.flatMap(\.bytes))
  }

  @Test func aMatchThatCopiesTheWrongBytesIsSeenByTheReader() throws {
    let text = ToldText(byteCount: 100_000, seed: 9)
    var sequences = text.sequences
    let place = try #require(sequences.indices.dropFirst(100).first { sequences[$0].offset > 1000 })
    sequences[place].offset -= 1
    let compressor = try FrameCompressor(.standard)
    #expect(try Zstd.decode(frame(text.bytes, told: sequences, by: compressor)) == nil)
  }

  @Test func tooSmallATargetIsAnErrorInWords() throws {
    let compressor = try FrameCompressor(.standard)
    let error = #expect(throws: ShardOutputError.self) {
      var target: [UInt8] = [0, 0]
      let source = Array("some bytes".utf8)
      _ = try unsafe source.withUnsafeBytes { source in
        try unsafe target.withUnsafeMutableBytes {
          try unsafe compressor.compress(source, into: $0)
        }
      }
    }
    #expect(error?.description.hasPrefix("cannot compress: zstd says: ") == true)
  }
}
