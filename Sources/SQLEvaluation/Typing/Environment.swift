import SchemaModel

/// What an expression is evaluated against, besides its row.
struct Environment: Sendable {
  let schema: Schema
  /// `now()`, in microseconds since 1970-01-01 UTC.
  let now: Int64
  /// The database's collation; `nil` where it is not known.
  let defaultCollation: String?

  var reader: ValueReader { ValueReader(schema: schema, now: now) }
}
