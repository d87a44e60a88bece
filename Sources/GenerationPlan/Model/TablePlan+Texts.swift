import SQLEvaluation
public import SchemaModel

extension TablePlan {
  /// The texts that a column's values are made of, as far as they are named: what its domain and its
  /// type list, and what is written in its generator. None for types that escape what is in them.
  public func texts(of column: ColumnPlan, in schema: Schema) -> [String] {
    switch schema.baseType(of: column.type) {
    case .enumeration, .xml: break
    case let base where base.isCharacter: break
    default: return []
    }
    let values = solution.domainsByCase(of: column.name).flatMap { $0.values ?? [] }
    let labels =
      if case .enumeration(let name) = schema.baseType(of: column.type) {
        schema.enums[name]?.labels ?? []
      } else { [String]() }
    return values.map { $0.text(as: column.type, in: schema) } + labels + column.generator.texts
  }
}

extension GeneratorSpec {
  /// Everything written in it.
  fileprivate var texts: [String] {
    (values ?? []) + (templates ?? []) + [pattern, expression].compactMap(\.self)
  }
}
