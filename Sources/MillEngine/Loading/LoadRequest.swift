public import GenerationPlan
public import RowGeneration
public import SchemaModel
public import ShardOutput

/// What a load script is made of.
public struct LoadRequest: Sendable {
  /// The schema, for what a plan does not hold: identities, hooks, constraints.
  public var schema: Schema
  /// The plan, for the load order and the row counts.
  public var plan: Plan
  /// The files of each table in the order of their rows, from the output directory on; those of
  /// all parts, so that every part carries the same script.
  public var files: [QualifiedName: [String]]
  /// What the files hold.
  public var format: RowFormat
  /// How the files are stored.
  public var compression: Compression

  /// Makes a request.
  public init(
    schema: Schema, plan: Plan, files: [QualifiedName: [String]], format: RowFormat,
    compression: Compression
  ) {
    self.schema = schema
    self.plan = plan
    self.files = files
    self.format = format
    self.compression = compression
  }
}

extension TablePlan {
  /// The columns that are written, in the order of the files.
  var writtenColumns: [ColumnPlan] { columns.filter { $0.generator.kind != .generated } }

  /// `"a", "b"`: the written columns as a list of SQL identifiers.
  var columnList: String {
    writtenColumns.map { quoteIdentifier($0.name) }.joined(separator: ", ")
  }
}

/// `text` as a SQL string constant under `standard_conforming_strings`.
func quoteLiteral(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
}
