public import SchemaModel

/// What the domain types inside a value ask of its parts: of the elements of an array, of the fields
/// of a composite.
///
/// A part is solved as the only column of a table. What construction does not see to is a condition on
/// the whole column, evaluated on its rows.
public struct PartDomain {
  /// What is left of the part's type.
  public let domain: Domain
  /// The first constraint that its domain does not say whole.
  let unmet: ConstraintID?

  /// Solves a part of a type.
  ///
  /// - Parameter asOf: the day the data is made for, in days since 1970-01-01.
  /// - Complexity: that of solving a table of one column, where a domain type has a CHECK.
  public init(_ type: SQLType, in schema: Schema, asOf: Int32) {
    guard Self.isConstrained(type, in: schema) else {
      domain = .notNull
      unmet = nil
      return
    }
    let name = "value"
    let table = Table(
      name: QualifiedName(name: "part"), columns: [Column(name: name, type: type, isNotNull: true)])
    let solution = Solver.solve(table, in: schema, asOf: asOf).solution
    domain = solution.domains[name] ?? .notNull
    unmet =
      solution.outcomes.first {
        $0.manner == .refused || $0.manner == .remade || !solution.components.isEmpty
      }?.constraint
  }

  /// The types of a value's parts, domains over the whole value left aside.
  static func parts(of type: SQLType, in schema: Schema) -> [SQLType] {
    switch schema.baseType(of: type) {
    case .array(let element): [element]
    case .composite(let name): (schema.composites[name]?.fields ?? []).map(\.type)
    default: []
    }
  }

  /// Whether a domain type with a CHECK is anywhere in a type.
  public static func isConstrained(_ type: SQLType, in schema: Schema) -> Bool {
    if case .domain(let name) = type, let domain = schema.domains[name] {
      return !domain.checks.isEmpty || isConstrained(domain.base, in: schema)
    }
    return parts(of: type, in: schema).contains { isConstrained($0, in: schema) }
  }
}
