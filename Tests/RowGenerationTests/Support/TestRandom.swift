import Foundation

/// Draws for property tests, by a method that the engine does not use (xorshift64*).
struct TestRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x2545_f491_4f6c_dd1d | 1
    for _ in 0..<8 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_f491_4f6c_dd1d
  }

  /// Whether an event of this chance happens.
  mutating func happens(_ chance: Double) -> Bool {
    Double.random(in: 0..<1, using: &self) < chance
  }

  /// One of a list.
  mutating func pick<T>(_ list: [T]) -> T { list[Int.random(in: list.indices, using: &self)] }

  /// The seeds of a property test, each shown as the test's argument: `count` fixed ones, or the one
  /// in `ROWMILL_TEST_SEED`, which so replays a failure; `A-B` there tries a range of them.
  static func seeds(_ count: Int) -> [UInt64] {
    guard let text = ProcessInfo.processInfo.environment["ROWMILL_TEST_SEED"] else {
      return (1...UInt64(count)).map { $0 }
    }
    let bounds = text.split(separator: "-").compactMap { UInt64($0) }
    guard let first = bounds.first, let last = bounds.last, first <= last else { return [1] }
    return Array(first...last)
  }
}
