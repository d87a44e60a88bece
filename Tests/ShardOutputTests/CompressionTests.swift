import ShardOutput
import Testing

@Suite struct CompressionTests {
  @Test func readsWhatTheCommandLineOffers() {
    #expect(Compression("none") == Compression.none)
    #expect(Compression("zstd") == .standard)
    #expect(Compression("zstd:3") == .zstd(level: 3))
    for level in Compression.zstdLevels {
      #expect(Compression(Compression.zstd(level: level).description) == .zstd(level: level))
    }
  }

  @Test(arguments: ["", "zstd:", "zstd:0", "zstd:20", "zstd:1:2", "none:1", "gzip", "zstd:x"])
  func refusesAnythingElse(text: String) {
    #expect(Compression(text) == nil)
  }
}
