internal import SchemaModel

extension Catalog {
  /// Whether the names that a query over the server's catalogue asks for are all there.
  ///
  /// Where tables are among them, the others must be columns or constraints of these tables; names of
  /// schemas, and words such as `BASE TABLE`, say nothing.
  ///
  /// - Complexity: O(names × (tables + columns)).
  func knows(_ names: [String]) -> Bool {
    let all = names.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
    let plain = all.filter {
      !namespaces.contains($0) && $0.count > 1 && !$0.contains(" ") && !Column.facts.contains($0)
    }
    let asked = drafts.map(\.table).filter { plain.contains($0.name.name) }
    let rest = plain.filter { name in !asked.contains { $0.name.name == name } }
    if asked.isEmpty {
      return !plain.isEmpty && rest.allSatisfy(knowsObject)
    }
    let columns = asked.flatMap { table in plain.compactMap { table.column($0) } }
    let facts = all.filter(Column.facts.contains)
    if !columns.isEmpty, !facts.allSatisfy({ fact in columns.contains { $0.facts.contains(fact) } })
    {
      return false
    }
    return rest.allSatisfy { name in asked.contains { $0.has(name) } || knowsObject(name) }
  }

  /// Whether anything but a table goes by the name.
  private func knowsObject(_ name: String) -> Bool {
    relations.keys.contains { $0.name == name } || typeOrder.contains { $0.name == name }
      || schema.functions.keys.contains { $0.name == name }
      || schema.extensions.contains(name)
      || drafts.contains { $0.table.hasConstraint(name) }
  }
}

extension Table {
  /// Whether a column or a constraint of the table, or a trigger on it, goes by the name.
  fileprivate func has(_ name: String) -> Bool { column(name) != nil || hasConstraint(name) }

  fileprivate func hasConstraint(_ name: String) -> Bool {
    keys.contains { $0.name == name } || checks.contains { $0.name == name }
      || foreignKeys.contains { $0.name == name } || exclusions.contains { $0.name == name }
      || indexes.contains { $0.name == name } || hooks.contains { $0.name == name }
  }
}

extension Column {
  /// What `information_schema.columns` may say of a column, of what scripts ask for.
  fileprivate static let facts: Set<String> = [
    "YES", "NO", "ARRAY", "USER-DEFINED", "numeric", "integer", "int4", "bigint", "int8",
    "smallint",
    "text", "character varying", "varchar", "character", "boolean", "uuid", "json", "jsonb", "date",
    "bytea", "real", "double precision", "timestamp without time zone", "timestamp with time zone",
  ]

  /// What it says of this one: `is_nullable`, `data_type`, and `udt_name` where that is another.
  fileprivate var facts: [String] {
    [isNotNull ? "NO" : "YES"] + typeFacts
  }

  private var typeFacts: [String] {
    switch type {
    case .numeric: ["numeric"]
    case .integer: ["integer", "int4"]
    case .bigint: ["bigint", "int8"]
    case .smallint: ["smallint"]
    case .text: ["text"]
    case .varchar: ["character varying", "varchar"]
    case .char: ["character"]
    case .boolean: ["boolean"]
    case .uuid: ["uuid"]
    case .json: ["json"]
    case .jsonb: ["jsonb"]
    case .date: ["date"]
    case .bytea: ["bytea"]
    case .real: ["real"]
    case .doublePrecision: ["double precision"]
    case .timestamp: ["timestamp without time zone"]
    case .timestampTZ: ["timestamp with time zone"]
    case .array: ["ARRAY"]
    case .enumeration, .composite: ["USER-DEFINED"]
    default: []
    }
  }
}
