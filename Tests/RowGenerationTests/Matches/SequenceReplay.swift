@testable import RowGeneration

/// Decodes a block from its sequences as RFC 8878 says: literals from the block itself, matches by
/// copying what was decoded before.
enum SequenceReplay {
  /// What the sequences give; throws at the first that cannot be.
  static func decode(_ block: WrittenBlock) throws -> (bytes: [UInt8], matched: Int) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(block.bytes.count)
    var blockStart = 0
    var matched = 0
    for (index, sequence) in block.matches.enumerated() {
      func fail(_ message: String) -> FormatError {
        FormatError(description: "sequence \(index) of \(block.matches.count): \(message)")
      }
      let literals = Int(sequence.litLength)
      guard decoded.count + literals <= block.bytes.count else { throw fail("too many literals") }
      decoded += block.bytes[decoded.count..<(decoded.count + literals)]
      if sequence.offset == 0 {
        guard sequence.matchLength == 0 else { throw fail("a delimiter with a match") }
        guard decoded.count - blockStart <= 1 << 17 else {
          throw fail("a block of \(decoded.count - blockStart) bytes")
        }
        blockStart = decoded.count
        continue
      }
      guard sequence.matchLength >= 4 else { throw fail("a match of \(sequence.matchLength)") }
      guard Int(sequence.offset) <= decoded.count else { throw fail("reaches before the frame") }
      let start = decoded.count
      let end = start + Int(sequence.matchLength)
      guard end <= block.bytes.count else { throw fail("a match past the end") }
      // A match longer than its distance copies bytes of its own.
      while decoded.count < end {
        let source = decoded.count - Int(sequence.offset)
        decoded += decoded[source..<min(decoded.count, source + end - decoded.count)]
      }
      guard decoded[start...].elementsEqual(block.bytes[start..<end]) else {
        throw fail("copies wrong bytes to \(start)")
      }
      matched += Int(sequence.matchLength)
    }
    guard decoded.count == block.bytes.count else {
      throw FormatError(description: "\(decoded.count) of \(block.bytes.count) bytes covered")
    }
    guard blockStart == decoded.count else { throw FormatError(description: "no last delimiter") }
    return (decoded, matched)
  }
}
