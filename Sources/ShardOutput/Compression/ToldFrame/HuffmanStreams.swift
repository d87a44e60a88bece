/// The four streams into which the format splits a block's literals (RFC 8878, section 3.1.1.3.1.6),
/// each written from its last byte to its first.
///
/// Two are written at a time, since in one each code waits for the one before: 9 instructions a byte.
@safe
struct HuffmanStreams {
  /// The bytes before the streams that tell the first three's lengths.
  private static let lengthsByteCount = 6

  let codes: UnsafePointer<UInt64>

  /// Writes `count` bytes from `source` on, at least four.
  ///
  /// - Parameter position: where the lengths go, and the streams behind them. Up to 11 bits a byte
  ///   and 64 bytes more are stored to.
  /// - Returns: the byte behind the last stream; nil where a byte has no code.
  func write(
    _ source: UnsafePointer<UInt8>, count: Int, at position: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer? {
    let quarter = (count + 3) / 4
    let first = unsafe position + Self.lengthsByteCount
    guard let (second, third) = unsafe write(source, quarter, source + quarter, quarter, at: first),
      let (fourth, end) = unsafe write(
        source + 2 * quarter, quarter, source + 3 * quarter, count - 3 * quarter, at: third)
    else { return nil }
    for (place, length) in unsafe [second - first, third - second, fourth - third].enumerated() {
      unsafe position.storeBytes(
        of: UInt16(length).littleEndian, toByteOffset: 2 * place, as: UInt16.self)
    }
    return unsafe end
  }

  /// Writes two streams, one behind the other.
  ///
  /// - Returns: the bytes behind each; nil where a byte has no code.
  private func write(
    _ source: UnsafePointer<UInt8>, _ count: Int,
    _ otherSource: UnsafePointer<UInt8>, _ otherCount: Int, at position: UnsafeMutableRawPointer
  ) -> (UnsafeMutableRawPointer, UnsafeMutableRawPointer)? {
    // The second one is made where the first cannot reach, and moved when that one's length is known.
    let apart = unsafe position + count * HuffmanTable.greatestLength / 8 + 16
    var one = unsafe HuffmanStream(source + count, position)
    var other = unsafe HuffmanStream(otherSource + otherCount, apart)
    unsafe one.write(count & 3, codes)
    unsafe other.write(otherCount & 3, codes)
    let (groups, otherGroups) = (count / 4, otherCount / 4)
    for _ in 0..<min(groups, otherGroups) {
      unsafe one.writeFour(codes)
      unsafe other.writeFour(codes)
    }
    for _ in 0..<max(0, groups - otherGroups) { unsafe one.writeFour(codes) }
    for _ in 0..<max(0, otherGroups - groups) { unsafe other.writeFour(codes) }
    guard !one.lacksCode, !other.lacksCode else { return nil }
    let end = unsafe one.finish()
    let length = unsafe other.finish() - apart
    unsafe end.copyMemory(from: apart, byteCount: length)
    return unsafe (end, end + length)
  }
}

/// One stream.
@safe
private struct HuffmanStream {
  private var source: UnsafePointer<UInt8>
  private var writer: StreamWriter
  /// The marks of bytes without a code.
  private var marks: UInt64 = 0

  /// Writes what stands before `end`.
  init(_ end: UnsafePointer<UInt8>, _ position: UnsafeMutableRawPointer) {
    unsafe source = unsafe end
    writer = unsafe StreamWriter(position)
  }

  @inline(__always)
  private mutating func write(_ codes: UnsafePointer<UInt64>) {
    unsafe source -= 1
    unsafe writer.add(codes[Int(source.pointee)])
  }

  /// Writes the `number` bytes before, at most four.
  mutating func write(_ number: Int, _ codes: UnsafePointer<UInt64>) {
    for _ in 0..<number { unsafe write(codes) }
    flush()
  }

  /// Writes the four bytes before.
  @inline(__always)
  mutating func writeFour(_ codes: UnsafePointer<UInt64>) {
    unsafe write(codes)
    unsafe write(codes)
    unsafe write(codes)
    unsafe write(codes)
    flush()
  }

  @inline(__always)
  private mutating func flush() {
    marks |= writer.count
    writer.flush()
  }

  /// Whether a byte had no code.
  var lacksCode: Bool { marks & HuffmanTable.marks != 0 }

  mutating func finish() -> UnsafeMutableRawPointer { unsafe writer.finish() }
}
