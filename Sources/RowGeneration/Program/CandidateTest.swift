import Dispatch
import SQLEvaluation
import Synchronization

/// What a key's candidates must meet, with the steps that make the columns it is read from.
struct CandidateTest: Sendable {
  /// A demand on a candidate.
  enum Condition: Sendable {
    /// A CHECK over the key's columns alone: true or NULL.
    case check(CompiledExpression, [ValueReader])
    /// A vector that must not be 0: a case admits the key, or no earlier case has its value.
    case flag(Int)
    /// Values in which the accepted candidates must differ: the first of those that are alike is
    /// accepted. NULL differs from NULL unless told otherwise.
    case distinct([CompiledExpression], [ValueReader], nullsAreEqual: Bool)

    /// The vectors it reads.
    var slots: [Int] {
      switch self {
      case .check(_, let readers), .distinct(_, let readers, _):
        readers.flatMap(\.binding.slots)
      case .flag(let slot): [slot]
      }
    }

    fileprivate func accepts(_ scratch: Scratch, row: Int) -> Bool {
      switch self {
      case .check(let condition, let readers):
        condition.isSatisfied(by: readers.map { $0.value(scratch, row: row) })
      case .flag(let slot): scratch[slot][row] != 0
      case .distinct: true
      }
    }

    /// The values in which the candidate must differ from others; `nil` where it need not.
    fileprivate func key(_ scratch: Scratch, row: Int) -> [SQLValue]? {
      guard case .distinct(let parts, let readers, let nullsAreEqual) = self else { return nil }
      let values = readers.map { $0.value(scratch, row: row) }
      let key = parts.map { (try? $0.evaluate(values)) ?? .null }
      return !nullsAreEqual && key.contains(where: \.isNull) ? nil : key
    }
  }

  let steps: [Step]
  let slotCount: Int
  let conditions: [Condition]

  /// Candidates that one thread tries at a time.
  private static let chunk = 64 * batchCapacity
  /// Chunks of a round at most: after each round is seen whether enough are accepted.
  private static let mostChunks = 64

  /// Tries candidates from 0 on until enough are accepted, on all cores.
  ///
  /// The result does not depend on their number: rounds have fixed sizes.
  ///
  /// - Parameters:
  ///   - wanted: accepted candidates that are enough.
  ///   - candidates: how many there are.
  /// - Complexity: O(candidates tried × (steps + conditions)).
  func accepted(_ wanted: Int, of candidates: Int) -> AcceptedCandidates {
    var words: [UInt64] = []
    var found = 0
    var chunks = 1
    var next = 0
    var seen = conditions.map { _ in Set<[SQLValue]>() }
    while next < candidates, found < wanted {
      let starts = (0..<chunks).map { next + $0 * Self.chunk }.filter { $0 < candidates }
      for part in tried(starts, of: candidates) {
        let kept = part.withoutRepeats(of: &seen)
        found += kept.reduce(0) { $0 + $1.nonzeroBitCount }
        words += kept
      }
      next = starts[starts.count - 1] + Self.chunk
      chunks = min(chunks * 2, Self.mostChunks)
    }
    return AcceptedCandidates(words: words)
  }

  /// The candidates of a chunk that meet all conditions but to differ.
  private struct Chunk {
    var words: [UInt64]
    /// For each condition that asks candidates to differ: place in the chunk, and values.
    var keys: [[(place: Int, key: [SQLValue])]]

    /// The bits of those whose values have not been seen before.
    func withoutRepeats(of seen: inout [Set<[SQLValue]>]) -> [UInt64] {
      var kept = words
      for condition in keys.indices {
        for (place, key) in keys[condition] where kept[place / 64] >> UInt64(place % 64) & 1 == 1 {
          if !seen[condition].insert(key).inserted {
            kept[place / 64] &= ~(1 << UInt64(place % 64))
          }
        }
      }
      return kept
    }
  }

  /// The chunks that begin at `starts`.
  private func tried(_ starts: [Int], of candidates: Int) -> [Chunk] {
    guard starts.count > 1 else { return starts.map { chunk(from: $0, of: candidates) } }
    let parts = Mutex([Chunk?](repeating: nil, count: starts.count))
    DispatchQueue.concurrentPerform(iterations: starts.count) { place in
      let chunk = chunk(from: starts[place], of: candidates)
      parts.withLock { $0[place] = chunk }
    }
    return parts.withLock { $0.compactMap(\.self) }
  }

  private func chunk(from start: Int, of candidates: Int) -> Chunk {
    let scratch = Scratch(slotCount: slotCount)
    let end = min(candidates, start + Self.chunk)
    var chunk = Chunk(
      words: [UInt64](repeating: 0, count: (end - start + 63) / 64),
      keys: conditions.map { _ in [] })
    for first in stride(from: start, to: end, by: batchCapacity) {
      scratch.fill(steps, from: first, count: min(batchCapacity, end - first))
      for row in 0..<scratch.count
      where conditions.allSatisfy({ $0.accepts(scratch, row: row) }) {
        let place = first + row - start
        chunk.words[place / 64] |= 1 << UInt64(place % 64)
        for (condition, other) in conditions.enumerated() {
          if let key = other.key(scratch, row: row) { chunk.keys[condition].append((place, key)) }
        }
      }
    }
    return chunk
  }
}
