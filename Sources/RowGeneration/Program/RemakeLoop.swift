import GenerationPlan
import SQLEvaluation
import SchemaModel

/// Checks that construction could not guarantee: rows that fail one are made again, with other bits,
/// until all pass or 1,000 attempts for each check are spent.
struct RemakeLoop: Sendable {
  /// The most attempts at a row for each check that it may fail.
  private static let attempts: UInt64 = 1_000
  /// From this attempt on, draws leave their distributions: what holds for few of the usual values
  /// (`a + b <= 100` of numbers up to 1,000) holds for many smaller or shorter ones.
  private static let widenedAttempt: UInt64 = 16
  /// From this attempt on, a row may change its case too: before, what is hard to draw would only give
  /// way to the cases that are not.
  private static let otherCaseAttempt: UInt64 = 64
  /// From this attempt on, what may be NULL is every other time. Before, a row keeps its NULLs: nearly all
  /// satisfy a CHECK, so that drawing them again would leave little else.
  static let lateAttempt: UInt64 = 256
  /// From this attempt on, every fourth, and every second of the late ones, takes what is suggested.
  private static let suggestedAttempt: UInt64 = 128

  /// How many binary orders of magnitude an attempt's draws are below the usual ones, modulo the orders
  /// that there are. `nil` where they are the usual ones: in the first attempts, and in every other one
  /// later on, as what holds for one usual value in thirty (`extract(day from a) = 1`) may hold for none
  /// of the least.
  static func shift(_ attempt: UInt64) -> Int? {
    attempt < widenedAttempt || attempt % 2 == 1 ? nil : Int(attempt / 2)
  }
  private static func takesSuggestions(_ attempt: UInt64) -> Bool {
    attempt >= suggestedAttempt && attempt % (attempt < lateAttempt ? 4 : 2) == 0
  }

  /// So many attempts that save none of `hopelessRows` rows at least tell that none will.
  private static let hopelessAttempts = lateAttempt + 16
  private static let hopelessRows = 200

  /// One condition and what to make again where it is false.
  struct Check: Sendable {
    let name: String
    let condition: CompiledExpression
    /// The columns it reads, in the order it was compiled against.
    let readers: [ValueReader]
    /// What makes the columns again: values alone; with their case; with their NULLs as well.
    let values: StepGroup
    let cases: StepGroup
    let steps: StepGroup
    /// What the columns may hold besides; `nil` where nothing is suggested.
    var suggestions: Suggestions?

    /// The steps of an attempt.
    func steps(_ attempt: UInt64) -> StepGroup {
      attempt < otherCaseAttempt ? values : attempt < lateAttempt ? cases : steps
    }

    /// The vectors it reads or its steps write.
    fileprivate var slots: Set<Int> {
      Set(
        readers.flatMap(\.binding.slots) + steps.steps.allOutputs
          + (suggestions?.outputs ?? []))
    }

    /// Whether a row may stay: the condition is true or NULL.
    func passes(_ scratch: Scratch, row: Int) -> Bool {
      condition.isSatisfied(by: readers.map { $0.value(scratch, row: row) })
    }
  }

  let table: QualifiedName
  let checks: [Check]
  /// The places of checks that share columns, each group apart: what one repairs none of another breaks.
  private let groups: [[Int]]

  init(table: QualifiedName, checks: [Check]) {
    self.table = table
    self.checks = checks
    var groups: [(checks: [Int], slots: Set<Int>)] = []
    for (place, check) in checks.enumerated() {
      var joined = (checks: [place], slots: check.slots)
      for group in groups where !group.slots.isDisjoint(with: joined.slots) {
        joined.checks += group.checks
        joined.slots.formUnion(group.slots)
      }
      groups.removeAll { !$0.slots.isDisjoint(with: joined.slots) }
      groups.append(joined)
    }
    self.groups = groups.map { $0.checks.sorted() }
  }

  /// Remakes the batch's failing rows in place.
  ///
  /// The first batch row that no attempt could save is left in `scratch.failure`.
  func run(_ scratch: Scratch, rowSlot: Int) {
    for group in groups where !run(group, scratch, rowSlot: rowSlot) { return }
  }

  /// Remakes the rows that a group of checks refuses; `false` where one cannot be saved.
  private func run(_ group: [Int], _ scratch: Scratch, rowSlot: Int) -> Bool {
    var failing = failures(group, scratch, among: Array(0..<scratch.count))
    let failingAtFirst = failing.count
    var attempt: UInt64 = 0
    while !failing.isEmpty {
      attempt += 1
      let isHopeless =
        attempt > Self.hopelessAttempts && failing.count >= Self.hopelessRows
        && failing.count == failingAtFirst
      guard attempt <= Self.attempts * UInt64(group.count), !isHopeless else {
        let first = failing[0]
        scratch.failure = .unsatisfied(
          table: table, row: Int(scratch[rowSlot][first.row]), constraint: checks[first.check].name)
        return false
      }
      for check in group {
        let rows = failing.filter { $0.check == check }.map(\.row)
        if Self.takesSuggestions(attempt), let suggestions = checks[check].suggestions {
          suggestions.run(scratch, rows: rows, attempt: attempt) { row in
            group.allSatisfy { checks[$0].passes(scratch, row: row) }
          }
          continue
        }
        scratch.remade.reset()
        for row in rows { scratch.remade.append(row) }
        checks[check].steps(attempt).run(scratch, onlyRows: scratch.remade[0], attempt: attempt)
      }
      failing = failures(group, scratch, among: failing.map(\.row))
    }
    return true
  }

  private func failures(_ group: [Int], _ scratch: Scratch, among rows: [Int])
    -> [(row: Int, check: Int)]
  {
    rows.compactMap { row in
      group.first { !checks[$0].passes(scratch, row: row) }.map { (row, $0) }
    }
  }

  /// The same loop over other vectors.
  func renamed(_ slots: (Int) -> Int) -> RemakeLoop {
    RemakeLoop(
      table: table,
      checks: checks.map {
        Check(
          name: $0.name, condition: $0.condition, readers: $0.readers.map { $0.renamed(slots) },
          values: $0.values.renamed(slots), cases: $0.cases.renamed(slots),
          steps: $0.steps.renamed(slots), suggestions: $0.suggestions?.renamed(slots))
      })
  }
}

/// A column whose value is a SQL expression over others of its row.
struct EvaluatedColumn: Sendable {
  let expression: CompiledExpression
  let readers: [ValueReader]
  let type: SQLType
  let schema: Schema
  /// The value is an ordinal of this kind; `nil` for text.
  let ordinal: OrdinalType?

  /// Fills a value and a state vector; a value that cannot be computed is NULL.
  func run(_ scratch: Scratch, value: Vector, state: Vector) {
    for row in 0..<scratch.count {
      let result = try? expression.evaluate(readers.map { $0.value(scratch, row: row) })
      state[row] = 1
      guard let result, !result.isNull else { continue }
      if let ordinal {
        guard let number = ordinal.ordinal(of: result) else { continue }
        value[row] = number
      } else {
        value[row] = scratch.arena.append(result.text(as: type).utf8)
      }
      state[row] = 0
    }
  }

  /// The same column over other vectors.
  func renamed(_ slots: (Int) -> Int) -> EvaluatedColumn {
    EvaluatedColumn(
      expression: expression, readers: readers.map { $0.renamed(slots) }, type: type,
      schema: schema, ordinal: ordinal)
  }
}
