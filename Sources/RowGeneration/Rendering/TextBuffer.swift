/// Text of a batch, escaped as its fields ask. What it has given out stays where it is until the
/// next batch.
@safe
final class TextBuffer {
  private var chunks: [UnsafeMutableRawBufferPointer] = unsafe []
  private var current = 0
  private var used = 0

  private static let chunkBytes = 1 << 16

  deinit { for index in unsafe chunks.indices { unsafe chunks[index].deallocate() } }

  /// Forgets all text; memory stays.
  func removeAll() {
    current = 0
    used = 0
  }

  /// Adds a field of text between fixed bytes.
  ///
  /// - Complexity: linear in the bytes.
  func append(
    _ text: ArraySlice<UInt8>, _ mode: RenderStep.TextMode, lead: [UInt8], tail: [UInt8]
  ) -> Fragment {
    let quote = mode == .sqlQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\"")
    let isWrapped = mode == .csvField && FieldStyle.needsQuotes(text)
    let doubled = mode == .csvField && !isWrapped ? 0 : text.count { $0 == quote }
    let length = lead.count + text.count + doubled + (isWrapped ? 2 : 0) + tail.count
    let start = unsafe room(length)
    var cursor = unsafe ByteCursor(start)
    cursor.copy(lead[...])
    if isWrapped { cursor.byte(quote) }
    if doubled == 0 {
      cursor.copy(text)
    } else {
      for byte in text {
        cursor.byte(byte)
        if byte == quote { cursor.byte(byte) }
      }
    }
    if isWrapped { cursor.byte(quote) }
    cursor.copy(tail[...])
    return unsafe Fragment(bytes: start, length: min(length, Fragment.greatestLength))
  }

  /// Room for `count` bytes and 32 that may be read behind them.
  private func room(_ count: Int) -> UnsafeMutableRawPointer {
    while unsafe current < chunks.count && used + count + 32 > chunks[current].count {
      current += 1
      used = 0
    }
    if unsafe current == chunks.count {
      unsafe chunks.append(
        .allocate(byteCount: max(Self.chunkBytes, count + 32), alignment: 16))
    }
    defer { used += count }
    return unsafe chunks[current].baseAddress.unsafelyUnwrapped + used
  }
}
