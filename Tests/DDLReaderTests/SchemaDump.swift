import DDLReader
import SchemaModel

/// A schema as text, one line a fact, for golden files.
struct SchemaDump {
  let schema: Schema

  /// The whole schema; maps are sorted by name.
  func text() -> String {
    var lines: [String] = []
    if !schema.extensions.isEmpty {
      lines.append("extensions: \(schema.extensions.joined(separator: ", "))")
    }
    for name in schema.enums.keys.sorted() {
      let labels = schema.enums[name]!.labels.map { "'\($0)'" }.joined(separator: ", ")
      lines.append("enum \(name): \(labels)")
    }
    for name in schema.domains.keys.sorted() { lines += domain(schema.domains[name]!) }
    for name in schema.composites.keys.sorted() {
      let fields = schema.composites[name]!.fields.map { "\($0.name) \(type($0.type))" }
      lines.append("composite \(name): \(fields.joined(separator: ", "))")
    }
    for name in schema.sequences.keys.sorted() { lines.append(sequence(schema.sequences[name]!)) }
    for name in schema.functions.keys.sorted() {
      lines += schema.functions[name]!.map(function)
    }
    for table in schema.tables { lines += self.table(table) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func domain(_ domain: DomainType) -> [String] {
    var line = "domain \(domain.name): \(type(domain.base))"
    if domain.isNotNull { line += " not null" }
    if let value = domain.defaultValue { line += " default \(show(value))" }
    return [line] + domain.checks.map { "  " + check($0) }
  }

  private func sequence(_ sequence: Sequence) -> String {
    var line = "sequence \(sequence.name): start \(sequence.start) increment \(sequence.increment)"
    if let owner = sequence.owner { line += " owned by \(owner.table).\(owner.column)" }
    return line
  }

  private func function(_ function: Function) -> String {
    let parameters = function.parameters.map { "\($0.name ?? "_") \(type($0.type))" }
    var line = "function \(function.name)(\(parameters.joined(separator: ", ")))"
    if let returns = function.returns { line += " returns \(type(returns))" }
    line += " \(function.language)"
    if function.isStrict { line += " strict" }
    if let body = function.body { line += " = \(show(body))" }
    return line
  }

  private func table(_ table: Table) -> [String] {
    var line = "table \(table.name)"
    if let comment = table.comment { line += " -- \(comment)" }
    var lines = [line]
    if !table.inherits.isEmpty {
      lines.append("  inherits \(table.inherits.map(\.description).joined(separator: ", "))")
    }
    if let (parent, bound) = table.partitionOf {
      lines.append("  partition of \(parent) \(self.bound(bound))")
    }
    if let scheme = table.partitioning {
      let key = scheme.key.map(part).joined(separator: ", ")
      lines.append("  partitioned by \(scheme.strategy.rawValue) (\(key))")
    }
    lines += table.columns.map { "  column " + column($0) }
    lines += table.checks.map { "  " + check($0) }
    lines += table.keys.map { "  " + key($0) }
    lines += table.foreignKeys.map { "  " + foreignKey($0) }
    lines += table.exclusions.map { "  " + exclusion($0) }
    lines += table.hooks.map { "  " + hook($0) }
    lines += table.presentRows.told.map { "  row " + row($0, of: table) }
    if table.presentRows.hasOthers { lines.append("  other rows") }
    return lines
  }

  private func row(_ row: [String: Expression?], of table: Table) -> String {
    table.columns.map { column in
      guard let value = row[column.name] else { return "-" }
      return value.map(show) ?? "?"
    }.joined(separator: ", ")
  }

  private func column(_ column: Column) -> String {
    var line = "\(column.name) \(type(column.type))"
    if column.isNotNull { line += " not null" }
    if let collation = column.collation { line += " collate \(collation)" }
    if let value = column.defaultValue { line += " default \(show(value))" }
    if let value = column.generation { line += " generated \(show(value))" }
    if let identity = column.identity { line += " identity \(identity)" }
    if let sequence = column.sequence { line += " sequence \(sequence)" }
    if let comment = column.comment { line += " -- \(comment)" }
    return line
  }

  private func check(_ check: CheckConstraint) -> String {
    let validity = check.isNotValid ? " not valid" : ""
    return "check \(check.name)\(validity): \(show(check.expression))  {\(check.sql)}"
  }

  private func key(_ key: UniqueKey) -> String {
    var line = key.isPrimary ? "primary key" : "unique"
    line += " \(key.name) (\(key.parts.map(part).joined(separator: ", ")))"
    if key.nullsAreEqual { line += " nulls not distinct" }
    if let predicate = key.predicate { line += " where \(show(predicate))" }
    return line + when(key.deferrability)
  }

  private func foreignKey(_ key: ForeignKey) -> String {
    var line = "foreign key \(key.name) (\(key.columns.joined(separator: ", ")))"
    line += " -> \(key.target) (\(key.targetColumns.joined(separator: ", ")))"
    if key.onDelete != .noAction { line += " on delete \(key.onDelete.rawValue.lowercased())" }
    if key.onUpdate != .noAction { line += " on update \(key.onUpdate.rawValue.lowercased())" }
    if key.matchFull { line += " match full" }
    return line + when(key.deferrability)
  }

  private func exclusion(_ exclusion: ExclusionConstraint) -> String {
    let elements = exclusion.elements.map { "\(show($0.expression)) with \($0.comparison)" }
    var line = "exclude \(exclusion.name) (\(elements.joined(separator: ", ")))"
    if let predicate = exclusion.predicate { line += " where \(show(predicate))" }
    return line + when(exclusion.deferrability)
  }

  private func hook(_ hook: TableHook) -> String {
    var line: String
    switch hook.kind {
    case .trigger: line = "trigger \(hook.name)"
    case .rule(let isInstead): line = "rule \(hook.name)\(isInstead ? " instead" : "")"
    }
    line += hook.isBefore ? " before" : " after"
    if hook.firesOnInsert { line += " insert" }
    if hook.isRowLevel { line += " row" }
    if let function = hook.function { line += " \(function)" }
    return line
  }

  private func when(_ deferrability: Deferrability) -> String {
    switch deferrability {
    case .notDeferrable: ""
    case .deferrable: " deferrable"
    case .initiallyDeferred: " deferred"
    }
  }

  private func part(_ part: UniqueKey.Part) -> String {
    switch part {
    case .column(let name): name
    case .expression(let value): "(\(show(value)))"
    }
  }

  private func bound(_ bound: PartitionBound) -> String {
    func datum(_ value: Expression?, _ infinite: String) -> String { value.map(show) ?? infinite }
    switch bound {
    case .default: return "default"
    case .list(let values): return "in (\(values.map(show).joined(separator: ", ")))"
    case .hash(let modulus, let remainder): return "modulus \(modulus) remainder \(remainder)"
    case .range(let from, let to):
      let low = from.map { datum($0, "minvalue") }.joined(separator: ", ")
      let high = to.map { datum($0, "maxvalue") }.joined(separator: ", ")
      return "from (\(low)) to (\(high))"
    }
  }

  private func type(_ type: SQLType) -> String { showType(type) }
  private func show(_ expression: Expression) -> String { showExpression(expression) }
}
