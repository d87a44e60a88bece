/// Words laid out for copying: one run of bytes with 64 of padding behind, and a cell a word.
@safe
final class WordTable: @unchecked Sendable {
  let bytes: UnsafeRawPointer
  let cells: UnsafePointer<WordCell>
  /// The longest word.
  let maximumBytes: Int

  init(_ words: [[UInt8]]) {
    let total = words.reduce(0) { $0 + $1.count }
    let bytes = UnsafeMutableRawPointer.allocate(byteCount: total + 64, alignment: 16)
    let cells = UnsafeMutablePointer<WordCell>.allocate(capacity: max(1, words.count))
    var offset = 0
    for (place, word) in words.enumerated() {
      unsafe (bytes + offset).copyMemory(from: word, byteCount: word.count)
      unsafe (cells + place).initialize(
        to: WordCell(offset: UInt32(offset), length: UInt32(word.count)))
      offset += word.count
    }
    unsafe (bytes + total).initializeMemory(as: UInt8.self, repeating: 0, count: 64)
    unsafe self.bytes = UnsafeRawPointer(bytes)
    unsafe self.cells = UnsafePointer(cells)
    maximumBytes = words.map(\.count).max() ?? 0
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe cells.deallocate()
  }
}

/// Where a word lies in its table.
struct WordCell {
  var offset: UInt32
  var length: UInt32
}
