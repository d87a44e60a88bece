/// The hashes by which PostgreSQL gives a row to a hash partition: Bob Jenkins' lookup3 as in
/// `src/common/hashfn.c`, seeded and combined as in `src/backend/partitioning/partbounds.c`.
enum PartitionHash {
  /// `HASH_PARTITION_SEED`.
  private static let seed: UInt64 = 0x7A5B_2236_7996_DCFD

  /// The hash of a row's partition key; a value that is NULL has no say in it.
  ///
  /// - Throws: `unsupported` for a type whose hash is not known here.
  static func hash(_ values: [SQLValue], _ types: [BaseType]) throws(EvaluationError) -> UInt64 {
    var result: UInt64 = 0
    for (value, type) in zip(values, types) where !value.isNull {
      let own = try hash(value, type)
      // `hash_combine64`.
      result ^= own &+ 0x49a0_f4dd_15e5_a8e3 &+ (result << 54) &+ (result >> 7)
    }
    return result
  }

  /// Whether values of a type can be hashed as the server does.
  static func knows(_ type: BaseType) -> Bool {
    switch type {
    case .int2, .int4, .int8, .oid, .boolean, .text, .varchar, .bpchar, .name, .bytea, .uuid, .date,
      .timestamp, .timestampTZ, .time, .singleByteChar:
      true
    default: false
    }
  }

  private static func hash(_ value: SQLValue, _ type: BaseType) throws(EvaluationError) -> UInt64 {
    switch (value, type) {
    case (.integer(let number), .int8): return hash(wide: number)
    case (.integer(let number), _): return hash(UInt32(truncatingIfNeeded: number))
    case (.boolean(let truth), _): return hash(truth ? 1 : 0)
    case (.text(let text), .singleByteChar):
      return hash(UInt32(truncatingIfNeeded: Int8(bitPattern: text.utf8.first ?? 0)))
    case (.text(let text), .bpchar): return hash(Array(text.withoutTrailingBlanks.utf8))
    case (.text(let text), .text), (.text(let text), .varchar), (.text(let text), .name):
      return hash(Array(text.utf8))
    case (.bytes(let bytes), .bytea): return hash(bytes)
    case (.uuid(let high, let low), _):
      return hash(
        [high, low].flatMap { word in
          (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
        })
    // The server counts from 2000.
    case (.date(let days), _):
      return hash(
        UInt32(bitPattern: days == .max || days == .min ? days : days &- 10_957))
    case (.timestamp(let time), _), (.timestampTZ(let time), _):
      let isFinite = time != .max && time != .min
      return hash(wide: isFinite ? time &- 10_957 * 86_400_000_000 : time)
    case (.time(let time), .time): return hash(wide: time)
    default: throw .unsupported("the partition hash of \(type.displayName)")
    }
  }

  /// `hashint8extended`: equal to the hash of the same number as an integer.
  private static func hash(wide number: Int64) -> UInt64 {
    let low = UInt32(truncatingIfNeeded: number)
    let high = UInt32(truncatingIfNeeded: number >> 32)
    return hash(low ^ (number >= 0 ? high : ~high))
  }

  /// `hash_bytes_uint32_extended`.
  private static func hash(_ number: UInt32) -> UInt64 {
    var state = State(byteCount: 4, seed: seed)
    state.a &+= number
    return state.finished
  }

  /// `hash_bytes_extended`.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    var state = State(byteCount: UInt32(truncatingIfNeeded: bytes.count), seed: seed)
    func word(_ start: Int, _ shift: UInt32 = 0) -> UInt32 {
      var word: UInt32 = 0
      for place in 0..<(4 - Int(shift) / 8) where start + place < bytes.count {
        word |= UInt32(bytes[start + place]) << (UInt32(place) * 8 + shift)
      }
      return word
    }
    var start = 0
    while bytes.count - start >= 12 {
      state.a &+= word(start)
      state.b &+= word(start + 4)
      state.c &+= word(start + 8)
      state.mix()
      start += 12
    }
    state.a &+= word(start)
    state.b &+= word(start + 4)
    // The lowest byte of the last word is for the length.
    state.c &+= word(start + 8, 8)
    return state.finished
  }

  /// The three words of lookup3.
  private struct State {
    var a: UInt32
    var b: UInt32
    var c: UInt32

    init(byteCount: UInt32, seed: UInt64) {
      a = 0x9e37_79b9 &+ byteCount &+ 3_923_095
      (b, c) = (a, a)
      a &+= UInt32(truncatingIfNeeded: seed >> 32)
      b &+= UInt32(truncatingIfNeeded: seed)
      mix()
    }

    private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
      word << count | word >> (32 - count)
    }

    mutating func mix() {
      a = (a &- c) ^ Self.rotated(c, 4)
      c &+= b
      b = (b &- a) ^ Self.rotated(a, 6)
      a &+= c
      c = (c &- b) ^ Self.rotated(b, 8)
      b &+= a
      a = (a &- c) ^ Self.rotated(c, 16)
      c &+= b
      b = (b &- a) ^ Self.rotated(a, 19)
      a &+= c
      c = (c &- b) ^ Self.rotated(b, 4)
      b &+= a
    }

    /// The words mixed a last time, as one.
    var finished: UInt64 {
      var (a, b, c) = (a, b, c)
      c = (c ^ b) &- Self.rotated(b, 14)
      a = (a ^ c) &- Self.rotated(c, 11)
      b = (b ^ a) &- Self.rotated(a, 25)
      c = (c ^ b) &- Self.rotated(b, 16)
      a = (a ^ c) &- Self.rotated(c, 4)
      b = (b ^ a) &- Self.rotated(a, 14)
      c = (c ^ b) &- Self.rotated(b, 24)
      return UInt64(b) << 32 | UInt64(c)
    }
  }
}
