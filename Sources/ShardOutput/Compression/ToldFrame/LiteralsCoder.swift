/// Gathers the literal bytes of a block and writes its literals section (RFC 8878, section
/// 3.1.1.3.1).
@safe
struct LiteralsCoder {
  /// So few are not worth a code.
  private static let leastCoded = 64
  private static let headerByteCount = 5

  /// The bytes of the block; what is stored to behind them by copies of fixed width fits.
  let bytes: UnsafeMutablePointer<UInt8>
  private let counts: UnsafeMutableBufferPointer<UInt32>
  /// By byte: 1 where it came in a block that a code was made for since ``forget()``, or else 0.
  private let came: UnsafeMutableBufferPointer<UInt32>
  private var table = HuffmanTable()
  /// Counting the bytes and making a code takes as long as writing them.
  private var blocks = KeptBlocks()

  init() {
    unsafe bytes = .allocate(capacity: MatchSequence.maximumBlockByteCount + 64)
    unsafe counts = .allocate(capacity: 4 * 256)
    unsafe came = .allocate(capacity: 256)
    forget()
  }

  func deallocate() {
    table.deallocate()
    unsafe bytes.deallocate()
    unsafe counts.deallocate()
    unsafe came.deallocate()
  }

  /// The form of a section, as its header tells it.
  private enum Form: UInt64 {
    case raw, repeated, coded, codedAsBefore
  }

  /// Writes the section of the first `count` bytes gathered.
  ///
  /// - Returns: the byte behind it. Up to 11 bits a byte are stored to, and 512 bytes more.
  mutating func write(_ count: Int, at position: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer
  {
    guard count >= Self.leastCoded else { return unsafe writeRaw(count, at: position) }
    if isOneByte(count) {
      var writer = unsafe header(.repeated, count, at: position)
      unsafe writer.add(UInt64(bytes[0]), 8)
      return unsafe writer.finish()
    }
    let body = unsafe position + Self.headerByteCount
    if blocks.areLeft {
      blocks.use()
      if let end = unsafe writeCoded(.codedAsBefore, count, streams: body, at: position) {
        return unsafe end
      }
    }
    blocks.end()
    self.count(count)
    unsafe table.fit(UnsafeBufferPointer(rebasing: counts[..<256]))
    guard let streams = unsafe table.describe(at: body),
      let end = unsafe writeCoded(.coded, count, streams: streams, at: position)
    else { return unsafe writeRaw(count, at: position) }
    blocks.begin()
    return unsafe end
  }

  /// Keeps the code no longer, since the reader has none, or another.
  mutating func forget() {
    blocks.forget()
    unsafe came.update(repeating: 0)
  }

  /// Whether all bytes are equal; nearly always the second one tells.
  private func isOneByte(_ count: Int) -> Bool {
    var place = 1
    while unsafe place < count && bytes[place] == bytes[0] { place += 1 }
    return place == count
  }

  /// Writes a section's header and streams; between the two a code may have been described.
  ///
  /// - Returns: the byte behind it; nil where a byte has no code, or bytes as they are would be as
  ///   short.
  private func writeCoded(
    _ form: Form, _ count: Int, streams: UnsafeMutableRawPointer,
    at position: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer? {
    let written = unsafe HuffmanStreams(codes: table.codes).write(bytes, count: count, at: streams)
    guard let end = unsafe written else { return nil }
    let length = unsafe end - position - Self.headerByteCount
    guard length < count else { return nil }
    let header = form.rawValue | 3 << 2 | UInt64(count) << 4 | UInt64(length) << 22
    unsafe position.storeBytes(
      of: UInt32(truncatingIfNeeded: header).littleEndian, as: UInt32.self)
    unsafe position.storeBytes(of: UInt8(header >> 32), toByteOffset: 4, as: UInt8.self)
    return unsafe end
  }

  private func writeRaw(
    _ count: Int, at position: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var writer = unsafe header(.raw, count, at: position)
    let body = unsafe writer.finish()
    unsafe body.copyMemory(from: bytes, byteCount: count)
    return unsafe body + count
  }

  /// The header of a section that tells one length, in 20 bits.
  private func header(
    _ form: Form, _ count: Int, at position: UnsafeMutableRawPointer
  ) -> BitWriter {
    var writer = unsafe BitWriter(position)
    writer.add(form.rawValue, 2)
    writer.add(3, 2)
    writer.add(UInt64(count), 20)
    return writer
  }

  /// Counts each byte, in four tables in turn: an equal byte need not wait for the count before.
  ///
  /// A byte that came in an earlier block counts as one, so that it has a code when it comes again.
  private func count(_ count: Int) {
    unsafe counts.update(repeating: 0)
    guard let first = unsafe counts.baseAddress else { return }
    let (second, third, fourth) = unsafe (first + 256, first + 512, first + 768)
    var place = 0
    while place &+ 4 <= count {
      unsafe first[Int(bytes[place])] &+= 1
      unsafe second[Int(bytes[place &+ 1])] &+= 1
      unsafe third[Int(bytes[place &+ 2])] &+= 1
      unsafe fourth[Int(bytes[place &+ 3])] &+= 1
      place &+= 4
    }
    while place < count {
      unsafe first[Int(bytes[place])] &+= 1
      place += 1
    }
    for byte in 0..<256 {
      unsafe first[byte] += second[byte] + third[byte] + fourth[byte]
      unsafe came[byte] = max(came[byte], min(first[byte], 1))
      unsafe first[byte] = max(first[byte], came[byte])
    }
  }
}
