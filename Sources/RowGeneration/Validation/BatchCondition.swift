import SQLEvaluation
import SchemaModel

/// A condition over the vectors of a batch, judged a node at a time for all rows.
///
/// Its truths are 0 for false, 1 for true, 2 for NULL, and 3 where PostgreSQL would raise an error.
indirect enum BatchCondition: Sendable {
  /// The same for every row.
  case constant(Int64)
  case and([BatchCondition])
  case or([BatchCondition])
  case not(BatchCondition)
  /// Whether a condition is true, false or (`nil`) NULL, or is not.
  case truth(BatchCondition, Bool?, negated: Bool)
  /// Whether two conditions are as true as each other, or are not.
  case equal(BatchCondition, BatchCondition, negated: Bool)
  /// By a column's state, and by its word where that is 0.
  case words(slot: Int, table: [Int64], ColumnStates)
  /// By a column's state, and where that is 0 by whether its ordinal lies in a range.
  case within(slot: Int, ClosedRange<Int64>, negated: Bool, ColumnStates)
  /// Whether one ordinal is to another as the comparison says; NULL where a state is not 0.
  case compared(WrittenOrdinal, ColumnStates, IntegerComparison, WrittenOrdinal, ColumnStates)
  /// By a column's state alone: whether it is NULL.
  case byState(ColumnStates, otherwise: Int64)
  /// How many characters a text has, compared with a number; by the state where that is not 0.
  case length(TextLength, IntegerComparison, Int64, ColumnStates)
  /// Whether a text matches a regular expression, or does not; by the state where that is not 0.
  case matches(WrittenColumn, PostgresRegex, negated: Bool, ColumnStates)
  /// Row by row, on values.
  case evaluated(RowExpression)
}

/// An expression that is evaluated row by row.
final class RowExpression: Sendable {
  private let expression: CompiledExpression
  private let columns: [WrittenColumn]
  /// Whether its value is a truth; otherwise only errors count.
  private let isCondition: Bool

  /// Joins an expression with the columns that it was compiled against.
  init(_ expression: CompiledExpression, _ columns: [WrittenColumn], isCondition: Bool = true) {
    self.expression = expression
    self.columns = columns
    self.isCondition = isCondition
  }

  /// Fills a vector of truths.
  fileprivate func judge(_ scratch: Scratch, _ result: Vector) {
    var buffer: [UInt8] = []
    var values = [SQLValue](repeating: .null, count: columns.count)
    for row in 0..<scratch.count {
      do throws(EvaluationError) {
        for place in columns.indices {
          values[place] = try columns[place].value(scratch, row: row, &buffer)
        }
        let value = try expression.evaluate(values)
        result[row] = isCondition ? BatchCondition.truth(value) : 1
      } catch {
        // What cannot be evaluated in one row passes there.
        if case .unsupported = error { result[row] = 2 } else { result[row] = 3 }
      }
    }
  }
}

/// The truth that a column's states give: NULL, and texts that replace its value.
struct ColumnStates: Sendable {
  /// The vector; `nil` where it is 0 in every row.
  let slot: Int?
  /// By state, from 1 on.
  let truths: [Int64]

  /// The truth of a state that is not 0.
  @inline(__always)
  func truth(_ state: Int64) -> Int64 {
    let place = Int(truncatingIfNeeded: state) - 1
    return place < truths.count ? truths[place] : 3
  }
}

/// How two whole numbers are compared.
enum IntegerComparison: String, Sendable {
  case less = "<"
  case lessOrEqual = "<="
  case equal = "="
  case notEqual = "<>"
  case greaterOrEqual = ">="
  case greater = ">"

  @inline(__always)
  func holds(_ a: Int64, _ b: Int64) -> Bool {
    switch self {
    case .less: a < b
    case .lessOrEqual: a <= b
    case .equal: a == b
    case .notEqual: a != b
    case .greaterOrEqual: a >= b
    case .greater: a > b
    }
  }
}

