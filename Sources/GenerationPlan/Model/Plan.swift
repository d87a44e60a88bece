public import SchemaModel

/// Everything that decides the bytes: with the same schema, plan and version they are the same.
public struct Plan: Sendable {
  /// The master seed.
  public var seed: UInt64
  /// Share of rows that hold edge cases, and of NULLs in nullable columns; 0 to 1.
  public var edgeCaseRate: Double
  /// The day the data is made "as of", in days since 1970-01-01; nothing is later unless asked.
  public var asOf: Int32
  /// `en_US`; names the lexicons.
  public var locale: String
  /// Rows that every table not asked for by name was to have; `nil` where `totalRows` were spread.
  public var rowsForAll: Int?
  /// Rows that all tables together were to have.
  public var totalRows: Int?
  /// In load order: a table comes after those it refers to, cycles aside.
  public var tables: [TablePlan]
  /// Tables that refer to one another in a circle, each circle in load order, where its tables are
  /// neighbours. A table that refers to itself alone is none.
  public var cycles: [[QualifiedName]]

  /// The locales that there are lexicons for.
  public static let locales = ["en_US"]

  /// Makes a plan.
  public init(
    seed: UInt64, edgeCaseRate: Double, asOf: Int32, locale: String = "en_US",
    tables: [TablePlan] = [], cycles: [[QualifiedName]] = []
  ) {
    self.seed = seed
    self.edgeCaseRate = edgeCaseRate
    self.asOf = asOf
    self.locale = locale
    self.tables = tables
    self.cycles = cycles
  }

  /// The plan of one table.
  public func table(_ name: QualifiedName) -> TablePlan? { tables.first { $0.name == name } }
}

/// How one table is filled.
public struct TablePlan: Sendable {
  public var name: QualifiedName
  /// Rows to make: what was asked, or less where a key is too narrow.
  public var rows: Int
  /// What was asked, by name or for all.
  public var requestedRows: Int
  /// Why there are fewer: the constraint and its capacity.
  public var clamp: String?
  /// Why the table is left empty although rows were asked (partitioned without partition, unsolved).
  public var emptyReason: String?
  /// In the table's order, without those the server generates.
  public var columns: [ColumnPlan]
  /// How each foreign key draws its parent.
  public var references: [ReferencePlan]
  /// How each key stays unique.
  public var keys: [KeyPlan]
  public var solution: TableSolution
  /// Relations that make rows plausible (`created_at <= updated_at`); the solver's come first.
  public var plausible: [Relation]

  /// Makes a table plan.
  public init(
    name: QualifiedName, rows: Int, requestedRows: Int, clamp: String? = nil,
    emptyReason: String? = nil, columns: [ColumnPlan] = [], references: [ReferencePlan] = [],
    keys: [KeyPlan] = [], solution: TableSolution = TableSolution(), plausible: [Relation] = []
  ) {
    self.name = name
    self.rows = rows
    self.requestedRows = requestedRows
    self.clamp = clamp
    self.emptyReason = emptyReason
    self.columns = columns
    self.references = references
    self.keys = keys
    self.solution = solution
    self.plausible = plausible
  }

  /// The plan of one column.
  public func column(_ name: String) -> ColumnPlan? { columns.first { $0.name == name } }
}

/// How one column is filled.
public struct ColumnPlan: Sendable {
  public var name: String
  public var type: SQLType
  public var generator: GeneratorSpec
  /// Share of rows that are NULL, 0 to 1; 0 for a column that must not be.
  public var nullRate: Double
  /// Whether edge-case rows put a catalogue value here.
  public var takesEdgeCases: Bool
  /// What the generator was inferred from: `name "billing_zip"`, `type uuid`, `CHECK users_age_check`.
  public var reason: String
  /// What a plan file sets of the column; `nil` where all is concluded.
  public var wish: PlanOverrides.Column?

  /// Makes a column plan.
  public init(
    name: String, type: SQLType, generator: GeneratorSpec, nullRate: Double = 0,
    takesEdgeCases: Bool = true, reason: String = ""
  ) {
    self.name = name
    self.type = type
    self.generator = generator
    self.nullRate = nullRate
    self.takesEdgeCases = takesEdgeCases
    self.reason = reason
  }
}
