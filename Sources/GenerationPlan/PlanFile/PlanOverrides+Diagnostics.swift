import OrderedCollections
public import SchemaModel

extension PlanOverrides {
  /// Everything in the overrides that does not fit the schema: names that do not exist, NULL rates
  /// of columns that must not be NULL, generators that cannot make the column's type, parameters
  /// that it cannot hold.
  ///
  /// - Complexity: O(entries × log names).
  ///
  /// - Parameter parseExpression: reads SQL expressions over columns.
  public func diagnostics(
    in schema: Schema,
    parseExpression: ((_ text: String, _ columns: [String]) -> Expression?)? = nil
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let fillable = FillableTables(schema)
    for table in tables {
      guard
        let target = fillable.tables.values.first(where: { Self.names(table.name.value, $0.name) })
      else {
        found.append(Self.unknownTable(table.name, fillable))
        continue
      }
      for column in table.columns {
        guard let known = target.column(column.name.value) else {
          found.append(
            Self.unknown(
              "column", column.name, of: target.name, among: target.columns.map(\.name)))
          continue
        }
        found += GeneratorCheck(column, of: known, in: target, schema: schema).diagnostics
        if let parseExpression {
          found +=
            PlanExpressionCheck(
              column, of: known, in: target, schema: schema, parse: parseExpression
            ).diagnostics
        }
      }
      for reference in table.references {
        guard let key = target.foreignKeys.first(where: { $0.name == reference.name.value })
        else {
          found.append(
            Self.unknown(
              "foreign key", reference.name, of: target.name,
              among: target.foreignKeys.map(\.name)))
          continue
        }
        found += Self.diagnostics(of: reference, for: key, in: target)
      }
    }
    return found
  }

  private static func unknownTable(_ name: Entry<String>, _ fillable: FillableTables)
    -> Diagnostic
  {
    if let (partition, root) = fillable.roots.first(where: { names(name.value, $0.key) }) {
      return Diagnostic(
        .error, "table \"\(partition)\" is a partition: its rows are made through \"\(root)\"",
        hint: "set \"\(root)\" instead", at: name.range)
    }
    return unknown("table", name, among: fillable.tables.keys.map(\.description))
  }

  private static func unknown(
    _ what: String, _ name: Entry<String>, of table: QualifiedName? = nil, among names: [String]
  ) -> Diagnostic {
    let place = table.map { " of table \"\($0)\"" } ?? ""
    let near = nearestWord(to: name.value, among: names).map { "did you mean \"\($0)\"?" }
    let listed =
      names.isEmpty ? "there are none" : "there are \(names.prefix(12).joined(separator: ", "))"
    return Diagnostic(
      .error, "no \(what) \"\(name.value)\"\(place)", hint: near ?? listed, at: name.range)
  }

  private static func diagnostics(
    of reference: Reference, for key: ForeignKey, in table: SchemaModel.Table
  )
    -> [Diagnostic]
  {
    var found: [Diagnostic] = []
    let isRequired = key.columns.allSatisfy { table.column($0)?.isNotNull ?? false }
    if let rate = reference.nullRate, rate.value > 0, isRequired {
      found.append(
        Diagnostic(
          .error, "foreign key \"\(key.name)\" is NOT NULL: its null_rate must be 0",
          at: rate.range))
    }
    if let share = reference.rootShare, key.target != table.name {
      found.append(
        Diagnostic(
          .error, "foreign key \"\(key.name)\" does not refer to its own table: it has no roots",
          at: share.range))
    }
    return found
  }
}
