import GenerationPlan
import SQLEvaluation

/// Draws the case of a row among those that its keys admit: what a key has decided, a case has to put
/// up with.
struct CaseAdmission: Sendable {
  /// A column that keys decide, and what each case allows of it.
  struct KeyedColumn: Sendable {
    let reader: ValueReader
    /// By case; `nil` where the case takes any value.
    let allowed: [DomainMembership?]
  }

  /// Rows beyond a key's capacity, which only some cases admit.
  struct Overflow: Sendable {
    var isBeyond: Int
    let admits: [Bool]
  }

  /// Relative weights of the cases.
  let weights: [Double]
  let columns: [KeyedColumn]
  let overflows: [Overflow]

  /// The vectors it reads.
  var slots: [Int] { columns.flatMap(\.reader.binding.slots) + overflows.map(\.isBeyond) }

  /// Fills the case of each row, and 1 where some case of positive weight admits it; where none does,
  /// the case is drawn among all.
  ///
  /// - Complexity: O(rows × cases × columns).
  func run(_ scratch: Scratch, word: (Int) -> UInt64, selector: Vector, isAdmitted: Vector) {
    var usable = weights
    for row in 0..<scratch.count {
      let values = columns.map { $0.reader.value(scratch, row: row) }
      var sum = 0.0
      for place in weights.indices {
        let isAllowed =
          weights[place] > 0
          && zip(columns, values).allSatisfy { column, value in
            value.isNull || column.allowed[place]?.contains(value) ?? true
          }
          && overflows.allSatisfy { $0.admits[place] || scratch[$0.isBeyond][row] == 0 }
        usable[place] = isAllowed ? weights[place] : 0
        sum += usable[place]
      }
      isAdmitted[row] = sum > 0 ? 1 : 0
      let choices = sum > 0 ? usable : weights
      selector[row] = Int64(Self.choice(of: word(row), among: choices))
    }
  }

  /// The index that a word draws by weights.
  private static func choice(of word: UInt64, among weights: [Double]) -> Int {
    var rest = Double(word >> 11) * 0x1p-53 * weights.reduce(0, +)
    var last = 0
    for (place, weight) in weights.enumerated() where weight > 0 {
      last = place
      if rest < weight { break }
      rest -= weight
    }
    return last
  }

  /// The same over other vectors.
  func renamed(_ slots: (Int) -> Int) -> CaseAdmission {
    CaseAdmission(
      weights: weights,
      columns: columns.map {
        KeyedColumn(reader: $0.reader.renamed(slots), allowed: $0.allowed)
      },
      overflows: overflows.map { Overflow(isBeyond: slots($0.isBeyond), admits: $0.admits) })
  }
}

/// Tells whether a unique column's value, which the row's case has made, is one that this case allows
/// and none of the cases that have first call on it: so no two cases give the same value.
struct CaseMembership: Sendable {
  let reader: ValueReader
  /// What each case allows; `nil` for one that makes no value.
  let allowed: [DomainMembership?]
  /// By case, its place in the order of first call.
  let ranks: [Int]

  /// Fills 1 where the value is the case's own, else 0.
  func run(_ scratch: Scratch, selector: Vector, isOwn: Vector) {
    for row in 0..<scratch.count {
      let place = Int(selector[row])
      guard let own = allowed[place] else {
        isOwn[row] = 1
        continue
      }
      let value = reader.value(scratch, row: row)
      let isTaken = allowed.indices.contains { other in
        ranks[other] < ranks[place] && allowed[other]?.contains(value) == true
      }
      isOwn[row] = own.contains(value) && !isTaken ? 1 : 0
    }
  }

  /// The same over other vectors.
  func renamed(_ slots: (Int) -> Int) -> CaseMembership {
    CaseMembership(reader: reader.renamed(slots), allowed: allowed, ranks: ranks)
  }
}
