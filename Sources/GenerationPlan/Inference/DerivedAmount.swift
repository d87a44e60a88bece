import SchemaModel

/// Totals of line items: a column that is, by its name, price times quantity of the same row.
enum DerivedAmount {
  private static let totals: Set<String> = [
    "total", "line total", "subtotal", "sub total", "amount", "total price", "total amount",
    "extended price", "line amount", "extended amount", "row total", "item total", "total cent",
    "line total cent", "subtotal cent", "amount cent",
  ]
  private static let prices = [
    "unit price", "price per unit", "price each", "unit cost", "price", "list price", "unit amount",
    "unit price cent", "price cent", "unit amount cent",
  ]
  private static let quantities = ["quantity", "qty", "order qty", "quantity ordered", "units"]

  /// An expression generator, where the table has both factors and no constraint ties the total to
  /// other columns.
  ///
  /// The product is held within what the column can store, as edge cases of the factors may go
  /// beyond it.
  static func infer(_ context: ColumnContext) -> InferredGenerator? {
    let column = context.column
    let name = phrase(column.name)
    guard
      totals.contains(name), isExact(column.type, context), !context.isUnique,
      context.domain.values == nil, context.domain.predicates.isEmpty,
      !context.table.checks.contains(where: {
        let columns = $0.expression.columns
        return columns.contains(column.name) && columns.count > 1
      })
    else { return nil }
    let inCents = name.hasSuffix("cent")
    guard
      let price = factor(prices.filter { $0.hasSuffix("cent") == inCents }, context),
      let quantity = factor(quantities, context),
      let bounds = context.bounds, let ordinal = context.ordinal
    else { return nil }
    let product =
      context.classes == .integer
      ? "\(price)::numeric * \(quantity)" : "\(price) * \(quantity)"
    let least = ordinal.text(of: bounds.lowerBound, in: context.schema)
    let most = ordinal.text(of: bounds.upperBound, in: context.schema)
    var spec = GeneratorSpec(.expression)
    spec.expression = "greatest(\(least), least(\(product), \(most)))"
    return InferredGenerator(generator: spec, reason: "\(price) times \(quantity)")
  }

  /// The first column of that meaning, as SQL.
  private static func factor(_ phrases: [String], _ context: ColumnContext) -> String? {
    for phrase in phrases {
      let found = context.table.columns.first { other in
        other.name != context.column.name && self.phrase(other.name) == phrase
          && isExact(other.type, context) && other.generation == nil
          && (other.isNotNull || !context.column.isNotNull)
      }
      if let found {
        let isPlain = found.name.allSatisfy { $0.isLowercase || $0 == "_" }
        return isPlain ? found.name : quoteIdentifier(found.name)
      }
    }
    return nil
  }

  private static func phrase(_ name: String) -> String {
    NameWords(name, vocabulary: NameRuleIndex.standard.vocabulary).words.joined(separator: " ")
  }

  private static func isExact(_ type: SQLType, _ context: ColumnContext) -> Bool {
    switch context.schema.baseType(of: type) {
    case .smallint, .integer, .bigint, .numeric: true
    default: false
    }
  }
}
