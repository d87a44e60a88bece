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
  /// In load order: a table comes after those it refers to, cycles aside.
  public var tables: [TablePlan]

  /// Makes a plan.
  public init(
    seed: UInt64, edgeCaseRate: Double, asOf: Int32, locale: String = "en_US",
    tables: [TablePlan] = []
  ) {
    self.seed = seed
    self.edgeCaseRate = edgeCaseRate
    self.asOf = asOf
    self.locale = locale
    self.tables = tables
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

/// How a foreign key picks the parent row for each child row.
public struct ReferencePlan: Sendable {
  public enum Draw: Hashable, Sendable {
    /// Any parent row, by this distribution over parent rows.
    case random(Distribution)
    /// The parent's index is a digit of one of this table's keys (see `KeyPlan.Strategy.product`).
    case keyDigit
    /// A self-reference: roots are NULL (or point at themselves), later tiers at earlier rows.
    case tiered(rootShare: Double)
  }

  public var foreignKey: ForeignKey
  public var draw: Draw
  /// Rows in the referenced table; 0 makes every reference NULL.
  public var parentRows: Int
  /// Parents that get children, 0 to 1: a share of CASCADE parents stays childless (S7).
  public var parentShare: Double
  /// Share of rows whose reference is NULL.
  public var nullRate: Double
  /// The reference closes a cycle: it is loaded as NULL and set by a fix-up.
  public var isDeferred: Bool

  /// Makes a reference plan.
  public init(
    foreignKey: ForeignKey, draw: Draw, parentRows: Int, parentShare: Double = 1,
    nullRate: Double = 0, isDeferred: Bool = false
  ) {
    self.foreignKey = foreignKey
    self.draw = draw
    self.parentRows = parentRows
    self.parentShare = parentShare
    self.nullRate = nullRate
    self.isDeferred = isDeferred
  }
}

/// How a UNIQUE key is kept: every row gets its own element of the value space, by construction.
public struct KeyPlan: Sendable {
  public enum Strategy: Sendable {
    /// Nothing to do: another key's columns are part of this one.
    case implied(by: String)
    /// This column alone is different in each row: its generator is a bijection.
    case column(String)
    /// The digits together are different in each row: a mixed-radix number under a bijection, the
    /// first digit varying fastest.
    case product([Digit])
    /// Line items: consecutive rows belong to one parent (`reference`, a foreign key's name), and
    /// `counter` (an integer column) numbers them from its least value.
    case lineItems(reference: String, counter: String, meanPerParent: Double)
  }

  /// One digit of a key: a column's n-th value, or a foreign key's n-th parent.
  public struct Digit: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
      case column(String)
      /// By the foreign key's name.
      case reference(String)
    }
    public var source: Source
    /// How many different values it has.
    public var radix: Int

    /// Makes a digit.
    public init(source: Source, radix: Int) {
      self.source = source
      self.radix = radix
    }
  }

  public var key: UniqueKey
  public var strategy: Strategy
  /// The most rows it allows; `Int.max` where the space is larger than any table.
  public var capacity: Int

  /// Makes a key plan.
  public init(key: UniqueKey, strategy: Strategy, capacity: Int) {
    self.key = key
    self.strategy = strategy
    self.capacity = capacity
  }
}
