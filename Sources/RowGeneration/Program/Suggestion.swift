import GenerationPlan
import SQLEvaluation

/// What a column may hold where none of its usual draws satisfies a CHECK: NULL, what the CHECKs name,
/// another column's value, anything of its type. Whoever takes it judges the row by all constraints.
///
/// Inputs of the step: row, then the value's vector if there is one, those of other columns, the
/// states. Outputs: the value's vector if there is one, the states.
struct Suggestion: Sendable {
  /// Values of a column that is counted.
  struct Ordinals: Sendable {
    /// What constraints name, and what is near it.
    let values: [Int64]
    /// How many other columns of the row have the same kind of value.
    let others: Int
    /// What the type allows.
    let bounds: ClosedRange<Int64>
    let step: Int64
    /// Distances of round values: tens and hundreds, whole hours.
    let units: [Int64]
  }

  let ordinals: Ordinals?
  /// The states that stand for texts.
  let texts: Range<Int64>
  let allowsNull: Bool
  /// The value is the parent of a row of a tree, which may be the row itself.
  var isOwnRow = false

  /// Changes the values of a batch's rows, or leaves them.
  ///
  /// - Parameter word: the random word of a row.
  func run(_ step: Step, _ scratch: Scratch, word: (Int) -> UInt64) {
    let states = step.outputs.dropFirst(ordinals == nil && !isOwnRow ? 0 : 1)
    let mayBeNull = allowsNull && scratch.attempt >= RemakeLoop.lateAttempt
    for row in 0..<scratch.count {
      let word = mix(word(row))
      func set(_ state: Int64) { for slot in states { scratch[slot][row] = state } }
      switch word % 8 {
      case 0, 1: continue
      case 2 where mayBeNull, 3 where mayBeNull: set(1)
      default:
        if let ordinals {
          let slot = step.outputs[0]
          scratch[slot][row] = ordinals.value(word >> 3, insteadOf: scratch[slot][row]) { other in
            scratch[step.inputs[2 + other]][row]
          }
          set(0)
        } else if isOwnRow {
          scratch[step.outputs[0]][row] = scratch[step.inputs[0]][row]
        } else if !texts.isEmpty {
          set(texts.lowerBound + Int64((word >> 3) % UInt64(texts.count)))
        }
      }
    }
  }
}

extension Suggestion.Ordinals {
  /// A value that a word chooses.
  fileprivate func value(_ word: UInt64, insteadOf own: Int64, other: (Int) -> Int64) -> Int64 {
    let choice = word >> 2
    switch word % 4 {
    case 0 where others > 0:
      let near = Int64((choice / UInt64(others)) % 3) - 1
      return within(other(Int(choice % UInt64(others))).addingClamped(near * step))
    case 0, 1:
      // As far from the usual value as any power of two says, on either side.
      let distance = Int64(bitPattern: mix(choice) >> (1 + choice % 63))
      let value =
        choice >> 8 & 1 == 0 ? own.addingClamped(distance) : own.subtractingClamped(distance)
      let unit = Int(choice >> 9) % (units.count + 4)
      return within(unit < units.count ? value - value % units[unit] : value)
    default:
      // The first are what constraints name; the last are only near.
      let first = UInt64(max(1, values.count >> Int(choice % 4)))
      return values.isEmpty ? own : values[Int((choice >> 2) % first)]
    }
  }

  /// The value, or where it is not of the type, the nearest one that is.
  private func within(_ value: Int64) -> Int64 {
    let inside = min(max(value, bounds.lowerBound), bounds.upperBound)
    return step == 1 ? inside : inside - (inside - bounds.lowerBound) % step
  }
}

/// The suggestions for a check's columns, and all that a row has to meet which takes some.
struct Suggestions: Sendable {
  /// One of the table's constraints, or what is known of a column.
  enum Condition: Sendable {
    case check(CompiledExpression, [ValueReader])
    case column(DomainMembership, ValueReader)

    fileprivate func accepts(_ scratch: Scratch, row: Int) -> Bool {
      switch self {
      case .check(let condition, let readers):
        condition.isSatisfied(by: readers.map { $0.value(scratch, row: row) })
      case .column(let membership, let reader):
        membership.contains(reader.value(scratch, row: row))
      }
    }

    fileprivate var inputs: [Int] {
      switch self {
      case .check(_, let readers): readers.flatMap(\.binding.slots)
      case .column(_, let reader): reader.binding.slots
      }
    }

    fileprivate func renamed(_ slots: (Int) -> Int) -> Condition {
      switch self {
      case .check(let condition, let readers):
        .check(condition, readers.map { $0.renamed(slots) })
      case .column(let membership, let reader): .column(membership, reader.renamed(slots))
      }
    }
  }

  /// What makes the columns again, suggestions included.
  let steps: StepGroup
  let conditions: [Condition]

  /// The vectors that the conditions read.
  var inputs: [Int] { conditions.flatMap(\.inputs) }
  /// The vectors that are written.
  var outputs: [Int] { steps.steps.allOutputs }

  /// Makes rows by suggestions, and leaves those as they were that then break a constraint.
  func run(
    _ scratch: Scratch, rows: [Int], attempt: UInt64, passes: (_ row: Int) -> Bool
  ) {
    let outputs = outputs
    let before = outputs.map { slot in rows.map { scratch[slot][$0] } }
    scratch.remade.reset()
    for row in rows { scratch.remade.append(row) }
    steps.run(scratch, onlyRows: scratch.remade[0], attempt: attempt)
    for (place, row) in rows.enumerated()
    where !(passes(row) && conditions.allSatisfy { $0.accepts(scratch, row: row) }) {
      for (slot, values) in zip(outputs, before) { scratch[slot][row] = values[place] }
    }
  }

  /// The same over other vectors.
  func renamed(_ slots: (Int) -> Int) -> Suggestions {
    Suggestions(
      steps: steps.renamed(slots), conditions: conditions.map { $0.renamed(slots) })
  }
}
