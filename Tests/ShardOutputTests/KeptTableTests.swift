import Testing

@testable import ShardOutput

/// Tables and codes that are told once and kept for several blocks.
@Suite struct KeptTableTests {
  /// What each block of a frame tells, as the format's headers have it.
  struct Block: Equatable {
    /// 0 for bytes as they are, 2 for a coded block.
    var type: Int
    /// 0 for bytes as they are, 2 for bytes with a new code, 3 for bytes with the code before.
    var literals: Int?
    /// For literal lengths, offsets and match lengths: 1 for a table of one symbol, 2 for a new table,
    /// 3 for the one before.
    var tables: [Int]?
  }

  private func frame(_ blocks: ToldBlocks) throws -> [UInt8] {
    let bytes = blocks.bytes
    var target = [UInt8](
      repeating: 0, count: FrameCompressor.frameBound(forByteCount: bytes.count))
    let count = try unsafe target.withUnsafeMutableBytes { target in
      try unsafe bytes.withUnsafeBytes { source in
        try unsafe blocks.sequences.withUnsafeBufferPointer {
          try unsafe ToldFrame().write(source, $0, to: #require(target.baseAddress))
        }
      }
    }
    return Array(target[..<count])
  }

  /// Reads the headers of a frame's blocks.
  private func blocks(_ frame: [UInt8]) -> [Block] {
    func number(_ place: Int, _ byteCount: Int) -> Int {
      (0..<byteCount).reduce(0) { $0 | Int(frame[place + $1]) << (8 * $1) }
    }
    var found: [Block] = []
    var place = 9
    var isLast = false
    while !isLast {
      let header = number(place, 3)
      isLast = header & 1 == 1
      var block = Block(type: header >> 1 & 3)
      if block.type == 2 {
        var body = place + 3
        let literals = number(body, 5)
        block.literals = literals & 3
        body += literals & 2 == 0 ? 3 + (literals >> 4) & 0xFFFFF : 5 + literals >> 22
        let count = frame[body]
        body += count < 128 ? 1 : count < 255 ? 2 : 3
        if count > 0 { block.tables = [6, 4, 2].map { Int(frame[body]) >> $0 & 3 } }
      }
      found.append(block)
      place += 3 + header >> 3
    }
    return found
  }

  @Test(arguments: [
    "pppppppppppp", "pplppp", "lppp", "rrrr", "prrrrr", "rrrrpp", "rlrprl", "ptptpt", "tttp",
    "pnpp", "pnnp", "nppp", "rnrr", "tnt", "ppbppp", "bppbpp", "pbnbpp", "pppbnt",
  ])
  func framesDecode(kinds: String) throws {
    let blocks = ToldBlocks(kinds)
    #expect(try Zstd.decode(frame(blocks)) == blocks.bytes)
  }

  @Test func tablesAreToldForFourBlocksBehindTheFirst() throws {
    let new = [2, 2, 2]
    let kept = [3, 3, 3]
    let found = try blocks(frame(ToldBlocks("ppppppppp")))
    #expect(found.map(\.tables) == [new, new, kept, kept, kept, new, kept, kept, kept])
  }

  @Test func aCodeThatATableDoesNotHaveMakesAnother() throws {
    let found = try blocks(frame(ToldBlocks("pplppp")))
    let new = [2, 2, 2]
    let kept = [3, 3, 3]
    #expect(found.map(\.tables) == [new, new, [3, 3, 2], kept, kept, [2, 2, 3]])
  }

  @Test func aTableOfOneCodeIsKeptToo() throws {
    let found = try blocks(frame(ToldBlocks("rrrrrrp")))
    let kept = [3, 3, 3]
    #expect(found.map(\.tables)[1...] == [[1, 1, 1], kept, kept, kept, [1, 1, 1], [2, 2, 2]])
  }

  @Test func blocksWithoutSequencesTellNone() throws {
    let found = try blocks(frame(ToldBlocks("pptp")))
    #expect(found.map(\.tables) == [[2, 2, 2], [2, 2, 2], nil, [3, 3, 3]])
  }

  @Test func nothingIsKeptOverABlockOfBytesAsTheyAre() throws {
    let found = try blocks(frame(ToldBlocks("npnp")))
    #expect(found.map(\.type) == [0, 2, 0, 2])
    #expect(found.map(\.tables) == [nil, [2, 2, 2], nil, [2, 2, 2]])
  }

  @Test(arguments: [
    ("pppppp", [2, 2, 3, 3, 3, 2]), ("ppbppp", [2, 2, 2, 3, 3, 3]),
    ("pbppppb", [2, 2, 3, 3, 3, 2, 3]), ("npnp", [nil, 2, nil, 2]), ("ptpt", [2, 2, 3, 3]),
    ("psp", [2, nil, 2]),
  ])
  func aCodeIsToldForFourBlocksUnlessAByteHasNone(kinds: String, literals: [Int?]) throws {
    #expect(try blocks(frame(ToldBlocks(kinds))).map(\.literals) == literals)
  }
}
