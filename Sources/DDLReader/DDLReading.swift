public import SchemaModel

/// What reading a schema text gives: the schema, and everything that was wrong with the text.
public struct DDLReading: Sendable {
  /// The schema; not to be used where `diagnostics` holds an error.
  public var schema: Schema
  /// All that was found, in the order of the places in the text.
  public var diagnostics: [Diagnostic]

  /// Pairs a schema with what was said about it.
  public init(schema: Schema, diagnostics: [Diagnostic]) {
    self.schema = schema
    self.diagnostics = diagnostics
  }

  /// Whether anything found is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
