import SQLEvaluation
import SchemaModel

/// What a row has to hold so that a generated column of it is not NULL.
struct NeededValues {
  /// Conditions that all have to hold; none where the column never is NULL.
  private(set) var conditions: [Expression] = []

  /// Looks at a generated column.
  ///
  /// What can be evaluated must not be NULL; of what cannot, every column that it reads has a value.
  ///
  /// - Complexity: O(size of the expression).
  init(_ column: Column, of table: Table, in schema: Schema) {
    guard let generation = column.generation else { return }
    let nullability = Nullability(table: table, schema: schema)
    guard nullability.answer(generation) != .never else { return }
    let columns = generation.columns.compactMap { table.column($0) }
    let value = Expression.cast(generation, column.type)
    let evaluator = Evaluator(schema: schema, now: 0)
    if (try? evaluator.compile(value, columns: columns.map { ColumnBinding($0) })) != nil {
      conditions = [.isNotNull(value)]
    } else {
      conditions = columns.filter { !$0.isNotNull && $0.generation == nil }
        .map { .isNotNull(.column($0.name)) }
    }
  }
}
