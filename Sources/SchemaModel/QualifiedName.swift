/// The name of a schema object, with the schema it lives in.
///
/// Names are stored as the catalogue would hold them: folded to lower case unless they were
/// quoted. The schema is always resolved; an unqualified name in `public` has `schema == "public"`.
public struct QualifiedName: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The schema, resolved through `search_path`.
  public var schema: String
  /// The object's own name.
  public var name: String

  /// Makes a name from its two parts.
  public init(schema: String = QualifiedName.defaultSchema, name: String) {
    self.schema = schema
    self.name = name
  }

  /// The schema that is not written out in reports and directory names.
  public static let defaultSchema = "public"

  /// `name` in the default schema, `schema.name` elsewhere; not quoted.
  public var description: String {
    schema == Self.defaultSchema ? name : "\(schema).\(name)"
  }

  /// The name as SQL, always with its schema, each part quoted.
  public var sql: String { "\(quoteIdentifier(schema)).\(quoteIdentifier(name))" }

  /// Orders by schema, then by name, comparing code points.
  public static func < (a: QualifiedName, b: QualifiedName) -> Bool {
    (a.schema, a.name) < (b.schema, b.name)
  }
}

/// `name` as a quoted SQL identifier, inner quotes doubled.
public func quoteIdentifier(_ name: String) -> String {
  "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
    + "\""
}
