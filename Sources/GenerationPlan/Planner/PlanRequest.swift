public import SchemaModel

/// What the user asks of a plan.
public struct PlanRequest: Sendable {
  /// What to do with a table whose constraints cannot be met.
  public enum Unsolved: String, Hashable, Sendable, CaseIterable {
    /// Its diagnostics are errors.
    case error
    /// It is left empty, and so are the tables that cannot be without it.
    case skip
  }

  /// Rows of every table that is not asked for by name; `nil` is `defaultRows`, or each table's
  /// part of `totalRows`.
  public var rowsForAll: Int?
  /// Rows by table, the name with or without its schema; a later entry overrules an earlier one.
  public var rowsByTable: [(table: String, rows: Int)]
  /// Rows of all tables together, spread by their shapes.
  public var totalRows: Int?
  /// The master seed.
  public var seed: UInt64
  /// Share of rows that hold edge cases, and of NULLs in nullable columns; 0 to 1.
  public var edgeCaseRate: Double
  /// The day the data is made "as of", in days since 1970-01-01.
  public var asOf: Int32
  public var unsolved: Unsolved
  /// The most parents that references may have, by table and foreign key: those whose keys the
  /// child's own constraints allow. Only the parents' rows tell them.
  public var parentLimits: [QualifiedName: [String: Int]] = [:]
  /// The most rows that keys may have, by table and key: as many as CHECKs accept of all their
  /// candidates. Only a count of these tells them.
  public var keyCapacities: [QualifiedName: [String: Int]] = [:]
  /// How many candidates the keys of a table are wanted to have at least, since CHECKs refuse some.
  public var keyCandidates: [QualifiedName: Int] = [:]
  /// How many combinations of parents that agree there are, by table: what only the parents' rows
  /// tell. One that is missing is taken for the product of its parents.
  public var combinationRooms: [QualifiedName: [ParentCombination: ParentCombination.Room]] = [:]
  /// Why tables have to stay empty, beside what planning itself finds.
  public var emptyReasons: [QualifiedName: String] = [:]
  /// What a plan file sets of tables: rows (unless the request says how many), generators, NULL
  /// rates, distributions. Its seed, date and edge rate are the caller's to put into the request.
  public var overrides: PlanOverrides?

  /// 2026-01-01.
  public static let defaultAsOf: Int32 = 20_454

  /// One row in twenty.
  public static let defaultEdgeCaseRate = 0.05

  /// Rows of each table that the request says nothing of.
  public static let defaultRows = 1_000

  /// What is asked of the tables that are not asked for by name: by the request, or else by its
  /// plan file; one of the two is set at most.
  var volume: (rowsForAll: Int?, totalRows: Int?) {
    if rowsForAll != nil || totalRows != nil { return (rowsForAll, totalRows) }
    return (overrides?.rows?.value, overrides?.totalRows?.value)
  }

  /// Whether the request itself says how many rows tables have.
  var hasVolume: Bool { rowsForAll != nil || totalRows != nil }

  /// The same request without what is asked beside the plan file: what the file was written for.
  func asWritten(_ overrides: PlanOverrides) -> PlanRequest {
    var copy = self
    copy.rowsForAll = nil
    copy.totalRows = nil
    copy.rowsByTable = []
    copy.edgeCaseRate = overrides.edgeCaseRate?.value ?? Self.defaultEdgeCaseRate
    copy.asOf = overrides.asOf?.value ?? Self.defaultAsOf
    return copy
  }

  /// Whether both ask for the same.
  func isSame(as other: PlanRequest) -> Bool {
    rowsForAll == other.rowsForAll && totalRows == other.totalRows && rowsByTable.isEmpty
      && other.rowsByTable.isEmpty && edgeCaseRate == other.edgeCaseRate && asOf == other.asOf
  }

  /// Makes a request.
  public init(
    rowsForAll: Int? = nil, rowsByTable: [(table: String, rows: Int)] = [], totalRows: Int? = nil,
    seed: UInt64, edgeCaseRate: Double = PlanRequest.defaultEdgeCaseRate,
    asOf: Int32 = PlanRequest.defaultAsOf,
    unsolved: Unsolved = .error, overrides: PlanOverrides? = nil
  ) {
    self.rowsForAll = rowsForAll
    self.rowsByTable = rowsByTable
    self.totalRows = totalRows
    self.seed = seed
    self.edgeCaseRate = edgeCaseRate
    self.asOf = asOf
    self.unsolved = unsolved
    self.overrides = overrides
  }
}
