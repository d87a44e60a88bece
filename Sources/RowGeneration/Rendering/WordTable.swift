/// Words laid out for copying: one run of bytes with padding behind, and a fragment a word.
@safe
final class WordTable: @unchecked Sendable {
  let fragments: UnsafePointer<Fragment>
  private let bytes: UnsafeMutableRawPointer
  /// The longest word.
  let maximumBytes: Int

  /// - Parameters:
  ///   - firstTracked: the first word's place among the tracked repeats; `nil` where none is told.
  ///   - echo: the kind of value that the words are to the others of a row.
  init(_ words: [[UInt8]], firstTracked: Int?, echo: Int = 0) {
    let total = words.reduce(0) { $0 + $1.count }
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: total + 64, alignment: 16)
    let fragments = UnsafeMutablePointer<Fragment>.allocate(capacity: max(1, words.count))
    var offset = 0
    for (place, word) in words.enumerated() {
      unsafe (bytes + offset).copyMemory(from: word, byteCount: word.count)
      let isTracked =
        firstTracked != nil && MatchRecorder.leastMatch...Fragment.longestRepeat ~= word.count
      unsafe (fragments + place).initialize(
        to: Fragment(
          bytes + offset, length: min(word.count, Fragment.greatestLength),
          identity: isTracked
            ? Fragment.identity(tracked: (firstTracked ?? 0) + place, echo: echo) : -1,
          repeated: isTracked ? word.count : 0))
      offset += word.count
    }
    unsafe (bytes + total).initializeMemory(as: UInt8.self, repeating: 0, count: 64)
    unsafe self.bytes = bytes
    unsafe self.fragments = UnsafePointer(fragments)
    maximumBytes = words.lazy.map { $0.count }.max() ?? 0
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe fragments.deallocate()
  }
}
