import CZstd
import ShardOutput
import Testing

@Suite struct XXH64Tests {
  /// Vectors published with the reference implementation and its bindings.
  @Test(arguments: [
    ("", "ef46db3751d8e999"),
    ("a", "d24ec4f1a98c6e5b"),
    ("as", "1c330fb2d66be179"),
    ("asd", "631c37ce72a97393"),
    ("asdf", "415872f599cea71e"),
    ("abc", "44bc2cf5ad770999"),
    ("Call me Ishmael. Some years ago--never mind how long precisely-", "02a2e85470d6fd96"),
  ])
  func publishedVectors(text: String, digest: String) {
    var hash = XXH64()
    hash.update(text)
    #expect(hash.hexadecimal == digest)
  }

  @Test func piecesOfAnySizeGiveTheDigestOfTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 3) }
    for length in [0, 1, 3, 4, 7, 8, 31, 32, 33, 63, 64, 65, 127, 999, 1000] {
      let whole = digest(of: bytes[..<length], pieceByteCount: 1000)
      for pieceByteCount in [1, 2, 5, 31, 32, 33, 100] {
        #expect(digest(of: bytes[..<length], pieceByteCount: pieceByteCount) == whole)
      }
    }
  }

  /// zstd ends a frame with the low half of the XXH64 of its content: a second opinion on any input.
  @Test func agreesWithTheChecksumOfZstd() throws {
    for length in [1, 4, 5, 12, 31, 32, 33, 100, 5000, 70_000] {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* $0 &+ 7) }
      let compressor = try FrameCompressor(.standard)
      var frame = [UInt8](
        repeating: 0, count: FrameCompressor.frameBound(forByteCount: bytes.count))
      let count = try unsafe bytes.withUnsafeBytes { source in
        try unsafe frame.withUnsafeMutableBytes {
          try unsafe compressor.compress(source, into: $0)
        }
      }
      let checksum = frame[(count - 4)..<count].reversed().reduce(UInt64(0)) {
        $0 << 8 | UInt64($1)
      }
      var hash = XXH64()
      unsafe bytes.withUnsafeBytes { unsafe hash.update($0) }
      #expect(hash.value & 0xFFFF_FFFF == checksum, "of \(length) bytes")
    }
  }

  private func digest(of bytes: ArraySlice<UInt8>, pieceByteCount: Int) -> UInt64 {
    var hash = XXH64()
    var rest = bytes
    while !rest.isEmpty {
      unsafe rest.prefix(pieceByteCount).withUnsafeBytes { unsafe hash.update($0) }
      rest = rest.dropFirst(pieceByteCount)
    }
    return hash.value
  }
}
