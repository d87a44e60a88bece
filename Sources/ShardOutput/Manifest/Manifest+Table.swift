extension Manifest {
  /// A table of the data set.
  public struct Table: Codable, Sendable, Hashable {
    /// The table's schema.
    public var schema: String
    /// The table's name.
    public var name: String
    /// The rows of the whole table, all parts together.
    public var rowCount: Int
    /// Set where the table holds fewer rows than were asked for.
    public var clamped: Clamp?
    /// The edge-case rows of the whole table.
    public var edgeRowCount: Int
    /// How to find them; `nil` where there are none.
    public var edgeRowRule: EdgeRowRule?
    /// The columns, in the order of the files.
    public var columns: [Column]
    /// Edge cases that no constraint-abiding row can hold.
    public var skippedEdgeCases: [SkippedEdgeCase]
    /// What the roots of its references to itself do; `nil` where it has none.
    public var selfReferences: [SelfReference]?
    /// The shards, by first row.
    public var shards: [ShardRecord]

    /// A table and its shards.
    public init(
      schema: String, name: String, rowCount: Int, clamped: Clamp? = nil, edgeRowCount: Int,
      edgeRowRule: EdgeRowRule? = nil, columns: [Column], skippedEdgeCases: [SkippedEdgeCase] = [],
      selfReferences: [SelfReference]? = nil, shards: [ShardRecord]
    ) {
      self.schema = schema
      self.name = name
      self.rowCount = rowCount
      self.clamped = clamped
      self.edgeRowCount = edgeRowCount
      self.edgeRowRule = edgeRowRule
      self.columns = columns
      self.skippedEdgeCases = skippedEdgeCases
      self.selfReferences = selfReferences
      self.shards = shards.sorted { ($0.firstRow, $0.file) < ($1.firstRow, $1.file) }
    }

    private enum CodingKeys: String, CodingKey {
      case schema
      case name
      case rowCount = "rows"
      case clamped
      case edgeRowCount = "edge_rows"
      case edgeRowRule = "edge_row_rule"
      case columns
      case skippedEdgeCases = "skipped_edge_cases"
      case selfReferences = "self_references"
      case shards
    }
  }

  /// Which rows hold edge cases, as a rule that gives each of them by its number.
  public struct EdgeRowRule: Codable, Sendable, Hashable {
    /// The rule in words.
    public var rule: String
    /// The rule's key, in hexadecimal.
    public var key: String
    /// The first rows that it gives, counted from 0.
    public var firstRows: [Int]

    /// A rule and what it gives first.
    public init(rule: String, key: String, firstRows: [Int]) {
      self.rule = rule
      self.key = key
      self.firstRows = firstRows
    }

    private enum CodingKeys: String, CodingKey {
      case rule
      case key
      case firstRows = "first_rows"
    }
  }

  /// Why a table holds fewer rows than were asked for.
  public struct Clamp: Codable, Sendable, Hashable {
    /// The rows that were asked for.
    public var requestedRowCount: Int
    /// What does not hold more: a key, a unique column, a foreign key.
    public var limit: String

    /// A clamp from `requestedRowCount` rows, for the reason that `limit` names.
    public init(requestedRowCount: Int, limit: String) {
      self.requestedRowCount = requestedRowCount
      self.limit = limit
    }

    private enum CodingKeys: String, CodingKey {
      case requestedRowCount = "requested_rows"
      case limit
    }
  }

  /// A column and how its values were made.
  public struct Column: Codable, Sendable, Hashable {
    /// The column's name.
    public var name: String
    /// The generator's name, as the plan has it.
    public var generator: String
    /// The distribution of its values, as the plan has it: `zipf(1.5)`; `nil` where there is none.
    public var distribution: String?

    /// A column made by `generator` with `distribution`.
    public init(name: String, generator: String, distribution: String? = nil) {
      self.name = name
      self.generator = generator
      self.distribution = distribution
    }
  }

  /// A foreign key of a table to itself.
  public struct SelfReference: Codable, Sendable, Hashable {
    /// The foreign key's name.
    public var foreignKey: String
    /// What the rows do that have no earlier row for a parent: `null`, `itself` or `another`.
    public var roots: String

    /// A reference whose roots do as `roots` says.
    public init(foreignKey: String, roots: String) {
      self.foreignKey = foreignKey
      self.roots = roots
    }

    private enum CodingKeys: String, CodingKey {
      case foreignKey = "foreign_key"
      case roots
    }
  }

  /// An edge case that a constraint rules out.
  public struct SkippedEdgeCase: Codable, Sendable, Hashable {
    /// The column's name.
    public var column: String
    /// The edge case's name in the catalogue.
    public var edgeCase: String
    /// The name of the constraint that rules it out.
    public var constraint: String

    /// An edge case of `column` that `constraint` rules out.
    public init(column: String, edgeCase: String, constraint: String) {
      self.column = column
      self.edgeCase = edgeCase
      self.constraint = constraint
    }

    private enum CodingKeys: String, CodingKey {
      case column
      case edgeCase = "edge_case"
      case constraint
    }
  }

  /// Every shard of every table, in the manifest's order.
  public var shards: [ShardRecord] { tables.flatMap(\.shards) }
}
