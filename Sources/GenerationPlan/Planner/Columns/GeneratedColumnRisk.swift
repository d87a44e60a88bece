import SchemaModel

/// Columns whose extreme values could make a generated column fail: the server computes it, and an
/// overflow, a division by zero or a text that is no number there rejects the row.
enum GeneratedColumnRisk {
  private static let arithmetic: Set<String> = ["+", "-", "*", "/", "%", "^", "<<", ">>"]
  /// Functions that raise errors for some values of their arguments' types.
  private static let partial: Set<String> = [
    "array_to_tsvector", "to_tsquery", "to_number", "to_date", "to_timestamp", "make_date",
    "make_timestamp", "make_interval", "sqrt", "ln", "log", "power", "exp", "mod", "div", "chr",
    "repeat", "decode", "convert_from", "substring", "lpad", "rpad", "factorial", "round", "trunc",
  ]

  /// The columns of a table that such an expression reads.
  static func columns(of table: Table) -> Set<String> {
    table.columns.compactMap(\.generation).reduce(into: []) { found, expression in
      if mayFail(expression, table) { found.formUnion(expression.columns) }
    }
  }

  private static func mayFail(_ expression: Expression, _ table: Table) -> Bool {
    var fails = false
    expression.walk { part in
      switch part {
      case .binary(let op, _, _): if arithmetic.contains(op) { fails = true }
      case .call(let name, _): if partial.contains(name) { fails = true }
      case .userCall, .unsupported: fails = true
      case .cast(.column, let type): if !type.isCharacter { fails = true }
      default: break
      }
    }
    return fails
  }
}
