import SchemaModel

/// Columns of types whose notation is known to their makers alone: base types that a script defines
/// by functions in C, and those of extensions that are not known here.
struct UnknownTypes {
  let schema: Schema

  /// What becomes of a column whose type is unknown.
  enum Outcome {
    /// It is NULL in every row.
    case null
    /// It is not written, and so takes its DEFAULT.
    case byDefault
    /// The table cannot have rows.
    case refused
  }

  /// What becomes of a column, and the type that is to blame; `nil` where its values can be made.
  func outcome(of column: Column, isNullable: Bool) -> (outcome: Outcome, type: QualifiedName)? {
    guard let type = unknownPart(of: column.type) else { return nil }
    if column.defaultValue != nil { return (.byDefault, type) }
    return (isNullable ? .null : .refused, type)
  }

  /// The unknown type that a type is, or has inside.
  private func unknownPart(of type: SQLType) -> QualifiedName? {
    switch schema.baseType(of: type) {
    case .other(let name): NamedTypeTemplates.knows(name) ? nil : name
    case .range(let kind), .multirange(let kind): unknownPart(of: kind.element)
    case let base:
      PartDomain.parts(of: base, in: schema).lazy.compactMap(unknownPart).first
    }
  }

  /// What the user is told of a column.
  func diagnostic(
    _ outcome: Outcome, _ type: QualifiedName, _ column: Column, of table: Table
  ) -> Diagnostic {
    let place = "column \"\(column.name)\" of table \(table.name)"
    let reason = "how values of type \(type) are written is not known"
    let hint = "give values in the plan: {generator: values, values: […]}"
    return switch outcome {
    case .null:
      Diagnostic(.warning, "\(place) is NULL in all rows: \(reason)", hint: hint, at: column.range)
    case .byDefault:
      Diagnostic(.warning, "\(place) keeps its default: \(reason)", hint: hint, at: column.range)
    case .refused:
      Diagnostic(.error, "\(place) cannot be filled: \(reason)", hint: hint, at: column.range)
    }
  }
}
