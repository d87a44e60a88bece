/// The bytes of a frame with what is told of them, and how far they are taken over.
@safe
struct ToldBytes {
  let bytes: UnsafeRawPointer
  let byteCount: Int
  /// The next byte to take over.
  var position = 0
  /// The next sequence.
  var next: UnsafePointer<MatchSequence>
  /// Behind the last sequence.
  let end: UnsafePointer<MatchSequence>
  var history = OffsetHistory()

  /// Starts at the first byte; nil where there is none, or nothing is told.
  init?(_ source: UnsafeRawBufferPointer, _ told: UnsafeBufferPointer<MatchSequence>) {
    guard let bytes = source.baseAddress, let next = told.baseAddress else { return nil }
    unsafe self.bytes = unsafe bytes
    byteCount = source.count
    unsafe self.next = unsafe next
    unsafe end = next + told.count
  }

  var isAtEnd: Bool { position == byteCount }
}
