public import SchemaModel

/// What came of judging rows against constraints.
public struct ConstraintReport: Sendable {
  /// What the rows break, each constraint of a table once.
  public private(set) var violations: [ConstraintViolation] = []
  /// Constraints that could not be judged, in whole or in some rows.
  public private(set) var unjudged: [UnjudgedConstraint] = []
  /// Constraints that were.
  public internal(set) var judgedConstraints = 0
  /// Rows that were judged.
  public internal(set) var judgedRows = 0

  /// Nothing judged yet.
  public init() {}

  /// Notes a violation, unless one of the constraint is noted already.
  mutating func note(_ violation: ConstraintViolation) {
    let isKnown = violations.contains {
      $0.table == violation.table && $0.constraint == violation.constraint
    }
    if !isKnown { violations.append(violation) }
  }

  /// Notes a constraint that cannot be judged, once.
  mutating func note(_ constraint: UnjudgedConstraint) {
    let isKnown = unjudged.contains {
      $0.table == constraint.table && $0.constraint == constraint.constraint
    }
    if !isKnown { unjudged.append(constraint) }
  }

  /// Adds what another report holds.
  public mutating func add(_ other: ConstraintReport) {
    violations += other.violations
    unjudged += other.unjudged
    judgedConstraints += other.judgedConstraints
    judgedRows += other.judgedRows
  }
}

/// A constraint that cannot be evaluated here.
public struct UnjudgedConstraint: Hashable, Sendable {
  /// The table it is on.
  public let table: QualifiedName
  /// The constraint in words.
  public let constraint: String
  /// What stands in the way.
  public let reason: String
}

extension UnjudgedConstraint: CustomStringConvertible {
  /// One line.
  public var description: String { "\(table): \(constraint): \(reason)" }
}
