/// Words laid out for copying: one run of bytes with padding behind, and a fragment a word.
@safe
final class WordTable: @unchecked Sendable {
  let fragments: UnsafePointer<Fragment>
  private let bytes: UnsafeMutableRawPointer
  /// The number of words.
  let count: Int
  /// The longest word.
  let maximumBytes: Int

  /// - Parameters:
  ///   - firstTracked: the first word's place among the tracked repeats; `nil` where none is told.
  init(_ words: [[UInt8]], firstTracked: Int?) {
    let total = words.reduce(0) { $0 + $1.count }
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: total + 64, alignment: 16)
    let fragments = UnsafeMutablePointer<Fragment>.allocate(capacity: max(1, words.count))
    var offset = 0
    for (place, word) in words.enumerated() {
      unsafe (bytes + offset).copyMemory(from: word, byteCount: word.count)
      let isTracked =
        firstTracked != nil && word.count >= MatchRecorder.leastMatch
      unsafe (fragments + place).initialize(
        to: Fragment(
          bytes + offset, length: min(word.count, Fragment.greatestLength),
          identity: isTracked ? Int32((firstTracked ?? 0) + place) : -1,
          repeated: isTracked ? min(word.count, Fragment.longestRepeat) : 0))
      offset += word.count
    }
    unsafe (bytes + total).initializeMemory(as: UInt8.self, repeating: 0, count: 64)
    unsafe self.bytes = bytes
    unsafe self.fragments = UnsafePointer(fragments)
    count = words.count
    maximumBytes = words.lazy.map { $0.count }.max() ?? 0
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe fragments.deallocate()
  }
}
