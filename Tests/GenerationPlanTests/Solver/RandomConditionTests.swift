import SQLEvaluation
import SchemaModel
import Testing

@testable import GenerationPlan

/// Random CHECKs over columns of few values, solved and compared with trying every row.
struct RandomConditionTests {
  static let mood = QualifiedName(name: "mood")

  @Test(arguments: [1, 2, 3, 4])
  func agreesWithTryingEveryRow(seed: UInt64) throws {
    var maker = ConditionMaker(state: seed &* 0x1234_5678_9ABC_DEF1)
    var met = 0
    for round in 0..<150 {
      let replay = "seed \(seed), round \(round)"
      let (table, schema) = maker.table()
      let context = SolverContext(table, in: schema, asOf: PlanRequest.defaultAsOf)
      let solved = Solver.solve(table, in: schema, asOf: PlanRequest.defaultAsOf)
      let states = Self.states(of: table)
      let tests = try table.checks.map { try context.evaluator.compile($0.expression, in: table) }
      let isSatisfiable = states.contains { row in
        tests.allSatisfy { $0.isSatisfied(by: row) }
      }
      let checks = table.checks.map { "\($0.expression)" }
      if isSatisfiable {
        #expect(
          solved.diagnostics.isEmpty, "\(replay): \(checks) can be met: \(solved.diagnostics)")
      } else if solved.solution.residual.isEmpty {
        #expect(!solved.diagnostics.isEmpty, "\(replay): \(checks) cannot be met")
      }
      guard isSatisfiable, solved.diagnostics.isEmpty else { continue }
      var draw = RowDraw(solution: solved.solution, table: table, schema: schema, state: seed)
      let evaluated = Set(solved.solution.residual.map(\.name))
      if evaluated.isEmpty { met += 1 }
      for _ in 0..<40 {
        let row = draw.row()
        let values = table.columns.map { row[$0.name] ?? .null }
        for (check, test) in zip(table.checks, tests) where !evaluated.contains(check.name) {
          #expect(
            test.isSatisfied(by: values), "\(replay): \(check.expression) fails on \(values)")
        }
      }
    }
    // Evaluation is the exception, or this would prove little.
    #expect(met > 40)
  }

  /// Every row over the small domains of `ConditionMaker`.
  private static func states(of table: Table) -> [[SQLValue]] {
    var rows: [[SQLValue]] = [[]]
    for column in table.columns {
      var values: [SQLValue] = column.isNotNull ? [] : [.null]
      switch column.type {
      case .boolean: values += [.boolean(false), .boolean(true)]
      case .enumeration:
        values += ["sad", "ok", "happy"].enumerated().map {
          .enumeration(label: $1, ordinal: Int32($0))
        }
      default: values += (0...3).map { .integer($0) }
      }
      rows = rows.flatMap { row in values.map { row + [$0] } }
    }
    return rows
  }
}

/// Makes tables with random CHECKs.
struct ConditionMaker {
  var state: UInt64

  private mutating func pick(_ count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(count))
  }

  private mutating func element<T>(_ list: [T]) -> T { list[pick(list.count)] }

  /// A table of three integers of 0 to 3, a truth and a mood, with one to three CHECKs besides.
  mutating func table() -> (Table, Schema) {
    var schema = Schema(source: SourceText(name: "random", text: ""))
    schema.enums[RandomConditionTests.mood] = EnumType(
      name: RandomConditionTests.mood, labels: ["sad", "ok", "happy"])
    var table = Table(name: QualifiedName(name: "t"))
    table.columns = ["a", "b", "c"].map {
      Column(name: $0, type: .integer, isNotNull: pick(3) == 0)
    }
    table.columns.append(Column(name: "p", type: .boolean, isNotNull: pick(3) == 0))
    table.columns.append(
      Column(name: "m", type: .enumeration(RandomConditionTests.mood), isNotNull: pick(3) == 0))
    for name in ["a", "b", "c"] {
      add(
        .and([
          .binary(">=", .column(name), .literal(.integer(0))),
          .binary("<=", .column(name), .literal(.integer(3))),
        ]), "\(name)_range", to: &table)
    }
    for number in 0...pick(3) { add(condition(depth: 3), "check_\(number)", to: &table) }
    schema.tables = [table]
    return (table, schema)
  }

  private func add(_ expression: Expression, _ name: String, to table: inout Table) {
    table.checks.append(CheckConstraint(name: name, expression: expression, sql: ""))
  }

  private mutating func condition(depth: Int) -> Expression {
    guard depth > 0 else { return atom() }
    switch pick(9) {
    case 0, 1: return .and([condition(depth: depth - 1), condition(depth: depth - 1)])
    case 2, 3: return .or([condition(depth: depth - 1), condition(depth: depth - 1)])
    case 4: return .not(condition(depth: depth - 1))
    case 5:
      return .binary(
        element(["=", "<>"]), condition(depth: depth - 1), condition(depth: depth - 1))
    case 6:
      return .isTruth(
        condition(depth: depth - 1), element([true, false, nil]), negated: pick(2) == 0)
    default: return atom()
    }
  }

  private mutating func integer() -> Expression { .column(element(["a", "b", "c"])) }
  private mutating func constant() -> Expression { .literal(.integer(Int64(pick(5)))) }

  private mutating func atom() -> Expression {
    let comparison = element(["=", "<>", "<", "<=", ">", ">="])
    let mood = Expression.literal(.string(element(["sad", "ok", "happy"])))
    switch pick(13) {
    case 0: return .binary(comparison, integer(), constant())
    case 1: return .binary(comparison, integer(), integer())
    case 2: return .isNull(.column(element(["a", "b", "c", "p", "m"])))
    case 3: return .isNotNull(.column(element(["a", "b", "c", "p", "m"])))
    case 4: return .column("p")
    case 5: return .binary(comparison, .column("m"), mood)
    case 6: return .inList(integer(), [constant(), constant()], negated: pick(2) == 0)
    case 7: return .binary(comparison, .call("coalesce", [integer(), constant()]), constant())
    case 8:
      return .binary(comparison, .call("num_nonnulls", [integer(), .column("m")]), constant())
    case 9:
      return .caseWhen(
        operand: .column("m"),
        branches: [
          Expression.CaseBranch(
            condition: mood, result: .binary(comparison, integer(), constant()))
        ], otherwise: element([.literal(.null), .isNull(integer()), .column("p")]))
    case 10: return .binary(comparison, .binary("+", integer(), constant()), integer())
    case 11:
      return .isDistinct(integer(), element([integer(), constant()]), negated: pick(2) == 0)
    default:
      return .binary(comparison, .call("nullif", [integer(), constant()]), constant())
    }
  }
}
