import SchemaModel

/// Every constraint of a table, read from the schema alone.
struct TableRules {
  private(set) var row: RowConstraints
  private(set) var keys: [KeyRule] = []
  private(set) var exclusions: [ExclusionRule] = []
  private(set) var references: [ReferenceRule] = []

  /// Compiles the constraints of a table.
  ///
  /// - Parameters:
  ///   - written: the columns that a row writes, in order.
  ///   - asOf: the plan's day, in days since 1970-01-01.
  init(_ table: Table, in schema: Schema, written: [String], asOf: Int32) {
    var row = RowConstraints(
      table, in: schema, written: written, now: Int64(asOf) * 86_400_000_000)
    keys = table.keys.compactMap { KeyRule($0, of: &row) }
    exclusions = table.exclusions.compactMap { ExclusionRule($0, of: &row) }
    references = table.foreignKeys.compactMap { ReferenceRule($0, of: &row) }
    self.row = row
  }

  /// How many constraints are judged.
  var count: Int { row.count + keys.count + exclusions.count + references.count }
}
