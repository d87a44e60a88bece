/// Words laid out for copying.
///
/// Where all are short, a word and its length are one record of a fixed size: one load brings both,
/// from one line of the cache.
@safe
final class WordTable: @unchecked Sendable {
  /// Bytes of a record; 32 more may be read from its first one.
  let recordBytes: Int
  let records: UnsafeRawPointer
  /// The words of any length.
  let fragments: UnsafePointer<Fragment>
  /// The number of words.
  let count: Int
  /// The longest word.
  let maximumBytes: Int
  private let firstTracked: Int32

  /// Sizes of records whose last byte is the word's length.
  static let (shortRecordBytes, longRecordBytes) = (16, 32)

  /// - Parameter firstTracked: the first word's place among the tracked repeats.
  init(_ words: [[UInt8]], firstTracked: Int = 0) {
    count = words.count
    maximumBytes = words.lazy.map { $0.count }.max() ?? 0
    recordBytes =
      [Self.shortRecordBytes, Self.longRecordBytes].first { [maximumBytes] in maximumBytes < $0 }
      ?? 0
    let total =
      recordBytes > 0 ? words.count * recordBytes : words.reduce(0) { $0 + $1.count }
    let records = UnsafeMutableRawPointer.allocate(byteCount: total + 64, alignment: 64)
    unsafe records.initializeMemory(as: UInt8.self, repeating: 0, count: total + 64)
    let fragments = UnsafeMutablePointer<Fragment>.allocate(capacity: max(1, words.count))
    var offset = 0
    for (place, word) in words.enumerated() {
      let bytes = unsafe records + offset
      unsafe bytes.copyMemory(from: word, byteCount: word.count)
      unsafe (fragments + place).initialize(
        to: Fragment(bytes: bytes, length: min(word.count, Fragment.greatestLength)))
      if recordBytes > 0 {
        unsafe bytes.storeBytes(
          of: UInt8(word.count), toByteOffset: recordBytes - 1, as: UInt8.self)
      }
      offset += recordBytes > 0 ? recordBytes : word.count
    }
    unsafe self.records = UnsafeRawPointer(records)
    unsafe self.fragments = UnsafePointer(fragments)
    self.firstTracked = Int32(firstTracked)
  }

  deinit {
    unsafe records.deallocate()
    unsafe fragments.deallocate()
  }

  /// What is told of a word of the table; too short a one is not tracked.
  @inline(__always)
  func mark(_ word: Int, length: Int) -> Mark {
    let identity = firstTracked &+ Int32(truncatingIfNeeded: word)
    return Mark(
      length: length, identity: length >= MatchRecorder.leastMatch ? identity : -1,
      repeated: length)
  }
}
