public import SchemaModel

/// A table's solution, and what the user has to be told of it.
public struct SolvedTable: Sendable {
  public var solution: TableSolution
  /// Errors name what cannot be solved: the constraint, why, and the plan entry that settles it.
  public var diagnostics: [Diagnostic]

  /// Makes a solved table.
  public init(solution: TableSolution, diagnostics: [Diagnostic]) {
    self.solution = solution
    self.diagnostics = diagnostics
  }
}

/// Works out how rows are built that satisfy a table's constraints.
///
/// CHECKs, the checks of domains, NOT NULL and partition bounds are normalised to conditions
/// without NULL logic (`Normaliser`), split at AND, and taken apart into domains of single columns,
/// relations of two, and disjunctions. Columns that share a disjunction or a relation form a
/// component, whose disjunctions multiply out into cases (`CaseExpansion`) with closed bounds
/// (`BoundPropagation`). What no rule constructs is left to evaluation, and what cannot be
/// evaluated is refused by name.
public enum Solver {
  /// Solves a table.
  ///
  /// - Parameters:
  ///   - asOf: the day the data is made for, in days since 1970-01-01; `now()` is its midnight.
  ///   - given: columns whose values the plan sets; a constraint over these alone is the plan's
  ///     own affair where it cannot be solved.
  /// - Complexity: linear in the constraints but for disjunctions, which are kept to 256 cases a
  ///   component, and O(n³) for n columns in relations of one component.
  public static func solve(
    _ table: Table, in schema: Schema, asOf: Int32, given: Set<String> = []
  ) -> SolvedTable {
    var solver = TableSolver(SolverContext(table, in: schema, asOf: asOf), given: given)
    return solver.solve()
  }
}