extension BatchCondition {
  /// Fills a vector of truths, using the ones behind it.
  ///
  /// - Parameters:
  ///   - scratch: the batch.
  ///   - truths: space for truths, `depth` vectors beyond `slot`.
  func judge(_ scratch: Scratch, _ truths: Scratch, slot: Int) {
    let result = truths[slot]
    let count = scratch.count
    switch self {
    case .constant(let truth): for row in 0..<count { result[row] = truth }
    case .and(let parts):
      combine(parts, scratch, truths, slot) { a, b in
        a == 0 || b == 0 ? 0 : a == 3 || b == 3 ? 3 : a == 2 || b == 2 ? 2 : 1
      }
    case .or(let parts):
      combine(parts, scratch, truths, slot) { a, b in
        a == 1 || b == 1 ? 1 : a == 3 || b == 3 ? 3 : a == 2 || b == 2 ? 2 : 0
      }
    case .not(let inner):
      inner.judge(scratch, truths, slot: slot)
      for row in 0..<count { result[row] = result[row] < 2 ? 1 - result[row] : result[row] }
    case .truth(let inner, let wanted, let negated):
      inner.judge(scratch, truths, slot: slot)
      let truth: Int64 = wanted.map { $0 ? 1 : 0 } ?? 2
      for row in 0..<count where result[row] != 3 {
        result[row] = (result[row] == truth) != negated ? 1 : 0
      }
    case .equal(let one, let other, let negated):
      one.judge(scratch, truths, slot: slot)
      other.judge(scratch, truths, slot: slot + 1)
      let second = truths[slot + 1]
      for row in 0..<count {
        let (a, b) = (result[row], second[row])
        result[row] = a < 2 && b < 2 ? ((a == b) != negated ? 1 : 0) : max(a, b)
      }
    case .words(let words, let table, let states):
      let values = scratch[words]
      for row in 0..<count { result[row] = table[Int(truncatingIfNeeded: values[row])] }
      settle(states, scratch, result)
    case .within(let ordinal, let range, let negated, let states):
      let values = scratch[ordinal]
      let (low, high) = (range.lowerBound, range.upperBound)
      for row in 0..<count {
        let value = values[row]
        result[row] = (value >= low && value <= high) != negated ? 1 : 0
      }
      settle(states, scratch, result)
    case .compared(let one, let oneStates, let comparison, let other, let otherStates):
      let (left, right) = (scratch[one.slot], scratch[other.slot])
      for row in 0..<count {
        result[row] =
          comparison.holds(one.written(left[row]), other.written(right[row])) ? 1 : 0
      }
      settle(oneStates, scratch, result)
      settle(otherStates, scratch, result)
    case .byState(let states, let otherwise):
      for row in 0..<count { result[row] = otherwise }
      settle(states, scratch, result)
    case .length(let length, let comparison, let limit, let states):
      for row in 0..<count {
        result[row] = comparison.holds(Int64(length.count(scratch, row: row)), limit) ? 1 : 0
      }
      settle(states, scratch, result)
    case .matches(let column, let regex, let negated, let states):
      var buffer: [UInt8] = []
      let own = column.binding.state.map { scratch[$0] }
      for row in 0..<count where (own?[row] ?? 0) == 0 {
        column.fill(&buffer, scratch, row: row)
        result[row] = regex.matches(utf8: buffer) != negated ? 1 : 0
      }
      settle(states, scratch, result)
    case .evaluated(let expression): expression.judge(scratch, result)
    }
  }

  private func combine(
    _ parts: [BatchCondition], _ scratch: Scratch, _ truths: Scratch, _ slot: Int,
    _ join: (Int64, Int64) -> Int64
  ) {
    parts[0].judge(scratch, truths, slot: slot)
    let (result, next) = (truths[slot], truths[slot + 1])
    for part in parts.dropFirst() {
      part.judge(scratch, truths, slot: slot + 1)
      for row in 0..<scratch.count { result[row] = join(result[row], next[row]) }
    }
  }

  private func settle(_ states: ColumnStates, _ scratch: Scratch, _ result: Vector) {
    guard let slot = states.slot else { return }
    let values = scratch[slot]
    for row in 0..<scratch.count where values[row] != 0 {
      result[row] = states.truth(values[row])
    }
  }

  /// The truth of a value.
  static func truth(_ value: SQLValue) -> Int64 { value.truth.map { $0 ? 1 : 0 } ?? 2 }

  /// How many vectors of truths it needs.
  var depth: Int {
    switch self {
    case .and(let parts), .or(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .not(let inner), .truth(let inner, _, _): inner.depth
    case .equal(let one, let other, _): max(one.depth, 1 + other.depth)
    default: 1
    }
  }
}
