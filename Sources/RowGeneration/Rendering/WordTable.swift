/// Words laid out for copying.
///
/// Where all are short, a word and its length are one record of a fixed size: one load brings both,
/// from one line of the cache.
@safe
final class WordTable: @unchecked Sendable {
  /// Bytes of a record; 0 where some word is too long for one.
  let recordBytes: Int
  let records: UnsafeRawPointer
  /// The words of any length.
  let fragments: UnsafePointer<Fragment>
  /// What is told of each word; too short a one is not tracked.
  let marks: UnsafePointer<Mark>
  /// The number of words.
  let count: Int
  /// The longest word.
  let maximumBytes: Int

  /// Records' last byte is the word's length.
  typealias ShortRecord = SIMD16<UInt8>
  typealias LongRecord = SIMD32<UInt8>

  /// - Parameter firstTracked: the first word's place among the tracked repeats.
  init(_ words: [[UInt8]], firstTracked: Int = 0) {
    count = words.count
    maximumBytes = words.lazy.map { $0.count }.max() ?? 0
    recordBytes =
      [MemoryLayout<ShortRecord>.size, MemoryLayout<LongRecord>.size]
      .first { [maximumBytes] in maximumBytes < $0 } ?? 0
    let total =
      recordBytes > 0 ? words.count * recordBytes : words.reduce(0) { $0 + $1.count }
    let records = UnsafeMutableRawPointer.allocate(byteCount: total + 64, alignment: 64)
    unsafe records.initializeMemory(as: UInt8.self, repeating: 0, count: total + 64)
    let fragments = UnsafeMutablePointer<Fragment>.allocate(capacity: words.count)
    let marks = UnsafeMutablePointer<Mark>.allocate(capacity: words.count)
    var offset = 0
    for (place, word) in words.enumerated() {
      let bytes = unsafe records + offset
      unsafe bytes.copyMemory(from: word, byteCount: word.count)
      let length = min(word.count, Fragment.greatestLength)
      unsafe (fragments + place).initialize(to: Fragment(bytes: bytes, length: length))
      let isTracked = length >= MatchRecorder.leastMatch
      unsafe (marks + place).initialize(
        to: Mark(
          length: length, identity: isTracked ? Int32(firstTracked + place) : -1, repeated: length))
      if recordBytes > 0 {
        unsafe bytes.storeBytes(
          of: UInt8(word.count), toByteOffset: recordBytes - 1, as: UInt8.self)
      }
      offset += recordBytes > 0 ? recordBytes : word.count
    }
    unsafe self.records = UnsafeRawPointer(records)
    unsafe self.fragments = UnsafePointer(fragments)
    unsafe self.marks = UnsafePointer(marks)
  }

  deinit {
    unsafe records.deallocate()
    unsafe fragments.deallocate()
    unsafe marks.deallocate()
  }
}
