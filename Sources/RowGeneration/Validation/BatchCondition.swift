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
  /// Whether two conditions are as true as each other, or are not.
  case equal(BatchCondition, BatchCondition, negated: Bool)
  /// By a column's state, and by its word where that is 0.
  case words(slot: Int, table: [Int64], ColumnStates)
  /// By a column's state, and where that is 0 by whether its ordinal lies in a range.
  case within(slot: Int, ClosedRange<Int64>, negated: Bool, ColumnStates)
  /// Whether one ordinal is to another as the comparison says; NULL where a state is not 0.
  case compared(one: Int, ColumnStates, IntegerComparison, other: Int, ColumnStates)
  /// By a column's state alone: whether it is NULL.
  case byState(ColumnStates, otherwise: Int64)
  /// How many characters a text has, compared with a number.
  case length(BoundColumn, IntegerComparison, Int64)
  /// Row by row, on values read from their text.
  case evaluated(CompiledExpression, [ColumnText])
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

/// A column's value as SQL reads it from the text that is written.
struct ColumnText: Sendable {
  let binding: BoundColumn
  let type: SQLType
  let schema: Schema

  /// The value of a row.
  ///
  /// - Throws: `runtime` for what is no value of the type.
  func value(_ scratch: Scratch, row: Int) throws(EvaluationError) -> SQLValue {
    guard let text = binding.text(scratch, row: row) else { return .null }
    return try SQLValue.read(text, as: type, schema: schema)
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
      let (left, right) = (scratch[one], scratch[other])
      for row in 0..<count { result[row] = comparison.holds(left[row], right[row]) ? 1 : 0 }
      settle(oneStates, scratch, result)
      settle(otherStates, scratch, result)
    case .byState(let states, let otherwise):
      for row in 0..<count { result[row] = otherwise }
      settle(states, scratch, result)
    case .length(let binding, let comparison, let limit):
      for row in 0..<count {
        result[row] =
          binding.characterCount(scratch, row: row)
          .map { comparison.holds(Int64($0), limit) ? 1 : 0 } ?? 2
      }
    case .evaluated(let expression, let columns):
      for row in 0..<count { result[row] = Self.truth(expression, columns, scratch, row) }
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

  private static func truth(
    _ expression: CompiledExpression, _ columns: [ColumnText], _ scratch: Scratch, _ row: Int
  ) -> Int64 {
    do throws(EvaluationError) {
      var values: [SQLValue] = []
      for column in columns { values.append(try column.value(scratch, row: row)) }
      return truth(try expression.evaluate(values))
    } catch {
      // What cannot be evaluated in one row passes there.
      if case .unsupported = error { return 2 }
      return 3
    }
  }

  /// The truth of a value.
  static func truth(_ value: SQLValue) -> Int64 { value.truth.map { $0 ? 1 : 0 } ?? 2 }

  /// How many vectors of truths it needs.
  var depth: Int {
    switch self {
    case .and(let parts), .or(let parts): 1 + (parts.map(\.depth).max() ?? 0)
    case .not(let inner): inner.depth
    case .equal(let one, let other, _): max(one.depth, 1 + other.depth)
    default: 1
    }
  }
}

extension BoundColumn {
  /// How many characters a row's text has; `nil` for NULL.
  func characterCount(_ scratch: Scratch, row: Int) -> Int? {
    let state = state.map { scratch[$0][row] } ?? 0
    guard state == 0 else {
      return state == 1 ? nil : overlays[Int(state) - 2].unicodeScalars.count
    }
    return pieces.characterCount(scratch, row: row)
  }
}
