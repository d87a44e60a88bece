/// A column as the catalogue would describe it.
public struct Column: Sendable {
  /// How the column is given its value by the server.
  public enum Identity: Hashable, Sendable { case always, byDefault }

  public var name: String
  public var type: SQLType
  public var isNotNull: Bool
  public var defaultValue: Expression?
  /// GENERATED ALWAYS AS (…) STORED: never written, computed by the server.
  public var generation: Expression?
  public var identity: Identity?
  /// The sequence behind serial, identity, or `DEFAULT nextval('…')`.
  public var sequence: QualifiedName?
  /// The collation, where the text names one.
  public var collation: String?
  /// COMMENT ON COLUMN.
  public var comment: String?
  public var range: SourceRange?

  /// Makes a column.
  public init(
    name: String, type: SQLType, isNotNull: Bool = false, defaultValue: Expression? = nil,
    generation: Expression? = nil, identity: Identity? = nil, sequence: QualifiedName? = nil,
    collation: String? = nil, comment: String? = nil, range: SourceRange? = nil
  ) {
    self.name = name
    self.type = type
    self.isNotNull = isNotNull
    self.defaultValue = defaultValue
    self.generation = generation
    self.identity = identity
    self.sequence = sequence
    self.collation = collation
    self.comment = comment
    self.range = range
  }
}

/// How a partitioned table splits its rows.
public struct PartitionScheme: Sendable {
  /// PARTITION BY RANGE, LIST or HASH.
  public enum Strategy: String, Sendable { case range, list, hash }
  public var strategy: Strategy
  /// The key: columns, or expressions over them.
  public var key: [UniqueKey.Part]

  /// Makes a scheme.
  public init(strategy: Strategy, key: [UniqueKey.Part]) {
    self.strategy = strategy
    self.key = key
  }
}

/// Which rows of its parent a partition takes.
public enum PartitionBound: Sendable {
  case `default`
  /// FROM (…) TO (…); `nil` is MINVALUE below and MAXVALUE above.
  case range(from: [Expression?], to: [Expression?])
  case list([Expression])
  case hash(modulus: Int, remainder: Int)
}

/// A trigger or a rule: named so that reports can warn of what it might do to the rows.
public struct TableHook: Sendable {
  /// Which of the two it is.
  public enum Kind: Sendable {
    case trigger
    /// A rule ON INSERT; INSTEAD redirects rows.
    case rule(isInstead: Bool)
  }

  public var name: String
  public var kind: Kind
  /// BEFORE (or INSTEAD OF) rather than AFTER.
  public var isBefore: Bool
  /// Fires for INSERT.
  public var firesOnInsert: Bool
  /// Fires for each row, not once a statement.
  public var isRowLevel: Bool
  /// The function a trigger calls.
  public var function: QualifiedName?
  /// WHEN: the trigger fires for rows that meet it alone; named as in a `Procedure`.
  public var condition: Expression?
  /// A constraint trigger that fires when the transaction ends.
  public var isDeferred = false
  /// What REFERENCING NEW TABLE calls the rows that came in.
  public var newTable: String?
  public var range: SourceRange?

  /// Makes a hook.
  public init(
    name: String, kind: Kind, isBefore: Bool, firesOnInsert: Bool, isRowLevel: Bool,
    function: QualifiedName? = nil, range: SourceRange? = nil
  ) {
    self.name = name
    self.kind = kind
    self.isBefore = isBefore
    self.firesOnInsert = firesOnInsert
    self.isRowLevel = isRowLevel
    self.function = function
    self.range = range
  }
}

/// A table with all that constrains its rows.
public struct Table: Sendable {
  public var name: QualifiedName
  /// The columns in their order, inherited ones first.
  public var columns: [Column]
  public var checks: [CheckConstraint] = []
  /// Primary key, UNIQUE constraints and unique indexes, in source order.
  public var keys: [UniqueKey] = []
  /// Indexes that are not unique, in source order.
  public var indexes: [TableIndex] = []
  public var foreignKeys: [ForeignKey] = []
  public var exclusions: [ExclusionConstraint] = []
  /// Set where the table itself is partitioned.
  public var partitioning: PartitionScheme?
  /// Set where the table is a partition.
  public var partitionOf: (parent: QualifiedName, bound: PartitionBound)?
  /// INHERITS parents.
  public var inherits: [QualifiedName] = []
  public var hooks: [TableHook] = []
  /// What the script itself puts into it.
  public var presentRows = PresentRows()
  /// FORCE ROW LEVEL SECURITY: policies bind the owner too.
  public var forcesRowSecurity = false
  public var comment: String?
  public var range: SourceRange?

  /// Makes a table; constraints are added as they are read.
  public init(name: QualifiedName, columns: [Column] = [], range: SourceRange? = nil) {
    self.name = name
    self.columns = columns
    self.range = range
  }

  /// The primary key, if there is one.
  public var primaryKey: UniqueKey? { keys.first { $0.isPrimary } }

  /// The columns that a foreign key of the table sets: all of its columns, except those that a
  /// reference of the table to itself compares with themselves, as `(tenant, parent)` to
  /// `(tenant, id)` does with the tenant, and those that it echoes.
  public func columnsSet(by foreign: ForeignKey) -> [String] {
    guard foreign.target == name else {
      return foreign.columns.filter { !foreign.echoes.contains($0) }
    }
    return zip(foreign.columns, foreign.targetColumns).filter { $0 != $1 }.map(\.0)
  }

  /// The column called `name`.
  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }
}
