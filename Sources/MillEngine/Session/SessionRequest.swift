public import GenerationPlan

/// What is asked of a session by whoever starts it. It comes before what a plan file says, and that
/// before what is usual.
public struct SessionRequest: Sendable {
  /// Rows of every table that is not asked for by name.
  public var rowsForAll: Int?
  /// Rows by table, as `PlanRequest.rowsByTable`.
  public var rowsByTable: [(table: String, rows: Int)]
  /// Rows of all tables together.
  public var totalRows: Int?
  /// The master seed; `nil` is the plan file's, or a drawn one.
  public var seed: UInt64?
  /// Share of rows that hold edge cases; `nil` is the plan file's, or 5 %.
  public var edgeCaseRate: Double?
  /// The day the data is made as of, in days since 1970-01-01; `nil` is the plan file's, or
  /// `PlanRequest.defaultAsOf`.
  public var asOf: Int32?
  /// What becomes of a table whose rows cannot be made.
  public var unsolved: PlanRequest.Unsolved

  /// Makes a request.
  public init(
    rowsForAll: Int? = nil, rowsByTable: [(table: String, rows: Int)] = [], totalRows: Int? = nil,
    seed: UInt64? = nil, edgeCaseRate: Double? = nil, asOf: Int32? = nil,
    unsolved: PlanRequest.Unsolved = .error
  ) {
    self.rowsForAll = rowsForAll
    self.rowsByTable = rowsByTable
    self.totalRows = totalRows
    self.seed = seed
    self.edgeCaseRate = edgeCaseRate
    self.asOf = asOf
    self.unsolved = unsolved
  }

  /// The planner's request, with what a plan file says.
  func resolved(_ overrides: PlanOverrides?) -> PlanRequest {
    PlanRequest(
      rowsForAll: rowsForAll, rowsByTable: rowsByTable, totalRows: totalRows,
      seed: seed ?? overrides?.seed?.value ?? UInt64.random(in: 1...999_999_999),
      edgeCaseRate: edgeCaseRate ?? overrides?.edgeCaseRate?.value
        ?? PlanRequest.defaultEdgeCaseRate,
      asOf: asOf ?? overrides?.asOf?.value ?? PlanRequest.defaultAsOf,
      unsolved: unsolved, overrides: overrides)
  }
}
