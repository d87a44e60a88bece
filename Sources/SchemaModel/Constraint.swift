/// A CHECK of a table, a column or a domain.
public struct CheckConstraint: Sendable {
  /// The constraint's name, given or as PostgreSQL would make it (`users_age_check`).
  public var name: String
  public var expression: Expression
  /// The condition as written, for messages.
  public var sql: String
  public var range: SourceRange?
  /// `NOT VALID`: existing rows are exempt, new rows are not, so it counts in full.
  public var isNotValid: Bool
  /// It is no constraint of the schema: rows are asked to meet it beside those.
  public var isImplied: Bool

  /// Makes a check.
  public init(
    name: String, expression: Expression, sql: String, range: SourceRange? = nil,
    isNotValid: Bool = false, isImplied: Bool = false
  ) {
    self.name = name
    self.expression = expression
    self.sql = sql
    self.range = range
    self.isNotValid = isNotValid
    self.isImplied = isImplied
  }
}

/// When the server checks a key: a DEFERRABLE one can wait until the transaction ends.
public enum Deferrability: Hashable, Sendable {
  case notDeferrable, deferrable, initiallyDeferred
}

/// A primary key, a UNIQUE constraint or a unique index: no two rows (that meet `predicate`) agree
/// in all of `parts`.
public struct UniqueKey: Sendable {
  /// What one part of the key is.
  public enum Part: Hashable, Sendable {
    case column(String)
    /// An index on an expression, such as `lower(email)`.
    case expression(Expression)
  }

  public var name: String
  public var parts: [Part]
  public var isPrimary: Bool
  /// `WHERE …` of a partial unique index.
  public var predicate: Expression?
  /// NULLS NOT DISTINCT: two NULLs count as equal.
  public var nullsAreEqual: Bool
  public var deferrability: Deferrability
  public var range: SourceRange?

  /// Makes a key.
  public init(
    name: String, parts: [Part], isPrimary: Bool = false, predicate: Expression? = nil,
    nullsAreEqual: Bool = false, deferrability: Deferrability = .notDeferrable,
    range: SourceRange? = nil
  ) {
    self.name = name
    self.parts = parts
    self.isPrimary = isPrimary
    self.predicate = predicate
    self.nullsAreEqual = nullsAreEqual
    self.deferrability = deferrability
    self.range = range
  }

  /// The columns it reads, each once.
  public var columns: [String] {
    var found: [String] = []
    for part in parts {
      switch part {
      case .column(let name): if !found.contains(name) { found.append(name) }
      case .expression(let e):
        for name in e.columns where !found.contains(name) { found.append(name) }
      }
    }
    return found
  }

  /// Whether it covers whole rows by bare columns: no predicate, no expression.
  public var isPlain: Bool {
    predicate == nil && parts.allSatisfy { if case .column = $0 { true } else { false } }
  }
}

/// What deleting (or updating) a referenced row does to its referrers.
public enum ReferentialAction: String, Hashable, Sendable {
  case noAction = "NO ACTION"
  case restrict = "RESTRICT"
  case cascade = "CASCADE"
  case setNull = "SET NULL"
  case setDefault = "SET DEFAULT"
}

/// A FOREIGN KEY.
public struct ForeignKey: Sendable {
  public var name: String
  /// The referring columns, in the constraint's order.
  public var columns: [String]
  public var target: QualifiedName
  /// The referenced columns, in the same order; filled from the target's primary key where the
  /// text leaves them out.
  public var targetColumns: [String]
  public var onDelete: ReferentialAction
  public var onUpdate: ReferentialAction
  /// MATCH FULL: all columns NULL or none.
  public var matchFull: Bool
  public var deferrability: Deferrability
  public var range: SourceRange?
  /// What demands it where no FOREIGN KEY does: `trigger check_room`.
  public var demandedBy: String?

  /// Columns that the referenced row has from this table: `(best, id)` to `(id, head)` where `head`
  /// refers to `id`. The reference finds them and does not set them.
  public var echoes: [String] = []

  /// What demands it, for explanations.
  public var origin: String { demandedBy ?? "foreign key \(name)" }

  /// Makes a foreign key.
  public init(
    name: String, columns: [String], target: QualifiedName, targetColumns: [String],
    onDelete: ReferentialAction = .noAction, onUpdate: ReferentialAction = .noAction,
    matchFull: Bool = false, deferrability: Deferrability = .notDeferrable,
    range: SourceRange? = nil
  ) {
    self.name = name
    self.columns = columns
    self.target = target
    self.targetColumns = targetColumns
    self.onDelete = onDelete
    self.onUpdate = onUpdate
    self.matchFull = matchFull
    self.deferrability = deferrability
    self.range = range
  }
}

/// EXCLUDE USING …: no two rows for which all the operators hold.
public struct ExclusionConstraint: Sendable {
  /// An expression (usually a column or a range made of two) and the operator it is compared with.
  public struct Element: Sendable {
    public var expression: Expression
    /// `=`, `&&`, `<>` …
    public var comparison: String

    /// Makes an element.
    public init(expression: Expression, comparison: String) {
      self.expression = expression
      self.comparison = comparison
    }
  }

  public var name: String
  public var elements: [Element]
  public var predicate: Expression?
  public var deferrability: Deferrability
  public var range: SourceRange?

  /// Makes an exclusion constraint.
  public init(
    name: String, elements: [Element], predicate: Expression? = nil,
    deferrability: Deferrability = .notDeferrable, range: SourceRange? = nil
  ) {
    self.name = name
    self.elements = elements
    self.predicate = predicate
    self.deferrability = deferrability
    self.range = range
  }
}
