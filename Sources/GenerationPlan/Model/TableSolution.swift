public import SchemaModel

/// What the solver made of a table's constraints: how rows are built that satisfy all of them.
public struct TableSolution: Sendable {
  /// The domain of each column by name, from constraints that hold in every row.
  public var domains: [String: Domain]
  /// Groups of columns that share constraints.
  public var components: [Component]
  /// Conditions to evaluate on finished rows, remaking those that fail.
  public var residual: [ResidualCheck]
  /// What each constraint demands of a row, over `.column` names: must not be false.
  public var conditions: [ConstraintID: Expression]
  /// Columns that an equation decides; each is in `residual` too, which then always passes.
  public var derivations: [Derivation]
  /// How each CHECK is met, in the schema's order.
  public var outcomes: [Outcome]

  /// A table without constraints.
  public init(
    domains: [String: Domain] = [:], components: [Component] = [], residual: [ResidualCheck] = [],
    conditions: [ConstraintID: Expression] = [:], derivations: [Derivation] = [],
    outcomes: [Outcome] = []
  ) {
    self.domains = domains
    self.components = components
    self.residual = residual
    self.conditions = conditions
    self.derivations = derivations
    self.outcomes = outcomes
  }

  /// How one constraint is met.
  public struct Outcome: Sendable {
    /// The ways to meet a constraint, or not.
    public enum Manner: String, Sendable { case constructed, remade, implied, refused }
    public var constraint: ConstraintID
    public var manner: Manner
    public var explanation: String

    /// Makes an outcome.
    public init(constraint: ConstraintID, manner: Manner, explanation: String) {
      self.constraint = constraint
      self.manner = manner
      self.explanation = explanation
    }
  }
}

/// Columns of one table tied together by constraints, and the ways to satisfy these.
public struct Component: Sendable {
  /// In the order in which they are made.
  public var columns: [String]
  /// At least one. A hidden choice picks one case per row, by weight.
  public var cases: [Case]

  /// Makes a component.
  public init(columns: [String], cases: [Case]) {
    self.columns = columns
    self.cases = cases
  }

  /// One conjunction that satisfies every constraint of the component.
  public struct Case: Sendable {
    /// Domains in this case, already intersected with the table-wide ones; a column not named
    /// keeps its table-wide domain.
    public var domains: [String: Domain]
    public var relations: [Relation]
    /// Relative; at least 0.
    public var weight: Double

    /// Makes a case.
    public init(domains: [String: Domain], relations: [Relation] = [], weight: Double = 1) {
      self.domains = domains
      self.relations = relations
      self.weight = weight
    }
  }
}

/// `left op right + offset`, between two columns of one row that are both not NULL.
///
/// Offset is in the ordinal units of the columns (both have the same `OrdinalType`); for columns
/// that have none (text, uuid) only `equal` and `notEqual` with offset 0 occur.
public struct Relation: Hashable, Sendable {
  /// The comparisons; the others are these with their sides changed.
  public enum Operator: String, Hashable, Sendable {
    case less = "<"
    case lessOrEqual = "<="
    case equal = "="
    case notEqual = "<>"
  }

  public var left: String
  public var op: Operator
  public var right: String
  public var offset: Int64
  /// The constraints it comes from; none for one that only makes the data plausible.
  public var sources: [ConstraintID]
  /// Whether it must hold, and does not only make the data plausible.
  public var isDemanded: Bool { !sources.isEmpty }

  /// Makes a relation.
  public init(
    left: String, _ op: Operator, right: String, offset: Int64 = 0, sources: [ConstraintID] = []
  ) {
    self.left = left
    self.op = op
    self.right = right
    self.offset = offset
    self.sources = sources
  }
}

/// A condition that is evaluated on finished rows.
public struct ResidualCheck: Sendable {
  /// The constraint it stands for.
  public var id: ConstraintID
  /// The constraint's name.
  public var name: String { id.name }
  /// Over `.column` names of the table; must not be false.
  public var expression: Expression
  /// The columns to make again when it fails, most promising first; never a key's carrier.
  public var remade: [String]

  /// Makes a residual check.
  public init(id: ConstraintID, expression: Expression, remade: [String]) {
    self.id = id
    self.expression = expression
    self.remade = remade
  }
}

/// A column that a constraint makes a function of others: `total = price * quantity`.
public struct Derivation: Sendable {
  public var column: String
  /// Over other columns of the table; assigned to the column as an INSERT would.
  public var expression: Expression
  /// The constraint it comes from.
  public var source: ConstraintID

  /// Makes a derivation.
  public init(column: String, expression: Expression, source: ConstraintID) {
    self.column = column
    self.expression = expression
    self.source = source
  }
}

extension TableSolution {
  /// Relations that hold in every case of their component, and comparisons of two columns that are
  /// evaluated.
  public var standingRelations: [Relation] {
    components.flatMap { component in
      (component.cases.first?.relations ?? []).filter { relation in
        component.cases.allSatisfy { $0.relations.contains(relation) }
      }
    } + residual.compactMap { Relation(comparing: $0.expression) }
  }
}

extension Relation {
  /// The relation that a comparison of two columns asks for; `nil` for other expressions.
  fileprivate init?(comparing expression: Expression) {
    guard case .binary(let name, .column(let left), .column(let right)) = expression else {
      return nil
    }
    switch name {
    case "<>": self.init(left: left, .notEqual, right: right)
    case "<": self.init(left: left, .less, right: right)
    case "<=": self.init(left: left, .lessOrEqual, right: right)
    case ">": self.init(left: right, .less, right: left)
    case ">=": self.init(left: right, .lessOrEqual, right: left)
    default: return nil
    }
  }
}
