public import SchemaModel

/// What a plan file sets: entries of a plan that are to be as written instead of as concluded.
///
/// Every place is kept, so that whoever finds an entry wrong can point at it.
public struct PlanOverrides: Sendable {
  /// A value as written, and where.
  public struct Entry<Value: Sendable>: Sendable {
    public var value: Value
    public var range: SourceRange?

    /// Makes an entry.
    public init(_ value: Value, at range: SourceRange? = nil) {
      self.value = value
      self.range = range
    }
  }

  /// What is set of one table.
  public struct Table: Sendable {
    /// As written: with or without its schema.
    public var name: Entry<String>
    public var rows: Entry<Int>?
    /// In the file's order.
    public var columns: [Column] = []
    public var references: [Reference] = []

    /// Sets nothing yet.
    public init(name: Entry<String>) { self.name = name }
  }

  /// What is set of one column.
  public struct Column: Sendable {
    public var name: Entry<String>
    public var generator: Entry<GeneratorSpec>?
    public var nullRate: Entry<Double>?
    public var takesEdgeCases: Entry<Bool>?
    /// The reason that was written beside the generator.
    public var from: String?
    /// Where each of the generator's parameters stands, by its key in the file.
    public var ranges: [String: SourceRange] = [:]

    /// Sets nothing yet.
    public init(name: Entry<String>) { self.name = name }
  }

  /// What is set of one foreign key.
  public struct Reference: Sendable {
    public var name: Entry<String>
    /// Whether a note stands beside it, as in a plan that was written.
    public var hasNote = false
    /// Over the parent's rows, for a reference that is drawn at random.
    public var distribution: Entry<Distribution>?
    public var nullRate: Entry<Double>?
    /// Share of the parents that get children.
    public var parentShare: Entry<Double>?
    /// Share of the rows of a self-reference that are roots.
    public var rootShare: Entry<Double>?
    /// Mean number of children of a parent, where rows are numbered within their parent.
    public var fanOut: Entry<Double>?

    /// Sets nothing yet.
    public init(name: Entry<String>) { self.name = name }
  }

  /// The schema's file, as written: a path from where the plan is, or `sample:NAME`.
  public var schema: Entry<String>?
  public var seed: Entry<UInt64>?
  /// Rows of every table that the plan does not give others.
  public var rows: Entry<Int>?
  /// Rows of all tables together.
  public var totalRows: Entry<Int>?
  /// Share of rows that hold edge cases, 0 to 1.
  public var edgeCaseRate: Entry<Double>?
  /// Days since 1970-01-01.
  public var asOf: Entry<Int32>?
  public var locale: Entry<String>?
  /// In the file's order.
  public var tables: [Table] = []

  /// Sets nothing.
  public init() {}

  /// What is set of a table of the schema.
  ///
  /// - Complexity: O(tables).
  public func table(_ name: QualifiedName) -> Table? {
    tables.first { Self.names($0.name.value, name) }
  }

  /// Whether a name, with or without its schema, stands for the table.
  static func names(_ written: String, _ name: QualifiedName) -> Bool {
    written == name.description || written == "\(name.schema).\(name.name)"
  }
}

extension PlanOverrides.Table {
  /// What is set of a column.
  public func column(_ name: String) -> PlanOverrides.Column? {
    columns.first { $0.name.value == name }
  }

  /// What is set of a foreign key.
  public func reference(_ name: String) -> PlanOverrides.Reference? {
    references.first { $0.name.value == name }
  }
}
