import ShardOutput

/// A toy of what the row engine does: writes words out of a list, and tells where each was last.
struct ToldText {
  private(set) var bytes: [UInt8] = []
  private(set) var sequences: [MatchSequence] = []
  private var lastPlace: [String: Int] = [:]
  private var literalStart = 0
  private var blockStart = 0

  /// Writes `byteCount` bytes or a few more, drawn with a linear congruential generator.
  init(byteCount: Int, seed: UInt64) {
    let words = (0..<400).map { "word-\($0)-\($0 &* 7919 % 1000)," }
    var state = seed
    while bytes.count < byteCount {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let bits = Int(state >> 33)
      write(number: bits % 100_000)
      write(word: words[(bits >> 8) % words.count])
    }
    endBlock()
  }

  private mutating func write(number: Int) {
    startBlockIfFull()
    bytes += Array("\(number);".utf8)
  }

  private mutating func write(word: String) {
    startBlockIfFull()
    let place = bytes.count
    bytes += Array(word.utf8)
    if let last = lastPlace[word] {
      sequences.append(
        MatchSequence(
          offset: UInt32(place - last), literalLength: UInt32(place - literalStart),
          matchLength: UInt32(bytes.count - place)))
      literalStart = bytes.count
    }
    lastPlace[word] = place
  }

  private mutating func startBlockIfFull() {
    if bytes.count - blockStart + 64 > MatchSequence.maximumBlockByteCount { endBlock() }
  }

  private mutating func endBlock() {
    sequences.append(.delimiter(literalLength: UInt32(bytes.count - literalStart)))
    literalStart = bytes.count
    blockStart = bytes.count
  }
}
