/// What a function in PL/pgSQL or SQL does, as far as it matters to rows.
///
/// Names in its expressions are not resolved: `NEW.total` is the field `total` of the column `new`,
/// and a variable or a parameter is a column by its own name.
public struct Procedure: Sendable {
  /// A variable, its type where that is known, and the value it begins with.
  public struct Variable: Sendable {
    public var name: String
    public var type: SQLType?
    public var value: Expression?

    /// Makes a variable.
    public init(name: String, type: SQLType? = nil, value: Expression? = nil) {
      self.name = name
      self.type = type
      self.value = value
    }
  }

  /// Variables that have a type or begin with a value, in the order of their declarations.
  public var variables: [Variable]
  public var statements: [ProcedureStatement]

  /// Makes a procedure.
  public init(variables: [Variable] = [], statements: [ProcedureStatement]) {
    self.variables = variables
    self.statements = statements
  }
}

/// A statement of a procedure.
public indirect enum ProcedureStatement: Sendable {
  /// One way of an IF or a CASE.
  public struct Branch: Sendable {
    /// `nil` for ELSE.
    public var condition: Expression?
    public var statements: [ProcedureStatement]

    /// Makes a branch.
    public init(condition: Expression?, statements: [ProcedureStatement]) {
      self.condition = condition
      self.statements = statements
    }
  }

  /// `target := value`; `NEW.total` is `["new", "total"]`.
  case assign([String], Expression)
  /// A query whose first row goes into variables, or that is made for what its functions do.
  case select(ProcedureQuery, into: [[String]])
  case insert(ProcedureInsertion)
  case update(ProcedureUpdate)
  case delete(ProcedureDeletion)
  case branches([Branch])
  /// `FOR record IN query LOOP`, or any other loop.
  case loop(record: String?, over: ProcedureQuery?, [ProcedureStatement])
  /// A block with an EXCEPTION section.
  case guarded([ProcedureStatement], handlers: [[ProcedureStatement]])
  /// RAISE at level EXCEPTION.
  case raise
  /// What fails whenever it runs, since it names something that is not there.
  case missing(String)
  /// RETURN; `nil` where it gives nothing back.
  case returns(Expression?)
  /// EXECUTE: a statement that is put together at run time.
  case dynamic
  /// A statement that writes, in a way there is no shape for.
  case opaqueWrite(String)
}

/// The rows that a statement of a procedure reads or makes.
public struct ProcedureQuery: Sendable {
  /// One item of a row.
  public enum Item: Sendable {
    case value(Expression, name: String?)
    /// `*`, or `record.*`.
    case wholeRow(String?)
    /// The keyword DEFAULT.
    case defaultValue
  }

  /// A relation that it reads, by the name that its columns go by.
  public struct Source: Sendable {
    public var alias: String
    public var relation: String
    /// The table that is meant, where there is one of that name.
    public var table: QualifiedName?

    /// Makes a source.
    public init(alias: String, relation: String, table: QualifiedName?) {
      self.alias = alias
      self.relation = relation
      self.table = table
    }
  }

  /// How rows are put together.
  public enum Grouping: Sendable {
    case none
    /// DISTINCT.
    case distinct
    /// GROUP BY, or DISTINCT ON.
    case by([Expression])
  }

  /// One row for a SELECT, several for VALUES.
  public var rows: [[Item]]
  public var sources: [Source] = []
  /// Whether it reads anything but plain relations side by side.
  public var hasOpaqueSources = false
  /// Whether WHERE, HAVING, LIMIT or a join decides which rows there are.
  public var isConditional = false
  /// WHERE.
  public var filter: Expression?
  public var grouping = Grouping.none

  /// Makes a query.
  public init(rows: [[Item]]) { self.rows = rows }
}

/// INSERT.
public struct ProcedureInsertion: Sendable {
  /// What happens to a row whose key is there.
  public enum Conflict: Sendable {
    case error
    /// DO NOTHING, for the key of these columns or for any.
    case ignored([String]?)
    /// DO UPDATE, for the key of these columns or a constraint's.
    case updated([String]?, sets: [(column: String, value: Expression)])
  }

  public var table: QualifiedName
  /// The name that its table's columns go by.
  public var alias: String
  /// The columns that get values; all of them where empty.
  public var columns: [String]
  public var query: ProcedureQuery
  public var conflict: Conflict
  /// The columns that RETURNING gives back; `nil` where it is anything else.
  public var returned: [String?] = []

  /// Makes an insertion.
  public init(
    table: QualifiedName, columns: [String], query: ProcedureQuery, conflict: Conflict
  ) {
    self.table = table
    alias = table.name
    self.columns = columns
    self.query = query
    self.conflict = conflict
  }
}

/// UPDATE.
public struct ProcedureUpdate: Sendable {
  public var table: QualifiedName
  /// The name that its table's columns go by.
  public var alias: String
  public var sets: [(column: String, value: Expression)]

  /// Makes an update.
  public init(
    table: QualifiedName, alias: String, sets: [(column: String, value: Expression)]
  ) {
    self.table = table
    self.alias = alias
    self.sets = sets
  }
}

/// DELETE or TRUNCATE.
public struct ProcedureDeletion: Sendable {
  public var table: QualifiedName
  /// Whether it takes out only some rows.
  public var isConditional: Bool

  /// Makes a deletion.
  public init(table: QualifiedName, isConditional: Bool) {
    self.table = table
    self.isConditional = isConditional
  }
}
